import HearsayText
import Testing

@testable import HearsayActors
@testable import HearsayWorld

@Suite("Files of actors")
struct ActorDataTests {
    @Test("rows agree with each other", arguments: ActorLexicon.files)
    func clean(_ file: String) throws {
        let checked = try ActorRules.check("\(dataFolder)/\(file)", folder: dataFolder)
        #expect(checked.faults.isEmpty, "\(checked.faults.prefix(5))")
        #expect(checked.rows > 900)
    }

    @Test("rows are in the order of their bytes", arguments: ActorLexicon.files)
    func sorted(_ file: String) throws {
        _ = try Table("\(dataFolder)/\(file)", columns: ActorFile.columns.count, key: 3)
    }

    @Test("every noun for people and bodies is one that the sectors know")
    func covered() throws {
        let lexicon = try world().actors
        for file in ["roles.tsv", "bodies.tsv"] {
            let columns = file == "roles.tsv" ? 6 : 5
            for row in try Table("\(dataFolder)/\(file)", columns: columns).rows {
                // A plural is looked for where it would tell something.
                var forms = [row.cells[0]]
                if lexicon.nouns[lexicon.names.stems(row.cells[0])]?.sector != nil {
                    forms.append(row.cells[1])
                }
                for noun in forms {
                    let bytes = Array(noun.utf8)
                    let text = ActorText(bytes, words(of: bytes), lexicon)
                    let reading = PhraseReading(
                        text: text, choice: ActorChoice(lexicon: lexicon, day: nil))
                    let found = reading.read(0..<text.tokens.count)
                    #expect(found.noun != nil, "\(noun)")
                }
            }
        }
    }

    @Test("no two names or nouns share the number that they are known by")
    func numbers() throws {
        let names = try NameWords(folder: dataFolder)
        var spelled: [UInt64: String] = [:]
        for file in ActorLexicon.files {
            for row in try Table("\(dataFolder)/\(file)", columns: 7, key: 3).rows {
                for word in row.cells[0].split(separator: " ") {
                    let number = names.word(word.utf8)
                    guard number != 0, word.utf8.allSatisfy({ $0 < 0x80 }) else { continue }
                    let plain = word.lowercased()
                    #expect(spelled[number] == nil || spelled[number] == plain)
                    spelled[number] = plain
                }
            }
        }
    }

    @Test(
        "clashes are named with both lines",
        arguments: [
            (
                "A\tFRA\t2000\t2005\tGOV\thead-of-government\t-\n"
                    + "B\tFRA\t2003\t2006\tGOV\thead-of-government\t-\n",
                "head of government of FRA"
            ),
            (
                "Ardan Front\tMLI\t-\t-\tREB\tbody\tAF\nArdan Force\tMLI\t-\t-\tMIL\tbody\tAF\n",
                "'AF' is 'Ardan Front' too (line 1)"
            ),
        ])
    func clash(_ rows: String, _ reason: String) throws {
        let checked = try ActorRules.check(try written(rows), folder: dataFolder)
        #expect(checked.rows == 2)
        #expect(checked.faults.count == 1)
        #expect(checked.faults.first?.line == 2)
        #expect(checked.faults.first?.reason.contains(reason) == true, "\(checked.faults)")
    }

    @Test("terms that only touch, or that are known to the year, do not clash")
    func noClash() throws {
        let rows =
            "A\tFRA\t2000\t2003-05-07\tGOV\truler\t-\nB\tFRA\t2003-05-07\t2006\tGOV\truler\t-\n"
            + "C\tFRA\t2006\t-\tGOV\truler\t-\nC\tBEL\t2006\t-\tGOV\truler\t-\n"
        #expect(try ActorRules.check(try written(rows), folder: dataFolder).faults.isEmpty)
    }
}

