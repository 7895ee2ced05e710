import HearsayText

/// What a report tells of, as JSON.
extension JSONWriter {
    mutating func event(_ event: Reading.Event) {
        field("id", event.id)
        field("type", event.type)
        field("mode", event.mode)
        key("trigger")
        range(event.trigger)
        field("source", event.source)
        field("target", event.target)
        field("source_spans", event.sourceSpans)
        field("target_spans", event.targetSpans)
        field("status", event.status.rawValue)
        field("time", event.time)
        field("place", event.place)
        field("attribution", event.attribution)
        confidence(event.confidence)
    }

    mutating func place(_ place: Reading.Place) {
        field("id", place.id)
        startAndEnd(place.span)
        field("name", place.name)
        field("lat", place.latitude)
        field("lon", place.longitude)
        field("country", place.country)
        field("admin1", place.admin1)
        field("feature", place.feature)
        if let id = place.geonameID {
            key("geonameid")
            integer(id)
        }
        field("use", place.use.rawValue)
        confidence(place.confidence)
    }

    mutating func quantity(_ quantity: Reading.Quantity) {
        field("id", quantity.id)
        startAndEnd(quantity.span)
        field("value", quantity.value)
        field("min", quantity.least)
        field("max", quantity.most)
        field("unit", quantity.unit)
        field("kind", quantity.kind)
        field("holder", quantity.holder)
        field("place", quantity.place)
        field("attribution", quantity.attribution)
    }

    mutating func deadline(_ deadline: Reading.Deadline) {
        field("id", deadline.id)
        startAndEnd(deadline.span)
        field("issuer", deadline.issuer)
        field("addressee", deadline.addressee)
        field("due", deadline.due)
        field("demand", deadline.demand)
        field("consequence", deadline.consequence)
        field("attribution", deadline.attribution)
    }

    mutating func conditional(_ conditional: Reading.Conditional) {
        field("id", conditional.id)
        field("if", conditional.condition)
        field("then", conditional.consequence)
        field("attribution", conditional.attribution)
    }

    private mutating func field(_ name: StaticString, _ spans: [Span]) {
        guard !spans.isEmpty else { return }
        key(name)
        self.spans(spans)
    }

    private mutating func field(_ name: StaticString, _ value: Double?) {
        guard let value, value.isFinite else { return }
        key(name)
        number(value)
    }

    private mutating func startAndEnd(_ span: Span) {
        key("start")
        integer(span.start)
        key("end")
        integer(span.end)
    }

    /// One span: `[0, 5]`.
    private mutating func range(_ span: Span) {
        row { json in
            json.element()
            json.integer(span.start)
            json.element()
            json.integer(span.end)
        }
    }
}
