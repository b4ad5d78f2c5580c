import Content
import Desks
import Domain
import Hummingbird
import Markup
import Store

/// Someone saved first: what was typed is not lost, what stands there is not overwritten.
enum ConflictPage {
    /// The record as it stands, if it was opened.
    enum Standing {
        case opened(Record)
        /// Why it was not opened; nil where nobody tried.
        case closed(Refusal?)
    }

    /// Opens the record, and shows both. Where it can't be opened, what was typed stands there with the reason.
    static func answer(_ conflict: Conflict, _ visit: Visit) async throws -> Response {
        guard let viewer = visit.viewer else { return page(conflict, .closed(nil), visit) }
        do {
            let standing = try await visit.office.look(as: viewer) {
                try $0.open(conflict.sent.register, conflict.sent.id).record
            }
            return page(conflict, .opened(standing), visit)
        } catch DeskProblem.refused(.notFound) {
            return ErrorPages.notFound(visit)
        } catch DeskProblem.refused(let refusal) {
            return page(conflict, .closed(refusal), visit)
        }
    }

    static func page(_ conflict: Conflict, _ standing: Standing, _ visit: Visit) -> Response {
        let (text, sent) = (visit.text, conflict.sent)
        let link = ButtonLink(text("page.stale.open"), to: RecordLinks.address(of: sent), .primary)
        switch standing {
        case .opened(let record):
            return visit.page(
                text("page.stale"), status: .conflict,
                PageHeading(text("page.stale"), lead: text("page.stale.lead")).html
                    + both(conflict, record, visit).html + "<p>\(link)</p>")
        case .closed(let refusal):
            let isLimit = if case .browsingLimit? = refusal { true } else { false }
            let page = visit.page(
                text("page.stale"), status: .conflict,
                PageHeading(text("page.stale"), lead: text("page.stale.unopened")).html
                    + HTML.when(refusal) { Notice(.warning, sentence($0, text)).html }
                    + typed(conflict, visit).html + HTML.when(refusal == nil, "<p>\(link)</p>"))
            return isLimit ? page.comeAgain(in: visit.secondsToTomorrow) : page
        }
    }

    private static func sentence(_ refusal: Refusal, _ text: Language) -> String {
        if case .browsingLimit(let kind) = refusal { text("browsing.limit.\(kind)") } else { text.sentence(refusal) }
    }

    private static func both(_ conflict: Conflict, _ record: Record, _ visit: Visit) -> Table {
        let (text, sent) = (visit.text, conflict.sent)
        let fields = sent.register.fields.filter {
            conflict.typed.contains($0.code) && sent[$0.code] != record[$0.code]
        }
        return Table(
            text("page.stale.table"),
            columns: [
                .init(text("page.stale.field")), .init(text("page.stale.yours")), .init(text("page.stale.theirs")),
            ],
            rows: fields.map { field in
                // A sealed field is read on the record's own page, which says to whom it is sealed.
                let theirs =
                    field.isForRecipients ? text("page.stale.sealed") : text.shown(record[field.code], field)
                return Table.Row([
                    "\(text.label(field, in: sent.register))", "\(text.shown(sent[field.code], field))", "\(theirs)",
                ])
            })
    }

    private static func typed(_ conflict: Conflict, _ visit: Visit) -> Table {
        let (text, sent) = (visit.text, conflict.sent)
        return Table(
            text("page.stale.yours"),
            columns: [.init(text("page.stale.field")), .init(text("page.stale.yours"))],
            rows: sent.register.fields.filter { sent[$0.code] != nil }.map { field in
                Table.Row(["\(text.label(field, in: sent.register))", "\(text.shown(sent[field.code], field))"])
            })
    }
}
