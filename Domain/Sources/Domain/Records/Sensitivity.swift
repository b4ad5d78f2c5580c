/// How much harm a field's content could do in the wrong hands. It fixes who may read the field,
/// what is masked, and (with the vault) how it is encrypted.
public enum Sensitivity: Int, Comparable, Sendable, CaseIterable {
    /// May stand on a public page.
    case open = 0
    /// Needed for the work, tells nothing about a person by itself.
    case operational = 1
    /// About an identified person.
    case personal = 2
    /// What a person told or was found to have suffered; a place of safety.
    case protected = 3
    /// Only for named recipients: sources, counselling notes, tips about officials.
    case sealed = 4

    public static func < (one: Sensitivity, other: Sensitivity) -> Bool { one.rawValue < other.rawValue }

    public var code: String { String(describing: self) }
}

/// The wall between the sectors: a compartment's records are read only by its own roles, and by
/// others through a disclosure.
public enum Compartment: String, Sendable, CaseIterable {
    case reference, protection, justice, labour, coordination

    /// Those with keys of their own. Reference data is about nobody.
    public static let sealing: [Compartment] = [.protection, .justice, .labour, .coordination]
}
