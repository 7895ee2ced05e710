/// The tables of a case file: each step takes a file from one version to the next.
enum Schema {
    /// "HRSY": marks a SQLite file as a case file.
    static let applicationID = 0x4852_5359

    static var version: Int { steps.count }

    static let steps = [first, joined, feeds, weighed, counted]

    private static let first = """
        -- Schema 1 of a case file. Ids of readings ("a1", "e3", "v2") keep their names within
        -- a report ("local").
        CREATE TABLE report (
          -- in the order in which reports were added
          id        INTEGER PRIMARY KEY,
          -- what makes two records the same report: url if there is one, else outlet + sha256
          key       TEXT NOT NULL UNIQUE,
          -- the sender's own id
          name      TEXT,
          url TEXT, outlet TEXT, publisher TEXT, title TEXT, byline TEXT,
          -- ISO 8601 day or instant
          published TEXT,
          -- ISO 8601 instant, UTC
          added     TEXT NOT NULL,
          sha256    TEXT NOT NULL,
          text      TEXT NOT NULL,
          -- the earliest report of which this is an exact or near copy; null: none
          copy_root INTEGER REFERENCES report,
          -- exact | near
          copy_kind TEXT,
          -- who published it, agencies by their own names; whom it credits with all its words
          source_outlet TEXT, credited TEXT
        );
        CREATE INDEX report_root ON report (copy_root);
        CREATE INDEX report_published ON report (published, id);
        CREATE INDEX report_sha ON report (sha256);
        CREATE INDEX report_added ON report (added);
        CREATE INDEX report_outlet ON report (outlet);
        -- Reprints: by their original, and to pass them over.
        CREATE INDEX report_copy ON report (copy_root, outlet) WHERE copy_root IS NOT NULL;
        CREATE INDEX report_reprint ON report (id) WHERE copy_root IS NOT NULL;
        -- the contract's JSON line
        CREATE TABLE reading (report INTEGER PRIMARY KEY REFERENCES report, model TEXT NOT
          NULL, json BLOB NOT NULL);
        CREATE VIRTUAL TABLE report_words USING fts5 (title, text, content='report',
          content_rowid='id', tokenize='porter unicode61');
        -- what a report shares with one added before it: exact | near | part; the shares of both
        CREATE TABLE copy (report INTEGER, of INTEGER, kind TEXT, share REAL, share_of REAL,
          PRIMARY KEY (report, of)) WITHOUT ROWID;
        CREATE TABLE copy_key (key INTEGER, report INTEGER, PRIMARY KEY (key, report)) WITHOUT
          ROWID;
        CREATE TABLE actor (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT NOT
          NULL, type TEXT NOT NULL, country TEXT, sector TEXT);
        CREATE TABLE entity (report INTEGER, local TEXT, actor INTEGER NOT NULL REFERENCES
          actor, name TEXT NOT NULL, PRIMARY KEY (report, local)) WITHOUT ROWID;
        CREATE INDEX entity_actor ON entity (actor, report);
        -- the reading's attributions
        CREATE TABLE statement (
          report INTEGER, local TEXT, parent TEXT, speaker INTEGER REFERENCES actor, audience
            INTEGER REFERENCES actor,
          source_kind TEXT, count INTEGER, stance TEXT NOT NULL, voice TEXT NOT NULL,
            confidence REAL NOT NULL,
          -- exact words; parts joined by " … "
          source TEXT, cue TEXT, content TEXT NOT NULL, grounds TEXT,
          -- of the content, code points
          start INTEGER NOT NULL, "end" INTEGER NOT NULL,
          PRIMARY KEY (report, local)) WITHOUT ROWID;
        -- Who speaks is counted over the whole file: these indexes alone answer it.
        CREATE INDEX statement_speaker ON statement (speaker, source_kind, report, audience,
          stance);
        CREATE INDEX statement_nameless ON statement (source, source_kind, report, audience,
          stance) WHERE speaker IS NULL;
        CREATE TABLE event (
          -- local id of the innermost attribution; null: outlet's own word
          report INTEGER, local TEXT, type TEXT NOT NULL, mode TEXT, status TEXT, statement
            TEXT,
          -- the TIMEX3 value of its time, if it has one
          day TEXT,
          place INTEGER REFERENCES place, confidence REAL,
          -- exact words; offsets of the trigger
          trigger TEXT NOT NULL, sentence TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER
            NOT NULL,
          PRIMARY KEY (report, local)) WITHOUT ROWID;
        CREATE INDEX event_type ON event (type, day, report);
        CREATE INDEX event_day ON event (day, report, start);
        -- Events that take a position, in the order of their parties.
        CREATE INDEX event_position ON event (report, local, type, status) WHERE type IN (
          'AGREE','SUPPORT','REJECT','ACCUSE','PROTEST','THREATEN','REQUEST');
        -- side: source | target
        CREATE TABLE party (report INTEGER, event TEXT, side TEXT, actor INTEGER REFERENCES
          actor, PRIMARY KEY (report, event, side, actor)) WITHOUT ROWID;
        CREATE INDEX party_actor ON party (actor, report);
        CREATE TABLE place (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT NOT
          NULL, lat REAL, lon REAL, country TEXT, admin1 TEXT, feature TEXT, geonameid
          INTEGER);
        CREATE TABLE figure (report INTEGER, local TEXT, value REAL, min REAL, max REAL, unit
          TEXT, kind TEXT, holder INTEGER REFERENCES actor, place INTEGER REFERENCES place,
          statement TEXT, words TEXT NOT NULL, sentence TEXT NOT NULL, start INTEGER, "end"
          INTEGER, PRIMARY KEY (report, local)) WITHOUT ROWID;
        CREATE INDEX figure_group ON figure (unit, kind, holder, report, value, min, max);
        CREATE TABLE deadline (report INTEGER, local TEXT, issuer INTEGER REFERENCES actor,
          addressee INTEGER REFERENCES actor, due TEXT, demand TEXT, consequence TEXT,
          statement TEXT, sentence TEXT NOT NULL, start INTEGER, "end" INTEGER,
          PRIMARY KEY (report, local)) WITHOUT ROWID;
        CREATE INDEX deadline_due ON deadline (due);
        """

