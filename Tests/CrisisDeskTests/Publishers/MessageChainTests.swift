@testable import CrisisDesk
import CrisisModel
import Testing

@Suite struct MessageChainTests {
    private func chains(_ posts: Outgoing...) -> [MessageChain] {
        MessageChain.chains(of: posts.map(PublicMessage.init))
    }

    private func words(_ chain: MessageChain) -> [String] {
        chain.versions.map { version in
            let text = version.message.text ?? "-"
            return switch version.state {
            case .stands: "\(text) stands"
            case .replaced: "\(text) replaced"
            case .takenDown(let retraction): "\(text) taken down: \(retraction.text ?? "-")"
            }
        }
    }

    @Test func `messages stand by themselves, the newest first`() {
        let chains = chains(Sent.post(1, "a"), Sent.post(3, "c"), Sent.post(2, "b"))
        #expect(chains.map(words) == [["c stands"], ["b stands"], ["a stands"]])
    }

    @Test func `a correction takes the place of what it corrects, and brings it to the front`() {
        let chains = chains(
            Sent.post(1, "a"), Sent.post(2, "b"), Sent.post(3, "a2", kind: .correction(of: Sent.id(1))),
            Sent.post(4, "a3", kind: .correction(of: Sent.id(3))))
        #expect(chains.map(words) == [["a3 stands", "a2 replaced", "a replaced"], ["b stands"]])
        #expect(chains[0].members == [Sent.id(4), Sent.id(3), Sent.id(1)])
    }

    @Test func `of two corrections of the same message the later one stands`() {
        let chains = chains(
            Sent.post(1, "a"), Sent.post(2, "a2", kind: .correction(of: Sent.id(1))),
            Sent.post(3, "a3", kind: .correction(of: Sent.id(1))))
        #expect(chains.map(words) == [["a3 stands", "a2 replaced", "a replaced"]])
    }

    @Test func `what is taken down is gone, and what a taken down correction corrected doesn't come back`() {
        let chains = chains(
            Sent.post(1, "a"), Sent.post(2, "a2", kind: .correction(of: Sent.id(1))),
            Sent.post(3, "borte", kind: .retraction(of: Sent.id(2))))
        #expect(chains.map(words) == [["a2 taken down: borte", "a replaced"]])
        #expect(chains[0].updated == Sent.night + .minutes(3))
    }

    @Test func `a message taken down twice was taken down the first time`() {
        let chains = chains(
            Sent.post(1, "a"), Sent.post(2, "først", kind: .retraction(of: Sent.id(1))),
            Sent.post(3, "sist", kind: .retraction(of: Sent.id(1))))
        #expect(chains.map(words) == [["a taken down: først"]])
    }

    @Test func `a correction or a retraction of what isn't here stands alone`() {
        let chains = chains(
            Sent.post(1, "a2", kind: .correction(of: Sent.id(9))),
            Sent.post(2, "borte", kind: .retraction(of: Sent.id(8))))
        #expect(chains.map(words) == [["borte taken down: borte"], ["a2 stands"]])
    }

    @Test func `circles end`() {
        let chains = chains(
            Sent.post(1, "a", kind: .correction(of: Sent.id(2))), Sent.post(2, "b", kind: .correction(of: Sent.id(1))),
            Sent.post(3, "c", kind: .retraction(of: Sent.id(3))))
        #expect(chains.flatMap(words) == ["c taken down: c", "b stands", "a stands"])
    }

    @Test func `the order of the list doesn't matter, and a message given twice counts once`() {
        let posts = [
            Sent.post(1, "a", minutes: 0), Sent.post(2, "b", minutes: 0),
            Sent.post(3, "c", kind: .correction(of: Sent.id(1))),
        ]
        let forwards = MessageChain.chains(of: (posts + posts).map(PublicMessage.init)).map(words)
        let backwards = MessageChain.chains(of: posts.reversed().map(PublicMessage.init)).map(words)
        #expect(forwards == backwards)
        #expect(forwards == [["c stands", "a replaced"], ["b stands"]])
    }
}
