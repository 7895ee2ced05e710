public import HearsayText

/// A casebook's answer for programs: one JSON object a line for each row.
public enum AnswerJSON {
    /// - Parameter answer: what the casebook answers.
    /// - Returns: UTF-8, each row with its line break.
    public static func lines(_ answer: Answer) -> [UInt8] {
        var bytes: [UInt8] = []
        for row in answer.rows {
            var json = JSONWriter(isPretty: false)
            json.object { json in
                for field in row.fields {
                    json.key(field.name)
                    write(field.value, to: &json)
                }
                json.key("citations")
                json.array { json in
                    for citation in row.citations {
                        json.element()
                        write(citation, to: &json)
                    }
                }
            }
            bytes += json.bytes
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }

    static func write(_ value: Answer.Value, to json: inout JSONWriter) {
        switch value {
        case .none: json.null()
        case .text(let text): json.string(text)
        case .integer(let number): json.integer(number)
        // JSON has no words for what is no number.
        case .number(let number): number.isFinite ? json.number(number) : json.null()
        case .texts(let texts): write(texts, to: &json)
        case .counts(let counts):
            json.array { json in
                for count in counts {
                    json.element()
                    json.object { json in
                        json.key("name")
                        json.string(count.name)
                        json.key("count")
                        json.integer(count.count)
                    }
                }
            }
        }
    }

    static func write(_ citation: Answer.Citation, to json: inout JSONWriter) {
        json.object { json in
            json.key("report")
            json.integer(citation.report)
            for (name, text) in [
                ("outlet", citation.outlet), ("published", citation.published),
                ("title", citation.title), ("url", citation.url),
            ] {
                json.key(name)
                write(.init(text), to: &json)
            }
            json.key("words")
            json.string(citation.words)
            json.key("chain")
            json.array { json in
                for link in citation.chain {
                    json.element()
                    write(link, to: &json)
                }
            }
            json.key("copies")
            json.integer(citation.copies)
            json.key("copy_outlets")
            write(citation.copyOutlets, to: &json)
        }
    }

    private static func write(_ link: Answer.Link, to json: inout JSONWriter) {
        json.object { json in
            json.key("speaker")
            json.string(link.speaker)
            for (name, text) in [
                ("kind", link.kind), ("audience", link.audience), ("stance", link.stance),
                ("cue", link.cue),
            ] {
                json.key(name)
                write(.init(text), to: &json)
            }
        }
    }

    private static func write(_ texts: [String], to json: inout JSONWriter) {
        json.array { json in
            for text in texts {
                json.element()
                json.string(text)
            }
        }
    }
}
