import Crypto
import Domain
import Store
import Vault

/// Takes what phones send: each operation once, in any order, with the rights that its author has when it arrives.
///
/// Each is one transaction with its records, its leaves and its reply. Sent again it gives the stored reply. What can't
/// be carried out is kept as it was sealed, and returned to its author: nothing is dropped, and nothing overwritten.
public struct OperationDesk: Sendable {
    let office: Office
    /// Told of a fault of our own, after which an operation was returned. What is told stays in a log.
    let fault: @Sendable (any Error) -> Void
    /// Operations that may be sent together.
    public static let most = 100
    /// Bytes of a request.
    public static let largest = 1 << 20

    public init(_ office: Office, fault: @escaping @Sendable (any Error) -> Void = { _ in }) {
        self.office = office
        self.fault = fault
    }

    /// - Parameter carrier: who is signed in on the phone; several officers may share one, and each operation proves
    ///   its author.
    public func take(_ envelopes: [FieldEnvelope], carriedBy carrier: Viewer) async throws -> [OperationReply] {
        var replies: [OperationReply] = []
        for envelope in envelopes { replies.append(try await take(envelope, carrier)) }
        try await carryOutReady(since: replies.map(\.id))
        // What was done meanwhile is told at once.
        return try await office.database.read { [replies] connection in
            try replies.map { reply in
                guard reply.state == .waiting, let stored = try OperationStore(connection).find(reply.id) else {
                    return reply
                }
                return OperationReply(stored)
            }
        }
    }

    private func take(_ envelope: FieldEnvelope, _ carrier: Viewer) async throws -> OperationReply {
        let (stored, opened) = try await office.database.read {
            [vault = office.vault] connection -> (StoredOperation?, FieldOperation?) in
            let stored = try OperationStore(connection).find(envelope.id)
            guard stored == nil else { return (stored, nil) }
            let key = try vault.session().intakeKey(envelope.key)
            let plain = key?.open(envelope.text, encapsulated: envelope.encapsulated, id: envelope.id)
            return (nil, plain.flatMap { FieldOperation($0) })
        }
        if let stored {
            return stored.digest == envelope.digest
                ? OperationReply(stored) : try await refuse(envelope.id, .conflict, carrier)
        }
        guard let opened else { return try await refuse(envelope.id, .unreadable, carrier) }
        guard let (phone, agency) = try await author(of: opened) else {
            return try await refuse(envelope.id, .unproven, carrier)
        }
        let origin = try await origin(of: opened)
        let row = StoredOperation(
            id: envelope.id, digest: envelope.digest, kind: opened.kind, author: opened.author, agency: agency,
            phone: opened.device, origin: origin, carriedBy: carrier.staff, madeAt: opened.madeAt,
            receivedAt: office.clock(), mends: opened.mends, intake: envelope.key, sealed: envelope.sealed)
        return try await settle(row, opened, isNew: true, early: early(opened, phone))
    }

    /// The phone that proves who made it, and the agency that they are of.
    private func author(of operation: FieldOperation) async throws -> (phone: Phone, agency: String)? {
        let hash = Secret.hash(operation.token)
        return try await office.database.read { connection -> (phone: Phone, agency: String)? in
            guard let phone = try PhoneStore(connection).find(operation.device), phone.staff == operation.author,
                phone.tokenHash == hash
            else { return nil }
            return (phone, try PhoneStore(connection).agency(of: phone.staff) ?? "")
        }
    }

    /// What is mended on another phone still means the first one's places.
    private func origin(of operation: FieldOperation) async throws -> String {
        guard let mended = operation.mends else { return operation.device }
        return try await office.database.read { try OperationStore($0).find(mended)?.origin } ?? operation.device
    }

    /// Why it is returned before anything is tried.
    private func early(_ operation: FieldOperation, _ phone: Phone) -> OperationReason? {
        if phone.endedAt != nil { return .deviceEnded }
        if FieldOperation.Kind(rawValue: operation.kind) == nil { return .malformed }
        return operation.isUnfinished ? .unfinished : nil
    }

