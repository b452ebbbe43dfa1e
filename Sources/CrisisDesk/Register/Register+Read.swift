extension Register {
    /// The register that a page of YAML holds, or everything that is wrong with it. At most `RegisterLimits.page`
    /// bytes.
    package static func parse(_ yaml: [UInt8]) throws(RegisterErrors) -> Register {
        try RegisterReader.read(try RegisterPage.parse(yaml))
    }

    /// A register for a first look: one person, one public page in `publicFolder`, which must lie outside the data
    /// folder. Held to the same rules as a page.
    package static func minimal(
        municipality: String, chiefExecutive: String, publicFolder: String
    ) throws(RegisterErrors) -> Register {
        let firstName = chiefExecutive.prefix { $0 != " " }
        let handle = RegisterHandle.made(of: String(firstName), otherwise: "kommunedirektor")
        let origin = RegisterHandle.made(of: municipality, otherwise: "kommune")
        return try RegisterReader.read(
            .map([
                "municipality": .text(municipality),
                "timeZone": .text("Europe/Oslo"),
                "language": .text("nb"),
                "origin": .text("\(origin)/kriselogg"),
                "people": .list(
                    .map([
                        "id": .text(handle), "name": .text(chiefExecutive), "title": .text("Kommunedirektør"),
                        "roles": .list(.text("chiefExecutive")),
                    ])),
                "crisis": .map(["responsible": .text(handle), "channels": .list(.text("kriseside"))]),
                "channels": .list(
                    .map([
                        "id": .text("kriseside"), "kind": .text("publicPage"), "name": .text("Kriseside"),
                        "administrators": .list(.text(handle)), "settings": .map(["folder": .text(publicFolder)]),
                    ])),
            ]))
    }
}
