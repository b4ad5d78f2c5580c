import Hummingbird
import NIOCore
import TestDatabases
import Testing

@testable import Web

@Suite(.sameOnBothDatabases) struct RequestCookiesTests {
    private func cookies(_ header: String?) -> RequestCookies {
        var fields = HTTPFields()
        if let header { fields[.cookie] = header }
        return RequestCookies(
            Request(
                head: .init(method: .get, scheme: "http", authority: "localhost", path: "/", headerFields: fields),
                body: .init(buffer: ByteBuffer())))
    }

    @Test(
        arguments: [
            ("a=1", "1"), ("b=2; a=1", "1"), ("a=1;a=2", "1"), ("aa=2; a=1", "1"), ("  a=1", "1"), ("a=", ""),
            ("a=1=2", "1=2"), ("b=a=3; a=1", "1"),
        ])
    func aCookieIsFoundByItsWholeName(header: String, value: String) { #expect(cookies(header)["a"] == value) }

    @Test(arguments: [nil, "", ";", "a", "aa=1", "A=1", "b=a=1", ";;; ="] as [String?])
    func noOtherIsTakenForIt(header: String?) { #expect(cookies(header)["a"] == nil) }
}
