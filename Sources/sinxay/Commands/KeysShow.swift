import ArgumentParser

struct KeysShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "List the keys: compartments, versions and counts, never a key.")

    @OptionGroup var options: KeyOptions

    func run() throws {
        let place = try options.place
        let (keys, kept, destroyed) = try place.open { readLine(strippingNewline: true) }.inventory()
        print("Key file   \(place.file)\nKey store  \(place.storeName)\n")
        for key in keys {
            print(
                "\(key.compartment.rawValue) \(key.version)  made \(key.madeAt.day)\(key.isRetired ? "  retired" : "")")
        }
        print("\n\(kept) people, records and accounts have a key, \(destroyed) had theirs destroyed.")
    }
}
