import Domain
import Foundation
import Ledger
import Seeded
import StoreSQLite

@testable import Store

/// A small real ledger: records with corrections, reads until the tree has stored nodes, three checkpoints of which a
/// witness signed one. A copy of the last is kept outside; a few leaves came after it.
struct SignedLedger: Sendable {
    static let now = Instant("2026-01-02T03:04:05.678Z")!
    static let log = SigningKey(name: "example.la/sinxay", kind: .log, seed: Array(repeating: 7, count: 32))!
    static let witness = SigningKey(name: "oversight.la/w1", kind: .witness, seed: Array(repeating: 9, count: 32))!
    /// Leaves that the checkpoint outside covers, and leaves in all.
    static let covered = 264
    static let size = 270

    let test: TestDatabase
    let outside: SignedNote

    /// To be made before a transaction: what a transaction holds of the ledger itself could be let go by the database's
    /// own thread, which would then wait for itself to close.
    var verifier: LedgerVerifier {
        LedgerVerifier(
            logKeys: [Self.log.verifier], witnessKeys: [Self.witness.verifier],
            outside: [.init(name: "outside", text: outside.encoded)])
    }

    init(seed: UInt64 = 2026) async throws {
        test = try await TestDatabase()
        var random = SeededGenerator(seed: seed)
        try await Self.fill(test, &random)
        var notes: [SignedNote] = []
        for size in [100, 200, Self.covered, Self.size] {
            try await Self.read(test, until: size, &random)
            guard size < Self.size else { continue }
            let note = try await test.database.write { try CheckpointStore($0).make(with: Self.log, at: Self.now) }
            notes.append(note)
            guard size == 200 else { continue }
            var cosigned = note
            cosigned.signatures.append(try Self.witness.sign(note.text, at: Self.now))
            try await test.database.write { [cosigned] in
                try CheckpointStore($0).accept(cosigned, by: Self.witness.verifier)
            }
        }
        outside = notes[2]
    }

    private static func write(
        _ test: TestDatabase, _ random: inout SeededGenerator, by viewer: Viewer = .commandLine,
        _ work: @Sendable @escaping (RecordWriter) throws -> Void
    ) async throws {
        let seed = random.next()
        try await test.database.write { [vault = test.vault] connection in
            let draws = Draws(SeededGenerator(seed: seed))
            let sealer = FieldSealer(vault)
            try work(try RecordWriter(connection, by: viewer, at: now, sealer, random: { draws.next() }))
            try sealer.session.keepSalts()
        }
    }

    private static func fill(_ test: TestDatabase, _ random: inout SeededGenerator) async throws {
        try await write(test, &random) { writer in
            for code in ["LA-VT", "LA-BK", "LA-XI"] {
                try writer.insert(
                    .made("places", code, ["name_lo": "ແຂວງ", "name_en": "Place \(code)", "level": "province"]),
                    recordedAt: Instant("2020-01-02")!)
            }
            try writer.insert(
                .made(
                    "agencies", "A-LWU",
                    ["name_lo": "ກ", "name_en": "Union", "kind": "womens_union", "level": "central"]))
            try writer.insert(
                .made("staff", "U-DALA", ["name": "Dala", "role": "lwu", "agency": "A-LWU", "from_day": "2018-01-01"]))
        }
        let dala = Viewer(staff: "U-DALA", name: "Dala", role: .lwu, agency: "A-LWU", province: nil)
        try await write(test, &random, by: dala) { writer in
            for (number, name) in ["Malai", "Bounmy", "Noy", "Keo"].enumerated() {
                try writer.insert(try person(number, name, year: 1990 + number))
            }
            try writer.replace(try person(1, "Bounmi", year: 1991))
            try writer.replace(try person(1, "Bounmee", year: 1992, version: 2))
            try writer.replace(
                try .made("places", "LA-VT", ["name_lo": "ວຽງຈັນ", "name_en": "Vientiane", "level": "province"]))
            try writer.note(.export, "people")
        }
    }

    private static func person(_ number: Int, _ name: String, year: Int, version: Int = 1) throws -> Record {
        try .made(
            "people", "P-\(number)", version: version,
            [
                "given_name": name, "sex": "female", "birth_year": "\(year)", "age_basis": "stated",
                "citizenship": "LA", "home_province": "LA-BK",
                "birth_registered": number.isMultiple(of: 2) ? "yes" : "no",
            ])
    }

    private static func read(_ test: TestDatabase, until size: Int, _ random: inout SeededGenerator) async throws {
        let present = try await test.database.read { try LedgerTree($0).frontier().size }
        try await write(test, &random) { writer in
            for number in present..<size {
                if number % 10 == 5 {
                    _ = try writer.noteList("people", ["P-0", "P-2"])
                    continue
                }
                try writer.noteRead(
                    try .made("people", "P-\(number % 4)", [:]), purpose: number.isMultiple(of: 9) ? "break_glass" : "")
            }
        }
    }

    struct Undone: Error {}

    /// Does something to the stored ledger, hands what is then there to `look`, and undoes it.
    func altered<Answer: Sendable>(
        _ alter: @Sendable @escaping (any Connection) throws -> Void,
        _ look: @Sendable @escaping (any Connection) throws -> Answer
    ) async throws -> Answer {
        let seen = Seen<Answer>()
        do {
            try await test.database.write { connection in
                try alter(connection)
                seen.answer = try look(connection)
                throw Undone()
            }
        } catch is Undone {}
        return seen.answer!
    }
}

/// A generator behind a closure that a writer keeps; used within one transaction.
private final class Draws {
    private var generator: SeededGenerator
    init(_ generator: SeededGenerator) { self.generator = generator }
    func next() -> UInt64 { generator.next() }
}

/// What was seen before it was undone; written by one transaction, read after it.
private final class Seen<Answer: Sendable>: @unchecked Sendable {
    var answer: Answer?
}
