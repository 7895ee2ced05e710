import HearsayScene
import HearsayText
import HearsayWorld

/// What else of the reading stands in a clause. Indices count tokens.
struct AssertionParts {
    private let clauses: Clauses
    private var quantities: [Int: [String]] = [:]
    private var places: [Int: [String]] = [:]
    private var times: [Int: [String]] = [:]
    private var events: [Int: String] = [:]

    init(_ clauses: Clauses) {
        self.clauses = clauses
        let scene = clauses.scene
        func tokens(_ span: Span) -> [Int] {
            Set(scene.words(of: span).compactMap(scene.tree.token(of:))).sorted()
        }
        for figure in scene.reading.quantities {
            for token in tokens(figure.span) { quantities[token, default: []].append(figure.id) }
        }
        for place in scene.reading.places {
            for token in tokens(place.span) { places[token, default: []].append(place.id) }
        }
        for time in scene.reading.times {
            for token in tokens(time.span) { times[token, default: []].append(time.id) }
        }
        for event in scene.reading.events {
            for token in tokens(event.trigger) where events[token] == nil {
                events[token] = event.id
            }
        }
    }

    /// Adds what stands in an assertion's own tokens.
    func add(to assertion: inout Reading.Assertion, own: [Int], subjects: [Int]) {
        let scene = clauses.scene
        let acting = Set(subjects)
        for token in own {
            // Somebody who acts may stand outside: the noun of a relative clause.
            if let entity = scene.entity(at: token), !acting.contains(token) {
                assertion.others.appendNew(scene.reading.entities[entity].id)
            }
            for id in quantities[token] ?? [] { assertion.quantities.appendNew(id) }
            for id in places[token] ?? [] { assertion.places.appendNew(id) }
            for id in times[token] ?? [] { assertion.times.appendNew(id) }
        }
        for token in subjects.flatMap(clauses.tree.conjuncts(of:)) {
            if let entity = scene.entity(at: token) {
                assertion.subjects.appendNew(scene.reading.entities[entity].id)
            }
        }
        assertion.numbers = numbers(in: own)
        let head = own.first { scene.span(clauses.tree.tokens[$0].words) == assertion.head }
        assertion.event = head.flatMap { events[$0] }
    }

    /// Numbers that count nothing named ("forty-one were inside"), without those so small that any
    /// clause may have them.
    private func numbers(in own: [Int]) -> [Double] {
        var found: [Double] = []
        var cardinal = Cardinal()
        func close() {
            if let value = cardinal.value, value > 2 { found.append(Double(value)) }
            cardinal = Cardinal()
        }
        for token in own {
            guard clauses.tag(token) == .numeral, quantities[token] == nil, times[token] == nil
            else {
                if clauses.forms[token] != "-" { close() }
                continue
            }
            if let word = clauses.world.figures.numbers[clauses.forms[token]] {
                if !cardinal.take(word) {
                    close()
                    _ = cardinal.take(word)
                }
            } else {
                close()
                let digits = clauses.forms[token].filter { $0 != "," }
                if let value = Double(digits), value > 2, value.isFinite { found.append(value) }
            }
        }
        close()
        return found
    }
}

extension [String] {
    fileprivate mutating func appendNew(_ id: String) {
        if !contains(id) { append(id) }
    }
}
