public import HearsayText

/// A casebook's answer for spreadsheets, as RFC 4180 has it: one line a citation, the row's own
/// fields before it, so that every line can stand alone.
public enum AnswerCSV {
    /// - Parameter answer: what the casebook answers.
    /// - Returns: a line with the names of the columns, then the lines; nothing where there are no
    ///   rows.
    public static func page(_ answer: Answer) -> String {
        guard let first = answer.rows.first else { return "" }
        let citation = [
            "report", "outlet", "published", "report_title", "url", "words", "chain", "copies",
            "copy_outlets",
        ]
        var page = line(first.fields.map(\.name) + citation)
        for row in answer.rows {
            let fields = row.fields.map { cell($0.value) }
            for citation in row.citations { page += line(fields + cells(citation)) }
        }
        return page
    }

    private static func cells(_ citation: Answer.Citation) -> [String] {
        [
            String(citation.report), citation.outlet ?? "", citation.published ?? "",
            citation.title ?? "", citation.url ?? "", citation.words,
            citation.chain.map(AnswerText.said).joined(separator: " ← "),
            String(citation.copies), citation.copyOutlets.joined(separator: "; "),
        ]
    }

    private static func cell(_ value: Answer.Value) -> String {
        switch value {
        case .none: ""
        case .text(let text): text
        case .integer(let number): String(number)
        case .number(let number): Int(exactly: number).map { String($0) } ?? String(number)
        case .texts(let texts): texts.joined(separator: "; ")
        case .counts(let counts):
            counts.map { "\($0.name) \($0.count)" }.joined(separator: "; ")
        }
    }

    private static func line(_ cells: [String]) -> String {
        cells.map(escaped).joined(separator: ",") + "\r\n"
    }

    /// In quotation marks where a comma, a mark or a line break asks for them.
    private static func escaped(_ cell: String) -> String {
        let special: Set<UInt8> = [0x22, 0x2C, 0x0A, 0x0D]
        guard cell.utf8.contains(where: special.contains) else { return cell }
        return "\""
            + cell.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"") + "\""
    }
}
