/// A piece of the page with the line on which it begins; what the rest of this folder knows of YAML.
struct RegisterNode {
    /// From 1; nil for a register that no page was written for.
    let line: Int?
    let content: Content

    enum Content {
        /// Text as it was written; `plain` where it stood without quotes, so that `true` may be more than a word.
        case scalar(String, plain: Bool)
        case list([RegisterNode])
        case map([RegisterKey])
    }

    /// Nothing was written: an empty place, `~` or `null` without quotes.
    var isNothing: Bool {
        guard case .scalar(let text, plain: true) = content else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(text)
    }
}

/// One key of a map and what stands under it.
struct RegisterKey {
    let name: String
    let line: Int?
    let value: RegisterNode
}

/// How registers are made that nobody wrote.
extension RegisterNode {
    static func text(_ text: String) -> RegisterNode { RegisterNode(line: nil, content: .scalar(text, plain: false)) }
    static func list(_ nodes: RegisterNode...) -> RegisterNode { RegisterNode(line: nil, content: .list(nodes)) }

    static func map(_ keys: KeyValuePairs<String, RegisterNode>) -> RegisterNode {
        RegisterNode(line: nil, content: .map(keys.map { RegisterKey(name: $0.key, line: nil, value: $0.value) }))
    }
}
