import Domain

/// Reads a country's law in numbers (`Content/law/`).
enum LawFile {
    static func read(_ file: StrictNode) -> Law? {
        guard let map = file.map(["country", "hours_from_utc", "penalties", "exchange", "deadlines"]) else {
            return nil
        }
        let country = map["country"]?.string()
        if let country, !Country.isCode(country) { map["country"]?.refuse("unknown country \"\(country)\"") }
        let hours = map["hours_from_utc"]?.integer(in: -12...14)
        let penalties = map["penalties"]?.list(penalty)
        let exchange = map["exchange"].flatMap(exchange)
        let deadlines = map["deadlines"].flatMap(deadlines)
        guard let country, let hours, let penalties, let exchange, let deadlines else { return nil }
        return Law(
            country: country, hoursFromUTC: hours, penalties: penalties, exchange: exchange, deadlines: deadlines)
    }

    private static func penalty(_ node: StrictNode) -> Law.Penalty? {
        guard let map = node.map(["article", "child", "prison_years", "fine_lak", "source"]) else { return nil }
        _ = map["source"]?.string()
        let years = map["prison_years"].flatMap { range($0, upTo: 100) }
        let fine = map["fine_lak"].flatMap { range($0, upTo: 1_000_000_000_000_000) }
        guard let article = map["article"]?.string(), let child = map["child"]?.flag(), let years, let fine else {
            return nil
        }
        return Law.Penalty(
            article: article, child: child, prisonMonths: years.lowerBound * 12...years.upperBound * 12, fine: fine)
    }

    private static func range(_ node: StrictNode, upTo limit: Int) -> ClosedRange<Int>? {
        guard let map = node.map(["from", "to"]), let low = map["from"]?.integer(in: 0...limit),
            let high = map["to"]?.integer(in: 0...limit)
        else { return nil }
        guard low <= high else {
            node.refuse("the range ends before it starts")
            return nil
        }
        return low...high
    }

    private static func exchange(_ node: StrictNode) -> Law.ExchangeRate? {
        guard let map = node.map(["lak_per_usd", "source"]),
            let rate = map["lak_per_usd"]?.integer(in: 1...1_000_000), let source = map["source"]?.string()
        else { return nil }
        return Law.ExchangeRate(kipPerDollar: rate, source: source)
    }

    private static func deadlines(_ node: StrictNode) -> Law.Deadlines? {
        guard
            let map = node.map(
                ["referral_acknowledged_days", "reflection_days", "child_protection_hours", "source"])
        else { return nil }
        _ = map["source"]?.string()
        guard let referral = map["referral_acknowledged_days"]?.integer(in: 0...365),
            let reflection = map["reflection_days"]?.integer(in: 0...3650),
            let child = map["child_protection_hours"]?.integer(in: 0...720)
        else { return nil }
        return Law.Deadlines(
            referralAcknowledgedDays: referral, reflectionDays: reflection, childProtectionHours: child)
    }
}
