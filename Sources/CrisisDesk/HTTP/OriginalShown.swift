import CrisisModel

/// The post that a correction or a retraction is about, as it stands on one channel: what somebody must find there.
struct OriginalShown {
    let number: Post.Number
    /// Where it can be read; nil where nobody said.
    let link: String?
    /// nil once erased.
    let text: String?

    /// nil for an ordinary post.
    init?(of post: PostShown, on channel: CrisisModel.Channel.Number, _ call: DeskCall) throws {
        guard let number = post.about else { return nil }
        let found = try PostShown(number, in: call.view, texts: call.texts)
        let trail = call.trail(of: number, from: found.versionEntry.number)
        self.number = number
        link = trail?.way(on: channel).link?.text
        text = found.recorded?.text.text ?? found.content?.placed.first { $0.channel == channel }?.text.text
    }
}

extension JSONWriter {
    mutating func original(_ original: OriginalShown) {
        object { json in
            json.field("number", original.number.value)
            json.field("link", orNull: original.link)
            json.field("text", orNull: original.text)
        }
    }
}

extension Directory {
    /// Where somebody goes to publish by hand on a channel; nil where it isn't told, or the settings were erased.
    func page(of channel: CrisisModel.Channel.Number) -> String? {
        // Settings of another kind, and any that can't be used, name no page.
        (try? ByHandSettings(SettingsText.fields(self[channel]?.settings)))?.page
    }
}
