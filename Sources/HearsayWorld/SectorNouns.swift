import HearsayText

/// A noun or modifier of `sectors.tsv`.
package struct SectorNoun: Sendable, Equatable {
    package enum Sort: String, Sendable {
        /// A noun for people; for one of the highest office of a country; for a body.
        case person, highest, body
        /// A word before such a noun: "military", "deputy".
        case modifier
        /// One that says that an office is over: "former".
        case past
        /// One that takes a country's adjective away from the noun: "pro", "anti".
        case stance
    }

    package let noun: String
    package let sort: Sort
    package let sector: String?
    /// Whether the body that one belongs to comes before the sector that stands here: "official".
    package let followsBody: Bool
    /// Whether the sector holds only where a country is told: "leader".
    package let needsCountry: Bool
    /// What stands in a country's place where none is told.
    package let standIn: String?
}

extension PhraseIndex<SectorNoun> {
    /// Reads `sectors.tsv`.
    init(folder: String, names: NameWords) throws(WorldError) {
        self.init()
        for row in try Table(folder + "/sectors.tsv", columns: 5).rows {
            guard let sort = SectorNoun.Sort(rawValue: row.cells[1]) else {
                throw row.error("'\(row.cells[1])' is no sort known here")
            }
            func value(_ column: Int, in known: Set<String>) throws(WorldError) -> String? {
                let text = row.cells[column]
                guard text == "-" || known.contains(text) else {
                    throw row.error("'\(text)' is not known here")
                }
                return text == "-" ? nil : text
            }
            let phrase = names.stems(row.cells[0])
            guard self[phrase] == nil else {
                throw row.error("'\(row.cells[0])' has the same singular as another row")
            }
            self[phrase] = SectorNoun(
                noun: row.cells[0], sort: sort, sector: try value(2, in: ActorCode.sectors),
                followsBody: try value(3, in: ["body", "country"]) != nil,
                needsCountry: row.cells[3] == "country",
                standIn: try value(4, in: ActorCode.standIns))
        }
    }
}
