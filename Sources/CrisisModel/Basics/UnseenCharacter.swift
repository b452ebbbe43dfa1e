extension Unicode.Scalar {
    /// Whether nobody would see it in a text, or it turns the order of writing round: control characters but tabs and line
    /// ends, embeddings and overrides (Unicode Annex 9), letters without a form, tags, and what is no character.
    ///
    /// What languages need is seen: joiners (Persian, emoji), direction marks (Arabic, Hebrew), soft hyphens; so are the zero
    /// widths that office programs leave between letters, which mean nothing and harm nobody.
    public var isUnseen: Bool {
        switch value {
        case 0x09, 0x0A, 0x0D: false
        case 0x20...0x7E: false
        case 0x00...0x1F, 0x7F...0x9F: true
        case 0x202A...0x202E, 0x2066...0x2069: true  // embeddings, overrides, isolates
        case 0x2061...0x2065, 0x206A...0x206F: true  // no width
        case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x3164, 0xFFA0: true  // letters nobody can see
        case 0xFDD0...0xFDEF, 0xFFF0...0xFFFB, 0xE0000...0xE0FFF: true  // non-characters, annotations, tags
        default: value & 0xFFFE == 0xFFFE  // the last two of each plane
        }
    }
}
