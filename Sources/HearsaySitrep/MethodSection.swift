import HearsayStore
import HearsayText

extension Clerk {
    /// How the page was made and what it cannot know; fixed but for the versions.
    func methodSection() throws -> SitrepPage.Section {
        var models: [String] = []
        try database.rows("SELECT DISTINCT model FROM reading ORDER BY model", []) { row in
            if let model = row.text(0) { models.append(model) }
        }
        let model = models.isEmpty ? "no model" : "model " + models.joined(separator: ", ")
        let notes = allReports
        func sentence(_ words: String) -> Sentence { Sentence([.text(words), .notes(notes)]) }
        return .init(
            "Method and limits",
            [
                .paragraph([
                    sentence(
                        "\(request.program.capitalised) (\(model)) made every sentence from what it"
                            + " read, unchecked: follow its note before you rely on it."),
                    sentence(
                        "Origins are counted along the chains that the texts show: two who were"
                            + " told by a third count as two where no text shows it."),
                    sentence("It tells what was said and by how many, never whether it is so."),
                ])
            ])
    }
}
