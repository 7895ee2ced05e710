"""Made-up stories: which reports tell of one, and what they put forward together (madecase.py)."""

import dataclasses

from madereport import ACTORS, CLAUSES, KINDS, NAMELESS, OUTLETS, STATEMENTS, STATUSES, TYPES, Report, day

REACH = 12
CLAIM_KINDS = ["asserted"] * 17 + ["foretold", "demanded", "promised", "threatened"]
SAYINGS = {"foretold": "predicts", "demanded": "demands", "promised": "promises", "threatened": "threatens"}
STANCES = {"asserted": "asserts", "denied": "denies", "confirmed": "confirms", "questioned": "questions"}


def plan(reports, days, chance):
    """For each report its story; stories of a few days each run beside one another. The first one is that of
    the whole crisis: a hundredth of all reports."""
    waiting = []
    story = 1
    for _ in range(reports // 100 or 1):
        waiting.append((chance.randint(1, reports), 1))
    a_day = max(1, reports / days)
    while len(waiting) < reports:
        story += 1
        size = min(1 + int(59.9 * chance.random() ** 3), reports - len(waiting))
        start = chance.random() * reports
        waiting += [(start + chance.random() * REACH * a_day, story) for _ in range(size)]
    waiting.sort()
    return [story for _, story in waiting]


@dataclasses.dataclass
class Clause:
    """What a report puts forward, on whose word."""
    words: str
    claim: int
    happening: int
    type: str
    status: str
    who: int
    whom: int
    stance: str = "asserted"
    saying: str = "asserts"
    speaker: int = None
    kind: str = "named"
    source: str = ""


@dataclasses.dataclass
class Claim:
    number: int
    words: str
    kind: str
    most: int
    type: str
    status: str
    who: int
    whom: int
    happening: int
    circular: bool
    # (report, published, outlet, stance, origin, local)
    voices: list = dataclasses.field(default_factory=list)


class Stories:
    def __init__(self, stories, world, chance):
        self.stories = stories
        self.world = world
        self.chance = chance
        self.left = {}
        for story in stories:
            self.left[story] = self.left.get(story, 0) + 1
        self.claims = {}
        self.originals = {}
        self.forced = {}
        self.number = 0
        self.outlets = [f"Outlet {chance.randrange(OUTLETS)}" for _ in stories]
        self.following = self.next_reports()

    def next_reports(self):
        following, latest = {}, {}
        for index, story in enumerate(self.stories):
            if story in latest:
                following[latest[story] + 1] = index + 1
            latest[story] = index
        return following

    def report(self, number, today):
        """The rows of a report, and of its story where that ends with it."""
        story = self.stories[number - 1]
        outlet = self.outlets[number - 1]
        originals = self.originals.setdefault(story, [])
        rows = {}
        if originals and not self.forced.get(story) and self.chance.random() < 0.2:
            rows = self.chance.choice(originals).reprint(number, day(today), outlet, story)
        else:
            report = Report(number, today, outlet, self.world)
            if not originals:
                rows["story"] = [(story, report.title)]
            report.tell(self.clauses(report, story))
            rows.update(report.all_rows(story))
            # A text is reprinted while it is new.
            originals.append(report)
            del originals[:-4]
        self.left[story] -= 1
        if self.left[story] == 0:
            for table, more in self.end(story).items():
                rows.setdefault(table, []).extend(more)
        return rows

    def clauses(self, report, story):
        # Each claim stands here once for each of its assertions: what many say, more say again.
        known = self.claims.setdefault(story, [])
        used = set()
        clauses = []
        forced = self.forced.pop(story, [])
        for index in range(CLAUSES):
            claim = forced.pop() if forced else None
            while claim is None and known and self.chance.random() < 0.4:
                claim = self.chance.choice(known)
                if claim.number in used or len(claim.voices) >= claim.most:
                    claim = None
            if claim is None:
                claim = self.claim(report.number, index, story)
            known.append(claim)
            used.add(claim.number)
            clauses.append(self.clause(claim, report, story, index))
        return clauses

    def claim(self, report, index, story):
        self.number += 1
        chance = self.chance
        most = 10_000 if story == 1 else 1 + int(39.9 * chance.random() ** 2)
        kind = chance.choice(CLAIM_KINDS)
        return Claim(
            self.number, chance.choice(self.world.clauses), kind, most, chance.choice(TYPES),
            chance.choice(STATUSES), self.world.actor(), self.world.actor(), report * 65_536 + index,
            kind == "asserted" and index < STATEMENTS and report in self.following and chance.random() < 0.005)

    def clause(self, claim, report, story, index):
        chance = self.chance
        clause = Clause(claim.words, claim.number, claim.happening, claim.type, claim.status, claim.who, claim.whom)
        if claim.voices:
            dice = chance.random()
            clause.stance = ("denied" if dice < 0.05 else "confirmed" if dice < 0.08 else "questioned"
                             if dice < 0.1 else "asserted")
        clause.saying = STANCES[clause.stance]
        if clause.stance == "asserted":
            clause.saying = SAYINGS.get(claim.kind, "asserts")
        cited = None
        if index >= STATEMENTS:
            clause.saying, clause.stance = "asserts", "asserted"
            origin = ("unsourced", None, report.outlet)
        elif claim.circular and not claim.voices:
            # The next report of the story has it from this one, and this one from that.
            following = self.following[report.number]
            cited, origin = self.outlets[following - 1], None
            self.forced.setdefault(story, []).append(claim)
        elif claim.voices and (claim.circular or chance.random() < 0.15):
            other = chance.choice(claim.voices)
            cited, origin = other[2], other[4]
        else:
            clause.kind = chance.choice(KINDS)
            if clause.kind in ("anonymous", "collective"):
                clause.source = chance.choice(NAMELESS)
                origin = ("nameless", report.number, clause.source)
            else:
                clause.speaker = self.world.actor()
                clause.source = self.world.name(clause.speaker)
                origin = ("named", clause.speaker, clause.source)
        if cited:
            clause.kind, clause.source = "institution", cited
            clause.speaker = ACTORS + 1 + int(cited.split()[1])
        claim.voices.append((report.number, report.published, report.outlet, clause.stance, origin,
                             f"k{index}"))
        return clause

    def end(self, story):
        """What is counted when all reports are there."""
        claims = list({claim.number: claim for claim in self.claims.pop(story, [])}.values())
        self.originals.pop(story, None)
        contradicted = set()
        rows = {"claim": [], "origin": [], "origin_report": [], "contradiction": []}
        asserted = [claim for claim in claims if claim.kind == "asserted"]
        for _ in range(len(asserted) // 40):
            one, other = self.chance.sample(asserted, 2)
            contradicted |= {one.number, other.number}
            kind = self.chance.choice(["figures", "statements"])
            rows["contradiction"] += [(one.number, other.number, kind), (other.number, one.number, kind)]
        for claim in claims:
            self.count(claim, story, claim.number in contradicted, rows)
        return rows

    def count(self, claim, story, is_contradicted, rows):
        counted = {}
        for side, stances in (("asserts", ("asserted", "confirmed")), ("denies", ("denied",))):
            own = [voice for voice in claim.voices if voice[3] in stances]
            origins = {}
            for voice in own:
                if voice[4]:
                    origins.setdefault(voice[4], []).append(voice[0])
            for number, (origin, reports) in enumerate(origins.items()):
                kind, actor, name = origin
                rows["origin"].append((claim.number, side, number, kind, actor if kind == "named" else None, name,
                                       2 if name.startswith("two") else 1))
                rows["origin_report"] += [(claim.number, side, number, report) for report in set(reports)]
            kinds = [origin[0] for origin in origins]
            least = max(kinds.count("named"), 1) if own and origins else 0
            most = len(origins) or (1 if own else 0)
            counted[side] = (least, most, kinds.count("named"), bool(own) and not origins)
        least, most, named, is_circular = counted["asserts"]
        denied_least, denied_most, denied_named, _ = counted["denies"]
        is_confirmed = any(voice[3] == "confirmed" and voice[4] and voice[4][0] == "named" for voice in claim.voices)
        if claim.kind != "asserted":
            standing = "open"
        elif denied_named or is_contradicted:
            standing = "disputed"
        elif not named:
            standing = "nameless"
        else:
            standing = "confirmed" if least >= 2 or is_confirmed else "single"
        suggested = {"open": 6, "disputed": 4, "nameless": 3, "single": 3, "confirmed": 2}[standing]
        days = [voice[1] for voice in claim.voices]
        best = claim.voices[0]
        rows["claim"].append(
            (claim.number, story, best[0], best[5], claim.words, claim.kind, min(days), max(days),
             len({voice[0] for voice in claim.voices}), len({voice[2] for voice in claim.voices}), least, most,
             denied_least, denied_most, int(is_circular), standing, 6 if is_circular else suggested))

    def ending(self):
        """Words and how often they are there, as far as stories are found by them."""
        rare = self.world.rare
        return {"term": [(word, 1 + index % 997) for index, word in enumerate(rare)] + [("", len(self.stories))]}
