import Content
import Desks
import Domain
import HTTPTypes
import Hummingbird

/// `POST /field/devices` and `POST /field/pack`: a phone is added, and takes along what it needs, with a new lease.
enum PhoneRoutes {
    @Sendable static func add(_ visit: Visit, _ viewer: Viewer, _ act: Act) async throws -> Response {
        let text = visit.text
        guard let session = visit.session else { throw DeskProblem.refused(.notFound) }
        guard let sent = try? JSONReader.read(visit.body) else { return malformed(text) }
        do {
            let phone = try await act.signIn.addPhone(
                session, passphrase: sent["passphrase"]?.text ?? "", name: sent["name"]?.text ?? "")
            return DataAnswer.json(
                [
                    "device": .text(phone.id), "token": .text(phone.token),
                    "lease_until": .text(phone.leaseUntil.description),
                ], status: .created)
        } catch let failure as SignIn.Failure {
            switch failure {
            // Not 401: they are signed in, and only the passphrase is wrong.
            case .wrong: return DataAnswer.problem("wrong_passphrase", text("phones.wrong_passphrase"), .forbidden)
            case .busy: return DataAnswer.problem("busy", failure.sentence(text), .serviceUnavailable)
            case .wait(let seconds):
                return DataAnswer.problem("wait", failure.sentence(text), .ok).comeAgain(in: seconds)
            }
        }
    }

    @Sendable static func pack(_ visit: Visit, _ viewer: Viewer, _ act: Act) async throws -> Response {
        do {
            let pack = try await OperationDesk(act.office).pack(for: viewer, phone: visit.phone)
            return DataAnswer.json(
                PackText(pack, formsVersion: try visit.site.field.files.version, visit.text).json)
        } catch is PhoneEnded { return ended([:], visit.text) }
    }

    /// Told to a phone that was ended: it wipes itself. What it has just sent was taken, and is returned.
    static func ended(_ members: [String: JSON], _ text: Language) -> Response {
        let wiped: [String: JSON] = [
            "wipe": .yes(true), "reason": "device_ended", "sentence": .text(text("phones.wipe")),
        ]
        return DataAnswer.json(.object(members.merging(wiped) { _, last in last }), status: .gone)
    }

    static func malformed(_ text: Language) -> Response {
        DataAnswer.problem("malformed", text("phones.malformed"), .badRequest)
    }
}
