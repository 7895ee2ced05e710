"""One made-up report: its text, and the rows that a reading of it gives (madecase.py)."""

import json
import time

TYPES = ["AGREE", "SUPPORT", "REJECT", "ACCUSE", "PROTEST", "THREATEN", "REQUEST", "CONSULT",
         "AID", "SANCTION", "ASSAULT", "MOBILIZE"]
STATUSES = ["happened", "ongoing", "planned", "threatened", "requested", "denied",
            "hypothetical", "did-not-happen"]
KINDS = ["named", "named", "anonymous", "institution", "collective", "document"]
COMMON = ("minister border river talks convoy ceasefire harbour bridge council grain troops "
          "sanctions envoy village ferry strike vote treaty pipeline fishing army rebels aid").split()
NAMELESS = ["two officials", "a senior official", "aid workers", "a diplomat", "villagers", "an aide"]
OUTLETS = 300
ACTORS = 3000
PLACES = 500
STATEMENTS = 8
CLAUSES = 12
EVENTS = 5

COLUMNS = {
    "actor": "id,key,name,type,country,sector",
    "place": "id,key,name,lat,lon,country,feature,geonameid",
    "report": "id,key,url,outlet,title,published,added,sha256,text,copy_root,copy_kind,story",
    "reading": "report,model,json",
    "entity": "report,local,actor,name,body",
    "statement": "report,local,parent,speaker,audience,source_kind,count,stance,voice,confidence,source,cue,"
                 "content,start,\"end\"",
    "event": "report,local,type,status,statement,day,place,confidence,trigger,sentence,start,\"end\"",
    "party": "report,event,side,actor",
    "figure": "report,local,value,min,max,unit,kind,holder,place,statement,words,sentence,start,\"end\"",
    "deadline": "report,local,issuer,addressee,due,demand,statement,sentence,start,\"end\"",
    "assertion": "report,local,form,claim,happening,statement,event,stance,status,start,\"end\",head_start,"
                 "head_end,words,lemma,lemmas,figures,times,negated,vector",
    "outline": "report,words",
    "term": "word,reports",
    "story": "id,title",
    "story_key": "word,report",
    "story_word": "report,word",
    "claim": "id,story,report,assertion,words,kind,\"first\",\"last\",texts,outlets,least,most,denied_least,"
             "denied_most,circular,standing,suggested",
    "origin": "claim,side,number,kind,actor,name,count",
    "origin_report": "claim,side,number,report",
    "contradiction": "claim,other,kind",
    "copy": "report,of,kind,share,share_of",
    "rating": "subject,name,value,note,at",
}


def day(number):
    """Of 2026, counted from 0."""
    return time.strftime("%Y-%m-%d", time.gmtime(1767225600 + 86400 * number))


