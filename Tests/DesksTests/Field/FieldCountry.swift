import Crypto
import Desks
import Domain
import Foundation
import Ledger
import Store
import Synchronization
import Vault

/// The office of these tests, with officers who have phones.
final class FieldCountry: Sendable {
    let test: TestOffice
    let desk: OperationDesk
    private let made = Mutex(0)
    private let told = Told()

    private final class Told: Sendable { let faults = Mutex<[String]>([]) }

    /// What the desk told of faults of its own.
    var faults: [String] { told.faults.withLock { $0 } }

    var office: Office { test.office }

    /// When the phones of these tests were set up.
    static let setUp = Instant("2021-05-01")!

    init() async throws {
        test = try await TestOffice.withAgencies()
        desk = OperationDesk(test.office) { [told] fault in told.faults.withLock { $0.append("\(fault)") } }
        try await office.database.write { connection in
            for staff in ["U-KHAM", "U-KHAMLA", "U-NOY", "U-ANONG", "U-MALA"] {
                try AccountStore(connection).add(
                    staff: staff, username: staff.lowercased(), password: "scrypt$16$1$x$y")
            }
        }
    }

    /// A phone that somebody has added.
    func phone(of staff: String = "U-KHAM", id: String? = nil) async throws -> TestPhone {
        let number = made.withLock { made in
            made += 1
            return made
        }
        let intake = try office.vault.session().intakeKey()
        let phone = TestPhone(
            id: id ?? "F-\(number)", token: "token of \(staff) \(number)", staff: staff, key: intake.id,
            publicKey: intake.publicKey, madeAt: office.clock())
        try await office.database.write { [clock = office.clock, setUp = Self.setUp] connection in
            try PhoneStore(connection).add(
                id: phone.id, staff: staff, name: "A phone",
                tokenHash: Array(SHA256.hash(data: Data(phone.token.utf8))).hexadecimal,
                leaseUntil: clock().adding(seconds: 7 * 86400), at: setUp)
        }
        return phone
    }

    @discardableResult
    func send(_ envelopes: FieldEnvelope..., as carrier: Viewer = .kham) async throws -> [OperationReply] {
        try await desk.take(envelopes, carriedBy: carrier)
    }

    func count(_ register: String) async throws -> Int {
        try await office.database.read { try $0.integer(SQL(trusted: "SELECT count(*) FROM \(register)")) ?? -1 }
    }

    func all(_ register: String) async throws -> [Record] {
        try await office.read(as: .commandLine) { reader in
            var query = RecordQuery(Register.named(register)!)
            query.limit = .max
            return try reader.list(query).map(\.record)
        }
    }

    func stored(_ id: String) async throws -> StoredOperation? {
        try await office.database.read { try OperationStore($0).find(id) }
    }

    /// How often these letters stand readable anywhere in the database.
    func readable(_ letters: String) async throws -> [String] {
        try await office.database.read { connection in
            var found: [String] = []
            for table in try connection.tables() {
                for row in try connection.rows(SQL(trusted: "SELECT * FROM \(table)")) {
                    for value in row.values {
                        let bytes = value.bytes ?? value.text.map { Array($0.utf8) } ?? []
                        if Data(bytes).range(of: Data(letters.utf8)) != nil { found.append(table) }
                    }
                }
            }
            return found
        }
    }

    func verified() async throws -> [LedgerProblem] {
        try await office.database.read { [vault = office.vault] in
            try LedgerVerifier(logKeys: []).run($0, FieldSealer(vault)).problems
        }
    }
}

/// A phone as these tests hold one: it makes operations and can't read them again.
struct TestPhone: Sendable {
    let id: String
    let token: String
    let staff: String
    let key: String
    let publicKey: [UInt8]
    let madeAt: Instant

    static func newId() -> String { UUID().uuidString.replacing("-", with: "").lowercased() }

