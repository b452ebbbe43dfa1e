/// A map whose keys have been checked: the values by name.
struct RegisterMap {
    /// The line on which the map begins.
    let line: Int?
    let path: String
    /// nil where it was no map at all: told once, and not again for each key that it doesn't have.
    private let values: [String: RegisterNode]?

    init(line: Int?, path: String, values: [String: RegisterNode]?) {
        self.line = line
        self.path = path
        self.values = values
    }

    var isMap: Bool { values != nil }

    /// nil where there is no such key, or nothing under it.
    subscript(key: String) -> RegisterNode? {
        guard let value = values?[key], !value.isNothing else { return nil }
        return value
    }

    /// The line of the value; of the map where the value isn't there.
    func line(_ key: String) -> Int? { values?[key]?.line ?? line }

    /// `people[2].until`
    func path(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
}

extension RegisterReader {
    /// The values of a map that may have these keys and no other, each once.
    mutating func map(_ node: RegisterNode, path: String, keys: Set<String>) -> RegisterMap {
        guard case .map(let written) = node.content else {
            report(node.line, path, .wrongType(.map))
            return RegisterMap(line: node.line, path: path, values: nil)
        }
        var values: [String: RegisterNode] = [:]
        for key in written {
            if !keys.contains(key.name) {
                report(key.line, path, .unknownKey(Excerpt.of(key.name)))
            } else if values.updateValue(key.value, forKey: key.name) != nil {
                report(key.line, path, .duplicateKey(key.name))
            }
        }
        return RegisterMap(line: node.line, path: path, values: values)
    }

    /// The map under a key, or nil.
    mutating func optionalMap(_ map: RegisterMap, _ key: String, keys: Set<String>) -> RegisterMap? {
        map[key].map { node in self.map(node, path: map.path(key), keys: keys) }
    }

    /// The elements under a key, none where it isn't there; at most `limit` are read.
    mutating func list(_ map: RegisterMap, _ key: String, limit: Int) -> [RegisterNode] {
        guard let node = map[key] else { return [] }
        guard case .list(let elements) = node.content else {
            report(node.line, map.path(key), .wrongType(.list))
            return []
        }
        if elements.count > limit { report(node.line, map.path(key), .tooMany(limit: limit)) }
        return Array(elements.prefix(limit))
    }

    /// The same, with at least one.
    mutating func requiredList(_ map: RegisterMap, _ key: String, limit: Int) -> [RegisterNode] {
        let elements = list(map, key, limit: limit)
        // Another type has been told of already.
        var isEmpty = map[key] == nil
        if case .list(let written)? = map[key]?.content { isEmpty = written.isEmpty }
        if isEmpty && map.isMap { report(map.line(key), map.path, .missing(key)) }
        return elements
    }
}
