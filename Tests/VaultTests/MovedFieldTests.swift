import Desks
import Domain
import Foundation
import Store
import TestDatabases
import Testing
import Vault

/// Whoever can write to the database file can't move what is sealed.
@Suite struct MovedFieldTests {
    @Test(arguments: [
        "UPDATE people SET given_name = (SELECT given_name FROM people WHERE id = 'P-2') WHERE id = 'P-1'",
        "UPDATE people SET given_name = family_name WHERE id = 'P-1'",
        "UPDATE people SET given_name = (SELECT given_name FROM people_past WHERE id = 'P-1') WHERE id = 'P-1'",
        "UPDATE people SET given_name = (SELECT message FROM referrals WHERE id = 'R-1') WHERE id = 'P-1'",
        "UPDATE people SET given_name = \(ScratchDatabase.bytes("")) WHERE id = 'P-1'",
        "UPDATE people SET version = 1 WHERE id = 'P-1'",
        "UPDATE people SET given_name = \(ScratchDatabase.bytes("0100010000000000000000000000000000000000000000000000000000000000")) "
            + "WHERE id = 'P-1'",
    ])
    func aMovedFieldIsMarkedAndItsContentIsNotShown(statement: String) async throws {
        let test = try await VaultOffice()
        try await test.settle()
        try await test.office.write(as: .commandLine) { work in
            try work.correct(
                Register.named("people")!, "P-1", version: 1,
                [
                    "given_name": "Other", "family_name": "Name", "sex": "female", "age_basis": "stated",
                    "citizenship": "LA",
                ])
        }
        #expect(try await test.find("people", "P-1")?.record.text("given_name") == "Other")
        try await test.database.write { try $0.run(SQL(trusted: statement)) }
        let person = try await test.find("people", "P-1")?.record
        #expect(person?["given_name"] == .unreadable(.altered) && person?.text("given_name") == nil)
        #expect(person?.text("citizenship") == "LA")
    }

    /// A referral that is made to be someone else's does not open with that person's key.
    @Test func aRecordGivenToAnotherPersonDoesNotOpen() async throws {
        let test = try await VaultOffice()
        try await test.settle()
        try await test.database.write { try $0.run("UPDATE referrals SET person = 'P-2' WHERE id = 'R-1'") }
        #expect(try await test.find("referrals", "R-1")?.record["message"] == .unreadable(.altered))
    }

    @Test func withoutTheSaltNothingOpensAndNothingIsTakenForEmpty() async throws {
        let test = try await VaultOffice()
        try await test.settle()
        let other = try await VaultOffice()
        let office = Office(
            database: test.database, vault: try Vault(root: other.rootKey, store: other.keys),
            content: test.office.content, clock: test.office.clock)
        let person = try await test.find("people", "P-1", in: office)?.record
        #expect(person?["given_name"] == .unreadable(.noKey) && person?.text("citizenship") == "LA")
    }

    /// Fields above the ceiling are not even opened: one that is broken does not trouble those who may not see it.
    @Test func onlyWhatTheViewerMaySeeIsOpened() async throws {
        let test = try await VaultOffice()
        try await test.settle()
        try await test.office.write(as: .commandLine) { work in
            try work.correct(
                Register.named("people")!, "P-1", version: 1,
                [
                    "given_name": "Other", "sex": "female", "age_basis": "stated", "citizenship": "LA",
                    "safe_contact": "her sister",
                ])
            try work.create(
                Register.named("agencies")!,
                ["name_lo": "ກ", "name_en": "OPP", "kind": "prosecutor", "level": "central"], id: "A-OPP")
            try work.create(
                Register.named("criminal_cases")!,
                [
                    "number": "1", "reported_on": "2021-05-01", "form": "unspecified", "police": "A-ATD",
                    "prosecutor": "A-OPP",
                ], id: "C-1")
            try work.create(Register.named("case_victims")!, ["criminal_case": "C-1", "person": "P-1"], id: "Y-1")
        }
        try await test.database.write {
            try $0.run("UPDATE people SET safe_contact = \(Datum.bytes([1])) WHERE id = 'P-1'")
        }
        let prosecutor = Viewer(staff: "U", name: "U", role: .prosecutor, agency: "A-OPP", province: nil)
        let seen = try await test.office.read(as: prosecutor) { try $0.find(Register.named("people")!, "P-1")?.record }
        #expect(seen?.text("given_name") == "Other" && seen?.text("safe_contact") == nil)
        #expect(try await test.find("people", "P-1")?.record["safe_contact"] == .unreadable(.altered))
    }
}
