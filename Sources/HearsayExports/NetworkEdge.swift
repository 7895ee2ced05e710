/// An edge of the network of sources.
struct NetworkEdge {
    /// The first that it rests on.
    struct Example {
        var reading: String
        var words: String
        var chain: String
    }

    var number: Int
    var from: String
    var to: String
    var kind: String
    /// In whose reports.
    var outlet: String?
    /// Statements.
    var weight: Int
    var reports: Int
    var denials: Int
    var example: Example?

    var xml: [UInt8] {
        let data: [(NetworkKey, String)] = [
            (.kind, kind), (.outlet, outlet ?? ""), (.weight, String(max(weight, reports))),
            (.statements, String(weight)), (.reports, String(reports)),
            (.denials, String(denials)), (.reading, example?.reading ?? ""),
            (.words, example?.words ?? ""), (.chain, example?.chain ?? ""),
        ]
        let inner = data.filter { !$0.1.isEmpty }.map { $0.0.data($0.1) }.joined()
        let ends = "source=\"\(xmlText(from))\" target=\"\(xmlText(to))\""
        return Array("<edge id=\"e\(number)\" \(ends)>\(inner)</edge>\n".utf8)
    }
}

/// What GraphML's nodes and edges carry.
enum NetworkKey: String, CaseIterable {
    case label
    case nodeKind = "node_kind"
    case nodeType = "type"
    case code
    case nodeStatements = "node_statements"
    case nodeReports = "node_reports"
    case kind, outlet, weight, statements, reports, denials
    case reading = "hearsay_reading"
    case words = "hearsay_words"
    case chain = "hearsay_chain"

    private var isOfNode: Bool {
        switch self {
        case .label, .nodeKind, .nodeType, .code, .nodeStatements, .nodeReports: true
        default: false
        }
    }

    private var type: String {
        switch self {
        case .nodeStatements, .nodeReports, .weight, .statements, .reports, .denials: "int"
        default: "string"
        }
    }

    /// What the attribute is called: nodes and edges may have the same name.
    private var name: String {
        rawValue.hasPrefix("node_") ? String(rawValue.dropFirst(5)) : rawValue
    }

    var declaration: String {
        "<key id=\"\(rawValue)\" for=\"\(isOfNode ? "node" : "edge")\""
            + " attr.name=\"\(name)\" attr.type=\"\(type)\"/>"
    }

    func data(_ value: String) -> String { "<data key=\"\(rawValue)\">\(xmlText(value))</data>" }
}

/// A text for XML 1.0, in an element or an attribute: marks escaped, control characters a space,
/// what XML does not allow U+FFFD.
func xmlText(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in String(decoding: oneLine(text), as: UTF8.self).unicodeScalars {
        switch scalar {
        case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
        case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
        case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
        case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
        case "\u{FFFE}", "\u{FFFF}": escaped.append("\u{FFFD}")
        default: escaped.append(scalar)
        }
    }
    return String(escaped)
}
