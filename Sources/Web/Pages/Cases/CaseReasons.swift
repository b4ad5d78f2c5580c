import Content
import Desks
import Domain
import Markup

/// All reasons why a step of a case or of a suspect was refused, each with links to where it is mended: those that the
/// viewer may open.
struct CaseReasons: Component, Sendable {
    private let reasons: [(sentence: String, links: [Link])]

    /// - Parameters:
    ///   - id: of the case.
    ///   - address: where the step is asked for; a correction leads back there.
    ///   - lifecycle: of the step.
    init(
        _ refusals: [Refusal], of lifecycle: Lifecycle, _ id: String, from address: String, _ reading: Reading,
        _ text: Language
    ) throws {
        guard !refusals.isEmpty else {
            reasons = []
            return
        }
        let suspects = try reading.suspects(ofCase: id)
        let steps = try reading.available(.criminalCase, of: id)
        let ways = Ways(id: id, back: address, suspects: suspects, steps: steps, viewer: reading.viewer, text: text)
        reasons = refusals.map { refusal in
            let sentence = [text.sentence(refusal, of: lifecycle), ways.turn(refusal)].compactMap { $0 }
            return (sentence.joined(separator: " "), ways.links(refusal))
        }
    }

    var html: HTML {
        guard !reasons.isEmpty else { return .empty }
        let lines = HTML.each(reasons) { reason in
            let links = HTML.each(reason.links) { "<li>\($0)</li>" }
            return "<p>\(reason.sentence)</p>\(HTML.when(!reason.links.isEmpty, "<ul>\(links)</ul>"))"
        }
        return Notice(.danger, content: lines).html
    }

    private struct Ways {
        let id: String
        let back: String
        let suspects: [CaseFile.Suspect]
        let steps: [StepRule]
        let viewer: Viewer
        let text: Language

        func links(_ refusal: Refusal) -> [Link] {
            switch refusal {
            case .receiverMissing(let field, _): correction(field)
            case .marriageNotAssessed: correction("marriage_finding")
            case .nobodyCharged: orList(ofSuspects(["charge", "appeal"])) + newSuspect
            case .nobodyJudged: orList(ofSuspects(["convict", "acquit"]))
            case .suspectUndecided: orList(ofSuspects(["convict", "acquit"]) { $0.state == "charged" })
            case .suspectHeld:
                orList(ofSuspects(["release", "charge", "transfer_abroad"]) { $0.state == "arrested" })
            case .officialWithoutOutcome:
                orList(ofSuspects(["convict", "acquit", "release", "transfer_abroad"]) { $0.record.isYes("official") })
            case .suspectConvicted: orList(ofSuspects(["appeal"]) { $0.state == "convicted" })
            case .caseElsewhere(let step, let state, _):
                // Only what leads there: a case that was judged is taken up again for somebody who is found later.
                CaseRules.ways(to: step, from: state).filter { way in steps.contains { $0.code == way.code } }.map {
                    Link(text.step($0.code, of: .criminalCase), to: "/cases/\(id)/steps/\($0.code)")
                }
            default: []
            }
        }

        /// Whose step brings the case there, where it is not the viewer's.
        func turn(_ refusal: Refusal) -> String? {
            guard case .caseElsewhere(let step, let state, _) = refusal, links(refusal).isEmpty else { return nil }
            let roles = Set(CaseRules.ways(to: step, from: state).flatMap(\.roles))
            guard !roles.isEmpty else { return nil }
            let names = Role.allCases.filter(roles.contains).map { text("role.\($0.rawValue)") }
            return text("cases.turn", ["roles": names.joined(separator: ", ")])
        }

        /// The field of the case's own form.
        private func correction(_ code: String) -> [Link] {
            let register = Kept.cases
            let grant = Policy.grant(viewer, register)
            guard let field = register.field(code), grant.correct > .nothing, field.sensitivity <= grant.ceiling else {
                return []
            }
            let query = "?back=\(back.addingPercentEncodingForQuery)"
            return [
                Link(
                    "\(text("registers.correct")): \(text.label(field, in: register))",
                    to: "/registers/criminal_cases/\(id)/correct\(query)#\(Prompt.id(for: code))")
            ]
        }

        private func ofSuspects(
            _ codes: Set<String>, where isMeant: (CaseFile.Suspect) -> Bool = { _ in true }
        ) -> [Link] {
            suspects.filter(isMeant).flatMap { suspect in
                suspect.available.filter { codes.contains($0.code) }.map { rule in
                    Link(
                        "\(text.step(rule.code, of: .suspect)): \(RecordNames.name(of: suspect.record, text))",
                        to: "/cases/\(id)/suspects/\(suspect.record.id)/steps/\(rule.code)")
                }
            }
        }

        private var newSuspect: [Link] {
            let register = Register.named("suspects")!
            guard suspects.isEmpty, Policy.grant(viewer, register).create else { return [] }
            let query = [("criminal_case", id), ("back", back)].map { "\($0)=\($1.addingPercentEncodingForQuery)" }
            return [
                Link(
                    text("registers.new", ["one": text.one(register)]),
                    to: "/registers/suspects/new?" + query.joined(separator: "&"))
            ]
        }

        /// The suspects on the case's page, where the step that mends it is for somebody else.
        private func orList(_ links: [Link]) -> [Link] {
            links.isEmpty ? [Link(text("cases.suspects"), to: "/cases/\(id)#suspects")] : links
        }
    }
}
