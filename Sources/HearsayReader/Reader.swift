public import HearsayText
public import HearsayWorld

/// Makes a reading of a report that the language layer has tagged: who said what, on whose word,
/// and who that is.
public struct Reader: Sendable {
    private let world: World

    /// A reader that knows what the data files say.
    public init(world: World) {
        self.world = world
    }

    /// The reading of a report. The same text and tags give the same reading.
    public func read(_ text: AnnotatedText, model: String) -> Reading {
        let page = Page(text, world: world)
        var statements = StatementCleaning(page: page).statements()
        TrailingSpeakers(page: page).credit(&statements)
        CreditedQuotations(page: page).credit(&statements)
        let speakerLabels = SpeakerLabels(page: page)
        let labels = speakerLabels.labels()
        statements += UncuedQuotations(page: page, labels: Set(labels.map(\.start)))
            .statements(beside: statements)
        speakerLabels.credit(&statements, labels)
        statements = statements.inTextOrder()
        statements.nest(words: page.count)
        for index in statements.indices {
            statements[index].voice = page.voice(of: statements[index])
            statements[index].stance = page.stance(of: statements[index])
        }
        var speaking = Speaking(Casting(page: page), statements: statements)
        speaking.resolveAll()
        speaking.findAudiences()
        speaking.countSources()
        speaking.findGrounds()
        speaking.mergeClusters()
        return page.reading(of: speaking, model: model)
    }
}
