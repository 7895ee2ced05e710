import HearsayText
import Testing

@Suite("Code points")
struct CodePointTests {
    @Test("are counted at every boundary as Unicode counts them")
    func everyBoundary() {
        var texts = TextGenerator(seed: 2)
        for _ in 0..<500 {
            let text = texts.next()
            let codePoints = CodePoints(Array(text.utf8))
            var byte = 0
            for (count, scalar) in text.unicodeScalars.enumerated() {
                #expect(codePoints.offset(ofByte: byte) == count)
                byte += UTF8.width(scalar)
            }
            #expect(codePoints.offset(ofByte: byte) == text.unicodeScalars.count)
        }
    }

    @Test("lead back to the byte they begin at, and to none beyond the text")
    func bytes() {
        var texts = TextGenerator(seed: 4)
        for _ in 0..<300 {
            let text = texts.next()
            let codePoints = CodePoints(Array(text.utf8))
            let count = text.unicodeScalars.count
            var byte = 0
            for (number, scalar) in text.unicodeScalars.enumerated() {
                #expect(codePoints.byte(ofCodePoint: number) == byte)
                byte += UTF8.width(scalar)
            }
            #expect(codePoints.byte(ofCodePoint: count) == byte)
            #expect(codePoints.byte(ofCodePoint: count + 1) == nil)
            #expect(codePoints.byte(ofCodePoint: -1) == nil)
        }
    }

    @Test("of a span slice the text of its passage")
    func spansSlice() {
        var texts = TextGenerator(seed: 3)
        for _ in 0..<500 {
            let parts = Parts(Report(text: texts.next()))
            let codePoints = CodePoints(parts.report.bytes)
            let scalars = Array(parts.report[all(parts.report)].unicodeScalars)
            for word in parts.words {
                let span = codePoints.span(word.passage)
                var slice = String.UnicodeScalarView()
                slice.append(contentsOf: scalars[span.start..<span.end])
                #expect(String(slice) == parts.report[word.passage])
            }
        }
    }

    private func all(_ report: Report) -> Passage { Passage(start: 0, end: report.bytes.count) }

    @Test("are none in an empty text")
    func empty() {
        #expect(CodePoints([]).offset(ofByte: 0) == 0)
    }

    @Test("are found at the edges of blocks", arguments: [63, 64, 65, 127, 128, 129])
    func blockEdges(_ length: Int) {
        let codePoints = CodePoints([UInt8](repeating: 0x61, count: length))
        #expect(codePoints.offset(ofByte: length) == length)
    }
}
