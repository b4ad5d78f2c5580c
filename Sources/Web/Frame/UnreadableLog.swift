import Domain
import Logging
import Synchronization
import Vault

/// Writes into the log which places can't be read: register, record, version and field, each once, however many pages
/// come across it.
final class UnreadableLog: Sendable {
    private let logger: Logger
    private let told = Mutex<Set<UnreadablePlace>>([])

    /// So many are remembered; then they are told anew.
    private static let most = 10_000

    init(_ logger: Logger) { self.logger = logger }

    func tell(_ places: [UnreadablePlace: Unreadable]) {
        let new = told.withLock { told in
            if told.count > Self.most { told.removeAll() }
            return places.filter { told.insert($0.key).inserted }
        }
        for (place, why) in new.sorted(by: { $0.key.description < $1.key.description }) {
            logger.error("unreadable", metadata: ["place": "\(place)", "why": "\(why.rawValue)"])
        }
    }
}
