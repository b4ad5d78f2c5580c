import ArgumentParser
import Desks
import Domain
import Foundation
import Store

/// Fills a ledger for `scripts/bench`, and says what appending a leaf cost.
struct BenchLedgerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench-ledger", abstract: "Append leaves, for scripts/bench.", shouldDisplay: false)

    @Option(help: "The data folder.") var data: String
    @Option(help: "The key file; the data folder's name with .keys if left out.") var keys: String?
    @OptionGroup var shared: DatabaseOptions
    @OptionGroup var lost: LossOptions
    @Option(help: "How many leaves to append.") var leaves: Int
    @Option(help: "How many leaves share a transaction.") var together = 1

    func run() async throws {
        let office = try await Installation().office(data: data, keys: keys, shared.place, lost.loss)
        let (people, clock) = (Register.named("people")!, ContinuousClock())
        var inside: [Duration] = []
        var whole: [Duration] = []
        for first in stride(from: 0, to: leaves, by: together) {
            let count = min(together, leaves - first)
            let began = clock.now
            let taken = try await office.database.write { connection in
                let start = clock.now
                let writer = try RecordWriter(
                    connection, by: .commandLine, at: office.clock(), FieldSealer(office.vault))
                for number in first..<(first + count) {
                    try writer.noteRead(Record(people, id: "P-\(number % 10_000)", [:]))
                }
                return clock.now - start
            }
            inside.append(taken)
            whole.append(clock.now - began)
        }
        print(
            "{\"append_us\": \(spread(inside)), \"with_commit_us\": \(spread(whole)), \"leaves\": \(leaves), \"together\": \(together)}"
        )
    }

    private func spread(_ durations: [Duration]) -> String {
        let sorted = durations.map { Double($0.components.attoseconds) / 1e12 + Double($0.components.seconds) * 1e6 }
            .sorted()
        func at(_ part: Double) -> Int {
            Int(sorted[min(sorted.count - 1, Int(Double(sorted.count) * part))].rounded())
        }
        return "{\"p50\": \(at(0.5)), \"p99\": \(at(0.99)), \"max\": \(at(1))}"
    }
}
