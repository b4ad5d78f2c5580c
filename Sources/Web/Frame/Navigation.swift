import Content
import Desks
import Domain
import Markup

/// The main menu: what this role comes to do, and nothing it may not open.
enum Navigation {
    static func links(for viewer: Viewer, text: Language, at path: String) -> [Link] {
        func reads(_ code: String) -> Bool {
            Register.named(code).map { Policy.grant(viewer, $0).read > .nothing } ?? false
        }
        var items: [(String, String)] = [("/", "nav.home")]
        if Register.named("screenings").map({ Policy.grant(viewer, $0).create }) == true {
            items.append(("/field", "nav.field"))
        }
        if reads("screenings") { items.append(("/screenings", "nav.screenings")) }
        if reads("batch_people") { items.append(("/batches", "nav.batches")) }
        if reads("referrals") { items.append(("/referrals", "nav.referrals")) }
        if reads("identifications"), viewer.role == .atd { items.append(("/identifications", "nav.identifications")) }
        if reads("people") { items.append(("/people", "nav.people")) }
        if Register.named("screenings").map({ Policy.grant(viewer, $0).create }) == true {
            items.append(("/tasks", "nav.tasks"))
        }
        if reads("criminal_cases") { items.append(("/cases", "nav.cases")) }
        if reads("disclosures") { items.append(("/disclosures", "nav.disclosures")) }
        if Policy.may(viewer.role, .confirmExclusions) { items.append((ExclusionPages.path, "register.exclusions")) }
        if viewer.role == .administrator { items.append(("/staff", "nav.staff")) }
        items.append(("/registers", "nav.registers"))
        if Policy.maySeeFigures(viewer.role) { items.append(("/figures", "nav.figures")) }
        if Policy.maySeeFigures(viewer.role) { items.append(("/coverage", "nav.coverage")) }
        if SignIn.mayConfirm(viewer) { items.append(("/factor-resets", "nav.factor_resets")) }
        if viewer.role == .oversight { items.append(("/ledger", "nav.ledger")) }
        return items.map { address, key in
            Link(text(key), to: address, isCurrent: address == "/" ? path == "/" : path.hasPrefix(address))
        }
    }
}
