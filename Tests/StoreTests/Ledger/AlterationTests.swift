import Foundation
import Ledger
import Seeded
import StoreSQLite
import Testing

@testable import Store

/// Whatever is done to the stored ledger, both verifiers find it: this one here, where each kind of alteration is tried
/// once, and with the other in `scripts/soak-ledger`, which tries as many as it is asked for (310 in CI).
@Suite struct AlterationTests {
    private static let environment = ProcessInfo.processInfo.environment
    private static let count = environment["SINXAY_ALTERATIONS"].flatMap { Int($0) } ?? Alteration.allCases.count

    @Test func everyAlterationIsFound() async throws {
        let ledger = try await SignedLedger()
        let exports = try Self.environment["SINXAY_ALTERED_EXPORTS"].map { try ExportStream(folder: $0, ledger) }
        let verifier = ledger.verifier
        let (untouched, export) = try await ledger.altered({ _ in }) {
            (try verifier.run($0, FieldSealer(ledger.test.vault)), try LedgerExport.text($0))
        }
        #expect(untouched.problems == [])
        #expect(untouched.coveredFromOutside == SignedLedger.covered)
        try exports?.write("none", isVisible: false, export)
        var random = SeededGenerator(seed: 10_000)
        for number in 0..<Self.count {
            let alteration = Alteration.allCases[number % Alteration.allCases.count]
            let (found, what, text) = try await Self.found(alteration, in: ledger, verifier, &random)
            #expect(found, "\(alteration) \(what)")
            try exports?.write(alteration.rawValue + " " + what, isVisible: alteration.isInExport, text)
        }
        try exports?.close()
    }

    /// Draws until something was altered.
    private static func found(
        _ alteration: Alteration, in ledger: SignedLedger, _ verifier: LedgerVerifier, _ random: inout SeededGenerator
    ) async throws -> (Bool, String, String) {
        for _ in 0..<100 {
            let seed = random.next()
            let what = Words()
            do {
                let found = try await ledger.altered(
                    { connection in
                        var own = SeededGenerator(seed: seed)
                        do {
                            what.text = try alteration.run(connection, ledger.test.vault, &own)
                            // What the database does not take, it may tell only now.
                            _ = try connection.integer("SELECT 1")
                        } catch { throw NothingDone() }
                    }, { (!(try verifier.run($0, FieldSealer(ledger.test.vault)).holds), try LedgerExport.text($0)) })
                return (found.0, what.text, found.1)
            } catch is NothingDone {}
        }
        return (false, "nothing could be altered", "")
    }
}

private final class Words: @unchecked Sendable {
    // Written by one transaction, read after it.
    var text = ""
}

/// Hands altered exports to the other verifier: for each a line with whether it has to be found, its length in bytes
/// and what was done, then the export.
private final class ExportStream {
    private let file: FileHandle

    init(folder: String, _ ledger: SignedLedger) throws {
        func put(_ name: String, _ text: String) throws {
            try text.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
        }
        try put("log.pub", SignedLedger.log.verifier.description + "\n")
        try put("witness.pub", SignedLedger.witness.verifier.description + "\n")
        try put("outside.txt", ledger.outside.encoded)
        file = try #require(FileHandle(forWritingAtPath: folder + "/exports"))
    }

    func write(_ what: String, isVisible: Bool, _ export: String) throws {
        let line = what.split(whereSeparator: \.isNewline).joined(separator: " ")
        try file.write(contentsOf: Data("\(isVisible ? 1 : 0) \(export.utf8.count) \(line)\n\(export)".utf8))
    }

    func close() throws { try file.close() }
}
