import HearsayQuestions

extension Arguments {
    /// What of a casebook `--about`, `--since`, `--until`, `--status` and `--limit` ask about.
    func filter() throws(Failure) -> Filter {
        for option in ["since", "until"] {
            if let date = self[option], !isISODate(date) {
                throw .usage(
                    "--\(option) takes an ISO 8601 date such as 2026-03-31, not “\(date)”.",
                    verb: verb.name)
            }
        }
        return Filter(
            about: self["about"], since: self["since"], until: self["until"],
            status: try choice("status"), isUncorroborated: has("uncorroborated"),
            limit: try number("limit", in: 1...1_000_000) ?? 50)
    }
}
