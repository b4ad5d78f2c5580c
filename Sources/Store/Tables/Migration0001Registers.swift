import Domain

extension Migration {
    static let registers = Migration(name: "0001-registers") { dialect in
        Register.all.flatMap { RegisterTable.definition(of: $0, in: dialect) }
    }
}
