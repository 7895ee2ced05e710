"""Invented reports for pages: fifty texts out of ten subjects, each with its own names and figures."""

import random

PEOPLE = ["Mara Kest", "Jon Vale", "Ilse Brandt", "Tomas Arrow", "Nadia Quill", "Peter Lorne", "Ana Dobrev",
          "Kofi Marsh", "Lena Strand", "Omar Teller", "Ruth Okello", "Dario Finch", "Sana Weir", "Piet Holm"]
WRITERS = ["Clara Wyndham", "Marcus Eide", "Priya Tarrant", "Helen O’Dare", "Yusuf Kaplan-Reed", "Greta van Loon",
           "Sam Achterberg", "Dele Morrow", "Noor Haddon", "Victor Saint-Clair"]
PLACES = ["Orlanda", "Port Vesper", "Kallin", "Marsh Haven", "Tarnow Bridge", "Ellisford", "New Corran", "Dunmere"]
BODIES = ["the regional council", "the interior ministry", "the port authority", "the teachers’ union",
          "the health service", "the energy regulator", "the river board", "the federal court"]

SUBJECTS = [
    ("{place} dam holds after night of rising water",
     "The dam above {place} held through the night as water rose to within {n} centimetres of its crest, engineers "
     "said on {day}, but some {big} people in the valley were told to stay away from their homes."),
    ("Strike shuts schools across {place} for second week",
     "Schools across {place} stayed shut for a second week on {day} after talks between {body} and the city broke "
     "down late in the evening, leaving {big} pupils at home."),
    ("Court orders {place} refinery to halt work",
     "A court ordered the refinery at {place} on {day} to stop all work until it can show that its storage tanks "
     "are safe, in a ruling that lawyers called the strictest of its kind in {n} years."),
    ("Ferry runs aground off {place} with {big} aboard",
     "A ferry with {big} people aboard ran aground off {place} early on {day}, and rescuers spent {n} hours taking "
     "passengers off one boat at a time, the coast guard said."),
    ("Minister denies secret talks over {place} mine",
     "The minister for mines, {person}, denied on {day} that the government had held secret talks on selling the "
     "copper mine at {place}, two days after a letter to that effect was leaked to reporters."),
    ("Fever cases in {place} double in a fortnight",
     "The number of fever cases in {place} has doubled to {big} within a fortnight, {body} said on {day}, and "
     "clinics have begun to turn away patients who are not in danger."),
    ("Ceasefire near {place} frays as shells fall",
     "A ceasefire around {place} came under strain on {day} when at least {n} shells fell on fields to the east of "
     "the town, according to monitors, who could not say which side had fired them."),
    ("{place} votes on plan to flood old quarry",
     "Voters in {place} decide on {day} whether the old quarry should be flooded to make a lake, a plan that has "
     "split the town since {body} put it forward {n} months ago."),
    ("Grain ships leave {place} after blockade ends",
     "The first {n} grain ships left {place} on {day}, hours after a blockade of the harbour ended with a deal that "
     "neither side has published in full."),
    ("Power cut darkens {place} and knocks out trains",
     "A power cut left {place} and much of the coast without light on {day} and stopped trains in tunnels for up to "
     "{n} hours, {body} said."),
]

PARAGRAPHS = [
    "“We are not out of danger, and nobody should behave as if we were,” said {person}, who leads the emergency "
    "staff. “The next two days will decide.”",
    "Residents said they had been given little warning. {person}, a baker, said she had heard of the order from a "
    "neighbour and had left with “a bag, a cat and nothing else”.",
    "According to {body}, the costs may reach {n} million crowns, though an official who asked not to be named said "
    "the true figure was likely to be twice as high.",
    "The opposition accused the government of having ignored a report that warned of exactly this {n} months ago. "
    "A spokesman for the prime minister said that all advice had been followed.",
    "{person} told reporters that an inquiry would begin within {n} days and that its findings would be made public "
    "“whatever they say”.",
    "It was not immediately clear who had given the order. Two people who were in the room said that the decision "
    "had been taken by telephone; a third said there had been no decision at all.",
    "In {place}, about {n} kilometres to the north, shops opened as usual. “You would not know that anything had "
    "happened,” said {person}, who sells newspapers at the station.",
    "Similar trouble in {place} two years ago ended after {n} days, when both sides accepted an offer that the "
    "federal court had drawn up.",
    "Analysts at a bank in {place} said prices could rise by {n} percent if the matter was not settled by the end of "
    "the month. They had earlier forecast no change.",
    "{person}, a professor of public law, said the step was unusual but not without precedent. “It has been done "
    "twice since the war, and both times it was regretted,” he said.",
    "The police said {n} people had been questioned and released without charge. They declined to comment on reports "
    "that a phone had been seized.",
    "A joint statement by {body} and three charities called for calm and asked people not to share unconfirmed "
    "pictures.",
    "Late in the day the authorities lifted some of the restrictions, allowing lorries with food and medicine to "
    "pass. Buses are due to run again from Thursday.",
    "Neighbouring countries have offered help. The foreign ministry said on its website that it was “grateful, and "
    "considering what is needed”.",
    "Witnesses described a loud noise shortly before dawn. “At first I thought it was thunder,” said {person}, {n}, "
    "who lives by the canal, “and then the windows went.”",
    "The minister is expected to address parliament next week; his office confirmed the date but not the subject.",
]
HEADINGS = ["What happens next", "‘No warning was given’", "A long dispute", "Who decides", "Counting the cost"]
ITEMS = ["The main road to {place} is closed until further notice.", "Schools open two hours later than usual.",
         "Drinking water is handed out at the town hall.", "A telephone line for relatives has been set up.",
         "Trains between {place} and the coast do not stop."]
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October"]


def stories(count=50, seed=11):
    """Reports as dictionaries: title, dek, blocks (kind, text), authors, date (year, month, day)."""
    made = []
    for index in range(count):
        dice = random.Random(seed * 1000 + index)

        def fill(text):
            for slot, pool in (("{person}", PEOPLE), ("{place}", PLACES), ("{body}", BODIES)):
                while slot in text:
                    text = text.replace(slot, dice.choice(pool), 1)
            while "{n}" in text:
                text = text.replace("{n}", str(dice.randint(3, 90)), 1)
            while "{big}" in text:
                text = text.replace("{big}", f"{dice.randint(2, 40)},{dice.randint(100, 999)}", 1)
            return text.replace("{day}", dice.choice(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]))

        subject = SUBJECTS[(index + index // 10) % len(SUBJECTS)]
        place = dice.choice(PLACES)
        title, lead = (fill(part.replace("{place}", place)) for part in subject)
        pool = dice.sample(PARAGRAPHS, dice.randint(6, 14))
        blocks = [("p", lead)] + [("p", fill(p)) for p in pool]
        if index % 3 == 0:
            blocks.insert(4, ("h2", dice.choice(HEADINGS)))
        if index % 4 == 1:
            items = [("li", fill(i)) for i in dice.sample(ITEMS, 3)]
            blocks[5:5] = items
        if index % 5 == 2:
            blocks.insert(3, ("quote", fill("We have been asked to wait since the spring, and we have waited. "
                                            "Now {body} tells us that the papers are lost.")))
        authors = dice.sample(WRITERS, 2 if index % 4 == 0 else 1)
        made.append({"title": title, "dek": fill("Officials in {place} give few details as {body} meets"),
                     "blocks": blocks, "authors": authors, "fill": fill, "dice": dice,
                     "date": (2026, dice.randint(1, 10), dice.randint(1, 28)), "index": index})
    return made
