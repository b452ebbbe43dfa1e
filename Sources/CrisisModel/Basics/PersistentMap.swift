internal import HashTreeCollections

/// A dictionary whose copy costs nothing and whose change costs O(log n), so that deciding can work on a copy of the
/// whole state (`design`: the one path of a change). The only file of the model that imports anything.
public struct PersistentMap<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private var tree = TreeDictionary<Key, Value>()

    public init() {}

    /// How many keys have a value; O(1).
    public var count: Int { tree.count }
    public var isEmpty: Bool { tree.isEmpty }

    /// The value of a key, or nil; setting nil removes it.
    public subscript(key: Key) -> Value? {
        get { tree[key] }
        set { tree[key] = newValue }
    }

    /// Changes the value of a key in place and returns what `change` returns; nil, and nothing done, where there is
    /// none.
    @discardableResult
    public mutating func change<Result>(_ key: Key, _ change: (inout Value) -> Result) -> Result? {
        guard var value = tree[key] else { return nil }
        let result = change(&value)
        tree[key] = value
        return result
    }

    /// Every key and value, in no order anyone may rely on.
    public func forEach(_ body: (Key, Value) throws -> Void) rethrows {
        for (key, value) in tree { try body(key, value) }
    }
}

extension PersistentMap where Value == Bool {
    /// A set of its keys: in it or not.
    mutating func mark(_ key: Key, _ isIn: Bool) { self[key] = isIn ? true : nil }
}

extension PersistentMap where Key: Comparable {
    /// Every key, ascending; O(n log n).
    public var sortedKeys: [Key] { tree.keys.sorted() }
}

/// Written as keys and values in turn, ascending, so that equal maps are equal bytes.
extension PersistentMap: Codable where Key: Codable & Comparable, Value: Codable {
    public init(from decoder: any Decoder) throws {
        var container = try decoder.unkeyedContainer()
        while !container.isAtEnd {
            let key = try container.decode(Key.self)
            tree[key] = try container.decode(Value.self)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.unkeyedContainer()
        for key in sortedKeys {
            guard let value = tree[key] else { continue }
            try container.encode(key)
            try container.encode(value)
        }
    }
}
