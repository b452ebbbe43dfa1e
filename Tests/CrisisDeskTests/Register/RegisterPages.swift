import Foundation

/// Pages of a small municipality, as its people would write them.
enum RegisterPages {
    static let granvik = """
        municipality: Granvik kommune
        timeZone: Europe/Oslo
        language: nb                 # nb, nn or en
        origin: granvik.example/kriselogg
        people:
          - {id: kari, name: Kari Nordmann, title: Kommunedirektør, roles: [chiefExecutive], phone: "+47 000 00 000"}
          - {id: ola, name: Ola Vik, roles: [administrator]}
          - id: siri
            name: Siri Moen
            roles: [administrator, crisisStaff]
            phone: 112
          - {id: per, name: Per Lie, title: Rektor, roles: [contributor]}
          - {id: rita, name: Rita Dahl, roles: [reviewer], until: 2027-12-31, purpose: Forvaltningsrevisjon}
        succession: [siri]
        crisis: {responsible: ola, deputies: [siri, kari], channels: [kriseside, facebook]}
        channels:
          - {id: kriseside, kind: publicPage, name: Kriseside, administrators: [kari, ola, siri],
             settings: {folder: /srv/kriseside}}
          - {id: facebook, kind: byHand, name: Granvik på Facebook & venner, administrators: [kari, ola]}
          - {id: intranett, kind: webhook, name: Intranett, audience: staff, administrators: [kari],
             settings: {url: "http://127.0.0.1:9000/hook?a=1&b=2", secret: 007,
                        allowPrivate: true}}
          - {id: sms, kind: byHand, name: Befolkningsvarsling, gate: logOnly, administrators: [kari]}
        policy: {ownPosts: secondPerson, takeOverAfter: {warning: 90s, other: 2h}, mayActivate: [chiefExecutive, mayor]}
        """

    /// The least that a page can say, with one piece of it replaced.
    static func least(replacing old: String = "", with new: String = "") -> String {
        let page = """
            municipality: Granvik kommune
            timeZone: Europe/Oslo
            language: nn
            origin: granvik.example/kriselogg
            people:
              - {id: kari, name: Kari Nordmann, roles: [chiefExecutive]}
              - {id: per, name: Per Lie, roles: [contributor]}
            crisis: {responsible: kari, channels: [kriseside]}
            channels:
              - {id: kriseside, kind: publicPage, name: Kriseside, administrators: [kari], settings: {folder: /srv/side}}
              - {id: sms, kind: byHand, name: SMS, gate: logOnly, administrators: [kari]}
            """
        guard !old.isEmpty, let place = page.range(of: old) else { return page }
        return page.replacingCharacters(in: place, with: new)
    }
}
