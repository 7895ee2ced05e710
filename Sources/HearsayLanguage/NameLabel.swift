import HearsayText

/// The BIO labels of names, in the order of the network's output.
enum NameLabel: UInt8, BIOLabel {
    case outside
    case beginPerson, insidePerson
    case beginOrganization, insideOrganization
    case beginPlace, insidePlace
    case beginGroup, insideGroup
    case beginOther, insideOther

    /// The type of the name; nil outside.
    var type: Reading.EntityType? {
        switch self {
        case .outside: nil
        case .beginPerson, .insidePerson: .person
        case .beginOrganization, .insideOrganization: .organization
        case .beginPlace, .insidePlace: .place
        case .beginGroup, .insideGroup: .group
        case .beginOther, .insideOther: .other
        }
    }

    var isInside: Bool { self != .outside && rawValue.isMultiple(of: 2) }

    func goesOn(from previous: Self) -> Bool { type == previous.type }

    /// As `reader.json` has it.
    var name: String {
        guard let type else { return "O" }
        return (isInside ? "I-" : "B-") + type.rawValue
    }
}
