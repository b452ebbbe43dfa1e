@testable import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Testing

/// The state as bytes and back. Whatever the bytes are: refused or read, never a crash, never more memory than they take.
@Suite struct BinaryCodingTests {
    @Test(arguments: [3, 12, 21] as [UInt64])
    func `a rich state comes back as it was, and goes on the same way`(seed: UInt64) throws {
        var (desk, _) = try Lived.log(seed: seed, steps: 800, restores: seed == 12)
        let bytes = try BinaryEncoder.bytes(desk.state)
        var read = try BinaryDecoder.value(DeskState.self, from: bytes[...])
        #expect(try BinaryEncoder.bytes(read) == bytes)
        #expect(read.open.count == desk.state.open.count && read.closed.count > 10)
        let before = desk.entries.count
        try Lived.live(&desk, seed: seed + 1, steps: 300)
        for entry in desk.entries[before...] { read.apply(entry) }
        #expect(try BinaryEncoder.bytes(read) == BinaryEncoder.bytes(desk.state))
        try Invariants.check(read, at: desk.now)
    }

    @Test func `the empty state comes back`() throws {
        let bytes = try BinaryEncoder.bytes(DeskState())
        #expect(try BinaryEncoder.bytes(BinaryDecoder.value(DeskState.self, from: bytes[...])) == bytes)
    }

    @Test func `cut short anywhere, it is refused`() throws {
        let bytes = try BinaryEncoder.bytes(try Lived.log(seed: 5, steps: 300).desk.state)
        var dice = Dice(seed: 1)
        let ends = Array(0..<200) + (0..<400).map { _ in Int.random(in: 0..<bytes.count, using: &dice) }
        for end in ends + Array(bytes.count - 200..<bytes.count) {
            // Where only the end of the last list is missing, nothing is.
            guard let state = try? BinaryDecoder.value(DeskState.self, from: bytes[..<end]) else { continue }
            #expect(try BinaryEncoder.bytes(state) == bytes, "cut at \(end)")
        }
        #expect(throws: (any Error).self) { try BinaryDecoder.value(DeskState.self, from: (bytes + [0])[...]) }
    }

    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func `with other bytes in it, it is refused or read as another state`(seed: UInt64) throws {
        let bytes = try BinaryEncoder.bytes(try Lived.log(seed: 5, steps: 150).desk.state)
        var dice = Dice(seed: seed)
        for _ in 0..<150 {
            var other = bytes
            for _ in 0..<Int.random(in: 1...3, using: &dice) {
                other[Int.random(in: 0..<bytes.count, using: &dice)] = UInt8.random(in: 0...255, using: &dice)
            }
            guard let state = try? BinaryDecoder.value(DeskState.self, from: other[...]) else { continue }
            _ = try BinaryEncoder.bytes(state)
        }
    }

    @Test func `noise is refused`() {
        var dice = Dice(seed: 9)
        for count in 0..<300 {
            let noise = (0..<count).map { _ in UInt8.random(in: 0...255, using: &dice) }
            #expect(throws: (any Error).self) { try BinaryDecoder.value(DeskState.self, from: noise[...]) }
        }
    }

    @Test(arguments: [[0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01], [0x80, 0x80, 0x80, 0x80, 0x10], [0x02, 0x61]])
    func `a text that says it is longer than what is left is refused`(bytes: [UInt8]) {
        #expect(throws: BinaryDecoder.Disagreement.self) { try BinaryDecoder.value(String.self, from: bytes[...]) }
        #expect(throws: BinaryDecoder.Disagreement.self) { try BinaryDecoder.value([String].self, from: ([1] + bytes)[...]) }
    }

    @Test func `integers of every size come back, and one too long is refused`() throws {
        for value in [0, 1, -1, 63, 64, -64, -65, 8_191, 8_192, Int64.max, .min] {
            #expect(try BinaryDecoder.value(Int64.self, from: BinaryEncoder.bytes(value)[...]) == value)
        }
        let endless = [UInt8](repeating: 0x80, count: 11)
        #expect(throws: BinaryDecoder.Disagreement.self) { try BinaryDecoder.value(Int64.self, from: endless[...]) }
    }

    @Test(arguments: [[0], [0x80, 0x80, 0x80, 0x80, 0x10]] as [[UInt8]])
    func `a person's number is at least 1 and at most 4294967295`(bytes: [UInt8]) {
        #expect(throws: BinaryDecoder.Disagreement.self) { try BinaryDecoder.value(Person.Number.self, from: bytes[...]) }
        #expect(throws: BinaryDecoder.Disagreement.self) { try BinaryDecoder.value(Channel.Number.self, from: bytes[...]) }
    }

    @Test func `a flag is 0 or 1, and text is UTF-8`() {
        #expect(throws: BinaryDecoder.Disagreement.self) { try BinaryDecoder.value(Bool.self, from: [2]) }
        #expect(throws: BinaryDecoder.Disagreement.self) { try BinaryDecoder.value(String.self, from: [1, 0xFF]) }
    }
}
