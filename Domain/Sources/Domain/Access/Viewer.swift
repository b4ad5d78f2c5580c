/// Who asks. Every read and write takes one.
public struct Viewer: Sendable, Hashable {
    /// The id in the register of staff; `system` for the command line on the server.
    public let staff: String
    public let name: String
    public let role: Role
    public let agency: String
    /// The province of the post, else of the agency, if it is in one.
    public let province: String?
    public let post: String?
    /// Records that are open to them in an emergency at the moment of asking.
    public var emergencies: Set<RecordKey> = []
    /// What opens the fields sealed to them; nil unless they are signed in.
    public var openingKey: OpeningKey?

    /// Whoever runs the command line on the server: they hold the files themselves. Never made from a request.
    public let isOperator: Bool

    public init(staff: String, name: String, role: Role, agency: String, province: String?, post: String? = nil) {
        self.init(
            staff: staff, name: name, role: role, agency: agency, province: province, post: post, isOperator: false)
    }

    private init(
        staff: String, name: String, role: Role, agency: String, province: String?, post: String?, isOperator: Bool
    ) {
        self.staff = staff
        self.name = name
        self.role = role
        self.agency = agency
        self.province = province
        self.post = post
        self.isOperator = isOperator
    }

    public static let commandLine = Viewer(
        staff: "operator", name: "operator", role: .administrator, agency: "operator", province: nil, post: nil,
        isOperator: true)
}
