extension Migration {
    static let registers = Migration(name: "0001-registers") { dialect in
        Migration0001.statements.map {
            $0.replacing(" INTEGER", with: " " + dialect.integer).replacing(" BLOB", with: " " + dialect.bytes)
                .replacing(") STRICT", with: ")" + dialect.tableEnd)
        }
    }
}

/// The tables as text, as they were first made: what the registers declare today does not change them. The
/// tests compare the tables of a database with the declarations and ask for a new migration where they differ.
enum Migration0001 {
    static var statements: [String] {
        [reference, coordination, protection, justice, labour].joined(separator: "\n")
            .split(separator: ";").map { $0.trimmingPrefix { $0.isNewline || $0 == " " } }
            .filter { !$0.isEmpty }.map(String.init)
    }
}
