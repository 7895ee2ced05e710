import Testing

@testable import HearsayLanguage

@Suite("Model description")
struct ModelDescriptionTests {
    @Test("contract 3 is read, with its heads in their places")
    func contract3() throws {
        let description = try SmallModel.description { $0["more"] = "to come" }
        #expect(description.layout[.tags] == 0..<7)
        #expect(description.layout[.links] == 7..<13)
        #expect(description.layout[.vector].upperBound == description.layout.end)
        #expect(description.relationSize == 2)
    }

    @Test("rows that do not go with the hidden layer over mentions are refused")
    func pairing() throws {
        let error = try #require(throws: ModelError.self) {
            try SmallModel.description {
                var coreference = $0["coreference"] as? [String: Any] ?? [:]
                coreference["distance_rows"] = [0]
                $0["coreference"] = coreference
            }
        }
        #expect(error.reason.contains("hidden layer"))
    }

    @Test("another contract is refused by its number", arguments: [1, 2, 4])
    func otherContract(_ number: Int) throws {
        let error = try #require(throws: ModelError.self) {
            try SmallModel.description {
                $0["contract"] = number
                $0["heads"] = nil
            }
        }
        #expect(error.reason.contains("contract \(number)"))
    }

    @Test(
        "a head whose channels cannot be is named",
        arguments: [
            ("tags", [0, 8]), ("tags", [0, 6]), ("links", [7]), ("names", [16, 13]),
            ("tokens", [-4, 0]), ("upos", [0, 3]), ("lemmas", [23, 27]), ("arcs", [26, 31]),
            ("relations", [32, 38]), ("pair", [0, 1 << 60]), ("vector", [5, 5]),
        ] as [(String, [Int])])
    func heads(name: String, channels: [Int]) throws {
        let error = try #require(throws: ModelError.self) {
            try SmallModel.description { json in
                var heads = json["heads"] as? [String: [Int]] ?? [:]
                heads[name] = channels
                json["heads"] = heads
            }
        }
        #expect(error.reason.contains("'\(name)'"), "\(error)")
    }

    @Test("a missing head is named")
    func missingHead() throws {
        let error = try #require(throws: ModelError.self) {
            try SmallModel.description { json in
                var heads = json["heads"] as? [String: [Int]] ?? [:]
                heads["arcs"] = nil
                json["heads"] = heads
            }
        }
        #expect(error.reason.contains("'arcs'"))
    }

    @Test(
        "lists that do not go with the heads are refused",
        arguments: ["transitions", "relation_weights", "labels", "lemmas"])
    func lists(_ key: String) {
        #expect(throws: ModelError.self) {
            try SmallModel.description { json in
                var list = json[key] as? [Any] ?? []
                list.removeLast()
                json[key] = list
            }
        }
    }

    @Test("relations without a root are refused")
    func noRoot() {
        #expect(throws: ModelError.self) {
            try SmallModel.description { $0["relations"] = ["obj", "nsubj", "punct"] }
        }
    }

    @Test("a network too narrow for its heads is refused")
    func narrow() throws {
        let description = try SmallModel.description()
        try description.check(outputWidth: description.layout.end)
        #expect(throws: ModelError.self) {
            try description.check(outputWidth: description.layout.end - 1)
        }
    }

    @Test("only the heads asked for are kept")
    func kept() throws {
        let layout = try SmallModel.description().layout
        var outputs = WordOutputs(words: 2, heads: [.links, .upos], layout: layout)
        let row = (0..<layout.end).map { Float($0) }
        row.withUnsafeBufferPointer { outputs.set(1, $0) }
        #expect(outputs[.tags].isEmpty)
        #expect(outputs[.links] == Array(repeating: 0, count: 6) + [7, 8, 9, 10, 11, 12])
        #expect(outputs.withRows(.upos) { Array($0[1]) } == layout[.upos].map { Float($0) })
    }
}
