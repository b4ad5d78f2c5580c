import Content
import Domain
import Foundation
import Markup
import Measures
import Store

/// What every page of figures is asked: for which period, and as known on which day.
struct FigureQuestion: Sendable {
    let period: Period
    /// The last day whose entries count; nil for all that is known now.
    let asOf: Day?
    /// The years in which something happened, the newest first.
    let years: [Int]
    /// Whether something of it is counted from the records of the reader's agency alone.
    let isOwn: Bool

    /// - Parameters:
    ///   - desk: gives the years; the newest is shown if the address names no period.
    ///   - measures: what is asked for; of which none, the reader's own audience decides.
    init(_ query: FormData, today: Day, _ desk: FigureDesk, _ measures: [Measure] = []) throws {
        isOwn = measures.isEmpty ? desk.audience == .ownAgency : !desk.answers(for: measures)
        let connection = desk.connection
        // Each asked alone is one look into an index; two at once go through all of it.
        let ends = try connection.first(
            """
            SELECT min(day) AS first_day, max(day) AS last_day FROM
              (SELECT min(taken_on) AS day FROM case_steps UNION ALL SELECT max(taken_on) FROM case_steps
               UNION ALL SELECT min(screened_on) FROM screenings UNION ALL SELECT max(screened_on) FROM screenings
               UNION ALL SELECT min(period_from) FROM attestations UNION ALL SELECT max(period_to) FROM attestations) days
            """)
        let first = ends?.text("first_day").flatMap { Day($0) }?.year ?? today.year
        let last = min(ends?.text("last_day").flatMap { Day($0) }?.year ?? today.year, today.year)
        years = Array((min(first, last)...last).reversed().prefix(12))
        period = Period(query["period"]) ?? Period(year: Self.usual(last, today))
        asOf = Day(query["asOf"])
    }

    /// The newest year that is over, if there is one with records; a year that runs is never complete.
    private static func usual(_ last: Int, _ today: Day) -> Int { last == today.year ? last - 1 : last }

    /// The end of the day: what was entered on it is known on it.
    var moment: Instant? { asOf.map { Instant(milliseconds: Instant(startOf: $0.adding(days: 1)).milliseconds - 1) } }

    /// The periods of the same length that end with this one, the oldest first.
    func run(of count: Int) -> [Period] {
        var periods = [period]
        while periods.count < count, periods[0].previous.first.year >= (years.last ?? 0) {
            periods.insert(periods[0].previous, at: 0)
        }
        return periods
    }

    /// `path?period=2020&asOf=2021-04-01` with more behind it.
    func address(_ path: String, _ more: [(String, String)] = []) -> String {
        var parts = [("period", period.description)]
        if let asOf { parts.append(("asOf", asOf.description)) }
        return path + "?" + (parts + more).map { "\($0)=\($1.addingPercentEncodingForQuery)" }.joined(separator: "&")
    }

    /// Both calendars to choose from.
    func periods(_ text: Language) -> [ChoiceSection] {
        let calendar = years.map { choice(Period(year: $0), text) }
        let assessment = years.compactMap { Period(from: ($0, 4), through: ($0 + 1, 3)) }.map { choice($0, text) }
        var groups = [
            ChoiceSection(text("figures.calendar_years"), calendar),
            ChoiceSection(text("figures.assessment_years"), assessment),
        ]
        if !(calendar + assessment).contains(where: { $0.value == period.description }) {
            groups.insert(ChoiceSection(text("figures.other_period"), [choice(period, text)]), at: 0)
        }
        return groups
    }

    /// Period and day.
    func bar(to path: String, _ text: Language) -> HTML {
        let fields: HTML = """
            \(Select("period", Prompt(text("figures.period")), groups: periods(text), selected: period.description))\
            \(HTML.when(!isOwn, DateField("asOf", Prompt(text("figures.as_of"), mark: text("form.optional")), value: asOf?.description ?? "").html))
            """
        return FilterBar(label: text("figures.choose"), to: path, fields: fields, button: text("filter.button")).html
    }

    private func choice(_ period: Period, _ text: Language) -> Choice {
        Choice(period.description, Self.name(period, text))
    }

    /// `2020`, or `April 2020 – March 2021`.
    static func name(_ period: Period, _ text: Language) -> String {
        period.description.count == 4
            ? period.description : "\(text.month(of: period.first)) – \(text.month(of: period.last))"
    }

    /// Short, for columns and bars: `2020`, `2020/21`.
    static func short(_ period: Period) -> String {
        guard period.first.year != period.last.year else { return String(period.description.prefix(7)) }
        return "\(period.first.year)/\(period.last.year % 100)"
    }
}
