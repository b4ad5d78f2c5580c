import Desks
import Domain
import Hummingbird
import Ledger
import Markup
import Store

/// Copies for oversight to keep and to verify elsewhere.
enum LedgerDownloads {
    @Sendable static func checkpoint(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        guard let note = try await visit.office.look(as: viewer, { try $0.checkpoint() }),
            let checkpoint = Checkpoint(note.text)
        else {
            let title = visit.text("ledger.checkpoint.none")
            return visit.page(
                title, width: .reading, crumbs: [Link(visit.text("ledger.title"), to: "/ledger")],
                PageHeading(title).html)
        }
        return .text(note.encoded, type: "text/plain; charset=utf-8", fileName: "checkpoint-\(checkpoint.size).txt")
    }

    /// The whole ledger, sent as it is read: its size is no matter of memory.
    @Sendable static func export(_ visit: Visit, _ viewer: Viewer) async throws -> Response {
        let office = visit.office
        try await office.noteLedgerExport(by: try visit.proof())
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/plain; charset=utf-8", .cacheControl: "no-store",
                .contentDisposition: "attachment; filename=\"ledger-\(visit.today)-\(viewer.staff).txt\"",
            ],
            body: ResponseBody { writer in
                try await office.exportLedger { try await writer.write(ByteBuffer(string: $0)) }
                try await writer.finish(nil)
            })
    }
}
