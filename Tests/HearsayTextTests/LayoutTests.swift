import HearsayText
import Testing

@Suite("Layout")
struct LayoutTests {
    private func parts(_ text: String) throws -> Parts {
        Parts(Report(text: text), try Fixtures.abbreviations())
    }

    @Test("tells headline, byline and dateline from the text")
    func wholeReport() throws {
        let parts = try parts(
            """
            Junta asks for help as deadline nears in the U.S.

            By ANNA RUIZ and Jo Park, Associated Press
            5 August 2023

            NIAMEY, Niger (AP) — The army left the town, Gen. Salou said.

            “We will go,” he said.

            What happens next

            Nobody knows.

            ___

            Lea Moreau in Paris contributed to this report.
            Source: voanews.com
            """)
        let layout = parts.layout
        #expect(
            layout.headline.map(parts.text) == "Junta asks for help as deadline nears in the U.S.")
        #expect(layout.byline.map(parts.text) == "ANNA RUIZ and Jo Park")
        #expect(layout.dateline.map(parts.text) == "NIAMEY, Niger")
        #expect(
            layout.furniture.map(parts.text) == [
                "Junta asks for help as deadline nears in the U.S.",
                "By ANNA RUIZ and Jo Park, Associated Press", "5 August 2023",
                "NIAMEY, Niger (AP) —", "What happens next", "___",
                "Lea Moreau in Paris contributed to this report.", "Source: voanews.com",
            ])
        #expect(parts.sentenceTexts.contains("The army left the town, Gen. Salou said."))
    }

    @Test(
        "finds the place in a dateline",
        arguments: [
            ("NIAMEY, Niger (AP) — The", "NIAMEY, Niger", "NIAMEY, Niger (AP) —"),
            ("PARIS — The", "PARIS", "PARIS —"), ("PARIS—The", "PARIS", "PARIS—"),
            ("PARIS -- The", "PARIS", "PARIS --"), ("PARIS - “We", "PARIS", "PARIS -"),
            ("WASHINGTON (Reuters) - The", "WASHINGTON", "WASHINGTON (Reuters) -"),
            ("Kyiv, 5 August – The", "Kyiv", "Kyiv, 5 August –"),
            ("GENEVA, 12 March 2024 - The", "GENEVA", "GENEVA, 12 March 2024 -"),
            ("GENEVA (12 March 2024) – The", "GENEVA", "GENEVA (12 March 2024) –"),
            ("NEW YORK, Nov. 19 (UPI) — The", "NEW YORK", "NEW YORK, Nov. 19 (UPI) —"),
            ("BEDFORD, N.H. (AP) — The", "BEDFORD, N.H.", "BEDFORD, N.H. (AP) —"),
            ("Washington (CNN) The", "Washington", "Washington (CNN)"),
            ("ST. PETERSBURG, Russia — The", "ST. PETERSBURG, Russia", "ST. PETERSBURG, Russia —"),
            ("PORT-AU-PRINCE, Haiti — The", "PORT-AU-PRINCE, Haiti", "PORT-AU-PRINCE, Haiti —"),
            ("N'DJAMENA (AFP) – The", "N'DJAMENA", "N'DJAMENA (AFP) –"),
            ("BAMAKO/NIAMEY (Reuters) - The", "BAMAKO/NIAMEY", "BAMAKO/NIAMEY (Reuters) -"),
            ("\u{FEFF}Paris (AFP) – The", "\u{FEFF}Paris", "\u{FEFF}Paris (AFP) –"),
        ])
    func datelines(_ opening: String, _ place: String, _ prefix: String) throws {
        let parts = try parts(opening + " army left the town.\nIt will return.")
        #expect(parts.layout.dateline.map(parts.text) == place)
        #expect(parts.layout.furniture.map(parts.text) == [prefix])
        #expect(parts.sentenceTexts.first == prefix)
    }

    @Test("knows an agency without a place")
    func agencyAlone() throws {
        for opening in ["(CNN)", "(Reuters) -", "(CNN) —"] {
            let parts = try parts(opening + " The army left.\nIt will return.")
            #expect(parts.layout.dateline == nil)
            #expect(parts.layout.furniture.map(parts.text) == [opening])
        }
    }

    @Test(
        "takes no running text for a dateline",
        arguments: [
            "Paris — The city of light — was dark.", "NASA - the space agency - left.",
            "BREAKING — The army left.", "Niamey (population 1.3 million) is the capital.",
            "The U.S.-led force left.", "ANNA RUIZ: We will go.", "EU-China talks began.",
            "UN envoy Anna Ruiz — The envoy — left.",
        ])
    func noDateline(_ text: String) throws {
        let parts = try parts(text + "\nIt will return.")
        #expect(parts.layout == Layout())
    }

    @Test(
        "finds the names in a byline",
        arguments: [
            ("By Jane Doe", "Jane Doe"), ("BY JANE DOE", "JANE DOE"),
            ("By JANE DOE and John Roe, Associated Press", "JANE DOE and John Roe"),
            ("By Jane Doe, John Roe and Li Wei", "Jane Doe, John Roe and Li Wei"),
            ("By Jane Doe, Staff Writer", "Jane Doe"), ("By Jane Doe | Reuters", "Jane Doe"),
            ("By J. K. Doe-O’Neil", "J. K. Doe-O’Neil"),
            ("By Jan van der Berg", "Jan van der Berg"),
            ("By Jane Doe in Niamey", "Jane Doe"), ("By Jane Doe for The Paper", "Jane Doe"),
        ])
    func bylines(_ line: String, _ names: String) throws {
        let parts = try parts("Army leaves the town\n\(line)\n\nThe army left.")
        #expect(parts.layout.byline.map(parts.text) == names)
        #expect(parts.layout.furniture.map(parts.text) == ["Army leaves the town", line])
    }

    @Test(
        "takes no running text for a byline",
        arguments: [
            "By Friday, the army had left.", "By then Jane Doe had left the town",
            "By Jane Doe’s account, the army left.", "By Monday",
        ])
    func noByline(_ line: String) throws {
        #expect(try parts("The army left.\n\(line)\nIt will return.").layout.byline == nil)
        #expect(try parts("\(line)\nIt will return.").layout.byline == nil)
    }

    @Test(
        "knows lines of credit",
        arguments: [
            "Source: voanews.com", "(Reporting by A in B; Editing by C)", "© 2023 The Paper",
            "Copyright 2023 The Paper. All rights reserved.", "Read more: Army leaves the town",
            "Photo: Anna Ruiz", "--additional reporting from Jo Park.", "* * *", "###",
            "(c) 2023 The Paper", "Jo Park and Lea Moreau contributed to this report.",
            "Advertisement", "READ MORE: Army leaves",
        ])
    func credits(_ line: String) throws {
        let parts = try parts("The army left.\n\(line)\nIt will return.\n\(line)")
        #expect(parts.layout.furniture.map(parts.text) == [line, line])
    }

    @Test(
        "leaves running text alone",
        arguments: [
            "Sources in Mali: the army left.", "Photo evidence was found, he said.",
            "“Source: a lie,” he said.", "Read the report, he said: it is good.",
            "He contributed to the war.", "The source said it: they left.",
        ])
    func noCredits(_ line: String) throws {
        #expect(try parts("The army left.\n\(line)\nIt will return.").layout == Layout())
    }

    @Test("needs a break behind a headline, and no full stop")
    func headlines() throws {
        #expect(try parts("Army leaves the town").layout == Layout())
        #expect(try parts("The army left.\n\nIt will return.").layout == Layout())
        #expect(try parts("The army left the\ntown on Monday.").layout == Layout())
        #expect(try parts("The army left. It will return on\n\nMonday.").layout == Layout())
        #expect(try parts("Army leaves the town\nIt will return.").layout.headline == 0..<4)
        #expect(try parts("Army ‘leaves’\r\n\r\nIt will return.").layout.headline == 0..<4)
    }

    @Test("gives ranges that are in order, do not overlap and begin a line")
    func ranges() {
        var texts = TextGenerator(seed: 6)
        for _ in 0..<2000 {
            let parts = Parts(Report(bytes: texts.nextBytes()))
            var next = 0
            for range in parts.layout.furniture {
                #expect(range.lowerBound >= next && !range.isEmpty)
                #expect(range.upperBound <= parts.words.count)
                next = range.upperBound
            }
            for range in [parts.layout.headline, parts.layout.byline, parts.layout.dateline] {
                guard let range else { continue }
                #expect(parts.layout.furniture.contains { $0.contains(range) })
            }
        }
    }
}
