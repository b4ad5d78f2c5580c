import Crypto

/// What one part of a name is found by: how it sounds, coarsely (`Skeleton`), whole or by its beginning.
public struct NameKey: Sendable, Hashable, CustomStringConvertible {
    /// `w:kampon` for a whole part, `s:kam` for one that begins so.
    public let description: String

    /// So many letters of a skeleton are a beginning: most often the first syllable.
    static let startLength = 3

    private init(_ description: String) { self.description = description }

    static func whole(_ skeleton: String) -> NameKey { NameKey("w:" + skeleton) }
    static func start(_ skeleton: String) -> NameKey { NameKey("s:" + String(skeleton.prefix(startLength))) }

    /// Under which the parts of these names are kept.
    public static func stored(_ names: [String]) -> Set<NameKey> {
        var keys: Set<NameKey> = []
        for skeleton in names.flatMap(NameParts.skeletons) {
            keys.insert(.whole(skeleton))
            if skeleton.count >= startLength { keys.insert(.start(skeleton)) }
        }
        return keys
    }

    /// The whole parts of these names alone.
    public static func parts(_ names: [String]) -> Set<NameKey> {
        Set(names.flatMap(NameParts.skeletons).map { .whole($0) })
    }

    /// By which the words of a question are looked up, all of which have to be found: a word of a beginning's length
    /// finds what begins so, any other finds whole parts.
    public static func asked(_ words: String) -> Set<NameKey> {
        Set(NameParts.skeletons(words).map { $0.count == startLength ? .start($0) : .whole($0) })
    }

    /// The first eight bytes of HMAC-SHA-256: two names meeting by chance are sorted out when they are opened.
    func token(under key: SymmetricKey) -> Int64 {
        let code = HMAC<SHA256>.authenticationCode(for: Array(description.utf8), using: key)
        return Int64(bitPattern: code.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
    }
}
