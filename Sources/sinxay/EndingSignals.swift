import CProcess
import Foundation

/// Sees to it that a server ends when it is told to. It ends by itself once its answers are given; whatever else may hold
/// it up, after a while it ends all the same. Nothing is lost with it: what was acknowledged is on the disk.
final class EndingSignals: Sendable {
    private static let patience = DispatchTimeInterval.seconds(20)
    /// SIGHUP comes when a terminal is closed; under nohup it goes on meaning nothing.
    let hangsUp = sinxay_ignores(SIGHUP) == 0
    private nonisolated(unsafe) let sources: [any DispatchSourceSignal]

    init() {
        let queue = DispatchQueue(label: "sinxay.ending")
        sources = (hangsUp ? [SIGTERM, SIGINT, SIGHUP] : [SIGTERM, SIGINT]).map { signal in
            let source = DispatchSource.makeSignalSource(signal: signal, queue: queue)
            source.setEventHandler {
                queue.asyncAfter(deadline: .now() + Self.patience) {
                    say("The server did not end by itself and is ended.")
                    _exit(70)
                }
            }
            source.resume()
            return source
        }
    }

    func stop() { for source in sources { source.cancel() } }
}
