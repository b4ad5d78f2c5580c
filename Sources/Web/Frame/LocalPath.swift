import Foundation

/// An address of this site that a redirect may lead to. It is written out in the code, with what is put into it
/// percent-encoded, or comes from outside through `WayBack`: there is no third way, so nobody is sent elsewhere.
struct LocalPath: Sendable, Hashable, CustomStringConvertible, ExpressibleByStringInterpolation {
    let description: String

    init(stringLiteral text: String) {
        Self.check(text)
        description = text
    }

    init(stringInterpolation text: Interpolation) {
        Self.check(text.text)
        description = text.text
    }

    init(_ back: WayBack) { description = back.address }

    /// A literal that is no path of this site is a mistake of ours, found by the first test that comes by.
    private static func check(_ text: String) {
        precondition(text.hasPrefix("/") && !text.hasPrefix("//"), "a redirect to \(text)")
    }

    struct Interpolation: StringInterpolationProtocol {
        fileprivate var text: String

        init(literalCapacity: Int, interpolationCount: Int) {
            text = ""
            text.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        mutating func appendLiteral(_ literal: String) { text += literal }

        /// What is percent-encoded already stays so, and in a query a slash is a letter like others.
        mutating func appendInterpolation(_ part: String) {
            let isQuery = text.utf8.contains(UInt8(ascii: "?"))
            for byte in part.utf8 {
                if Self.isPlain(byte) || isQuery && byte == UInt8(ascii: "/") {
                    text.unicodeScalars.append(Unicode.Scalar(byte))
                } else {
                    text += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
                }
            }
        }

        mutating func appendInterpolation(_ number: Int) { text += String(number) }

        private static func isPlain(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
                UInt8(ascii: "~"), UInt8(ascii: "%"):
                true
            default: false
            }
        }
    }
}
