import Desks

/// After an upgrade, readies the names that were there for searches by two of their parts.
struct PairingRounds: Sendable {
    let office: Office

    private static let pause = Duration.seconds(600)

    /// Ends when its task is cancelled.
    func run() async {
        while !Task.isCancelled {
            do {
                var progress = Progress("Names are readied for searches by two parts")
                var isAny = false
                try await NamePairingRun(office).run { register, looked in
                    isAny = true
                    progress.tell(looked, "records of \(register.code)")
                }
                if isAny, !Task.isCancelled { say("All names are ready for searches by two parts.") }
            } catch {
                say("Names could not be readied for searches by two parts: \(error). Look with: sinxay verify")
            }
            try? await Task.sleep(for: Self.pause)
        }
    }
}