    private static let joined = """
        -- Schema 2: what joins reports. Reports that were added before have none of it.
        -- the body that somebody belongs to or speaks for
        ALTER TABLE entity ADD COLUMN body INTEGER REFERENCES actor;
        CREATE INDEX entity_body ON entity (actor) WHERE body IS NOT NULL;
        CREATE INDEX actor_name ON actor (name);
        -- reports of one happening
        CREATE TABLE story (id INTEGER PRIMARY KEY, title TEXT);
        ALTER TABLE report ADD COLUMN story INTEGER REFERENCES story;
        CREATE INDEX report_story ON report (story, published);
        -- in how many reports a word stands, copies counted once
        CREATE TABLE term (word TEXT PRIMARY KEY, reports INTEGER NOT NULL) WITHOUT ROWID;
        -- what a report is about: lines of "w word count", "l" of its beginning, "n" a name
        CREATE TABLE outline (report INTEGER PRIMARY KEY REFERENCES report, words TEXT NOT NULL);
        -- by which words reports of one story are found
        CREATE TABLE story_key (word TEXT, report INTEGER, PRIMARY KEY (word, report)) WITHOUT
          ROWID;
        CREATE TABLE story_word (report INTEGER, word TEXT, PRIMARY KEY (report, word)) WITHOUT
          ROWID;
        CREATE INDEX report_storyless ON report (published, id) WHERE story IS NULL;
        -- what a clause puts forward (form clause), and events that a clause only mentions
        CREATE TABLE assertion (
          report INTEGER, local TEXT, form TEXT NOT NULL,
          -- the same proposition; null: none of a clause of its own. The same event.
          claim INTEGER REFERENCES claim, happening INTEGER,
          -- local ids of the innermost attribution (null: outlet's own word) and of the event
          statement TEXT, event TEXT,
          -- asserted | confirmed | denied | questioned, towards the claim; as for events
          stance TEXT NOT NULL, status TEXT NOT NULL,
          -- code points; exact words; lemmas with the words of names; figures ("12 body") and
          -- TIMEX3 values, parted by line breaks; a vector of signed bytes
          start INTEGER NOT NULL, "end" INTEGER NOT NULL, head_start INTEGER NOT NULL,
          head_end INTEGER NOT NULL, words TEXT NOT NULL, lemma TEXT NOT NULL,
          lemmas TEXT NOT NULL, figures TEXT NOT NULL, times TEXT NOT NULL, negated INTEGER NOT
            NULL, vector BLOB,
          PRIMARY KEY (report, local)) WITHOUT ROWID;
        CREATE INDEX assertion_claim ON assertion (claim, report, local);
        CREATE INDEX assertion_happening ON assertion (happening, report, local);
        CREATE INDEX assertion_event ON assertion (report, event) WHERE event IS NOT NULL;
        -- one proposition as put forward in one or many reports
        CREATE TABLE claim (
          id INTEGER PRIMARY KEY, story INTEGER REFERENCES story,
          -- its best assertion, that one's words
          report INTEGER NOT NULL, assertion TEXT NOT NULL, words TEXT NOT NULL,
          -- asserted | foretold | demanded | promised | threatened
          kind TEXT NOT NULL,
          -- days of publication; how many say it, copies counted once; of how many outlets
          "first" TEXT, "last" TEXT, texts INTEGER NOT NULL, outlets INTEGER NOT NULL,
          -- independent origins (docs/origins.md), of those who assert and of those who deny
          least INTEGER NOT NULL, most INTEGER NOT NULL, denied_least INTEGER NOT NULL,
          denied_most INTEGER NOT NULL, circular INTEGER NOT NULL,
          -- confirmed | single | nameless | disputed | open (docs/sitrep.md)
          standing TEXT NOT NULL,
          -- suggested credibility, 1 to 6
          suggested INTEGER NOT NULL);
        CREATE INDEX claim_story ON claim (story, "first");
        CREATE INDEX claim_standing ON claim (standing, "last");
        CREATE INDEX claim_last ON claim ("last");
        -- who can have known: side asserts | denies; kind named | nameless | unsourced
        CREATE TABLE origin (claim INTEGER, side TEXT, number INTEGER, kind TEXT NOT NULL,
          actor INTEGER REFERENCES actor, name TEXT NOT NULL, count INTEGER NOT NULL,
          PRIMARY KEY (claim, side, number)) WITHOUT ROWID;
        CREATE INDEX origin_actor ON origin (actor, claim);
        CREATE TABLE origin_report (claim INTEGER, side TEXT, number INTEGER, report INTEGER,
          PRIMARY KEY (claim, side, number, report)) WITHOUT ROWID;
        -- two claims that cannot both be true: kind figures | statements
        CREATE TABLE contradiction (claim INTEGER, other INTEGER, kind TEXT NOT NULL,
          PRIMARY KEY (claim, other)) WITHOUT ROWID;
        -- the analyst's own word: of an outlet or actor A to F, of a claim 1 to 6
        CREATE TABLE rating (subject TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL,
          note TEXT, at TEXT NOT NULL, PRIMARY KEY (subject, name)) WITHOUT ROWID;
        """

