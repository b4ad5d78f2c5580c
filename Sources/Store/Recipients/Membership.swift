import Domain
import Foundation
import Vault

/// Joining and leaving: by signing in, by a member's word, by recovery.
extension Recipients {
    // MARK: One's own key

    /// Makes a member of staff's key pair; whatever was sealed to one before is lost to them.
    public func makeStaffKey(_ staff: String, under passphrase: PassphraseKey) throws -> OpeningKey {
        try leaveAll(staff)
        let key = AgreementKey()
        let wrapped = try OpeningKeyWrap.wrap(key.opening, under: passphrase, of: staff)
        try rows.setStaffKey(
            staff, publicKey: try sealed(key.publicKey, at: Self.place(staff: staff)),
            wrapped: Data(wrapped).base64EncodedString(), at: now)
        return key.opening
    }

    /// The private key of someone whose passphrase was right; a new one if they have none that it opens: nobody is
    /// locked out, and whoever put another passphrase into the database has gained a key that opens nothing.
    public func openStaffKey(_ staff: String, under passphrase: PassphraseKey) throws -> OpeningKey {
        guard let bytes = try rows.staffKey(staff).flatMap({ Data(base64Encoded: $0.wrapped) }),
            let key = OpeningKeyWrap.unwrap(Array(bytes), under: passphrase, of: staff),
            let own = key.bytes, try AgreementKey(bytes: own)?.publicKey == publicKey(ofStaff: staff)
        else { return try makeStaffKey(staff, under: passphrase) }
        return key
    }

    public func rewrapStaffKey(_ staff: String, _ key: OpeningKey, under passphrase: PassphraseKey) throws {
        try rows.rewrapStaffKey(
            staff, Data(try OpeningKeyWrap.wrap(key, under: passphrase, of: staff)).base64EncodedString())
    }

    // MARK: Joining

    /// What follows from someone's signing in: in a group that nobody is in they are the first member, and what is
    /// not yet sealed to the key of recovery is.
    ///
    /// - Returns: whether they became a member of anything.
    public func signedIn(_ member: Viewer, _ opening: OpeningKey) throws -> Bool {
        var hasJoined = false
        for compartment in Policy.sealedCompartments(member.role) {
            let group = RecipientGroup(member.agency, compartment)
            if try joinAsFirst(member.staff, group) { hasJoined = true }
            try sealToRecovery(group, member, opening)
        }
        return hasJoined
    }

    private func joinAsFirst(_ staff: String, _ group: RecipientGroup) throws -> Bool {
        guard let own = try publicKey(ofStaff: staff) else { return false }
        guard let newest = try rows.newest(group) else {
            try make(.init(group, 1), for: [staff])
            return true
        }
        let settled = try settled(group)
        guard try rows.members(settled.version).isEmpty else { return false }
        for row in try rows.all(group) {
            guard let held = row.held, let key = AgreementKey(bytes: try unsealed(held, at: row.version, "held"))
            else { continue }
            try give(key, row.version, to: staff, own, by: staff)
            try rows.setHeld(row.version, nil)
        }
        // The server had the private key of those: what comes from now on is under one that it does not keep.
        try make(.init(group, max(newest.version.number, settled.version.number) + 1), for: [staff])
        return true
    }

    private func sealToRecovery(_ group: RecipientGroup, _ member: Viewer, _ opening: OpeningKey) throws {
        guard try rows.recoveryKey() != nil else { return }
        var member = member
        member.openingKey = opening
        let own = reading(for: member)
        for row in try rows.all(group) where row.recovery == nil {
            guard let key = try own.privateKey(row.version), let sealed = try recoverable(key, row.version) else {
                continue
            }
            try rows.setRecovery(row.version, sealed)
        }
    }

    /// A member gives a colleague everything that they can open in their groups themselves.
    ///
    /// - Returns: whether there was anything that the colleague may have.
    public func grant(to staff: String) throws -> Bool {
        guard staff != viewer.staff, let to = try publicKey(ofStaff: staff) else { return false }
        var hasGranted = false
        for compartment in Policy.sealedCompartments(viewer.role) {
            let group = RecipientGroup(viewer.agency, compartment)
            guard try isEligible(staff, group) else { continue }
            for row in try rows.all(group) {
                guard let key = try privateKey(row.version) else { continue }
                try give(key, row.version, to: staff, to, by: viewer.staff)
                hasGranted = true
            }
        }
        return hasGranted
    }

