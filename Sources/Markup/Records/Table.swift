/// Rows of records. On a narrow screen each row becomes a card that names its values.
public struct Table: Component {
    let caption: String
    let isCaptionShown: Bool
    let columns: [Column]
    let rows: [Row]
    let totals: Row?
    let filter: String?

    public struct Column: Sendable {
        let title: String
        let kind: Kind

        public init(_ title: String, _ kind: Kind = .text) {
            self.title = title
            self.kind = kind
        }
    }

    public enum Kind: String, Sendable {
        case text
        /// Right-aligned, digits of one width.
        case number
        /// Never broken over two lines.
        case date
        /// Buttons and links at the end of a row; its title is only read out.
        case actions
    }

    public struct Row: Sendable {
        let cells: [HTML]

        /// One cell for each column; the first names the row.
        public init(_ cells: [HTML]) {
            self.cells = cells
        }
    }

    /// - Parameters:
    ///   - caption: what the table is; only read out when `isCaptionShown` is false.
    ///   - totals: a last row that sums up.
    ///   - filter: label of a box that narrows the rows while typing, once the script has come.
    public init(
        _ caption: String, isCaptionShown: Bool = true, columns: [Column], rows: [Row], totals: Row? = nil,
        filter: String? = nil
    ) {
        self.caption = caption
        self.isCaptionShown = isCaptionShown
        self.columns = columns
        self.rows = rows
        self.totals = totals
        self.filter = filter
    }

    /// The roles repeat what the tags mean because a table laid out as cards loses its meaning in some browsers.
    public var html: HTML {
        """
        <table class="records" role="table"\(attribute: "data-filter", filter)>\
        <caption\(attribute: "class", isCaptionShown ? nil : "unseen")>\(caption)</caption>\
        <thead role="rowgroup"><tr role="row">\(HTML.each(columns, header))</tr></thead>\
        <tbody role="rowgroup">\(HTML.each(rows, line))</tbody>\
        \(HTML.when(totals) { "<tfoot role=\"rowgroup\">\(line($0))</tfoot>" })</table>
        """
    }

    private func header(_ column: Column) -> HTML {
        let title: HTML = column.kind == .actions ? "<span class=\"unseen\">\(column.title)</span>" : "\(column.title)"
        return "<th scope=\"col\" role=\"columnheader\"\(attribute: "class", column.kind.rawValue)>\(title)</th>"
    }

    private func line(_ row: Row) -> HTML {
        "<tr role=\"row\">\(HTML.each(zip(columns, row.cells).enumerated()) { cell($0, $1.0, $1.1) })</tr>"
    }

    private func cell(_ index: Int, _ column: Column, _ content: HTML) -> HTML {
        if index == 0 {
            return """
                <th scope="row" role="rowheader"\(attribute: "class", column.kind.rawValue)\
                \(attribute: "data-label", column.title)>\(content)</th>
                """
        }
        return """
            <td role="cell"\(attribute: "class", column.kind.rawValue)\(attribute: "data-label", column.title)>\
            \(content)</td>
            """
    }
}
