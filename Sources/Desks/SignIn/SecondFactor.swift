import Domain
import Store

/// Setting up the second factor, and what two people do when it is lost.
extension SignIn {
    /// A factor being set up: shown until a first code was given.
    public struct NewFactor: Sendable {
        /// For the QR code.
        public let address: String
        /// For typing it in by hand, in groups of four.
        public let typed: String
    }

    /// Bytes of a secret (RFC 4226, 4, R6 asks for 20 as the better length).
    static let secretLength = 20

    /// Begins to set up a factor, or goes on with one that was begun: the phone may have it already.
    /// - Returns: nil if the person has a factor that counts.
    public func beginFactor(_ session: Session) async throws -> NewFactor? {
        try await office.write(as: session.viewer) { try beginFactor(of: session.viewer.staff, $0) }
        return try await office.reading.begunFactor(of: session)
    }

    /// What is to be set up stands ready from the sign-in on: the page that shows it only reads.
    func beginFactor(of staff: String, _ work: Work) throws {
        let store = FactorStore(work.connection)
        guard try store.find(staff: staff) == nil else { return }
        let secret = Secret.bytes(Self.secretLength, office.random)
        try store.begin(staff: staff, secret: try work.vault.sealedFactor(secret, of: staff), at: work.now)
    }

    /// Makes the factor count, if the code is one of it.
    /// - Returns: whether it was.
    public func confirmFactor(_ session: Session, code: String) async throws -> Bool {
        if throttle.admit(account: session.username, network: "", device: session.id, at: office.elapsed()) != nil {
            return false
        }
        let code = TypedSecret.code(code)
        let isRight = try await office.write(as: session.viewer) { work in
            let (store, staff) = (FactorStore(work.connection), session.viewer.staff)
            guard let begun = try store.find(staff: staff), begun.confirmedAt == nil,
                let step = OneTimeCode.step(
                    of: code, try work.vault.openedFactor(begun.secret, of: staff), at: work.now, after: 0)
            else { return false }
            try store.confirm(staff: staff, step: step, at: work.now)
            try FactorResetStore(work.connection).settle(staff: staff, at: work.now)
            try SessionStore(work.connection).endOthers(of: staff, but: session.id)
            try AccountEventStore(work.connection).add(.factorSet, staff: staff, at: work.now)
            try work.writer.note(.correct, "accounts", record: staff, changed: ["factor"])
            return true
        }
        if isRight { throttle.succeeded(account: session.username, network: "", device: session.id) }
        return isRight
    }
}

extension ReadingOffice {
    /// The factor that is being set up; nil if the person has one that counts, or none was begun.
    public func begunFactor(of session: Session) async throws -> SignIn.NewFactor? {
        try await office.database.read { [vault = office.vault] connection in
            guard let standing = try FactorStore(connection).find(staff: session.viewer.staff),
                standing.confirmedAt == nil
            else { return nil }
            let secret = try vault.session().openedFactor(standing.secret, of: session.viewer.staff)
            return SignIn.NewFactor(
                address: OneTimeCode.address(secret, username: session.username), typed: Base32.text(secret).inFours)
        }
    }
}

extension String {
    fileprivate var inFours: String {
        stride(from: 0, to: count, by: 4).map { String(dropFirst($0).prefix(4)) }.joined(separator: " ")
    }
}
