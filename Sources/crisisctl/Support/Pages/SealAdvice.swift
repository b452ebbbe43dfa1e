import CrisisDesk

/// What to do about a sealed desk: the desk's own words for the reason, or words for any, where a newer desk has a
/// reason of its own.
enum SealAdvice {
    /// Of the `sealed` that the desk answered with.
    static func line(_ sealed: JSON, _ language: Language) -> String {
        guard let code = sealed["code"].string.flatMap(Seal.Code.init(rawValue:)) else {
            return TroubleTalk.sealedWhatNow.said(in: language)
        }
        return Phrases(language).whatToDo(about: code)
    }
}
