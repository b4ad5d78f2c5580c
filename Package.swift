// swift-tools-version:6.1
import PackageDescription

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .unsafeFlags(["-warnings-as-errors"])]
let domain: Target.Dependency = .product(name: "Domain", package: "Domain")
let seeded: Target.Dependency = .product(name: "Seeded", package: "Domain")

let package = Package(
    name: "sinxay",
    dependencies: [
        .package(path: "Domain"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        .target(
            name: "Content",
            dependencies: [domain, .product(name: "Yams", package: "Yams")],
            swiftSettings: strict),
        // Keys, sealed fields, blind indexes; no I/O.
        .target(
            name: "Vault",
            dependencies: [
                domain, .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .target(
            name: "Store",
            dependencies: [domain, "Ledger", "Vault", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: strict),
        .target(
            name: "StoreSQLite",
            dependencies: [
                "Store", "Vault", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .systemLibrary(name: "CPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .target(name: "StorePostgres", dependencies: ["CPQ", domain, "Store", "Vault"], swiftSettings: strict),
        .target(
            name: "Ledger",
            dependencies: [domain, .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: strict),
        // The format of backups and their files (docs/backup.md).
        .target(
            name: "Backup",
            dependencies: [domain, "Ledger", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: strict),
        .target(name: "Measures", dependencies: [domain, "Store"], swiftSettings: strict),
        .target(
            name: "Desks",
            dependencies: [
                domain, "Content", "Store", "Ledger", "Vault",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .target(name: "Markup", swiftSettings: strict),
        .target(
            name: "Publishing",
            dependencies: [domain, "Content", "Measures", "Markup"],
            swiftSettings: strict),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
        // prctl, which takes any number of arguments.
        .systemLibrary(name: "CProcess"),
        .systemLibrary(name: "CQREncode", providers: [.apt(["libqrencode-dev"])]),
        .target(
            name: "Web",
            dependencies: [
                "CQREncode", "CZlib", domain, "Content", "Ledger", "Store", "Vault", "Measures", "Desks", "Publishing",
                "Markup",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "sinxay",
            dependencies: [
                "CProcess", domain, "Backup", "Content", "Ledger", "Store", "StorePostgres", "StoreSQLite", "Vault",
                "Measures", "Desks", "Publishing", "Web",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "HummingbirdTLS", package: "hummingbird"),
            ],
            swiftSettings: strict),
        // A key store in memory, for tests.
        .target(
            name: "MemoryKeys", dependencies: [domain, "Vault"], path: "Tests/MemoryKeys", swiftSettings: strict),
        // A database for a test: the embedded one, or PostgreSQL where SINXAY_TEST_POSTGRES names a server; and programs
        // beside the test.
        .target(
            name: "TestDatabases", dependencies: [domain, "Store", "StoreSQLite", "StorePostgres", "Vault"],
            path: "Tests/TestDatabases", swiftSettings: strict),
        // One cast and one country for the tests of what stands on desks.
        .target(
            name: "TestCountry",
            dependencies: [domain, "Content", "Desks", "MemoryKeys", "Store", "TestDatabases", "Vault"],
            path: "Tests/TestCountry", swiftSettings: strict),
        .testTarget(
            name: "VaultTests",
            dependencies: [
                domain, seeded, "Content", "Vault", "MemoryKeys", "Store", "StorePostgres", "StoreSQLite",
                "TestCountry", "TestDatabases", "Desks",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "BackupTests",
            dependencies: [domain, seeded, "Backup", "Ledger", "Store", "StoreSQLite", "TestDatabases", "Vault"],
            swiftSettings: strict),
        .testTarget(name: "ContentTests", dependencies: [domain, "Content"], swiftSettings: strict),
        .testTarget(name: "MarkupTests", dependencies: ["Markup"], swiftSettings: strict),
        .testTarget(name: "LedgerTests", dependencies: [domain, seeded, "Ledger"], swiftSettings: strict),
        .testTarget(
            name: "StoreTests",
            dependencies: [
                domain, seeded, "Ledger", "Store", "StorePostgres", "StoreSQLite", "TestDatabases", "MemoryKeys",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "DesksTests",
            dependencies: [
                domain, seeded, "Content", "Ledger", "Store", "StoreSQLite", "TestCountry", "TestDatabases", "Desks",
                "MemoryKeys", "Vault", .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "MeasuresTests",
            dependencies: [
                domain, "Content", "Store", "StoreSQLite", "TestCountry", "TestDatabases", "Desks", "Measures",
                "Publishing", "MemoryKeys",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "WebTests",
            dependencies: [
                domain, "Content", "Ledger", "Store", "StoreSQLite", "TestCountry", "TestDatabases", "Desks",
                "Measures", "Markup", "Web", "MemoryKeys", "Vault",
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ],
            swiftSettings: strict),
    ]
)
