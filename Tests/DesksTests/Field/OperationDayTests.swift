import Desks
import Domain
import TestDatabases
import Testing

/// The days that phones tell: a flat battery counts nobody in another year.
@Suite(.sameOnBothDatabases) struct OperationDayTests {
    private static let august: [String: JSON] = ["screened_on": "2015-08-11"]

    private func returned(_ country: FieldCountry, to viewer: Viewer = .kham) async throws -> [ReturnedOperation] {
        try await country.desk.returned(to: viewer)
    }

    @Test func aDayBeforeThePostingComesBackAndIsNotFiled() async throws {
        let country = try await FieldCountry()
        let sent = try await country.phone(of: "U-KHAMLA").screening(more: Self.august)
        let reply = try #require(try await country.send(sent).first)
        #expect(reply.state == .returned && reply.reason == .dayInDoubt)
        #expect(try await country.count("screenings") == 0)
        #expect(try await country.count("people") == 0)
        let back = try #require(try await returned(country, to: .khamla).first)
        #expect(back.problems.map(\.field) == ["screening.screened_on"])
        #expect(back.problems.map(\.what) == [.rule("day_before_posting")])
    }

    @Test(arguments: [("2021-04-30", true), ("2021-05-01", true), ("2021-04-29", false), ("2020-12-31", false)])
    func aDayBeforeThePhoneWasSetUpComesBack(day: String, isDone: Bool) async throws {
        let country = try await FieldCountry()
        let sent = try await country.phone(of: "U-KHAMLA").screening(more: ["screened_on": .text(day)])
        let reply = try #require(try await country.send(sent).first)
        #expect(reply.state == (isDone ? .done : .returned))
        guard !isDone else { return }
        let back = try #require(try await returned(country, to: .khamla).first)
        #expect(back.problems.map(\.what) == [.rule("day_before_phone")])
    }

    @Test func whatItsAuthorMendsIsTakenAlsoOnANewPhone() async throws {
        let country = try await FieldCountry()
        let sent = try await country.phone(of: "U-KHAMLA").screening(more: Self.august)
        try await country.send(sent)
        let mended = try await country.phone(of: "U-KHAMLA").screening(mends: sent.id)
        #expect(try await country.send(mended).first?.state == .done)
        #expect(try await country.all("screenings").map { $0.day("screened_on") } == [Day("2021-05-30")])
    }

    @Test func whatItsAuthorSaysOnceMoreStands() async throws {
        let country = try await FieldCountry()
        let phone = try await country.phone(of: "U-KHAMLA")
        let paper: [String: JSON] = ["screened_on": "2021-04-12"]
        let sent = try phone.screening(more: paper)
        try await country.send(sent)
        // Another thing is wrong too: it comes back again, and its day stands all the same.
        let half = try phone.screening(year: "1850", more: paper, mends: sent.id)
        #expect(try await country.send(half).first?.reason == .fields)
        let whole = try phone.screening(more: paper, mends: half.id)
        #expect(try await country.send(whole).first?.state == .done)
        #expect(try await country.all("screenings").map { $0.day("screened_on") } == [Day("2021-04-12")])
    }

    private static func refer(_ day: JSON) -> JSON {
        ["agency": "A-ATD", "purpose": "identification", "consent": "yes", "made_on": day]
    }

