import CrisisModel

/// A prepared text as a body uses it: which one, and what stands in its blanks.
struct TemplateFilled {
    let name: String
    let prepared: PreparedText
    /// The first moment at which it may be used no more; what the rules decide by.
    let reviewBy: Timestamp
    /// Empty where somebody has written the text anew from it.
    private let values: [String: String]

    /// nil where the body names none. Reads `blanks`, each by its name; all of them where the text isn't in the body.
    init?(reading fields: inout JSONFields, named name: String?, isEdited: Bool, _ call: DeskCall) throws {
        let blanks = try fields.optionalObject("blanks")
        guard let name else {
            if blanks != nil { throw fields.error("blanks", .unknown) }
            return nil
        }
        try self.init(name, blanks: blanks, path: fields.path("blanks"), isEdited: isEdited, call)
    }

    init(_ name: String, blanks: JSONFields?, path: String, isEdited: Bool, _ call: DeskCall) throws {
        prepared = try call.preparedText(named: name)
        self.name = name
        reviewBy = prepared.reviewBy(inZone: call.zone)
        if isEdited {
            if blanks != nil { throw RequestFault.fieldInvalid(path, .besideText) }
            values = [:]
        } else {
            values = try Self.values(of: prepared.blanks, blanks, path: path)
        }
    }

    private static func values(
        of blanks: [PreparedText.Blank], _ given: JSONFields?, path: String
    ) throws -> [String: String] {
        var given = try given ?? JSONFields(.object([]), path: path)
        var values: [String: String] = [:]
        for blank in blanks {
            let value = try given.requiredString(blank.name, limit: TextLimits.value)
            switch BlankFault(of: value) {
            case nil: values[blank.name] = value
            case .empty: throw given.error(blank.name, .empty)
            case .notOneLine: throw RequestFault.fieldInvalid(given.path(blank.name), .notOneLine)
            }
        }
        try given.finish()
        return values
    }

    var purpose: Purpose { prepared.purpose }

    /// The language in which it is filled where the body says none: the desk's if the text has it, else its first.
    func language(otherwise desk: String) -> String {
        prepared.version(in: desk) == nil ? prepared.languages.first ?? desk : desk
    }

    /// The text as it is handed in. Throws where it doesn't have that language.
    func text(in language: String) throws(FieldError) -> String {
        guard let version = prepared.version(in: language) else {
            throw FieldError(path: "language", code: .notOneOf(prepared.languages))
        }
        return version.filled(values)
    }
}

extension DeskCall {
    /// The zone by which a day ends here.
    var zone: String { state.founding?.timeZone ?? TimeText.defaultZone }

    /// The prepared text of that name, read anew: somebody may have changed it since.
    func preparedText(named name: String) throws(RequestFault) -> PreparedText {
        let shown = String(name.prefix(JSONLimits.shownName))
        let text: PreparedText?
        do throws(PreparedTexts.Fault) {
            text = try server.services.texts?.text(name)
        } catch {
            throw .textUnusable(shown, error)
        }
        guard let text else { throw .noSuchText(shown) }
        return text
    }
}
