import CrisisModel

/// What becomes of a submitted post, in its line: approved, begun and ended for each channel.
extension PostApproved: LineObject {
    func writeFields(to line: inout LineWriter) {
        line.field("post", post)
        line.field("digest", digest)
        line.field("channels", channels)
        line.field("approved", approved)
        line.field("warnings", warnings)
        line.field("notes", notes)
    }

    init(readingFields line: inout LineReader) throws(EntryCodecError) {
        self.init(
            stored: try line.field("post"), digest: try line.field("digest"), channels: try line.field("channels"),
            approved: try line.field("approved"), warnings: try line.fieldIfThere("warnings"),
            notes: try line.fieldIfThere("notes"))
    }
}

extension ApprovedAs: LineObject {
    func writeFields(to line: inout LineWriter) {
        line.field("capacity", capacity)
        line.field("crisis", crisis)
        line.field("needsSecond", needsSecond)
    }

    init(readingFields line: inout LineReader) throws(EntryCodecError) {
        self.init(
            stored: try line.field("capacity"), crisis: try line.fieldIfThere("crisis"),
            needsSecond: try line.fieldIfThere("needsSecond"))
    }
}

extension DeliveryBegun: LineObject {
    func writeFields(to line: inout LineWriter) {
        line.field("post", post)
        line.field("channel", channel)
        line.field("attempt", attempt)
        line.field("digest", digest)
        line.field("takenBy", takenBy)
    }

    init(readingFields line: inout LineReader) throws(EntryCodecError) {
        self.init(
            stored: try line.field("post"), channel: try line.field("channel"), attempt: try line.field("attempt"),
            digest: try line.field("digest"), takenBy: try line.fieldIfThere("takenBy"))
    }
}

extension DeliveryEnded: LineObject {
    func writeFields(to line: inout LineWriter) {
        line.field("post", post)
        line.field("channel", channel)
        line.field("attempt", attempt)
        line.field("outcome", outcome)
        line.field("receipt", receipt)
        line.field("link", link)
        line.field("detail", detail)
        line.field("notBefore", notBefore)
        line.field("afterUnknown", afterUnknown)
    }

    init(readingFields line: inout LineReader) throws(EntryCodecError) {
        self.init(
            stored: try line.field("post"), channel: try line.field("channel"), attempt: try line.field("attempt"),
            outcome: try line.field("outcome"), receipt: try line.fieldIfThere("receipt"),
            link: try line.fieldIfThere("link"), detail: try line.fieldIfThere("detail"),
            notBefore: try line.fieldIfThere("notBefore"), afterUnknown: try line.fieldIfThere("afterUnknown"))
    }
}
