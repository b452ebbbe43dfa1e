package import CrisisModel

/// Every word that the register has a closed list for.
package enum RegisterWords {
    package static let languages = ["nb", "nn", "en"]
    package static let roles = [
        "chiefExecutive", "administrator", "crisisStaff", "contributor", "logKeeper", "mayor", "reviewer", "deskKeeper",
    ]
    package static let kinds = ["publicPage", "webhook", "byHand"]
    package static let gates = ["gated", "logOnly"]
    package static let audiences = ["population", "media", "staff"]
    package static let ownPosts = ["allowed", "reason", "secondPerson"]
    package static let activators = ["chiefExecutive", "succession", "crisisStaff", "administrator", "mayor"]
}

/// Every bound of the register (P10).
package enum RegisterLimits {
    /// Bytes of the page.
    package static let page = 256 << 10
    package static let people = 1_000
    package static let channels = 200
    /// Names in one list: deputies, administrators, succession.
    package static let list = 50
    package static let settings = 32
    /// Bytes of UTF-8 in a name, a title or a purpose.
    package static let text = 300
    package static let phone = 60
    package static let setting = 2_048
    package static let origin = 128
    /// How long a post may wait before it can be taken over.
    package static let takeOver = Span.seconds(30)...Span.hours(24)
    /// Errors told at once.
    package static let errors = 20
    /// Characters of what was written that an error repeats.
    package static let shown = 64
}
