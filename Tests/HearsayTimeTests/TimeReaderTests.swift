import HearsayText
import Testing

/// Published on Wednesday, 11 March 1998, where nothing else is said.
@Suite("Time expressions")
struct TimeReaderTests {
    private func check(_ example: Example) throws {
        let found = try example.found()
        #expect(found.script == example.script)
        #expect(found.values == example.expected)
    }

    @Test(
        "dates of the calendar",
        arguments: [
            Example("The pact was signed on [April 25, 1996].", "DATE 1996-04-25"),
            Example("The pact was signed on [25 April 1996].", "DATE 1996-04-25"),
            Example("It opened on [the 4th of July 1976].", "DATE 1976-07-04"),
            Example("The court ruled on [Jan. 8].", "DATE 1998-01-08"),
            Example("The vote will be held on [May 3].", "DATE 1998-05-03"),
            Example("He fled on [Dec. 20].", "DATE 1997-12-20"),
            Example("They met on [Saturday, March eighth].", "DATE 1998-03-08"),
            Example("Talks began in [October 1984].", "DATE 1984-10"),
            Example("Talks began in [June last year].", "DATE 1997-06"),
            Example("He was held in [December].", "DATE 1997-12"),
            Example("The prison changed hands in [April].", "DATE 1997-04"),
            Example("The truce was extended to [April].", "DATE 1998-04"),
            Example(
                "Sales fell in [the quarter] ended [March 31].", "DATE 1997-Q4", "DATE 1997-03-31"),
            Example("The plan dates from [mid-November].", "DATE 1997-11"),
            Example("Filed [1998-01-08] by the clerk.", "DATE 1998-01-08"),
            Example("Filed [01/08/98] by the clerk.", "DATE 1998-01-08"),
            Example("Filed [25/12/1997] by the clerk.", "DATE 1997-12-25"),
        ])
    func calendar(_ example: Example) throws { try check(example) }

    @Test(
        "what is no date",
        arguments: [
            Example("He may march with 2000 troops."),
            Example("It cost $1,998 or 3.1997 percent."),
            Example("Prices may fall and spring back, the second time."),
            Example("Jan Novak and April Jones ran 1:0, 3-2."),
            Example("More than three-quarters of them are 52 years old."),
            Example("She earns 40,000 dollars a year."),
            Example("The firm changed from a fiscal year to a calendar year."),
            Example("You are listening to Harbour Today."),
        ])
    func none(_ example: Example) throws { try check(example) }

    @Test(
        "years, decades, centuries",
        arguments: [
            Example("Since [1972] the [1996] campaign cost more.", "DATE 1972", "DATE 1996"),
            Example("It fell in [nineteen ninety-four].", "DATE 1994"),
            Example("It is due by [the year 2000].", "DATE 2000"),
            Example("It grew in [the late 1970s] and in [the '80s].", "DATE 197", "DATE 198"),
            Example("It fell in [the nineties].", "DATE 199"),
            Example("An [11th-century] temple of [the 20th century].", "DATE 10", "DATE 19"),
            Example("By [the end of 1990] it had grown.", "DATE 1990"),
            Example("In [fiscal 1989] it lost money.", "DATE 1989"),
        ])
    func years(_ example: Example) throws { try check(example) }

    @Test(
        "weekdays go by the tense of the clause",
        arguments: [
            Example("The minister said [Monday] that it rained.", "DATE 1998-03-09"),
            Example("The court on [Friday] rejected the appeal.", "DATE 1998-03-06"),
            Example("The council will meet [Friday].", "DATE 1998-03-13"),
            Example("A session is scheduled to begin [Tuesday].", "DATE 1998-03-17"),
            Example("The term had been due to expire [Tuesday].", "DATE 1998-03-10"),
            Example("[Last Wednesday] they left.", "DATE 1998-03-04"),
            Example("They left for good [last Friday].", "DATE 1998-03-06"),
            Example("They go [next Monday].", "DATE 1998-03-16"),
            Example("They face a [Sunday] deadline.", "DATE 1998-03-15"),
            Example("He gave them until [Friday] to leave.", "DATE 1998-03-13"),
            Example("they left on [monday] and sat down.", "DATE 1998-03-09"),
            Example("The [Friday] talks failed.", "DATE 1998-03-06"),
            Example("He called [early Tuesday].", "DATE 1998-03-10"),
            Example("[Wednesday]'s edition sold out.", "DATE 1998-03-11"),
        ])
    func weekdays(_ example: Example) throws { try check(example) }

