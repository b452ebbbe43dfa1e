import CrisisModel

// What stands beside a text that was approved last and isn't to be published yet.
extension Phrases {
    /// In capitals, for it is read at three in the morning; nil where nothing stands against publishing it.
    func standing(publishAt: Timestamp?, isComplete: Bool, at moment: Timestamp) -> String? {
        let ahead = publishAt.flatMap { $0 > moment ? $0 : nil }.map { time in
            let when = times.moment(time)
            return say(
                nb: "IKKE UTE, skal ikke ut før \(when)", nn: "IKKJE UTE, skal ikkje ut før \(when)",
                en: "NOT OUT, not to go out before \(when)")
        }
        guard !isComplete else { return ahead }
        let second = say(
            nb: "IKKE UTE, må kontrasigneres først", nn: "IKKJE UTE, må kontrasignerast først",
            en: "NOT OUT, must be countersigned first")
        return [second, ahead].compactMap { $0 }.joined(separator: "; ")
    }
}
