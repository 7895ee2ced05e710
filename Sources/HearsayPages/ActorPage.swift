public import HearsayText

/// What is known of an actor, for people.
public enum ActorPage {
    /// A line for the code, and for every known actor of the name one with its terms below it.
    public static func text(_ found: ActorLookup, name: String) -> String {
        var text = ""
        if let code = found.code {
            text += "\(code.code)  \(name)\n"
        } else {
            text += "\(name) may be several:\n"
        }
        for actor in found.actors {
            let code = actor.code.code
            text += "  \(actor.name)" + (code.isEmpty ? "" : ", \(code)")
            text += actor.aliases.isEmpty ? "\n" : " (\(actor.aliases.joined(separator: ", ")))\n"
            for term in actor.terms {
                let days =
                    term.from == nil && term.to == nil
                    ? "" : "\(term.from ?? "…") to \(term.to ?? "…"): "
                let sector = term.sector.map { "\($0), " } ?? ""
                text += "    \(days)\(sector)\(term.kind)\n"
            }
        }
        return text
    }
}

extension JSONPage {
    /// What is known of an actor, on one line.
    /// - Parameters:
    ///   - found: what was found.
    ///   - name: what was asked for.
    ///   - day: the day that counted.
    /// - Returns: UTF-8 without a line break.
    public static func line(_ found: ActorLookup, name: String, day: String) -> [UInt8] {
        var json = JSONWriter(isPretty: false)
        json.object { json in
            json.field("name", name)
            json.field("on", day)
            json.actor(found.code)
            json.key("actors")
            json.array { json in
                for actor in found.actors {
                    json.element()
                    json.object { json in
                        json.field("name", actor.name)
                        json.field("aliases", actor.aliases)
                        json.actor(actor.code)
                        json.key("terms")
                        json.array { json in
                            for term in actor.terms {
                                json.element()
                                json.object { json in
                                    json.field("from", term.from)
                                    json.field("to", term.to)
                                    json.field("sector", term.sector)
                                    json.field("kind", term.kind)
                                }
                            }
                        }
                    }
                }
            }
        }
        return json.bytes
    }
}

extension JSONWriter {
    /// The field `actor`, where anything is known.
    mutating func actor(_ code: ActorCode?) {
        guard let code, !code.code.isEmpty else { return }
        key("actor")
        object { json in
            json.field("country", code.country)
            json.field("sector", code.sector)
            json.field("code", code.code)
        }
    }
}
