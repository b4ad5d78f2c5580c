import Synchronization

/// What a signed-in person opens sealed fields with: the private half of their own key pair, for one request.
///
/// It lies there wrapped until something is opened with it, which hardly any page does. It prints and mirrors as
/// nothing, so that no log and no failing test shows it.
public final class OpeningKey: Sendable, Hashable, CustomStringConvertible, CustomReflectable {
    private enum State {
        case wrapped(@Sendable () -> [UInt8]?)
        case unwrapped([UInt8]?)
    }

    private let state: Mutex<State>

    /// - Parameter bytes: 32 of an X25519 private key.
    public init(bytes: [UInt8]) { state = Mutex(.unwrapped(bytes)) }

    /// - Parameter unwrap: called once, if at all.
    public init(_ unwrap: @Sendable @escaping () -> [UInt8]?) { state = Mutex(.wrapped(unwrap)) }

    /// 32 bytes of an X25519 private key; nil if it can't be unwrapped.
    public var bytes: [UInt8]? {
        state.withLock { state in
            switch state {
            case .unwrapped(let bytes): return bytes
            case .wrapped(let unwrap):
                let bytes = unwrap()
                state = .unwrapped(bytes)
                return bytes
            }
        }
    }

    public static func == (one: OpeningKey, other: OpeningKey) -> Bool { one.bytes == other.bytes }
    public func hash(into hasher: inout Hasher) { hasher.combine(bytes) }

    public var description: String { "(opening key)" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
