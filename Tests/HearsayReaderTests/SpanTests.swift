import HearsayReader
import HearsayText
import Testing

@Suite("Spans")
struct SpanTests {
    private func content(_ script: String) throws -> [String] {
        let scripted = try Scripted(script)
        let reading = try scripted.reading()
        return reading.attributions.map { reading.words($0.content, of: scripted) }
    }

    @Test("the full stop of the sentence is left outside")
    func fullStop() throws {
        #expect(
            try content("{s1:Ann Roe} {c1:said} {t1:the road was open.}") == ["the road was open"])
    }

    @Test("a quotation keeps its marks and the comma within")
    func quotationMarks() throws {
        #expect(
            try content("“{t1:The road is open}, for now,” {s1:Ann Roe} {c1:said}.")
                == ["“The road is open, for now,”"])
    }

    @Test("straight marks too")
    func straightMarks() throws {
        #expect(
            try content("\"{t1:The road is open now}.\" {s1:She} {c1:insisted}.")
                == ["\"The road is open now.\""])
    }

    @Test("the cue is no part of the content")
    func cueWithinContent() throws {
        #expect(
            try content("{t1:The road, {s1:Ann Roe} {c1:said}, was open}.")
                == ["The road | was open"])
    }

    @Test("a bracket that opens in the content closes in it")
    func brackets() throws {
        #expect(
            try content("{s1:Ann Roe} {c1:said} {t1:nobody wanted [the road}].")
                == ["nobody wanted [the road]"])
    }

    @Test("a cue without a content is no attribution")
    func noContent() throws {
        #expect(try content("{s1:Ann Roe} {c1:declined to comment}.").isEmpty)
    }

    @Test("ranges past the end of the report are cut")
    func outOfRange() throws {
        var annotated = try Scripted("{s1:Ann Roe} {c1:spoke} {t1:of war}").annotated
        annotated.attributions[0].content = [3..<99]
        annotated.attributions[0].parent = 7
        let reading = try reader().read(annotated, model: "scripted")
        #expect(reading.attributions.count == 1)
    }

    @Test("a report without words has an empty reading")
    func empty() throws {
        let reading = try Scripted("").reading()
        #expect(reading.attributions.isEmpty && reading.entities.isEmpty)
        #expect(
            reading.article.sha256
                == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }

    @Test("offsets count code points")
    func codePoints() throws {
        let reading = try Scripted("“Ça va, très bien ici,” {s1:Zoé} {c1:said}. {s1:x}").reading()
        let quoted = reading.attributions.first
        #expect(quoted?.content.first?.start == 0)
    }
}