    func envelope(
        _ kind: String, _ body: JSON, id: String = newId(), mends: String? = nil, unfinished: Bool = false,
        token: String? = nil
    ) throws -> FieldEnvelope {
        var operation: [String: JSON] = [
            "kind": .text(kind), "author": .text(staff), "device": .text(self.id), "token": .text(token ?? self.token),
            "made_at": .text(madeAt.description), "body": body,
        ]
        if let mends { operation["mends"] = .text(mends) }
        if unfinished { operation["unfinished"] = .yes(true) }
        return try sealed(JSON.object(operation).description, id: id)
    }

    func sealed(_ plain: String, id: String) throws -> FieldEnvelope {
        let sealed = try IntakeSeal.seal(Array(plain.utf8), to: publicKey, id: id)
        let json: JSON = [
            "id": .text(id), "key": .text(key), "enc": .text(Base64URL.text(sealed.encapsulated)),
            "text": .text(Base64URL.text(sealed.text)),
        ]
        return FieldEnvelope(json)!
    }

    func screening(
        _ name: String = "Khamphone", family: String? = "Vongsa", year: String = "1995", more: [String: JSON] = [:],
        refer: JSON? = nil, mends: String? = nil, unfinished: Bool = false
    ) throws -> FieldEnvelope {
        var person: [String: JSON] = [
            "given_name": .text(name), "sex": "female", "birth_year": .text(year), "age_basis": "stated",
            "citizenship": "LA",
        ]
        if let family { person["family_name"] = .text(family) }
        let screening: [String: JSON] = [
            "screened_on": "2021-05-30", "context": "returnee", "age_status": "adult", "consent": "yes",
            "language": "lao", "form": "core", "form_version": "1", "crossing": "X-1",
            "answers": "A-01=yes;D1-01=yes;D1-02=yes;D4-01=yes;D4-04=yes;D5-01=yes;D5-03=yes",
        ]
        var body: [String: JSON] = [
            "person": .object(person), "screening": .object(screening.merging(more) { _, own in own }),
        ]
        if let refer { body["refer"] = refer }
        return try envelope("screening", .object(body), mends: mends, unfinished: unfinished)
    }

    static let toTheDepartment: JSON = ["agency": "A-ATD", "purpose": "identification", "consent": "yes"]

    func path(
        _ local: String, name: String = "Path by the river", official: String = "no", mends: String? = nil
    ) throws -> FieldEnvelope {
        try envelope(
            "place",
            [
                "register": "crossings", "local": .text(local),
                "record": [
                    "name_en": .text(name), "province": "LA-VT", "neighbour": "TH", "official": .text(official),
                ],
            ], mends: mends)
    }

    func referral(of screening: String, mends: String? = nil) throws -> FieldEnvelope {
        try envelope("referral", ["of": .text(screening), "refer": Self.toTheDepartment], mends: mends)
    }

    func raid(_ code: String, people: Int = 4, id: String = newId()) throws -> FieldEnvelope {
        try envelope(
            "batch",
            [
                "of": "raid", "code": .text(code),
                "record": ["raided_on": "2021-05-30", "site": "W-1", "people_found": .integer(people)],
            ], id: id)
    }

    func numbered(_ code: String, _ number: Int, _ name: String = "Khamphone") throws -> FieldEnvelope {
        try envelope(
            "screening",
            [
                "person": [
                    "given_name": .text(name), "sex": "female", "birth_year": "1995", "age_basis": "stated",
                    "citizenship": "LA",
                ],
                "screening": [
                    "screened_on": "2021-05-30", "context": "raid", "age_status": "adult", "consent": "yes",
                    "form": "core", "form_version": "1", "answers": "A-01=yes;D1-01=yes",
                ],
                "batch": ["code": .text(code), "number": .integer(number)],
            ])
    }

    func told(
        _ step: String, _ code: String, _ number: Int, reason: String? = "Canaryreason", id: String = newId()
    ) throws -> FieldEnvelope {
        try envelope(
            "batch_person",
            [
                "code": .text(code), "number": .integer(number), "step": .text(step),
                "reason": reason.map(JSON.text) ?? .null,
            ], id: id)
    }
}
