import CrisisModel

/// The municipality's prepared texts: for everybody with a token to read and to fill.
enum TextRoutes {
    static let all: [Endpoint] = [
        .get("/v1/texts", list),
        .get("/v1/texts/:text", show),
        .act("/v1/texts/:text/fill", fill),
    ]

    /// All of them; one that can't be read stands there with what is wrong with it.
    @Sendable static func list(_ call: DeskCall) throws -> Reply {
        try call.query().finish()
        let texts = try call.preparedTexts()
        return Reply.json(reserving: 4_096) { json in
            json.object { json in
                json.array("items") { json in
                    for (name, text) in texts { json.object { $0.text(name, text, call) } }
                }
                json.null("next")
            }
        }
    }

    @Sendable static func show(_ call: DeskCall) throws -> Reply {
        try call.query().finish()
        let name = try call.part("text")
        let text = try call.preparedText(named: name)
        return Reply.json(reserving: 4_096) { json in
            json.object { json in
                json.text(name, .success(text), call)
                json.array("texts") { json in
                    for version in text.versions {
                        json.object { json in
                            json.field("language", version.language)
                            json.field("text", version.text)
                        }
                    }
                }
            }
        }
    }

    /// The text as handing it in would make it; nothing is handed in and nothing logged.
    @Sendable static func fill(_ fields: JSONFields, _ call: DeskCall) async throws -> Reply {
        var fields = fields
        let name = try call.part("text")
        let reviewBy = try call.preparedText(named: name).reviewBy(inZone: call.zone)
        if call.state.isPastReview(reviewBy, at: call.at) { throw Refusal.templatePastReview(reviewBy) }
        let asked = try fields.languageTag("language")
        let blanks = try fields.optionalObject("blanks")
        try fields.finish()
        let filled = try TemplateFilled(name, blanks: blanks, path: "blanks", isEdited: false, call)
        let language = asked ?? filled.language(otherwise: call.deskLanguage)
        let text = try filled.text(in: language)
        return Reply.json(reserving: 1_024 + text.utf8.count) { json in
            json.object { json in
                json.field("name", name)
                json.field("language", language)
                json.field("purpose", filled.purpose.rawValue)
                json.field("text", text)
            }
        }
    }
}

extension DeskCall {
    fileprivate func preparedTexts() throws(RequestFault) -> [(name: String, text: Result<PreparedText, PreparedTexts.Fault>)] {
        do throws(PreparedTexts.Fault) {
            return try server.services.texts?.all() ?? []
        } catch {
            throw RequestFault.textUnusable("texts", error)
        }
    }
}

extension JSONWriter {
    /// The fields of a prepared text but its texts; the caller opens and closes the object.
    fileprivate mutating func text(
        _ name: String, _ text: Result<PreparedText, PreparedTexts.Fault>, _ call: DeskCall
    ) {
        field("name", name)
        switch text {
        case .success(let text):
            about(text, call)
            null("fault")
        case .failure(let fault):
            for name: StaticString in ["title", "purpose", "owner", "ownerPerson", "reviewBy", "isPastReview"] { null(name) }
            array("languages") { _ in }
            array("blanks") { _ in }
            field("fault", call.phrases.sentence(fault))
        }
    }

    private mutating func about(_ text: PreparedText, _ call: DeskCall) {
        let day = text.reviewBy
        field("title", text.title)
        field("purpose", text.purpose.rawValue)
        field("owner", text.owner)
        person("ownerPerson", call.state.person(handle: text.owner)?.number, call.directory)
        field("reviewBy", day.text)
        field("isPastReview", call.state.isPastReview(text.reviewBy(inZone: call.zone), at: call.at))
        field("languages", text.languages)
        array("blanks") { json in for blank in text.blanks { json.blank(blank) } }
    }

    private mutating func blank(_ blank: PreparedText.Blank) {
        object { json in
            json.field("name", blank.name)
            json.field("example", orNull: blank.example)
            json.array("questions") { json in
                for question in blank.questions {
                    json.object { json in
                        json.field("language", question.language)
                        json.field("text", question.text)
                    }
                }
            }
        }
    }
}

extension CivilDate {
    /// `2027-12-31`
    fileprivate var text: String {
        let parts = [month, day].map { $0 < 10 ? "0\($0)" : String($0) }
        return String(year) + "-" + parts.joined(separator: "-")
    }
}
