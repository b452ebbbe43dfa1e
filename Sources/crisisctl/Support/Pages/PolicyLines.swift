import CrisisDesk
import CrisisModel

extension Session {
    func print(policy json: JSON) async throws {
        let labels = await labels()
        let after = json["takeOverAfter"]
        print(
            PolicyTalk.ownPosts, ["value": labels.ownPosts(json["ownPosts"].string)])
        print(
            PolicyTalk.takeOverAfter,
            ["warning": span(after["warningSeconds"], labels), "other": span(after["otherSeconds"], labels)])
        print(
            PolicyTalk.mayActivate,
            ["value": json["mayActivate"].strings.map { labels.capacity($0) }.joined(separator: ", ")])
        print(PolicyTalk.succession, ["value": names(json["succession"])])
        print(PolicyTalk.responsible, ["value": json["crisis"]["responsible"].nameAndHandle ?? "–"])
        print(PolicyTalk.deputies, ["value": names(json["crisis"]["deputies"])])
        print(PolicyTalk.channels, ["value": names(json["crisis"]["channels"])])
    }

    private func names(_ list: JSON) -> String {
        list.items.isEmpty ? "–" : list.items.compactMap(\.nameAndHandle).joined(separator: ", ")
    }

    private func span(_ seconds: JSON, _ labels: Labels) -> String {
        seconds.int.map { labels.phrases.times.span(.seconds($0)) } ?? "–"
    }
}
