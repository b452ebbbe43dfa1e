import CrisisModel

extension PageAsked {
    /// The part of a list that is asked for; `number` is what `after` and `next` count by, ascending in `all`.
    func part<Item>(of all: [Item], number: (Item) -> Int) throws(RequestFault) -> (items: [Item], next: Int?) {
        let isNewestFirst = try order(otherwise: .oldest) == .newest
        let ordered = isNewestFirst ? all.reversed() : all
        let rest = ordered.drop { item in
            guard let after else { return false }
            return isNewestFirst ? number(item) >= after : number(item) <= after
        }
        let items = Array(rest.prefix(limit))
        return (items, rest.count > limit ? items.last.map(number) : nil)
    }
}

extension Reply {
    /// `{"items":[…],"next":…}`
    static func list<Item>(
        _ found: (items: [Item], next: Int?), _ write: (inout JSONWriter, Item) -> Void
    ) -> Reply {
        .json(reserving: 256 + found.items.count * 512) { json in
            json.object { json in
                json.array("items") { json in for item in found.items { write(&json, item) } }
                json.field("next", orNull: found.next)
            }
        }
    }
}