    /// One wrong clock falsifies both.
    @Test func everyDayInDoubtIsAskedForAtOnce() async throws {
        let country = try await FieldCountry()
        let phone = try await country.phone(of: "U-KHAMLA")
        let both = try phone.screening(more: Self.august, refer: Self.refer("2015-08-11"))
        let left = try phone.at(Instant("2015-08-11")!).screening(
            "Sengdao", more: ["screened_on": .null], refer: Self.refer(.null))
        let ahead = try phone.at(Instant("2021-07-01")!).screening("Noy", more: Self.august, refer: Self.refer(.null))
        #expect(try await country.send(both, left, ahead).map(\.reason) == Array(repeating: .dayInDoubt, count: 3))
        let back = try await returned(country, to: .khamla)
        #expect(back.count == 3)
        for one in back { #expect(one.problems.map(\.field) == ["screening.screened_on", "refer.made_on"]) }
        let mended = try phone.screening(refer: Self.refer("2021-05-30"), mends: both.id)
        #expect(try await country.send(mended).first?.state == .done)
        #expect(try await country.all("referrals").map { $0.day("made_on") } == [Day("2021-05-30")])
    }

    /// The day of a screening was asked for, and the phone's clock is as wrong as it was when a referral is added.
    @Test func theAnswerToOneDayIsNoAnswerToAnother() async throws {
        let country = try await FieldCountry()
        let phone = try await country.phone(of: "U-KHAMLA")
        let sent = try phone.screening(more: Self.august)
        try await country.send(sent)
        let half = try phone.screening(more: Self.august, refer: Self.refer("2015-08-11"), mends: sent.id)
        #expect(try await country.send(half).first?.reason == .dayInDoubt)
        #expect(try await country.count("referrals") == 0)
        let back = try await returned(country, to: .khamla)
        #expect(back.map { $0.problems.map(\.field) } == [["refer.made_on"]])
        // Both have been asked for by now.
        let whole = try phone.screening(more: Self.august, refer: Self.refer("2015-08-12"), mends: half.id)
        #expect(try await country.send(whole).first?.state == .done)
        #expect(try await country.all("screenings").map { $0.day("screened_on") } == [Day("2015-08-11")])
        #expect(try await country.all("referrals").map { $0.day("made_on") } == [Day("2015-08-12")])
    }

    @Test func onlyTheDayInDoubtIsAskedFor() async throws {
        let country = try await FieldCountry()
        let phone = try await country.phone(of: "U-KHAMLA")
        try await country.send(phone.screening(refer: Self.refer("2015-08-11")))
        let back = try await returned(country, to: .khamla)
        #expect(back.map { $0.problems.map(\.field) } == [["refer.made_on"]])
    }

    /// The mending was broken off before the day was said, and carries the old one.
    @Test func whatWasBrokenOffIsNoAnswer() async throws {
        let country = try await FieldCountry()
        let phone = try await country.phone(of: "U-KHAMLA")
        let sent = try phone.screening(more: Self.august)
        let broken = try phone.screening(more: Self.august, mends: sent.id, unfinished: true)
        let whole = try phone.screening(more: Self.august, mends: broken.id)
        let replies = try await country.send(sent, broken, whole)
        #expect(replies.map(\.reason) == [.dayInDoubt, .unfinished, .dayInDoubt])
        let said = try phone.screening(more: Self.august, mends: whole.id)
        #expect(try await country.send(said).first?.state == .done)
    }

    /// It was asked for and is left to the clock once more: its author has said nothing.
    @Test func aDayThatIsLeftOutAgainIsNoAnswer() async throws {
        let country = try await FieldCountry()
        let phone = try await country.phone(of: "U-KHAMLA").at(Instant("2015-08-11")!)
        let sent = try phone.screening(more: ["screened_on": .null])
        let again = try phone.screening(more: ["screened_on": .null], mends: sent.id)
        #expect(try await country.send(sent, again).map(\.reason) == [.dayInDoubt, .dayInDoubt])
        #expect(try await country.count("screenings") == 0)
    }

    @Test func raidsStepsAndReferralsHaveDaysToo() async throws {
        let country = try await FieldCountry()
        let phone = try await country.phone(of: "U-KHAMLA")
        let raid = try phone.envelope(
            "batch",
            [
                "of": "raid", "code": "K7M2QX",
                "record": ["raided_on": "2015-08-11", "site": "W-1", "people_found": "3"],
            ])
        #expect(try await country.send(raid).first?.reason == .dayInDoubt)
        try await country.send(phone.raid("K7M2QY"))
        let left = try phone.envelope(
            "batch_person",
            ["code": "K7M2QY", "number": "1", "step": "left", "reason": "Went", "taken_on": "2015-08-11"])
        #expect(try await country.send(left).first?.reason == .dayInDoubt)
        let refer: JSON = [
            "agency": "A-ATD", "purpose": "identification", "consent": "yes", "made_on": "2015-08-11",
        ]
        #expect(try await country.send(phone.screening(refer: refer)).first?.reason == .dayInDoubt)
        let back = try await returned(country, to: .khamla).flatMap(\.problems).map(\.field)
        #expect(back.sorted() == ["record.raided_on", "refer.made_on", "taken_on"])
    }

    /// A phone that leaves the day to the moment at which it made the operation.
    @Test(arguments: [
        ("2015-08-11T02:00:00.000Z", false), ("2021-07-01T02:00:00.000Z", false), ("2021-05-30T02:00:00.000Z", true),
    ])
    func theMomentOfAPhoneIsNoBetter(moment: String, isDone: Bool) async throws {
        let country = try await FieldCountry()
        let phone = try await country.phone(of: "U-KHAMLA").at(Instant(moment)!)
        let reply = try #require(try await country.send(phone.screening(more: ["screened_on": .null])).first)
        #expect(reply.reason == (isDone ? nil : .dayInDoubt), "\(reply)")
    }

    @Test func codesAndNumbersOfABatchTakeDigitsOfAnyScript() async throws {
        let country = try await FieldCountry()
        let phone = try await country.phone()
        try await country.send(phone.raid("K7M2QX"))
        let left = try phone.envelope(
            "batch_person", ["code": "k໗m໒qx", "number": "໑໔", "step": "left", "reason": "Went"])
        #expect(try await country.send(left).first?.state == .done)
        #expect(try await country.all("batch_people").map { $0.integer("number") } == [14])
    }

    /// A clock that ran ahead made a referral later than the withdrawal that it does not know of.
    @Test func aWithdrawalWinsOverAClockThatRanAhead() async throws {
        let country = try await FieldCountry()
        let phone = try await country.phone()
        let screening = try phone.screening()
        let first = try phone.envelope(
            "referral",
            [
                "of": .text(screening.id),
                "refer": ["agency": "A-ATD", "purpose": "identification", "consent": "yes", "made_on": "2021-05-30"],
            ])
        try await country.send(screening, first)
        let referral = try #require(try await country.all("referrals").first)
        try await country.office.write(as: .kham) {
            _ = try $0.take("withdraw_consent", .referral, of: referral.id, ["taken_on": "2021-05-31"])
        }
        let late = phone.at(Instant("2021-06-20")!)
        let again = try late.envelope(
            "referral",
            [
                "of": .text(screening.id),
                "refer": ["agency": "A-ATD", "purpose": "identification", "consent": "yes", "made_on": "2021-06-01"],
            ])
        #expect(try await country.send(again).first?.reason == .noConsent)
    }
}

extension TestPhone {
    /// The same phone with its clock at another time.
    func at(_ moment: Instant) -> TestPhone {
        TestPhone(id: id, token: token, staff: staff, key: key, publicKey: publicKey, madeAt: moment)
    }
}
