import Domain
import Store

extension OperationDesk {
    /// Operations that are looked for at once of those that wait for one thing.
    static let look = 200

    /// Those that wait for one of these and may go on by now.
    ///
    /// A batch's code is not one of a kind in the country: what is there may be another agency's, and its author sees
    /// nothing of it. Such an operation waits for its own, as if there were none, and is not opened in between.
    func ready(for needs: Set<String>) async throws -> [StoredOperation] {
        let (now, today) = (office.clock(), office.today)
        return try await office.database.read { [vault = office.vault, holders = office.content.holders] connection in
            let accounts = AccountStore(connection)
            return try OperationStore(connection).ready(for: needs, most: Self.look) { need, author in
                // What an absent author left goes back to them.
                guard need.hasPrefix("batch:"),
                    let viewer = try accounts.viewer(staff: author, today: today, holders)
                else { return true }
                let sealer = FieldSealer(vault, connection, for: viewer, at: now, today: today, holders)
                let reader = RecordReader(connection, for: viewer, at: now, sealer)
                do {
                    _ = try reader.batchToTellOf(String(need.dropFirst("batch:".count)))
                } catch is OperationWaits {
                    return false
                } catch is DeskProblem {}
                return true
            }
        }
    }
}

extension RecordReader {
    /// The batch of whose numbers the viewer tells.
    ///
    /// - Throws: `OperationWaits` where it is not there, or is not the viewer's to see; not found for somebody who may
    ///   tell of none, and would wait for ever.
    func batchToTellOf(_ code: String) throws -> Batch {
        guard Policy.grant(viewer, Work.batchPeople).create else { throw DeskProblem.refused(.notFound) }
        guard let batch = try batch(code) else { throw OperationWaits(need: "batch:" + code) }
        return batch
    }
}
