import Content
import Store

extension Language {
    /// `417`; `1,000+` where nobody counted further.
    func number(_ count: RecordCount) -> String { number(count.number) + (count.isMore ? "+" : "") }
}
