import CrisisDesk
import Testing

/// Seeded disorder: whatever comes in, the parser answers with a value or a typed error and reads nothing beside the
/// bytes.
@Suite struct JSONMutationTests {
    private static let sample = #"""
        {"channels":["kriseside","facebook"],"text":"Kok vannet \u00e6\n\ud83d\ude00 – til vi sier noe annet.",
        "publish":true,"n":-17.25e2,"at":1794712345678,"list":[[],{},null,false],
        "deliveries":[{"channel":"c1","state":"held"}]}
        """#

    @Test func `every beginning of a body is refused`() {
        let bytes = Array(Self.sample.utf8)
        for count in 0..<bytes.count {
            #expect(throws: JSONError.self) { try JSONValue.parse(bytes[..<count], limit: 1_000) }
        }
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `a body with bytes changed is read or refused`(seed: UInt64) {
        var random = Disorder(seed: seed)
        var answered = 0
        for _ in 0..<500 {
            var bytes = Array(Self.sample.utf8)
            for _ in 0...Int.random(in: 0..<4, using: &random) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            do throws(JSONError) {
                // What was read can be written, and read again as the same.
                let value = try JSONValue.parse(bytes, limit: 1_000)
                var writer = JSONWriter()
                writer.value(value)
                #expect(try JSONValue.parse(writer.bytes, limit: 10_000) == value)
            } catch {
                #expect(!error.reason.isEmpty)
            }
            answered += 1
        }
        #expect(answered == 500)
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `whatever is written is read back the same`(seed: UInt64) throws {
        var random = Disorder(seed: seed)
        for _ in 0..<200 {
            let value = Self.value(depth: 0, &random)
            var writer = JSONWriter()
            writer.value(value)
            #expect(try JSONValue.parse(writer.bytes, limit: 1 << 20) == value)
        }
    }

    private static func value(depth: Int, _ random: inout Disorder) -> JSONValue {
        switch Int.random(in: 0..<(depth < 5 ? 7 : 5), using: &random) {
        case 0: .null
        case 1: .bool(Bool.random(using: &random))
        case 2: .integer(Int64.random(in: .min ... .max, using: &random) >> Int64.random(in: 0..<63, using: &random))
        case 3: .number(Double.random(in: -1e18...1e18, using: &random) + 0.5e-3)
        case 4: .string(text(&random))
        case 5: .array((0..<Int.random(in: 0..<5, using: &random)).map { _ in value(depth: depth + 1, &random) })
        default:
            .object(
                (0..<Int.random(in: 0..<30, using: &random)).map { place in
                    JSONMember("\(place)" + text(&random), depth < 2 ? value(depth: depth + 1, &random) : .null)
                })
        }
    }

    private static func text(_ random: inout Disorder) -> String {
        let letters: [Character] = [
            "a", "\"", "\\", "\n", "\u{1}", "\u{1F}", "å", "€", "😀", "\u{7F}", "\u{202E}", "/", " ", "\u{2028}",
        ]
        return String(
            (0..<Int.random(in: 0..<20, using: &random)).compactMap { _ in letters.randomElement(using: &random) })
    }
}

/// SplitMix64: the same numbers for the same seed on every machine.
struct Disorder: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
