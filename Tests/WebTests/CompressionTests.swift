import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestDatabases
import Testing

@testable import Web

@Suite(.sameOnBothDatabases) struct CompressionTests {
    private static let long = String(repeating: "ການຄັດກອງ ", count: 1_000)

    private func answer(accepts: String?, type: String = "text/html; charset=utf-8", body: String = long) async throws
        -> TestResponse
    {
        let router = Router()
        router.addMiddleware { Compressed() }
        router.get("/") { _, _ in
            Response(
                status: .ok, headers: [.contentType: type], body: ResponseBody(byteBuffer: ByteBuffer(string: body)))
        }
        let headers: HTTPFields = accepts.map { [.acceptEncoding: $0] } ?? [:]
        return try await Application(router: router).test(.router) { client in
            try await client.execute(uri: "/", method: .get, headers: headers)
        }
    }

    @Test func whatIsUnpackedIsWhatWasSent() async throws {
        let answer = try await answer(accepts: "gzip, deflate, br")
        #expect(answer.headers[.contentEncoding] == "gzip")
        #expect(answer.headers[.vary] == "Accept-Encoding")
        #expect(answer.body.readableBytes < 1_000)
        // Unpacked by another program than the one that packed it.
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let packed = folder.appendingPathComponent("answer.gz")
        try Data(answer.body.readableBytesView).write(to: packed)
        try Program.run("gzip", "-d", packed.path)
        #expect(try String(contentsOf: folder.appendingPathComponent("answer"), encoding: .utf8) == Self.long)
    }

    @Test(arguments: [nil, "", "br", "gzip;q=0", "gzip; q=0.000", "x-gzipped"] as [String?])
    func aBrowserThatTakesNoGzipGetsNone(accepts: String?) async throws {
        let answer = try await answer(accepts: accepts)
        #expect(answer.headers[.contentEncoding] == nil)
        #expect(String(buffer: answer.body) == Self.long)
    }

    @Test func fontsAndShortAnswersGoAsTheyAre() async throws {
        #expect(try await answer(accepts: "gzip", type: "font/woff2").headers[.contentEncoding] == nil)
        #expect(try await answer(accepts: "gzip", body: "short").headers[.contentEncoding] == nil)
    }
}
