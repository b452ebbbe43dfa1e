import CrisisModel

/// A name in the register that must lead to somebody or something, kept until everybody has been read.
struct RegisterReference {
    let line: Int?
    let path: String
    let handle: String
    let leadsTo: Target

    enum Target {
        /// A person who may stand in for the chief executive.
        case successor
        /// A person who is administrator or chief executive.
        case administrator
        /// A channel that posts can be sent to.
        case channel
    }
}

extension RegisterReader {
    /// The names under a key, none twice, all of them to be looked up at the end.
    mutating func names(_ map: RegisterMap, _ key: String, _ target: RegisterReference.Target) -> [String] {
        names(list(map, key, limit: Limits.peoplePerList), path: map.path(key), target)
    }

    mutating func names(_ nodes: [RegisterNode], path: String, _ target: RegisterReference.Target) -> [String] {
        var names: [String] = []
        for (place, node) in nodes.enumerated() {
            let name = reference(node, path: "\(path)[\(place)]", target)
            if !name.isEmpty, names.contains(name) { report(node.line, path, .repeated(Excerpt.of(name))) }
            names.append(name)
        }
        return names
    }

    mutating func reference(_ node: RegisterNode, path: String, _ target: RegisterReference.Target) -> String {
        let handle = text(node, path: path, limit: RegisterLimits.text)
        if !handle.isEmpty {
            references.append(RegisterReference(line: node.line, path: path, handle: handle, leadsTo: target))
        }
        return handle
    }

    /// The last step: every name is looked up in what was read.
    mutating func checkReferences(in register: Register) {
        let roles = Dictionary(register.people.map { ($0.handle, $0.roles) }) { first, _ in first }
        let gates = Dictionary(register.channels.map { ($0.handle, $0.gate) }) { first, _ in first }
        for reference in references {
            if let code = fault(of: reference, roles, gates) { report(reference.line, reference.path, code) }
        }
    }

    private func fault(
        of reference: RegisterReference, _ roles: [String: [Role]], _ gates: [String: Channel.Gate]
    ) -> RegisterError.Code? {
        let shown = Excerpt.of(reference.handle)
        switch reference.leadsTo {
        case .channel:
            guard let gate = gates[reference.handle] else { return unsure.hasNamelessChannel ? nil : .unknownChannel(shown) }
            return gate == .logOnly ? .recordOnly(shown) : nil
        case .successor:
            guard let roles = roles[reference.handle] else { return unsure.hasNamelessPerson ? nil : .unknownPerson(shown) }
            return roles.contains(.chiefExecutive) ? .ownSuccessor(shown) : nil
        case .administrator:
            guard let roles = roles[reference.handle] else { return unsure.hasNamelessPerson ? nil : .unknownPerson(shown) }
            if unsure.rolesOf.contains(reference.handle) { return nil }
            let may = roles.contains(.administrator) || roles.contains(.chiefExecutive)
            return may ? nil : .notAnAdministrator(shown)
        }
    }
}
