import Crypto
import Domain
import Foundation

/// What the server hands to a browser and takes back from it alone: sealed under a key that never leaves the vault.
///
/// The key is derived from the compartment of coordination's, version by version, so that all servers of an installation
/// open what one of them sealed.
extension VaultSession {
    private static let parcelCompartment = Compartment.coordination
    private static let parcelHeaderLength = 3

    /// - Returns: a header of format and version, then what AES-256-GCM gives.
    public func sealedParcel(_ bytes: [UInt8]) throws -> [UInt8] {
        let version = try currentVersion(of: Self.parcelCompartment)
        guard let key = try parcelKey("parcel", version) else {
            throw VaultProblem.missingKey(Self.parcelCompartment, version: version)
        }
        let header: [UInt8] = [1, UInt8(version >> 8 & 0xFF), UInt8(version & 0xFF)]
        let box = try AES.GCM.seal(
            Data(bytes), using: key, nonce: AES.GCM.Nonce(data: SystemRandom.shared.bytes(12)),
            authenticating: Self.parcelPlace(header))
        return header + Array(box.nonce) + Array(box.ciphertext) + Array(box.tag)
    }

    /// - Returns: nil for anything but the very bytes that this installation sealed.
    public func openedParcel(_ sealed: [UInt8]) throws -> [UInt8]? {
        guard sealed.count >= Self.parcelHeaderLength + 12 + 16, sealed[0] == 1 else { return nil }
        let header = Array(sealed[..<Self.parcelHeaderLength])
        guard let key = try parcelKey("parcel", Int(header[1]) << 8 | Int(header[2])),
            let box = try? AES.GCM.SealedBox(combined: Data(sealed[Self.parcelHeaderLength...])),
            let opened = try? AES.GCM.open(box, using: key, authenticating: Self.parcelPlace(header))
        else { return nil }
        return Array(opened)
    }

    /// A name for a member of staff that says nothing of them outside of this installation: always the same, so that
    /// two pages for one person are the same bytes.
    ///
    /// - Parameter version: of the key; the present one if nil.
    /// - Returns: nil if there is no such version.
    public func mark(ofStaff staff: String, version: Int? = nil) throws -> String? {
        let version = try version ?? currentVersion(of: Self.parcelCompartment)
        guard let key = try parcelKey("owner", version) else { return nil }
        let code = HMAC<SHA256>.authenticationCode(for: Data(staff.utf8), using: key)
        return "\(version)." + Data(code).prefix(16).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private func parcelKey(_ purpose: String, _ version: Int) throws -> SymmetricKey? {
        try state.withLock { try keys(&$0).key(Self.parcelCompartment, version) }.map {
            HKDF<SHA256>.deriveKey(
                inputKeyMaterial: $0, info: Data("sinxay \(purpose) 1\n".utf8), outputByteCount: 32)
        }
    }

    private static func parcelPlace(_ header: [UInt8]) -> [UInt8] { header + Array("sinxay parcel 1\n".utf8) }
}
