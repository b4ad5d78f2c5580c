import ArgumentParser
import Crypto
import Desks
import Domain
import Foundation

struct KeysErase: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase", abstract: "Destroy a person's key: nothing sealed about them is readable ever again.",
        discussion: """
            It holds for the data and for every backup made before, as long as the key store was not kept with it: \
            destroy the copies of the key store, or run this on each. Figures keep counting what they count.
            """)

    @OptionGroup var options: KeyOptions
    @Option(help: "The person's id.") var person: String
    @Option(help: "Where to write the certificate; a name of its own in the working folder if left out.")
    var certificate: String?

    func run() async throws {
        let office = try await Installation().office(data: options.data, keys: options.keys, options.shared.place)
        let done: Erasure.Done
        do {
            done = try await Erasure(office).erase(person: person)
        } catch DeskProblem.refused(.notFound) {
            throw CommandProblem("There is no \(person) in the register of people.")
        }
        let path =
            certificate ?? "erasure-\(person.filter { $0.isLetter || $0.isNumber || $0 == "-" })-\(done.leaf).txt"
        try Data(done.certificate.utf8).write(to: URL(fileURLWithPath: path))
        say("The key of \(person) is destroyed. The certificate is \(path)")
    }
}

extension Erasure.Done {
    /// A text for whoever asked for the erasure. Its last line is the SHA-256 of the lines before it; the leaf in the
    /// ledger says the same.
    var certificate: String {
        let text = """
            Sinxay: certificate of erasure
            person: \(person)
            at: \(at)
            ledger leaf: \(leaf)
            keys destroyed: \(subjects.count)
            \(subjects.map { "  \($0)" }.joined(separator: "\n"))
            What was sealed under these keys can't be read any more, in the data or in any copy of it.

            """
        let hash = SHA256.hash(data: Data(text.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        return text + "sha256: \(hash)\n"
    }
}
