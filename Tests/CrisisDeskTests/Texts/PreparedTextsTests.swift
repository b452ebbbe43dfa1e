@testable import CrisisDesk
import CrisisModel
import Foundation
import Testing

/// The folder in which a municipality keeps its texts: somebody else's files, read as they are.
@Suite struct PreparedTextsTests {
    private func folder(_ files: [String: String]) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for (name, text) in files { try Data(text.utf8).write(to: URL(filePath: folder.path + "/" + name)) }
        return folder
    }

    private func fault(_ folder: TemporaryFolder, _ name: String) -> PreparedTexts.Fault? {
        do throws(PreparedTexts.Fault) {
            _ = try PreparedTexts(folder: folder.path).text(name)
            return nil
        } catch {
            return error
        }
    }

    @Test func `a text is found by the name of its file, and one that was changed counts at once`() throws {
        let folder = try folder(["skred.yaml": PreparedPages.skred])
        let texts = PreparedTexts(folder: folder.path)
        #expect(try texts.text("skred")?.title == "Skred")
        try Data(PreparedPages.replacing("title: Skred", "title: Ras").utf8)
            .write(to: URL(filePath: folder.path + "/skred.yaml"))
        #expect(try texts.text("skred")?.title == "Ras")
        try FileManager.default.removeItem(atPath: folder.path + "/skred.yaml")
        #expect(try texts.text("skred") == nil)
    }

    @Test(arguments: ["", "..", "../skred", "/etc/passwd", "Skred", "skred.yaml", "a b", "-a", String(repeating: "a", count: 33)])
    func `a name that can be none leads nowhere`(name: String) throws {
        let folder = try folder(["skred.yaml": PreparedPages.skred])
        #expect(try PreparedTexts(folder: folder.path + "/.").text(name) == nil)
    }

    @Test func `links, folders and what can't be read are refused, and the others still stand`() throws {
        let folder = try folder([
            "flom.yaml": PreparedPages.skred, "brann.yaml": "title: [", "notat.txt": "hei", "skred.yaml~": "x",
            "Stor.yaml": "x",
        ])
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/lenke.yaml", withDestinationPath: "flom.yaml")
        try FileManager.default.createDirectory(atPath: folder.path + "/mappe.yaml", withIntermediateDirectories: false)
        let texts = PreparedTexts(folder: folder.path)
        #expect(try texts.names() == ["brann", "flom", "lenke", "mappe"])
        #expect(fault(folder, "lenke") == .notAFile)
        #expect(fault(folder, "mappe") == .notAFile)
        #expect(fault(folder, "flom") == nil)
        guard case .errors? = fault(folder, "brann") else { return #expect(Bool(false)) }
        let all = try texts.all()
        #expect(all.count { (try? $0.text.get()) != nil } == 1)
        #expect(all.map(\.name) == ["brann", "flom", "lenke", "mappe", "Stor.yaml"])
        #expect(try texts.misnamed() == ["Stor.yaml"])
    }

    @Test func `a file that is called what no text can be is told of, and nothing else that lies there`() throws {
        let folder = try folder([
            "skred.yaml": PreparedPages.skred, "Ugly Name.yaml": PreparedPages.skred, "con.yml": PreparedPages.skred,
            "README.md": "x", "skred.yaml.bak": "x",
        ])
        try FileManager.default.createDirectory(atPath: folder.path + "/Mappe.yml", withIntermediateDirectories: false)
        let all = try PreparedTexts(folder: folder.path).all()
        #expect(all.map(\.name) == ["skred", "Ugly Name.yaml", "con.yml"])
        for text in all.dropFirst() { #expect(throws: PreparedTexts.Fault.notAName) { _ = try text.text.get() } }
    }

    @Test(arguments: Language.allCases) func `a file too large is told with the limit, and not where it lies`(language: Language) {
        let error = FileError(operation: .read, path: "/srv/desk/texts/stor.yaml", number: EFBIG)
        let said = Phrases(language).sentence(PreparedTexts.Fault.file(error))
        #expect(said.contains("64 kB") && !said.contains("/srv"), "\(said)")
        let other = FileError(operation: .read, path: "/srv/desk/texts/stor.yaml", number: EACCES)
        let unread = Phrases(language).sentence(PreparedTexts.Fault.file(other))
        #expect(unread.contains("stor.yaml") && !unread.contains("/srv"), "\(unread)")
    }

    @Test func `a folder that isn't there has no texts, and one that is a link is none`() throws {
        let folder = try folder(["skred.yaml": PreparedPages.skred])
        #expect(try PreparedTexts(folder: folder.path + "/nowhere").all().isEmpty)
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: folder.path)
        #expect(throws: PreparedTexts.Fault.notAFile) { _ = try PreparedTexts(folder: folder.path + "/link").text("skred") }
    }

    @Test func `a file too large isn't read`() throws {
        let folder = try folder(["stor.yaml": String(repeating: "#", count: TextLimits.page + 1)])
        guard case .file(let error)? = fault(folder, "stor") else { return #expect(Bool(false)) }
        #expect(error.number == EFBIG)
    }

    @Test func `what is brought into a new desk is checked, file by file`() throws {
        let good = try folder(["skred.yaml": PreparedPages.skred, "README.md": "x"])
        #expect(try PreparedTextFile.all(in: good.path).map(\.name) == ["skred"])
        let misnamed = try folder(["Skred.yml": PreparedPages.skred])
        #expect(throws: PreparedTextFile.Trouble("Skred.yml", .notAName)) { _ = try PreparedTextFile.all(in: misnamed.path) }
        let wrong = try folder(["skred.yaml": PreparedPages.replacing("title: Skred", "title: ''")])
        #expect { _ = try PreparedTextFile.all(in: wrong.path) } throws: { error in
            guard let trouble = error as? PreparedTextFile.Trouble, case .errors(let errors) = trouble.fault else { return false }
            return trouble.file == "skred.yaml" && errors.errors.map(\.code) == [.empty]
        }
    }
}
