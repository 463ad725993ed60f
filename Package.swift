// swift-tools-version: 6.3
import PackageDescription

/// With RECOURSE_FUZZ set, everything is built for the coverage-guided fuzzer; see the readme.
let fuzzes = Context.environment["RECOURSE_FUZZ"] != nil
let coverage: [SwiftSetting] = fuzzes ? [.unsafeFlags(["-sanitize=fuzzer", "-O"])] : []

/// One rule list for every target of ours: any warning stops the build.
let strict: [SwiftSetting] =
  coverage + [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]

/// The diagrams do the work of the build's proofs and of every test, and the casebook reads ten
/// thousand files at once: optimised in debug builds too.
let fast: [SwiftSetting] = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "recourse",
  products: [
    .executable(name: "recourse", targets: ["recourse"]),
    .executable(name: "recourse-author", targets: ["recourse-author"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // The terminal.
    .systemLibrary(name: "CLibedit", providers: [.apt(["libedit-dev"])]),
    .target(name: "LineEditing", dependencies: ["CLibedit"], swiftSettings: strict),
    .target(name: "TextLayout", swiftSettings: strict),
    .target(name: "TerminalProgress", swiftSettings: strict),
    .target(name: "ParallelWork", swiftSettings: fast),

    // The pure core.
    .target(name: "DecisionDiagrams", swiftSettings: fast),
    .target(name: "RecourseModel", swiftSettings: strict),
    .target(
      name: "RecourseEngine", dependencies: ["RecourseModel", "DecisionDiagrams"],
      swiftSettings: fast),

    // Reads agreements by the phrases of the knowledge; one pass over a megabyte.
    .target(name: "AgreementReview", dependencies: ["RecourseModel"], swiftSettings: fast),

    // What a person sees and keeps.
    .target(
      name: "RecoursePlan",
      dependencies: ["RecourseModel", "RecourseEngine", "TextLayout", "StrictJSON"],
      swiftSettings: strict),
    .target(
      name: "RecourseSession",
      dependencies: ["RecourseModel", "RecourseEngine", "RecoursePlan"],
      swiftSettings: strict),
    .target(name: "StrictJSON", swiftSettings: fast),
    // libmd comes with libedit (through libbsd) and gives SHA-256 without minutes of building.
    .systemLibrary(name: "CLibmd", providers: [.apt(["libmd-dev"])]),
    .target(
      name: "Casebook", dependencies: ["RecourseModel", "StrictJSON", "ParallelWork", "CLibmd"],
      swiftSettings: fast),

    // Knowledge: read, proved and embedded when the package is built.
    .target(
      name: "RecourseAuthoring",
      dependencies: [
        "RecourseModel", "RecourseEngine", "StrictJSON", "ParallelWork", "CLibmd",
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "recourse-author",
      dependencies: [
        "RecourseAuthoring", "RecourseModel", "Casebook", "StrictJSON", "TerminalProgress",
        "AgreementReview", argumentParser,
      ],
      swiftSettings: strict),
    .plugin(
      name: "CompileKnowledge", capability: .buildTool(), dependencies: ["recourse-author"],
      path: "Sources/CompileKnowledge"),
    .target(
      name: "ShippedKnowledge", dependencies: ["RecourseModel"], exclude: ["Knowledge"],
      swiftSettings: strict, plugins: ["CompileKnowledge"]),

    // The program.
    .target(
      name: "RecourseCommand",
      dependencies: [
        "RecourseModel", "RecourseEngine", "RecoursePlan", "RecourseSession", "Casebook",
        "StrictJSON", "LineEditing", "TextLayout", "TerminalProgress", "ParallelWork",
        "ShippedKnowledge",
        "AgreementReview", argumentParser,
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "recourse", dependencies: ["RecourseCommand", argumentParser], swiftSettings: strict),

    // Tests.
    .target(
      name: "RecourseTestSupport", dependencies: ["RecourseModel"],
      path: "Tests/RecourseTestSupport", swiftSettings: strict),
    .testTarget(
      name: "DecisionDiagramsTests", dependencies: ["DecisionDiagrams"], swiftSettings: strict),
    .testTarget(
      name: "RecourseModelTests", dependencies: ["RecourseModel"], swiftSettings: strict),
    .testTarget(name: "StrictJSONTests", dependencies: ["StrictJSON"], swiftSettings: strict),
    .testTarget(name: "TextLayoutTests", dependencies: ["TextLayout"], swiftSettings: strict),
    .testTarget(
      name: "TerminalProgressTests", dependencies: ["TerminalProgress"], swiftSettings: strict),
    .testTarget(name: "ParallelWorkTests", dependencies: ["ParallelWork"], swiftSettings: strict),
    // Pseudo-terminals and rendered screens, for whole programs.
    .target(
      name: "TerminalTestSupport", path: "Tests/TerminalTestSupport", swiftSettings: strict),
    .executableTarget(
      name: "line-editing-probe", dependencies: ["LineEditing"], path: "Tests/LineEditingProbe",
      swiftSettings: strict),
    .testTarget(
      name: "LineEditingTests",
      dependencies: ["LineEditing", "line-editing-probe", "TerminalTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "RecourseEngineTests",
      dependencies: ["RecourseEngine", "RecourseModel", "DecisionDiagrams", "RecourseTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "RecourseAuthoringTests",
      dependencies: ["RecourseAuthoring", "RecourseModel", "RecourseEngine"],
      swiftSettings: strict),
    .testTarget(
      name: "RecoursePlanTests",
      dependencies: [
        "RecoursePlan", "RecourseEngine", "RecourseModel", "TextLayout", "RecourseTestSupport",
        "ShippedKnowledge",
      ],
      exclude: ["Goldens"], swiftSettings: strict),
    .testTarget(
      name: "RecourseSessionTests",
      dependencies: [
        "RecourseSession", "RecoursePlan", "RecourseEngine", "RecourseModel",
        "RecourseTestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CasebookTests", dependencies: ["Casebook", "StrictJSON", "RecourseModel"],
      swiftSettings: strict),
    .testTarget(
      name: "KnowledgeTests",
      dependencies: [
        "ShippedKnowledge", "RecourseEngine", "RecoursePlan", "RecourseModel",
        "RecourseSession", "RecourseAuthoring", "RecourseTestSupport", "TextLayout",
      ],
      exclude: ["Goldens"],
      swiftSettings: strict),
    .testTarget(
      name: "AgreementReviewTests",
      dependencies: ["AgreementReview", "RecourseModel", "ShippedKnowledge"],
      swiftSettings: strict),
    .testTarget(name: "ArchitectureTests", swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "recourse", "recourse-author", "Casebook", "RecourseModel", "TerminalTestSupport",
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

// What reads bytes from outside, as targets of the fuzzer; their corpus runs with the other tests.
let fuzzed: [Target.Dependency] = [
  "AgreementReview", "Casebook", "RecourseAuthoring", "RecourseEngine", "RecourseModel",
  "RecoursePlan", "RecourseSession", "StrictJSON", "TextLayout",
]
if fuzzes {
  // Nothing else: what a plugin runs would be built for the fuzzer, too, and would not link.
  let libraries: Set = [
    "AgreementReview", "CLibmd", "Casebook", "DecisionDiagrams", "ParallelWork",
    "RecourseAuthoring", "RecourseEngine", "RecourseModel", "RecoursePlan", "RecourseSession",
    "StrictJSON", "TextLayout",
  ]
  package.products = []
  package.dependencies.removeFirst()
  package.targets.removeAll { !libraries.contains($0.name) }
  package.targets.append(
    .executableTarget(
      name: "recourse-fuzz", dependencies: fuzzed, path: "Tests/Fuzzing",
      exclude: ["Replay", "Corpus", "fuzz-all"], sources: ["Targets", "Driver"],
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]))
} else {
  package.targets.append(
    .testTarget(
      name: "FuzzReplayTests", dependencies: fuzzed, path: "Tests/Fuzzing",
      exclude: ["Driver", "Corpus", "fuzz-all"], sources: ["Targets", "Replay"],
      swiftSettings: strict))
}
