import Foundation
import GRDB

/// A file that is no sound database: named, and without the statement that met it, which tells nobody what to do.
public struct SQLiteDamage: Error, Sendable, Hashable, CustomStringConvertible {
    public let path: String
    /// SQLite's words.
    public let said: String

    public var description: String { "\(path) is damaged (\(said))." }

    /// - Returns: nil for any other failure.
    init?(_ error: any Error, in path: String) {
        guard let error = error as? DatabaseError,
            [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode.primaryResultCode)
        else { return nil }
        self.path = path
        said = error.message ?? "\(error.resultCode)"
    }

    /// Names the file where `work` meets its damage.
    static func named<Answer>(_ path: String, _ work: () throws -> Answer) throws -> Answer {
        do { return try work() } catch { throw SQLiteDamage(error, in: path) ?? error }
    }

    /// Whether it is that file, however its name is written.
    func isOf(_ other: String) -> Bool {
        let (one, other) = (URL(fileURLWithPath: path), URL(fileURLWithPath: other))
        return one.resolvingSymlinksInPath().path == other.resolvingSymlinksInPath().path
    }
}
