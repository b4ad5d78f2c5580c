import Desks
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Vault

@testable import Web

extension Visitor {
    /// Asks as a program does.
    func data(
        _ path: String, as user: String?, _ json: String? = nil, phone: String? = nil,
        from site: String = "same-origin",
        in language: String = "en"
    ) async throws -> (status: HTTPResponse.Status, json: JSON) {
        var headers: HTTPFields = [.acceptLanguage: language]
        if let user { headers[.cookie] = "\(SessionCookie.name)=\(try await country.token(user))" }
        if let phone { headers[HTTPField.Name("X-Device")!] = phone }
        if json != nil { headers[HTTPField.Name("Sec-Fetch-Site")!] = site }
        return try await client.execute(
            uri: path, method: json == nil ? .get : .post, headers: headers, body: json.map { ByteBuffer(string: $0) }
        ) { response in (response.status, try JSONReader.read(Array(buffer: response.body))) }
    }

    /// Adds a phone, and takes its pack along.
    func phone(of user: String) async throws -> FieldPhone {
        let added = try await data(
            "/field/devices", as: user, #"{"passphrase":"a long pass phrase","name":"Phone at the bridge"}"#)
        let pack = try await data("/field/pack", as: user, "{}", phone: added.json["device"]?.text)
        return FieldPhone(
            id: added.json["device"]?.text ?? "", token: added.json["token"]?.text ?? "",
            staff: pack.json["staff"]?["id"]?.text ?? "", key: pack.json["intake"]?["id"]?.text ?? "",
            publicKey: pack.json["intake"]?["public"]?.text.flatMap(Base64URL.bytes) ?? [])
    }

    func send(
        _ operations: [JSON], from phone: FieldPhone, as user: String, in language: String = "en"
    ) async throws -> (status: HTTPResponse.Status, json: JSON) {
        let body: JSON = ["device": .text(phone.id), "operations": .list(operations)]
        return try await data("/field/operations", as: user, body.description, in: language)
    }
}

/// A phone as it knows itself.
struct FieldPhone {
    let id: String
    let token: String
    let staff: String
    let key: String
    let publicKey: [UInt8]

    func operation(_ kind: String, _ body: JSON) throws -> JSON {
        let id = UUID().uuidString.replacing("-", with: "").lowercased()
        let plain: JSON = [
            "kind": .text(kind), "author": .text(staff), "device": .text(self.id), "token": .text(token),
            "made_at": "2021-03-14T09:00:00.000Z", "body": body,
        ]
        let sealed = try IntakeSeal.seal(Array(plain.description.utf8), to: publicKey, id: id)
        return [
            "id": .text(id), "key": .text(key), "enc": .text(Base64URL.text(sealed.encapsulated)),
            "text": .text(Base64URL.text(sealed.text)),
        ]
    }

    func screening(_ name: String = "Malai", year: String = "1995") throws -> JSON {
        try operation(
            "screening",
            [
                "person": [
                    "given_name": .text(name), "family_name": "Keomany", "sex": "female", "birth_year": .text(year),
                    "age_basis": "stated", "citizenship": "LA",
                ],
                "screening": [
                    "screened_on": "2021-03-14", "context": "returnee", "age_status": "adult", "consent": "yes",
                    "form": "core", "form_version": "1", "answers": .text(SmallCountry.telling),
                ],
            ])
    }
}
