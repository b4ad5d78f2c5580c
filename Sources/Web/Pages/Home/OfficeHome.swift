import Markup

/// Those who see no person's record: the annual figures, or the register of staff.
enum OfficeHome {
    static func figures(_ visit: Visit) -> HTML {
        let text = visit.text
        return """
            <p class="lead">\(text("home.figures.lead"))</p>
            <p class="first">\(ButtonLink(text("home.figures"), to: "/figures", .primary)) \(ButtonLink(text("nav.registers"), to: "/registers"))</p>
            """
    }

    static func staff(_ visit: Visit) -> HTML {
        let text = visit.text
        return """
            <p class="lead">\(text("home.staff.lead"))</p>
            <p class="first">\(ButtonLink(text("home.staff"), to: "/registers/staff", .primary))</p>
            """
    }
}
