/// Conflict of interest: someone who must not learn of a person or a criminal case, nor of anything that hangs on it.
public enum Exclusions {
    /// The registers whose records someone can be excluded from, with the field that names one.
    public static let roots: [(register: String, field: String)] = [
        ("people", "person"), ("criminal_cases", "criminal_case"),
    ]

    /// How an exclusion can name somebody, of which it has one: the field, and what of the viewer stands there. Whoever asks
    /// whom an exclusion names asks here.
    public static let excluded: [Excluded] = [
        Excluded(field: "staff") { $0.staff }, Excluded(field: "agency", isBroad: true) { $0.agency },
        Excluded(field: "post") { $0.post }, Excluded(field: "province", isBroad: true) { $0.province },
    ]

    public struct Excluded: Sendable {
        public let field: String
        /// Whether it names so many that the department alone may say it.
        public let isBroad: Bool
        public let of: @Sendable (Viewer) -> String?

        init(field: String, isBroad: Bool = false, of: @escaping @Sendable (Viewer) -> String?) {
            self.field = field
            self.isBroad = isBroad
            self.of = of
        }
    }

    /// Whether an exclusion can keep somebody from records of the register: it is a root, hangs on one, or names records.
    public static func concern(_ register: Register) -> Bool {
        register.code == "emergencies"
            || roots.contains { register.code == $0.register || !ways(from: register, to: $0.register).isEmpty }
    }

    /// How a record of the register hangs on a root: the fields that lead to it, each with the register it leads
    /// through. The root itself hangs on nothing. A field that names the root comes before all others: what it
    /// says is what the record is about.
    public static func ways(from register: Register, to root: String) -> [(field: Field, through: Register)] {
        ways[root]?[register.code] ?? found(from: register, to: root, Register.named)
    }

    /// Every statement for someone asks for them, and they follow from the declarations alone.
    private static let ways: [String: [String: [(field: Field, through: Register)]]] = Dictionary(
        uniqueKeysWithValues: roots.map { root in
            let ways = Register.all.map { ($0.code, found(from: $0, to: root.register, Register.named)) }
            return (root.register, Dictionary(uniqueKeysWithValues: ways))
        })

    static func found(
        from register: Register, to root: String, _ named: (String) -> Register?
    ) -> [(field: Field, through: Register)] {
        let references = register.fields.compactMap { field -> (field: Field, through: Register)? in
            guard case .reference(let code) = field.kind, code != register.code, let other = named(code),
                other.compartment != .reference, code != "staff"
            else { return nil }
            return (field, other)
        }
        let direct = references.filter { $0.through.code == root }
        if !direct.isEmpty || register.code == root { return direct }
        return references.filter { !found(from: $0.through, to: root, named).isEmpty }
    }

    /// Whether an exclusion can hide records of the register.
    public static func reach(_ register: Register) -> Bool {
        roots.contains { register.code == $0.register || !ways(from: register, to: $0.register).isEmpty }
    }
}
