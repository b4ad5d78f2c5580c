import Content
import Desks
import Domain
import Store
import TestDatabases
import Testing

@testable import Web

/// Every field of every register is corrected on some page, or a page says whom to ask.
@Suite(.sameOnBothDatabases) struct MendingPageTests {
    /// The role that sees most of a record of the register, and the record.
    private func opener(_ register: Register, _ site: JusticeSite) async throws -> (Role, Record)? {
        let roles = Role.allCases.filter { Policy.grant($0, register).read > .nothing }
        for role in roles.sorted(by: { Policy.grant($0, register).ceiling > Policy.grant($1, register).ceiling }) {
            let viewer = try await site.viewer(role)
            let record = try await site.office.read(as: viewer) { reader in
                var query = RecordQuery(register)
                query.limit = 1
                return try reader.list(query).first?.record
            }
            if let record { return (role, record) }
        }
        return nil
    }

    @Test func eachFieldThatNoFormCorrectsSaysOnItsRecordsPageWhomToAsk() async throws {
        let site = try await JusticeSite.shared.value
        let text = try #require(site.office.content.languages["en"])
        var said: Set<String> = []
        for register in Register.all {
            guard let (role, record) = try await opener(register, site) else { continue }
            let ceiling = Policy.grant(role, register).ceiling
            let general = try await site.get("/registers/\(register.code)/\(record.id)", as: role)
            let own = try await site.get(RecordLinks.address(of: record), as: role)
            for field in register.fields where field.sensitivity <= ceiling {
                guard case .asked(let note) = Mending.of(field, in: register) else { continue }
                let place = "\(register.code).\(field.code) for \(role)"
                #expect(general.body.contains(text(note.key)), "\(place) is a dead end")
                if ["screenings", "referrals", "identifications"].contains(register.code) {
                    #expect(own.body.contains(text(note.key)), "\(place) is a dead end")
                }
                #expect(general.body.contains(text.label(field, in: register)), "\(place)")
                said.insert(register.code)
            }
        }
        #expect(said.isSuperset(of: ["screenings", "referrals", "identifications", "batch_people", "agencies"]))
        #expect(said.isSuperset(of: ["case_steps", "suspect_steps", "referral_steps", "screening_steps"]))
    }

    /// The controls of the forms are those that the declaration promises.
    @Test(arguments: [("screenings", Role.officer), ("referrals", .officer), ("identifications", .atd)])
    func theFormHasEachFieldThatItCorrects(code: String, role: Role) async throws {
        let site = try await JusticeSite.shared.value
        let register = try #require(Register.named(code))
        let viewer = try await site.viewer(role)
        let record = try await site.office.read(as: viewer) { reader in
            var query = RecordQuery(register)
            query.limit = 1
            return try #require(try reader.list(query).first?.record)
        }
        let mendable = try await site.office.read(as: viewer) { try $0.mendable(record) }
        let own = try await site.get(RecordLinks.address(of: record), as: role)
        let address = "/registers/\(code)/\(record.id)/correct"
        #expect(own.body.contains("href=\"\(address)\""), "the record's page leads there")
        let form = try await site.get(address, as: role)
        #expect(form.status == .ok)
        for field in register.fields where field.sensitivity <= Policy.grant(viewer, register).ceiling {
            let hasControl = form.body.contains("name=\"\(field.code)\"")
            #expect(hasControl == mendable.contains(field), "\(code).\(field.code)")
        }
    }

    /// What came too late stands there to read, with its note, and the rest is saved by pressing again.
    @Test func aFieldThatCameTooLateIsNoTrapForTheOthers() async throws {
        let country = try await SmallCountry()
        let way = try await country.malaiIsReferred()
        try await country.write(as: "noy") { _ = try $0.answer(way.referral, "receive") }
        try await country.visited { visitor in
            let path = "/registers/referrals/\(way.referral)/correct"
            let refused = try await visitor.post(
                path, as: "kham",
                ["version": "1", "message": "She speaks Khmu.", "urgent": "no", "made_on": "2021-03-12"])
            #expect(refused.status == .unprocessableContent)
            #expect(!refused.body.contains("name=\"made_on\""), "no control that is refused again and again")
            #expect(refused.body.contains("id=\"field-made_on\""), "the summary leads to what was typed")
            #expect(refused.body.contains("You typed: 2021-03-12"))
            #expect(refused.body.contains("until the recipient confirms receipt"), "its note")
            #expect(refused.body.contains("She speaks Khmu."))
            let saved = try await visitor.post(
                path, as: "kham", ["version": "1", "message": "She speaks Khmu.", "urgent": "no"])
            #expect(saved.status == .seeOther)
        }
    }

    /// Who answers a referral reads that it was for something else before, and the form asks for the consent anew.
    @Test func anotherPurposeIsReadByTheRecipientAndAskedForInTheForm() async throws {
        let country = try await SmallCountry()
        let way = try await country.malaiIsReferred()
        try await country.write(as: "noy") {
            _ = try $0.answer(way.referral, "return_for_information", ["reason": "For what?"])
        }
        try await country.visited { visitor in
            let path = "/registers/referrals/\(way.referral)/correct"
            let form = try await visitor.get(path, as: "kham")
            #expect(form.body.contains("name=\"purpose\""))
            let consent = form.body.components(separatedBy: "name=\"consent\"").dropFirst()
            #expect(consent.count == 2 && !consent.contains { $0.prefix(60).contains("checked") }, "not said for them")
            let typed: KeyValuePairs<String, String> = [
                "version": "1", "purpose": "services", "made_on": "2021-03-10", "screening": way.screening,
                "consent": "yes",
            ]
            #expect(try await visitor.post(path, as: "kham", typed).status == .seeOther)
            let page = try await visitor.get("/referrals/\(way.referral)", as: "noy")
            #expect(page.body.contains("The sender changed the purpose."))
        }
    }

    @Test func aFormOffersOnlyTheAgenciesThatMayStandThere() async throws {
        let country = try await SmallCountry()
        try await country.visited { visitor in
            let form = try await visitor.get("/registers/handover_people/new", as: "noy")
            #expect(form.status == .ok)
            let decided = try #require(form.body.components(separatedBy: "id=\"field-best_interests_by\"").last)
            let options = try #require(decided.components(separatedBy: "</select>").first)
            #expect(options.contains("A-LWU") && options.contains("A-MLSW"))
            #expect(!options.contains("A-ATD") && !options.contains("A-NGO"))
        }
    }
}
