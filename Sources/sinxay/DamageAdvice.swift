import Foundation
import StoreSQLite

/// Advice about a damaged file: which backup to bring back, and by which command.
enum DamageAdvice {
    static func problem(_ damage: SQLiteDamage) -> CommandProblem {
        let isData = URL(fileURLWithPath: damage.path).lastPathComponent.hasPrefix(Installation.databaseName)
        return CommandProblem(
            "\(damage) Stop the server, and keep the file and those beside it as they are. "
                + (isData
                    ? "Bring the newest backup of the data back, under another name: sinxay restore --from BACKUP --data OTHER --key KEY --log-key PUBLIC-KEY-OF-THE-LOG. "
                    : "Move it and the key file away, and bring the newest backup of the keys back: sinxay restore-keys --from BACKUP --data DIR --key KEY. ")
                + "docs/operations.md, “A damaged file”, tells the rest.")
    }
}
