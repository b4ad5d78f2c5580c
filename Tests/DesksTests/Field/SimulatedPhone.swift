import Desks
import Domain
import Seeded

/// A phone on a bad line: it sends what it has in any order, again when it hears nothing, and at times once too often.
struct SimulatedPhone {
    let country: FieldCountry
    let phone: TestPhone
    let plan: [FieldWorkload.Planned]
    let number: Int
    private var random: SeededGenerator
    /// Sealed, and not known to be done.
    private var outbox: [FieldEnvelope] = []
    /// The id under which each planned operation was sent.
    private var ids: [Int: String] = [:]
    private var place: [String: Int] = [:]
    private var mended: Set<String> = []
    private var rounds = 0
    private(set) var sentAgain = 0
    private(set) var lost = 0

    init(_ country: FieldCountry, _ plan: [FieldWorkload.Planned], number: Int, seed: UInt64) async throws {
        self.country = country
        self.plan = plan
        self.number = number
        phone = try await country.phone(of: number % 2 == 0 ? "U-KHAM" : "U-KHAMLA", id: "F-phone-\(number)")
        random = SeededGenerator(seed: seed &+ UInt64(number) &* 7919)
        for index in plan.indices { ids[index] = TestPhone.newId() }
        for (index, planned) in plan.enumerated() {
            outbox.append(try envelope(planned, id: ids[index]!))
            place[ids[index]!] = index
        }
    }

    /// Whether the server has said of everything that it is done.
    var hasSentAll: Bool { outbox.isEmpty }

    /// Sends some of what it has.
    /// - Returns: whether it was told more than that all of it waits for somebody else's.
    mutating func send() async throws -> Bool {
        rounds += 1
        guard rounds < 100_000 else { throw try await stuck() }
        outbox.shuffle(using: &random)
        let part = Array(outbox.prefix(Int.random(in: 1...40, using: &random)))
        let replies = try await country.desk.take(part, carriedBy: .kham)
        if Int.random(in: 0..<10, using: &random) < 3 {
            lost += 1
            return true
        }
        for (envelope, reply) in zip(part, replies) { try hear(reply, of: envelope) }
        return replies.contains { $0.state != .waiting }
    }

    /// Says what is left and what it waits for.
    struct Stuck: Error { let phone: Int; let left: [String] }

    private func stuck() async throws -> Stuck {
        var left: [String] = []
        for envelope in outbox {
            let stored = try await country.stored(envelope.id)
            left.append(
                "\(envelope.id) \(stored?.state.rawValue ?? "not there") for \(stored?.needs ?? "nothing"), tried \(stored?.tries ?? 0)"
            )
        }
        return Stuck(phone: number, left: left)
    }

    struct Unexpected: Error { let reply: OperationReply }

    private mutating func hear(_ reply: OperationReply, of envelope: FieldEnvelope) throws {
        switch reply.state {
        case .waiting: return
        case .refused: throw Unexpected(reply: reply)
        case .done:
            // Three of ten are sent once more, though it is known that they are done.
            if Int.random(in: 0..<10, using: &random) < 3 {
                sentAgain += 1
            } else {
                outbox.removeAll { $0.id == envelope.id }
            }
        case .returned:
            guard reply.reason == .fields, let index = place[envelope.id], plan[index].act == .broken else {
                throw Unexpected(reply: reply)
            }
            outbox.removeAll { $0.id == envelope.id }
            // Its reply was lost before, and it was sent again: it is mended once.
            guard mended.insert(envelope.id).inserted else { return }
            let id = TestPhone.newId()
            place[id] = index
            outbox.append(try screening(plan[index], at: nil, year: "1990", id: id, mends: envelope.id))
        }
    }

    private func envelope(_ planned: FieldWorkload.Planned, id: String) throws -> FieldEnvelope {
        switch planned.act {
        case .place(let local):
            try phone.envelope(
                "place",
                [
                    "register": "crossings", "local": .text(local),
                    "record": [
                        "name_en": .text("\(local) of \(number)"), "province": "LA-VT", "neighbour": "TH",
                        "official": "no",
                    ],
                ], id: id)
        case .screening(let place): try screening(planned, at: place, year: "1990", id: id)
        case .broken: try screening(planned, at: nil, year: "1850", id: id)
        case .batch(let code): try phone.raid(code, id: id)
        case .left(let code, let number): try phone.told("left", code, number, id: id)
        case .numbered(let code, let number): try numbered(planned, code, number, id: id)
        case .referral(let of):
            try phone.envelope(
                "referral", ["of": .text(ids[of] ?? ""), "refer": TestPhone.toTheDepartment], id: id)
        }
    }

    private func numbered(
        _ planned: FieldWorkload.Planned, _ code: String, _ number: Int, id: String
    ) throws -> FieldEnvelope {
        let name = FieldWorkload.name(planned.person)
        return try phone.envelope(
            "screening",
            [
                "person": [
                    "given_name": .text(name.given), "family_name": .text(name.family), "sex": "female",
                    "birth_year": "1990", "age_basis": "stated", "citizenship": "LA",
                ],
                "screening": [
                    "screened_on": "2021-05-30", "context": "raid", "age_status": "adult", "consent": "yes",
                    "form": "core", "form_version": "1", "answers": "A-01=yes;D1-01=yes",
                ],
                "batch": ["code": .text(code), "number": .integer(number)],
            ], id: id)
    }

    private func screening(
        _ planned: FieldWorkload.Planned, at place: String?, year: String, id: String, mends: String? = nil
    ) throws -> FieldEnvelope {
        let name = FieldWorkload.name(planned.person)
        return try phone.envelope(
            "screening",
            [
                "person": [
                    "given_name": .text(name.given), "family_name": .text(name.family), "sex": "female",
                    "birth_year": .text(year), "age_basis": "stated", "citizenship": "LA",
                ],
                "screening": [
                    "screened_on": "2021-05-30", "context": "returnee", "age_status": "adult", "consent": "yes",
                    "form": "core", "form_version": "1", "crossing": .text(place.map { "local:" + $0 } ?? "X-1"),
                    "answers": "A-01=yes;D1-01=yes",
                ],
            ], id: id, mends: mends)
    }
}
