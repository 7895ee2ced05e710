/// A field of a record that should be a string.
enum Field: Decodable, Equatable {
    case absent, string(String), other
    /// A string by its quotes, but no valid one.
    case broken

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .absent
        } else {
            do {
                self = .string(try container.decode(String.self))
            } catch DecodingError.typeMismatch {
                self = .other
            } catch {
                self = .broken
            }
        }
    }

    var string: String? {
        guard case .string(let string) = self else { return nil }
        return string
    }
}

extension KeyedDecodingContainer {
    /// The field of a key; one with nothing in it is as good as none.
    func field(_ key: Key) throws -> Field {
        let field = try decodeIfPresent(Field.self, forKey: key) ?? .absent
        return field == .string("") && key.stringValue != "text" ? .absent : field
    }
}

/// The text among named fields, once all are known to be strings or absent.
func words(among fields: [(name: String, field: Field)]) throws(RecordProblem) -> String {
    for (name, field) in fields where field == .broken {
        throw RecordProblem(
            kind: .json,
            message: "The field “\(name)” holds what JSON forbids in a string: a control "
                + "character, a bad escape or half a surrogate pair.")
    }
    let text = fields.first { $0.name == "text" }?.field ?? .absent
    guard let words = text.string else {
        throw RecordProblem(
            kind: .text,
            message: text == .absent
                ? "The field “text” is missing." : "The field “text” is no string.")
    }
    for (name, field) in fields where field == .other {
        throw RecordProblem(kind: .field, message: "The field “\(name)” is no string.")
    }
    return words
}
