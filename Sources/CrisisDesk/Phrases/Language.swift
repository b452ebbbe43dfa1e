/// A language the desk speaks to people in: bokmål, nynorsk, English.
package enum Language: String, CaseIterable, Hashable, Sendable {
    case nb, nn, en

    /// The language of a BCP 47 code: `nn-NO` is nynorsk, `no` and `nb-NO` are bokmål, `en-GB` is English. nil for a
    /// language the desk doesn't speak.
    package init?(code: some StringProtocol) {
        let primary = code.prefix { $0 != "-" && $0 != "_" }.lowercased()
        self.init(rawValue: primary == "no" ? "nb" : primary)
    }

    /// The same, `otherwise` for a language the desk doesn't speak.
    package init(code: some StringProtocol, otherwise: Language) { self = Language(code: code) ?? otherwise }
}
