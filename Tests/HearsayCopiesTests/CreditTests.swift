import Foundation
import HearsayText
import Testing

@testable import HearsayCopies

private let dataFolder =
    #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/Data"

@Suite("Credits")
struct CreditTests {
    private func agencies() throws -> Agencies {
        try Agencies(
            table: Array(Data(contentsOf: URL(fileURLWithPath: dataFolder + "/agencies.tsv"))))
    }

    @Test(
        "an agency is credited with the whole report",
        arguments: [
            ("PORT SELWYN (AP) — The docks fell silent.\n\nMore.", "The Associated Press"),
            ("NIAMEY, Aug 5 (Reuters) - The docks fell silent.", "Reuters"),
            (
                "Quiet docks\n\nKYIV (City Post/AFP) - The docks fell silent.",
                "Agence France-Presse"
            ),
            ("The docks fell silent.\n\nSource: Reuters", "Reuters"),
            (
                "The docks fell silent.\n\nThis story was originally published by AFP.",
                "Agence France-Presse"
            ),
            (
                "Quiet docks\nBy Jane Doe, Associated Press\n\nThe docks fell silent.",
                "The Associated Press"
            ),
            ("Quiet docks\nReuters Staff\n\nThe docks fell silent.", "Reuters"),
            ("The docks fell silent.\n\n© 2026 AFP", "Agence France-Presse"),
            ("The docks fell silent.\n\nSource: Selwyn Gazette", "Selwyn Gazette"),
        ])
    func whole(text: String, outlet: String) throws {
        let found = credits(of: Array(text.utf8), agencies: try agencies())
        #expect(found.map(\.outlet) == [outlet])
        #expect(found.first?.extent == .whole)
        let passage = try #require(found.first?.passage)
        #expect(!Report(text: text)[passage].isEmpty)
    }

    @Test(
        "an agency is credited with part of it",
        arguments: [
            ("The docks fell silent.\n\nWith reporting by AFP", "Agence France-Presse"),
            ("The docks fell silent.\n\n(With inputs from PTI)", "Press Trust of India"),
            (
                "The docks fell silent.\n\nThe Associated Press contributed to this report.",
                "The Associated Press"
            ),
        ])
    func part(text: String, outlet: String) throws {
        let found = credits(of: Array(text.utf8), agencies: try agencies())
        #expect(found.map(\.outlet) == [outlet])
        #expect(found.first?.extent == .part)
    }

    @Test(
        "a name in running text, a photograph and a remark in brackets credit nobody",
        arguments: [
            "The minister told Reuters that the docks would open.",
            "Photo: AFP\n\nThe docks fell silent.",
            "The docks fell silent. He had joined the union (AP learned) in March and left it again.",
            "They put the pa in a spa.\n\nThe docks fell silent.", "", "\u{FEFF}()\n©",
        ])
    func none(text: String) throws {
        #expect(credits(of: Array(text.utf8), agencies: try agencies()).isEmpty)
    }

    @Test("a byline that came apart is read")
    func byline() throws {
        let agencies = try agencies()
        let found = credits(of: [], byline: "Reuters staff", agencies: agencies)
        #expect(found == [Credit(outlet: "Reuters", extent: .whole, passage: nil)])
        #expect(credits(of: [], byline: "Jane Doe", agencies: agencies).isEmpty)
        #expect(agencies.name(of: "AP") == "The Associated Press")
        #expect(agencies.name(of: "Bay Post") == "Bay Post")
    }

    @Test("a broken table is an error that names its line")
    func broken() {
        #expect(throws: AgencyError(line: 2, reason: "has no three columns")) {
            try Agencies(table: Array("# names\nAP\tx\n".utf8))
        }
        #expect(throws: AgencyError(line: 2, reason: "has a name of A")) {
            try Agencies(table: Array("A\tX\t-\nB\tX\t-\n".utf8))
        }
    }

    @Test("any bytes can be read for credits")
    func bytes() throws {
        let agencies = try agencies()
        var dice = Dice(state: 8)
        let parts = [
            "(", ")", "AP", "\n", "Source:", " By ", "©", "Reuters", "—", "é", " ", "/",
            "contributed to this report",
        ]
        for _ in 0..<500 {
            let text = (0..<12).compactMap { _ in parts.randomElement(using: &dice) }.joined()
            for credit in credits(of: Array(text.utf8), byline: text, agencies: agencies) {
                if let passage = credit.passage { #expect(passage.end <= text.utf8.count) }
            }
        }
    }
}
