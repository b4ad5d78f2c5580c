/// How the records of a register come to be, and which of their fields the general form corrects.
public enum Writing: Sendable, Hashable {
    /// The general form makes and corrects them.
    case form
    /// The general form asks for the fields that say so (`Field.Says.onForm`); its desk fills in the others.
    case asked
    /// A desk of their own makes them. The general form makes none, and corrects the fields that say so; those that say
    /// `early` for the agency that made the record, as long as nothing rests on them; and no other. Where it corrects none,
    /// people export none either: records that come of acts go by those acts alone.
    case desk
}
