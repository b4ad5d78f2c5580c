import Desks
import Domain
import Foundation
import Ledger
import Store

/// Keeps making checkpoints while the server runs.
struct CheckpointRounds: Sendable {
    let office: Office
    let key: SigningKey
    let schedule: CheckpointSchedule

    /// How often the server looks whether one is due.
    private static let pause = Duration.seconds(10)

    /// Ends when its task is cancelled.
    func run() async {
        var round = CheckpointRound(on: office.database, with: key, schedule, from: office.clock())
        while !Task.isCancelled {
            do {
                try await round.run(at: office.clock())
            } catch {
                say("No checkpoint could be made: \(error). Look with: sinxay verify")
            }
            try? await Task.sleep(for: Self.pause)
        }
    }

    /// - Returns: nil, and says so, where there is no key: the ledger is kept and not signed.
    /// - Throws: `CommandProblem` for a key that others could read.
    static func prepared(_ office: Office, data: String, keyFile: String?, leaves: Int, minutes: Int) throws -> Self? {
        let path = keyFile ?? KeyFile.ofLog(data: data)
        guard keyFile != nil || FileManager.default.fileExists(atPath: path) else {
            say("No key at \(path): no checkpoints are made. Make one with: sinxay checkpoint --make-key \(path)")
            return nil
        }
        return CheckpointRounds(
            office: office, key: try KeyFile.read(path, .log, data: data),
            schedule: CheckpointSchedule(leaves: leaves, seconds: minutes * 60))
    }
}
