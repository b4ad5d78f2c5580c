import ArgumentParser

struct Sinxay: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sinxay",
        abstract: "A national information system against trafficking in persons.",
        subcommands: [
            DemoCommand.self, ServeCommand.self, InitCommand.self, ImportCommand.self, ExportCommand.self,
            AccountCommand.self, MoveCommand.self, KeysCommand.self, CheckCommand.self, AudioCommand.self,
            ReportCommand.self,
            FiguresCommand.self,
            VerifyCommand.self, CheckpointCommand.self, WitnessCommand.self, ExportLedgerCommand.self,
            BackupCommand.self, BackupKeysCommand.self, RestoreCommand.self, RestoreKeysCommand.self,
            BenchHelloCommand.self, BenchLedgerCommand.self, SoakWriterCommand.self,
            SoakCheckCommand.self, CompareRulesCommand.self,
        ])
}
