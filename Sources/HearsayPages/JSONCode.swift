public import HearsayText

extension JSONPage {
    /// The code of a pair of actors on one line.
    /// - Parameters:
    ///   - code: what the source does to the target.
    ///   - id: the record's own id, where it has one.
    /// - Returns: UTF-8 without a line break.
    public static func line(_ code: PairCode, id: String?) -> [UInt8] {
        var json = JSONWriter(isPretty: false)
        json.object { json in
            if let id, !id.isEmpty {
                json.key("id")
                json.string(id)
            }
            json.key("type")
            json.string(code.type)
            if let mode = code.mode {
                json.key("mode")
                json.string(mode)
            }
            if let status = code.status {
                json.key("status")
                json.string(status.rawValue)
            }
            json.key("scores")
            json.object { json in
                for score in code.scores {
                    json.key(score.type)
                    json.probability(score.probability)
                }
            }
        }
        return json.bytes
    }
}
