import Content
import Desks
import Markup

/// Says on a page with a form, two minutes before, that the session is about to end. The script shows it; without one a
/// sentence says what will happen.
struct SessionEnd: Component {
    let session: Session?
    let isForm: Bool
    let text: Language

    init(_ session: Session?, isForm: Bool, _ text: Language) {
        self.session = session
        self.isForm = isForm
        self.text = text
    }

    /// Where the script says that somebody is still there.
    static let address = "/account/stay"
    /// Tells the script how many seconds are left, typing or not.
    static let header = "Session-Seconds-Left"
    /// An end further away is not told in pages: they would be other bytes each second.
    private static let told = 3600

    var html: HTML {
        guard isForm, let session else { return .empty }
        let idle = Session.limits(of: session.viewer.role).idle
        let left = session.secondsLeft < Self.told ? session.secondsLeft : nil
        return """
            <div class="session-end" id="session-end" role="alertdialog" aria-labelledby="session-end-title" \
            aria-describedby="session-end-text" hidden\(attribute: "data-idle", idle)\(attribute: "data-left", left)\
            \(attribute: "data-stay", Self.address)\(attribute: "data-last", text("session.last"))\
            \(attribute: "data-over", text("session.over"))\(attribute: "data-over-title", text("session.over.title"))>\
            <p id="session-end-title"><b>\(text("session.ends"))</b></p><p id="session-end-text">\(text("session.ends.lead"))</p>\
            <p><button type="button" class="button primary">\(text("session.stay"))</button></p></div>\
            <noscript><p class="hint">\(text("session.note", ["minutes": text.number(idle / 60)]))</p></noscript>
            """
    }
}
