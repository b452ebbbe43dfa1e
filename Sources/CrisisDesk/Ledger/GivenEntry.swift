/// An entry as one reader gets it: its line always, of its texts those that the reader may see.
package struct GivenEntry: Sendable {
    /// With all that is left of its texts; only to know what was erased.
    let whole: StoredEntry
    /// What may be shown.
    package let shown: StoredEntry

    package init(_ whole: StoredEntry, shown: StoredEntry) {
        self.whole = whole
        self.shown = shown
    }
}
