package import CrisisModel

extension Restoration {
    /// Out of a backup, under the key of the next epoch.
    package static func sample(epoch: Int = 2) -> Restoration {
        Restoration(
            operator: .saying("Arne fra IKT"), reason: .saying("Disken røk"), checkpoint: .saying("signert"),
            missing: nil, epoch: epoch, key: .of("key \(epoch)"))
    }
}

extension Scenario {
    /// The folder comes out of a backup: what was undelivered waits, what had begun is unknown, and no token counts but a new
    /// one of the chief executive's.
    package mutating func restore() throws {
        try when(.machine, .restore(.sample(epoch: (state.epoch?.number ?? 0) + 1)))
    }
}
