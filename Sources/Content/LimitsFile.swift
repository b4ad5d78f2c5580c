import Domain

/// Reads how much one member of staff may look at in a day (`Content/limits/`).
enum LimitsFile {
    static func read(_ file: StrictNode) -> BrowsingLimits? {
        guard let map = file.map(["per_day", "notice_at_percent", "exclusions_on_one_word"]) else { return nil }
        let kinds = BrowsingLimits.Kind.allCases
        let perDay = map["per_day"]?.map(kinds.map(\.rawValue))
        var most: [BrowsingLimits.Kind: Int] = [:]
        for kind in kinds { most[kind] = perDay?[kind.rawValue]?.integer(in: 1...1_000_000) }
        let exclusions = map["exclusions_on_one_word"]?.integer(in: 1...1_000_000)
        guard let notice = map["notice_at_percent"]?.integer(in: 1...100), most.count == kinds.count, let exclusions
        else { return nil }
        return BrowsingLimits(most: most, noticeAtPercent: notice, exclusionsOnOneWord: exclusions)
    }
}
