/// What a claim is, apart from who says it.
package enum ClaimKind: String, Sendable, CaseIterable {
    case asserted, foretold, demanded, promised, threatened
}

/// How a claim stands, from who asserts and who denies it: docs/sitrep.md has the words, and
/// docs/origins.md the rules of the suggestion.
package struct ClaimStanding: Sendable, Equatable {
    package enum Word: String, Sendable, CaseIterable {
        case confirmed, single, nameless, disputed, open
    }

    package var word: Word
    /// Suggested credibility by the Admiralty code, 1 to 6.
    package var suggested: Int

    /// - Parameters:
    ///   - kind: what the claim is.
    ///   - asserts: the origins of those who assert it.
    ///   - denies: the origins of those who deny it.
    ///   - isConfirmed: whether somebody named confirmed it, later than others asserted it.
    ///   - isOvertaken: whether that was later than every denial.
    ///   - isContradicted: whether another claim cannot be true beside it.
    package init(
        kind: ClaimKind, asserts: OriginCount, denies: OriginCount, isConfirmed: Bool,
        isOvertaken: Bool, isContradicted: Bool
    ) {
        let named = asserts.origins.count { $0.kind == .named }
        let isDenied = denies.origins.contains { $0.kind == .named } && !isOvertaken
        let isCircular = asserts.origins.isEmpty && asserts.most > 0
        if kind != .asserted {
            word = .open
        } else if isDenied || isContradicted {
            word = .disputed
        } else if named == 0 {
            word = .nameless
        } else {
            word = asserts.least >= 2 || isConfirmed ? .confirmed : .single
        }
        if isCircular || asserts.most == 0 || kind != .asserted {
            suggested = 6
        } else if isDenied, named == 0 {
            suggested = 5
        } else if isDenied, denies.least >= asserts.least {
            suggested = 4
        } else if asserts.least >= 2, named >= 2, !isDenied, !isContradicted {
            suggested = 1
        } else if asserts.least >= 2 || isConfirmed {
            suggested = 2
        } else {
            suggested = 3
        }
    }
}
