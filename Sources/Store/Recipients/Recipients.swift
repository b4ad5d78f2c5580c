import Domain
import Foundation
import Vault

/// Whom sealed fields are sealed to, and what one reader can open of them, within one transaction.
public final class Recipients {
    let rows: RecipientRows
    let session: VaultSession
    let viewer: Viewer
    let now: Instant
    let today: Day
    private let holders: RoleHolders
    private var addresses: [RecipientGroup: RecipientGroup.Address] = [:]
    private var opened: [RecipientGroup.Version: AgreementKey?] = [:]

    init(
        _ connection: any Connection, _ session: VaultSession, for viewer: Viewer, at now: Instant, today: Day,
        _ holders: RoleHolders
    ) {
        rows = RecipientRows(connection: connection)
        self.session = session
        self.viewer = viewer
        self.now = now
        self.today = today
        self.holders = holders
    }

    /// The same transaction for another reader.
    func reading(for other: Viewer) -> Recipients {
        Recipients(rows.connection, session, for: other, at: now, today: today, holders)
    }

    // MARK: Opening

    /// - Returns: nil if it is sealed to others.
    func open(_ envelope: String, at place: FieldPlace) throws -> String? {
        guard viewer.openingKey != nil else { return nil }
        return try RecipientEnvelope.open(envelope, at: place) { try privateKey($0) }
    }

    /// The private key of a version, if the viewer is one of its members and signed in.
    ///
    /// - Throws: `VaultProblem.unreadable` if what stands there is not the private half of its public key.
    func privateKey(_ version: RecipientGroup.Version) throws -> AgreementKey? {
        if let known = opened[version] { return known }
        let key = try unsealed(version)
        opened[version] = .some(key)
        return key
    }

    private func unsealed(_ version: RecipientGroup.Version) throws -> AgreementKey? {
        guard let own = viewer.openingKey?.bytes.flatMap({ AgreementKey(bytes: $0) }),
            let sealed = try rows.sealed(version, to: viewer.staff)
        else { return nil }
        let purpose = version.purpose(member: viewer.staff)
        guard let row = try rows.all(version.group).first(where: { $0.version == version }),
            let bytes = Data(base64Encoded: sealed),
            let opened = SecretBox.open(Array(bytes), with: own, for: purpose), let key = AgreementKey(bytes: opened),
            try key.publicKey == publicKey(row)
        else {
            throw VaultProblem.unreadable(register: "recipients", record: version.group.description, field: "key")
        }
        return key
    }

    // MARK: Sealing

    /// The present version of a group, whose members are all still such as may read. It is made where there is none,
    /// and a next one where somebody is a member no longer.
    func address(of group: RecipientGroup) throws -> RecipientGroup.Address {
        if let known = addresses[group] { return known }
        let row = try settled(group)
        let address = RecipientGroup.Address(row.version, publicKey: try publicKey(row))
        addresses[group] = address
        return address
    }

    func settled(_ group: RecipientGroup) throws -> RecipientKeyRow {
        guard let newest = try rows.newest(group) else { return try make(.init(group, 1), for: []) }
        let members = try rows.members(newest.version)
        let gone = try members.filter { try !isEligible($0, group) }
        guard !gone.isEmpty else { return newest }
        return try leave(gone, group, newest.version)
    }

    /// Takes members out of a group; what comes after is under a key that they never had.
    @discardableResult
    func leave(_ gone: [String], _ group: RecipientGroup, _ newest: RecipientGroup.Version) throws -> RecipientKeyRow {
        let remaining = try rows.members(newest).filter { !gone.contains($0) }
        for staff in gone { try rows.removeMember(staff, from: group) }
        return try make(.init(group, newest.number + 1), for: remaining)
    }

