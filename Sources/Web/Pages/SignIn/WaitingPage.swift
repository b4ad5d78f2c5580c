import Content
import Hummingbird
import Markup

/// Says why a form does not come back to the person signed in: it is somebody else's, or it is lost.
enum WaitingPage {
    /// Nothing of it is shown, nor whose it is; it can wait until its owner signs in here.
    static func another(_ visit: Visit, back: WayBack) -> Response {
        let text = visit.text
        let buttons: HTML = """
            \(SubmitButton(text("kept.another.sign_out")))\(ButtonLink(text("kept.another.go_on"), to: back.address, .quiet))
            """
        return visit.page(
            text("kept.another"), status: .conflict, width: .reading,
            PageHeading(text("kept.another")).html + Notice(.warning, text("kept.another.lead")).html
                + Form(
                    to: "/sign-out", hidden: visit.parcelFields + [HiddenField("back", back.address)],
                    content: ButtonRow(buttons).html
                ).html)
    }

    static func lost(_ visit: Visit, back: WayBack) -> Response {
        let text = visit.text
        return visit.page(
            text("kept.lost"), status: .conflict, width: .reading,
            PageHeading(text("kept.lost")).html + Notice(.warning, text("kept.lost.lead")).html
                + "<p>\(ButtonLink(text("kept.lost.go_on"), to: back.address, .secondary))</p>")
    }
}

/// Above a form that came back: it is not saved yet.
struct KeptNotice: Component {
    private let text: Language

    init(_ text: Language) { self.text = text }

    /// The script asks before somebody leaves a page that has this.
    var html: HTML {
        "<div data-kept>\(Notice(.warning, title: text("kept.title"), content: "<p>\(text("kept.not_saved"))</p>"))</div>"
    }
}
