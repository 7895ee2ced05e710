import HearsayText

/// Someone or something that the files of actors know, with all that it was in the course of time.
package struct KnownActor: Sendable, Equatable {
    package let name: String
    package let country: String?
    package fileprivate(set) var aliases: [String]
    /// In the order of time.
    package fileprivate(set) var terms: [Term]

    /// What it is from a day to a day.
    package struct Term: Sendable, Equatable {
        package let from: CalendarBound?
        package let to: CalendarBound?
        package let sector: String?
        package let kind: ActorKind

        /// Whether a day, as a number, may lie in it.
        package func holds(_ day: Int) -> Bool {
            (from?.earliest ?? 0) <= day && day <= (to?.latest ?? .max)
        }
    }

    package var isPerson: Bool { terms.contains { $0.kind.isPerson } }
}

/// All known actors, and the spellings that lead to them.
package struct KnownActors: Sendable {
    package private(set) var actors: [KnownActor] = []
    /// The actors that a spelling may mean.
    package private(set) var spellings = PhraseIndex<[Spelling]>()
    /// Those whose name holds a word, for "President Mody".
    package private(set) var byWord: [UInt64: [Int32]] = [:]

    /// A way to write a name.
    package struct Spelling: Sendable {
        package let actor: Int32
        /// Whether it counts only in capitals ("WHO").
        package let isAcronym: Bool
        /// Whether it counts only behind "the": "The Independent".
        package let needsArticle: Bool

        fileprivate init(actor: Int, _ name: String) {
            self.actor = Int32(actor)
            isAcronym = HearsayWorld.isAcronym(name)
            needsArticle = name.hasPrefix("The ") && !name.dropFirst(4).contains(" ")
        }
    }

    /// What the rows of one actor share.
    private struct Identity: Hashable {
        let name: String
        let country: String?
    }

    /// - Parameters:
    ///   - rows: what the project's files say.
    ///   - own: what a user's files say, which hide those of the same spelling.
    ///   - names: the words of names as numbers.
    init(rows: [ActorRow], own: [ActorRow], names: NameWords) {
        add(own, names, hiding: [])
        let hidden = Set(
            own.flatMap { [$0.name] + $0.aliases }.map { names.words($0) })
        add(rows, names, hiding: hidden)
    }

    private mutating func add(
        _ rows: [ActorRow], _ names: NameWords, hiding hidden: Set<[UInt64]>
    ) {
        let first = actors.count
        var numbers: [Identity: Int] = [:]
        for row in rows {
            let key = Identity(name: row.name, country: row.country)
            let number = numbers[key] ?? actors.count
            if number == actors.count {
                numbers[key] = number
                actors.append(
                    KnownActor(name: row.name, country: row.country, aliases: [], terms: []))
            }
            actors[number].terms.append(
                KnownActor.Term(from: row.from, to: row.to, sector: row.sector, kind: row.kind))
            for alias in row.aliases where !actors[number].aliases.contains(alias) {
                actors[number].aliases.append(alias)
            }
        }
        for number in first..<actors.count {
            actors[number].terms.sort { ($0.from?.earliest ?? 0) < ($1.from?.earliest ?? 0) }
            let actor = actors[number]
            for name in [actor.name] + actor.aliases {
                let phrase = names.words(name)
                guard !hidden.contains(phrase) else { continue }
                let spelling = Spelling(actor: number, name)
                add(phrase, spelling)
                if actor.isPerson { add(names.plain(phrase), spelling) }
            }
            guard actor.isPerson else { continue }
            for word in names.words(actor.name) {
                byWord[word, default: []].append(Int32(number))
            }
        }
    }

    private mutating func add(_ phrase: [UInt64], _ spelling: Spelling) {
        var list = spellings[phrase] ?? []
        guard !list.contains(where: { $0.actor == spelling.actor }) else { return }
        list.append(spelling)
        spellings[phrase] = list
    }
}
