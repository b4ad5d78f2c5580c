import ArgumentParser
import Desks
import Foundation
import Vault

struct KeysRecovery: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recovery",
        abstract: "Make the national key of recovery, for sealed fields whose last reader lost their passphrase.",
        discussion: """
            Its private half is written to two files and kept nowhere else. Each alone opens nothing: give them to two \
            agencies, off this server. What is sealed already follows as its members sign in.
            """)

    @OptionGroup var options: KeyOptions
    @OptionGroup var lost: LossOptions
    @Option(name: .customLong("half"), help: "Where to write a half; give it twice.") var halves: [String]
    @Flag(help: "Replace a key of recovery that there is already.") var replace = false

    func run() async throws {
        guard halves.count == 2, halves[0] != halves[1] else {
            throw CommandProblem("Name two files: --half A --half B")
        }
        let folder = URL(fileURLWithPath: options.data).standardizedFileURL.path
        for half in halves where URL(fileURLWithPath: half).standardizedFileURL.path.hasPrefix(folder + "/") {
            throw CommandProblem("The halves can't stand within the data folder.")
        }
        let office = try await options.office(lost.loss)
        let recovery = SealedRecovery(office)
        let isThere = try await recovery.isThere
        guard replace || !isThere else {
            throw CommandProblem("There is a key of recovery already; --replace makes another.")
        }
        let key = AgreementKey()
        let texts = RecoveryHalves.split(key)
        for (path, text) in zip(halves, [texts.0, texts.1]) { try Self.write(text, to: path) }
        try await recovery.set(key.publicKey)
        say("The halves are \(halves[0]) and \(halves[1]). Take both off this server, to two agencies.")
    }

    /// On the disk, and readable for nobody else at any moment.
    private static func write(_ text: String, to path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        guard descriptor >= 0 else { throw CommandProblem("\(path) could not be made, or is there already.") }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        try handle.write(contentsOf: Data(text.utf8))
        try handle.synchronize()
    }
}

struct KeysRecoverSealed: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recover-sealed",
        abstract: "Let a member of staff open what is sealed to their agency, with both halves of the key of recovery.",
        discussion: "They need an account of their own, with which they have a key. The ledger notes it.")

    @OptionGroup var options: KeyOptions
    @OptionGroup var lost: LossOptions
    @Option(help: "The id in the register of staff.") var staff: String
    @Option(name: .customLong("half"), help: "A half of the key of recovery; give it twice.") var halves: [String]

    func run() async throws {
        guard halves.count == 2 else { throw CommandProblem("Name both halves: --half A --half B") }
        let texts = try halves.map { path in
            guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
                throw CommandProblem("\(path) can't be read.")
            }
            return text
        }
        guard let key = RecoveryHalves.joined(texts[0], texts[1]) else {
            throw CommandProblem("These are not the two halves of one key.")
        }
        let office = try await options.office(lost.loss)
        guard let count = try await SealedRecovery(office).recover(for: staff, with: key), count > 0 else {
            throw CommandProblem(
                "\(staff) was given nothing: they have no key yet, nothing is sealed to their agency, or it was never "
                    + "sealed to this key of recovery.")
        }
        say("\(staff) can open what is sealed to their agency: \(count) keys.")
    }
}
