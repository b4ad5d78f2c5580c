import Domain
import Markup

/// Those who see no person's record: the annual figures, or the register of staff.
enum OfficeHome {
    static func figures(_ visit: Visit, _ viewer: Viewer) -> HTML {
        let text = visit.text
        let reviews: HTML = .when(
            Policy.may(viewer.role, .reviewAccess),
            """
            <p>\(ButtonLink(text("emergencies.title"), to: "/emergencies")) \(ButtonLink(text("browsing.title"), to: "/browsing")) \
            \(ButtonLink(text("register.exclusions"), to: ExclusionPages.reviewPath))</p>
            """)
        return """
            <p class="lead">\(text("home.figures.lead"))</p>
            <p class="first">\(ButtonLink(text("home.figures"), to: "/figures", .primary)) \(ButtonLink(text("nav.registers"), to: "/registers"))</p>
            \(reviews)
            """
    }

    static func staff(_ visit: Visit) -> HTML {
        let text = visit.text
        return """
            <p class="lead">\(text("home.staff.lead"))</p>
            <p class="first">\(ButtonLink(text("home.staff"), to: "/staff", .primary))</p>
            """
    }
}
