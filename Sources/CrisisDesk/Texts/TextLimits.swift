/// Every bound of prepared texts (P10).
package enum TextLimits {
    /// Bytes of one file.
    package static let page = 64 << 10
    /// Texts that are kept at once.
    package static let texts = 100
    /// Names looked at in their folder.
    package static let names = 1_000
    /// Bytes of the name of a text or a blank.
    package static let name = 32
    package static let languages = 12
    package static let blanks = 20
    /// Bytes of UTF-8 in the text of one language, blanks not filled.
    package static let text = 10_000
    /// Bytes of UTF-8 in a question or an example.
    package static let question = 200
    /// Bytes of UTF-8 in what fills a blank.
    package static let value = 300
}
