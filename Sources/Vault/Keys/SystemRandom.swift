import Foundation

/// The system's random numbers, drawn some hundred at a time: a nonce by itself would cost a call to the system, or two.
///
/// What was given out is wiped from the store at once, so that nothing of it is there to be read later.
final class SystemRandom: @unchecked Sendable {
    static let shared = SystemRandom()

    // Both are touched only while the lock is held.
    private let lock = NSLock()
    private let drawn: UnsafeMutableRawPointer
    private var left = 0

    private static let size = 4096

    private init() { drawn = .allocate(byteCount: Self.size, alignment: 16) }

    /// - Parameter count: at most 64.
    func bytes(_ count: Int) -> [UInt8] {
        precondition(count <= 64)
        lock.lock()
        defer { lock.unlock() }
        if left < count {
            draw()
            left = Self.size
        }
        left -= count
        let part = UnsafeMutableRawBufferPointer(start: drawn + left, count: count)
        let bytes = Array(part)
        part.initializeMemory(as: UInt8.self, repeating: 0)
        return bytes
    }

    private func draw() {
        #if canImport(Glibc)
            arc4random_buf(drawn, Self.size)
        #else
            var generator = SystemRandomNumberGenerator()
            for place in 0..<Self.size {
                drawn.storeBytes(of: UInt8.random(in: 0...255, using: &generator), toByteOffset: place, as: UInt8.self)
            }
        #endif
    }
}
