import Desks
import Foundation
import Synchronization

/// How far an import has come: on a terminal one line that changes, elsewhere a line every ten seconds; in both a line
/// for each register at its end.
final class ImportDisplay: Sendable {
    private struct Shown {
        var last: ContinuousClock.Instant
        var isLineOpen = false
    }

    private let isTerminal: Bool
    private let clock = ContinuousClock()
    private let began: ContinuousClock.Instant
    private let shown: Mutex<Shown>

    init(isTerminal: Bool = isatty(STDERR_FILENO) == 1) {
        self.isTerminal = isTerminal
        began = clock.now
        shown = Mutex(Shown(last: began))
    }

    func tell(_ progress: ImportProgress) {
        let now = clock.now
        shown.withLock { shown in
            if progress.isRegisterDone {
                close(&shown)
                say("  \(progress.register): \(progress.rows)")
            } else if now - shown.last >= (isTerminal ? .milliseconds(500) : .seconds(10)) {
                shown.last = now
                let line = "  " + Self.line(progress, after: now - began)
                guard isTerminal else { return say(line) }
                shown.isLineOpen = true
                FileHandle.standardError.write(Data("\r\u{1B}[K\(line)".utf8))
            }
        }
    }

    private func close(_ shown: inout Shown) {
        guard shown.isLineOpen else { return }
        shown.isLineOpen = false
        FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
    }

    /// `screenings: 40000 rows, 9130 rows a second, 2 min 5 s left`
    static func line(_ progress: ImportProgress, after time: Duration) -> String {
        let seconds = max(0.001, Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18)
        var line =
            "\(progress.register): \(progress.rows) rows, \(Int(Double(progress.allRows) / seconds)) rows a second"
        if progress.bytes > 0, progress.ofBytes >= progress.bytes {
            let left = seconds * Double(progress.ofBytes - progress.bytes) / Double(progress.bytes)
            line += ", about \(text(Int(left.rounded()))) left"
        }
        return line
    }

    private static func text(_ seconds: Int) -> String {
        switch seconds {
        case ..<60: "\(seconds) s"
        case ..<3600: "\(seconds / 60) min \(seconds % 60) s"
        default: "\(seconds / 3600) h \(seconds / 60 % 60) min"
        }
    }
}
