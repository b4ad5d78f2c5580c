import Foundation
import StoreSQLite

/// A full disk, told as one: SQLite calls it an I/O error where it has no room for a file beside the database.
enum FullDisk {
    /// A database that can't have so much can't be opened.
    private static let least: UInt64 = 1 << 20

    /// - Returns: nil if the error has another cause.
    static func problem(_ error: any Error) -> CommandProblem? {
        let isFull = DiskFailure.isFull(error)
        guard isFull || DiskFailure.mayBeFull(error) else { return nil }
        let named = named()
        guard let place = named.first(where: hasNoRoom) ?? (isFull ? named.first ?? "the database" : nil) else {
            return nil
        }
        return CommandProblem("The disk of \(place) is full. What met that is not done. Make room, and run it again.")
    }

    /// The places that the command was told.
    private static func named() -> [String] {
        let words = CommandLine.arguments
        return ["--data", "--from", "--to", "--scratch", "--keys"].compactMap { option in
            words.firstIndex(of: option).flatMap { $0 + 1 < words.count ? words[$0 + 1] : nil }
        }.filter { !MoveCommand.isAddress($0) }
    }

    private static func hasNoRoom(_ place: String) -> Bool {
        var status = statvfs()
        let folder = URL(fileURLWithPath: place).standardizedFileURL.deletingLastPathComponent().path
        guard statvfs(place, &status) == 0 || statvfs(folder, &status) == 0 else { return false }
        return UInt64(status.f_bavail) * UInt64(status.f_frsize) < least
    }
}
