/// What a notice, badge or mark means. Its colour is never the only sign: a word or a shape says the same.
public enum Tone: String, Sendable, CaseIterable {
    case neutral
    case info
    case success
    case warning
    case danger

    var isUrgent: Bool { self == .danger || self == .warning }
}
