import CrisisModel

/// Whom the desk tells of what happens, beside those who look at it.
enum NotifyRoutes {
    static let all: [Endpoint] = [.get("/v1/notify", show), .post("/v1/notify", set, done)]

    @Sendable static func show(_ call: DeskCall) throws -> Reply {
        try call.query().finish()
        try call.mustReadAll()
        return Reply.json { json in json.object { $0.rules(call.directory) } }
    }

    /// All of the rules anew.
    @Sendable static func set(_ fields: inout JSONFields, _ call: DeskCall) throws -> Command {
        let rules = try fields.requiredObjects("rules", count: Limits.notifyRules).map(NotifyRule.init)
        try check(rules, call)
        return .setNotify(rules)
    }

    /// What is seen only beside the others, and on this machine; of a rule that stood before nothing is asked.
    private static func check(_ rules: [NotifyRule], _ call: DeskCall) throws {
        var seen: [NotifyReceiver: Int] = [:]
        var before: [NotifyReceiver: Int] = [:]
        for rule in call.directory.notify { before[NotifyReceiver(rule.way, rule.settings ?? ""), default: 0] += 1 }
        for receiver in rules.map({ NotifyReceiver($0.way, $0.settings.text ?? "") }) {
            seen[receiver, default: 0] += 1
            guard seen[receiver, default: 0] <= max(1, before[receiver] ?? 0) else {
                throw RequestFault.settingUnusable("settings.\(receiver.key)", .repeated)
            }
            guard before[receiver] == nil, let secret = receiver.secret, call.may(.setPolicy) else { continue }
            guard call.server.services.hasSecret(secret) else {
                throw RequestFault.settingUnusable("settings.secret", .secretMissing)
            }
        }
    }

    @Sendable static func done(_ answer: Answer, _ call: DeskCall) throws -> Reply {
        answer.reply { $0.rules(answer.view.directory) }
    }
}

/// Whom a rule reaches, whatever it is about.
private struct NotifyReceiver: Hashable {
    let way: NotifyRule.Way
    let settings: String

    init(_ way: NotifyRule.Way, _ settings: String) { (self.way, self.settings) = (way, settings) }

    /// The setting that says where.
    var key: String {
        switch way {
        case .webhook: "url"
        case .mail: "to"
        }
    }

    /// The name of the secret; nil for a way without.
    var secret: String? {
        switch way {
        // Checked before it got here.
        case .webhook: (try? WebhookSettings(SettingsText.fields(settings)))?.secret
        case .mail: nil
        }
    }
}

extension NotifyRule {
    fileprivate init(_ rule: JSONFields) throws {
        var rule = rule
        let way: Way = try rule.requiredChoice("way")
        let words = try rule.requiredStrings("about", count: NoticeKind.allCases.count, limit: 64)
        let about = try words.map { word in
            guard let kind = NoticeKind(rawValue: word) else {
                throw rule.error("about", .notOneOf(NoticeKind.allCases.map(\.rawValue)))
            }
            return kind
        }
        guard let settings = rule.optionalValue("settings") else { throw rule.error("settings", .missing) }
        try rule.finish()
        do throws(SettingsError) {
            try NoticeTarget.check(try Self.fields(settings), of: way)
        } catch {
            throw error.fault
        }
        var json = JSONWriter()
        json.value(settings)
        self.init(way: way, settings: .new(String(decoding: json.bytes, as: UTF8.self)), about: about)
    }

    private static func fields(_ settings: JSONValue) throws(SettingsError) -> JSONFields {
        do throws(FieldError) { return try JSONFields(settings, path: "settings") } catch { throw .field(error) }
    }
}

extension JSONWriter {
    fileprivate mutating func rules(_ directory: Directory) {
        array("rules") { json in
            for rule in directory.notify {
                json.object { json in
                    json.field("way", rule.way.rawValue)
                    json.name("settings")
                    if let settings = rule.settings { json.raw(settings.utf8) } else { json.null() }
                    json.field("about", rule.about.map(\.rawValue))
                }
            }
        }
    }
}
