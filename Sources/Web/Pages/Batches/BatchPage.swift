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

    @Sendable static func tell(_ visit: Visit, _ viewer: Viewer, _ act: Act) async throws -> Response {
        let code = try visit.parameter("code")
        guard let number = Digits.number(try visit.parameter("number")), (1...BatchCode.most).contains(number) else {
            throw DeskProblem.refused(.notFound)
        }
        return try await StepAttempt.take(visit) { attempt in
            // What comes of a screening is told by the screening.
            guard !attempt.step.hasPrefix("screened") else { throw DeskProblem.refused(.notFound) }
            try await act.office.write(as: viewer) {
                _ = try $0.tell(attempt.step, code: code, number: number, attempt.raw)
            }
            return visit.redirect(to: "/batches/\(code)?number=\(number)#number")
        } orShow: { attempt in
            try await page(visit, viewer, number: number, attempt: attempt)
        }
    }

    private static func page(
        _ visit: Visit, _ viewer: Viewer, number: Int?, attempt: StepAttempt?
    ) async throws -> Response {
        let (text, today) = (visit.text, visit.today)
        let code = try visit.parameter("code")
        let chosen = number.flatMap { (1...BatchCode.most).contains($0) ? $0 : nil }
        let (view, numbers, twice, panel) = try await visit.office.look(as: viewer) { reading in
            let batch = try reading.batch(code)
            let twice = try reading.numbersScreenedTwice().filter { $0.batch == batch.record.id }
            let view = try BatchView(batch, reading: reading, text)
            let numbers = try reading.numbers(of: batch)
            return (view, numbers, twice, try chosen.map { try self.number($0, of: view, numbers, reading) })
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
            \(Panel(text("batch.numbers"), content: BatchGrid(view: view, numbers: numbers, chosen: chosen).html))
            """)
    }

    /// Opening a number is opening what was told of someone: each record leaves its leaf.
    private static func number(
        _ number: Int, of view: BatchView, _ numbers: [StandingRecord], _ reading: Reading
    ) throws -> BatchNumber {
        let register = Register.named("batch_people")!
        let told = try numbers.filter { $0.stored.record.integer("number") == number }.map { one in
            let record = try reading.open(register, one.stored.record.id).record
            let steps = try reading.steps(.batchPerson, of: record.id)
            return (
                record: record, steps: steps,
                names: try ReferenceNames(steps.map(\.record), reading: reading, view.text)
            )
        }
        return BatchNumber(view, number, told: told)
    }
}