    private static let weighed = """
        -- Schema 4: indexes for questions of claims.
        -- Claims by weight, of all standings and of one.
        CREATE INDEX claim_weight ON claim (least DESC, texts DESC, "last" DESC, id);
        CREATE INDEX claim_standing_weight ON claim (standing, least DESC, texts DESC,
          "last" DESC, id);
        -- Who was confirmed or contradicted: in the order of the origins.
        CREATE INDEX claim_tested ON claim (id, standing) WHERE standing IN
          ('confirmed','disputed');
        -- Claims of the events that somebody takes part in.
        DROP INDEX assertion_event;
        CREATE INDEX assertion_event ON assertion (report, event, claim) WHERE event IS NOT NULL;
        -- Who takes a stand towards a claim that others have put forward.
        CREATE INDEX assertion_stance ON assertion (claim, stance) WHERE stance IN
          ('confirmed','denied','questioned');
        CREATE INDEX assertion_answer ON assertion (report, stance) WHERE stance IN
          ('confirmed','denied');
        CREATE INDEX contradiction_other ON contradiction (other, claim);
        """

    private static let counted = """
        -- Schema 5: who speaks without being known is counted from an index alone, which SQLite
        -- takes only where the index holds the speaker too.
        DROP INDEX statement_nameless;
        CREATE INDEX statement_nameless ON statement (speaker, source, source_kind, report,
          audience, stance) WHERE speaker IS NULL;
        """
}
