import CrisisDesk
import CrisisModel
import Testing

struct RandomTests {
    @Test func `salts don't come back`() {
        #expect(Set((0..<10_000).map { _ in Random.salt() }).count == 10_000)
    }

    @Test(arguments: [1, 16, 32, 255, 256])
    func `as many bytes come as were asked for`(count: Int) {
        #expect(Random.bytes(count).count == count)
    }

    @Test func `every bit of an id is drawn`() {
        let ids = (0..<200).map { _ in Random.postID().bytes }
        for place in 0..<16 {
            #expect(ids.reduce(0) { $0 | $1[place] } == 0xFF)
            #expect(ids.reduce(0xFF) { $0 & $1[place] } == 0)
        }
    }
}
