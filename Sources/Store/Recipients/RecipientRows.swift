import Domain
import Foundation
import Vault

/// A version of a group's key as its row has it.
struct RecipientKeyRow {
    let version: RecipientGroup.Version
    let publicKey: String
    let held: String?
    let recovery: String?
}

/// The tables of recipients: nothing in them opens by itself.
struct RecipientRows {
    let connection: any Connection

    func newest(_ group: RecipientGroup) throws -> RecipientKeyRow? { try all(group).last }

    /// Every version, the oldest first.
    func all(_ group: RecipientGroup) throws -> [RecipientKeyRow] {
        try connection.rows(
            """
            SELECT * FROM recipient_keys WHERE agency = \(group.agency) AND compartment = \(group.compartment.rawValue)
            ORDER BY version
            """
        ).compactMap { row in
            guard let number = row.integer("version"), let key = row.text("public_key") else { return nil }
            return RecipientKeyRow(
                version: .init(group, number), publicKey: key, held: row.text("held"), recovery: row.text("recovery"))
        }
    }

    func add(_ row: RecipientKeyRow, at now: Instant) throws {
        try connection.run(
            """
            INSERT INTO recipient_keys (agency, compartment, version, public_key, held, recovery, made_at)
            VALUES (\(row.version.group.agency), \(row.version.group.compartment.rawValue), \(row.version.number),
              \(row.publicKey), \(row.held), \(row.recovery), \(now))
            """)
    }

    func setHeld(_ version: RecipientGroup.Version, _ held: String?) throws {
        try connection.run("UPDATE recipient_keys SET held = \(held)" + Self.at(version))
    }

    func setRecovery(_ version: RecipientGroup.Version, _ recovery: String) throws {
        try connection.run("UPDATE recipient_keys SET recovery = \(recovery)" + Self.at(version))
    }

    // MARK: Members

    func members(_ version: RecipientGroup.Version) throws -> [String] {
        try connection.rows("SELECT staff FROM recipient_members" + Self.at(version) + " ORDER BY staff")
            .compactMap { $0.text("staff") }
    }

    func sealed(_ version: RecipientGroup.Version, to staff: String) throws -> String? {
        try connection.first("SELECT sealed FROM recipient_members" + Self.at(version) + " AND staff = \(staff)")?
            .text("sealed")
    }

    func addMember(_ version: RecipientGroup.Version, _ staff: String, _ sealed: String, by: String, at now: Instant)
        throws
    {
        try connection.run(
            """
            INSERT INTO recipient_members (agency, compartment, version, staff, sealed, granted_by, granted_at)
            VALUES (\(version.group.agency), \(version.group.compartment.rawValue), \(version.number), \(staff),
              \(sealed), \(by), \(now))
            """)
    }

    func removeMember(_ staff: String, from group: RecipientGroup) throws {
        try connection.run(
            """
            DELETE FROM recipient_members WHERE agency = \(group.agency)
              AND compartment = \(group.compartment.rawValue) AND staff = \(staff)
            """)
    }

    func groups(of staff: String) throws -> [RecipientGroup] {
        try connection.rows("SELECT DISTINCT agency, compartment FROM recipient_members WHERE staff = \(staff)")
            .compactMap { row in
                guard let agency = row.text("agency"),
                    let compartment = row.text("compartment").flatMap(Compartment.init(rawValue:))
                else { return nil }
                return RecipientGroup(agency, compartment)
            }
    }

    // MARK: People

    func staffKey(_ staff: String) throws -> (publicKey: String, wrapped: String, madeAt: Instant)? {
        try connection.first("SELECT * FROM staff_keys WHERE staff = \(staff)").flatMap { row in
            guard let key = row.text("public_key"), let wrapped = row.text("wrapped"),
                let made = row.text("made_at").flatMap({ Instant($0) })
            else { return nil }
            return (key, wrapped, made)
        }
    }

    func setStaffKey(_ staff: String, publicKey: String, wrapped: String, at now: Instant) throws {
        try connection.run("DELETE FROM staff_keys WHERE staff = \(staff)")
        try connection.run(
            """
            INSERT INTO staff_keys (staff, public_key, wrapped, made_at)
            VALUES (\(staff), \(publicKey), \(wrapped), \(now))
            """)
    }

    func rewrapStaffKey(_ staff: String, _ wrapped: String) throws {
        try connection.run("UPDATE staff_keys SET wrapped = \(wrapped) WHERE staff = \(staff)")
    }

    func removeStaffKey(_ staff: String) throws { try connection.run("DELETE FROM staff_keys WHERE staff = \(staff)") }

    // MARK: Recovery

    func recoveryKey() throws -> (number: Int, publicKey: String)? {
        try connection.first("SELECT * FROM recovery_keys ORDER BY number DESC LIMIT 1").flatMap { row in
            guard let number = row.integer("number"), let key = row.text("public_key") else { return nil }
            return (number, key)
        }
    }

    func setRecoveryKey(_ number: Int, _ publicKey: String, at now: Instant) throws {
        try connection.run(
            "INSERT INTO recovery_keys (number, public_key, made_at) VALUES (\(number), \(publicKey), \(now))")
        // What was sealed to the one before is no longer to be opened with it; members seal anew when they sign in.
        try connection.run("UPDATE recipient_keys SET recovery = NULL")
    }

    private static func at(_ version: RecipientGroup.Version) -> SQL {
        " WHERE agency = \(version.group.agency) AND compartment = \(version.group.compartment.rawValue) AND version = \(version.number)"
    }
}
