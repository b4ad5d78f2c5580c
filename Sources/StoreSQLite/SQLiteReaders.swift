import Foundation
import Store
import Synchronization

/// Connections that only read, each a snapshot of its own while it does.
///
/// A question is asked on the caller's thread: a page asks several short ones, and to hand each to another thread and
/// back costs more than the question. Whoever asks has threads that may wait (the server's are many enough for a long
/// report beside pages).
final class SQLiteReaders: Sendable {
    private struct Connections {
        var idle: [SQLiteReader] = []
        var isClosed = false
        /// How often all connections were to be closed.
        var closings = 0
    }

    private let path: String
    private let connections = Mutex(Connections())
    /// Whoever comes when all are busy waits for one of them.
    private let places: DispatchSemaphore

    struct Closed: Error {}

    init(path: String, most: Int) {
        self.path = path
        places = DispatchSemaphore(value: most)
    }

    func read<Answer>(_ work: (any Connection) throws -> Answer) throws -> Answer {
        places.wait()
        defer { places.signal() }
        let (idle, closings) = try connections.withLock { connections in
            guard !connections.isClosed else { throw Closed() }
            return (connections.idle.popLast(), connections.closings)
        }
        let reader = try idle ?? SQLiteReader(path: path)
        defer { giveBack(reader, taken: closings) }
        return try reader.read(work)
    }

    private func giveBack(_ reader: SQLiteReader, taken closings: Int) {
        // One that was busy while the others were closed is closed with its last user.
        connections.withLock { if !$0.isClosed, $0.closings == closings { $0.idle.append(reader) } }
    }

    /// Closes them all, and with them what they hold in memory: those that somebody reads with as soon as that is done.
    func closeEach() {
        connections.withLock { connections in
            connections.idle = []
            connections.closings += 1
        }
    }

    func close() {
        connections.withLock { connections in
            connections.isClosed = true
            connections.idle = []
        }
    }
}
