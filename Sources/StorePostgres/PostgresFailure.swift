/// What PostgreSQL answered to a statement. It carries no value that was sent.
public struct PostgresFailure: Error, Sendable, Hashable, CustomStringConvertible {
    /// The five letters of SQLSTATE; empty where the driver itself refused.
    public let state: String
    public let message: String

    public var description: String { "PostgreSQL: \(message)\(state.isEmpty ? "" : " (\(state))")" }
}

/// The database is there and must not be used as it is. To mend by whoever runs it.
public enum PostgresRefusal: Error, Sendable, Hashable, CustomStringConvertible {
    case version(Int)
    /// A setting on which the promise of durability rests.
    case setting(String, String)
    case encoding(String)
    /// Texts would be ordered otherwise than by their letters' numbers.
    case order(String)

    /// The key store was to be made in the database of the data, whose copies must not hold it.
    case keysWithData

    /// There is no key store in the database, where one was meant to be.
    case noKeyStore

    /// It goes on elsewhere, or is on its way there: nothing is written here.
    case moved

    public var description: String {
        switch self {
        case .moved: "The database was moved to another place, or is being moved: nothing was saved here."
        case .keysWithData:
            "The data stand in this database. Salts go in another: a copy of the data must not hold them."
        case .noKeyStore:
            """
            There is no key store in this database: none was made in it, or something emptied it. Nothing was done. Bring the newest \
            pg_dump of the key store back (docs/operations.md, “Restore: PostgreSQL”).
            """
        case .version(let number): "PostgreSQL 15 or later is needed; this is \(number / 10_000)."
        case .setting(let name, let value):
            "PostgreSQL runs with \(name) = \(value), under which acknowledged writes can be lost. Set it to on."
        case .encoding(let name): "The database has the encoding \(name); it has to be UTF8."
        case .order(let name):
            "The database orders texts as \(name). Make it with: CREATE DATABASE … TEMPLATE template0 LOCALE 'C.UTF-8'"
        }
    }
}

/// The connection is gone.
struct LinkLost: Error {
    let message: String
}
