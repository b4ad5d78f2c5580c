/// Conflict of interest: someone who must not learn of a person or a criminal case, nor of anything that hangs on it.
public enum Exclusions {
    /// The registers whose records someone can be excluded from, with the field that names one.
    public static let roots: [(register: String, field: String)] = [
        ("people", "person"), ("criminal_cases", "criminal_case"),
    ]

    /// Whether an exclusion can keep somebody from records of the register: it is a root, hangs on one, or names records.
    public static func concern(_ register: Register) -> Bool {
        register.code == "emergencies"
            || roots.contains { register.code == $0.register || !ways(from: register, to: $0.register).isEmpty }
    }

    /// How a record of the register hangs on a root: the fields that lead to it, each with the register it leads
    /// through. The root itself hangs on nothing. A field that names the root comes before all others: what it
    /// says is what the record is about.
    public static func ways(from register: Register, to root: String) -> [(field: Field, through: Register)] {
        ways[root]?[register.code] ?? found(from: register, to: root)
    }

    /// Every statement for someone asks for them, and they follow from the declarations alone.
    private static let ways: [String: [String: [(field: Field, through: Register)]]] = Dictionary(
        uniqueKeysWithValues: roots.map { root in
            let ways = Register.all.map { ($0.code, found(from: $0, to: root.register)) }
            return (root.register, Dictionary(uniqueKeysWithValues: ways))
        })

    private static func found(from register: Register, to root: String) -> [(field: Field, through: Register)] {
        let references = register.fields.compactMap { field -> (field: Field, through: Register)? in
            guard case .reference(let code) = field.kind, code != register.code, let other = Register.named(code),
                other.compartment != .reference, code != "staff"
            else { return nil }
            return (field, other)
        }
        let direct = references.filter { $0.through.code == root }
        if !direct.isEmpty || register.code == root { return direct }
        return references.filter { !found(from: $0.through, to: root).isEmpty }
    }

    /// Whether an exclusion can hide records of the register.
    public static func reach(_ register: Register) -> Bool {
        roots.contains { register.code == $0.register || !ways(from: register, to: $0.register).isEmpty }
    }
}
