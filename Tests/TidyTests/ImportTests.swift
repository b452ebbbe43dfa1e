import CrisisTestSupport
import Foundation
import Testing

/// The walls of the house: which folder may import what. With MemberImportVisibility a file can't call into a module it does
/// not import, so reading the import lines is a sound check.
@Suite struct ImportTests {
    /// Modules that only some folders of CrisisDesk may import.
    static let walls: [(module: String, folders: Set<String>)] = [
        ("GRDB", ["Ledger", "Search"]),
        ("AsyncHTTPClient", ["Publishers"]),
        ("Hummingbird", ["HTTP", "Program"]),
        ("HummingbirdCore", ["HTTP", "Program"]),
        ("Crypto", ["Proof", "Access"]),
        ("Yams", ["Register"]),
        ("HeapModule", ["Dispatch"]),
    ]

    @Test func `the model imports the persistent dictionary in one file and nothing else`() throws {
        let imports = try Sources.files(in: "CrisisModel").flatMap { file in file.imports.map { (file.path, $0) } }
        #expect(imports.map(\.1) == ["HashTreeCollections"])
        #expect(imports.first?.0.hasSuffix("PersistentMap.swift") == true)
    }

    @Test(arguments: walls.map(\.module)) func `a module is imported only where it belongs`(module: String) throws {
        let allowed = try #require(Self.walls.first { $0.module == module }).folders
        let files = try Sources.files(in: "CrisisDesk").filter { $0.imports.contains(module) }
        for file in files { #expect(allowed.contains(file.folder), "\(file.path) imports \(module)") }
    }

    @Test func `every wall stands around something`() throws {
        let all = Set(try Sources.files(in: "CrisisDesk").flatMap(\.imports))
        for wall in Self.walls where wall.module != "HummingbirdCore" { #expect(all.contains(wall.module)) }
    }

    @Test func `the command line speaks to a desk over HTTP and opens no ledger`() throws {
        let forbidden: Set<String> = ["GRDB", "Crypto", "Hummingbird", "Yams"]
        for file in try Sources.files(in: "crisisctl") {
            #expect(forbidden.isDisjoint(with: file.imports), "\(file.path)")
        }
    }

    @Test func `no switch over our own enums has a default in the model`() throws {
        // `Command.attempted` asks for two kinds out of fifty; everything else must say what a new case means.
        // Basics switches over bytes only.
        for file in try Sources.files(in: "CrisisModel")
        where !file.path.hasSuffix("RefusedAttempts.swift") && file.folder != "Basics" {
            #expect(!file.text.contains("default:"), "\(file.path)")
        }
    }
}

/// The project's own sources, read as text.
enum Sources {
    struct File {
        let path: String
        /// The first folder below the module.
        let folder: String
        let text: String

        var imports: [String] {
            text.split(separator: "\n").compactMap { line in
                let words = line.split(separator: " ")
                guard let place = words.firstIndex(of: "import"), place <= 2, words.count > place + 1,
                    words[..<place].allSatisfy({ ["public", "package", "internal", "private", "@preconcurrency"].contains($0) })
                else { return nil }
                return words[place + 1] == "struct" || words[place + 1] == "class" ? nil : String(words[place + 1])
            }
        }
    }

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func files(in module: String) throws -> [File] {
        let folder = root.appending(path: "Sources").appending(path: module)
        let paths = try #require(FileManager.default.enumerator(atPath: folder.path)).compactMap { $0 as? String }
        let files = try paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
            File(
                path: path, folder: String(path.split(separator: "/").first ?? ""),
                text: try String(contentsOf: folder.appending(path: path), encoding: .utf8))
        }
        try #require(!files.isEmpty)
        return files
    }
}
