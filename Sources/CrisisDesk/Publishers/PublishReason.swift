/// Why an attempt was not accepted, or why nobody knows: a code that can stand on the log, and what was seen.
package struct PublishReason: Hashable, Sendable, Error {
    /// The stable part; each has a sentence for people in `Phrases`.
    package enum Code: String, CaseIterable, Hashable, Sendable {
        // Nothing can be sent: somebody must set the channel right, or the text was erased.
        case settingsUnusable, noPublisher, textErased
        // Nothing was sent.
        case addressNotFound, addressNotAllowed, connectionFailed, encryptionFailed, deadlineBeforeSending
        case secretUnreadable, secretUnusable
        // The channel said: not now.
        case tooManyRequests
        // Something was sent and no clear answer came back.
        case serverError, connectionLost, deadlineAfterSending, answerCutShort, answerUnreadable, seeOther
        // Folders of public pages.
        case listUnreadable, folderMissing, folderNotOurs, folderNotAllowed, folderNotWritable, diskFull, writeFailed
        case writtenInPart
        // Looked up after an outcome that was unknown.
        case notThere
    }

    package let code: Code
    /// What was seen, in English, for the operator: an error, a status, a path. At most `PublisherLimits.detail`
    /// characters, without control characters. Content, never part of a hashed entry (P9).
    package let detail: String

    package init(_ code: Code, _ detail: String = "") {
        self.code = code
        self.detail = Phrases.clean(detail, limit: PublisherLimits.detail)
    }
}
