import HTTPTypes
import Hummingbird

/// Whether a request that changes something comes from a page of this site.
enum SameOrigin {
    /// Browsers say where a request comes from in `Sec-Fetch-Site`, older ones in `Origin`. One of the
    /// two has to be there and say: from here.
    static func holds(_ request: Request) -> Bool {
        if let site = request.headers[HTTPField.Name("Sec-Fetch-Site")!] {
            return site.utf8.elementsEqual("same-origin".utf8)
        }
        guard let origin = request.headers[.origin], let host = request.head.authority else { return false }
        return origin == "http://\(host)" || origin == "https://\(host)"
    }
}
