import Foundation
import Hummingbird

/// Style sheet, script, fonts and drawings, read once at the start. Their names carry a version, so that
/// browsers keep them for a year.
struct Assets: Sendable {
    private struct Asset: Sendable {
        let type: String
        let bytes: ByteBuffer
    }

    private let byName: [String: Asset]
    let version: String

    private static let types = [
        "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml",
        "woff2": "font/woff2", "txt": "text/plain; charset=utf-8", "png": "image/png",
    ]

    init(folder: String) throws {
        var found: [String: Asset] = [:]
        // FNV-1a over all contents: a changed file gets all of them a new address.
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
        for name in files {
            guard let type = Self.types[URL(fileURLWithPath: name).pathExtension] else { continue }
            let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
            for byte in data { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            found[name] = Asset(type: type, bytes: ByteBuffer(bytes: data))
        }
        byName = found
        version = String(hash, radix: 36)
    }

    func response(_ name: String) -> Response? {
        byName[name].map { asset in
            Response(
                status: .ok,
                headers: [.contentType: asset.type, .cacheControl: "public, max-age=31536000, immutable"],
                body: ResponseBody(byteBuffer: asset.bytes))
        }
    }
}
