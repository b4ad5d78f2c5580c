import Content
import Markup
import Store

/// Numbers that more than one screening names: both stay, and someone has to look.
struct BatchTwice {
    let numbers: [RecordReader.NumberScreenedTwice]
    let text: Language

    init(_ numbers: [RecordReader.NumberScreenedTwice], _ text: Language) {
        self.numbers = numbers
        self.text = text
    }

    var html: HTML {
        guard !numbers.isEmpty else { return .empty }
        let lines = HTML.each(numbers) { twice in
            let links = twice.screenings.map { Link($0, to: "/screenings/\($0)") }
            return
                "<li>\(text("batch.twice.number", ["number": text.number(twice.number)])) \(HTML.each(links) { "\($0) " })</li>"
        }
        return Notice(.warning, title: text("batch.twice"), content: "<ul>\(lines)</ul>").html
    }
}