    @Test(
        "days and units counted from publication",
        arguments: [
            Example(
                "[Today], [yesterday], [tomorrow].", "DATE 1998-03-11", "DATE 1998-03-10",
                "DATE 1998-03-12"),
            Example("It failed [the day before yesterday].", "DATE 1998-03-09"),
            Example(
                "[This week], [last month] and [next year].", "DATE 1998-W11", "DATE 1998-02",
                "DATE 1999"),
            Example("It was sold [early last year].", "DATE 1997"),
            Example("It was sold [earlier this month].", "DATE 1998-03"),
            Example("Over [the weekend] he rested.", "DATE 1998-W10-WE"),
            Example(
                "He retired [last August] and returned [this summer].", "DATE 1997-08",
                "DATE 1998-SU"),
            Example("It rained in [the winter of 1994].", "DATE 1994-WI"),
            Example("He won [two years ago], not [10 days ago].", "DATE 1996", "DATE 1998-03-01"),
            Example("He won [a decade ago].", "DATE 1988"),
            Example("He left [several years ago].", "DATE PAST_REF"),
            Example("It is to be done by [year-end].", "DATE 1998"),
        ])
    func relative(_ example: Example) throws { try check(example) }

    @Test(
        "days and units counted from the time mentioned before",
        arguments: [
            Example(
                "Born on [May 22, 1995], she left [the following year].", "DATE 1995-05-22",
                "DATE 1996"),
            Example(
                "It began on [Jan. 5, 1997]. He died [that day].", "DATE 1997-01-05",
                "DATE 1997-01-05"),
            Example(
                "In [March 1996] he rose; [the following month] he fell.", "DATE 1996-03",
                "DATE 1996-04"),
            Example(
                "He died on [June 1, 1996], and she [the day before].", "DATE 1996-06-01",
                "DATE 1996-05-31"),
        ])
    func narrative(_ example: Example) throws { try check(example) }

    @Test(
        "lengths of time",
        arguments: [
            Example("A [two-week] crisis of [210 years].", "DURATION P2W", "DURATION P210Y"),
            Example("In [the past three months] it fell.", "DURATION P3M"),
            Example("He served [two and a half years].", "DURATION P2Y6M"),
            Example("It took [a minute and a half].", "DURATION PT1M30S"),
            Example("It took [2 1/2 hours].", "DURATION PT2H30M"),
            Example("It lasted [nearly twenty-four hours].", "DURATION PT24H"),
            Example(
                "It lasted [a couple of days] or [a few weeks].", "DURATION P2D", "DURATION PXW"),
            Example("In [recent months] and for [years] it grew.", "DURATION PXM", "DURATION PXY"),
            Example("An [8-month-old] truce held.", "DURATION P8M"),
            Example("It ran over [a three-year period].", "DURATION P3Y"),
            Example("It may take [a year or two].", "DURATION P1Y"),
            Example("It will hold for [the next couple of years].", "DURATION P2Y"),
            Example("It rose in [the first nine months].", "DURATION P9M"),
        ])
    func durations(_ example: Example) throws { try check(example) }

