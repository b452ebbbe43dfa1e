import CrisisModel
import CrisisTestSupport

/// Entries of the kinds that are coded by hand, with whatever their fields can hold.
struct MadeUpEntry {
    /// Which of the fields that need not be there are.
    enum Presence: CaseIterable { case none, some, all }

    static let kinds: [Event.Kind] = [.postSubmitted, .postApproved, .deliveryBegun, .deliveryEnded]

    private var dice: Dice
    private let presence: Presence
    private let longest: Int

    /// `longest`: elements of a list, at most.
    static func of(_ kind: Event.Kind, _ presence: Presence, seed: UInt64, longest: Int) -> Entry {
        var made = MadeUpEntry(dice: Dice(seed: seed), presence: presence, longest: longest)
        return made.entry(kind)
    }

    private mutating func entry(_ kind: Event.Kind) -> Entry {
        let actor = dice.pick([Actor.desk, .machine, .person(number())])
        let order = Order(decidedBy: maybe(number()), told: maybe(any()) ?? .oneself, happenedAt: maybe(time()))
        let caller = Caller(actor, token: maybe(number()), order: order)
        return Entry(number: count(), at: time(), caller: caller, capacity: any(), event: event(kind))
    }

    private mutating func event(_ kind: Event.Kind) -> Event {
        if kind == .postSubmitted { return .postSubmitted(submitted()) }
        if kind == .postApproved { return .postApproved(approved()) }
        if kind == .deliveryBegun { return .deliveryBegun(begun()) }
        return .deliveryEnded(ended())
    }

    private mutating func submitted() -> PostSubmitted {
        PostSubmitted(
            stored: number(), id: .numbered(count()), type: any(), about: maybe(number()), crisis: maybe(count()),
            version: version(), cancels: maybe(list { $0.number() }))
    }

    private mutating func version() -> Version {
        Version(
            stored: words(), purpose: any(), language: text(), publishAt: maybe(time()), notAfter: maybe(time()),
            publish: dice.oneIn(2), placed: list { $0.placed() }, notes: maybe(notes()))
    }

    private mutating func placed() -> Version.Placed {
        Version.Placed(stored: number(), text: words(), held: maybe(any()), approved: maybe(approvedAs()))
    }

    private mutating func approvedAs() -> ApprovedAs {
        ApprovedAs(stored: any(), crisis: maybe(count()), needsSecond: maybe(dice.oneIn(2)))
    }

    private mutating func approved() -> PostApproved {
        PostApproved(
            stored: number(), digest: .of(text()), channels: list { $0.number() }, approved: approvedAs(),
            warnings: maybe(list { $0.any() }), notes: maybe(notes()))
    }

    private mutating func notes() -> PostNotes {
        PostNotes(
            clearedWith: maybe(words()), clearedAt: maybe(time()), nextUpdateAt: maybe(time()), audience: maybe(any()),
            incident: maybe(words()), reason: maybe(words()), template: maybe(words()))
    }

    private mutating func begun() -> DeliveryBegun {
        DeliveryBegun(
            stored: number(), channel: number(), attempt: count(), digest: .of(text()), takenBy: maybe(number()))
    }

    private mutating func ended() -> DeliveryEnded {
        DeliveryEnded(
            stored: number(), channel: number(), attempt: count(), outcome: any(), receipt: maybe(words()),
            link: maybe(words()), detail: maybe(words()), notBefore: maybe(time()), afterUnknown: maybe(dice.oneIn(2)))
    }

    private mutating func maybe<Value>(_ value: Value) -> Value? {
        switch presence {
        case .none: nil
        case .some: dice.oneIn(2) ? value : nil
        case .all: value
        }
    }

    private mutating func list<Element>(_ element: (inout MadeUpEntry) -> Element) -> [Element] {
        let count = presence == .none ? 0 : Int.random(in: 1...longest, using: &dice)
        return (0..<count).map { _ in element(&self) }
    }

    private mutating func any<Value: CaseIterable>() -> Value { dice.pick(Array(Value.allCases)) }

    private mutating func number<Of>() -> Number<Of> { Number(dice.pick([1, 2, 9, 10, 65_536, 4_294_967_295])) }

    private mutating func count() -> Int { dice.pick([0, 1, -1, 10, 1_794_712_345_678, .max, .min]) }

    private mutating func time() -> Timestamp { Timestamp(milliseconds: Int64(count())) }

    private mutating func words() -> Words {
        let said = Words.saying(text() + "\(count())")
        return dice.oneIn(4) ? said.withoutContent : said
    }

    private mutating func text() -> String {
        dice.pick([
            "", "nb", "\"", "\\", "\",\"publish\":true,\"", "}]}", "\n\r\t\u{8}\u{c}\u{1}\u{1f}\u{7f}",
            "Vannet må kokes", "🚒\u{2028}\u{200d}e\u{301}", "\u{feff}\\u0022", String(repeating: "å", count: 700),
        ])
    }
}
