import HearsayStories
import Testing

@Suite("Names of one source")
struct SameSourceTests {
    private func names(_ sources: [(Int, String)]) -> [Int] {
        let testimonies = sources.map {
            Testimony(
                report: 1, published: "", outlet: "A", side: .asserts,
                chain: [.named($0.0, name: $0.1)])
        }
        return joiningNames(testimonies).map {
            guard case .named(let actor, _)? = $0.chain.last else { return 0 }
            return actor
        }
    }

    @Test("a shorter name is the longer one that ends with it")
    func endings() {
        #expect(names([(1, "Verash"), (2, "Radan Verash"), (3, "the Verash")]) == [2, 2, 2])
        #expect(names([(1, "Belmaran Defence Ministry"), (2, "Defence Ministry")]) == [1, 1])
    }

    @Test("other names stay apart")
    func others() {
        #expect(names([(1, "Radan Verash"), (2, "Radan"), (3, "Interior Ministry")]) == [1, 2, 3])
        #expect(names([(1, "Ministry of Defence"), (2, "Defence")]) == [1, 1])
        #expect(names([]) == [])
    }
}
