import HearsayText

@testable import HearsayCopies

/// A fictional wire report of four paragraphs.
let wire = """
    Harbour workers in Port Selwyn walked out on Monday after talks over night shifts collapsed. The \
    union said four thousand members had left the docks by noon and that none would return before \
    the company withdrew its new rota.

    The company, which runs nine of the eleven terminals, called the strike unlawful and asked a \
    court to end it. A hearing is set for Thursday. Ships carrying grain and fuel were waiting \
    outside the breakwater in the evening.

    Fishermen in the old basin kept working, though some of them brought soup to the pickets. The \
    mayor offered her office for a new round of talks and warned that the town had food for eight \
    days at most.

    It is the third strike in the port since the terminals were sold. The last one, two winters ago, \
    went on for nineteen days and ended with a pay rise that both sides later disputed.
    """

/// A fictional report of something else.
let other = """
    A ferry with sixty people on board ran aground near the Lomen islands late on Friday. The coast \
    guard took everyone off within three hours, and nobody was hurt.

    Divers are to look at the hull today. The owner blamed a failed radar; inspectors said the ship \
    had passed its yearly check in March and that the chart of the strait was out of date.
    """

func text(_ string: String) -> CopyText { CopyText(Array(string.utf8)) }

func overlap(_ first: String, _ second: String) -> Overlap? {
    overlap(of: text(first), and: text(second))
}

func paragraphs(_ string: String) -> [String] {
    string.split(separator: "\n").map(String.init)
}

/// The numbers of SplitMix64.
struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return stirred(state)
    }
}
