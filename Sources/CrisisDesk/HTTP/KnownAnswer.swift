import CrisisModel

extension DeskCall {
    /// What the key's command came to when it was carried out; nil where it never was. Under a key that stands for another
    /// command `keyReused`; nothing is told while the desk is sealed.
    func answer(before key: CommandKey, in view: DeskView) throws -> Answer? {
        guard view.seal == nil, let known = try ledger.command(key.hash) else { return nil }
        guard known.body ?? key.body == key.body else { throw DeskError.keyReused }
        let entries = try ledger.entries(from: known.first, limit: known.count).map(\.entry)
        return Answer(entries: entries, view: view, isRepeat: true)
    }
}
