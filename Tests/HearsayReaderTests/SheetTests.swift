import Foundation
import HearsayText
import Testing

/// Whole reports about invented crises, read by hand: everything on the sheet is found.
@Suite("Sheets")
struct SheetTests {
    @Test(
        "a report is read as a careful reader reads it",
        arguments: ["dam", "strike", "border", "fever"])
    func sheet(_ name: String) throws {
        let file = try String(contentsOfFile: sheetFolder + name + ".txt", encoding: .utf8)
        let parts = file.components(separatedBy: "\n---\n")
        try #require(parts.count == 2)
        let scripted = try Scripted(parts[0])
        let reading = try scripted.reading()
        let rows = parts[1].split(separator: "\n").map {
            $0.split(separator: "\t").map(String.init)
        }
        #expect(reading.attributions.count == rows.count)
        for row in rows {
            let found = try #require(attribution(row[0], scripted, reading))
            #expect(found.sourceKind?.rawValue == row[1], "source kind of \(row[0])")
            #expect(found.voice.rawValue == row[2], "voice of \(row[0])")
            #expect(found.stance.rawValue == row[3], "stance of \(row[0])")
            if row[4] != "-" {
                #expect(reading.name(found.speaker) == row[4], "speaker of \(row[0])")
            }
            #expect(reading.name(found.audience) ?? "-" == row[5], "audience of \(row[0])")
            let parent = row[6] == "-" ? nil : attribution(row[6], scripted, reading)?.id
            #expect(found.parent == parent, "parent of \(row[0])")
        }
    }

    /// The attribution with the cue and the content that the script gives a number.
    private func attribution(
        _ number: String, _ scripted: Scripted, _ reading: Reading
    ) -> Reading.Attribution? {
        guard let index = scripted.numbers.firstIndex(where: { String($0) == number }) else {
            return nil
        }
        let tagged = scripted.annotated.attributions[index]
        let points = CodePoints(scripted.annotated.report.bytes)
        let cue = tagged.cue.map { points.span(scripted.annotated.passage($0)) }
        let content = tagged.content.map { points.span(scripted.annotated.passage($0)) }
        return reading.attributions.first {
            $0.cue.first?.start == cue.first?.start
                && $0.content.first?.start == content.first?.start
        }
    }
}
