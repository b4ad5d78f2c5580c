import Content
import Desks
import Foundation
import Hummingbird

/// What a phone takes along without a sign-in: forms, texts and recorded questions. Nothing about a person.
enum FieldContentPages {
    @Sendable static func forms(_ visit: Visit) async throws -> Response { json(try visit.site.field.files.forms) }

    /// `/field/texts/lo.json`.
    @Sendable static func texts(_ visit: Visit) async throws -> Response {
        let name = try visit.parameter("file")
        guard name.hasSuffix(".json"), let file = try visit.site.field.files.texts[String(name.dropLast(5))] else {
            throw DeskProblem.refused(.notFound)
        }
        return json(file)
    }

    /// `/field/audio/core-1/th/D1-01.ogg`: only what stands in the list of recordings, whatever the path says.
    @Sendable static func audio(_ visit: Visit) async throws -> Response {
        let name = try ["form", "language", "file"].map(visit.parameter).joined(separator: "/")
        guard let recording = visit.site.content.recordings.first(where: { $0.name == name }),
            let data = FileManager.default.contents(atPath: recording.path)
        else { throw DeskProblem.refused(.notFound) }
        return response(FieldContent.File(data), type: recording.kind.mediaType)
    }

    private static func json(_ file: FieldContent.File) -> Response { response(file, type: "application/json") }

    /// Kept, and asked about again each time: a 304 costs a line.
    private static func response(_ file: FieldContent.File, type: String) -> Response {
        Response(
            status: .ok, headers: [.contentType: type, .cacheControl: "no-cache", .eTag: file.tag],
            body: ResponseBody(byteBuffer: file.bytes))
    }
}
