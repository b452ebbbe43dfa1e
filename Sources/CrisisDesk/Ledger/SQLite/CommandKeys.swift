/// Which entry began what a key made, in memory: keys are random, and an index over them would scatter every write.
struct CommandKeys: Sendable {
    private var firsts: [UInt64: UInt32] = [:]

    init(reserving count: Int = 0) { firsts.reserveCapacity(count) }

    func first(of key: UInt64) -> Int? { firsts[key].map { Int($0) } }

    mutating func add(_ key: UInt64, first: Int) { firsts[key] = UInt32(first) }

    var count: Int { firsts.count }
}
