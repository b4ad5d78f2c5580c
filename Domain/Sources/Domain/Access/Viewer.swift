/// Who asks. Every read and write takes one.
public struct Viewer: Sendable, Hashable {
    /// The id in the register of staff; `system` for the command line on the server.
    public let staff: String
    public let name: String
    public let role: Role
    public let agency: String
    /// The province of the post, if the post is in one.
    public let province: String?

    public init(staff: String, name: String, role: Role, agency: String, province: String?) {
        self.staff = staff
        self.name = name
        self.role = role
        self.agency = agency
        self.province = province
    }
}