@Suite("A user’s own actors")
struct OwnActorTests {
    @Test(
        "a broken row is named, and the others count",
        arguments: [
            ("too few\tMLI", "has 2 columns instead of 7"),
            ("X\tXYZ\t-\t-\tREB\tbody\t-", "'XYZ' is no country"),
            ("X\tMLI\t-\t-\tWAR\tbody\t-", "'WAR' is no sector"),
            ("X\tMLI\t-\t-\tREB\tgroup\t-", "'group' is no kind"),
            ("X\tMLI\t2003-13\t-\tREB\tbody\t-", "'2003-13' is no date"),
            ("X\tMLI\t2004\t2003\tREB\tbody\t-", "ends (2003) before it begins (2004)"),
            ("X\tMLI\t\t-\tREB\tbody\t-", "has nothing in column 'from'"),
            ("X\tMLI\t-\t-\tREB\tbody\t ", "has stray spaces"),
            ("-\tMLI\t-\t-\tREB\tbody\t-", "has no name"),
        ])
    func broken(_ row: String, _ reason: String) throws {
        let path = try written(
            "# mine\n\(row)\nQuell Front\tMLI\t-\t-\tREB\tbody\tQF|The Quell\r\n")
        let world = try World(folder: dataFolder, actors: [path])
        #expect(world.faults.count == 1)
        #expect(world.faults.first?.file == path)
        #expect(world.faults.first?.line == 2)
        #expect(world.faults.first?.reason.contains(reason) == true, "\(world.faults)")
        #expect(ActorLookup("the Quell Front", on: nil, in: world).code?.code == "MLIREB")
        #expect(ActorLookup("QF", on: nil, in: world).code?.code == "MLIREB")
    }

    @Test("a row takes the place of what is built in, and may only hide it")
    func hides() throws {
        let path = try written(
            "Hezbollah\tIRN\t-\t-\tMIL\tbody\t-\nAmazon\t-\t-\t-\t-\tbody\t-\n")
        let world = try World(folder: dataFolder, actors: [path])
        #expect(world.faults.isEmpty)
        #expect(ActorLookup("Hezbollah", on: nil, in: world).code?.code == "IRNMIL")
        #expect(ActorLookup("Amazon", on: nil, in: world).code == nil)
        #expect(ActorLookup("Hamas", on: nil, in: world).code?.code == "PSEREB")
    }

    @Test("a file that is not there is an error")
    func missing() {
        let error = #expect(throws: WorldError.self) {
            try World(folder: dataFolder, actors: ["/no/such/file.tsv"])
        }
        #expect(error?.file == "/no/such/file.tsv")
    }

    @Test("whatever bytes a file has, good rows load and bad ones are named", arguments: 0..<200)
    func fuzz(_ seed: Int) throws {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
        func next(_ limit: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(limit))
        }
        let good = Array("Quell Front\tMLI\t2003\t-\tREB\tbody\tQF\n".utf8)
        var bytes: [UInt8] = []
        for _ in 0..<next(6) {
            var row = good
            for _ in 0..<next(8) {
                switch next(3) {
                case 0: row[next(row.count)] = UInt8(next(256))
                case 1: row.insert(UInt8(next(256)), at: next(row.count))
                default: row.remove(at: next(row.count))
                }
            }
            bytes += row
        }
        bytes += [0x0A] + good.map { $0 == 0x51 ? 0x5A : $0 }
        let file = ActorFile(bytes: bytes, name: "own", countries: ["MLI"])
        #expect(file.rows.contains { $0.name == "Zuell Front" })
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
            .map { $0.last == 0x0D ? $0.dropLast() : $0 }
            .filter { !$0.isEmpty && $0.first != 0x23 }
        #expect(file.rows.count + file.faults.count == lines.count)
        for fault in file.faults { #expect(fault.line != nil && !fault.reason.isEmpty) }
    }
}

@Suite("Bounds of terms")
struct CalendarBoundTests {
    @Test("a year or a month holds all its days")
    func bounds() throws {
        #expect(CalendarBound("2003")?.earliest == 2003_01_01)
        #expect(CalendarBound("2003")?.latest == 2003_12_31)
        #expect(CalendarBound("2004-02")?.latest == 2004_02_29)
        #expect(CalendarBound("2003-05-07")?.latest == 2003_05_07)
    }

    @Test(
        "what is no date is none",
        arguments: ["", "-", "03", "2003-", "2003-00", "2003-02-29", "2003-05-07-01", "２００３"])
    func wrong(_ text: String) {
        #expect(CalendarBound(text) == nil)
    }
}
