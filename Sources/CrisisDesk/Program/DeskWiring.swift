import CrisisModel
import Foundation
import Logging

/// Everything of a running desk, put together once. Who knows whom is decided here and nowhere else.
struct DeskWiring {
    let opening: DeskOpening
    let desk: Desk
    let keeper: CheckpointKeeper?
    let lastApproved: LastApproved
    let dispatch: DispatchInbox
    let dispatcher: Dispatcher
    let finder: SearchFollower
    let snapshots: SnapshotKeeper?
    let notifier: Notifier
    let watch: NoticeWatch
    let server: DeskServer
    let clock: any DeskClock

    init(_ opening: DeskOpening, options: ServeOptions, clock: any DeskClock, log: Logger) throws {
        self.opening = opening
        self.clock = clock
        let (access, tokensSeal) = Self.access(opening, now: clock.now)
        let dispatch = DispatchInbox()
        let lastApproved = LastApproved(path: opening.folder.lastApproved)
        let keeper = opening.key.map {
            CheckpointKeeper(key: $0, path: opening.folder.checkpoint, newest: opening.checkpoint)
        }
        let finder = SearchFollower(opening.folder.search, of: opening.ledger) { error in
            log.error("the index of the log is behind", metadata: ["error": "\(error)"])
        }
        let outLists = OutLists()
        let erasures = SnapshotErasures(path: opening.folder.snapshot)
        let watch = NoticeWatch()
        let events = EventFeed()
        desk = Desk(
            ledger: opening.ledger, state: opening.replay.state, directory: opening.replay.directory,
            seal: opening.seal ?? tokensSeal, clock: clock,
            observers: [
                { entries in
                    lastApproved.note(entries)
                    erasures.note(entries)
                    outLists.note(entries)
                    watch.note(entries)
                    // Last: whom it wakes reads what the others took note of.
                    dispatch.note(entries)
                    finder.wake()
                    events.wake()
                }
            ],
            signing: { head in try keeper?.sign(head) },
            die: { sentence in
                // The page cache can't be trusted any more: whatever would be written now might be a lie.
                log.critical("\(sentence)")
                exit(1)
            })
        let surroundings = Self.surroundings(opening, desk, outLists, clock)
        let publishers = Publishers(in: surroundings)
        let notifier = Self.notifier(surroundings, options, opening.folder, log)
        dispatcher = Dispatcher(desk: desk, publishers: publishers, inbox: dispatch, log: log)
        let services = DeskServices(
            access: access, finder: finder, events: events,
            machine: { [desk] in
                MachineFigures(
                    written: desk.written, waiting: desk.waiting, signed: keeper?.checkpoint?.head.size,
                    signedAgo: keeper?.age, residentBytes: ResidentMemory.bytes)
            },
            signing: keeper, by: opening.key?.verifierKey, lastApproved: lastApproved,
            backups: BackupList(opening.folder), desk: desk, publishers: publishers, surroundings: surroundings,
            texts: PreparedTexts(folder: opening.folder.texts), notifier: notifier)
        server = DeskServer(
            desk: desk, services: services,
            settings: HTTPSettings(hosts: options.names, version: DeskProgram.version))
        snapshots = opening.key.map { [desk] key in
            SnapshotKeeper(
                of: desk, startedFrom: opening.start, key: key, path: opening.folder.snapshot, erasures: erasures,
                failed: { log.error("the state is not written down", metadata: ["error": "\($0)"]) })
        }
        (self.dispatch, self.lastApproved, self.keeper, self.finder) = (dispatch, lastApproved, keeper, finder)
        (self.notifier, self.watch) = (notifier, watch)
    }

    /// What the desk tells people of, and what the operator's log hears of what did not get there: no address and no text.
    private static func notifier(
        _ surroundings: PublisherSurroundings, _ options: ServeOptions, _ folder: DataFolder, _ log: Logger
    ) -> Notifier {
        let sender = NoticeSender(
            secret: surroundings.secret, resolver: surroundings.resolver, sendmail: options.sendmail, now: surroundings.now)
        let outbox = NoticeOutbox(sender, now: surroundings.now) { failure in
            log.error(
                "a notice did not get there",
                metadata: [
                    "target": "\(failure.target)", "way": "\(failure.way.rawValue)", "about": "\(failure.kind.rawValue)",
                    "lost": "\(failure.lost)", "reason": "\(Phrases(.en).sentence(failure.fault))",
                ])
        }
        return Notifier(path: folder.notify, outbox: outbox)
    }

