import Content
import Desks
import Domain
import Hummingbird

/// `POST /field/operations` and `POST /field/returned`: what phones send, and what goes back to who sent it, tried once
/// more to say what is wrong with it as things stand.
enum OperationRoutes {
    @Sendable static func take(_ visit: Visit, _ viewer: Viewer, _ act: Act) async throws -> Response {
        let text = visit.text
        guard let sent = try? JSONReader.read(visit.body), let operations = sent["operations"]?.elements,
            operations.count <= OperationDesk.most
        else { return PhoneRoutes.malformed(text) }
        let desk = desk(visit, act)
        // What is no envelope has its place among the results, so that the others are not held up by it.
        let read = operations.map { FieldEnvelope($0) }
        let replies = try await desk.take(read.compactMap { $0 }, carriedBy: viewer)
        var next = replies.makeIterator()
        let results = zip(read, operations).map { envelope, json in
            envelope == nil ? refused(json, text) : next.next().map { result($0, text) } ?? refused(json, text)
        }
        let batches = try await desk.batches(for: viewer, onlyOpen: false)
        let members: [String: JSON] = [
            "results": .list(results), "batches": .list(batches.map { PackText.batch($0, text) }),
        ]
        if let phone = sent["device"]?.text, try await desk.isEnded(phone: phone) {
            return PhoneRoutes.ended(members, text)
        }
        return DataAnswer.json(.object(members))
    }

    /// A fault stays in the log by its kind alone: a message could carry a name.
    private static func desk(_ visit: Visit, _ act: Act) -> OperationDesk {
        let logger = visit.site.logger
        return OperationDesk(act.office) { logger.error("operation", metadata: ["kind": "\(type(of: $0))"]) }
    }

    private static func result(_ reply: OperationReply, _ text: Language) -> JSON {
        var members: [String: JSON] = ["id": .text(reply.id), "state": .text(reply.state.rawValue)]
        if let reason = reply.reason {
            members["reason"] = .text(reason.rawValue)
            members["sentence"] = .text(text("operation.reason.\(reason.rawValue)"))
        }
        return .object(members)
    }

    private static func refused(_ json: JSON, _ text: Language) -> JSON {
        [
            "id": .text(json["id"]?.text.map { String($0.prefix(64)) } ?? ""), "state": "refused",
            "reason": "unreadable", "sentence": .text(text("operation.reason.unreadable")),
        ]
    }

    @Sendable static func returned(_ visit: Visit, _ viewer: Viewer, _ act: Act) async throws -> Response {
        let text = visit.text
        let returned = try await desk(visit, act).returned(to: viewer)
        return DataAnswer.json(["operations": .list(returned.map { operation($0, text) })])
    }

    private static func operation(_ operation: ReturnedOperation, _ text: Language) -> JSON {
        let reason = operation.reason?.rawValue ?? ""
        var sentence = text("operation.reason.\(reason)")
        // The rule says more than that there is one.
        if operation.reason == .rule, let refusal = operation.refusal { sentence = text.sentence(refusal) }
        return [
            "id": .text(operation.stored.id), "kind": .text(operation.stored.kind),
            "made_at": .text(operation.stored.madeAt.description), "unfinished": .yes(operation.isUnfinished),
            "body": .object(operation.body), "reason": .text(reason), "sentence": .text(sentence),
            "problems": .list(
                operation.problems.map { problem in
                    ["field": .text(problem.field), "sentence": .text(text.sentence(problem.what))]
                }),
        ]
    }
}