    @Test(
        "quarters, and a year before them",
        arguments: [
            Example(
                "Its [fourth-quarter] profit fell from [a year earlier].", "DATE 1997-Q4",
                "DATE 1996-Q4"),
            Example("In [the third quarter of 1984] it paid.", "DATE 1984-Q3"),
            Example("In [the 1988 third quarter] it paid.", "DATE 1988-Q3"),
            Example("It will pay in [next year's first quarter].", "DATE 1999-Q1"),
            Example(
                "[Fourth-quarter] sales beat [the year-ago quarter].", "DATE 1997-Q4",
                "DATE 1996-Q4"),
            Example("Sales rose in [the last half of 1989].", "DATE 1989-H2"),
            Example("Sales rose from [a year earlier].", "DATE 1997"),
        ])
    func quarters(_ example: Example) throws { try check(example) }

    @Test(
        "times of day",
        arguments: [
            Example("They met at [10 p.m. Monday].", "TIME 1998-03-09T22:00"),
            Example("They met [around 7:15 p.m.], he said.", "TIME 1998-03-11T19:15"),
            Example("It ends at [5 p.m. EST Nov. 9].", "TIME 1997-11-09T17:00"),
            Example("It ends at [noon Friday].", "TIME 1998-03-06T12:00"),
            Example("It landed at [14:30 GMT].", "TIME 1998-03-11T14:30Z"),
            Example(
                "He called [this morning] and [last night].", "TIME 1998-03-11TMO",
                "TIME 1998-03-10TNI"),
            Example("He was shot [Friday night].", "TIME 1998-03-06TNI"),
            Example("He came at [noon] on [Thursday].", "TIME 1998-03-05T12:00", "DATE 1998-03-05"),
        ])
    func clock(_ example: Example) throws { try check(example) }

    @Test(
        "what comes again",
        arguments: [
            Example(
                "It departs [every Thursday] and [Monday nights].", "SET XXXX-WXX-4",
                "SET XXXX-WXX-1TNI"),
            Example("They march [each July].", "SET XXXX-07"),
            Example(
                "He pays [every month], [daily] and twice [a year].", "SET P1M", "SET P1D",
                "SET P1Y"),
            Example("He pays [every two years].", "SET P2Y"),
        ])
    func sets(_ example: Example) throws { try check(example) }

    @Test(
        "the present, the past and the future",
        arguments: [
            Example("He [now] rules; [recently] he did not.", "DATE PRESENT_REF", "DATE PAST_REF"),
            Example("In [the past] and in [the near future].", "DATE PAST_REF", "DATE FUTURE_REF"),
            Example("They fled soon after the coup."),
        ])
    func references(_ example: Example) throws { try check(example) }

    @Test(
        "holidays",
        arguments: [
            Example("He came home on [Christmas Day] and left.", "DATE 1997-12-25"),
            Example("They will meet on [Thanksgiving].", "DATE 1998-11-26"),
            Example("They will meet on [Easter Monday].", "DATE 1998-04-13"),
            Example("They met on [Labor Day 1996].", "DATE 1996-09-02"),
        ])
    func holidays(_ example: Example) throws { try check(example) }

    @Test(
        "without a day of publication, only what needs none has a value",
        arguments: [
            Example(
                "He left [Friday], [last year] or [two weeks ago].", "DATE", "DATE", "DATE",
                published: nil),
            Example(
                "He left [this morning] at [10 p.m.], on [May 3].", "TIME", "TIME", "DATE",
                published: nil),
            Example(
                "Born on [May 22, 1995], she left [the following year].", "DATE 1995-05-22",
                "DATE 1996",
                published: nil),
            Example(
                "He [now] waits [three days], [every Friday].", "DATE PRESENT_REF", "DURATION P3D",
                "SET XXXX-WXX-5", published: nil),
        ])
    func unpublished(_ example: Example) throws { try check(example) }

    @Test("offsets count code points")
    func offsets() throws {
        let times = try Reports.shared.get().times(in: "Zoë 🙂 left “Friday”.", published: nil)
        #expect(times.map(\.span.start) == [12])
        #expect(times.map(\.span.end) == [18])
        #expect(times.map(\.id) == ["t1"])
    }
}
