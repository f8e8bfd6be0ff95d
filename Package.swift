// swift-tools-version: 6.0

import PackageDescription

let package = Package(
  name: "byok",
  platforms: [.macOS(.v13)],
  products: [
    .library(name: "ModelConfigKit", targets: ["ModelConfigKit", "JSONSyntax", "FileStore"]),
    .executable(name: "byok", targets: ["byok"]),
  ],
  targets: [
    .target(name: "JSONSyntax"),
    .target(name: "Spelling"),
    .target(name: "ModelConfigKit", dependencies: ["JSONSyntax", "Spelling"]),
    .target(name: "FileStore"),
    .target(name: "HostProcess"),
    .target(name: "ArgumentParsing", dependencies: ["Spelling"]),
    .target(
      name: "ByokCommands",
      dependencies: [
        "ArgumentParsing", "FileStore", "HostProcess", "JSONSyntax", "ModelConfigKit", "Spelling",
      ]),
    .executableTarget(name: "byok", dependencies: ["ByokCommands", "HostProcess"]),

    .target(
      name: "FixingPromises", dependencies: ["JSONSyntax", "ModelConfigKit"],
      path: "Tests/FixingPromises"),
    .testTarget(name: "JSONSyntaxTests", dependencies: ["JSONSyntax"]),
    .testTarget(
      name: "ModelConfigKitTests", dependencies: ["FixingPromises", "ModelConfigKit", "JSONSyntax"]),
    .testTarget(name: "SpellingTests", dependencies: ["Spelling"]),
    .testTarget(name: "FileStoreTests", dependencies: ["FileStore"]),
    .testTarget(name: "HostProcessTests", dependencies: ["HostProcess"]),
    .testTarget(name: "ArgumentParsingTests", dependencies: ["ArgumentParsing"]),
    .testTarget(
      name: "HouseTests", dependencies: ["FileStore", "JSONSyntax", "ModelConfigKit", "byok"]),
    .executableTarget(
      name: "byok-benchmark", dependencies: ["FixingPromises", "JSONSyntax", "ModelConfigKit"],
      path: "Tests/Benchmarks"),
    .testTarget(
      name: "ByokCommandsTests",
      dependencies: [
        "ArgumentParsing", "ByokCommands", "FileStore", "JSONSyntax", "ModelConfigKit",
      ]),
    .testTarget(name: "EndToEndTests", dependencies: ["ByokCommands", "FileStore", "byok"]),
  ],
  swiftLanguageModes: [.v6]
)
