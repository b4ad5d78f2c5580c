extension Migration {
    /// Screening in the field: the codes of raids and arrivals, what is told of each number, and inspections.
    static let field = Migration(name: "0013-field") { dialect in
        Migration0001.statements(of: Migration0013.codes, in: dialect)
            + Migration0001.statements(of: Migration0013.registers, in: dialect)
    }
}
