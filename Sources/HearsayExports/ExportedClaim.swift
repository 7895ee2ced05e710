internal import HearsayPages
internal import HearsayStore

/// A claim with all that its JSON tells.
struct ExportedClaim {
    /// One report's words for it.
    struct Appearance {
        var statement: String?
        var stance: String
        var status: String
        var words: String
        var start: Int
        var end: Int
        var chain: [ChainLink] = []
        var report: CardValues?
    }

    struct Origin {
        var side: String
        var kind: String
        var name: String
        var count: Int
    }

    var id: Int
    var words: String
    var kind: String
    var standing: String
    var least: Int
    var most: Int
    var deniedLeast: Int
    var deniedMost: Int
    var isCircular: Bool
    var suggested: Int
    /// The analyst's own.
    var rating: String?
    var note: String?
    var ratedAt: String?
    var story: Int?

    /// A ClaimReview without its author: who reviews it puts a name and a verdict in. What an
    /// analyst has rated has a rating.
    func json(appearances: [Appearance], origins: [Origin]) -> [UInt8] {
        var json = JSONWriter(isPretty: false)
        json.object { json in
            json.field("@type", .text("ClaimReview"))
            json.field("@id", .text("urn:hearsay:review:\(id)"))
            json.field("claimReviewed", .text(words))
            json.field("itemReviewed") { claim(&$0, appearances, origins) }
            if let rating {
                json.field("dateCreated", .text(ratedAt))
                json.field("reviewBody", .text(note))
                json.field("reviewRating") { json in
                    json.field("@type", .text("Rating"))
                    json.field("ratingValue", .text(rating))
                    // The Admiralty code counts downwards.
                    json.field("bestRating", .text("1"))
                    json.field("worstRating", .text("5"))
                    json.field("alternateName", .text("Admiralty code, information"))
                }
            }
        }
        return json.bytes
    }

    private func claim(
        _ json: inout JSONWriter, _ appearances: [Appearance], _ origins: [Origin]
    ) {
        json.field("@type", .text("Claim"))
        json.field("@id", .text("urn:hearsay:claim:\(id)"))
        json.field("text", .text(words))
        if let first = appearances.first {
            json.field("firstAppearance") { $0.appearance(first) }
        }
        json.field("appearance", each: appearances) { $0.appearance($1) }
        json.field("prov:hadPrimarySource", each: origins.filter { $0.side == "asserts" }) {
            $0.origin($1)
        }
        json.field("hearsay_claim", .integer(id))
        json.field("hearsay_story", .integer(story))
        json.field("hearsay_kind", .text(kind))
        json.field("hearsay_standing", .text(standing))
        json.field("hearsay_least", .integer(least))
        json.field("hearsay_most", .integer(most))
        json.field("hearsay_denied_least", .integer(deniedLeast))
        json.field("hearsay_denied_most", .integer(deniedMost))
        json.field("hearsay_circular", .integer(isCircular ? 1 : 0))
        json.field("hearsay_suggested", .integer(suggested))
        json.field("hearsay_rating", .text(rating))
        json.field("hearsay_origins", each: origins) { $0.origin($1) }
    }
}

extension JSONWriter {
    fileprivate mutating func origin(_ origin: ExportedClaim.Origin) {
        field("@type", .text(origin.kind == "nameless" ? "prov:Agent" : "prov:Entity"))
        field("name", .text(origin.name))
        field("hearsay_kind", .text(origin.kind))
        field("hearsay_side", .text(origin.side))
        field("hearsay_count", .integer(origin.count))
    }

    /// A quotation in an article; in the outlet's own words, a part of the article.
    fileprivate mutating func appearance(_ appearance: ExportedClaim.Appearance) {
        let report = appearance.report
        let speaker = appearance.chain.first
        field("@type", .text(speaker == nil ? "CreativeWork" : "Quotation"))
        field("text", .text(appearance.words))
        if let speaker {
            field("spokenByCharacter") { json in
                json.field("@type", .text(speaker.kind == "named" ? "Person" : "Thing"))
                json.field("name", .text(speaker.speaker))
            }
            field("prov:wasAttributedTo") { $0.field("name", .text(speaker.speaker)) }
        }
        if let report {
            let id = report.url ?? "urn:hearsay:report:\(report.reading)"
            field("prov:wasQuotedFrom") { $0.field("@id", .text(id)) }
            field("isPartOf") { json in
                json.field("@type", .text("NewsArticle"))
                json.field("@id", .text(id))
                json.field("headline", .text(report.title))
                json.field("datePublished", .text(report.published))
                json.field("url", .text(report.url))
                if let outlet = report.outlet {
                    json.field("publisher") { json in
                        json.field("@type", .text("Organization"))
                        json.field("name", .text(outlet))
                    }
                }
            }
        }
        let through = appearance.chain.dropFirst()
        if !through.isEmpty {
            field("prov:wasDerivedFrom", each: Array(through)) { json, link in
                json.field("name", .text(link.speaker))
                json.field("text", .text(link.content))
            }
        }
        field("hearsay_reading", .text(report?.reading))
        field("hearsay_report", .integer(report?.report))
        field("hearsay_statement", .text(appearance.statement))
        field("hearsay_words", .text(appearance.words))
        field("hearsay_stance", .text(appearance.stance))
        field("hearsay_status", .text(appearance.status))
        field("hearsay_start", .integer(appearance.start))
        field("hearsay_end", .integer(appearance.end))
        chain(appearance.chain)
    }
}
