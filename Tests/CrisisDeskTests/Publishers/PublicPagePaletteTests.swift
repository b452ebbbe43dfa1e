@testable import CrisisDesk
import Foundation
import Testing

@Suite struct PublicPagePaletteTests {
    @Test(arguments: [PublicPagePalette.light, .dark].flatMap(\.pairs))
    func `every colour can be read on its ground (WCAG 2 1 AA)`(pair: PublicPagePalette.Pair) throws {
        let lights = [try luminance(pair.ink), try luminance(pair.ground)].sorted()
        #expect((lights[1] + 0.05) / (lights[0] + 0.05) >= pair.contrast, "\(pair)")
    }

    @Test func `black on white is the measure`() throws {
        #expect((try luminance("#ffffff") + 0.05) / (try luminance("#000000") + 0.05) == 21)
    }

    @Test func `the style sheet asks nobody for anything`() {
        #expect(!PublicPageStyle.text.contains("url("))
        #expect(!PublicPageStyle.text.contains("@import"))
        #expect(PublicPageStyle.text.count { $0 == "{" } == PublicPageStyle.text.count { $0 == "}" })
    }

    /// WCAG 2.1, "relative luminance".
    private func luminance(_ colour: String) throws -> Double {
        let number = try #require(Int(colour.dropFirst(), radix: 16))
        let parts = [number >> 16, number >> 8 & 255, number & 255].map { part -> Double in
            let share = Double(part) / 255
            return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
}
