/// One person's word holds for three days, two people's until it is ended: else one officer could keep a victim from
/// everyone who helps her.
extension Exclusions {
    /// How long an exclusion lasts on one person's word, in seconds from when it was asked for.
    public static let lasts = 72 * 3600

    /// The fields that the desk fills in, which stand on no form.
    public static let filledByDesk: Set<String> = Set(Register.exclusions.filledByDesk.map(\.code))

    /// Where an exclusion stands; read from its record, so that it lapses without anything being done.
    public enum State: String, Sendable, Hashable, CaseIterable {
        /// On one person's word. It holds, but not against somebody who cares for the person: whose agency gives services
        /// or shelter, was asked for them or was sent the person, or who has the identification in charge. And not
        /// beyond three days of the same agency's first unconfirmed word, or they would begin anew each time; a word that
        /// the excluded asked for or ended is none.
        case waiting
        /// Of the two, or entered before a second one was asked for.
        case confirmed
        /// Nobody confirmed it in time.
        case lapsed
        case ended
    }

    public static func state(_ record: Record, at now: Instant) -> State {
        if record["lifted_on"] != nil { return .ended }
        guard let asked = record.text("asked_at").flatMap({ Instant($0) }), record["confirmed_at"] == nil else {
            return .confirmed
        }
        // Asked for by a clock that ran ahead, it would last until that day and three more.
        return now < asked.adding(seconds: lasts) && !asked.isFarAhead(of: now) ? .waiting : .lapsed
    }

    /// Whether an exclusion names the viewer, or where they serve.
    public static func names(_ viewer: Viewer, _ record: Record) -> Bool {
        excluded.contains { one in one.of(viewer).map { record.text(one.field) == $0 } == true }
    }

    /// The root that an exclusion names: its register and id.
    public static func root(of record: Record) -> RecordKey? {
        roots.lazy.compactMap { root in
            record.text(root.field).map { RecordKey(register: root.register, id: $0) }
        }.first
    }

    /// Why a viewer can't be an exclusion's second person; nil if they can.
    ///
    /// Oversight can't: it sees no record, so it would confirm what it can't judge, and it looks at how others confirm.
    ///
    /// - Parameter sees: whether the record itself is there for the viewer.
    public static func obstacle(_ viewer: Viewer, confirming record: Record, sees: Bool, at now: Instant) -> Refusal? {
        guard state(record, at: now) == .waiting, Policy.may(viewer.role, .confirmExclusions),
            let root = root(of: record), !names(viewer, record)
        else { return .notFound }
        // Their agency sees that it was asked for, but for somebody it names, so this tells nothing.
        if record.text("asked_by") == viewer.staff || record.text("made_by") == viewer.agency { return .ownRequest }
        // What keeps somebody from a person is the protection side's to say; from a case, that of everyone who has it.
        let isOnTheSide = root.register == "criminal_cases" || Role.protection.contains(viewer.role)
        return sees && isOnTheSide ? nil : .notFound
    }
}
