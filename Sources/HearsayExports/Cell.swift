/// What stands in a column of a row.
enum Cell: Sendable, Equatable {
    /// Not known, or nothing to say.
    case none
    case text(String)
    case integer(Int)
    case number(Double)

    static func text(_ value: String?) -> Cell { value.map { .text($0) } ?? .none }
    static func integer(_ value: Int?) -> Cell { value.map { .integer($0) } ?? .none }
    static func number(_ value: Double?) -> Cell { value.map { .number($0) } ?? .none }

    /// Several values in one cell, as POLECAT has them: parted by semicolons, which become commas
    /// within a value.
    static func list(_ values: [String]) -> Cell {
        guard !values.isEmpty else { return .none }
        return .text(
            values.map { value in
                value.utf8.contains(UInt8(ascii: ";"))
                    ? String(value.map { $0 == ";" ? "," : $0 }) : value
            }.joined(separator: ";"))
    }

    /// Plain, without a fraction that says nothing; numbers that are none are empty.
    var plain: String {
        switch self {
        case .none: ""
        case .text(let text): text
        case .integer(let number): String(number)
        case .number(let number):
            number.isFinite ? Int(exactly: number).map { String($0) } ?? String(number) : ""
        }
    }
}

/// A column of a table: its name, what sort of thing it holds, and how it is made of a row.
struct Column<Row>: Sendable {
    let name: String
    let kind: ColumnKind
    let cell: @Sendable (Row) -> Cell

    init(_ name: String, _ kind: ColumnKind = .text, _ cell: @escaping @Sendable (Row) -> Cell) {
        self.name = name
        self.kind = kind
        self.cell = cell
    }
}

/// What sort of thing a column holds.
enum ColumnKind: Sendable { case text, integer, real }
