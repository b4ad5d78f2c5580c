import Desks
import Domain
import Testing

@Suite struct DuplicateTests {
    private let people = Register.named("people")!

    private func office(_ made: [(id: String, viewer: Viewer, raw: [String: String])]) async throws -> TestOffice {
        let test = try await TestOffice.withAgencies()
        for person in made {
            let filled = person.raw.merging(["sex": "female", "age_basis": "stated", "citizenship": "LA"]) { own, _ in
                own
            }
            try await test.write(as: person.viewer) { try $0.create(Register.named("people")!, filled, id: person.id) }
        }
        return test
    }

    private func same(_ id: String, in test: TestOffice, as viewer: Viewer) async throws -> [String] {
        try await test.office.read(as: viewer) { reader in
            guard let person = try reader.find(people, id)?.record else { return ["not there"] }
            return try Duplicates.of(person, reader).map(\.id).sorted()
        }
    }

    @Test func namesThatSoundAlikeWithAgesThatAgreeMayBeOnePerson() async throws {
        let test = try await office([
            ("P-1", .kham, ["given_name": "Khamphone", "family_name": "Vongsa", "birth_year": "1999"]),
            ("P-2", .kham, ["given_name": "ຄຳພອນ", "family_name": "ວົງສາ", "birth_year": "2001"]),
            ("P-3", .kham, ["given_name": "Kampon", "family_name": "Wongsa"]),
            ("P-4", .kham, ["given_name": "Khamphone", "family_name": "Vongsa", "birth_year": "1990"]),
            ("P-5", .kham, ["given_name": "Khamphone", "family_name": "Keomany", "birth_year": "1999"]),
            ("P-6", .kham, ["given_name": "Khamphone", "family_name": "Vongsa", "birth_year": "1999", "sex": "male"]),
        ])
        #expect(try await same("P-1", in: test, as: .kham) == ["P-2", "P-3"])
        #expect(try await same("P-5", in: test, as: .kham) == [])
    }

    @Test func aSingleNameAloneMakesNobodyTheSame() async throws {
        let test = try await office([
            ("P-1", .kham, ["given_name": "Noy"]), ("P-2", .kham, ["given_name": "Noi"]),
            ("P-3", .kham, ["given_name": "Noy", "birth_year": "1999"]),
            ("P-4", .kham, ["given_name": "ນ້ອຍ", "birth_year": "1999"]),
            ("P-5", .kham, ["given_name": "Noy", "birth_year": "2000"]),
        ])
        #expect(try await same("P-1", in: test, as: .kham) == [])
        #expect(try await same("P-3", in: test, as: .kham) == ["P-4"])
    }

    @Test func peopleWhomTheViewerMayNotSeeAreNotTalkedAbout() async throws {
        let test = try await office([
            ("P-1", .kham, ["given_name": "Khamphone", "family_name": "Vongsa"]),
            ("P-2", .anong, ["given_name": "Khamphone", "family_name": "Vongsa"]),
        ])
        #expect(try await same("P-1", in: test, as: .kham) == [])
        #expect(try await same("P-1", in: test, as: .noy) == ["P-2"])
    }
}
