import Content
import Domain
import Foundation
import MemoryKeys
import Store
import TestDatabases
import Vault

@testable import Desks

/// An office with a database of its own, in a country of four agencies.
final class TestOffice: Sendable {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
    private static let content = try! Content.load(from: root + "/Content")

    let office: Office
    let clock: TestClock
    let folder: String
    private let scratch: ScratchDatabase

    init(at now: String = "2021-06-01T08:00:00.000Z") async throws {
        folder = NSTemporaryDirectory() + "/sinxay-desks-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        scratch = try await ScratchDatabase()
        let clock = TestClock(Instant(now)!)
        self.clock = clock
        office = Office(
            database: scratch.database, vault: try .inMemory(), content: Self.content, clock: { clock.now },
            elapsed: { clock.elapsed })
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Places, agencies and staff, as the command line would load them.
    static func withAgencies() async throws -> TestOffice {
        let test = try await TestOffice()
        try await test.office.write(as: .commandLine) { work in
            func add(_ register: String, _ id: String, _ raw: [String: String]) throws {
                try work.create(Register.named(register)!, raw, id: id)
            }
            try add("places", "LA-VT", ["name_lo": "ວຽງຈັນ", "name_en": "Vientiane", "level": "province"])
            for (id, kind) in [
                ("A-IMM", "immigration_police"), ("A-ATD", "anti_trafficking_department"), ("A-LWU", "womens_union"),
                ("A-NGO", "ngo"), ("A-OPP", "prosecutor"), ("A-OVER", "oversight"), ("A-SEC", "secretariat"),
            ] { try add("agencies", id, ["name_lo": "ກ", "name_en": id, "kind": kind, "level": "central"]) }
            for (id, role, agency) in [
                ("U-KHAM", "officer", "A-IMM"), ("U-NOY", "atd", "A-ATD"), ("U-DALA", "lwu", "A-LWU"),
                ("U-ANONG", "ngo", "A-NGO"), ("U-MALA", "administrator", "A-ATD"),
                ("U-KEO", "oversight", "A-OVER"), ("U-SOM", "administrator", "A-ATD"),
                ("U-BOUNMY", "prosecutor", "A-OPP"),
            ] { try add("staff", id, ["name": id, "role": role, "agency": agency, "from_day": "2018-01-01"]) }
        }
        return test
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

extension Viewer {
    static let kham = Viewer(staff: "U-KHAM", name: "Kham", role: .officer, agency: "A-IMM", province: nil)
    static let noy = Viewer(staff: "U-NOY", name: "Noy", role: .atd, agency: "A-ATD", province: nil)
    static let dala = Viewer(staff: "U-DALA", name: "Dala", role: .lwu, agency: "A-LWU", province: nil)
    static let anong = Viewer(staff: "U-ANONG", name: "Anong", role: .ngo, agency: "A-NGO", province: nil)
    static let mala = Viewer(staff: "U-MALA", name: "Mala", role: .administrator, agency: "A-ATD", province: nil)
    static let bounmy = Viewer(staff: "U-BOUNMY", name: "Bounmy", role: .prosecutor, agency: "A-OPP", province: nil)
}

extension Proof {
    /// Of a member of the cast, who has just given passphrase and code.
    static let mala = Proof(of: .mala)
}

/// A clock that the test moves.
final class TestClock: @unchecked Sendable {
    private let lock = NSLock()
    private var moment: Instant
    private var running = Elapsed(milliseconds: 0)

    init(_ moment: Instant) { self.moment = moment }

    var now: Instant { lock.withLock { moment } }
    var elapsed: Elapsed { lock.withLock { running } }

    /// Time goes by.
    func move(seconds: Int) {
        lock.withLock {
            moment = moment.adding(seconds: seconds)
            running = running.adding(seconds: seconds)
        }
    }

    /// Somebody sets the clock, forward or back, and no time goes by.
    func set(ahead seconds: Int) { lock.withLock { moment = moment.adding(seconds: seconds) } }
}

final class Lines: @unchecked Sendable {
    private let lock = NSLock()
    private var lines: [String] = []

    func add(_ line: String) { lock.withLock { lines.append(line) } }
    var text: String { lock.withLock { lines.joined() } }
}
