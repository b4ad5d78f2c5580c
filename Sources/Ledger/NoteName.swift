/// A key's name in a signed note (C2SP signed-note): it has no spaces and no plus.
enum NoteName {
    static func isSound(_ name: some StringProtocol) -> Bool {
        !name.isEmpty && name.utf8.count <= 255
            && name.unicodeScalars.allSatisfy {
                $0 != "+" && !$0.properties.isWhitespace && $0.value >= 0x20 && $0.value != 0x7F
            }
    }
}
