package import CrisisModel

/// What routes need beside the one path of a change.
package struct DeskServices: Sendable {
    package let access: Access
    package let finder: any LogFinder
    /// Whom to tell when something was written.
    package let events: EventFeed
    /// What the machine and the writer say of themselves, for who watches the desk.
    package let machine: @Sendable () -> MachineFigures
    /// The newest signed note of the log; nil before there is one.
    package let checkpoint: @Sendable () -> Checkpoint?
    /// Signs that head and gives the newest note, which vouches for it or for more; nil where nothing can sign.
    package let signed: (@Sendable (TreeHead) throws -> Checkpoint?)?
    /// By what the log's signatures are checked; nil where nothing can sign.
    package let verifierKey: VerifierKey?
    /// The texts approved last, as they stand in their file.
    package let lastApproved: @Sendable () throws -> String
    /// The backups that were made of this desk.
    package let backups: @Sendable () throws -> [BackupList.Made]
    /// How a file of a public page is served; nil for what isn't one.
    package let publicFile: @Sendable (_ name: String) -> PublicServing?
    /// The folder of a public page by the settings of its channel; nil where it has none.
    package let publicFolder: @Sendable (_ settings: String) -> String?
    /// What is wrong with settings of a channel, before they go on the log.
    package let checkSettings: @Sendable (_ settings: JSONValue, _ kind: CrisisModel.Channel.Kind) throws -> Void
    /// What stands in the way of settings here and now, by the rules of `checkChannel` that need nobody beyond this machine. Asked
    /// only for who may set them: the answer tells what is on the disk. nil where nothing is wired in.
    package let checkPlace:
        (@Sendable (JSONValue, CrisisModel.Channel.Kind, CrisisModel.Channel.Number) throws -> Void)?
    /// The municipality's prepared texts; nil where nothing is wired in.
    package let texts: PreparedTexts?
    /// Receivers that the last notices did not get to.
    package let noticeFailures: @Sendable () -> [NoticeFailure]
    /// Whether there is a secret of that name that can be read. Asked only for who may name one.
    package let hasSecret: @Sendable (_ name: String) -> Bool
    /// Tries a channel as far as can be without publishing; nil where nothing is wired in.
    package let checkChannel: (@Sendable (_ channel: CrisisModel.Channel.Number, _ phrases: Phrases) async -> ChannelTrial)?

    package init(
        access: Access, finder: any LogFinder, events: EventFeed, machine: @escaping @Sendable () -> MachineFigures,
        checkpoint: @escaping @Sendable () -> Checkpoint?,
        lastApproved: @escaping @Sendable () throws -> String,
        backups: @escaping @Sendable () throws -> [BackupList.Made] = { [] },
        publicFile: @escaping @Sendable (String) -> PublicServing?,
        publicFolder: @escaping @Sendable (String) -> String?,
        checkSettings: @escaping @Sendable (JSONValue, CrisisModel.Channel.Kind) throws -> Void,
        checkPlace: (
            @Sendable (JSONValue, CrisisModel.Channel.Kind, CrisisModel.Channel.Number) throws -> Void
        )? = nil,
        checkChannel: (@Sendable (CrisisModel.Channel.Number, Phrases) async -> ChannelTrial)? = nil,
        texts: PreparedTexts? = nil, noticeFailures: @escaping @Sendable () -> [NoticeFailure] = { [] },
        hasSecret: @escaping @Sendable (String) -> Bool = { _ in true },
        signed: (@Sendable (TreeHead) throws -> Checkpoint?)? = nil, verifierKey: VerifierKey? = nil
    ) {
        self.access = access
        self.finder = finder
        self.events = events
        self.machine = machine
        self.checkpoint = checkpoint
        self.signed = signed
        self.verifierKey = verifierKey
        self.lastApproved = lastApproved
        self.backups = backups
        self.publicFile = publicFile
        self.publicFolder = publicFolder
        self.checkSettings = checkSettings
        self.checkPlace = checkPlace
        self.checkChannel = checkChannel
        self.texts = texts
        self.noticeFailures = noticeFailures
        self.hasSecret = hasSecret
    }
}

/// How a public file goes out.
package struct PublicServing: Hashable, Sendable {
    package let contentType: String
    package let cacheControl: String

    package init(contentType: String, cacheControl: String) {
        self.contentType = contentType
        self.cacheControl = cacheControl
    }
}

/// What trying a channel came to.
package struct ChannelTrial: Hashable, Sendable {
    package let isUsable: Bool
    /// What was seen, in a sentence.
    package let detail: String?

    package init(isUsable: Bool, detail: String?) {
        self.isUsable = isUsable
        self.detail = detail
    }
}
