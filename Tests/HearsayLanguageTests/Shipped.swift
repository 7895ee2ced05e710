import Foundation

@testable import HearsayLanguage

private let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

private func table(_ name: String) throws -> String {
    try String(
        contentsOf: repository.appendingPathComponent("Data/\(name).tsv"), encoding: .utf8)
}

// What ships: tables of `Data/`, and the vocabulary of `Model/`.

func shippedContractions() throws -> Contractions {
    try Contractions(tsv: table("contractions"))
}

func shippedBaseForms() throws -> BaseForms {
    try BaseForms(verbs: table("irregular-verbs"), nouns: table("irregular-nouns"))
}

func shippedHearsayWords() throws -> HearsayWords {
    try HearsayWords(tsv: table("hearsay-words"))
}

func shippedPronouns() throws -> Pronouns { Pronouns(tsv: try table("pronouns")) }

func shippedVocabulary() throws -> Vocabulary {
    try Vocabulary(path: repository.appendingPathComponent("Model/vocab.txt").path)
}
