import ArgumentParser
import Desks
import Domain
import Foundation
import Store

/// Writes people as fast as it can and says what became of each, for tests that kill what it writes to.
struct SoakWritersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "soak-writers", abstract: "Write until killed, for Tests/Durability.", shouldDisplay: false)

    @Option(help: "The data folder.") var data: String
    @Option(help: "The key file; the data folder's name with .keys if left out.") var keys: String?
    @OptionGroup var shared: DatabaseOptions
    @Option(help: "How many write at once.") var writers = 16
    @Option(help: "What the ids begin with after P-.") var run: String

    func run() async throws {
        let office = try await Installation().office(data: data, keys: keys, shared.place)
        let (lines, prefix) = (Lines(), run)
        await withTaskGroup(of: Void.self) { group in
            for writer in 0..<writers {
                group.addTask {
                    var number = 0
                    while true {
                        number += 1
                        let id = "P-\(prefix)-\(writer)-\(number)"
                        lines.write(await Self.write(id, office) + " " + id)
                    }
                }
            }
        }
    }

    /// - Returns: `kept` only once it is; `lost` if nothing was kept; `open` if nobody can know.
    private static func write(_ id: String, _ office: Office) async -> String {
        do {
            _ = try await office.write(as: .commandLine) { work in
                try work.create(
                    Register.named("people")!,
                    [
                        "given_name": "Khamphone", "family_name": "Vongsa", "sex": "female", "age_basis": "stated",
                        "citizenship": "LA",
                    ], id: id)
            }
            return "kept"
        } catch DatabaseFailure.unavailable {
            return "lost"
        } catch DatabaseFailure.outcomeUnknown {
            return "open"
        } catch {
            say("\(id): \(error)")
            return "failed"
        }
    }

    private final class Lines: Sendable {
        private let lock = NSLock()

        func write(_ line: String) {
            lock.withLock { try? FileHandle.standardOutput.write(contentsOf: Data((line + "\n").utf8)) }
        }
    }
}
