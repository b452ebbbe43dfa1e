/// The names that an object has had so far, to find one that stands twice.
struct JSONNames {
    /// From how many on a set is asked. Below it comparing is faster; above it comparing each with each would let one
    /// body of a megabyte hold a processor for minutes.
    private static let compared = 24

    /// One bit for each kind of name, by length and beginning: where it isn't set the name is new, which is nearly
    /// always.
    private var kinds: UInt64 = 0
    private var set: Set<String>?

    /// False where `members`, all that stand before it, have this name already.
    mutating func insert(_ name: String, after members: [JSONMember]) -> Bool {
        guard members.count < Self.compared else { return insertInSet(name, members) }
        let kind: UInt64 = 1 << UInt64((Int(name.utf8.first ?? 0) &* 11 &+ name.utf8.count) & 63)
        defer { kinds |= kind }
        return kinds & kind == 0 || !members.contains { $0.name == name }
    }

    private mutating func insertInSet(_ name: String, _ members: [JSONMember]) -> Bool {
        if set == nil { set = Set(members.map(\.name)) }
        return set?.insert(name).inserted ?? false
    }
}
