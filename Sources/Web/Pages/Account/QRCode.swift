import CQREncode
import Markup

/// A text as a QR code (ISO/IEC 18004), drawn as one SVG path with the quiet zone that cameras need.
struct QRCode: Component {
    private let rows: [[Bool]]
    private let label: String

    /// Modules of white around the code.
    private static let quiet = 4

    /// - Parameter label: what the picture is, for those who can't see it.
    init(_ text: String, label: String) {
        self.label = label
        guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else {
            rows = []
            return
        }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        let data = code.pointee.data!
        // The lowest bit of a module says whether it is dark.
        rows = (0..<width).map { row in (0..<width).map { data[row * width + $0] & 1 == 1 } }
    }

    var html: HTML {
        let size = rows.count + 2 * Self.quiet
        return """
            <svg class="qr"\(attribute: "viewBox", "0 0 \(size) \(size)") role="img"\(attribute: "aria-label", label)>\
            <rect width="100%" height="100%" fill="#fff"/><path\(attribute: "d", path) fill="#000"/></svg>
            """
    }

    /// Each run of dark modules is one bar.
    private var path: String {
        var path = ""
        for (y, row) in rows.enumerated() {
            var x = 0
            while x < row.count {
                guard row[x] else {
                    x += 1
                    continue
                }
                let end = row[x...].firstIndex(of: false) ?? row.count
                path += "M\(x + Self.quiet) \(y + Self.quiet)h\(end - x)v1h-\(end - x)z"
                x = end
            }
        }
        return path
    }
}
