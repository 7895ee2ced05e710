internal import HearsayPages
internal import HearsayStore

/// An event as one flat JSON object, every column in it: null where it is empty.
func flatLine(_ row: EventRow) -> [UInt8] {
    var json = JSONWriter(isPretty: false)
    json.object { json in
        for column in polecatColumns {
            json.key(column.name)
            json.cell(column.cell(row))
        }
    }
    return json.bytes + [UInt8(ascii: "\n")]
}

extension JSONWriter {
    mutating func cell(_ cell: Cell) {
        switch cell {
        case .none: null()
        case .text(let text): string(text)
        case .integer(let number): integer(number)
        case .number(let number): number.isFinite ? self.number(number) : null()
        }
    }

    /// A field, unless there is nothing to say.
    mutating func field(_ name: String, _ cell: Cell) {
        guard cell != .none else { return }
        key(name)
        self.cell(cell)
    }

    /// A field with an object.
    mutating func field(_ name: String, _ body: (inout JSONWriter) -> Void) {
        key(name)
        object(body)
    }

    /// A field with a list of objects.
    mutating func field<Item>(
        _ name: String, each items: [Item], _ body: (inout JSONWriter, Item) -> Void
    ) {
        key(name)
        array { json in
            for item in items {
                json.element()
                json.object { body(&$0, item) }
            }
        }
    }

    /// The chain of speakers, from the innermost outwards.
    mutating func chain(_ chain: [ChainLink]) {
        field("hearsay_chain", each: chain) { json, link in
            json.field("statement", .text(link.local))
            json.field("speaker", .text(link.speaker))
            json.field("kind", .text(link.kind))
            json.field("audience", .text(link.audience))
            json.field("stance", .text(link.stance))
            json.field("voice", .text(link.voice))
            json.field("cue", .text(link.cue))
            json.field("grounds", .text(link.grounds))
        }
    }
}
