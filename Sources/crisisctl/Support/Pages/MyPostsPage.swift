/// Somebody's own posts: each in its line, and under it where it stands in the queue, why it waits, and whom to ring.
struct MyPostsPage {
    let table: PostTable
    /// Telephone numbers by person, as far as the reader may see them.
    let phones: [String: String]

    /// Safe for a terminal.
    func lines(_ posts: [JSON], width: Int?) -> [String] {
        let lines = table.lines(posts, width: width)
        var page = Array(lines.prefix(1))
        for (line, post) in zip(lines.dropFirst(), posts) {
            page.append(line)
            page += why(post).map { ("      " + $0).wrapped(to: width, indent: "      ") }
        }
        return page
    }

    private func said(_ talk: PostTalk, _ values: [String: String] = [:]) -> String { talk.said(in: table.language, values) }

    private func why(_ post: JSON) -> [String] {
        let number = post["number"].shown ?? "?"
        if post["draft"].bool == true { return [said(.publishDraft, ["post": number])] }
        if post["state"].string == "returned" { return [said(.seeReason, ["post": number])] }
        guard let place = post["place"].shown else { return [] }
        return [said(.place, ["place": place])] + groups(of: post).flatMap(lines)
    }

    /// Channels that wait for the same cause and the same people, together.
    private func groups(of post: JSON) -> [(cause: String?, who: JSON, channels: [String])] {
        var groups: [(cause: String?, who: JSON, channels: [String])] = []
        for delivery in post["deliveries"].items where delivery["state"].string == "held" {
            let (cause, who) = (delivery["cause"].string, delivery["decides"])
            let channel = delivery["channel"].name ?? "?"
            if let place = groups.firstIndex(where: { $0.cause == cause && $0.who == who }) {
                groups[place].channels.append(channel)
            } else {
                groups.append((cause, who, [channel]))
            }
        }
        return groups
    }

    private func lines(_ group: (cause: String?, who: JSON, channels: [String])) -> [String] {
        let people = group.who.items.map { person in
            let phone = person["number"].string.flatMap { phones[$0] }
            return (person.name ?? "?") + (phone.map { ", " + $0 } ?? "")
        }
        let values = [
            "channels": group.channels.joined(separator: ", "), "cause": table.labels.cause(group.cause),
            "who": people.joined(separator: "; "),
        ]
        return [said(.waitsFor, values)] + (people.isEmpty ? [] : [said(.waitsForWhom, values)])
    }
}

extension Session {
    /// People asked for their numbers at most.
    private static var phoneLimit: Int { 12 }

    /// The telephone numbers of those who decide about some posts, by person; none for who may not look people up.
    func phones(of posts: [JSON]) async throws -> [String: String] {
        var people: [String] = []
        for number in posts.flatMap(\.deciders).compactMap({ $0["number"].string }) where !people.contains(number) {
            people.append(number)
        }
        var phones: [String: String] = [:]
        for person in people.prefix(Self.phoneLimit) {
            do throws(Trouble) {
                phones[person] = try await client.get("/v1/people/\(person)").json["phone"].string
            } catch {
                guard case .problem(let problem) = error else { throw error }
                if problem.status == 403 { return phones }
            }
        }
        return phones
    }
}
