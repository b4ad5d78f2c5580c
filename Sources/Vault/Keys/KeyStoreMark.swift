/// A key store says these of itself, beside keys and salts.
public enum KeyStoreMark: String, Sendable, CaseIterable {
    /// Everyone in the data is invented, so nobody needs a second factor. Made with the store and never later: a mark on
    /// a store that is in use would take the second factor from everyone.
    case demonstration
    /// Its content goes on elsewhere: the text says where, and since when.
    case moved
    /// Somebody accepted that keys are lost for good: the text says which (`AcceptedLoss`). An older copy of the store, which
    /// lacks more, does not bear the mark.
    case acceptedLoss = "accepted_loss"
}
