/// How the records of a register come to be, and which of their fields the general form corrects.
public enum Writing: Sendable, Hashable {
    /// The general form makes and corrects them.
    case form
    /// A desk of their own makes them. The general form makes none, and corrects the fields of `mends`, those of `early`
    /// for the agency that made the record as long as nothing rests on them, and no other. Where it corrects none, people
    /// export none either: records that come of acts go by those acts alone.
    case desk(mends: [String], early: [String] = [])
}
