/// An event of a report as rows show it.
struct ExportedEvent: Sendable {
    /// Who takes part.
    struct Party: Sendable {
        var actor: Int
        var name: String
        var type: String
        /// ISO 3166-1 alpha-3, or what stands in its place.
        var country: String?
        var sector: String?
        /// Roles that the report gives.
        var roles: [String]

        /// "MLIMIL"
        var code: String? {
            let code = (country ?? "") + (sector ?? "")
            return code.isEmpty ? nil : code
        }
    }

    struct Place: Sendable {
        var name: String
        var latitude: Double?
        var longitude: Double?
        var country: String?
        var division: String?
        /// GeoNames feature code: `PPLC`.
        var feature: String?
        var geonameID: Int?
        /// The words of the report for it.
        var words: String?

        var isCountry: Bool { feature?.hasPrefix("PCL") == true }
        var isDivision: Bool { feature?.hasPrefix("ADM") == true }
        var isTown: Bool { feature?.hasPrefix("PPL") == true }
    }

    /// What is known of the claim that it is put forward in.
    struct Claim: Sendable {
        var id: Int
        var standing: String
        var least: Int
        var most: Int
        var deniedLeast: Int
        var deniedMost: Int
        var isCircular: Bool
        var suggested: Int
        /// The analyst's own.
        var rating: String?
    }

    /// The reading's own id.
    var local: String
    /// PLOVER root and mode.
    var type: String
    var mode: String?
    var status: String?
    /// Local id of the innermost attribution.
    var statement: String?
    /// TIMEX3 value.
    var time: String?
    var confidence: Double?
    var trigger: String
    var sentence: String
    /// Of the trigger, code points.
    var start: Int
    var end: Int
    /// Whether the report's first paragraph tells of it.
    var isInLead: Bool
    var sources: [Party]
    var targets: [Party]
    /// Exact words for those who act and those it is done to.
    var sourceWords: String?
    var targetWords: String?
    /// The first code points of these words.
    var sourceStart: Int?
    var targetStart: Int?
    var place: Place?
    var claim: Claim?
    /// What is the same event in several reports.
    var happening: Int?
    /// Figures of its sentence: "killed 12".
    var figures: [String]
}
