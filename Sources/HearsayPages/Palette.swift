/// Colours of the terminal page, or none.
///
/// The numbers are of the 256-colour table, chosen for a like contrast on black and on white.
struct Palette: Sendable {
    let hasColor: Bool

    /// Headings and speakers.
    var strong: String { hasColor ? "1" : "" }
    /// What may be passed over.
    var quiet: String { hasColor ? "2" : "" }
    /// Words of the report where they are quoted alone.
    var content: String { style(of: .content, depth: 1) }
    var source: String { hasColor ? "1;38;5;32" : "" }

    /// Of a stretch of text; the innermost mark decides.
    func style(of segment: Segment) -> String {
        guard let mark = segment.marks.last else { return "" }
        return style(of: mark.role, depth: segment.contentDepth)
    }

    /// Of a role, where `depth` contents lie within one another. What stands within somebody's
    /// content is underlined, and its colour tells how deep it lies.
    func style(of role: Role, depth: Int) -> String {
        guard hasColor else { return "" }
        switch role {
        case .source: return depth > 0 ? source + (depth > 1 ? ";4" : "") : source
        case .cue: return "3;38;5;133" + (depth > 1 ? ";4" : "")
        case .content:
            let colors = ["38;5;64", "38;5;130", "38;5;30"]
            return colors[(depth - 1) % colors.count] + (depth > 1 ? ";4" : "")
        }
    }

    func apply(_ style: String, to text: String) -> String {
        style.isEmpty || text.isEmpty ? text : "\u{1B}[\(style)m\(text)\u{1B}[0m"
    }

    /// What stands for a role's colour where there is none.
    static func brackets(_ role: Role) -> (open: String, close: String) {
        switch role {
        case .source: ("{", "}")
        case .cue: ("‹", "›")
        case .content: ("[", "]")
        }
    }
}
