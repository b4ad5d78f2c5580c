import Synchronization

/// The databases and key stores that this process has opened. They are closed when its command ends, well or not: what
/// their logs hold goes into the files then, so that a copy of a file is whole.
enum Opened {
    private static let closings = Mutex<[@Sendable () throws -> Void]>([])

    static func add(_ close: @escaping @Sendable () throws -> Void) { closings.withLock { $0.append(close) } }

    /// What can't be closed stays as durable as it was, in its log.
    static func closeAll() {
        let all = closings.withLock { closings in
            defer { closings = [] }
            return closings
        }
        for close in all.reversed() { try? close() }
    }
}
