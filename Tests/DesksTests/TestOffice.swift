import Domain
import Foundation
import MemoryKeys
import Store
import TestCountry
import TestDatabases
import Vault

@testable import Desks

/// An office with a database of its own.
final class TestOffice: Sendable {
    let office: Office
    let clock: TestClock
    let folder: String
    private let scratch: ScratchDatabase

    /// With tables, and nothing in them.
    convenience init(at now: String = beginning) async throws {
        try await self.init(at: now, ScratchDatabase(), .inMemory())
    }

    /// In the tests' country.
    static func withAgencies() async throws -> TestOffice {
        let (scratch, vault) = try await World.settled.copy()
        return try TestOffice(at: beginning, scratch, vault)
    }

    private static let beginning = "2021-06-01T08:00:00.000Z"

    private init(at now: String, _ scratch: ScratchDatabase, _ vault: Vault) throws {
        folder = NSTemporaryDirectory() + "/sinxay-desks-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        self.scratch = scratch
        let clock = TestClock(Instant(now)!)
        self.clock = clock
        office = Office(
            database: scratch.database, vault: vault, content: try Home.content(), clock: { clock.now },
            elapsed: { clock.elapsed })
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    func signIn(factors: SignIn.Factors = .optional, rounds: Int = 16) throws -> SignIn {
        try SignIn(office, factors: factors, rounds: rounds)
    }

    @discardableResult
    func write<Answer: Sendable>(
        as viewer: Viewer, _ work: @Sendable @escaping (Work) throws -> Answer
    ) async throws -> Answer { try await office.write(as: viewer, work) }

    @discardableResult
    func look<Answer: Sendable>(
        as viewer: Viewer, _ work: @Sendable @escaping (Reading) throws -> Answer
    ) async throws -> Answer { try await office.reading.look(as: viewer, work) }

    func find(_ register: String, _ id: String, as viewer: Viewer = .commandLine) async throws -> Record? {
        try await office.read(as: viewer) { try $0.find(Register.named(register)!, id)?.record }
    }

    /// Everything that the registers hold, as the export writes it.
    func everything() async throws -> [String: String] {
        var files: [String: String] = [:]
        for register in Register.all { files[register.code] = try await export(register) }
        return files
    }

    func export(_ register: Register, as viewer: Viewer = .commandLine) async throws -> String {
        let lines = Lines()
        try await Export(office, as: viewer).run(register) { lines.add($0) }
        return lines.text
    }

    func file(_ name: String, _ text: String) throws -> String { try file(name, bytes: Data(text.utf8)) }

    func file(_ name: String, bytes: Data) throws -> String {
        let inside = folder + "/" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: inside, withIntermediateDirectories: true)
        try bytes.write(to: URL(fileURLWithPath: inside + "/" + name))
        return inside + "/" + name
    }

    /// - Returns: the problems, or none if it was loaded.
    func load(_ paths: [String]) async throws -> [ImportProblem] {
        do {
            try await Import(office).run(paths)
            return []
        } catch let refused as ImportRefused {
            return refused.problems
        }
    }
}

extension Proof {
    /// Of a member of the cast, who has just given passphrase and code.
    static let mala = Proof(of: .mala)
}

final class Lines: @unchecked Sendable {
    private let lock = NSLock()
    private var lines: [String] = []

    func add(_ line: String) { lock.withLock { lines.append(line) } }
    var text: String { lock.withLock { lines.joined() } }
}
