import Content
import Desks
import Domain
import Ledger

/// What a phone takes along, as JSON (docs/field.md).
struct PackText {
    private let pack: FieldPack
    private let text: Language
    /// Of `/field/forms.json`: a phone that has another one fetches the forms anew.
    private let formsVersion: String

    init(_ pack: FieldPack, formsVersion: String, _ text: Language) {
        self.pack = pack
        self.formsVersion = formsVersion
        self.text = text
    }

    var json: JSON {
        var members: [String: JSON] = [
            "at": .text(pack.at.description), "valid_until": .text(pack.validUntil.description), "staff": staff,
            "intake": ["id": .text(pack.intake.id), "public": .text(Base64URL.text(pack.intake.publicKey))],
            "forms_version": .text(formsVersion), "posts": records(pack.posts, ["crossing", "province"]),
            "crossings": records(pack.crossings, ["province", "official"]),
            "sites": records(pack.sites, ["kind", "province"]), "provinces": records(pack.provinces, []),
            "agencies": records(pack.agencies, ["kind"]), "batches": .list(pack.batches.map { Self.batch($0, text) }),
        ]
        if let note = pack.checkpoint, let checkpoint = Checkpoint(note.text) {
            members["checkpoint"] = [
                "size": .integer(checkpoint.size), "root": .text(checkpoint.root.description),
                "text": .text(note.encoded),
            ]
        }
        return .object(members)
    }

    /// A batch with its numbers; where, for whoever is there.
    static func batch(_ batch: FieldBatch, _ text: Language) -> JSON {
        [
            "code": .text(batch.batch.code), "of": .text(batch.batch.kind.rawValue),
            "record": .text(batch.batch.record.id), "day": .text(batch.batch.day?.description ?? ""),
            "place": .text(batch.place.map { RecordNames.name(of: $0, text) } ?? ""),
            "people": .integer(batch.counts.people), "screened": .integer(batch.counts.screened),
            "left": .integer(batch.counts.left), "to_screen": .integer(batch.counts.toScreen),
        ]
    }

    private var staff: JSON {
        [
            "id": .text(pack.viewer.staff), "name": .text(pack.viewer.name), "agency": .text(pack.viewer.agency),
            "agency_name": .text(pack.agency.map { RecordNames.name(of: $0, text) } ?? ""),
            "post": pack.viewer.post.map(JSON.text) ?? .null, "role": .text(pack.viewer.role.rawValue),
        ]
    }

    private func records(_ records: [Record], _ fields: [String]) -> JSON {
        .list(
            records.map { record in
                var members: [String: JSON] = ["id": .text(record.id)]
                for field in ["name_en", "name_lo"] + fields {
                    members[field] = record.text(field).map(JSON.text) ?? .null
                }
                return .object(members)
            })
    }
}
