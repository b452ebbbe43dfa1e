package import CrisisModel

/// Every bound of the register (P10).
package enum RegisterLimits {
    /// Bytes of the page.
    package static let page = 256 << 10
    package static let people = 1_000
    package static let channels = 200
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
