import ArgumentParser
import Desks
import Foundation

struct KeysErase: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase",
        abstract: "Destroy the key of a person or a suspect: nothing sealed about them is readable ever again.",
        discussion: """
            It holds for the data and for every backup made before, as long as the key store was not kept with it: \
            destroy the copies of the key store, or run this on each. Figures keep counting what they count. Where the \
            certificate could not be written, run it again with another file: it is the same certificate. Nobody whose key \
            is missing, or opens nothing of theirs, is erased: another copy of the key store may have it.
            """)

    @OptionGroup var options: KeyOptions
    @OptionGroup var lost: LossOptions
    @Option(help: "The person's id.") var person: String?
    @Option(help: "The suspect's id, instead of a person's.") var suspect: String?
    @Option(help: "Where to write the certificate; a name of its own in the working folder if left out.")
    var certificate: String?

    func run() async throws {
        guard (person == nil) != (suspect == nil), let id = person ?? suspect else {
            throw CommandProblem("Say who is to be erased: --person ID, or --suspect ID")
        }
        let kind: Erasure.Kind = suspect == nil ? .person : .suspect
        let path = certificate ?? "erasure-\(id.filter { $0.isLetter || $0.isNumber || $0 == "-" }).txt"
        let office = try await options.office(lost.loss)
        let erasure = Erasure(office)
        if let earlier = try await erasure.earlier(kind, id), FileManager.default.fileExists(atPath: path) {
            // Finishes an erasure that was interrupted between the leaf and the key.
            try await erasure.erase(kind, id)
            guard FileManager.default.contents(atPath: path) == Data(earlier.certificate.utf8) else {
                throw CommandProblem(
                    "\(id) was erased at \(earlier.at), and \(path) is something else, which is left alone. Name another file: --certificate FILE"
                )
            }
            return say("\(id) was erased at \(earlier.at) already. The certificate is \(path), as it was.")
        }
        let file = try CertificateFile(path)
        let done: Erasure.Done
        do { done = try await erasure.erase(kind, id) } catch {
            file.abandon()
            if let none = error as? Erasure.NoKey {
                throw CommandProblem(
                    """
                    Nobody was erased: the key store has no key of \(none.subjects.joined(separator: ", ")), so none was destroyed. \
                    Another copy of the key store may have it: bring the newest backup of the keys back (sinxay restore-keys), \
                    and run this again.
                    """)
            }
            if let others = error as? Erasure.OtherKeys {
                throw CommandProblem(
                    """
                    Nobody was erased: the keys that the key store has of \(others.subjects.joined(separator: ", ")) open nothing that \
                    stands under them, so destroying them would destroy nothing. They are other keys than this data's, or what \
                    stands there was altered: sinxay verify tells. Bring this data's own keys back, and run this again.
                    """)
            }
            guard case DeskProblem.refused(.notFound) = error else { throw error }
            throw CommandProblem("There is no \(id) in the register of \(kind.rawValue).")
        }
        do { try file.finish(done.certificate) } catch {
            throw CommandProblem(
                """
                \(id) is erased (leaf \(done.leaf) of the ledger, \(done.at)), but the certificate could not be written: \(error) \
                Run this once more with another --certificate: it writes the same one.
                """)
        }
        say(
            done.isAgain
                ? "\(id) was erased at \(done.at) already. Its certificate, written again, is \(path)"
                : "The key of \(id) is destroyed. The certificate is \(path)")
    }
}
