/// How far an import has come.
public struct ImportProgress: Sendable, Hashable {
    public let register: String
    /// Of this register.
    public let rows: Int
    public let isRegisterDone: Bool
    /// Of the whole import.
    public let allRows: Int
    /// Bytes of the files that were read, of all that there are.
    public let bytes: Int
    public let ofBytes: Int
}