    /// Who may come in. Founding leaves a file of tokens; where it is gone, unreadable or another log's, nobody can be told from
    /// anybody: that is said, and no empty file is made in its place, whatever else is wrong.
    private static func access(_ opening: DeskOpening, now: Timestamp) -> (Access, Seal?) {
        do {
            // A log that can't be read knows nobody, and the seal it has says more.
            guard let log = try opening.ledger.identity() else { throw TokensFault.missing }
            return (try Access(store: SQLiteTokenStore.open(opening.folder.tokens, of: log)), nil)
        } catch {
            let fault = TokensFault(error)
            return (Access.closed, Seal(fault.code, detail: Phrases(.en).sentence(fault), since: now))
        }
    }

    private static func surroundings(
        _ opening: DeskOpening, _ desk: Desk, _ outLists: OutLists, _ clock: any DeskClock
    ) -> PublisherSurroundings {
        let founding = opening.replay.state.founding
        let folder = opening.folder
        return PublisherSurroundings(
            municipality: opening.replay.directory.municipality ?? "",
            language: Language(rawValue: founding?.language ?? "nb") ?? .nb,
            timeZone: TimeZone(identifier: founding?.timeZone ?? "Europe/Oslo") ?? .gmt,
            origin: founding?.origin ?? "", dataFolder: folder.path,
            secret: { name throws(PublishReason) in
                do throws(SecretError) {
                    return try SecretFile.load(name, of: folder)
                } catch {
                    throw PublishReason(.secretUnreadable, error.reason.rawValue)
                }
            },
            published: { channel in outLists.list(of: channel, desk) }, now: { clock.now })
    }
}

extension DeskServices {
    /// What routes need of the channels' publishers.
    init(
        access: Access, finder: any LogFinder, events: EventFeed,
        machine: @escaping @Sendable () -> MachineFigures, signing keeper: CheckpointKeeper?, by key: VerifierKey?,
        lastApproved: LastApproved, backups: BackupList, desk: Desk, publishers: Publishers,
        surroundings: PublisherSurroundings, texts: PreparedTexts, notifier: Notifier
    ) {
        self.init(
            access: access, finder: finder, events: events, machine: machine, checkpoint: { keeper?.checkpoint },
            lastApproved: { try lastApproved.shown(desk) }, backups: { try backups.all() },
            publicFile: { name in
                PublicPageFile.serving(name).map {
                    PublicServing(contentType: $0.contentType, cacheControl: $0.cacheControl)
                }
            },
            publicFolder: { json in
                // Settings that can't be used name no folder: there is nothing to serve.
                (try? PublicPageSettings(SettingsText.fields(json)))?.folder
            },
            checkSettings: { value, kind in
                let settings = try JSONFields(value, path: "settings")
                do throws(SettingsError) {
                    _ = try PublisherCatalog.publisher(of: kind, channel: 1, settings: settings, in: surroundings)
                } catch {
                    throw error.fault
                }
            },
            checkPlace: { value, kind, channel in
                let settings = try JSONFields(value, path: "settings")
                let obstacle: SettingsObstacle?
                do throws(SettingsError) {
                    obstacle = try PublisherCatalog.obstacle(
                        to: kind, channel: channel, settings: settings, in: surroundings)
                } catch {
                    throw error.fault
                }
                if let obstacle { throw RequestFault.fieldInvalid("settings.\(obstacle.key)", .notSetting) }
            },
            checkChannel: { channel, phrases in await publishers.trial(of: channel, in: desk.view, phrases) },
            texts: texts, noticeFailures: { notifier.failures },
            hasSecret: { name in
                do throws(PublishReason) { _ = try surroundings.secret(name) } catch { return false }
                return true
            }, signed: keeper.map { $0.signed }, verifierKey: key)
    }
}

extension Publishers {
    /// Tries a channel without publishing anything. One that is worked by hand can always be used.
    fileprivate func trial(of channel: Channel.Number, in view: DeskView, _ phrases: Phrases) async -> ChannelTrial {
        do throws(SettingsError) {
            switch try await publisher(of: channel, in: view)?.check() {
            case .ready(let seen)?:
                // It would do now; what it shows may still be behind, until the next look at the latest.
                guard let trouble = trouble(with: channel) else {
                    return ChannelTrial(isUsable: true, detail: phrases.sentence(seen))
                }
                return ChannelTrial(isUsable: false, detail: phrases.sentence(behind: trouble))
            case .notReady(let reason)?: return ChannelTrial(isUsable: false, detail: phrases.sentence(reason))
            case nil: return ChannelTrial(isUsable: true, detail: nil)
            }
        } catch {
            return ChannelTrial(isUsable: false, detail: phrases.sentence(error))
        }
    }
}

extension SettingsError {
    /// What is wrong with a setting, by the path of its field.
    var fault: any Error {
        switch self {
        case .field(let error): error
        case .unusable(let key, let fault): RequestFault.settingUnusable("settings.\(key)", fault)
        }
    }
}
