import Domain

/// The staff of the tests' country, the same in every suite: somebody in each role, at an agency that may hold it.
public struct Cast: Sendable {
    public let user: String
    public let role: Role
    public let agency: String
    public let post: String?

    public var staff: String { "U-" + user.uppercased() }
    public var name: String { user.capitalized }

    private init(_ user: String, _ role: Role, _ agency: String, post: String? = nil) {
        (self.user, self.role, self.agency, self.post) = (user, role, agency, post)
    }

    public static let all = [
        // Two of one agency, and one of another of its kind.
        Cast("kham", .officer, "A-IMM", post: "O-1"), Cast("khamla", .officer, "A-IMM"),
        Cast("boun", .officer, "A-IMM-2"),
        Cast("noy", .atd, "A-ATD"), Cast("dala", .lwu, "A-LWU"), Cast("somsy", .mlsw, "A-MLSW"),
        Cast("vilay", .mofa, "A-MOFA"), Cast("anong", .ngo, "A-NGO"), Cast("bounmy", .prosecutor, "A-OPP"),
        Cast("sengdao", .court, "A-COURT"), Cast("phone", .secretariat, "A-SEC"), Cast("keo", .oversight, "A-OVER"),
        Cast("thip", .administrator, "A-SEC"), Cast("mala", .administrator, "A-ATD"),
        Cast("som", .administrator, "A-ATD"),
    ]

    public static func named(_ user: String) -> Cast { all.first { $0.user == user }! }

    /// - Parameter province: that of a member who works in one.
    public func viewer(in province: String? = nil) -> Viewer {
        Viewer(staff: staff, name: name, role: role, agency: agency, province: province)
    }
}

extension Viewer {
    public static let kham = Cast.named("kham").viewer()
    public static let khamla = Cast.named("khamla").viewer()
    public static let boun = Cast.named("boun").viewer()
    public static let noy = Cast.named("noy").viewer()
    public static let dala = Cast.named("dala").viewer()
    public static let anong = Cast.named("anong").viewer()
    public static let bounmy = Cast.named("bounmy").viewer()
    public static let sengdao = Cast.named("sengdao").viewer()
    public static let keo = Cast.named("keo").viewer()
    public static let mala = Cast.named("mala").viewer()
    public static let som = Cast.named("som").viewer()
}
