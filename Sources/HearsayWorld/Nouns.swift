package import HearsayText

/// A noun for people by what they do: `analyst`, `officials`.
package struct Role: Sendable, Equatable {
    /// The singular.
    package let noun: String
    /// The word of the singular that a later mention repeats.
    package let key: String
    package let isPlural: Bool
    /// What makes two descriptions of one person go together.
    package let family: String
    package let gender: Gender?
    /// The source kind of people so described who have no name.
    package let kind: Reading.Attribution.SourceKind
}

/// A noun for a body or a document: `ministry`, `report`.
package struct Body: Sendable, Equatable {
    /// The singular.
    package let noun: String
    /// The word of the singular that a later mention repeats.
    package let key: String
    package let isPlural: Bool
    package let kind: Reading.Attribution.SourceKind
    package let type: Reading.EntityType
}

/// A name that the data files know.
package struct KnownName: Sendable, Equatable {
    /// The name that all aliases lead to.
    package let name: String
    /// Whether this spelling counts only in capitals ("WHO").
    package let isAcronym: Bool
}

/// A name or adjective of a country, or a capital.
package struct PlaceName: Sendable, Equatable {
    package enum Form: Sendable { case country, demonym, capital, town }

    /// ISO 3166-1 alpha-3.
    package let code: String
    package let form: Form
    /// Whether this spelling counts only in capitals ("US").
    package let isAcronym: Bool

    package init(code: String, form: Form, isAcronym: Bool = false) {
        self.code = code
        self.form = form
        self.isAcronym = isAcronym
    }
}

/// Whether a spelling counts only in capitals.
func isAcronym(_ name: String) -> Bool {
    name.utf8.count <= 5 && !name.utf8.contains { $0 &- 0x61 < 26 || $0 >= 0x80 }
}

/// The word of a noun that a later mention repeats: the last one, or the one before "of"
/// ("secretary of state"), or the person in "person familiar".
func headWord(_ noun: String) -> String {
    let words = noun.split(separator: " ")
    if words.first == "person" { return "person" }
    let end = words.firstIndex { $0 == "of" } ?? words.count
    return words[..<end].last.map(String.init) ?? noun
}
