extension Phrases {
    /// Why there is no export, and what was kept.
    package func sentence(_ error: ExportError) -> String {
        switch error {
        case .notEmpty(let path):
            say(
                nb: "\(Self.clean(path, limit: Self.pathLength)) er ingen tom mappe. Si en annen; den lages.",
                nn: "\(Self.clean(path, limit: Self.pathLength)) er inga tom mappe. Sei ei anna; ho blir laga.",
                en: "\(Self.clean(path, limit: Self.pathLength)) is no empty folder. Name another; it is made.")
        case .file(let error): sentence(error)
        case .cutShort:
            say(
                nb: "Svaret fra desken ble brutt av, så eksporten er ikke hel. Prøv igjen.",
                nn: "Svaret frå desken vart brote av, så eksporten er ikkje heil. Prøv igjen.",
                en: "The desk's answer was cut short, so the export is not whole. Try again.")
        case .notAnExport:
            say(
                nb: "Det som kom, er ingen eksport av en logg.", nn: "Det som kom, er ingen eksport av ein logg.",
                en: "What came is no export of a log.")
        case .newer(let version):
            say(
                nb: "Desken er nyere enn dette programmet (form \(version)). Bruk deskens egen crisisctl.",
                nn: "Desken er nyare enn dette programmet (form \(version)). Bruk desken sin eigen crisisctl.",
                en: "The desk is newer than this program (form \(version)). Use the desk's own crisisctl.")
        case .fault(let fault): sentence(fault)
        }
    }
}
