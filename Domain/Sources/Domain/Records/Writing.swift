/// Who writes the records of a register.
public enum Writing: Sendable, Hashable {
    /// The general form makes and corrects them.
    case form
    /// A desk of their own makes them. The general form makes none, and corrects these fields and no other; where it
    /// corrects none, people export none either: what comes of acts goes by those acts alone.
    case desk(mends: [String])
}
