/// Who writes the records of a register.
public enum Writing: Sendable, Hashable {
    /// The general form makes and corrects them.
    case form
    /// The general form asks for the fields that say so (`Field.Says.onForm`); its desk fills in the others.
    case asked
    /// A desk of their own makes them. The general form makes none, and corrects the fields that say so; where it
    /// corrects none, people export none either: what comes of acts goes by those acts alone.
    case desk
}
