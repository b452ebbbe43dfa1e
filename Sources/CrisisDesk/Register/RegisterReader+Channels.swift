import CrisisModel

extension RegisterReader {
    mutating func channels(_ page: RegisterMap) -> [Register.Channel] {
        var channels: [Register.Channel] = []
        var nodes: [RegisterNode] = []
        if finds({ nodes = $0.requiredList(page, "channels", limit: RegisterLimits.channels) }) {
            unsure.hasNamelessChannel = true
        }
        for (place, node) in nodes.enumerated() {
            let map = map(
                node, path: "channels[\(place)]",
                keys: [
                    "id", "kind", "name", "gate", "audience", "administrators", "settings",
                ])
            let channel = channel(map)
            if !channel.handle.isEmpty, channels.contains(where: { $0.handle == channel.handle }) {
                report(map.line("id"), map.path("id"), .handleTaken(Excerpt.of(channel.handle)))
            }
            channels.append(channel)
        }
        return channels
    }

    private mutating func channel(_ map: RegisterMap) -> Register.Channel {
        let administrators = requiredList(map, "administrators", limit: Limits.peoplePerList)
        var handle = ""
        if finds({ handle = $0.handle(map) }) || !map.isMap { unsure.hasNamelessChannel = true }
        var kind = Channel.Kind.byHand
        let isUnknown = finds { kind = $0.requiredWord(map, "kind", of: Channel.Kind.allCases) } || !map.isMap
        return Register.Channel(
            handle: handle,
            kind: kind,
            name: requiredText(map, "name", limit: RegisterLimits.text),
            gate: optionalWord(map, "gate", of: Channel.Gate.allCases) ?? .gated,
            audience: optionalWord(map, "audience", of: Audience.allCases) ?? .population,
            administrators: names(administrators, path: map.path("administrators"), .administrator),
            settings: isUnknown ? settings(map) : usableSettings(map, of: kind))
    }

    /// Settings with which a channel of that kind can be published on, as far as they tell by themselves.
    private mutating func usableSettings(_ map: RegisterMap, of kind: Channel.Kind) -> [JSONMember] {
        var settings: [JSONMember] = []
        guard !finds({ settings = $0.settings(map) }) else { return settings }
        do throws(SettingsError) {
            try PublisherCatalog.check(settings, of: kind)
        } catch {
            let key = error.key
            var line = map.line("settings")
            if case .map(let keys)? = map["settings"]?.content { line = keys.first { $0.name == key }?.line ?? line }
            report(line, "\(map.path("settings")).\(Excerpt.of(key))", .unusable(error))
        }
        return settings
    }

    /// Names and single values; what they mean is the kind's business.
    private mutating func settings(_ map: RegisterMap) -> [JSONMember] {
        guard let node = map["settings"] else { return [] }
        let path = map.path("settings")
        guard case .map(let keys) = node.content else {
            report(node.line, path, .wrongType(.map))
            return []
        }
        if keys.count > RegisterLimits.settings { report(node.line, path, .tooMany(limit: RegisterLimits.settings)) }
        var settings: [JSONMember] = []
        for key in keys.prefix(RegisterLimits.settings) {
            let isTwice = settings.contains { $0.name == key.name }
            if isTwice { report(key.line, path, .duplicateKey(Excerpt.of(key.name))) }
            settings.append(
                JSONMember(settingName(key, path: path), setting(key.value, path: "\(path).\(Excerpt.of(key.name))")))
        }
        return settings
    }

    /// Like the keys of the page itself: letters and digits, a letter first.
    private mutating func settingName(_ key: RegisterKey, path: String) -> String {
        let letters = key.name.utf8
        let fits =
            1...32 ~= letters.count && letters.first.map { 0x61...0x7A ~= $0 | 0x20 } == true
            && letters.allSatisfy { 0x61...0x7A ~= $0 | 0x20 || 0x30...0x39 ~= $0 }
        if !fits { report(key.line, path, .unknownKey(Excerpt.of(key.name))) }
        return key.name
    }

    private mutating func setting(_ node: RegisterNode, path: String) -> JSONValue {
        guard case .scalar(let text, let plain) = node.content, !node.isNothing else {
            report(node.line, path, .wrongType(.setting))
            return .null
        }
        if plain, let value = PlainSetting.value(text) { return value }
        if plain, PlainSetting.isAmbiguous(text) { report(node.line, path, .wrongType(.quotes)) }
        return .string(self.text(node, path: path, limit: RegisterLimits.setting))
    }
}

/// What a word without quotes stands for in the settings.
enum PlainSetting {
    /// A truth value or a number as JSON writes it; nil for text.
    static func value(_ text: String) -> JSONValue? {
        switch try? JSONValue.parse(text.utf8, limit: RegisterLimits.setting) {
        case .bool(let value): .bool(value)
        case .integer(let value): .integer(value)
        case .number(let value): .number(value)
        // Not JSON: a word of the settings, and no error.
        case .null, .string, .array, .object, nil: nil
        }
    }

    /// Words that are true or false to one reader of YAML and words to the next.
    static func isAmbiguous(_ text: String) -> Bool {
        ["yes", "no", "on", "off", "y", "n", "true", "false"].contains(text.lowercased())
    }
}