    // MARK: Leaving

    /// After a change of role, agency or days, or a suspension: takes someone out of the groups that they may no
    /// longer be in.
    public func settle(_ staff: String) throws {
        for group in try rows.groups(of: staff) where try !isEligible(staff, group) {
            guard let newest = try rows.newest(group) else { continue }
            try leave([staff], group, newest.version)
        }
    }

    /// Takes someone out of every group.
    public func leaveAll(_ staff: String) throws {
        for group in try rows.groups(of: staff) {
            guard let newest = try rows.newest(group) else { continue }
            try leave([staff], group, newest.version)
        }
    }

    /// Whoever sets a new factor up might not be who lost it: their key goes, and a member lets them in again.
    public func forget(_ staff: String) throws {
        try leaveAll(staff)
        try rows.removeStaffKey(staff)
    }

    // MARK: Recovery

    /// Makes another key of recovery and seals to it what the server holds; the rest follows as members sign in.
    public func setRecovery(_ publicKey: [UInt8]) throws {
        let number = (try rows.recoveryKey()?.number ?? 0) + 1
        try rows.setRecoveryKey(number, try sealed(publicKey, at: Self.place(recovery: number)), at: now)
        for row in try rows.connection.rows("SELECT DISTINCT agency, compartment FROM recipient_keys") {
            guard let agency = row.text("agency"),
                let compartment = row.text("compartment").flatMap(Compartment.init(rawValue:))
            else { continue }
            for version in try rows.all(RecipientGroup(agency, compartment)) {
                guard let held = version.held,
                    let key = AgreementKey(bytes: try unsealed(held, at: version.version, "held")),
                    let sealed = try recoverable(key, version.version)
                else { continue }
                try rows.setRecovery(version.version, sealed)
            }
        }
    }

    public var hasRecovery: Bool { get throws { try rows.recoveryKey() != nil } }

    /// Lets someone in with the key of recovery.
    ///
    /// - Returns: how many versions of the group's key they have now; nil if they may not have any, or have no key of
    ///   their own yet.
    public func recover(_ group: RecipientGroup, for staff: String, with recovery: AgreementKey) throws -> Int? {
        guard try isEligible(staff, group), let to = try publicKey(ofStaff: staff) else { return nil }
        let versions = try rows.all(group)
        var count = 0
        for row in versions {
            guard let sealed = row.recovery.flatMap({ Data(base64Encoded: $0) }),
                let bytes = SecretBox.open(Array(sealed), with: recovery, for: row.version.purposeOfRecovery),
                let key = AgreementKey(bytes: bytes), try key.publicKey == publicKey(row)
            else { continue }
            try give(key, row.version, to: staff, to, by: viewer.staff)
            if row.held != nil { try rows.setHeld(row.version, nil) }
            count += 1
        }
        // Under a key that the server held meanwhile nothing more is written.
        if let last = versions.last, last.held != nil {
            try make(.init(group, last.version.number + 1), for: try rows.members(last.version))
        }
        return count
    }

    // MARK: Who is in

    public struct Standing: Sendable, Hashable {
        public enum State: Sendable, Hashable {
            case member(since: Instant)
            /// Has a key, and waits for a member to let them in.
            case waits(since: Instant)
        }
        public let staff: String
        public let state: State
    }

    /// Those who may read what is sealed to a group and have a key of their own: members, and those who wait.
    public func standings(_ group: RecipientGroup) throws -> [Standing] {
        let newest = try rows.newest(group)?.version.number ?? 0
        let people = try rows.connection.rows(
            """
            SELECT k.staff, k.made_at, m.granted_at FROM staff_keys k JOIN staff s ON s.id = k.staff
            LEFT JOIN recipient_members m ON m.staff = k.staff AND m.agency = \(group.agency)
              AND m.compartment = \(group.compartment.rawValue) AND m.version = \(newest)
            WHERE s.agency = \(group.agency) ORDER BY s.id
            """)
        return try people.compactMap { row in
            guard let staff = row.text("staff"), let made = row.text("made_at").flatMap({ Instant($0) }),
                try isEligible(staff, group)
            else { return nil }
            let granted = row.text("granted_at").flatMap { Instant($0) }
            return Standing(staff: staff, state: granted.map { .member(since: $0) } ?? .waits(since: made))
        }
    }
}
