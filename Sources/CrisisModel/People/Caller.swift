/// Who does something at the desk.
public enum Actor: Hashable, Sendable {
    case person(Person.Number)
    /// The program itself: the dispatcher, a tick, a start.
    case desk
    /// Somebody at the machine: init, restore, token reset.
    case machine

    public var person: Person.Number? {
        if case .person(let number) = self { number } else { nil }
    }
}

/// The machine and the program before people, people by number.
extension Actor: Comparable {
    private var place: Int {
        switch self {
        case .machine: -1
        case .desk: 0
        case .person(let number): number.value
        }
    }

    public static func < (left: Actor, right: Actor) -> Bool { left.place < right.place }
}

extension Actor: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        switch try container.decode(String.self) {
        case "desk": self = .desk
        case "machine": self = .machine
        case let text:
            guard let number = Person.Number(text) else {
                throw DecodingError.dataCorruptedError(in: container, debugDescription: "nobody's name")
            }
            self = .person(number)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .person(let number): try container.encode(number.description)
        case .desk: try container.encode("desk")
        case .machine: try container.encode("machine")
        }
    }
}

/// How a decision reached the one who entered it.
public enum Told: String, CaseIterable, Hashable, Sendable, Codable {
    case oneself = "self"
    case inPerson, telephone, radio, paper
}

/// Whose decision it was and when, where that differs from who entered it and when (P8). It gives no right: the right
/// that is checked is always that of the one who enters.
public struct Order: Hashable, Sendable {
    /// nil: the one who enters.
    public let decidedBy: Person.Number?
    public let told: Told
    /// nil: when it was entered.
    public let happenedAt: Timestamp?

    public init(decidedBy: Person.Number? = nil, told: Told = .oneself, happenedAt: Timestamp? = nil) {
        self.decidedBy = decidedBy
        self.told = told
        self.happenedAt = happenedAt
    }

    /// One's own decision, now.
    public static let own = Order()
}

/// Who enters a command, with which token, on whose order.
public struct Caller: Hashable, Sendable {
    public let actor: Actor
    public let token: Token.Number?
    public let order: Order

    public init(_ actor: Actor, token: Token.Number? = nil, order: Order = .own) {
        self.actor = actor
        self.token = token
        self.order = order
    }

    public static let desk = Caller(.desk)
    public static let machine = Caller(.machine)

    /// Whose decision it is: the one named in the order, else the one who enters.
    public var decidedBy: Person.Number? { order.decidedBy ?? actor.person }
}
