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
        if case .several(let views) = try await named(code, visit, viewer) { return NamedBatch.choice(views, visit) }
        return try await StepAttempt.take(visit) { attempt in
            // The screening itself takes its steps.
            guard Lifecycle.batchPerson.rule(attempt.step)?.isByDesk != true else {
                throw DeskProblem.refused(.notFound)
            }
            try await act.office.write(as: viewer) {
                _ = try $0.tell(attempt.step, code: code, number: number, attempt.raw)
            }
            return visit.redirect(to: "/batches/\(code)?number=\(number)#number")
        } orShow: { attempt in
            try await page(visit, viewer, number: number, attempt: attempt)
        }
    }

    private struct Found: Sendable {
        let view: BatchView
        let numbers: [StandingRecord]
        let closed: Set<Int>
        let twice: [RecordReader.NumberScreenedTwice]
        let panel: BatchNumber?
    }

    private static func named(_ code: String, _ visit: Visit, _ viewer: Viewer) async throws -> NamedBatch {
        try await visit.office.look(as: viewer) { try NamedBatch(code, reading: $0, visit) }
    }

    private static func page(
        _ visit: Visit, _ viewer: Viewer, number: Int?, attempt: StepAttempt?
    ) async throws -> Response {
        let (text, today) = (visit.text, visit.today)
        let code = try visit.parameter("code")
        let chosen = number.flatMap { (1...BatchCode.most).contains($0) ? $0 : nil }
        let (named, found) = try await visit.office.look(as: viewer) { reading in
            let named = try NamedBatch(code, reading: reading, visit)
            guard case .one(let view) = named else { return (named, nil as Found?) }
            let numbers = try reading.numbers(of: view.batch)
            let closed = try reading.closedNumbers(of: view.batch)
            let panel = try chosen.map {
                try self.number($0, of: view, numbers, isClosed: closed.contains($0), reading)
            }
            let twice = try reading.numbersScreenedTwice().filter { $0.batch == view.batch.record.id }
            return (named, Found(view: view, numbers: numbers, closed: closed, twice: twice, panel: panel))
        }
        guard let found else {
            guard case .several(let views) = named else { throw DeskProblem.refused(.notFound) }
            return NamedBatch.choice(views, visit)
        }
        let view = found.view
        let register = view.batch.kind.register
        return visit.page(
            view.title, status: attempt == nil ? .ok : .unprocessableContent,
            crumbs: [Link(text("batch.title"), to: "/batches")],
            """
            \(PageHeading(view.title, kicker: view.batch.code, lead: view.place, actions: [
                ButtonLink(text("batch.cards"), to: "\(view.address)/cards"),
                ButtonLink(text.one(register), to: "/registers/\(register.code)/\(view.batch.record.id)"),
            ]))
            \(BatchTwice(found.twice, text).html)
            \(view.progress)
            \(view.tiles)
            \(HTML.when(found.panel) { $0.html(viewer, attempt: attempt, today: today) })
            \(Panel(text("batch.numbers"), content: BatchGrid(
                view: view, numbers: found.numbers, closed: found.closed, chosen: chosen).html))
            """)
    }

    /// Opening a number is opening what was told of someone: each record leaves its leaf.
    private static func number(
        _ number: Int, of view: BatchView, _ numbers: [StandingRecord], isClosed: Bool, _ reading: Reading
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
        return BatchNumber(view, number, told: told, isClosed: isClosed)
    }
}
