import HearsayQuestions
import HearsayStore
import Testing

@testable import HearsayExports

@Suite("Tables of events for others")
struct TableTests {
    @Test("columns are those of others, in their order, then Hearsay's own")
    func columns() {
        let own = hearsayColumns.map(\.name)
        #expect(own.allSatisfy { $0.hasPrefix("hearsay_") } && Set(own).count == own.count)
        #expect(polecatColumns.map(\.name) == Contract.polecat + own)
        #expect(acledColumns.map(\.name) == Contract.acled + own)
        #expect(gdeltEventColumns.map(\.name) == Contract.gdeltEvents + own)
        #expect(gdeltMentionColumns.map(\.name) == Contract.gdeltMentions + own)
        #expect(Contract.polecat.count == 40 && Contract.acled.count == 31)
        #expect(Contract.gdeltEvents.count == 61 && Contract.gdeltMentions.count == 16)
    }

    private func row(_ format: Export, _ names: [String]) throws -> [String: String] {
        let made = try MadeCase()
        let (report, reading) = madeReport()
        try made.add(report, reading)
        let lines = try made.lines(format)
        let line = try #require(lines.last)
        #expect(line.count == names.count + hearsayColumns.count)
        return Dictionary(uniqueKeysWithValues: zip(names + hearsayColumns.map(\.name), line))
    }

    @Test("POLECAT: who, what, where, when, and on whose word")
    func polecat() throws {
        let row = try row(.polecat, Contract.polecat)
        #expect(row["Event Date"] == "2026-03-04")
        #expect(row["Event Type"] == "ASSAULT")
        #expect(row["Quad Code"] == "MATERIAL CONFLICT")
        #expect(row["Actor Name"] == "Mali's army" && row["Actor Name Raw"] == "Mali's army")
        #expect(row["Actor Country"] == "MLI" && row["Actor COW"] == "432")
        #expect(row["Primary Actor Sector"] == "MIL")
        #expect(row["Recipient Name"] == "three farmers")
        #expect(row["City"] == "Gao" && row["Province"] == "Gao Region")
        #expect(row["GeoNames ID"] == "2457161" && row["Raw Placename"] == "Gao")
        #expect(row["Story People"] == "Élan Varr")
        #expect(row["Intensity"] == "" && row["District"] == "" && row["Event Mode"] == "")
        #expect(row["hearsay_chain"] == "Élan Varr to Herald")
        #expect(row["hearsay_words"]?.hasPrefix("Élan Varr told the Herald") == true)
        #expect(row["hearsay_trigger"] == "killed" && row["hearsay_start"] == "39")
        #expect(row["hearsay_figures"] == "killed three")
        #expect(row["hearsay_reading"]?.hasPrefix("1-") == true)
        #expect(row["hearsay_claim"] == "" && row["hearsay_least"] == "")
    }

    @Test("GDELT: CAMEO's codes, dates as numbers")
    func gdelt() throws {
        let row = try row(.gdeltEvents, Contract.gdeltEvents)
        #expect(row["GLOBALEVENTID"] == "1000001")
        #expect(row["SQLDATE"] == "20260304" && row["MonthYear"] == "202603")
        #expect(row["FractionDate"] == "2026.1753")
        #expect(row["Actor1Code"] == "MLIMIL" && row["Actor2Code"] == "MLICVL")
        #expect(row["EventCode"] == "180" && row["EventRootCode"] == "18")
        #expect(row["QuadClass"] == "4" && row["GoldsteinScale"] == "-9")
        #expect(row["NumMentions"] == "1" && row["IsRootEvent"] == "1")
        #expect(row["ActionGeo_Type"] == "4" && row["ActionGeo_CountryCode"] == "ML")
        #expect(row["ActionGeo_FullName"] == "Gao, Gao Region, Mali")
        #expect(row["DATEADDED"]?.count == 14)
    }

    @Test("ACLED: what civilians suffer from a state's forces")
    func acled() throws {
        let row = try row(.acled, Contract.acled)
        #expect(row["event_id_cnty"] == "MLI1000001")
        #expect(row["event_type"] == "Violence against civilians")
        #expect(row["sub_event_type"] == "Attack")
        #expect(row["inter1"] == "1" && row["inter2"] == "7" && row["interaction"] == "17")
        #expect(row["civilian_targeting"] == "Civilian targeting")
        #expect(row["iso"] == "466" && row["region"] == "Western Africa")
        #expect(row["time_precision"] == "1" && row["geo_precision"] == "1")
        #expect(row["fatalities"] == "")
    }

