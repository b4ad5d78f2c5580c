import Domain
import Foundation
import Store

/// Records as JSON, from the register's declaration and within the same policy as the pages: a field above the
/// viewer's ceiling is left out, as if the register had no such field.
enum RecordJSON {
    static func object(_ stored: StoredRecord, ceiling: Sensitivity) -> [String: Any] {
        var object: [String: Any] = [
            "id": stored.record.id, "version": stored.record.version, "recorded_at": stored.recordedAt.description,
        ]
        for field in stored.record.register.fields where field.sensitivity <= ceiling {
            object[field.code] = stored.record[field.code].map(plain) ?? NSNull()
        }
        // A program can't tell a mark from a text that somebody wrote.
        let unreadable = stored.record.unreadable
        if !unreadable.isEmpty { object["unreadable"] = unreadable.mapValues(\.rawValue) }
        return object
    }

    /// Sorted keys, so that the same records give the same bytes.
    static func text(_ object: Any) throws -> String {
        let data = try JSONSerialization.data(
            withJSONObject: object, options: [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes])
        return String(decoding: data, as: UTF8.self) + "\n"
    }

    private static func plain(_ value: Value) -> Any {
        switch value {
        case .integer(let number): number
        case .yes(let answer): answer
        case .codes(let codes): codes
        default: value.plain
        }
    }
}
