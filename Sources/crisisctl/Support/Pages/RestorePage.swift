import CrisisDesk
import CrisisModel
import Foundation

/// What whoever restores a desk is told: the token, what is known, what waits, what to do now.
struct RestorePage {
    private let restored: DeskRestore
    private let data: String
    private let place: Place

    init(_ restored: DeskRestore, data: String, _ place: Place) {
        self.restored = restored
        self.data = data
        self.place = place
    }

    func show(_ format: DeskOptions.Format) {
        switch format {
        case .table: place.print(restored.token)
        case .json: place.print(String(decoding: JSON.fields(["token": .text(restored.token)]).bytes, as: UTF8.self))
        }
        place.tell(
            RestoreTalk.restored,
            ["size": String(restored.size), "time": lastAt, "person": restored.directory.name(of: restored.holder)])
        if let missing = restored.missing { place.tell(RestoreTalk.missing, ["count": String(missing)]) }
        place.tell(restored.isInCrisis ? RestoreTalk.inCrisis : RestoreTalk.normal)
        if !restored.held.isEmpty {
            place.tell(RestoreTalk.held, ["posts": restored.held.map(\.description).joined(separator: ", ")])
        }
        if !restored.unknown.isEmpty {
            let posts = restored.unknown.map { "\($0.post) (\(restored.directory.name(of: $0.channel)))" }
            place.tell(RestoreTalk.unknown, ["posts": posts.joined(separator: ", ")])
        }
        for step in [RestoreTalk.secrets, .serve, .look, .confirm, .tokens, .key] {
            place.tell(step, ["data": data, "key": restored.key.text])
        }
    }

    private var lastAt: String {
        let zone = DeskZone(named: restored.timeZone) ?? .ofMachine
        return zone.show(Date(timeIntervalSince1970: Double(restored.lastAt.milliseconds) / 1_000))
    }
}
