// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "hearsay",
    products: [
        .executable(name: "hearsay", targets: ["hearsay-cli"]),
        .library(name: "Hearsay", targets: ["Hearsay"]),
    ],
    targets: [
        .systemLibrary(name: "COpenVINO", pkgConfig: "openvino"),
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3"),
        .target(name: "HearsayText", swiftSettings: strict),
        .target(name: "HearsayCopies", dependencies: ["HearsayText"], swiftSettings: strict),
        .target(name: "HearsayWorld", dependencies: ["HearsayText"], swiftSettings: strict),
        .target(
            name: "HearsayLanguage", dependencies: ["COpenVINO", "HearsayText"],
            swiftSettings: strict),
        .target(
            name: "HearsayReader", dependencies: ["HearsayText", "HearsayWorld"],
            swiftSettings: strict),
        .target(
            name: "HearsayTime", dependencies: ["HearsayText", "HearsayWorld"],
            swiftSettings: strict),
        .target(
            name: "HearsayFigures",
            dependencies: ["HearsayScene", "HearsayText", "HearsayWorld"], swiftSettings: strict),
        .target(
            name: "HearsayTerms",
            dependencies: ["HearsayScene", "HearsayText", "HearsayTime", "HearsayWorld"],
            swiftSettings: strict),
        .target(name: "HearsayScene", dependencies: ["HearsayText"], swiftSettings: strict),
        .target(
            name: "HearsayActors", dependencies: ["HearsayScene", "HearsayText", "HearsayWorld"],
            swiftSettings: strict),
        .target(
            name: "HearsayEvents",
            dependencies: ["HearsayReader", "HearsayScene", "HearsayText", "HearsayWorld"],
            swiftSettings: strict),
        .target(
            name: "HearsayPlaces", dependencies: ["HearsayScene", "HearsayText", "HearsayWorld"],
            swiftSettings: strict),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl"),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0"),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib"),
        .target(
            name: "HearsayIntake", dependencies: ["CCurl", "CLibXML2", "CZlib", "HearsayText"],
            swiftSettings: strict),
        .target(
            name: "HearsayExports",
            dependencies: [
                "HearsayPages", "HearsayQuestions", "HearsayStore", "HearsayText", "HearsayWorld",
            ],
            swiftSettings: strict),
        .target(
            name: "HearsayQuestions", dependencies: ["HearsayStore", "HearsayText"],
            swiftSettings: strict),
        .target(name: "HearsayStories", dependencies: ["HearsayText"], swiftSettings: strict),
        .target(
            name: "HearsaySitrep",
            dependencies: ["HearsayQuestions", "HearsayStore", "HearsayText"],
            swiftSettings: strict),
        .target(name: "HearsayPages", dependencies: ["HearsayText"], swiftSettings: strict),
        .target(
            name: "HearsayStore",
            dependencies: ["CSQLite", "HearsayCopies", "HearsayStories", "HearsayText"],
            swiftSettings: strict),
        .target(
            name: "Hearsay",
            dependencies: [
                "HearsayText", "HearsayWorld", "HearsayActors", "HearsayEvents", "HearsayFigures",
                "HearsayLanguage", "HearsayPlaces", "HearsayReader", "HearsayScene", "HearsayTerms",
                "HearsayTime",
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "hearsay-cli",
            dependencies: [
                "Hearsay", "HearsayCopies", "HearsayExports", "HearsayIntake", "HearsayPages",
                "HearsayQuestions", "HearsaySitrep", "HearsayStore", "HearsayText",
                "HearsayWorld",
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "hearsay-bench",
            dependencies: [
                "Hearsay", "HearsayCopies", "HearsayLanguage", "HearsayPlaces", "HearsayScene",
                "HearsayStore", "HearsayText", "HearsayWorld",
            ],
            path: "Benchmarks/hearsay-bench", swiftSettings: strict),
        .testTarget(name: "HearsayTextTests", dependencies: ["HearsayText"], swiftSettings: strict),
        .testTarget(
            name: "HearsayWorldTests", dependencies: ["HearsayText", "HearsayWorld"],
            swiftSettings: strict),
        .testTarget(
            name: "HearsayLanguageTests", dependencies: ["HearsayLanguage", "HearsayText"],
            swiftSettings: strict),
        .testTarget(
            name: "HearsayReaderTests",
            dependencies: ["HearsayReader", "HearsayText", "HearsayWorld"], swiftSettings: strict),
        .testTarget(
            name: "HearsayTimeTests",
            dependencies: ["HearsayText", "HearsayTime", "HearsayWorld"], swiftSettings: strict),
        .target(
            name: "ParsedText", dependencies: ["HearsayScene", "HearsayText"],
            path: "Tests/ParsedText", swiftSettings: strict),
        .testTarget(
            name: "HearsayFiguresTests",
            dependencies: ["HearsayFigures", "HearsayText", "HearsayWorld", "ParsedText"],
            swiftSettings: strict),
        .testTarget(
            name: "HearsayTermsTests",
            dependencies: ["HearsayTerms", "HearsayText", "HearsayWorld", "ParsedText"],
            swiftSettings: strict),
        .testTarget(
            name: "HearsayPlacesTests",
            dependencies: ["HearsayPlaces", "HearsayScene", "HearsayText", "HearsayWorld"],
            swiftSettings: strict),
        .testTarget(
            name: "HearsayActorsTests",
            dependencies: ["HearsayActors", "HearsayScene", "HearsayText", "HearsayWorld"],
            swiftSettings: strict),
        .testTarget(
            name: "HearsaySceneTests", dependencies: ["HearsayScene", "HearsayText"],
            swiftSettings: strict),
        .testTarget(
            name: "HearsayEventsTests",
            dependencies: ["HearsayEvents", "HearsayScene", "HearsayText", "HearsayWorld"],
            swiftSettings: strict),
        .testTarget(
            name: "HearsayIntakeTests", dependencies: ["HearsayIntake", "HearsayText"],
            swiftSettings: strict),
        .testTarget(
            name: "HearsayCopiesTests", dependencies: ["HearsayCopies", "HearsayText"],
            swiftSettings: strict),
        .testTarget(
            name: "HearsayPagesTests", dependencies: ["HearsayPages", "HearsayText"],
            swiftSettings: strict),
        .target(
            name: "HandCase", dependencies: ["HearsayStore", "HearsayText"], path: "Tests/HandCase",
            swiftSettings: strict),
        .testTarget(
            name: "HearsayQuestionsTests",
            dependencies: [
                "HandCase", "HearsayPages", "HearsayQuestions", "HearsayStore", "HearsayText",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "HearsaySitrepTests",
            dependencies: [
                "HandCase", "HearsayPages", "HearsaySitrep", "HearsayStore", "HearsayText",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "HearsayStoriesTests", dependencies: ["HearsayStories", "HearsayText"],
            swiftSettings: strict),
        .testTarget(
            name: "HearsayExportsTests",
            dependencies: [
                "HearsayCopies", "HearsayExports", "HearsayPages", "HearsayQuestions",
                "HearsayStore", "HearsayText", "HearsayWorld",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "HearsayStoreTests",
            dependencies: ["HandCase", "HearsayCopies", "HearsayStore", "HearsayText"],
            swiftSettings: strict),
        .testTarget(name: "EndToEndTests", swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
