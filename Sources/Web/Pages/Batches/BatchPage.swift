import Content
import Desks
import Domain
import Hummingbird
import Markup
import Store

/// A batch: how many there are, who was screened, who waits; and one of its numbers, to tell what became of it.
enum BatchPage {
    @Sendable static func show(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        try await page(visit, viewer, number: Digits.number(visit.query["number"]), attempt: nil)
    }

    @Sendable static func tell(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let code = try visit.parameter("code")
        guard let number = Digits.number(try visit.parameter("number")), (1...BatchCode.most).contains(number) else {
            throw DeskProblem.refused(.notFound)
        }
        if case .several(let views) = try await named(code, visit, viewer) { return NamedBatch.choice(views, visit) }
        return try await StepAttempt.take(visit) { attempt in
            // The screening itself takes its steps.
            guard Lifecycle.batchPerson.rule(attempt.step)?.isByDesk != true else {
                throw DeskProblem.refused(.notFound)
            }
            try await visit.office.write(as: viewer) {
                _ = try $0.tell(attempt.step, code: code, number: number, attempt.raw)
            }
            return visit.redirect(to: "/batches/\(code)?number=\(number)#number")
        } orShow: { attempt in
            try await page(visit, viewer, number: number, attempt: attempt)
        }
    }

    private static func named(_ code: String, _ visit: Visit, _ viewer: Viewer) async throws -> NamedBatch {
        try await visit.office.read(as: viewer) { try NamedBatch(code, reader: $0, visit) }
    }

    private static func page(
        _ visit: Visit, _ viewer: Viewer, number: Int?, attempt: StepAttempt?
    ) async throws -> Response {
        let (text, today) = (visit.text, visit.today)
        let code = try visit.parameter("code")
        let view: BatchView
        switch try await named(code, visit, viewer) {
        case .several(let views): return NamedBatch.choice(views, visit)
        case .one(let one): view = one
        }
        let (numbers, closed, twice) = try await visit.office.read(as: viewer) { [batch = view.batch] reader in
            (
                try reader.numbers(of: batch), try reader.closedNumbers(of: batch),
                try reader.numbersScreenedTwice().filter { $0.batch == batch.record.id }
            )
        }
        let chosen = number.flatMap { (1...BatchCode.most).contains($0) ? $0 : nil }
        let panel = try await chosen.asyncMap {
            try await self.number($0, of: view, numbers, isClosed: closed.contains($0), visit, viewer)
        }
        let register = view.batch.kind.register
        return visit.page(
            view.title, status: attempt == nil ? .ok : .unprocessableContent,
            crumbs: [Link(text("batch.title"), to: "/batches")],
            """
            \(PageHeading(view.title, kicker: view.batch.code, lead: view.place, actions: [
                ButtonLink(text("batch.cards"), to: "\(view.address)/cards"),
                ButtonLink(text.one(register), to: "/registers/\(register.code)/\(view.batch.record.id)"),
            ]))
            \(BatchTwice(twice, text).html)
            \(view.progress)
            \(view.tiles)
            \(HTML.when(panel) { $0.html(viewer, attempt: attempt, today: today) })
            \(Panel(text("batch.numbers"), content: BatchGrid(view: view, numbers: numbers, closed: closed, chosen: chosen).html))
            """)
    }

    /// Opening a number is opening what was told of someone: each record leaves its leaf.
    private static func number(
        _ number: Int, of view: BatchView, _ numbers: [StandingRecord], isClosed: Bool, _ visit: Visit,
        _ viewer: Viewer
    ) async throws -> BatchNumber {
        let register = Register.named("batch_people")!
        var told: [(record: Record, steps: [StoredRecord], names: ReferenceNames)] = []
        for one in numbers where one.stored.record.integer("number") == number {
            told.append(
                try await visit.office.open(register, one.stored.record.id, as: viewer) { [text = visit.text] in
                    let steps = try $1.steps(.batchPerson, of: $0.record.id)
                    return ($0.record, steps, try ReferenceNames(steps.map(\.record), reader: $1, text))
                })
        }
        return BatchNumber(view, number, told: told, isClosed: isClosed)
    }
}

extension Optional {
    fileprivate func asyncMap<Other>(_ body: (Wrapped) async throws -> Other) async throws -> Other? {
        if let self { try await body(self) } else { nil }
    }
}
