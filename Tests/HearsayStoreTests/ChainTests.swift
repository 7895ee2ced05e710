import HandCase
import HearsayStore
import Testing

@Suite("Chains of hearsay")
struct ChainTests {
    @Test("run from the innermost speaker outwards, link by link as report by report")
    func order() throws {
        let file = try HandCase()
        let report = try file.report("Ann Roe told us two aides said it was so.", "Wire", nil)
        let roe = try file.actor("Ann Roe")
        let outer = try file.statement(
            "two aides said it was so", in: report, by: roe, source: "She", stance: "confirms")
        let inner = try file.statement(
            "it was so", in: report, source: "two aides", kind: "anonymous", parent: outer)
        let chains = Chains(file.database)
        let chain = try chains.chain(inner, in: report)
        #expect(chain.map(\.speaker) == ["two aides", "Ann Roe"])
        #expect(chain.map(\.stance) == ["asserts", "confirms"])
        #expect(chain.map(\.start) == [31, 16])
        #expect(try chains.links(of: report).chain(inner) == chain)
        #expect(try chains.chain(nil, in: report).isEmpty)
        #expect(try chains.chain(inner, in: report + 1).isEmpty)
    }

    @Test("end where a damaged file would lead round in a circle")
    func circle() throws {
        let file = try HandCase()
        let report = try file.report("A said B said C.", "Wire", nil)
        _ = try file.statement("B said C", in: report, source: "A", parent: "a2")
        _ = try file.statement("C", in: report, source: "B", parent: "a1")
        let chains = Chains(file.database)
        #expect(try chains.chain("a2", in: report).map(\.speaker) == ["B", "A"])
        #expect(try chains.links(of: report).chain("a1").map(\.speaker) == ["A", "B"])
    }
}
