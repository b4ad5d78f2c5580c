/// Why a backup is not read. Each has its sentence; none of them leaves anything to guess.
public enum BackupProblem: Error, Hashable, Sendable, CustomStringConvertible {
    /// It does not begin as backups do, or its header can't be read.
    case notABackup
    /// It was made in a format that this program does not know.
    case unknownFormat(String)
    /// It holds data where keys are asked for, or keys for data.
    case holds(BackupHeader.Holds, needed: BackupHeader.Holds)
    /// It was made for another key.
    case otherKey(needed: String, given: String)
    /// The header is not the one that was sealed, or what follows it is of another file.
    case headerAltered
    case cutShort(bytes: Int, needed: Int)
    /// More follows than belongs to it.
    case tooLong(bytes: Int, needed: Int)
    /// A piece does not open in its place: it was altered, or another stands there. Pieces count from 1.
    case altered(piece: Int)

    public var description: String {
        switch self {
        case .notABackup: "It is no backup made by Sinxay, or its beginning was altered."
        case .unknownFormat(let format): "It has the format “\(format)”, which this Sinxay does not know."
        case .holds(let held, let needed): "It holds \(held.rawValue), not \(needed.rawValue)."
        case .otherKey(let needed, let given):
            "It was made for the backup key \(needed); the key that was given is \(given)."
        case .headerAltered: "Its header was altered, or does not belong to what follows."
        case .cutShort(let bytes, let needed): "It was cut short: \(bytes) of \(needed) bytes are there."
        case .tooLong(let bytes, let needed): "Something was added to it: \(bytes) bytes instead of \(needed)."
        case .altered(let piece):
            "Piece \(piece) was altered, or is not the one that belongs in this place."
        }
    }
}
