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
        .setNotify(try fields.requiredObjects("rules", count: Limits.notifyRules).map(NotifyRule.init))
    }

    @Sendable static func done(_ answer: Answer, _ call: DeskCall) throws -> Reply {
        answer.reply { $0.rules(answer.view.directory) }
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
