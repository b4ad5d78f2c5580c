import Domain
import Store

/// How much someone looks at in a day: see `BrowsingLimits`.
extension Work {
    /// - Throws: `Refusal.browsingLimit` if the day's limit is reached. Nothing was answered then.
    func checkBrowsing(_ kind: BrowsingLimits.Kind) throws {
        guard !viewer.isOperator else { return }
        let count = try BrowsingCount(connection).today(kind, of: viewer.staff, at: now)
        if content.limits.isReached(kind, by: count) { throw DeskProblem.refused(.browsingLimit(kind.rawValue)) }
    }

    /// Leaves what was seen in a reading, within the limits of the day.
    ///
    /// - Throws: `Refusal.browsingLimit`; nothing is left then, and nothing is to be answered.
    func leave(_ sights: Sights) throws {
        for leaf in sights.leaves {
            if let kind = leaf.limit { try checkBrowsing(kind) }
            try writer.note(
                leaf.act, leaf.register, record: leaf.record, version: leaf.version, purpose: leaf.purpose)
        }
        for (register, ids) in sights.inLists.sorted(by: { $0.key < $1.key }) {
            let unseen = try writer.noteList(register, ids)
            // Whom they have seen today they may see again.
            guard unseen > 0, !viewer.isOperator, let most = content.limits.most[.listed] else { continue }
            let count = try BrowsingCount(connection).today(.listed, of: viewer.staff, at: now)
            if count > most { throw DeskProblem.refused(.browsingLimit(BrowsingLimits.Kind.listed.rawValue)) }
        }
    }

    /// Counts a search for words in a sensitive register, and leaves its leaf.
    func noteSearch(in register: Register) throws {
        try checkBrowsing(.searches)
        try writer.note(.search, register.code)
    }

    /// Counts the giving out of a whole list as an export, and leaves its leaf.
    func noteExport(of register: Register) throws {
        if register.sensitive { try checkBrowsing(.exports) }
        try writer.note(.export, register.code)
    }
}

extension Office {
    /// Before words are looked for in a register: the leaf, or a refusal. What is not sensitive is not counted.
    public func noteSearch(in register: Register, as viewer: Viewer) async throws {
        guard register.sensitive else { return }
        try await write(as: viewer) { try $0.noteSearch(in: register) }
    }

    func noteExport(of register: Register, as viewer: Viewer) async throws {
        try await write(as: viewer) { try $0.noteExport(of: register) }
    }
}

extension ReadingOffice {
    /// What the viewer has looked at today.
    public func browsed(by viewer: Viewer) async throws -> [BrowsingLimits.Kind: Int] {
        let now = clock()
        return try await office.database.read { try BrowsingCount($0).today(of: viewer.staff, at: now) }
    }

    /// Who came near a limit in the last days. Not found for who does not review it.
    public func browsingFlags(as viewer: Viewer, days: Int = 31) async throws -> [BrowsingCount.Day] {
        guard Policy.may(viewer.role, .reviewAccess) else { throw DeskProblem.refused(.notFound) }
        let (first, limits) = (clock().day.adding(days: -days), content.limits)
        return try await office.database.read { try BrowsingCount($0).near(limits, since: first) }
    }
}
