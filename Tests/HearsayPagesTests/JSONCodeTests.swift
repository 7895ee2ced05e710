import HearsayPages
import HearsayText
import Testing

@Suite("JSON of a code")
struct JSONCodeTests {
    @Test("a code is one line in the order of its fields; what is not known is left out")
    func line() {
        var code = PairCode(
            type: "ACCUSE", mode: "disapprove", status: .didNotHappen,
            scores: [
                PairCode.Score(type: "ACCUSE", probability: 0.91),
                PairCode.Score(type: "none", probability: 0.09),
            ])
        #expect(
            String(decoding: JSONPage.line(code, id: "a\n1"), as: UTF8.self)
                == #"{"id":"a\n1","type":"ACCUSE","mode":"disapprove","status":"did-not-happen","#
                + #""scores":{"ACCUSE":0.91,"none":0.09}}"#)
        code.mode = nil
        code.status = nil
        code.scores = []
        #expect(
            String(decoding: JSONPage.line(code, id: nil), as: UTF8.self)
                == #"{"type":"ACCUSE","scores":{}}"#)
    }
}
