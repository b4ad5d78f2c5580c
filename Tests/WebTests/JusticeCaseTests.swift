import Desks
import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct JusticeCaseTests {
    private let cases = Register.named("criminal_cases")!

    /// A case of its own for each test, opened by Noy of the Anti-Trafficking Department.
    private func open(
        _ number: String, form: String = "sex_trafficking", prosecutor: String = "A-OPP", _ site: JusticeSite
    ) async throws -> String {
        let answer = try await site.post(
            "/cases", as: .atd,
            [
                "number": number, "reported_on": "2021-05-01", "form": form, "police": "A-ATD",
                "prosecutor": prosecutor, "court": "A-COURT", "article": "215",
                "taken_on": "2021-05-02",
            ])
        #expect(answer.status == .seeOther)
        return String(try #require(answer.location).dropFirst("/cases/".count))
    }

    private func state(_ id: String, _ site: JusticeSite) async throws -> String {
        try await site.office.write(as: .commandLine) { try $0.state(.criminalCase, of: id) }
    }

    private func take(_ steps: [String], of id: String, as role: Role, _ site: JusticeSite) async throws {
        for step in steps {
            let answer = try await site.post("/cases/\(id)/steps/\(step)", as: role, ["taken_on": "2021-05-20"])
            #expect(answer.status == .seeOther, "\(step)")
        }
    }

    private func addSuspect(_ name: String, to id: String, _ site: JusticeSite) async throws -> String {
        let added = try await site.post(
            "/registers/suspects", as: .atd, ["criminal_case": id, "name": name, "back": "/cases/\(id)"])
        #expect(added.location == "/cases/\(id)")
        return try await site.office.read(as: .commandLine) { reader in
            var query = RecordQuery(Register.named("suspects")!)
            query.equals = ["criminal_case": .reference(id)]
            return try reader.list(query)[0].record.id
        }
    }

    @Test func openingACaseMakesItsRecordAndItsFirstStep() async throws {
        let site = try await JusticeSite.shared.value
        let id = try await open("901/ATD/2021", site)
        #expect(try await state(id, site) == "under_investigation")
        let page = try await site.get("/cases/\(id)", as: .atd)
        #expect(page.body.contains("Case 901/ATD/2021"))
        #expect(page.body.contains("/cases/\(id)/steps/complete"))
    }

    @Test func aCaseWithoutItsNumberIsNotOpenedAtAll() async throws {
        let site = try await JusticeSite.shared.value
        let answer = try await site.post(
            "/cases", as: .atd, ["reported_on": "1999-05-01", "form": "sex_trafficking", "police": "A-ATD"])
        #expect(answer.status == .unprocessableContent)
        #expect(answer.body.contains("href=\"#field-number\""), "the summary leads to the field")
        let made = try await site.office.read(as: .commandLine) { [cases] reader in
            var query = RecordQuery(cases)
            query.equals = ["reported_on": .day(Day("1999-05-01")!)]
            return try reader.countAll(query)
        }
        #expect(made == 0)
    }

    @Test func theProsecutorSeesNoCaseOfAnotherOfficeAndNoScreening() async throws {
        let site = try await JusticeSite.shared.value
        let nothing = try await site.get("/no/such/place", as: .prosecutor)
        let id = try await open("902/ATD/2021", prosecutor: "A-OPP-VT", site)
        for path in [
            "/cases/\(id)", "/registers/criminal_cases/\(id)", "/data/criminal_cases/\(id)",
            "/cases/\(id)/steps/charge", "/screenings", "/registers/screenings", "/data/screenings",
            "/registers/screenings/export",
        ] {
            let answer = try await site.get(path, as: .prosecutor)
            #expect(answer.status == .notFound, "\(path)")
            #expect(answer.body == nothing.body, "\(path)")
        }
        let list = try await site.get("/cases?q=902", as: .prosecutor)
        #expect(!list.body.contains("902/ATD/2021"))
        let taken = try await site.post("/cases/\(id)/steps/charge", as: .prosecutor, ["taken_on": "2021-05-20"])
        #expect(taken.status == .notFound)
        #expect(try await state(id, site) == "under_investigation")
    }

    @Test func whatWaitsForTheProsecutorComesFirst() async throws {
        let site = try await JusticeSite.shared.value
        let id = try await open("903/ATD/2021", site)
        #expect(try await !site.get("/cases", as: .prosecutor).waiting.contains("903/ATD/2021"))
        try await take(["complete", "refer_to_prosecutor"], of: id, as: .atd, site)
        #expect(try await site.get("/cases", as: .prosecutor).waiting.contains("903/ATD/2021"))
        #expect(try await !site.get("/cases", as: .court).waiting.contains("903/ATD/2021"))
        // Nobody sees a case at court in which nobody is charged.
        let nobody = try await site.post("/cases/\(id)/steps/charge", as: .prosecutor, ["taken_on": "2021-05-20"])
        #expect(nobody.status == .conflict)
        #expect(nobody.body.contains("No suspect of this case is charged"))
        #expect(nobody.body.contains("href=\"/cases/\(id)#suspects\""), "and leads to where it is mended")
        let suspect = try await addSuspect("Khamla", to: id, site)
        let charge = "/cases/\(id)/suspects/\(suspect)/steps/charge"
        let silent = try await site.post(charge, as: .prosecutor, ["taken_on": "2021-05-20", "article": "215"])
        #expect(silent.status == .conflict)
        #expect(silent.body.contains("who looked for signs of trafficking"))
        let charged = try await site.post(
            charge, as: .prosecutor, ["taken_on": "2021-05-20", "article": "215", "reason": "Asked by the department."])
        #expect(charged.status == .seeOther)
        try await take(["charge"], of: id, as: .prosecutor, site)
        #expect(try await !site.get("/cases", as: .prosecutor).waiting.contains("903/ATD/2021"))
        #expect(try await site.get("/cases", as: .court).waiting.contains("903/ATD/2021"))
    }

    @Test func allReasonsStandThereAtOnceEachWithTheWayToMendIt() async throws {
        let site = try await JusticeSite.shared.value
        let id = try await open("910/ATD/2021", site)
        let suspect = try await addSuspect("Khamla", to: id, site)
        try await take(["complete", "refer_to_prosecutor"], of: id, as: .atd, site)
        let record = try await site.office.read(as: .commandLine) { [cases] in try $0.find(cases, id)!.record }
        var values = record.values.mapValues(\.plain)
        values["court"] = ""
        values["version"] = String(record.version)
        #expect(try await site.post("/registers/criminal_cases/\(id)/correct", as: .atd, values).status == .seeOther)
        let refused = try await site.post("/cases/\(id)/steps/charge", as: .prosecutor, ["taken_on": "2021-05-20"])
        #expect(refused.status == .conflict)
        #expect(refused.body.contains("Name “Court” in the record first."))
        #expect(refused.body.contains("No suspect of this case is charged"))
        let back = "/cases/\(id)/steps/charge".addingPercentEncodingForQuery
        let court = "/registers/criminal_cases/\(id)/correct?back=\(back)"
        #expect(refused.body.contains("href=\"\(court)#field-court\""))
        #expect(try await site.get(court, as: .prosecutor).body.contains("id=\"field-court\""))
        let charge = "/cases/\(id)/suspects/\(suspect)/steps/charge"
        #expect(refused.body.contains("href=\"\(charge)\""))
        #expect(try await site.get(charge, as: .prosecutor).status == .ok)
    }

    @Test func aStepThatTheCaseContradictsSaysWhereTheCaseIsToBeTaken() async throws {
        let site = try await JusticeSite.shared.value
        let id = try await open("911/ATD/2021", site)
        let suspect = try await addSuspect("Khamla", to: id, site)
        let step = "/cases/\(id)/suspects/\(suspect)/steps/charge"
        let refused = try await site.post(
            step, as: .prosecutor, ["taken_on": "2021-05-20", "article": "215", "reason": "Asked by the department."])
        #expect(refused.status == .conflict)
        #expect(refused.body.contains("Under investigation") && refused.body.contains("With the prosecutor"))
        #expect(!(try await site.get("/cases/\(id)", as: .prosecutor).body.contains(step)), "no button leads there")
    }

    @Test func aSuspectsStepUnderAnotherCasesAddressIsNotFound() async throws {
        let site = try await JusticeSite.shared.value
        let (mine, other) = (try await open("904/ATD/2021", site), try await open("905/ATD/2021", site))
        let suspect = try await addSuspect("Somchit", to: mine, site)
        let step = ["taken_on": "2021-05-21"]
        let wrong = "/cases/\(other)/suspects/\(suspect)/steps/arrest"
        #expect(try await site.get(wrong, as: .atd).status == .notFound)
        #expect(try await site.post(wrong, as: .atd, step).status == .notFound)
        let right = "/cases/\(mine)/suspects/\(suspect)/steps/arrest"
        #expect(try await site.get(right, as: .atd).status == .ok)
        #expect(try await site.post(right, as: .atd, step).status == .seeOther)
        let page = try await site.get("/cases/\(mine)", as: .atd)
        #expect(page.body.contains("Somchit: Arrest"))
    }

    /// Somebody who is found later: the page leads to the step that takes the case there, or says whose it is.
    @Test func aChargeInACaseThatIsElsewhereLeadsToWhereItFits() async throws {
        let site = try await JusticeSite.shared.value
        let id = try await open("908/ATD/2021", site)
        try await take(["complete", "refer_to_prosecutor"], of: id, as: .atd, site)
        let first = try await addSuspect("First", to: id, site)
        let charge = ["taken_on": "2021-05-20", "article": "215", "reason": "Asked by the department."]
        let back = try await site.post(
            "/cases/\(id)/steps/return_to_police", as: .prosecutor, ["taken_on": "2021-05-20", "reason": "More."])
        #expect(back.status == .seeOther)
        let early = try await site.post("/cases/\(id)/suspects/\(first)/steps/charge", as: .prosecutor, charge)
        #expect(early.status == .conflict)
        #expect(early.body.contains("The next step towards it is for: Anti-Trafficking Department"))
        try await take(["complete", "refer_to_prosecutor"], of: id, as: .atd, site)
        for (step, role, path) in [
            ("charge", Role.prosecutor, "/cases/\(id)/suspects/\(first)/steps/charge"),
            ("charge", .prosecutor, "/cases/\(id)/steps/charge"),
            ("convict", .court, "/cases/\(id)/suspects/\(first)/steps/convict"),
            ("judge", .court, "/cases/\(id)/steps/judge"),
        ] {
            #expect(try await site.post(path, as: role, charge).status == .seeOther, "\(step)")
        }
        _ = try await addSuspect("Second", to: id, site)
        let second = try await site.office.read(as: .commandLine) { reader in
            var query = RecordQuery(Register.named("suspects")!)
            query.equals = ["criminal_case": .reference(id)]
            return try #require(try reader.list(query).map(\.record.id).first { $0 != first })
        }
        let later = try await site.post("/cases/\(id)/suspects/\(second)/steps/charge", as: .prosecutor, charge)
        #expect(later.status == .conflict)
        #expect(later.body.contains("href=\"/cases/\(id)/steps/reopen\""))
        #expect(!later.body.contains("href=\"/cases/\(id)/steps/appeal\""), "nobody appealed")
    }

    @Test func aMarriageCaseIsNotEndedBeforeItsFindingIsRecorded() async throws {
        let site = try await JusticeSite.shared.value
        let id = try await open("906/ATD/2021", form: "fraudulent_marriage", site)
        try await take(["complete", "refer_to_prosecutor"], of: id, as: .atd, site)
        let end = ["taken_on": "2021-05-22", "reason": "The family withdrew."]
        let refused = try await site.post("/cases/\(id)/steps/insufficient", as: .prosecutor, end)
        #expect(refused.status == .conflict)
        #expect(refused.body.contains("The family withdrew."), "what was typed is not lost")
        #expect(try await state(id, site) == "with_prosecutor")
        let record = try await site.office.read(as: .commandLine) { [cases] in try $0.find(cases, id)!.record }
        var values = record.values.mapValues(\.plain)
        values["marriage_finding"] = "insufficient_information"
        values["version"] = String(record.version)
        let corrected = try await site.post("/registers/criminal_cases/\(id)/correct", as: .prosecutor, values)
        #expect(corrected.status == .seeOther)
        let ended = try await site.post("/cases/\(id)/steps/insufficient", as: .prosecutor, end)
        #expect(ended.status == .seeOther)
        #expect(try await state(id, site) == "not_pursued")
    }

    @Test func aCorrectionOfAnOldVersionShowsBothAndOverwritesNothing() async throws {
        let site = try await JusticeSite.shared.value
        let id = try await open("907/ATD/2021", site)
        var values = [
            "number": "907-A/ATD/2021", "reported_on": "2021-05-01", "form": "sex_trafficking", "police": "A-ATD",
            "prosecutor": "A-OPP", "court": "A-COURT", "version": "1",
        ]
        #expect(try await site.post("/registers/criminal_cases/\(id)/correct", as: .atd, values).status == .seeOther)
        values["number"] = "907-B/ATD/2021"
        let stale = try await site.post("/registers/criminal_cases/\(id)/correct", as: .atd, values)
        #expect(stale.status == .conflict)
        #expect(stale.body.contains("907-A/ATD/2021") && stale.body.contains("907-B/ATD/2021"))
        #expect(try await site.get("/cases/\(id)", as: .atd).body.contains("Case 907-A/ATD/2021"))
    }

    @Test func aConvictionWithoutADecisionOnCompensationSaysThatItNeedsNoRequest() async throws {
        let site = try await JusticeSite.shared.value
        // A conviction of 2019, before which nobody decided on compensation.
        let page = try await site.get("/cases/C-0001", as: .court)
        #expect(page.body.contains("No decision on compensation yet"))
        #expect(page.body.contains("It does not need a request."))
        #expect(page.body.contains("/registers/compensation_orders/new?suspect=K-0001"))
        let police = try await site.get("/cases/C-0001", as: .atd)
        #expect(!police.body.contains("/registers/compensation_orders/new"), "deciding is the court's")
    }

    @Test func jsonLeavesOutWhatThePageWouldNotShow() async throws {
        let site = try await JusticeSite.shared.value
        let prosecutor = try await site.viewer(.prosecutor)
        let victim = try await site.office.read(as: prosecutor) { reader in
            try reader.list(RecordQuery(Register.named("people")!))[0].record.id
        }
        let seen = try await site.get("/data/people/\(victim)", as: .prosecutor)
        #expect(seen.status == .ok)
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(seen.body.utf8)) as? [String: Any])
        #expect(object["given_name"] is String)
        #expect(object.keys.contains("birth_year"))
        #expect(!object.keys.contains("safe_contact"), "protected fields are as if they were not there")
    }
}

extension JusticeSite.Answer {
    /// The part of the list of cases that waits for the viewer; empty if nothing does.
    fileprivate var waiting: String {
        guard let start = body.range(of: "id=\"waiting\""), let end = body[start.upperBound...].range(of: "</section>")
        else { return "" }
        return String(body[start.upperBound..<end.lowerBound])
    }
}
