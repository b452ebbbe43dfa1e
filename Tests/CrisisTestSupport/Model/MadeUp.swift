import CrisisDesk
package import CrisisModel

/// Digests and ids that need no cryptography, and words that hold against their digests: the same text gives the same
/// ones, another text others.
extension Digest {
    /// 32 bytes that depend on every byte of the text (four times FNV-1a); nothing to rely on outside tests.
    package static func of(_ text: String) -> Digest {
        var bytes: [UInt8] = []
        for round in UInt64(0)..<4 {
            var hash = 0xcbf2_9ce4_8422_2325 ^ (round &* 0x9e37_79b9_7f4a_7c15)
            for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            for shift in stride(from: UInt64(56), through: 0, by: -8) {
                bytes.append(UInt8(truncatingIfNeeded: hash >> shift))
            }
        }
        return Digest(bytes) ?? .zero
    }
}

extension Words {
    package static func saying(_ text: String) -> Words { Words(text, salt: .of("salt " + text)) }
}

extension PostID {
    /// The id of a number, for tests that hand in one post after the other.
    package static func numbered(_ number: Int) -> PostID {
        let bytes = Digest.of("post \(number)").bytes.prefix(16)
        guard let id = PostID(bytes) else { preconditionFailure("16 bytes are an id") }
        return id
    }
}

/// A generator whose numbers depend on the seed alone (SplitMix64), so that what failed can be played again.
package struct Dice: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    /// True once in `count` throws.
    package mutating func oneIn(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &self) == 0 }

    /// One of them; there must be one.
    package mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: 0..<elements.count, using: &self)]
    }
}
