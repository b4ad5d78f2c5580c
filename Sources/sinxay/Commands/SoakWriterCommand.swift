import ArgumentParser
import Desks
import Domain
import Foundation
import Store

/// Writes as many people do at once, for `Tests/Durability`, and says of each operation when it began and what became
/// of it: one line each, on standard output, in one call to the system.
///
///     begin WRITER NUMBER KIND IDS VERSION
///     kept WRITER NUMBER
///     lost WRITER NUMBER            nothing of it was kept: the database could not be reached
///     open WRITER NUMBER            nobody can know: the connection was lost within COMMIT
///     failed WRITER NUMBER WHY
struct SoakWriterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "soak-writer", abstract: "Write and say what was kept, for Tests/Durability.", shouldDisplay: false
    )

    @Option(help: "The data folder.") var data: String
    @Option(help: "The key file; the data folder's name with .keys if left out.") var keys: String?
    @OptionGroup var shared: DatabaseOptions
    @OptionGroup var lost: LossOptions
    @Option(help: "How many write at once.") var writers = 16
    @Option(help: "Operations of each; no end if 0.") var count = 0
    @Option(help: "What the records' ids begin with.") var name = "S"
    @Option(help: "Where the choice of operations begins.") var seed: UInt64 = 1

    func run() async throws {
        let office = try await Installation().office(data: data, keys: keys, shared.place, lost.loss)
        tell("ready")
        let hasFailed = await withTaskGroup(of: Bool.self) { group in
            for writer in 0..<writers {
                group.addTask {
                    var soak = SoakWriter(office: office, writer: writer, name: name, seed: seed)
                    while count == 0 || soak.number < count { await soak.next() }
                    return soak.hasFailed
                }
            }
            return await group.reduce(false) { $0 || $1 }
        }
        tell("done")
        // As the server does after the disk has failed: nothing is closed, the log stays behind.
        if hasFailed { withExtendedLifetime(office) { Foundation.exit(74) } }
    }
}

private func tell(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = write(1, bytes, bytes.count)
}

/// One of those who write: makes people, corrects and opens them, makes two at once, and now and then gives up halfway.
private struct SoakWriter {
    private struct GivenUp: Error {}

    let office: Office
    let writer: Int
    let name: String
    var state: UInt64
    var number = 0
    /// Something failed that was not given up on purpose.
    var hasFailed = false
    private var mine: [(id: String, version: Int)] = []
    private let people = Register.named("people")!

    init(office: Office, writer: Int, name: String, seed: UInt64) {
        self.office = office
        self.writer = writer
        self.name = name
        state = seed &* 1_000_003 &+ UInt64(writer)
    }

    mutating func next() async {
        number += 1
        let id = "\(name)-\(writer)-\(number)"
        let place = mine.isEmpty ? nil : Optional(Int(random() % UInt64(mine.count)))
        let people = people
        switch (random() % 10, place) {
        case (0, _):
            await take("pair", [id, id + "b"], 1) { work in
                try work.create(people, Self.person(id, 1), id: id)
                try work.create(people, Self.person(id + "b", 1), id: id + "b")
            }
        case (1, _):
            await take("given-up", [id], 1) { work in
                try work.create(people, Self.person(id, 1), id: id)
                throw GivenUp()
            }
        case (2...4, let place?):
            let (id, version) = mine[place]
            let wasKept = await take("correct", [id], version + 1) { work in
                try work.correct(people, id, version: version, Self.person(id, version + 1))
            }
            // After a failure it is not known which version stands there.
            if wasKept { mine[place].version += 1 } else { mine.remove(at: place) }
        case (5...6, let place?):
            let (id, version) = mine[place]
            await take(
                "open", [id], version,
                in: { office in
                    try await office.reading.look(as: .commandLine) { _ = try $0.open(people, id) }
                })
        default:
            if await take("create", [id], 1, { work in try work.create(people, Self.person(id, 1), id: id) }) {
                mine.append((id, 1))
            }
        }
    }

    @discardableResult
    private mutating func take(
        _ kind: String, _ ids: [String], _ version: Int, _ act: @Sendable @escaping (Work) throws -> Void
    ) async -> Bool {
        await take(kind, ids, version, in: { try await $0.write(as: .commandLine, act) })
    }

    @discardableResult
    private mutating func take(
        _ kind: String, _ ids: [String], _ version: Int, in act: (Office) async throws -> Void
    ) async -> Bool {
        tell("begin \(writer) \(number) \(kind) \(ids.joined(separator: ",")) \(version)")
        do {
            try await act(office)
            tell("kept \(writer) \(number)")
            return true
        } catch DatabaseFailure.unavailable {
            tell("lost \(writer) \(number)")
            return false
        } catch DatabaseFailure.outcomeUnknown {
            tell("open \(writer) \(number)")
            return false
        } catch {
            if !(error is GivenUp) { hasFailed = true }
            tell("failed \(writer) \(number) \("\(error)".prefix(200).replacing("\n", with: " "))")
            return false
        }
    }

    private static func person(_ id: String, _ version: Int) -> [String: String] {
        [
            "given_name": "Khamphone \(id)", "family_name": "Version \(version)", "sex": "female",
            "age_basis": "stated", "citizenship": "LA",
        ]
    }

    /// SplitMix64.
    private mutating func random() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
