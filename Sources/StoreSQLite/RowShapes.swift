import Store
import Synchronization

/// The columns of each statement's rows, read once for all connections.
final class RowShapes: Sendable {
    private let byText = Mutex<[String: Row.Columns]>([:])

    func columns(_ text: String, _ stepping: Stepping) -> Row.Columns {
        byText.withLock { known in
            // `SELECT *` has more columns after a migration.
            if let columns = known[text], columns.names.count == stepping.width { return columns }
            let columns = Row.Columns(stepping.names)
            known[text] = columns
            return columns
        }
    }

    /// After a change of the tables.
    func forget() { byText.withLock { $0.removeAll() } }
}
