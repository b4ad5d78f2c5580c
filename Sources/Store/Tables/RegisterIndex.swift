import Domain

/// An index of a register's present versions.
struct RegisterIndex: Hashable {
    let name: String
    let statement: String

    fileprivate init(_ register: Register, by name: String, _ columns: [String?], isUnique: Bool = false) {
        self.name = "\(register.code)_by_\(name)"
        statement =
            "CREATE \(isUnique ? "UNIQUE " : "")INDEX \(self.name) ON \(register.code) "
            + "(\(columns.compactMap(\.self).joined(separator: ", ")))"
    }
}

extension RegisterTable {
    /// The registers whose lists ask for certain states: what waits, what is decided.
    private static let listedByState: Set<String> = ["referrals", "identifications", "criminal_cases"]

    /// One for each order in which lists are walked (`RecordPage`), each ending with the entry, so that a page is full
    /// after as many steps as it has rows: by entry, by the days that figures go by, by the agencies that have custody.
    /// And one for each reference to a record, but not to reference data, which a few values dominate.
    static func indexes(of register: Register) -> [RegisterIndex] {
        let begun = register.begun?.code
        var indexes: [RegisterIndex] = []
        // Steps are asked for by their record or their day, and they are by far the most.
        if Lifecycle.kept(in: register) == nil {
            indexes.append(RegisterIndex(register, by: "entry", ["entry"], isUnique: true))
        }
        if listedByState.contains(register.code) {
            indexes.append(RegisterIndex(register, by: "standing", ["standing", begun, "entry"]))
        }
        if let beginning = FigureIndex.beginnings[register.code] {
            indexes.append(RegisterIndex(register, by: "id", ["id", beginning]))
        }
        // Asked for by the code on a card, which agencies that see nothing of each other may both have.
        for field in register.fields where field.says.contains(.lookedUp) {
            indexes.append(RegisterIndex(register, by: field.code, [field.code]))
        }
        for field in register.fields where field.storage == .plain {
            switch field.kind {
            case .reference where hasCustody(field, register):
                indexes.append(RegisterIndex(register, by: field.code, [field.code, begun, "entry"]))
                if listedByState.contains(register.code) {
                    indexes.append(
                        RegisterIndex(
                            register, by: field.code + "_standing", [field.code, "standing", begun, "entry"]))
                    // Whatever is overdue longest comes first. With the id, whose consent stands is told from indexes.
                    if let due = register.fields.first(where: { $0.says.contains(.due) }) {
                        indexes.append(
                            RegisterIndex(
                                register, by: field.code + "_due",
                                [field.code, "standing", due.code, "entry", "id"]))
                    }
                }
            case .reference("staff") where register.code == "screenings":
                // An officer's own, which are looked through every time they come to their desk.
                indexes.append(RegisterIndex(register, by: field.code, [field.code, "agency", begun, "entry"]))
            case .reference(let other) where Register.named(other)?.compartment != .reference && other != "staff":
                indexes.append(
                    RegisterIndex(
                        register, by: field.code, FigureIndex.columns(field.code, of: register) ?? [field.code]))
            case .day where field.required:
                indexes.append(
                    RegisterIndex(
                        register, by: field.code,
                        FigureIndex.columns(field.code, of: register) ?? [field.code, "entry"]))
            default: break
            }
        }
        return indexes
    }

    private static func hasCustody(_ field: Field, _ register: Register) -> Bool {
        if case .agencies(let custody) = register.custody { custody.contains(field.code) } else { false }
    }
}
