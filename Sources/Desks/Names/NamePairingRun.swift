import Domain
import Store

/// Gives the names that an earlier Sinxay wrote the pairs of their parts (`NamePairing`), beside all other work.
public struct NamePairingRun: Sendable {
    let office: Office
    /// Records looked at in one transaction: nobody waits long for the writer.
    let batch: Int

    public init(_ office: Office, batch: Int = 200) {
        self.office = office
        self.batch = batch
    }

    /// Ends when all names have theirs, or its task is cancelled; the next one goes on where it ended.
    ///
    /// - Parameter told: after each portion of a register, how many of its records were looked at by now.
    public func run(_ told: (Register, Int) -> Void = { _, _ in }) async throws {
        for register in try await office.read(as: .commandLine, { try NamePairing.open($0.connection) }) {
            var looked = 0
            while !Task.isCancelled {
                let more = try await office.write(as: .commandLine) { [batch] work in
                    try NamePairing(work.connection, work.reader.sealer).batch(register, most: batch)
                }
                guard more > 0 else { break }
                looked += more
                told(register, looked)
            }
        }
    }
}
