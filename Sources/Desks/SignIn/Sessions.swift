import Domain
import Foundation
import Store
import Vault

/// Sessions: who is behind a cookie, what else is open, and ending it.
extension SignIn {
    public func session(token: String) async throws -> Session? {
        let (now, hash) = (office.clock(), Secret.hash(token))
        let found = try await office.database.read { connection -> (Session, seenAt: Instant)? in
            guard let stored = try SessionStore(connection).find(tokenHash: hash),
                let (known, username) = try AccountStore(connection).known(
                    staff: stored.staff, today: office.day(at: now), office.content.holders)
            else { return nil }
            let limits = Session.limits(of: known.role)
            guard stored.seenAt.isWithin(seconds: limits.idle, of: now),
                stored.startedAt.isWithin(seconds: limits.absolute, of: now)
            else { return nil }
            var viewer = known
            // Nil for one begun before there were keys; what is sealed stays closed until the next sign-in.
            viewer.openingKey = stored.openingKey.map { wrapped in
                OpeningKey {
                    Data(base64Encoded: wrapped).flatMap {
                        OpeningKeyWrap.unwrap(Array($0), underToken: token, session: stored.id)?.bytes
                    }
                }
            }
            viewer.emergencies = try EmergencyStore(connection).open(to: stored.staff, at: now)
            let hasFactor = try FactorStore(connection).find(staff: stored.staff)?.confirmedAt != nil
            var session = Session(
                id: stored.id, viewer: viewer, username: username, provedAt: stored.provedAt,
                hasFactor: hasFactor, mustSetFactor: !hasFactor && factors == .required)
            session.secondsLeft = limits.absolute - Int((now.milliseconds - stored.startedAt.milliseconds) / 1000)
            session.browsed = try BrowsingCount(connection).today(of: stored.staff, at: now)
            return (session, stored.seenAt)
        }
        guard let (session, seenAt) = found else { return nil }
        // Once a minute is enough to know that someone is there, and spares a write a page.
        if seenAt < now.adding(seconds: -60) {
            try await office.database.write { try SessionStore($0).touch(tokenHash: hash, at: now) }
        }
        return session
    }

    public func viewer(token: String) async throws -> Viewer? { try await session(token: token)?.viewer }

    public func signOut(token: String) async throws {
        guard let session = try await session(token: token) else { return }
        try await office.write(as: session.viewer) { work in
            try SessionStore(work.connection).end(tokenHash: Secret.hash(token))
            try work.writer.note(.signOut, "accounts", record: session.viewer.staff)
        }
    }

    /// Ends one other session of the person.
    public func end(_ id: String, from session: Session) async throws {
        try await change(session, .signedOutElsewhere, changed: ["sessions"]) { work in
            try SessionStore(work.connection).end(id: id, of: session.viewer.staff)
        }
    }

    /// Ends every other session of the person, and forgets every browser.
    public func endOthers(from session: Session) async throws {
        try await change(session, .signedOutElsewhere, changed: ["sessions"]) { work in
            try SessionStore(work.connection).endOthers(of: session.viewer.staff, but: session.id)
            try DeviceStore(work.connection).forgetAll(staff: session.viewer.staff)
        }
    }

    /// A change of one's own account: its effect, its leaf and its notice in one transaction.
    func change(
        _ session: Session, _ kind: AccountEvent.Kind, changed: [String],
        _ effect: @Sendable @escaping (Work) throws -> Void
    ) async throws {
        try await office.write(as: session.viewer) { work in
            try effect(work)
            try AccountEventStore(work.connection).add(kind, staff: session.viewer.staff, at: work.now)
            try work.writer.note(.correct, "accounts", record: session.viewer.staff, changed: changed)
        }
    }
}

extension ReadingOffice {
    /// What else is open for this person, newest first.
    public func sessions(of session: Session) async throws -> [StoredSession] {
        try await office.database.read { try SessionStore($0).all(of: session.viewer.staff) }
    }

    /// What happened to the account lately.
    public func events(of session: Session) async throws -> [AccountEvent] {
        try await office.database.read { try AccountEventStore($0).latest(of: session.viewer.staff) }
    }
}
