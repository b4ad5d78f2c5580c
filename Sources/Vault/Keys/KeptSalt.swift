/// A row of a key store as it is copied to another.
public struct KeptSalt: Sendable, Hashable {
    public let subject: String
    /// nil if it was destroyed.
    public let salt: [UInt8]?
    public let destroyedAt: String?

    public init(subject: String, salt: [UInt8]?, destroyedAt: String?) {
        self.subject = subject
        self.salt = salt
        self.destroyedAt = destroyedAt
    }
}

/// A key store whose content can be copied to one of another kind.
public protocol MovableKeyStore: KeyStore {
    /// Salts in the order of their subjects, those after `subject`.
    func salts(after subject: String, most: Int) throws -> [KeptSalt]
    /// - Throws: if a subject is there already.
    func take(_ salts: [KeptSalt]) throws
}

public enum KeyStoreMove: Error, Sendable, Hashable, CustomStringConvertible {
    case notEmpty
    case differs

    public var description: String {
        switch self {
        case .notEmpty: "There are keys in this key store already; nothing was copied."
        case .differs: "The key store came out otherwise than it was: throw the copy away."
        }
    }
}

extension MovableKeyStore {
    /// Copies everything into another key store, which is empty, and compares it.
    /// - Returns: how many salts were copied, destroyed ones too.
    public func move(to target: any MovableKeyStore) throws -> Int {
        guard try target.wrappedKeys().isEmpty, try target.salts(after: "", most: 1).isEmpty else {
            throw KeyStoreMove.notEmpty
        }
        let count = try portions { try target.take($0) }
        for mark in [KeyStoreMark.demonstration, .acceptedLoss] {
            if let text = try text(of: mark) { try target.set(mark, to: text) }
        }
        // The keys last: without them the copy does not open.
        try target.put(wrappedKeys())
        var last = ""
        let compared = try portions { portion in
            guard try target.salts(after: last, most: portion.count) == portion else { throw KeyStoreMove.differs }
            last = portion[portion.count - 1].subject
        }
        guard try target.salts(after: last, most: 1).isEmpty, compared == count,
            try target.wrappedKeys() == wrappedKeys()
        else { throw KeyStoreMove.differs }
        return count
    }

    private func portions(_ body: ([KeptSalt]) throws -> Void) throws -> Int {
        var (last, count) = ("", 0)
        while true {
            let portion = try salts(after: last, most: 1000)
            guard let end = portion.last else { return count }
            try body(portion)
            count += portion.count
            last = end.subject
        }
    }
}