class World:
    """Who there is, and what words there are."""

    def __init__(self, chance):
        self.chance = chance
        sounds = [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u")]
        self.rare = sorted({"".join(chance.choices(sounds, k=3)) for _ in range(4000)})
        # A clause of six to fourteen words, half of which are in much of the news.
        self.clauses = []
        for _ in range(6000):
            words = [chance.choice(COMMON if chance.random() < 0.5 else self.rare)
                     for _ in range(chance.randint(6, 14))]
            self.clauses.append("the " + " ".join(words))
        self.vectors = [chance.randbytes(192) for _ in range(512)]

    @staticmethod
    def name(actor):
        """Actors behind the others are the outlets."""
        return f"Outlet {actor - ACTORS - 1}" if actor > ACTORS else f"Actor {actor} of Land {actor % 90}"

    def actor(self):
        # A few actors are in most of the news.
        return min(ACTORS, 1 + int(ACTORS * self.chance.random() ** 4))

    def rows(self):
        people = ["person", "person", "organization", "country"]
        return {
            "actor": [(n, f"actor {n}", self.name(n), people[n % 4], f"L{n % 90:02}", "GOV")
                      for n in range(1, ACTORS + 1)]
            + [(ACTORS + 1 + n, f"outlet {n}", f"Outlet {n}", "organization", None, "JRN") for n in range(OUTLETS)],
            "place": [(n, f"place {n}", f"Place {n}", n % 70, n % 170, f"L{n % 90:02}", "PPL", n)
                      for n in range(1, PLACES + 1)],
            "rating": [("source", f"Outlet {n}", "ABCDEF"[n % 6], None, "2026-06-01T00:00:00Z")
                       for n in range(0, OUTLETS, 5)],
        }


class Report:
    """What is told by an original report; `clauses` are (words, speaker, source kind, words for the speaker)."""

    def __init__(self, number, today, outlet, world):
        self.number = number
        self.today = today
        self.published = day(today)
        self.outlet = outlet
        self.world = world
        self.chance = world.chance
        self.title = " ".join(self.chance.choices(COMMON, k=5) + self.chance.choices(world.rare, k=2)).capitalize()
        self.parts = []
        self.length = 0
        self.sentences = []
        self.rows = {name: [] for name in (
            "entity", "statement", "event", "party", "figure", "deadline", "assertion", "outline", "story_key",
            "story_word")}
        self.attributions = []
        self.events = []

    def sentence(self, words):
        """Adds a sentence; where it begins."""
        start = self.length
        self.parts.append(words)
        self.sentences.append((start, start + len(words)))
        self.length += len(words) + 1
        return start

    def tell(self, clauses):
        """All of it: twelve clauses, of which the first eight are somebody's words."""
        last = None
        for index, clause in enumerate(clauses):
            local = None
            words = clause.words
            if index < STATEMENTS:
                local = f"a{index}"
                # Two of them were told by one who had it from another.
                parent = last if index in (2, 6) else None
                if parent:
                    outer = self.world.name(self.world.actor())
                    sentence = f"{outer} said {clause.source} told them {words}."
                else:
                    sentence = f"{clause.source} said {words}."
                sentence = sentence[0].upper() + sentence[1:]
                start = self.sentence(sentence) + sentence.rindex(words)
                self.statement(local, parent, clause, start)
                last = local
            else:
                sentence = f"{words}.".capitalize()
                start = self.sentence(sentence)
            # A clause at a sentence's beginning has a capital.
            told = sentence[start - self.sentences[-1][0]:][:len(words)]
            event = f"e{index}" if index < EVENTS else None
            if event:
                self.event(event, clause, local, sentence, start)
            self.assertion(f"k{index}", "clause", clause, local, event, told, start)
            if index < 2:
                self.assertion(f"m{index}", "mention", clause, local, None, told, start)
        self.others()
        self.padding()
        self.names()

    def statement(self, local, parent, clause, start):
        end = start + len(clause.words)
        self.attributions.append({"id": local, "content": [[start, end]]})
        audience = self.world.actor() if self.chance.random() < 0.2 else None
        self.rows["statement"].append(
            (self.number, local, parent, clause.speaker, audience, clause.kind,
             2 if clause.source.startswith("two") else 1, clause.saying, "indirect", 0.9, clause.source, "said",
             clause.words, start, end))

    def event(self, local, clause, statement, sentence, start):
        when = day(max(0, self.today + self.chance.randint(-10, 10))) if self.chance.random() < 0.5 else None
        place = self.chance.randint(1, PLACES) if self.chance.random() < 0.5 else None
        self.rows["event"].append(
            (self.number, local, clause.type, clause.status, statement, when, place, 0.8, clause.words.split()[1],
             sentence, start + 4, start + 4 + len(clause.words.split()[1])))
        for side, actor in (("source", clause.who), ("target", clause.whom)):
            self.rows["party"].append((self.number, local, side, actor))
        self.events.append({"id": local, "source": ["n0"], "target": ["n1"], "source_spans": [[start, start + 3]],
                            "target_spans": [[start + 4, start + 8]]})

    def assertion(self, local, form, clause, statement, event, told, start):
        words = clause.words.split()
        place = clause.happening or self.number * 65_536 + len(self.rows["assertion"])
        self.rows["assertion"].append(
            (self.number, local, form, clause.claim if form == "clause" else None, place, statement, event,
             clause.stance, clause.status, start, start + len(told), start + 4, start + 4 + len(words[1]), told,
             words[1], " ".join(words[1:]), "12 body" if event == "e0" else "", "", 0,
             self.chance.choice(self.world.vectors)))

    def others(self):
        for n in range(3):
            value = self.chance.randint(1, 500)
            kind = self.chance.choice(["killed", "wounded", "displaced"])
            sentence = f"{value} people were {kind} near the {self.chance.choice(COMMON)}."
            start = self.sentence(sentence)
            self.rows["figure"].append(
                (self.number, f"q{n}", value, value, value, None, kind, self.world.actor(),
                 self.chance.randint(1, PLACES), f"a{n}", str(value), sentence, start, start + len(str(value))))
        if self.chance.random() < 0.3:
            issuer, addressee = self.world.actor(), self.world.actor()
            due = day(self.today + self.chance.randint(0, 20))
            sentence = f"{self.world.name(issuer)} gave {self.world.name(addressee)} until {due} to leave the bridge."
            start = self.sentence(sentence)
            self.rows["deadline"].append(
                (self.number, "d0", issuer, addressee, due, "leave the bridge", "a0", sentence, start,
                 start + len(sentence)))

    def padding(self):
        """Texts have 150 to 900 words: half of them more than one page of the file."""
        for _ in range(int(4 + 60 * self.chance.random() ** 2)):
            self.sentence(self.chance.choice(self.world.clauses).capitalize() + ".")

    def names(self):
        for n in range(10):
            actor = self.world.actor()
            body = self.world.actor() if self.chance.random() < 0.1 else None
            self.rows["entity"].append((self.number, f"n{n}", actor, self.world.name(actor), body))
        words = self.chance.sample(COMMON, 12) + self.chance.sample(self.world.rare, 28)
        self.rows["outline"].append((self.number, "\n".join(f"w 1 {word}" for word in words)))
        for word in words[-8:]:
            self.rows["story_key"].append((word, self.number))
            self.rows["story_word"].append((self.number, word))

    def header(self, story, text, root=None):
        return (self.number, f"key {self.number}", f"https://example.org/{self.number}", self.outlet, self.title,
                self.published, self.published + "T12:00:00Z", f"{self.number:064x}", text, root, root and "near",
                story)

    def all_rows(self, story):
        self.text = " ".join(self.parts)
        rows = dict(self.rows)
        rows["report"] = [self.header(story, self.text)]
        reading = {
            "sentences": self.sentences, "attributions": self.attributions, "events": self.events,
            "entities": [{"id": row[1], "name": row[3], "type": "person"} for row in self.rows["entity"]]}
        self.reading = json.dumps(reading, separators=(",", ":"))
        rows["reading"] = [(self.number, "reader-made", self.reading)]
        return rows

    def reprint(self, number, published, outlet, story):
        """The rows of a later report that prints this one again."""
        rows = {}
        for table in ("entity", "statement", "event", "party", "figure", "deadline", "assertion"):
            rows[table] = [(number, *row[1:]) for row in self.rows[table]]
        # A copy puts nothing forward of its own.
        rows["assertion"] = [(*row[:3], None, *row[4:]) for row in rows["assertion"]]
        rows["outline"] = [(number, self.rows["outline"][0][1])]
        rows["reading"] = [(number, "reader-made", self.reading)]
        rows["report"] = [(number, f"key {number}", f"https://example.org/{number}", outlet, self.title + " again",
                           published, published + "T13:00:00Z", f"{number:064x}", self.text, self.number, "near",
                           story)]
        rows["copy"] = [(number, self.number, "near", 0.95, 0.95)]
        return rows
