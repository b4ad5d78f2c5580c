import Domain
import Store

/// The fields of one record that the general form corrects now: those that it always corrects, and the early ones while
/// nothing rests on them.
extension RecordReader {
    public func mendable(_ record: Record) throws -> [Field] {
        let early = try openEarly(record)
        let always = Set(record.register.mended.map(\.code))
        return record.register.fields.filter { always.contains($0.code) || early.contains($0.code) }
    }

    /// The codes of the early fields on which nothing rests. For another agency than the record's maker there are none.
    private func openEarly(_ record: Record) throws -> Set<String> {
        let early = Set(record.register.early.map(\.code))
        guard !early.isEmpty, isMade(record) else { return [] }
        switch record.register.code {
        case "screenings":
            let isSent = try names(record, in: "referrals")
            let isOfBatch = try names(record, in: "batch_people")
            // The whole record: whose mark it is does not depend on who looks.
            let whole = try reading(for: .commandLine).find(record.register, record.id)?.record ?? record
            return early.intersection(isSent ? ["raid", "arrival"] : early)
                .intersection(isOfBatch ? ["consent"] : early)
                .subtracting(Self.hasSigns(whole) ? ["person"] : [])
                // Answers that stand were given with a consent.
                .subtracting(whole["answers"] != nil && whole.isYes("consent") ? ["consent"] : [])
        case "referrals":
            let steps = try reading(for: .commandLine).steps(.referral, of: record.id).compactMap { Step($0.record) }
            if Lifecycle.referral.state(after: steps) == "returned" { return early }
            // Consent is per purpose: what was sent with one stands with it.
            return steps.contains { !$0.withdrawn } ? [] : early.subtracting(["purpose", "consent"])
        default: return []
        }
    }

    /// Whether a screening points to trafficking or exploitation, or anything was answered that is a sign of it (a yes
    /// always is): its person does not lose it on a page.
    private static func hasSigns(_ screening: Record) -> Bool {
        let result = screening["result"]
        if result == .code("trafficking") || result == .code("exploitation") || screening["signs"] != nil {
            return true
        }
        guard let written = screening["answers"] else { return false }
        // What can't be read may be one.
        return screening.text("answers").flatMap { Answers($0) }.map { $0.byCode.values.contains(.yes) }
            ?? (written != .text(""))
    }

    /// Whether the viewer's agency made the record: the first that its custody names.
    private func isMade(_ record: Record) -> Bool {
        guard case .agencies(let fields) = record.register.custody, let maker = fields.first else { return false }
        return viewer.isOperator || record.text(maker) == viewer.agency
    }

    private func names(_ screening: Record, in code: String) throws -> Bool {
        var query = RecordQuery(Register.named(code)!)
        query.equals = ["screening": .reference(screening.id)]
        query.limit = 1
        return try !reading(for: .commandLine).list(query).isEmpty
    }
}

extension Reading {
    /// The fields of a record that was opened which the general form corrects now.
    public func mendable(_ record: Record) throws -> [Field] { try reader.mendable(record) }
}

extension Work {
    /// Prepares a correction by the general form.
    ///
    /// - Returns: the text to read, with fields that follow from it, and the codes of the fields to set.
    /// - Throws: at its field, whatever was typed that can't be corrected any more: nothing typed is dropped unsaid.
    func mending(_ register: Register, _ id: String, version: Int, _ raw: [String: String]) throws -> (
        raw: [String: String], fields: Set<String>
    ) {
        guard !register.early.isEmpty, try reader.exists(register, id), let standing = try wholly(register, id)?.record
        else { return (raw, Set(register.mended.map(\.code))) }
        // Somebody saved first: which fields rest by now is said on the record's page, and nothing is compared, since the
        // answer would tell what they hold.
        guard standing.version == version else {
            return (raw, Set(register.mended.map(\.code) + register.early.map(\.code).filter { raw[$0] != nil }))
        }
        var fields = Set(try reader.mendable(standing).map(\.code))
        // An early field that the form did not have keeps what it holds.
        let unsent = register.early.map(\.code).filter { raw[$0] == nil }
        let isMoved =
            register.code == "referrals" && raw["purpose"] != nil
            && raw["purpose"] != standing["purpose"]?.plain
        // A consent is corrected with the purpose that it is for, and not by itself.
        if register.code == "referrals", !isMoved { fields.remove("consent") }
        let late = register.early.filter { field in
            guard !fields.contains(field.code), let typed = raw[field.code] else { return false }
            return typed != standing[field.code]?.plain ?? ""
        }
        if !late.isEmpty {
            throw DeskProblem.fields(late.map { .init(field: $0.code, .rule("corrected_too_late")) })
        }
        if isMoved, raw["consent"] != "yes",
            try standing.text("person").map(isTreatedAsChild) != true || raw["consent"] != "no"
        {
            throw DeskProblem.fields([.init(field: "consent", .rule("purpose_needs_consent"))])
        }
        var raw = raw
        fields.subtract(unsent)
        if register.code == "referrals", fields.contains("made_on"), let made = Day(raw["made_on"] ?? ""),
            made != standing.day("made_on")
        {
            let entered = try day(ofEntry: register, id)
            guard made <= entered, made >= entered.adding(days: -Self.daysBeforeEntry) else {
                throw DeskProblem.fields([.init(field: "made_on", .rule("made_near_entry"))])
            }
            raw["due_on"] = entered.adding(days: content.law.deadlines.referralAcknowledgedDays).description
            fields.insert("due_on")
        }
        return (raw, fields)
    }

    /// So many days before it was entered a referral can have been made by the word of a correction.
    private static let daysBeforeEntry = 7

    /// The day on which the first version of a record became known.
    private func day(ofEntry register: Register, _ id: String) throws -> Day {
        let first = try reader.reading(for: .commandLine).versions(register, id).last
        return first.map { content.law.day(at: $0.recordedAt) } ?? today
    }

    /// A referral rests on a screening of its person.
    func checkScreened(_ referral: Record, since standing: Record) throws {
        guard referral.register.code == "referrals", referral["screening"] != standing["screening"],
            let id = referral.text("screening"),
            try wholly(Register.named("screenings")!, id)?.record["person"] != referral["person"]
        else { return }
        throw DeskProblem.fields([.init(field: "screening", .noSuchRecord(register: "screenings", id: id))])
    }
}

extension Office {
    /// A correction by the general form.
    ///
    /// Why it is refused can tell what stands in the record. So the record is opened then, with its leaf and within the limit of
    /// the day, before the reason is said; a conflict's page opens it itself.
    /// - Throws: as `Work.correct`; `Refusal.browsingLimit` in the place of a reason at the limit.
    @discardableResult
    public func correct(
        _ register: Register, _ id: String, version: Int, _ raw: [String: String], as viewer: Viewer
    ) async throws -> Record {
        do {
            return try await write(as: viewer) { try $0.correct(register, id, version: version, raw) }
        } catch let problem as DeskProblem {
            switch problem {
            case .stale, .refused(.notFound): break
            case .fields, .refused, .several:
                try await look(as: viewer) { reading, _ in _ = try reading.open(register, id) }
            }
            throw problem
        }
    }
}
