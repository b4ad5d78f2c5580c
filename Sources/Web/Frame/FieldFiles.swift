import Foundation
import HTTPTypes
import Hummingbird

/// The program for phones, as it stands under `Field/`, read once at the start: a page, a service worker and what both
/// load. Nothing of it is about a person.
///
/// A browser asks each time whether a file has changed (`ETag`), so that a phone never runs parts of two versions; what
/// it works with away from the network, the service worker keeps.
struct FieldFiles: Sendable {
    private struct File: Sendable {
        let type: String
        let bytes: [UInt8]
        let tag: String

        init(type: String, bytes: [UInt8]) {
            self.type = type
            self.bytes = bytes
            tag = "\"\(fingerprint(bytes))\""
        }
    }

    private let page: File
    private let worker: File
    private let byName: [String: File]
    /// Changes whenever a file does.
    let version: String

    private static let types = [
        "js": "text/javascript; charset=utf-8", "css": "text/css; charset=utf-8", "png": "image/png",
        "webmanifest": "application/manifest+json; charset=utf-8",
    ]

    enum Problem: Error {
        case missing(String)
    }

    /// - Throws: `Problem.missing` without a page or a service worker; or why a file can't be read.
    init(folder: String) throws {
        func read(_ name: String) throws -> [UInt8] {
            guard let data = FileManager.default.contents(atPath: folder + "/" + name) else {
                throw Problem.missing(name)
            }
            return [UInt8](data)
        }
        var files: [String: File] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() {
            guard name != "sw.js", let type = Self.types[URL(fileURLWithPath: name).pathExtension] else { continue }
            files[name] = File(type: type, bytes: try read(name))
        }
        page = File(type: "text/html; charset=utf-8", bytes: try read("index.html"))
        byName = files
        let parts = [page.tag] + files.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value.tag] }
        version = fingerprint(Array(parts.joined(separator: " ").utf8))
        let names = ["/field"] + files.keys.sorted().map { "/field/app/\($0)" }
        let list = names.map { "\"\($0)\"" }.joined(separator: ", ")
        let shell = "const shell = {version: \"\(version)\", files: [\(list)]};\n"
        worker = File(type: Self.types["js"]!, bytes: Array(shell.utf8) + (try read("sw.js")))
    }

    func pageResponse() -> Response { response(page) }

    func workerResponse() -> Response {
        var response = response(worker)
        // It stands below the page that it serves.
        response.headers[HTTPField.Name("Service-Worker-Allowed")!] = "/field"
        return response
    }

    /// - Parameter name: the path under `Field/`.
    func response(_ name: String) -> Response? { byName[name].map(response) }

    private func response(_ file: File) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: file.type, .cacheControl: "no-cache", .eTag: file.tag,
                HTTPField.Name("Content-Security-Policy")!: Self.policy,
                // A card's code is read with the camera.
                HTTPField.Name("Permissions-Policy")!:
                    "camera=(self), microphone=(), geolocation=(), payment=(), usb=()",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.bytes)))
    }

    /// Only this site's own files; the one script that is loaded by its name is the service worker.
    static let policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; worker-src 'self'; media-src 'self'; form-action 'none'; base-uri 'none'; "
        + "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types sinxay-field"
}

/// FNV-1a in base 36: to see whether something changed, not who made it.
private func fingerprint(_ bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return String(hash, radix: 36)
}