    @Test("a reprint is a mention of its original's event, and no event of its own")
    func mentions() throws {
        let made = try MadeCase()
        for (outlet, url) in [("Herald", "https://a.example"), ("Post", "https://b.example")] {
            let (report, reading) = madeReport(outlet: outlet, url: url)
            try made.add(report, reading)
        }
        try made.file.database.script("UPDATE report SET copy_root = 1 WHERE id = 2")
        let events = try made.lines(.gdeltEvents)
        #expect(events.count == 1)
        #expect(Array(events[0][31...33]) == ["2", "2", "2"])
        let mentions = try made.lines(.gdeltMentions)
        #expect(mentions.map { $0[0] } == ["1000001", "1000001"])
        #expect(mentions.map { $0[4] } == ["Herald", "Post"])
        #expect(mentions[1][6] == "1" && mentions[1][9] == "39")
    }

    @Test("one happening of two reports is one event with two mentions")
    func happening() throws {
        let made = try MadeCase()
        for outlet in ["Herald", "Post"] {
            let (report, reading) = madeReport(outlet: outlet, url: "https://\(outlet).example")
            try made.add(report, reading)
        }
        try made.file.database.script("UPDATE report SET copy_root = NULL")
        try made.join()
        #expect(try made.lines(.gdeltEvents).map { $0[0] } == ["1000001"])
        #expect(try made.lines(.gdeltMentions).map { $0[0] } == ["1000001", "1000001"])
        let row = try #require(try made.lines(.polecat).last)
        let names = Contract.polecat + hearsayColumns.map(\.name)
        let cells = Dictionary(uniqueKeysWithValues: zip(names, row))
        #expect(cells["hearsay_claim"] == "7" && cells["hearsay_least"] == "1")
        #expect(cells["hearsay_most"] == "2" && cells["hearsay_standing"] == "single")
        #expect(cells["hearsay_rating"] == "3")
    }

    @Test(
        "days, status and actor narrow it",
        arguments: [
            (Filter(), 1), (Filter(since: "2026-03-06"), 0), (Filter(until: "2026-03-05"), 1),
            (Filter(about: "MLI"), 1), (Filter(about: "Varr"), 0),
            (Filter(status: "planned"), 0), (Filter(status: "happened", limit: 1), 1),
        ])
    func narrowed(_ filter: Filter, _ count: Int) throws {
        let made = try MadeCase()
        let (report, reading) = madeReport()
        try made.add(report, reading)
        #expect(try made.lines(.gdeltEvents, filter).count == count)
    }

    @Test(
        "a day that is not told is no day",
        arguments: [
            ("2026-03-04T14:00", "2026-03-04", 2026), ("2026-03", nil, 2026), ("2026", nil, 2026),
            ("2026-W12", nil, nil), ("PAST_REF", nil, nil), ("2026-02-30", nil, nil),
            ("P3D", nil, nil), ("XXXX-03-04", nil, nil), ("", nil, nil),
        ] as [(String, String?, Int?)])
    func days(_ timex: String, _ iso: String?, _ year: Int?) {
        #expect(ToldDay(timex)?.iso == iso)
        #expect(ToldDay(timex)?.year == year)
    }
}

extension MadeCase {
    /// Makes a claim of the first events of two reports.
    func join() throws {
        try file.database.script(
            """
            DELETE FROM assertion; DELETE FROM claim;
            INSERT INTO claim (id, report, assertion, words, kind, texts, outlets, least, most,
              denied_least, denied_most, circular, standing, suggested) VALUES
              (7, 1, 'c1', 'Mali''s army killed three farmers', 'asserted', 2, 2, 1, 2, 0, 0, 0,
               'single', 3);
            INSERT INTO assertion (report, local, form, claim, happening, statement, event, stance,
              status, start, "end", head_start, head_end, words, lemma, lemmas,
              figures, times, negated) VALUES
              (1, 'c1', 'clause', 7, 5, 'a1', 'v1', 'asserted', 'happened', 27, 60, 39, 45,
               'Mali''s army killed three farmers', 'kill', 'kill', '', '', 0),
              (2, 'c1', 'clause', 7, 5, 'a1', 'v1', 'asserted', 'happened', 27, 60, 39, 45,
               'Mali''s army killed three farmers', 'kill', 'kill', '', '', 0);
            INSERT INTO origin VALUES (7, 'asserts', 1, 'named', NULL, 'Élan Varr', 1);
            INSERT INTO rating VALUES ('claim', '7', '3', 'seen once', '2026-03-06T00:00:00Z'),
              ('source', 'Herald', 'B', NULL, '2026-03-06T00:00:00Z');
            """)
    }
}
