public import HearsayText

extension Reading {
    /// Adds the threats that stand behind deadlines: who says what is done when the time has passed
    /// threatens whom the deadline is for ("until Friday to lift its ban or face tariffs").
    ///
    /// What is threatened is one event, a threat (PLOVER codes a threat to attack THREATEN, not
    /// ASSAULT): events of the issuer's within the words of the consequence give way to it.
    public mutating func addThreats(ofDeadlines deadlines: [Deadline]) {
        for deadline in deadlines {
            guard let issuer = deadline.issuer, let first = deadline.consequence.first,
                let last = deadline.consequence.last,
                !hasThreat(by: issuer, inSentenceOf: first)
            else { continue }
            let words = Span(start: first.start, end: last.end)
            events.removeAll { event in
                words.start <= event.trigger.start && event.trigger.end <= words.end
                    && event.status.isOpen
                    && (event.source.isEmpty || event.source.contains(issuer))
            }
            var threat = Event(
                id: "", type: "THREATEN", trigger: words, status: .threatened,
                confidence: ultimatumConfidence)
            threat.source = [issuer]
            threat.target = deadline.addressee.map { [$0] } ?? []
            threat.attribution = deadline.attribution
            let place = events.firstIndex { words < $0.trigger } ?? events.endIndex
            events.insert(threat, at: place)
        }
        for index in events.indices { events[index].id = "v\(index + 1)" }
    }

    private func hasThreat(by issuer: String, inSentenceOf span: Span) -> Bool {
        let sentence = sentences.first { $0.start <= span.start && span.end <= $0.end }
        guard let sentence else { return false }
        return events.contains { event in
            event.type == "THREATEN" && event.source.contains(issuer)
                && sentence.start <= event.trigger.start && event.trigger.end <= sentence.end
        }
    }
}

extension Reading.Event.Status {
    /// Whether it is not said to have happened or not to have.
    fileprivate var isOpen: Bool {
        switch self {
        case .planned, .threatened, .requested, .hypothetical: true
        case .happened, .ongoing, .denied, .didNotHappen: false
        }
    }
}

/// From reports read by hand: no annotated corpus has both deadlines and events.
private let ultimatumConfidence = 0.6
