/// Tags of languages (BCP 47) as they can stand in the log and in a file: letters, digits and hyphens.
package enum LanguageTag {
    /// Bytes of the longest that is taken.
    package static let limit = 35

    /// Whether it is one: `nb`, `se`, `ar`, `zh-Hant`.
    package static func isOne(_ tag: String) -> Bool {
        let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let isTag = parts.allSatisfy { 1...8 ~= $0.count && $0.allSatisfy(\.isAlphanumeric) }
        guard tag.utf8.count <= limit, isTag, let first = parts.first else { return false }
        return 2...3 ~= first.count && first.allSatisfy { 0x61...0x7A ~= $0 }
    }
}

extension UInt8 {
    fileprivate var isAlphanumeric: Bool {
        0x30...0x39 ~= self || 0x41...0x5A ~= self || 0x61...0x7A ~= self
    }
}
