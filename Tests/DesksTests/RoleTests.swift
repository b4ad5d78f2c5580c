import Domain
import Store
import Testing

@testable import Desks

/// Roles are held where the country says, and identifying asks for the central department.
@Suite struct RoleTests {
    private static let staff = Register.named("staff")!
    private static let passphrase = "a passphrase of their own"

    private func problem(_ work: () async throws -> Void) async -> FieldProblem? {
        do {
            try await work()
            return nil
        } catch DeskProblem.fields(let problems) {
            return problems.first?.what
        } catch {
            return nil
        }
    }

    @Test func nobodyIsInvitedOrMovedToARoleThatTheirAgencyDoesNotHold() async throws {
        let test = try await TestOffice.withAgencies()
        let desk = StaffDesk(try test.signIn())
        let police = ["name": "Vanh", "role": "atd", "agency": "A-IMM", "from_day": "2021-01-01"]
        #expect(
            await problem { _ = try await desk.invite(police, username: "vanh", by: .mala) } == .roleNotHeld("atd"))
        let union = ["name": "Anong", "role": "lwu", "agency": "A-NGO", "from_day": "2018-01-01"]
        #expect(
            await problem { try await desk.move("U-ANONG", version: 1, union, by: .mala) } == .roleNotHeld("lwu"))
        #expect(try await test.find("staff", "U-ANONG")?.text("role") == "ngo")
    }

    @Test func anImportBringsNoSuchRoleEither() async throws {
        let test = try await TestOffice.withAgencies()
        let file = try test.file("staff.csv", "id,name,role,agency,from_day\nU-X,Vanh,court,A-OPP,2021-01-01\n")
        let problems = try await test.load([file])
        #expect(problems.map(\.key) == ["problem.role_not_held"])
        #expect(problems.map(\.column) == ["role"] && problems.map(\.row) == [2])
        #expect(try await test.find("staff", "U-X") == nil)
    }

    /// As an installation of before has it.
    @Test func whoHoldsSuchARoleAllTheSameIsNobodyAndAdministratorsSeeWhy() async throws {
        let test = try await TestOffice.withAgencies()
        let desk = StaffDesk(try test.signIn())
        try await desk.signIn.addAccount(staff: "U-DALA", username: "dala", password: Self.passphrase)
        let token = try await desk.signIn.signIn(username: "dala", password: Self.passphrase).token
        #expect(try await test.office.reading.member("U-DALA", as: .mala).isRoleHeld)
        try await test.office.database.write { try $0.run("UPDATE agencies SET kind = 'ngo' WHERE id = 'A-LWU'") }
        #expect(try await desk.signIn.viewer(token: token) == nil, "not in the session that is open")
        await #expect(throws: SignIn.Failure.wrong) {
            try await desk.signIn.signIn(username: "dala", password: Self.passphrase)
        }
        #expect(try await !test.office.reading.member("U-DALA", as: .mala).isRoleHeld)
        // They can still be ended.
        let ended = [
            "name": "U-DALA", "role": "lwu", "agency": "A-LWU", "from_day": "2018-01-01", "to_day": "2021-05-31",
        ]
        try await desk.move("U-DALA", version: 1, ended, by: .mala)
        #expect(try await test.find("staff", "U-DALA")?.text("to_day") == "2021-05-31")
    }

    @Test func anAgencyKeepsTheKindThatItsMembersNeed() async throws {
        let test = try await TestOffice.withAgencies()
        func correct(to kind: String, version: Int) async throws {
            try await test.write(as: .commandLine) {
                _ = try $0.correct(
                    Register.named("agencies")!, "A-LWU", version: version,
                    ["name_lo": "ກ", "name_en": "A-LWU", "kind": kind, "level": "central"])
            }
        }
        #expect(await problem { try await correct(to: "ngo", version: 1) } == .membersDoNotFit(count: 1))
        #expect(try await test.find("agencies", "A-LWU")?.text("kind") == "womens_union")
        try await test.write(as: .commandLine) {
            _ = try $0.correct(
                Self.staff, "U-DALA", version: 1,
                ["name": "Dala", "role": "lwu", "agency": "A-LWU", "from_day": "2018-01-01", "to_day": "2021-05-31"])
        }
        try await correct(to: "ngo", version: 1)
        #expect(try await test.find("agencies", "A-LWU")?.text("kind") == "ngo")
    }

    @Test func aProvincesDepartmentDoesNotIdentify() async throws {
        let test = try await TestOffice.withAgencies()
        try await test.write(as: .commandLine) { work in
            try work.create(
                Register.named("agencies")!,
                [
                    "name_lo": "ກ", "name_en": "Province", "kind": "anti_trafficking_department", "level": "province",
                    "province": "LA-VT",
                ], id: "A-ATD2")
            try work.create(WorkTests.people, WorkTests.person, id: "P-1")
            try work.create(
                Register.named("identifications")!, ["person": "P-1", "opened_on": "2021-03-01", "child": "no"],
                id: "I-1")
        }
        let provincial = Viewer(staff: "U-P", name: "", role: .atd, agency: "A-ATD2", province: "LA-VT")
        for step in ["presume", "identify", "not_identify", "withdraw"] {
            do {
                try await test.write(as: provincial) {
                    _ = try $0.take(step, .identification, of: "I-1", ["reason": "signs"])
                }
                Issue.record("\(step) was taken")
            } catch DeskProblem.refused(let refusal) {
                #expect(refusal == .wrongOffice(step: step, lifecycle: "identification"))
            }
        }
        func buttons(_ viewer: Viewer) async throws -> Set<String> {
            try await test.write(as: viewer) { Set(try $0.available(.identification, of: "I-1").map(\.code)) }
        }
        #expect(try await buttons(provincial) == ["decline_assistance"])
        #expect(
            try await buttons(.noy) == ["presume", "identify", "not_identify", "withdraw", "decline_assistance"])
        try await test.write(as: .noy) {
            _ = try $0.take("presume", .identification, of: "I-1", ["reason": "signs"])
        }
        // Nor does it take back what the centre decided.
        let step = try await test.office.read(as: .commandLine) {
            try $0.steps(.identification, of: "I-1").map(\.record.id)
        }
        await #expect(throws: DeskProblem.self) {
            try await test.write(as: provincial) {
                try $0.withdraw(step[0], .identification, of: "I-1", reason: "wrong")
            }
        }
    }

    @Test(arguments: [
        ["role": "administrator"], ["agency": "A-SEC", "role": "secretariat"], ["post": "O-2"],
        ["from_day": "2018-02-01"], ["to_day": "2022-01-01"], ["name": "Another"],
    ])
    func everySessionEndsWithAnotherRoleAgencyPostOrDays(changes: [String: String]) async throws {
        let test = try await TestOffice.withAgencies()
        try await test.write(as: .commandLine) { work in
            _ = try work.create(
                Register.named("posts")!, ["name_en": "Post", "agency": "A-ATD", "province": "LA-VT"], id: "O-2")
        }
        let signIn = try test.signIn()
        try await signIn.addAccount(staff: "U-NOY", username: "noy", password: Self.passphrase)
        let token = try await signIn.signIn(username: "noy", password: Self.passphrase).token
        // By import, where no desk of staff is asked.
        let member = ["id": "U-NOY", "version": "1", "name": "Noy", "role": "atd", "agency": "A-ATD", "post": ""]
            .merging(["from_day": "2018-01-01", "to_day": ""]) { $1 }.merging(changes) { $1 }
        let columns = member.keys.sorted()
        let row = columns.map { member[$0] ?? "" }.joined(separator: ",")
        #expect(
            try await test.load([try test.file("staff.csv", columns.joined(separator: ",") + "\n\(row)\n")]).isEmpty)
        let isOpen = try await signIn.viewer(token: token) != nil
        #expect(isOpen == (changes["name"] != nil), "a name is no right")
    }
}
