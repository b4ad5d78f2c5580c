import Desks
import Domain
import Foundation
import Hummingbird

/// A register's CSV as a download, with who took it in its name.
enum ExportAnswer {
    static func csv(_ register: Register, _ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let lines = Lines()
        try await Export(visit.office, by: try visit.proof()).run(register) { lines.append($0) }
        return .text(
            lines.joined, type: "text/csv; charset=utf-8",
            fileName: "\(register.code)-\(visit.today)-\(viewer.staff).csv")
    }

    /// Collects what the export hands out, from within its transaction.
    private final class Lines: @unchecked Sendable {
        // Guarded by the lock: the export runs on the database's queue.
        private var text = ""
        private let lock = NSLock()

        func append(_ line: String) { lock.withLock { text += line } }
        var joined: String { lock.withLock { text } }
    }
}
