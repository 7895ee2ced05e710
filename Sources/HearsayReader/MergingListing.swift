import HearsayText
import HearsayWorld

extension Merging {
    /// The words that a reading lists: all that the model found and, of what the rules found
    /// beside it, the words of sources and audiences. The same words are listed once, and every
    /// figure of `needed` has some.
    func listed(needed: Set<Int>) -> [Pointer] {
        var pointers: [Pointer] = []
        var taken: Set<Range<Int>> = []
        var isPointedTo: Set<Int> = []
        func add(_ pointer: Pointer) {
            guard taken.insert(pointer.range).inserted else { return }
            isPointedTo.insert(cast.root(pointer.figure))
            pointers.append(pointer)
        }
        for item in items.filter({ $0.kind == .name }) + items.filter({ $0.kind != .name }) {
            guard let figure = item.figure else { continue }
            add(
                Pointer(
                    range: item.range, kind: item.kind, figure: figure,
                    confidence: item.confidence, type: item.kind == .name ? item.type : nil))
        }
        /// A name is what the model calls one.
        func plain(_ pointer: Pointer) -> Pointer {
            var pointer = pointer
            if pointer.kind == .name { pointer.kind = .nominal }
            return pointer
        }
        // A surname that the model overlooked, of one whose name it found: "[Tall] chose his path".
        let found = Set(items.filter { $0.kind == .name }.compactMap(\.figure).map(cast.root))
        for (index, pointer) in cast.pointers.enumerated()
        where !isCovered[index] && pointer.kind == .name && cast[pointer.figure].type == .person
            && found.contains(cast.root(pointer.figure)) && isNameless(pointer.range)
        {
            add(pointer)
        }
        for (index, pointer) in cast.pointers.enumerated()
        where !isCovered[index] && isSure(pointer) && needed.contains(cast.root(pointer.figure)) {
            add(plain(pointer))
        }
        for pointer in cast.pointers
        where needed.contains(cast.root(pointer.figure))
            && !isPointedTo.contains(cast.root(pointer.figure))
        {
            add(plain(pointer))
        }
        return pointers
    }
}

extension Merging {
    /// Whether the model found no name in any of the words.
    private func isNameless(_ words: Range<Int>) -> Bool {
        let names = page.text.names ?? []
        let next = names.partitioningIndex { $0.words.upperBound > words.lowerBound }
        return next == names.count || names[next].words.lowerBound >= words.upperBound
    }
}

extension Speaking {
    /// Joins the model's names and clusters to the figures, where the model looked for them.
    mutating func mergeClusters() {
        guard page.text.names != nil else { return }
        var merging = Merging(self)
        merging.merge()
        cast = merging.cast
        listed = merging.listed(needed: takingPart())
    }

    /// The figures that speak or are spoken to, and those that they belong to.
    func takingPart() -> Set<Int> {
        var figures: Set<Int> = []
        for statement in statements {
            for figure in [statement.speaker, statement.audience] {
                if let figure { figures.insert(cast.root(figure)) }
            }
        }
        for figure in figures {
            for owner in cast[figure].affiliations { figures.insert(cast.root(owner)) }
        }
        return figures
    }
}
