@testable import CrisisDesk
@testable import CrisisModel
import CrisisTestSupport
import Testing

/// A snapshot is a convenience and never a source: anything odd about it, and the entries are read.
@Suite struct SnapshotTests {
    private let key: SigningKey
    private let state: DeskState
    private let head: TreeHead

    init() throws {
        key = SigningKey(name: try #require(KeyName(origin: "granvik.example/kriselogg", epoch: 1)))
        let (desk, ledger) = try Lived.log(seed: 2, steps: 120)
        (state, head) = (desk.state, ledger.head)
    }

    private func written(_ state: DeskState? = nil, at head: TreeHead? = nil) throws -> [UInt8] {
        try Snapshot.bytes(of: state ?? self.state, at: head ?? self.head, signedBy: key)
    }

    /// The same bytes with something changed and a signature that holds.
    private func forged(_ change: (inout [UInt8]) -> Void) throws -> [UInt8] {
        var bytes = Array(try written().dropLast(64))
        change(&bytes)
        return bytes + (try key.signature(for: Hash.of(bytes).bytes))
    }

    @Test func `it comes back with its head`() throws {
        let read = try #require(Snapshot(try written(), signedBy: key))
        #expect(read.head == head)
        #expect(try Snapshot.digest(of: read.state) == Snapshot.digest(of: state))
    }

    @Test func `one of another key, another epoch or another log is none`() throws {
        let bytes = try written()
        for (origin, epoch) in [("granvik.example/kriselogg", 1), ("granvik.example/kriselogg", 2), ("vik.example/logg", 1)] {
            let name = try #require(KeyName(origin: origin, epoch: epoch))
            #expect(Snapshot(bytes, signedBy: SigningKey(name: name)) == nil)
        }
    }

    @Test func `not one byte of it can be another`() throws {
        let bytes = try written()
        for place in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 500)) {
            var other = bytes
            other[place] ^= 1 << UInt8(place % 8)
            #expect(Snapshot(other, signedBy: key) == nil, "byte \(place)")
        }
    }

    @Test func `cut short, or with more behind it, it is none`() throws {
        let bytes = try written()
        for end in Array(0..<250) + [bytes.count / 2, bytes.count - 65, bytes.count - 64, bytes.count - 1] {
            #expect(Snapshot(Array(bytes[..<end]), signedBy: key) == nil)
        }
        #expect(Snapshot(bytes + [0], signedBy: key) == nil)
    }

    @Test func `one of another form is none, though its signature holds`() throws {
        #expect(Snapshot(try forged { _ in }, signedBy: key) != nil)
        #expect(Snapshot(try forged { $0[0] ^= 1 }, signedBy: key) == nil)
        let shape = "crisisdesk snapshot\n".utf8.count + 7
        #expect(Snapshot(try forged { $0[shape] += 1 }, signedBy: key) == nil)
        #expect(Snapshot(try forged { $0.removeLast(40) }, signedBy: key) == nil)
        #expect(Snapshot(try forged { $0.append(1) }, signedBy: key) == nil)
    }

    @Test func `a size that can't be, or isn't the state's, is refused`() throws {
        let size = "crisisdesk snapshot\n".utf8.count + 8
        #expect(Snapshot(try forged { $0[size] = 0xFF }, signedBy: key) == nil)
        #expect(Snapshot(try forged { $0[size + 7] ^= 1 }, signedBy: key) == nil)
        #expect(Snapshot(try written(at: TreeHead(size: head.size - 1, root: head.root)), signedBy: key) == nil)
    }

    @Test func `two states that are the same have the same digest, others not`() throws {
        var other = state
        let (desk, _) = try Lived.log(seed: 2, steps: 120)
        #expect(try Snapshot.digest(of: desk.state) == Snapshot.digest(of: state))
        other.apply(
            Entry(
                number: state.entries + 1, at: state.lastAt, caller: .desk, capacity: .desk,
                event: .deskStopped(DeskStopped(program: "tests"))))
        #expect(try Snapshot.digest(of: other) != Snapshot.digest(of: state))
    }
}
