import Markup
import Testing

@Suite struct EscapingTests {
    /// Attempts to break out of text, of an attribute, or into a script.
    static let attacks = [
        "<script>alert(1)</script>",
        "</title><script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "\" autofocus onfocus=\"alert(1)",
        "<svg/onload=alert(1)>",
        "<!--<img src=\"--><img src=x onerror=alert(1)>",
        "]]><script>alert(1)</script>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "</textarea><script>alert(1)</script>",
        "<a href=javascript:alert(1)>x</a>",
        "ຊື່ <b>ແຂກ</b> & \"ອື່ນ\"",
    ]

    @Test(arguments: attacks)
    func `a text in element content stays text`(attack: String) {
        let html: HTML = "<p>\(attack)</p>"
        let inner = html.text.dropFirst(3).dropLast(4)
        #expect(!inner.contains("<") && !inner.contains(">") && !inner.contains("\"") && !inner.contains("'"))
        #expect(unescape(String(inner)) == attack)
    }

    @Test func `no mark of direction comes onto a page`() {
        let marks = "\u{200E}\u{200F}\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{2066}\u{2067}\u{2068}\u{2069}"
        let name = "a" + marks.map(String.init).joined(separator: "<") + "\u{202E}"
        let html: HTML = "<p title=\"\(name)\">\(name)</p>"
        let shown = "a" + String(repeating: "&lt;", count: 10)
        #expect(html.text == "<p title=\"\(shown)\">\(shown)</p>")
        // Signs that begin alike stay: dashes, joiners, quotation marks.
        let kept: HTML = "\("–—“”…\u{200B}\u{200C}\u{200D}\u{2028}\u{2060}₭€")"
        #expect(kept.text == "–—“”…\u{200B}\u{200C}\u{200D}\u{2028}\u{2060}₭€")
    }

    @Test(arguments: attacks)
    func `a text in an attribute stays inside its quotes`(attack: String) {
        let html: HTML = "<p\(attribute: "title", attack)></p>"
        let inner = html.text.dropFirst(#"<p title=""#.count).dropLast(#""></p>"#.count)
        #expect(!inner.contains("\"") && !inner.contains("<"))
        #expect(unescape(String(inner)) == attack)
    }

    @Test func `markup inside markup is not escaped again`() {
        let inner: HTML = "<b>\("a & b")</b>"
        let outer: HTML = "<p>\(inner)\([inner, inner])\(Optional(inner))</p>"
        let bold = "<b>a &amp; b</b>"
        #expect(outer.text == "<p>\(bold)\(bold)\(bold)\(bold)</p>")
    }

    @Test func `nothing is written for what is absent`() {
        let html: HTML = """
            <p\(attribute: "id", String?.none)\(flag: "hidden", false)>\(String?.none)\(HTML?.none)\(Int?.none)\
            \("x", if: false)</p>
            """
        #expect(html.text == "<p></p>")
    }

    @Test func `numbers and flags are written as they are`() {
        let html: HTML = "<input\(attribute: "maxlength", 5)\(flag: "required", true)>\(42)"
        #expect(html.text == #"<input maxlength="5" required>42"#)
    }

    @Test func `pieces are joined with their separator`() {
        let pieces: [HTML] = ["<i>1</i>", "<i>2</i>"]
        #expect(pieces.joined(separator: ", ").text == "<i>1</i>, <i>2</i>")
        #expect(HTML.each(["<", ">"]) { "\($0) " }.text == "&lt; &gt; ")
    }

    @Test(arguments: [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
        "\u{1}javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "vbscript:x", ":x",
    ])
    func `an address that could run is replaced`(address: String) {
        #expect(Link("x", to: address).html.text == "<a href=\"#\">x</a>")
    }

    @Test(arguments: ["/cases/7", "?page=2", "#main", "cases/a:b", "https://example.org/?a=1", "mailto:a@example.org"])
    func `an address that only leads somewhere is kept`(address: String) {
        #expect(Link("x", to: address).html.text == "<a href=\"\(address)\">x</a>")
    }

    private func unescape(_ text: String) -> String {
        var result = text
        for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
            result = result.split(separator: entity, omittingEmptySubsequences: false).joined(separator: character)
        }
        return result
    }
}
