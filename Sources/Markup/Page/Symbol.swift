/// Small drawings beside texts. They repeat what the text says and are hidden from screen readers.
enum Symbol {
    static func of(_ tone: Tone) -> HTML {
        switch tone {
        case .neutral: draw("<circle cx=\"10\" cy=\"10\" r=\"8\"/><path d=\"M6 10h8\"/>")
        case .info: draw("<circle cx=\"10\" cy=\"10\" r=\"8\"/><path d=\"M10 9v5M10 6v.5\"/>")
        case .success: draw("<circle cx=\"10\" cy=\"10\" r=\"8\"/><path d=\"M6.5 10.5l2.5 2.5 4.5-5.5\"/>")
        case .warning: draw("<path d=\"M10 2.5 18.5 17h-17zM10 8v4M10 14.3v.4\"/>")
        case .danger: draw("<path d=\"M6.6 2h6.8L18 6.6v6.8L13.4 18H6.6L2 13.4V6.6zM10 6v5M10 13.6v.4\"/>")
        }
    }

    private static func draw(_ paths: HTML) -> HTML {
        """
        <svg class="symbol" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">\(paths)</svg>
        """
    }
}