    /// A version whose private key goes to these members, and to recovery; into the vault's keeping if there are no
    /// members, until the first comes.
    @discardableResult
    func make(_ version: RecipientGroup.Version, for members: [String]) throws -> RecipientKeyRow {
        let key = AgreementKey()
        var known = 0
        for staff in members {
            guard let to = try publicKey(ofStaff: staff) else { continue }
            try give(key, version, to: staff, to, by: viewer.staff)
            known += 1
        }
        let row = RecipientKeyRow(
            version: version, publicKey: try sealed(key.publicKey, at: version, "public_key"),
            held: known == 0 ? try sealed(key.bytes, at: version, "held") : nil,
            recovery: try recoverable(key, version))
        try rows.add(row, at: now)
        addresses[version.group] = nil
        return row
    }

    func give(
        _ key: AgreementKey, _ version: RecipientGroup.Version, to staff: String, _ publicKey: [UInt8], by: String
    ) throws {
        guard try rows.sealed(version, to: staff) == nil else { return }
        let sealed = try SecretBox.seal(key.bytes, to: publicKey, for: version.purpose(member: staff))
        try rows.addMember(version, staff, Data(sealed).base64EncodedString(), by: by, at: now)
        opened[version] = nil
    }

    func recoverable(_ key: AgreementKey, _ version: RecipientGroup.Version) throws -> String? {
        guard let recovery = try recoveryKey() else { return nil }
        return Data(try SecretBox.seal(key.bytes, to: recovery, for: version.purposeOfRecovery)).base64EncodedString()
    }

    // MARK: Who

    /// Whether someone is in the agency today, with a role that it may hold and that may read what is sealed there.
    func isEligible(_ staff: String, _ group: RecipientGroup) throws -> Bool {
        guard let member = try AccountStore(rows.connection).viewer(staff: staff, today: today, holders) else {
            return false
        }
        return member.agency == group.agency && Policy.holdsSealed(member.role, group.compartment)
    }

    // MARK: Public keys: readable for all, and put there by nobody without the vault's keys

    func publicKey(_ row: RecipientKeyRow) throws -> [UInt8] {
        try unsealed(row.publicKey, at: row.version, "public_key")
    }

    func publicKey(ofStaff staff: String) throws -> [UInt8]? {
        guard let row = try rows.staffKey(staff) else { return nil }
        return try unsealed(row.publicKey, at: Self.place(staff: staff))
    }

    func recoveryKey() throws -> [UInt8]? {
        guard let row = try rows.recoveryKey() else { return nil }
        return try unsealed(row.publicKey, at: Self.place(recovery: row.number))
    }

    func sealed(_ bytes: [UInt8], at version: RecipientGroup.Version, _ field: String) throws -> String {
        try sealed(bytes, at: Self.place(version, field))
    }

    func unsealed(_ text: String, at version: RecipientGroup.Version, _ field: String) throws -> [UInt8] {
        try unsealed(text, at: Self.place(version, field))
    }

    func sealed(_ bytes: [UInt8], at place: FieldPlace) throws -> String {
        Data(try session.seal(Data(bytes).base64EncodedString(), at: place)).base64EncodedString()
    }

    private func unsealed(_ text: String, at place: FieldPlace) throws -> [UInt8] {
        let found = try Data(base64Encoded: text).map { try session.open(Array($0), at: place) }
        if case .noKey? = found {
            throw VaultProblem.noKey(register: place.register, record: place.record, field: place.field)
        }
        guard case .text(let opened)? = found, let key = Data(base64Encoded: opened) else {
            throw VaultProblem.unreadable(register: place.register, record: place.record, field: place.field)
        }
        return Array(key)
    }

    private static func place(_ version: RecipientGroup.Version, _ field: String) -> FieldPlace {
        FieldPlace(
            register: "recipients", record: version.group.description, field: field, version: version.number,
            compartment: .coordination, subject: Subject("recipients", version.group.description))
    }

    static func place(staff: String) -> FieldPlace {
        FieldPlace(
            register: "accounts", record: staff, field: "public_key", version: 1, compartment: .coordination,
            subject: Subject("accounts", staff))
    }

    static func place(recovery number: Int) -> FieldPlace {
        FieldPlace(
            register: "recovery", record: String(number), field: "public_key", version: number,
            compartment: .coordination, subject: Subject("recovery", "key"))
    }
}
