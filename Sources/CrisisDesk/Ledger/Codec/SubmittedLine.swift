import CrisisModel

/// A submitted post in its line.
extension PostSubmitted: LineObject {
    func writeFields(to line: inout LineWriter) {
        line.field("post", post)
        line.field("id", id)
        line.field("type", type)
        line.field("about", about)
        line.field("crisis", crisis)
        line.field("version", version)
        line.field("cancels", cancels)
    }

    init(readingFields line: inout LineReader) throws(EntryCodecError) {
        self.init(
            stored: try line.field("post"), id: try line.field("id"), type: try line.field("type"),
            about: try line.fieldIfThere("about"), crisis: try line.fieldIfThere("crisis"),
            version: try line.field("version"), cancels: try line.fieldIfThere("cancels"))
    }
}

extension Version: LineObject {
    func writeFields(to line: inout LineWriter) {
        line.field("manifest", manifest)
        line.field("purpose", purpose)
        line.field("language", language)
        line.field("publishAt", publishAt)
        line.field("notAfter", notAfter)
        line.field("publish", publish)
        line.field("placed", placed)
        line.field("notes", notes)
    }

    init(readingFields line: inout LineReader) throws(EntryCodecError) {
        self.init(
            stored: try line.field("manifest"), purpose: try line.field("purpose"),
            language: try line.field("language"), publishAt: try line.fieldIfThere("publishAt"),
            notAfter: try line.fieldIfThere("notAfter"), publish: try line.field("publish"),
            placed: try line.field("placed"), notes: try line.fieldIfThere("notes"))
    }
}

extension Version.Placed: LineObject {
    func writeFields(to line: inout LineWriter) {
        line.field("channel", channel)
        line.field("text", text)
        line.field("held", held)
        line.field("approved", approved)
    }

    init(readingFields line: inout LineReader) throws(EntryCodecError) {
        self.init(
            stored: try line.field("channel"), text: try line.field("text"), held: try line.fieldIfThere("held"),
            approved: try line.fieldIfThere("approved"))
    }
}

extension PostNotes: LineObject {
    func writeFields(to line: inout LineWriter) {
        line.field("clearedWith", clearedWith)
        line.field("clearedAt", clearedAt)
        line.field("nextUpdateAt", nextUpdateAt)
        line.field("audience", audience)
        line.field("incident", incident)
        line.field("reason", reason)
        line.field("template", template)
    }

    init(readingFields line: inout LineReader) throws(EntryCodecError) {
        self.init(
            clearedWith: try line.fieldIfThere("clearedWith"), clearedAt: try line.fieldIfThere("clearedAt"),
            nextUpdateAt: try line.fieldIfThere("nextUpdateAt"), audience: try line.fieldIfThere("audience"),
            incident: try line.fieldIfThere("incident"), reason: try line.fieldIfThere("reason"),
            template: try line.fieldIfThere("template"))
    }
}
