import Domain
import Store

/// The code that stands in for a lost factor until a new one is set up.
enum FactorResetCode {
    /// How long it is good for (ASVS 6.4.1), and how long a request waits to be confirmed.
    static let seconds = 24 * 3600

    /// Eighty random bits, in letters and digits that are not mistaken for each other when read out.
    static func make(_ random: () -> UInt64) -> String {
        let text = Base32.text(Secret.bytes(10, random))
        return stride(from: 0, to: text.count, by: 4).map { String(text.dropFirst($0).prefix(4)) }.joined(
            separator: "-")
    }

    static func folded(_ typed: String) -> String {
        TypedSecret.code(typed).uppercased().filter { $0.isLetter || $0.isNumber }
    }
}

/// A lost second factor takes two people of two agencies (ASVS 6.4.4): an administrator asks, and someone of
/// oversight, or another administrator, confirms and hands the code over in person.
extension SignIn {
    /// A request with the names of those it concerns.
    public struct WaitingReset: Sendable {
        public let reset: FactorReset
        public let name: String
        public let asker: String
    }

    public enum ResetProblem: String, Error, Hashable, CaseIterable {
        case noSuchAccount = "no_such_account"
        case reasonMissing = "reason_missing"
        case reasonTooLong = "reason_too_long"
        /// There is no such request, or its day is over.
        case gone
        /// Who asked can't confirm, nor anyone of the same agency, nor whose factor it is.
        case samePerson = "same_person"
    }

    /// Characters and bytes of a reason.
    public static let reasonLength = 500
    private static let reasonBytes = reasonLength * 16

    public static func mayAsk(_ viewer: Viewer) -> Bool { viewer.role == .administrator }
    public static func mayConfirm(_ viewer: Viewer) -> Bool {
        viewer.role == .administrator || viewer.role == .oversight
    }

    public func askForReset(username: String, reason: String, by proof: Proof) async throws {
        let viewer = proof.viewer
        guard Self.mayAsk(viewer) else { throw DeskProblem.refused(.notFound) }
        let (name, reason) = (TypedSecret.username(username), VisibleText.paragraphs(reason))
        guard !reason.isEmpty else { throw ResetProblem.reasonMissing }
        guard reason.utf8.count <= Self.reasonBytes, reason.count <= Self.reasonLength else {
            throw ResetProblem.reasonTooLong
        }
        let id = Secret.text(8, office.random)
        try await office.write(as: viewer) { work in
            guard let account = try AccountStore(work.connection).find(username: name) else {
                throw ResetProblem.noSuchAccount
            }
            guard account.staff != viewer.staff else { throw ResetProblem.samePerson }
            try FactorResetStore(work.connection).ask(
                id: id, staff: account.staff, reason: reason, by: viewer.staff, at: work.now)
            try work.writer.note(.correct, "accounts", record: account.staff, changed: ["factor_reset"])
        }
    }

    /// Takes the lost factor away, ends every session of its owner, and makes the code that stands in.
    /// - Returns: the code, shown this once.
    public func confirmReset(_ id: String, by proof: Proof) async throws -> String {
        let viewer = proof.viewer
        guard Self.mayConfirm(viewer) else { throw DeskProblem.refused(.notFound) }
        let code = FactorResetCode.make(office.random)
        try await office.write(as: viewer) { work in
            let store = FactorResetStore(work.connection)
            guard let reset = try store.find(id), reset.confirmedAt == nil,
                reset.askedAt.isWithin(seconds: FactorResetCode.seconds, of: work.now)
            else { throw ResetProblem.gone }
            let asker = try work.reader.reading(for: .commandLine).find(
                Register.named("staff")!, reset.askedBy)
            guard reset.askedBy != viewer.staff, reset.staff != viewer.staff,
                asker?.record.text("agency") != viewer.agency
            else { throw ResetProblem.samePerson }
            try store.confirm(id, by: viewer.staff, code: Secret.hash(FactorResetCode.folded(code)), at: work.now)
            try FactorStore(work.connection).remove(staff: reset.staff)
            try SessionStore(work.connection).endAll(staff: reset.staff)
            try DeviceStore(work.connection).forgetAll(staff: reset.staff)
            // What is sealed waits for a member's word: two who agree on a lie gain nothing by it.
            try work.recipients.forget(reset.staff)
            try AccountEventStore(work.connection).add(.factorReset, staff: reset.staff, at: work.now)
            try work.writer.note(.correct, "accounts", record: reset.staff, changed: ["factor", "factor_reset"])
        }
        return code
    }
}

extension ReadingOffice {
    /// Requests that wait, with the name of whose factor it is and who asked.
    public func resetsWaiting(for viewer: Viewer) async throws -> [SignIn.WaitingReset] {
        guard SignIn.mayConfirm(viewer) else { throw DeskProblem.refused(.notFound) }
        let now = office.clock()
        return try await office.read(as: .commandLine) { reader in
            func name(_ id: String) throws -> String {
                try reader.find(Register.named("staff")!, id)?.record.text("name") ?? id
            }
            return try FactorResetStore(reader.connection).waiting(within: FactorResetCode.seconds, of: now).map {
                SignIn.WaitingReset(reset: $0, name: try name($0.staff), asker: try name($0.askedBy))
            }
        }
    }
}
