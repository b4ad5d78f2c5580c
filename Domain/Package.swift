// swift-tools-version:6.1
import PackageDescription

// The rules alone: no database, no HTTP, no files, no dependency. A package of its own so that
// `swift test --package-path Domain` takes seconds (docs/decisions/0002).
let package = Package(
    name: "Domain",
    products: [
        .library(name: "Domain", targets: ["Domain"]),
        // Repeatable random numbers, for the tests of this package and of those that build on it.
        .library(name: "Seeded", targets: ["Seeded"]),
    ],
    targets: [
        .target(
            name: "Domain",
            swiftSettings: [.swiftLanguageMode(.v6), .unsafeFlags(["-warnings-as-errors"])]),
        .target(name: "Seeded", path: "Tests/Seeded", swiftSettings: [.swiftLanguageMode(.v6)]),
        .testTarget(
            name: "DomainTests",
            dependencies: ["Domain", "Seeded"],
            swiftSettings: [.swiftLanguageMode(.v6)]),
    ]
)
