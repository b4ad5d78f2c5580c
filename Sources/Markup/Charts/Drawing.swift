/// An SVG image with a name and a description for screen readers. Two kinds: one of fixed height that stretches with the
/// page (positions in percent, so its letters never shrink on a phone), and one that is scaled as a whole.
struct Drawing: Component {
    let id: String
    let texts: ChartTexts
    let size: Size
    var layout: String?
    let content: HTML

    enum Size {
        case stretching(height: Int)
        case scaled(width: Int, height: Int)
    }

    var html: HTML {
        """
        <svg\(attribute: "class", layout.map { "drawing \($0)" } ?? "drawing")\(frame) role="img"\
        \(attribute: "aria-labelledby", "\(id)-title \(id)-desc")><title\(attribute: "id", "\(id)-title")>\(texts.title)\
        </title><desc\(attribute: "id", "\(id)-desc")>\(texts.description)</desc>\(content)</svg>
        """
    }

    private var frame: HTML {
        switch size {
        case .stretching(let height): " width=\"100%\" height=\"\(height)\""
        case .scaled(let width, let height):
            " viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\" height=\"\(height)\""
        }
    }
}
