import HearsayText
import Testing

@Suite("Reports")
struct ReportTests {
    @Test("of any bytes are valid UTF-8, and are repaired only where they were not")
    func repair() {
        var texts = TextGenerator(seed: 4)
        for _ in 0..<2000 {
            let bytes = texts.nextBytes()
            let report = Report(bytes: bytes)
            #expect(String(validating: report.bytes, as: UTF8.self) != nil)
            let wasValid = String(validating: bytes, as: UTF8.self) != nil
            #expect((report.repairs == 0) == wasValid)
            #expect(report.bytes == Array(String(decoding: bytes, as: UTF8.self).utf8))
        }
    }

    @Test(
        "replace each malformed sequence once",
        arguments: [
            ([0x61, 0xFF, 0x62], 1), ([0xC3], 1), ([0xE2, 0x80], 1), ([0xF0, 0x9F, 0x98, 0x41], 1),
            ([0xED, 0xA0, 0x80], 3), ([0xC0, 0xAF], 2), ([], 0), ([0xEF, 0xBB, 0xBF, 0x41], 0),
        ] as [([UInt8], Int)])
    func counts(_ bytes: [UInt8], _ repairs: Int) {
        #expect(Report(bytes: bytes).repairs == repairs)
    }
}
