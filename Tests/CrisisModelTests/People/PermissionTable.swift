import CrisisModel

/// The permission table as `design` says it, written from its words and not from the code it is held against.
enum PermissionTable {
    struct Line: Sendable {
        let action: Action
        let normal: Set<Capacity>
        let crisis: Set<Capacity>

        init(_ action: Action, normal: Set<Capacity>, crisis: Set<Capacity>) {
            self.action = action
            self.normal = normal
            self.crisis = crisis
        }

        init(_ action: Action, both: Set<Capacity>) { self.init(action, normal: both, crisis: both) }
        init(_ action: Action, crisis: Set<Capacity>) { self.init(action, normal: [], crisis: crisis) }
    }

    static let deputies: Set<Capacity> = [.nextDeputy, .deputy]
    static let writers: Set<Capacity> = [.contributor, .crisisStaff, .administrator, .chiefExecutive]
    static let loggers: Set<Capacity> = [.crisisStaff, .logKeeper, .administrator, .mayor, .chiefExecutive]

    static let lines: [Line] = [
        // "policy mayActivate: chief executive, succession, crisis staff, administrators"; who acts does so as chief
        // executive.
        Line(.activate, both: [.chiefExecutive, .acting, .succession, .crisisStaff, .administrator]),
        // Also after the crisis, for the item stays open until somebody confirms.
        Line(.confirmActivation, both: [.chiefExecutive, .acting]),
        Line(.standDown, crisis: [.chiefExecutive, .acting]),
        Line(.handOver, crisis: [.chiefExecutive, .acting, .responsible]),
        Line(.takeOver, crisis: deputies.union([.chiefExecutive, .succession, .administrator])),
        Line(.release, crisis: [.responsible]),
        Line(.outdate, crisis: deputies.union([.responsible])),
        Line(.submit, both: writers),
        Line(
            .revise, normal: [.author, .channelAdministrator], crisis: [.author, .responsible, .releasedAdministrator]),
        Line(.withdraw, both: [.author]),
        Line(.decidePost, normal: [.channelAdministrator], crisis: [.responsible, .releasedAdministrator]),
        Line(.countersign, crisis: deputies.union([.chiefExecutive])),
        Line(.takeDown, normal: [.channelAdministrator], crisis: deputies.union([.responsible])),
        Line(.retry, normal: [.channelAdministrator], crisis: [.responsible, .releasedAdministrator]),
        Line(.tend, both: [.channelAdministrator, .crisisStaff]),
        Line(.requestChannel, both: [.anyone]),
        Line(.decideChannel, both: [.chiefExecutive]),
        Line(.setChannelSettings, both: [.chiefExecutive, .deskKeeper]),
        Line(.keepPeople, both: [.chiefExecutive, .deskKeeper]),
        Line(
            .addContributor, normal: [.chiefExecutive, .deskKeeper],
            crisis: [.chiefExecutive, .deskKeeper, .responsible]),
        // "Leaving, suspending and ending a token are never refused": one does it oneself, or those who keep people do.
        Line(.leave, both: [.oneself, .chiefExecutive, .deskKeeper]),
        Line(.nameChiefExecutive, both: [.chiefExecutive, .acting]),
        Line(.setPolicy, both: [.chiefExecutive]),
        Line(.erase, both: [.chiefExecutive]),
        Line(.confirmMode, both: [.chiefExecutive, .acting]),
        // "until a person confirms the time": anyone with a duty at the desk who is likely to be there.
        Line(.confirmClock, both: [.chiefExecutive, .acting, .administrator, .crisisStaff, .deskKeeper]),
        Line(.writeLog, both: loggers),
        Line(.readAll, both: loggers.union([.reviewer, .acting])),
        Line(.readOwn, both: [.anyone]),
        // "only chief executive, responsible one and writer see it".
        Line(.readScreened, both: [.chiefExecutive, .responsible, .author]),
        Line(.operate, both: [.desk]),
        Line(.found, both: [.machine]),
    ]
}
