public import HearsayText

/// Who had a claim from whom, for programs: one JSON object on one line.
public enum TraceJSON {
    /// - Parameter trace: the claim and its tree.
    /// - Returns: UTF-8, with a line break at the end.
    public static func line(_ trace: Trace) -> [UInt8] {
        var json = JSONWriter(isPretty: false)
        json.object { json in
            json.key("claim")
            json.integer(trace.claim)
            for (name, text) in [
                ("words", trace.words), ("kind", trace.kind), ("standing", trace.standing),
            ] {
                json.key(name)
                json.string(text)
            }
            for (name, number) in [
                ("least", trace.least), ("most", trace.most), ("suggested", trace.suggested),
            ] {
                json.key(name)
                json.integer(number)
            }
            json.key("rating")
            AnswerJSON.write(.init(trace.rating), to: &json)
            list("asserts", trace.asserts, to: &json, write)
            list("denies", trace.denies, to: &json, write)
            list("questions", trace.questions, to: &json, write)
            list("circles", trace.circles, to: &json) { circle, json in
                json.array { json in
                    for step in circle {
                        json.element()
                        write(step, to: &json)
                    }
                }
            }
            list("contradictions", trace.contradictions, to: &json) { other, json in
                json.object { json in
                    json.key("claim")
                    json.integer(other.claim)
                    json.key("kind")
                    json.string(other.kind)
                    json.key("words")
                    json.string(other.words)
                }
            }
        }
        return json.bytes + [UInt8(ascii: "\n")]
    }

    private static func list<Item>(
        _ name: String, _ items: [Item], to json: inout JSONWriter,
        _ write: (Item, inout JSONWriter) -> Void
    ) {
        json.key(name)
        json.array { json in
            for item in items {
                json.element()
                write(item, &json)
            }
        }
    }

    private static func write(_ origin: Trace.Origin, to json: inout JSONWriter) {
        json.object { json in
            json.key("kind")
            json.string(origin.kind)
            json.key("name")
            json.string(origin.name)
            json.key("count")
            json.integer(origin.count)
            list("reports", origin.reports, to: &json, write)
        }
    }

    /// A report's own citation, with what hangs below it.
    private static func write(_ step: Trace.Step, to json: inout JSONWriter) {
        json.object { json in
            json.key("stance")
            json.string(step.stance)
            json.key("start")
            json.integer(step.start)
            json.key("end")
            json.integer(step.end)
            json.key("citation")
            AnswerJSON.write(step.citation, to: &json)
            list("copies", step.copies, to: &json) { copy, json in
                json.object { json in
                    json.key("report")
                    json.integer(copy.report)
                    json.key("outlet")
                    AnswerJSON.write(.init(copy.outlet), to: &json)
                    json.key("published")
                    AnswerJSON.write(.init(copy.published), to: &json)
                }
            }
            list("reports", step.reports, to: &json, write)
        }
    }
}
