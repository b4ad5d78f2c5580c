import ArgumentParser

struct KeysShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "List the keys: compartments, versions and counts, never a key.")

    @OptionGroup var options: KeyOptions

    func run() throws {
        let place = try options.place
        let vault = try place.open { readLine(strippingNewline: true) }.uncompared(.nothingIsWritten)
        let (keys, kept, destroyed) = try vault.inventory()
        print("Key file   \(place.file)\nKey store  \(place.storeName)\n")
        for key in keys {
            print(
                "\(key.compartment.rawValue) \(key.version)  made \(key.madeAt.day)\(key.isRetired ? "  retired" : "")")
        }
        print("\nPhones seal to the first of these; what they sealed to the others still opens:")
        for key in try vault.intakeKeys() { print(key.id) }
        print("\n\(kept) people, records and accounts have a key, \(destroyed) had theirs destroyed.")
    }
}
