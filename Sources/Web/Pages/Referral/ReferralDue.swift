import Content
import Domain
import Markup

/// By when a referral is to be answered, in words.
enum ReferralDue {
    /// States in which the recipient owes an answer.
    static let waiting: Set<String> = ["sent", "received"]
    static let answered: Set<String> = ["accepted", "declined", "completed", "withdrawn"]

    /// nil where nothing is owed any more, or no day was set.
    static func badge(_ referral: Record, state: String, today: Day, _ text: Language) -> Badge? {
        guard waiting.contains(state), let due = referral.day("due_on") else { return nil }
        let days = due.number - today.number
        if days < 0 { return Badge(text("referral.overdue", ["days": text.days(-days)]), .danger) }
        if days == 0 { return Badge(text("referral.due_today"), .warning) }
        return Badge(text("referral.days_left", ["days": text.days(days)]))
    }

    static func urgent(_ referral: Record, _ text: Language) -> Badge? {
        referral.isYes("urgent") ? Badge(text("referral.urgent"), .danger) : nil
    }
}

extension Language {
    /// `1 day`, `12 days`.
    func days(_ count: Int) -> String { self(count == 1 ? "days.one" : "days.many", ["count": number(count)]) }
}
