import Domain

extension Migration {
    /// Which registers' names stand in the index without the pairs of their parts: those that an earlier Sinxay wrote,
    /// up to where `NamePairing` has come. What is entered from here on has its pairs at once.
    static let pairs = Migration(name: "0017-pairs") { dialect in
        [
            """
            CREATE TABLE name_pairing (
              register TEXT NOT NULL PRIMARY KEY,
              through TEXT NOT NULL
            )\(dialect.orderedTableEnd)
            """
        ]
            + Register.all.filter { !$0.nameFields.isEmpty }.map {
                "INSERT INTO name_pairing SELECT '\($0.code)', '' WHERE EXISTS (SELECT 1 FROM \($0.code))"
            }
    }
}
