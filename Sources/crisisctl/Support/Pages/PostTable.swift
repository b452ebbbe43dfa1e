import Foundation

/// Posts in a list, a line each: what a tired person must see to find the one that matters.
struct PostTable {
    /// Columns of a terminal in which a state fits on one line beside the rest.
    private static let roomy = 70
    /// Names of those who decide, before the rest are counted.
    private static let deciders = 2

    let labels: Labels
    let language: Language
    let now: Date
    /// Then the state says nothing.
    let isOfOneState: Bool

    /// Number, state, purpose, age, who decides, the first words.
    func posts(_ posts: [JSON], width: Int?) -> Table {
        let state = isRoomy(width) ? Table.Heading.fixed(said(.state)) : .wrapped(said(.state))
        return self.posts(posts, state, withDeciders: true)
    }

    /// The same without who decides, and each on one line however narrow the terminal is.
    func lines(_ posts: [JSON], width: Int?) -> [String] {
        let state = isRoomy(width) ? Table.Heading.fixed(said(.state)) : .flexible(said(.state))
        return self.posts(posts, state, withDeciders: false).lines(width: width)
    }

    private func isRoomy(_ width: Int?) -> Bool { width.map { $0 >= Self.roomy } ?? true }

    private func posts(_ posts: [JSON], _ state: Table.Heading, withDeciders: Bool) -> Table {
        let who = withDeciders ? [Table.Heading.flexible(said(.decides))] : []
        var table = Table(
            [.fixed(said(.number))] + (isOfOneState ? [] : [state]) + [.fixed(said(.purpose)), .fixed(said(.age))] + who
                + [.flexible(said(.text))])
        for post in posts {
            table.add(
                [post["number"].shown ?? "?"] + (isOfOneState ? [] : [labels.state(of: post)])
                    + [labels.purpose(post["purpose"].string), age(post)] + (withDeciders ? [deciders(of: post)] : [])
                    + [firstWords(post)])
        }
        return table
    }

    /// The same for each channel of each post, with why it waits there.
    func deliveries(_ posts: [JSON], width: Int?) -> Table {
        var table = Table([
            .fixed(said(.number)), .fixed(said(.channel)),
            isRoomy(width) ? .fixed(said(.state)) : .flexible(said(.state)), .fixed(said(.age)), .flexible(said(.decides)),
            .flexible(said(.why)),
        ])
        for post in posts {
            for delivery in post["deliveries"].items {
                table.add([
                    post["number"].shown ?? "?", delivery["channel"].handle ?? "?", state(of: delivery, post),
                    age(since: delivery["since"].string ?? post["submittedAt"].string),
                    delivery.isAsked ? handles(delivery["decides"].items) : "", labels.cause(delivery["cause"].string),
                ])
            }
        }
        return table
    }

    private func said(_ talk: HeadingTalk) -> String { talk.said(in: language) }

    private func state(of delivery: JSON, _ post: JSON) -> String {
        if delivery["takenDown"].bool == true { return labels.post("retracted") }
        if delivery.waitsForSecond { return PostTalk.toCountersign.said(in: language) }
        // Nobody is asked about a draft, nor about a post that is over: it stands as the post does.
        return delivery.isAsked ? labels.delivery(delivery["state"].string) : labels.state(of: post)
    }

    /// Since it waits, or since it was handed in.
    private func age(_ post: JSON) -> String { age(since: post["waitingSince"].string ?? post["submittedAt"].string) }

    private func age(since written: String?) -> String {
        guard let moment = written.flatMap(RFC3339Time.read) else { return "" }
        return Age(seconds: now.timeIntervalSince(moment)).said(in: language)
    }

    private func deciders(of post: JSON) -> String { handles(post.deciders) }

    private func handles(_ people: [JSON]) -> String {
        let names = people.compactMap(\.handle)
        let shown = names.prefix(Self.deciders).joined(separator: ",")
        return names.count > Self.deciders ? "\(shown) +\(names.count - Self.deciders)" : shown
    }

    private func firstWords(_ post: JSON) -> String {
        post["text"].string.map(Table.oneLine) ?? PostTalk.textErased.said(in: language)
    }
}

extension JSON {
    /// Whether somebody is asked to decide about a delivery: a draft waits for its author alone.
    var isAsked: Bool { self["cause"].string != "notAsked" }

    /// Those who can decide about a post now, each once.
    var deciders: [JSON] {
        var people: [JSON] = []
        for delivery in self["deliveries"].items where delivery.isAsked {
            people += delivery["decides"].items.filter { !people.contains($0) }
        }
        return people
    }
}

/// How long ago, in the one unit that matters: `now`, `12 min`, `3 h`, `2 d`.
struct Age {
    let seconds: Double

    func said(in language: Language) -> String {
        let minutes = Int(max(0, seconds) / 60)
        let (talk, count): (TimeTalk, Int) =
            switch minutes {
            case 0: (.rightNow, 0)
            case ..<120: (.minutes, minutes)
            case ..<(48 * 60): (.hours, minutes / 60)
            default: (.days, minutes / 1_440)
            }
        return talk.said(in: language, ["count": String(count)])
    }
}
