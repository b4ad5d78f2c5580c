import ArgumentParser
import StoreSQLite

@main
enum Program {
    static func main() async {
        ProcessLimits.set()
        do {
            var command = try Sinxay.parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            Opened.closeAll()
            let told = (error as? SQLiteDamage).map(DamageAdvice.problem) ?? FullDisk.problem(error)
            Sinxay.exit(withError: told ?? error)
        }
        Opened.closeAll()
    }
}
