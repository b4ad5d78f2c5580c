/// What the dimensions add up to (ILO/EC 2009), the least grave first. It advises; only the competent
/// authority decides.
public enum ScreeningClass: String, Sendable, Hashable, CaseIterable, Comparable {
    /// No dimension is positive, and no open answer could change that.
    case noIndication = "no_indication"
    /// No dimension is positive yet, and open answers could make one positive.
    case insufficient
    /// Deception, force or abuse without exploitation shown. Trafficking needs the intent only, so this
    /// is never "no indication".
    case meansWithoutExploitation = "means_without_exploitation"
    /// Exploitation alone: a labour-rights case.
    case exploitation
    /// Deception (or, as the table leaves it open, force or abuse) at recruitment, and exploitation.
    case meansAndExploitation = "means_and_exploitation"
    /// Exploitation and coercion where the person worked, with nothing positive about the recruitment.
    case forcedLabour = "forced_labour"
    /// Means, exploitation and coercion; for a child an act and exploitation (Palermo Protocol art. 3 (c)).
    case trafficking

    public static func < (one: ScreeningClass, other: ScreeningClass) -> Bool { one.rank < other.rank }

    private var rank: Int { ScreeningClass.allCases.firstIndex(of: self)! }

    /// The code of `screening_result` that is kept and counted.
    public var result: ScreeningResult {
        switch self {
        case .noIndication: .noIndication
        case .insufficient, .meansWithoutExploitation: .insufficient
        case .exploitation, .meansAndExploitation, .forcedLabour: .exploitation
        case .trafficking: .trafficking
        }
    }

    /// The class that a set of positive dimensions gives, if no answer were open.
    static func settled(_ positive: Set<Dimension>, profile: Profile, act: ActFinding) -> ScreeningClass {
        guard positive.contains(.exploitation) else {
            return positive.isEmpty ? .noIndication : .meansWithoutExploitation
        }
        if profile == .childLabour, act != .denied { return .trafficking }
        let means = !positive.isDisjoint(with: Dimension.recruitmentMeans)
        let coercion = positive.contains(.coercionAtDestination)
        return switch (means, coercion) {
        case (true, true): .trafficking
        case (false, true): .forcedLabour
        case (true, false): .meansAndExploitation
        case (false, false): .exploitation
        }
    }
}

/// A screening's result as it is kept, the most protective last.
public enum ScreeningResult: String, Sendable, Hashable, CaseIterable, Comparable {
    case noIndication = "no_indication"
    case insufficient, exploitation, trafficking

    public static func < (one: ScreeningResult, other: ScreeningResult) -> Bool {
        allCases.firstIndex(of: one)! < allCases.firstIndex(of: other)!
    }
}
