import Content
import Foundation
import NIOCore
import Synchronization

/// Forms and texts as phones take them along, made when the first one asks.
final class FieldContent: Sendable {
    struct File: Sendable {
        let bytes: ByteBuffer
        let tag: String

        init(_ data: Data) {
            bytes = ByteBuffer(bytes: data)
            tag = "W/\"\(ContentHash.of(data))\""
        }
    }

    struct Files: Sendable {
        let forms: File
        let version: String
        let texts: [String: File]
    }

    private let content: Content
    private let made = Mutex<Files?>(nil)

    init(_ content: Content) { self.content = content }

    var files: Files {
        get throws {
            try made.withLock { made in
                if let made { return made }
                let phone = try PhoneContent(content)
                let files = Files(
                    forms: File(phone.forms), version: phone.formsVersion, texts: phone.texts.mapValues(File.init))
                made = files
                return files
            }
        }
    }
}
