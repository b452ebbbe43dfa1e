package import CrisisModel

/// All that is needed to tell people something without a log: whom, how, and in whose name. Kept in a file of its own beside
/// the log, for the hour in which that can't be read (P7). It holds names and telephone numbers, so erasing covers it: it is
/// written anew from the state whenever that changes.
package struct NoticeBook: Hashable, Sendable {
    package let municipality: String
    package let language: Language
    package let timeZone: String
    package let origin: String
    package let isExercise: Bool
    /// Whom to ring when the desk itself can't be asked, the first one first.
    package let ring: [Notice.Callee]
    package let targets: [NoticeTarget]

    package init(
        municipality: String, language: Language, timeZone: String, origin: String, isExercise: Bool,
        ring: [Notice.Callee], targets: [NoticeTarget]
    ) {
        self.municipality = municipality
        self.language = language
        self.timeZone = timeZone
        self.origin = origin
        self.isExercise = isExercise
        self.ring = Array(ring.prefix(NoticeLimits.ring))
        self.targets = Array(targets.prefix(NoticeLimits.targets))
    }

    /// A notice about the desk itself, which has no state to speak of.
    package func notice(_ kind: Notice.Kind, id: PostID, since: Timestamp) -> Notice {
        Notice(
            id: id, kind: kind, municipality: municipality, origin: origin, isExercise: isExercise, ring: ring, since: since)
    }

    package var phrases: Phrases { Phrases(language, zone: timeZone) }
}

// The file.
extension NoticeBook {
    /// The book in a file; nil where there is none, or none that this program wrote. Throws where it can't be read.
    package static func read(_ path: String) throws(FileError) -> NoticeBook? {
        guard let bytes = try DurableFile.read(path, limit: NoticeLimits.file) else { return nil }
        // Anything odd about it, and there is nobody to tell: the desk's other ways of saying that it is sealed stand.
        return try? NoticeBook(JSONFields(body: bytes, limit: NoticeLimits.file))
    }

    package func write(to path: String) throws(FileError) { try DurableFile.write(bytes, to: path) }

    private init(_ fields: JSONFields) throws {
        var fields = fields
        self.init(
            municipality: try fields.optionalString("municipality", limit: Limits.lineBytes) ?? "",
            language: Language(code: try fields.requiredString("language", limit: 35), otherwise: .nb),
            timeZone: try fields.requiredString("timeZone", limit: 64),
            origin: try fields.requiredString("origin", limit: Limits.lineBytes),
            isExercise: try fields.requiredBool("exercise"),
            ring: try fields.requiredObjects("ring", count: NoticeLimits.ring).map(Notice.Callee.init),
            targets: try fields.requiredObjects("targets", count: NoticeLimits.targets).compactMap(NoticeTarget.init))
    }

    private var bytes: [UInt8] {
        var json = JSONWriter(reserving: 1_024)
        json.object { json in
            json.field("municipality", municipality.isEmpty ? nil : municipality)
            json.field("language", language.rawValue)
            json.field("timeZone", timeZone)
            json.field("origin", origin)
            json.field("exercise", isExercise)
            json.array("ring") { json in
                for callee in ring {
                    json.object { json in
                        json.field("name", callee.name)
                        json.field("phone", callee.phone)
                    }
                }
            }
            json.array("targets") { json in for target in targets { target.write(to: &json) } }
        }
        return json.bytes
    }
}

extension Notice.Callee {
    fileprivate init(_ fields: JSONFields) throws {
        var fields = fields
        self.init(
            name: try fields.requiredString("name", limit: Limits.lineBytes),
            phone: try fields.optionalString("phone", limit: Limits.lineBytes))
    }
}

extension NoticeTarget {
    /// nil for a way that this program doesn't know.
    fileprivate init?(_ fields: JSONFields) throws {
        var fields = fields
        let way = Way(rawValue: try fields.requiredString("way", limit: 32))
        let number = Int(try fields.requiredInteger("number", in: 1...10_000))
        let settings = try fields.requiredString("settings", limit: NoticeLimits.file)
        let about = try fields.requiredStrings("about", count: 64, limit: 32).compactMap(Notice.Kind.init(rawValue:))
        guard let way else { return nil }
        self.init(number: number, way: way, settings: settings, about: Set(about))
    }

    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("number", number)
            json.field("way", way.rawValue)
            json.field("settings", settings)
            json.field("about", about.map(\.rawValue).sorted())
        }
    }
}
