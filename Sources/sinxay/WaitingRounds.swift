import Desks

/// Keeps carrying out what phones sent and waited for something that was made on a page meanwhile, or was left by a
/// server that stopped in the middle. What phones send sets off the rest at once (`OperationDesk.take`).
struct WaitingRounds: Sendable {
    let office: Office

    private static let pause = Duration.seconds(10)

    /// Ends when its task is cancelled.
    func run() async {
        while !Task.isCancelled {
            do {
                let desk = OperationDesk(office) { say("What a phone sent was returned: \(type(of: $0))") }
                try await desk.carryOutReady()
            } catch {
                say("What phones sent and waits could not be carried out: \(error)")
            }
            try? await Task.sleep(for: Self.pause)
        }
    }
}
