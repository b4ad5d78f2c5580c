import Content
import Desks
import Domain
import Markup
import Store

/// Exclusions without their content: who asked, when, against whom, how it stands. Not from whom, and not why.
struct ExclusionTable: Sendable {
    /// What can be done with a row.
    enum Act {
        case none, confirm, end
    }

    private let exclusions: [ListedExclusion]
    private let act: Act
    private let agencies: [String: String]
    private let staff: [String: String]
    private let text: Language

    init(_ exclusions: [ListedExclusion], _ act: Act, _ reading: Reading, _ text: Language) throws {
        self.exclusions = exclusions
        self.act = act
        self.text = text
        var (agencies, staff): ([String: String], [String: String]) = ([:], [:])
        for exclusion in exclusions {
            let named = exclusion.excluded.field == "agency" ? exclusion.excluded.id : nil
            for id in [exclusion.madeBy, exclusion.confirmingAgency, named].compactMap({ $0 }) where agencies[id] == nil
            {
                agencies[id] = try reading.show(Register.named("agencies")!, id)
                    .map { RecordNames.name(of: $0.record, text) }
            }
            for id in [exclusion.askedBy, exclusion.confirmedBy, exclusion.endedBy].compactMap({ $0 })
            where staff[id] == nil {
                staff[id] = try reading.staffName(id)
            }
        }
        (self.agencies, self.staff) = (agencies, staff)
    }

    /// - Parameter none: the text where there is none.
    func html(orElse none: String) -> HTML {
        guard !exclusions.isEmpty else { return "<p>\(text(none))</p>" }
        let columns: [Table.Column] = [
            .init(text("exclusions.number")), .init(text("exclusions.from")), .init(text("exclusions.against")),
            .init(text("exclusions.asked_by")), .init(text("exclusions.asked_at"), .date),
            .init(text("exclusions.state")), .init(text("exclusions.confirmed_by")),
        ]
        return Table(
            text("register.exclusions"), isCaptionShown: false,
            columns: columns + (act == .none ? [] : [.init(text("exclusions.act"), .actions)]),
            rows: exclusions.map { exclusion in Table.Row(cells(exclusion) + (act == .none ? [] : [button(exclusion)]))
            }
        ).html
    }

    private func cells(_ exclusion: ListedExclusion) -> [HTML] {
        let excluded = exclusion.excluded
        let label = text("exclusions.kind.\(excluded.field)")
        let named = excluded.field == "agency" ? agencies[excluded.id] ?? excluded.id : excluded.id
        return [
            "\(exclusion.id)", "\(Register.named(exclusion.register).map(text.one) ?? "")", "\(label) \(named)",
            "\(who(exclusion.askedBy, exclusion.madeBy))", "\(exclusion.askedAt.map(moment) ?? "—")",
            state(exclusion), "\(who(exclusion.confirmedBy, exclusion.confirmingAgency))",
        ]
    }

    private func state(_ exclusion: ListedExclusion) -> HTML {
        let tone: Tone =
            switch exclusion.state {
            case .waiting: .warning
            case .confirmed: .info
            case .lapsed, .ended: .neutral
            }
        let care: HTML = .when(
            exclusion.isAgainstCare == true, Badge(text("exclusions.against_care"), .danger).html)
        let until: HTML = .when(exclusion.state == .waiting ? exclusion.askedAt : nil) { asked in
            " <span class=\"quiet\">\(text("exclusions.until", ["moment": moment(asked.adding(seconds: Exclusions.lasts))]))</span>"
        }
        let ended: HTML = .when(exclusion.state == .ended ? exclusion.endedOn : nil) { day in
            let who = exclusion.endedBy.map { staff[$0] ?? $0 } ?? "—"
            return " <span class=\"quiet\">\(text("exclusions.ended_by", ["who": who, "day": text.day(day)]))</span>"
        }
        return Badge(text("exclusions.state.\(exclusion.state.rawValue)"), tone).html + until + ended + care
    }

    private func button(_ exclusion: ListedExclusion) -> HTML {
        switch act {
        case .none: return .empty
        case .confirm:
            return Link(text("exclusions.read"), to: "\(ExclusionPages.path)/\(exclusion.id)").html
        case .end:
            guard [.waiting, .confirmed].contains(exclusion.state) else { return .empty }
            return Form(
                to: "\(ExclusionPages.path)/\(exclusion.id)/end", content: SubmitButton(text("exclusions.end")).html
            ).html
        }
    }

    private func who(_ person: String?, _ agency: String?) -> String {
        let parts = [person.map { staff[$0] ?? $0 }, agency.map { agencies[$0] ?? $0 }].compactMap { $0 }
        return parts.isEmpty ? "—" : parts.joined(separator: ", ")
    }

    private func moment(_ moment: Instant) -> String {
        "\(text.day(moment.day)) \(moment.description.dropFirst(11).prefix(5)) UTC"
    }
}
