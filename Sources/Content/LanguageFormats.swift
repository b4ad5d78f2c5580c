import Domain

/// How the language writes days, numbers, money and values.
extension Language {
    /// `3 May 2020`.
    public func day(_ day: Day) -> String {
        let (year, month, number) = day.parts
        return self("format.day", ["day": String(number), "month": self["month.\(month)"], "year": String(year)])
    }

    /// `3 May 2020, 14:05`: a moment as the country's clocks show it.
    public func moment(_ instant: Instant, in law: Law) -> String {
        let local = instant.adding(seconds: law.hoursFromUTC * 3600)
        return "\(day(local.day)), \(local.description.dropFirst(11).prefix(5))"
    }

    /// `May 2020`.
    public func month(of day: Day) -> String {
        let (year, month, _) = day.parts
        return self("format.month", ["month": self["month.\(month)"], "year": String(year)])
    }

    /// Thousands apart: `12,000` in English, `12.000` in Lao.
    public func number(_ number: Int) -> String {
        let mark = find("format.group") ?? ","
        var groups: [Substring] = []
        var digits = String(number.magnitude)[...]
        while digits.count > 3 {
            groups.insert(digits.suffix(3), at: 0)
            digits = digits.dropLast(3)
        }
        groups.insert(digits, at: 0)
        return (number < 0 ? "−" : "") + groups.joined(separator: mark)
    }

    /// An amount in kip (LAK).
    public func kip(_ amount: Int) -> String { self("format.kip", ["amount": number(amount)]) }

    /// An amount in US dollars.
    public func dollars(_ amount: Int) -> String { self("format.dollars", ["amount": number(amount)]) }

    /// A value as a person reads it. A reference is its id: the name is for whoever may read that record.
    public func show(_ value: Value, of field: Field) -> String {
        switch (value, field.kind) {
        case (.integer(let amount), .money): kip(amount)
        // A year is no quantity.
        case (.integer(let year), _) where field.says.contains(.year): String(year)
        case (.integer(let number), _): self.number(number)
        case (.day(let day), _): self.day(day)
        case (.yes(let yes), _): self[yes ? "answer.yes" : "answer.no"]
        case (.code(let code), .code(let list)): self.code(list, code)
        case (.code(let code), _): country(code)
        case (.codes(let codes), .codes(let list)): codes.map { self.code(list, $0) }.joined(separator: ", ")
        case (.sealed(_, let agencies), _): self("value.sealed", ["agencies": agencies.joined(separator: ", ")])
        case (.unreadable(let why), _): self["value.unreadable.\(why.rawValue)"]
        default: value.plain
        }
    }
}