    // MARK: Settling

    /// Carries an operation out, or keeps it with the reason why not.
    ///
    /// - Parameter isNew: whether it has just arrived; else it waited.
    func settle(
        _ row: StoredOperation, _ operation: FieldOperation, isNew: Bool, early: OperationReason? = nil
    ) async throws -> OperationReply {
        var row = row
        row.tries += 1
        let (today, staff, holders) = (office.today, row.author, office.content.holders)
        let author = try await office.database.read { try AccountStore($0).viewer(staff: staff, today: today, holders) }
        guard let author, early == nil else {
            return try await keep(row, .returned, early ?? .authorAway, author, isNew: isNew)
        }
        do {
            return try await office.write(as: author) { [row] work in
                if let known = try work.settled(row, isNew: isNew) { return known }
                return try work.finish(row, try work.carryOut(operation, row))
            }
        } catch let waits as OperationWaits {
            row.needs = waits.need
            return try await keep(row, .waiting, waits.reason, author, isNew: isNew)
        } catch let problem as OperationProblem {
            return try await keep(row, .returned, problem.reason, author, isNew: isNew)
        } catch let problem as DeskProblem {
            return try await keep(row, .returned, OperationProblem(problem) { $0 }.reason, author, isNew: isNew)
        } catch let away as DatabaseFailure {
            // Nothing is decided about it: the phone sends it again, the server tries it again.
            throw away
        } catch {
            // A fault of ours in one operation must not hold up all those that come after it on the phone. Where nothing
            // at all can be written, this throws too.
            let reply = try await keep(row, .returned, .failed, author, isNew: isNew)
            fault(error)
            return reply
        }
    }

    private func keep(
        _ row: StoredOperation, _ state: StoredOperation.State, _ reason: OperationReason, _ author: Viewer?,
        isNew: Bool
    ) async throws -> OperationReply {
        // Whoever is away does nothing: it is the system that returns what was theirs.
        try await office.write(as: author ?? .commandLine) { work in
            if let known = try work.settled(row, isNew: isNew) { return known }
            return try work.keep(row, state, reason)
        }
    }

    /// Nothing of it is kept, not even its id: whoever has not proved who they are could else take the place of an
    /// operation that is still to come. The phone keeps it.
    private func refuse(_ id: String, _ reason: OperationReason, _ carrier: Viewer) async throws -> OperationReply {
        try await office.write(as: carrier) { work in
            try work.writer.note(.refuse, "operations", record: id, purpose: reason.rawValue)
        }
        return OperationReply(id: id, refused: reason)
    }

    // MARK: Waiting

    /// Carries out all that waits for something that is there by now: what was opened on a page meanwhile, and what a
    /// server left that stopped in the middle.
    public func carryOutReady() async throws {
        try await carryOut(waitingFor: try await office.database.read { try OperationStore($0).needs() })
    }

    /// Carries out what waited for one of these, or what they wait for themselves if it came in the same moment.
    private func carryOutReady(since ids: [String]) async throws {
        try await carryOut(waitingFor: try await office.database.read { try OperationStore($0).moved(ids) })
    }

    /// What is carried out so may be what others wait for in turn.
    private func carryOut(waitingFor first: Set<String>) async throws {
        var tried: Set<String> = []
        var needs = first
        while !needs.isEmpty {
            let found = try await ready(for: needs)
            let ready = found.filter { tried.insert($0.id + " " + $0.needs).inserted }
            for row in ready {
                guard let operation = try FieldOperation.amongOthers(row, office) else { continue }
                _ = try await settle(row, operation, isNew: false)
            }
            let ids = ready.map(\.id)
            needs = ids.isEmpty ? [] : try await office.database.read { try OperationStore($0).moved(ids) }
            // There may be more that wait for the same thing than one look takes.
            if !ready.isEmpty {
                needs.formUnion(Dictionary(grouping: found, by: \.needs).filter { $1.count == Self.look }.keys)
            }
        }
    }
}
