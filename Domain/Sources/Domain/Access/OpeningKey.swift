/// What a signed-in person opens sealed fields with: the private half of their own key pair, for one request.
///
/// It prints and mirrors as nothing, so that no log and no failing test shows it.
public struct OpeningKey: Sendable, Hashable, CustomStringConvertible, CustomReflectable {
    /// 32 bytes of an X25519 private key.
    public let bytes: [UInt8]

    public init(bytes: [UInt8]) { self.bytes = bytes }

    public var description: String { "(opening key)" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
