import CrisisDesk
import Testing

@Suite struct ServeOptionsTests {
    @Test func `a desk listens on loopback unless told otherwise`() throws {
        let options = try ServeOptions(data: "/srv/desk")
        #expect(options.host == "127.0.0.1" && options.port == 8_112)
        #expect(options.names.isEmpty)
    }

    @Test(arguments: [
        ("127.0.0.1:0", "127.0.0.1", 0), ("localhost:65535", "localhost", 65_535), ("[::1]:8112", "::1", 8_112),
    ]) func `host and port are read`(listen: String, host: String, port: Int) throws {
        let options = try ServeOptions(data: "/srv/desk", listen: listen)
        #expect(options.host == host && options.port == port)
    }

    @Test(arguments: [
        "", ":", "8112", "127.0.0.1", "127.0.0.1:", "127.0.0.1:65536", "127.0.0.1:-1", "127.0.0.1:x", "127.0.0.1:80 ",
        ":8112", "[]:8112",
    ]) func `what isn't an address with a port is refused`(listen: String) {
        #expect { try ServeOptions(data: "/srv/desk", listen: listen) } throws: { $0.isAddressNotUsable }
    }

    @Test(arguments: ["0.0.0.0:8112", "[::]:8112", "192.168.1.4:8112", "krise.granvik.example:443", "127.0.0.2:8112"])
    func `without TLS it listens nowhere else than on this machine`(listen: String) {
        #expect { try ServeOptions(data: "/srv/desk", listen: listen) } throws: { $0.isAddressNotUsable }
    }
}

extension Error {
    fileprivate var isAddressNotUsable: Bool {
        if case .addressNotUsable? = self as? ProgramError { true } else { false }
    }
}
