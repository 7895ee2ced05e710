/// The nodes of a network of sources, and which of them an outlet or an actor is.
struct NetworkNodes {
    /// By name in lower case: an actor of an outlet's name is that outlet.
    private let outlets: [String: String]
    private var outletOfActor: [Int: String] = [:]

    init(outlets names: [String]) {
        outlets = Dictionary(
            names.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    }

    func outletID(_ outlet: String?) -> String { outlet.map { "outlet:\($0)" } ?? "outlet" }

    /// An actor's node; without an actor, that of an outlet's nameless sources.
    func speakerID(_ actor: Int?, _ outlet: String?) -> String {
        guard let actor else { return "nameless" + (outlet.map { ":\($0)" } ?? "") }
        return outletOfActor[actor] ?? "actor:\(actor)"
    }

    func outlet(_ outlet: String?, reports: Int) -> [UInt8] {
        node(
            outletID(outlet),
            [
                (.label, outlet ?? "outlet not known"), (.nodeKind, "outlet"),
                (.nodeReports, String(reports)),
            ])
    }

    /// - Returns: nil for an actor that is an outlet and so has a node.
    mutating func speaker(
        _ actor: Int, name: String, type: String, code: String, statements: Int, reports: Int
    ) -> [UInt8]? {
        if let outlet = outlets[name.lowercased()] {
            outletOfActor[actor] = outletID(outlet)
            return nil
        }
        return node(
            speakerID(actor, nil),
            [
                (.label, name), (.nodeKind, "speaker"), (.nodeType, type), (.code, code),
                (.nodeStatements, String(statements)), (.nodeReports, String(reports)),
            ])
    }

    func nameless(_ outlet: String?, statements: Int, reports: Int) -> [UInt8] {
        node(
            speakerID(nil, outlet),
            [
                (.label, "nameless sources of \(outlet ?? "an outlet not known")"),
                (.nodeKind, "nameless"), (.nodeStatements, String(statements)),
                (.nodeReports, String(reports)),
            ])
    }

    private func node(_ id: String, _ data: [(NetworkKey, String)]) -> [UInt8] {
        let inner = data.filter { !$0.1.isEmpty }.map { $0.0.data($0.1) }.joined()
        return Array("<node id=\"\(xmlText(id))\">\(inner)</node>\n".utf8)
    }
}
