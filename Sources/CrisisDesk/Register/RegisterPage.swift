import Yams

/// The YAML of a register as a tree: one document, without anchors, aliases and tags, which nobody needs who writes a
/// list of people, and by which a small file can become a large one.
enum RegisterPage {
    /// Maps and lists inside each other; the register needs four.
    static let depth = 8

    static func parse(_ bytes: [UInt8], limit: Int = RegisterLimits.page) throws(RegisterErrors) -> RegisterNode {
        guard bytes.count <= limit else { throw YAMLRefusal.at(nil, .tooLarge(limit: limit)) }
        // Some editors put a byte order mark first, which the parser, once told that it reads UTF-8, takes for a word.
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let written = bytes.starts(with: mark) ? bytes[mark.count...] : bytes[...]
        guard let text = String(validating: written, as: UTF8.self) else { throw YAMLRefusal.at(nil, .notUTF8) }
        if let line = YAMLAnchor.firstLine(in: text) { throw YAMLRefusal.at(line, .anchor) }
        guard let root = try root(text) else { throw YAMLRefusal.at(1, .wrongType(.map)) }
        return try node(root, depth: 1)
    }

    private static func root(_ text: String) throws(RegisterErrors) -> Node? {
        do {
            return try Parser(yaml: text, encoding: .utf8).singleRoot()
        } catch {
            throw YAMLRefusal.of(error)
        }
    }

    private static func node(_ node: Node, depth: Int) throws(RegisterErrors) -> RegisterNode {
        let line = node.mark?.line
        guard depth <= Self.depth else { throw YAMLRefusal.at(line, .tooDeep(limit: Self.depth)) }
        switch node {
        case .scalar(let scalar):
            guard isUntagged(scalar) else { throw YAMLRefusal.at(line, .tag) }
            return RegisterNode(line: line, content: .scalar(scalar.string, plain: scalar.style == .plain))
        case .sequence(let sequence):
            guard sequence.tag.description.isEmpty else { throw YAMLRefusal.at(line, .tag) }
            return RegisterNode(line: line, content: .list(try list(sequence, depth: depth + 1)))
        case .mapping(let mapping):
            guard mapping.tag.description.isEmpty else { throw YAMLRefusal.at(line, .tag) }
            return RegisterNode(line: line, content: .map(try map(mapping, depth: depth + 1)))
        case .alias: throw YAMLRefusal.at(line, .alias)
        }
    }

    /// The parser itself gives a quoted text the tag of texts.
    private static func isUntagged(_ scalar: Node.Scalar) -> Bool {
        scalar.tag.description.isEmpty || (scalar.style != .plain && scalar.tag.description == Tag.Name.str.rawValue)
    }

    private static func list(_ sequence: Node.Sequence, depth: Int) throws(RegisterErrors) -> [RegisterNode] {
        var nodes: [RegisterNode] = []
        for element in sequence { nodes.append(try node(element, depth: depth)) }
        return nodes
    }

    private static func map(_ mapping: Node.Mapping, depth: Int) throws(RegisterErrors) -> [RegisterKey] {
        var keys: [RegisterKey] = []
        for (key, value) in mapping {
            guard case .scalar(let name) = key else { throw YAMLRefusal.at(key.mark?.line, .wrongType(.text)) }
            // Comparing the keys has given each its tag by now; one of our own making begins otherwise.
            guard name.tag.description.hasPrefix("tag:yaml.org,") else { throw YAMLRefusal.at(name.mark?.line, .tag) }
            keys.append(RegisterKey(name: name.string, line: name.mark?.line, value: try node(value, depth: depth)))
        }
        return keys
    }
}

/// What the parser says, in the register's own errors.
enum YAMLRefusal {
    static func at(_ line: Int?, _ code: RegisterError.Code) -> RegisterErrors {
        RegisterErrors([RegisterError(line: line, path: "", code: code)])
    }

    /// With its line; the snippet of the page that it repeats is left out.
    static func of(_ error: any Error) -> RegisterErrors {
        guard let error = error as? YamlError else { return at(nil, .notYAML("unknown")) }
        switch error {
        case .composer(_, "found undefined alias", let mark, _): return at(mark.line, .alias)
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return at(mark.line, .notYAML(problem))
        case .reader(let problem, _, _, _): return at(nil, .notYAML(problem))
        case .duplicatedKeysInMapping(let names, let context):
            return at(context.mark.line, .duplicateKey(Excerpt.of(names.first ?? "")))
        // The parser's only bound on memory is that on nesting.
        case .memory: return at(nil, .tooDeep(limit: RegisterPage.depth))
        case .no, .writer, .emitter, .representer, .dataCouldNotBeDecoded: return at(nil, .notYAML("unknown"))
        }
    }
}
