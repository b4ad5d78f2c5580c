import Foundation
import GRDB
import Store
import Synchronization

/// Connections that only read, each a snapshot of its own while it does.
///
/// A question is asked on the caller's thread: a page asks several short ones, and to hand each to another thread and
/// back costs more than the question. Whoever asks has threads that may wait (the server's are many enough for a long
/// report beside pages).
final class SQLiteReaders: Sendable {
    private struct Connections {
        var idle: [DatabaseQueue] = []
        var isClosed = false
    }

    private let path: String
    private let shapes: RowShapes
    private let connections = Mutex(Connections())
    /// Whoever comes when all are busy waits for one of them.
    private let places: DispatchSemaphore

    struct Closed: Error {}

    init(path: String, most: Int, _ shapes: RowShapes) {
        self.path = path
        self.shapes = shapes
        places = DispatchSemaphore(value: most)
    }

    func read<Answer>(_ work: (any Connection) throws -> Answer) throws -> Answer {
        places.wait()
        defer { places.signal() }
        let idle = try connections.withLock { connections in
            guard !connections.isClosed else { throw Closed() }
            return connections.idle.popLast()
        }
        let reader = try idle ?? open()
        defer { giveBack(reader) }
        return try reader.unsafeRead { db in
            let connection = SQLiteConnection(db, shapes)
            try connection.begin()
            defer { connection.end() }
            return try work(connection)
        }
    }

    private func open() throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA cache_size = -12000")
            try db.execute(sql: "PRAGMA temp_store = MEMORY")
        }
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    private func giveBack(_ reader: DatabaseQueue) {
        // One that was busy while the others were closed is closed with its last user.
        connections.withLock { if !$0.isClosed { $0.idle.append(reader) } }
    }

    func close() throws {
        let idle = connections.withLock { connections in
            connections.isClosed = true
            defer { connections.idle = [] }
            return connections.idle
        }
        for reader in idle { try reader.close() }
    }
}
