"""Writes Tests/Fixtures/words.json: texts, and the words that words.py makes of them.

The Swift program is held to that file, so that both sides go on making the same words. Run it
again after a change to words.py or to the texts below:

    python3 training/make_words_fixture.py
"""

import json
import unicodedata
from pathlib import Path

from words import words

TEXTS = [
    "",
    " ",
    "\n",
    "Anna Ruiz said the bridge would open on 3 May.",
    "“We will go,” said Anna Ruiz. “We will not wait.”",
    '"We will go," said Anna Ruiz. "We will not wait."',
    "He said: “She told us ‘never’ and “not once” again.” Then he left.",
    '“An unclosed quotation runs on\nbut not past its line. "Nor does this\n\none.',
    "“The first paragraph has no closing mark.\n\n“The second one has,” he said.",
    "A stray ” closes nothing, and \" opens until \" the next.",
    "''Two single marks,'' she said, and ``back ticks'' too.",
    "«Nous partirons», a dit la ministre. „Wir gehen“, sagte er. ‹so›",
    "Zürich, Århus, Łódź, São Paulo, Đà Nẵng, İstanbul, ǅungla, straße, STRASSE, ẞ",
    "Cafe\u0301 de\u0301ja\u0300 vu: combining marks stay with their letters. \u0301 alone",
    "o\u0323\u0302 stacked, A\u030A ring, e\u0301\u0301\u0301\u0301\u0301 many",
    "The oﬃce ﬁled a ﬂood of Œuvres, ŉ and Ǆ.",
    "co\u00adop\u00ader\u00ada\u00adtion with soft hyphens, and \u00ad one alone",
    "non\u00a0breaking\u202fspaces\u2009of\u3000all\u2003widths\u1680here",
    "zero\u200bwidth\u200bspace, zero\u200cwidth\u200dnon\u2060joiners, \ufeffmark \u200e\u200fbidi",
    "\ufeffA text that begins with a byte order mark.",
    "मंत्री ने कहा कि वे नहीं आएंगे। १२३ क्षेत्र",
    "部长表示，谈判将于八月五日举行。他说：“我们不会退让。”㐀𠀀豈",
    "東京でカタカナとひらがなの文。「行く」と言った。ｱｲｳ　全角ＡＢＣ１２３",
    "قال الوزير: «لن ننسحب»، ثم غادر. ١٢٣ ؟ ۔ كِتَاب",
    "השר אמר: \"לא ניסוג\". מנכ״ל צה״ל",
    "Министр сказал: «Мы не уйдём». ОБСЕ и МИД, д-р Ъ",
    "Ο υπουργός είπε: «Δεν φεύγουμε»· Αθήνα; ΣΊΣΥΦΟΣ ᾼ",
    "장관은 “가지 않겠다”고 말했다. ไม่ไป กล่าว ကျွန်ုပ်",
    "Family 👨‍👩‍👧‍👦, flags 🇳🇪🇫🇷, thumbs 👍🏽, heart ❤️, keycap 1️⃣ #️⃣",
    "It cost $5.20, €3, £4, ¥500, ₹60, ₦70, 20¢ and 5 % + 3 = 8 × 1 ± 2 ÷ 4",
    "Digits: 1,500 3.14 2nd F-16 A320 0x7F ½ ² Ⅳ ④ ٣ ३ ３ 𝟛 1२",
    "iPhone eBay McDonald O’Malley O'Neil d’Ivoire al-Shabab U.S. A a AB Ab aB ABc",
    "e-mail anna.ruiz@example.org or https://example.org/a_b?c=d&e=f#g",
    "Windows lines\r\nend\r\n\r\nso. Old Mac\rlines\rtoo.",
    "tabs\tand\x0bvertical\x0cpages\x1cfile\x1dgroup\x1erecord\x1funit\x85next\x7fdelete",
    "line\u2028separator and\u2029paragraph separator",
    "NUL\x00inside\x00 and \x00 alone\x00",
    "private \ue000 use \uf8ff area \U000f0000 x\ue001y",
    "dashes - ‐ ‑ ‒ – — ― − -- --- and … ... . . . ‥",
    "marks: !?‽ ¿qué? ¡no! § ¶ † ‡ • · ° © ® ™ № ℃ ^ ` ´ ¨ ~ | \\ / _ * # @ & < > { } [ ] ( )",
    "“”““””\"\"\"'\"‘’‚‛„‟«»‹›",
    "“a ““b “““c””” d”” e” f ” g",
    "\n\n\n  Leading breaks, trailing spaces  \n \n",
    "ß ŉ ǰ ΐ Ω K Å ſ ⁿ ª º ʰ ᴬ Ａ ａ 𝐀 𝒂 Ⓐ ⓐ ꙍ",
    "\U0001d15e musical \U0001f9d1\u200d\U0001f52c scientist \U00010400\U00010428 Deseret 𓀀 𒀀",
    "replacement \ufffd and word\ufffdword",
]


def main() -> None:
    cases = []
    for text in TEXTS:
        for character in text:
            # Versions of Unicode differ in what is assigned.
            assert unicodedata.category(character) != "Cn", repr(character)
        found = [[w.start, w.end, w.shape, w.gap, w.quoted] for w in words(text)]
        cases.append({"text": text, "words": found})
    path = Path(__file__).parent.parent / "Tests/Fixtures/words.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases)
    path.write_text(f"[\n{lines}\n]\n", encoding="utf-8")


if __name__ == "__main__":
    main()
