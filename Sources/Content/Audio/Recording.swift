import Domain

/// A question as somebody recorded it, for people who do not read: `Content/audio/<form>/<language>/<question>.<kind>`.
///
/// The form is the one whose words are spoken; every form that asks in the same words uses it.
public struct Recording: Sendable, Hashable {
    /// Code and version, e.g. `core-1`.
    public let form: String
    public let language: String
    public let question: String
    public let kind: AudioKind
    /// Where the file is.
    public let path: String

    /// Below `audio/`, and below `/field/audio/`.
    public var name: String { "\(form)/\(language)/\(question).\(kind.rawValue)" }

    /// The text that it speaks.
    public var textKey: String { "form.\(form).question.\(question)" }

    /// More is more than a question takes, and too much for a slow line.
    public static let largest = 200_000
}

/// What recordings may be; the name is the file's ending.
public enum AudioKind: String, Sendable, Hashable, CaseIterable {
    case ogg, mp3, m4a

    public var mediaType: String {
        switch self {
        case .ogg: "audio/ogg"
        case .mp3: "audio/mpeg"
        case .m4a: "audio/mp4"
        }
    }

    /// The kind that the first bytes say; nil if they say none of these.
    public init?(of bytes: [UInt8]) {
        func stands(_ text: String, at place: Int) -> Bool {
            bytes.count >= place + text.utf8.count && bytes[place..<place + text.utf8.count].elementsEqual(text.utf8)
        }
        if stands("OggS", at: 0) {
            self = .ogg
        } else if stands("ftyp", at: 4) {
            self = .m4a
        } else if stands("ID3", at: 0) || bytes.count > 1 && bytes[0] == 0xFF && bytes[1] & 0xE6 == 0xE2 {
            // A frame of MPEG audio, layer III: eleven bits of sync, then version and layer.
            self = .mp3
        } else {
            return nil
        }
    }
}
