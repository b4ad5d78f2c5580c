extension Migration {
    static let registers = Migration(name: "0001-registers") { dialect in
        let registers = [
            Migration0001.reference, Migration0001.prevention, Migration0001.accountability, Migration0001.screening,
            Migration0001.identification, Migration0001.assistance, Migration0001.justice,
            Migration0001.labour,
        ]
        return Migration0001.statements(of: registers.joined(separator: "\n"), in: dialect)
    }
}

/// The tables as text, as they were first made: what the registers declare today does not change them. The
/// tests compare the tables of a database with the declarations and ask for a new migration where they differ.
enum Migration0001 {
    static func statements(of registers: String, in dialect: Dialect) -> [String] {
        let statements = registers.split(separator: ";").map { $0.trimmingPrefix { $0.isNewline || $0 == " " } }
            .filter { !$0.isEmpty }
            .map {
                String($0).replacing(" INTEGER", with: " " + dialect.integer)
                    .replacing(" BLOB", with: " " + dialect.bytes)
                    .replacing(") STRICT", with: ")" + dialect.tableEnd)
            }
        return dialect.referencesComeLast ? referencesLast(statements) : statements
    }

    /// Registers refer to each other in circles: their references are added when all tables are there.
    private static func referencesLast(_ statements: [String]) -> [String] {
        let reference = #/ REFERENCES [a-z_]+ \(id\) DEFERRABLE INITIALLY DEFERRED/#
        var added: [String] = []
        let tables = statements.map { statement in
            let name = statement.split(separator: " ").dropFirst(2).first ?? ""
            return statement.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                guard let found = line.firstMatch(of: reference) else { return String(line) }
                let column = line.split(separator: " ").first ?? ""
                added.append("ALTER TABLE \(name) ADD FOREIGN KEY (\(column))\(found.output)")
                return String(line.replacing(found.output, with: ""))
            }.joined(separator: "\n")
        }
        return tables + added
    }
}
