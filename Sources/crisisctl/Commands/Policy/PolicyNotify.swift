import ArgumentParser
import CrisisModel

struct PolicyNotify: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "notify", abstract: "Whom the desk tells when nobody looks at it; alone it lists them.",
        discussion:
            "Notices carry numbers and names to ring, never a post's text. Mail goes through the machine's own mail program.",
        example: "crisisctl policy notify --mail vakt@granvik.example --about activation --about waiting")

    @Option(help: ArgumentHelp("Also tell these addresses, with commas, by mail.", valueName: "addresses"))
    var mail: String?

    @Option(help: ArgumentHelp("Also tell this address by a signed call; with --secret.", valueName: "url"))
    var webhook: String?

    @Option(help: ArgumentHelp("The file in DATA/secrets with the webhook's secret.", valueName: "name"))
    var secret: String?

    @Flag(help: "The webhook's address lies in a private network.")
    var allowPrivate = false

    @Option(help: "Of what; several by repeating. Left out: of everything.")
    var about: [Coded<NoticeKind>] = []

    @Option(help: ArgumentHelp("No longer tell the receiver of that number in the list.", valueName: "number"))
    var remove: Int?

    @OptionGroup var order: OrderOptions
    @OptionGroup var desk: DeskOptions

    func validate() throws {
        guard [mail != nil, webhook != nil, remove != nil].filter(\.self).count <= 1 else {
            throw ValidationError("Give one of --mail, --webhook and --remove at a time.")
        }
        guard (webhook == nil) == (secret == nil) else { throw ValidationError("--webhook needs --secret, and only it.") }
    }

    func run(in session: Session) async throws {
        let now = try await session.client.get("/v1/notify").json["rules"].items
        guard mail != nil || webhook != nil || remove != nil else { return session.print(receivers: now) }
        var rules = now
        if let remove {
            guard rules.indices.contains(remove - 1) else { throw Trouble.usage(.noReceiver, ["number": String(remove)]) }
            rules.remove(at: remove - 1)
        } else {
            rules.append(added)
        }
        let answer = try await session.send("/v1/notify", ["rules": JSON.list(rules)], order: order)
        try await session.show(answer) { json in session.print(receivers: json["rules"].items) }
    }

    private var added: JSON {
        let settings: JSON =
            if let mail {
                JSON.fields(["to": .text(mail)])
            } else {
                (["url": webhook, "secret": secret, "allowPrivate": allowPrivate ? true : nil] as Body).json
            }
        let kinds = about.isEmpty ? NoticeKind.allCases.map(\.rawValue) : about.map(\.code)
        return JSON.fields([
            "way": .text(mail == nil ? "webhook" : "mail"), "settings": settings, "about": .list(kinds.map { .text($0) }),
        ])
    }
}

extension Session {
    /// One line a receiver, by its number.
    fileprivate func print(receivers: [JSON]) {
        if isJSON { return print(json: JSON.list(receivers)) }
        if receivers.isEmpty { return tell(PolicyTalk.nobodyNotified) }
        for (place, rule) in receivers.enumerated() {
            let settings = rule["settings"]
            let values = [
                "number": String(place + 1), "to": settings["to"].shown ?? settings["url"].shown ?? "–",
                "about": rule["about"].items.compactMap(\.string).joined(separator: ", "),
            ]
            print(PolicyTalk.receiver, values)
        }
    }
}
