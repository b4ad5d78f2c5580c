import Crypto

/// What a name is found by: how one part of it sounds, coarsely (`Skeleton`), whole or by its beginning, or two whole
/// parts of it together.
public struct NameKey: Sendable, Hashable, CustomStringConvertible {
    /// `w:kampon` for a whole part, `s:kam` for one that begins so, `p:kampon vonsa` for two, in the order of letters.
    public let description: String

    /// So many letters of a skeleton are a beginning: most often the first syllable.
    static let startLength = 3

    private static let wholeMark = "w:"

    private init(_ description: String) { self.description = description }

    static func whole(_ skeleton: String) -> NameKey { NameKey(wholeMark + skeleton) }
    static func start(_ skeleton: String) -> NameKey { NameKey("s:" + String(skeleton.prefix(startLength))) }

    /// Under which one person's names are kept: each part by itself, and every two of them.
    public static func stored(_ names: [String]) -> Set<NameKey> {
        let skeletons = names.flatMap(NameParts.skeletons)
        return single(of: skeletons).union(pairs(of: skeletons))
    }

    /// What a question's words are looked for among: each part, whole and by its beginning.
    public static func single(_ names: [String]) -> Set<NameKey> { single(of: names.flatMap(NameParts.skeletons)) }

    static func single(of skeletons: [String]) -> Set<NameKey> {
        var keys: Set<NameKey> = []
        for skeleton in skeletons {
            keys.insert(.whole(skeleton))
            if skeleton.count >= startLength { keys.insert(.start(skeleton)) }
        }
        return keys
    }

    /// Every two whole parts of one person's names: in a large country each part finds tens of thousands, and two of
    /// them together a few hundred.
    static func pairs(of skeletons: [String]) -> Set<NameKey> {
        let parts = Set(skeletons).sorted()
        var keys: Set<NameKey> = []
        for (place, first) in parts.enumerated() {
            for second in parts[(place + 1)...] { keys.insert(pair(first, second)) }
        }
        return keys
    }

    /// The pairs under which one person's names are kept.
    public static func pairs(_ names: [String]) -> Set<NameKey> { pairs(of: names.flatMap(NameParts.skeletons)) }

    /// - Parameter first: before the other in the order of letters. A part has no space in it.
    private static func pair(_ first: String, _ second: String) -> NameKey { NameKey("p:\(first) \(second)") }

    /// The whole parts of these names alone.
    public static func parts(_ names: [String]) -> Set<NameKey> {
        Set(names.flatMap(NameParts.skeletons).map { .whole($0) })
    }

    /// By which the words of a question are looked up, all of which have to be found: a word of a beginning's length
    /// finds what begins so, any other finds whole parts.
    public static func asked(_ words: String) -> Set<NameKey> {
        Set(NameParts.skeletons(words).map { $0.count == startLength ? .start($0) : .whole($0) })
    }

    /// The same question asked by pairs: where it has several whole parts, each is asked for together with the next.
    public static func paired(_ asked: Set<NameKey>) -> Set<NameKey> {
        let (whole, others) = (asked.filter(\.isWhole), asked.filter { !$0.isWhole })
        guard whole.count > 1 else { return asked }
        let parts = whole.map { String($0.description.dropFirst(wholeMark.count)) }.sorted()
        return others.union(zip(parts, parts.dropFirst()).map(pair))
    }

    private var isWhole: Bool { description.hasPrefix(Self.wholeMark) }

    /// The first eight bytes of HMAC-SHA-256: two names meeting by chance are sorted out when they are opened.
    func token(under key: SymmetricKey) -> Int64 {
        let code = HMAC<SHA256>.authenticationCode(for: Array(description.utf8), using: key)
        return Int64(bitPattern: code.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
    }
}
