import Domain

/// Sign-in names with their password hashes. What a member of staff is and where stands in the register of staff.
public struct Account: Sendable, Hashable {
    public let staff: String
    public let username: String
    /// `scrypt$rounds$blockSize$salt$hash`; see `Desks/SignIn`.
    public let password: String
    public let isDisabled: Bool
}

public struct AccountStore {
    let connection: any Connection

    public init(_ connection: any Connection) { self.connection = connection }

    public func add(staff: String, username: String, password: String) throws {
        try connection.run(
            "INSERT INTO accounts (staff, username, password) VALUES (\(staff), \(username), \(password))")
    }

    public func find(username: String) throws -> Account? {
        try connection.first("SELECT * FROM accounts WHERE username = \(username)").flatMap { row in
            guard let staff = row.text("staff"), let password = row.text("password") else { return nil }
            return Account(
                staff: staff, username: username, password: password, isDisabled: row.integer("disabled") != 0)
        }
    }

    public func setPassword(staff: String, _ password: String) throws {
        try connection.run("UPDATE accounts SET password = \(password) WHERE staff = \(staff)")
    }

    public func setDisabled(staff: String, _ isDisabled: Bool) throws {
        try connection.run("UPDATE accounts SET disabled = \(isDisabled ? 1 : 0) WHERE staff = \(staff)")
    }

    /// The account of a member of staff; nil if they have none.
    public func find(staff: String) throws -> Account? {
        try connection.first("SELECT username FROM accounts WHERE staff = \(staff)")?.text("username").flatMap {
            try find(username: $0)
        }
    }

    public func isTaken(username: String, staff: String) throws -> Bool {
        try connection.first("SELECT 1 FROM accounts WHERE username = \(username) OR staff = \(staff)") != nil
    }

    /// Who someone is today: nil if the account is disabled, the posting has ended or not begun, or the agency is of a
    /// kind that does not hold the role.
    public func viewer(staff: String, today: Day, _ holders: RoleHolders) throws -> Viewer? {
        try known(staff: staff, today: today, holders)?.viewer
    }

    /// The same with the name that they sign in with.
    public func known(
        staff: String, today: Day, _ holders: RoleHolders
    ) throws -> (viewer: Viewer, username: String)? {
        let row = try connection.first(
            """
            SELECT a.username, s.name, s.role, s.agency, s.post, o.kind, coalesce(p.province, o.province) AS province FROM accounts a
            JOIN staff s ON s.id = a.staff LEFT JOIN posts p ON p.id = s.post
            LEFT JOIN agencies o ON o.id = s.agency
            WHERE a.staff = \(staff) AND a.disabled = 0
              AND s.from_day <= \(today) AND (s.to_day IS NULL OR s.to_day >= \(today))
            """)
        guard let row, let role = row.text("role").flatMap(Role.init(rawValue:)), let agency = row.text("agency"),
            let username = row.text("username"), holders.mayHold(role, kind: row.text("kind"))
        else { return nil }
        let viewer = Viewer(
            staff: staff, name: row.text("name") ?? "", role: role, agency: agency, province: row.text("province"),
            post: row.text("post"))
        return (viewer, username)
    }
}
