/// Where the members of all objects of a line stand, nested ones too, for spoiling them one by one.
struct LineMembers {
    struct Member {
        let name: String
        /// From the quote of its name to the end of its value.
        let whole: Range<Int>
        let value: Range<Int>
        /// From 0, among the members of its object.
        let place: Int
    }

    let line: [UInt8]
    private(set) var all: [Member] = []
    private var at = 0

    /// Of a line that was just written by the codec.
    init(_ line: [UInt8]) {
        self.line = line
        value()
    }

    private mutating func value() {
        if line[at] == UInt8(ascii: "{") {
            elements { members, place in members.member(place) }
        } else if line[at] == UInt8(ascii: "[") {
            elements { members, _ in members.value() }
        } else if line[at] == UInt8(ascii: "\"") {
            text()
        } else {
            while !",]}".utf8.contains(line[at]) { at += 1 }
        }
    }

    private mutating func elements(_ element: (inout LineMembers, Int) -> Void) {
        at += 1
        var place = 0
        while line[at] != UInt8(ascii: "]"), line[at] != UInt8(ascii: "}") {
            if line[at] == UInt8(ascii: ",") { at += 1 }
            element(&self, place)
            place += 1
        }
        at += 1
    }

    private mutating func member(_ place: Int) {
        let start = at
        text()
        let name = String(decoding: line[start + 1..<at - 1], as: UTF8.self)
        at += 1
        let valueStart = at
        value()
        all.append(Member(name: name, whole: start..<at, value: valueStart..<at, place: place))
    }

    private mutating func text() {
        at += 1
        while line[at] != UInt8(ascii: "\"") { at += line[at] == UInt8(ascii: "\\") ? 2 : 1 }
        at += 1
    }
}

extension LineMembers {
    func replacing(_ range: Range<Int>, with text: some Sequence<UInt8>) -> [UInt8] {
        line[..<range.lowerBound] + Array(text) + line[range.upperBound...]
    }

    /// Without that member, and without the comma that parted it from its neighbour.
    func without(_ member: Member) -> [UInt8] {
        var (start, end) = (member.whole.lowerBound, member.whole.upperBound)
        if member.place > 0 { start -= 1 } else if line[end] == UInt8(ascii: ",") { end += 1 }
        return replacing(start..<end, with: [])
    }

    /// With the two in each other's place; nil where there is no second.
    func swapping(_ member: Member) -> [UInt8]? {
        let first = member.whole
        guard line[first.upperBound] == UInt8(ascii: ","),
            let next = all.first(where: { $0.whole.lowerBound == first.upperBound + 1 && $0.place == member.place + 1 })
        else { return nil }
        return replacing(first.lowerBound..<next.whole.upperBound, with: line[next.whole] + [0x2C] + line[first])
    }
}
