import Content
import Desks
import Domain
import Markup
import Store

/// What happened to a person across the registers, in order. Every register is read with the reader's own rights:
/// what they may not see is not there.
struct PersonHistory: Sendable {
    private let entries: [(day: Day, entry: Timeline.Entry)]

    var isEmpty: Bool { entries.isEmpty }

    func html(_ text: Language) -> HTML { Timeline(label: text("person.history"), entries.map(\.entry)).html }

    init(_ person: String, reading: Reading, _ text: Language) throws {
        var maker = HistoryMaker(person: person, reading: reading, text: text)
        try maker.addScreenings()
        try maker.addReferrals()
        try maker.addIdentifications()
        try maker.addServices()
        try maker.addHandovers()
        entries = maker.entries.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
            .map(\.element)
    }
}

private struct HistoryMaker {
    let person: String
    let reading: Reading
    let text: Language
    var entries: [(day: Day, entry: Timeline.Entry)] = []

    private static let ofSteps: Set = ["step", "taken_on", "agency", "withdrawn"]

    init(person: String, reading: Reading, text: Language) {
        self.person = person
        self.reading = reading
        self.text = text
    }

    /// - Parameter only: the fields that the history is made of; nothing else is opened.
    private func records(_ register: Register, _ only: Set<String>) throws -> [Record] {
        var query = RecordQuery(register)
        query.only = only
        query.equals = ["person": .reference(person)]
        query.descending = false
        query.limit = 200
        return try reading.show(query).map(\.record)
    }

    private mutating func add(_ day: Day?, _ title: String, agency: String? = nil, _ content: HTML) throws {
        guard let day else { return }
        let who = try agency.flatMap { try reading.show(Kept.agencies, $0) }.map {
            RecordNames.name(of: $0.record, text)
        }
        entries.append(
            (
                day,
                Timeline.Entry(
                    date: text.day(day), machineDate: day.description, title: title, who: who, content: content)
            ))
    }

    mutating func addScreenings() throws {
        for record in try records(Kept.screenings, ["screened_on", "agency", "result"]) {
            try add(
                record.day("screened_on"), text.one(Kept.screenings), agency: record.text("agency"),
                "<p>\(ScreeningRows.badge(record, text)) \(Link(record.id, to: "/screenings/\(record.id)"))</p>")
        }
    }

    mutating func addReferrals() throws {
        for record in try records(Kept.referrals, ["made_on", "purpose", "from_agency", "to_agency"]) {
            let state = Lifecycle.referral.state(of: try reading.steps(.referral, of: record.id, only: Self.ofSteps))
            let to = try record.text("to_agency").flatMap { try reading.show(Kept.agencies, $0) }
            let line = text(
                "referral.line",
                [
                    "purpose": text.code("referral_purpose", record.text("purpose") ?? "other"),
                    "agency": to.map { RecordNames.name(of: $0.record, text) } ?? "—",
                ])
            try add(
                record.day("made_on"), line, agency: record.text("from_agency"),
                "<p>\(Badge(text.state(state, of: .referral))) \(Link(record.id, to: "/referrals/\(record.id)"))</p>")
        }
    }

    mutating func addIdentifications() throws {
        for record in try records(Kept.identifications, ["opened_on"]) {
            let link: HTML = "<p>\(Link(record.id, to: "/identifications/\(record.id)"))</p>"
            try add(record.day("opened_on"), text("person.identification_opened"), link)
            let steps = try reading.steps(.identification, of: record.id, only: Self.ofSteps).map(\.record)
            for step in steps where !step.isYes("withdrawn") {
                try add(
                    step.day("taken_on"), text.done(step.text("step") ?? "", of: .identification),
                    agency: step.text("agency"), link)
            }
        }
    }

    mutating func addServices() throws {
        for record in try records(Kept.services, ["kind", "provider", "started_on", "ended_on"]) {
            let kind = text.code("service_kind", record.text("kind") ?? "")
            try add(
                record.day("started_on"), text("person.service", ["kind": kind]), agency: record.text("provider"),
                HTML.when(record.day("ended_on")) { "<p>\(text("person.until", ["day": text.day($0)]))</p>" })
        }
    }

    mutating func addHandovers() throws {
        for record in try records(Kept.handoverPeople, ["handover"]) {
            guard let id = record.text("handover"), let handover = try reading.find(Kept.handovers, id) else {
                continue
            }
            let direction = handover.text("direction").map { text.code("direction", $0) }
            try add(
                handover.day("handed_on"), text.one(Kept.handovers), agency: handover.text("from_agency"),
                "<p>\([direction, handover.text("country").map(text.country)].compactMap { $0 }.joined(separator: ", "))</p>"
            )
        }
    }
}
