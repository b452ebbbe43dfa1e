import CrisisDesk
import CrisisModel

/// Words for what the desk answers with a code: the desk's own words, so that its page, its log and crisisctl call a
/// thing
/// by one name. A code a newer desk has is shown as it is.
struct Labels {
    let phrases: Phrases
    let zone: DeskZone

    /// The state of a post that was read.
    func state(of post: JSON) -> String {
        if post["draft"].bool == true { return phrases.draft }
        let waits = post["deliveries"].items.contains(where: \.waitsForSecond)
        return waits && ["approved", "scheduled"].contains(post["state"].string)
            ? PostTalk.toCountersign.said(in: phrases.language) : self.post(post["state"].string)
    }

    func post(_ state: String?) -> String { word(state, Shown.init(rawValue:), phrases.label) }
    func cause(_ code: String?) -> String { word(code, HoldCause.init(rawValue:), phrases.label) }
    func purpose(_ code: String?) -> String { word(code, Purpose.init(rawValue:), phrases.label) }
    func audience(_ code: String?) -> String { word(code, Audience.init(rawValue:), phrases.label) }
    func kind(_ code: String?) -> String { word(code, Post.Kind.init(rawValue:), phrases.label) }
    func warning(_ code: String?) -> String { word(code, Warning.init(rawValue:), phrases.label) }
    func role(_ code: String?) -> String { word(code, Role.init(rawValue:), phrases.label) }
    func capacity(_ code: String?) -> String { word(code, Capacity.init(rawValue:), phrases.label) }
    func told(_ code: String?) -> String { word(code, Told.init(rawValue:), phrases.label) }
    func standing(ofPerson code: String?) -> String { word(code, Person.Standing.init(rawValue:), phrases.label) }
    func standing(ofChannel code: String?) -> String { word(code, Channel.Standing.init(rawValue:), phrases.label) }
    func channelKind(_ code: String?) -> String { word(code, Channel.Kind.init(rawValue:), phrases.label) }
    func ownPosts(_ code: String?) -> String { word(code, OwnPosts.init(rawValue:), phrases.label) }

    /// A delivery, or what it looks like as a post alone.
    func delivery(_ state: String?) -> String {
        switch state {
        case "cancelled": phrases.label(Delivery.State.cancelled)
        case "recorded": phrases.label(Delivery.State.recorded)
        case "begun": post(Shown.publishing.rawValue)
        case "delivered": post(Shown.published.rawValue)
        case "refused": post(Shown.notPublished.rawValue)
        case "unknown": post(Shown.outcomeUnknown.rawValue)
        default: post(state)
        }
    }

    func time(_ written: String?) -> String { zone.show(written) }

    private func word<Value>(
        _ code: String?, _ read: (String) -> Value?, _ label: (Value) -> String
    ) -> String {
        guard let code else { return "" }
        return read(code).map(label) ?? Visible.line(code)
    }
}

// People and channels as the desk names them.
extension JSON {
    /// `Ola Vik (ola)`: the name for the eye, the handle for the next command.
    var nameAndHandle: String? {
        guard let name = self["name"].string else { return nil }
        guard let handle = self["id"].string, handle != name else { return name }
        return "\(name) (\(handle))"
    }

    var name: String? { self["name"].string }
    var handle: String? { self["id"].string }

    /// Names of a list of people or channels, `a, b`.
    var nameList: String { items.compactMap(\.name).joined(separator: ", ") }
    var handleList: String { items.compactMap(\.handle).joined(separator: ", ") }
}
