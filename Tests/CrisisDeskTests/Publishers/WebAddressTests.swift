import CrisisDesk
import Testing

@Suite struct WebAddressTests {
    @Test(arguments: [
        ("http://127.0.0.1:9000/hook", "http://127.0.0.1:9000/hook"),
        ("HTTPS://Granvik.Example/Krok?a=b%20c", "https://granvik.example/Krok?a=b%20c"),
        ("https://granvik.example", "https://granvik.example/"),
        ("https://granvik.example?x", "https://granvik.example/?x"),
        ("http://[::1]:80/", "http://[::1]:80/"),
        ("http://[2001:DB8:0:0::7]/", "http://[2001:db8::7]/"),
        ("http://localhost/", "http://localhost/"),
    ])
    func `an address is read and written one way`(text: String, written: String) throws {
        #expect(try WebAddress(text).text == written)
    }

    @Test(arguments: [
        ("ftp://granvik.example/", WebAddress.Fault.scheme), ("granvik.example/", .scheme), ("", .scheme),
        ("javascript:alert(1)", .scheme), ("http:/granvik.example", .scheme), ("http+unix://x/", .scheme),
        ("http://kari@granvik.example/", .userInfo), ("http://kari:ord@granvik.example/", .userInfo),
        ("http://granvik.example@127.0.0.1/", .userInfo),
        ("http://granvik.example/#top", .fragment), ("http://granvik.example#@127.0.0.1/", .fragment),
        ("http://granvik.example/a b", .characters), ("http://granvik.example/\r\nHost: x", .characters),
        ("http://granvik.example\\@127.0.0.1/", .characters), ("http://blåbær.example/", .characters),
        ("http://granvik.example/%2", .characters), ("http://granvik.example/%zz", .characters),
        ("http://granvik.example/[x]", .characters),
        ("http://", .host), ("http:///hook", .host), ("http://-x.example/", .host), ("http://x..example/", .host),
        ("http://granvik.example./", .host), ("http://[::1", .host), ("http://[fe80::1%25eth0]/", .host),
        ("http://2130706433/", .host), ("http://127.1/", .host), ("http://0x7f.0.0.1/", .host),
        ("http://0177.0.0.1/", .host), ("http://127.0.0.1.5/", .host), ("http://a.0x7f/", .host),
        ("http://granvik.example:0/", .port), ("http://granvik.example:65536/", .port),
        ("http://granvik.example:/", .port), ("http://granvik.example:+80/", .port), ("http://x:80:80/", .host),
    ])
    func `an address that could be read two ways is refused`(text: String, fault: WebAddress.Fault) {
        #expect(throws: fault) { try WebAddress(text) }
    }

    @Test func `an address has a limit`() throws {
        let start = "http://granvik.example/"
        let longest = start + String(repeating: "a", count: PublisherLimits.link - start.utf8.count)
        #expect(try WebAddress(longest).text == longest)
        #expect(throws: WebAddress.Fault.tooLong) { try WebAddress(longest + "a") }
    }
}
