#!/usr/bin/env python3
"""Check an export of a crisis log, without the program that made it and without believing anything in it.

    python3 verify_export.py FOLDER 'KEY'

KEY is the log's public key, and you must have it from somewhere else than from FOLDER: the minutes of the day the log was
founded, for example. It is written name+id+key (a C2SP verifier key), or as 64 hexadecimal digits. Prints what was found and
ends with 0; else says what is wrong, where it can be seen at which entry, and ends with 1. Needs Python 3.8 and nothing else.
Whether an entry makes sense (its kind and fields, its time after the one before) it does not ask; crisisctl log verify does.

What lies in FOLDER, of which README.txt and whatever else is there proves nothing and is not read:

  entries.jsonl   Line n is entry n: the bytes that were hashed, then a newline. JSON. It holds no text and no name, only
                  digests of them: every string of 64 hexadecimal digits, in the order in which they stand, except under the
                  names "digest", "key" and "policy", which are digests of other things.
  content.jsonl   For each entry with such digests, in order, one line: {"n":17,"texts":[{"digest":…,"salt":…,"text":…},…]}.
                  All of them are listed. The digest is SHA-256(salt, text); salt is 32 bytes in hexadecimal, text UTF-8.
                  {"digest":…,"gone":"erased"}: a later entry of kind contentErased says so.
                  {"digest":…,"gone":"withheld"}: the exporter may not see it; the entry says "screened".
  checkpoint      A signed note (c2sp.org/signed-note, c2sp.org/tlog-checkpoint): the log's name and epoch, the number of
                  entries, the root of their hash tree (RFC 6962, section 2.1), and an Ed25519 signature (RFC 8032).

After a restore from a backup a log goes on under a new key, a new epoch. The key must be that of the checkpoint's epoch: no
older key can vouch for it. Entries of the kinds deskFounded and deskRestored name the keys, to compare with and no more.
"""
import base64
import hashlib
import json
import os
import re
import stat
import sys
import unicodedata


def refuse(why):
    sys.exit("NOT PROVEN: " + why)


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


# Ed25519, RFC 8032, section 5.1. Points are (X, Y, Z, T) with x = X/Z, y = Y/Z, xy = T/Z.

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_1 = pow(2, (P - 1) // 4, P)


def add(one, two):
    a = (one[1] - one[0]) * (two[1] - two[0]) % P
    b = (one[1] + one[0]) * (two[1] + two[0]) % P
    c = 2 * one[3] * two[3] * D % P
    d = 2 * one[2] * two[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def times(scalar, point):
    total = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            total = add(total, point)
        point = add(point, point)
        scalar >>= 1
    return total


def point(encoded):
    """The point of 32 bytes; None for what is none."""
    y = int.from_bytes(encoded, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT_OF_MINUS_1 % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    if x & 1 != sign:
        x = P - x
    return (x, y, 1, x * y % P)


BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def is_signed(public, message, signature):
    if len(public) != 32 or len(signature) != 64:
        return False
    key, r, s = point(public), point(signature[:32]), int.from_bytes(signature[32:], "little")
    if key is None or r is None or s >= ORDER:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % ORDER
    left, right = times(s, BASE), add(r, times(h, key))
    return not ((left[0] * right[2] - right[0] * left[2]) % P or (left[1] * right[2] - right[1] * left[2]) % P)


# The key from outside, and the signed note.


def key_of(text):
    """Name and 32 bytes; the name is None where only hexadecimal digits were given."""
    text = text.strip()
    if re.fullmatch("[0-9a-fA-F]{64}", text):
        return None, bytes.fromhex(text)
    name, mark, rest = text.partition("+")
    identifier, mark, encoded = rest.partition("+")
    raw = bytes_of(encoded)
    if not mark or raw is None or not is_name(name):
        refuse("the key is neither name+id+key nor 64 hexadecimal digits.")
    if len(raw) != 33 or raw[0] != 1 or key_id(name, raw[1:]).hex() != identifier:
        refuse("the key was not copied whole: name, id and key do not belong together.")
    return name, raw[1:]


def bytes_of(encoded):
    """What base 64 stands for; None for what nobody would have written so."""
    try:
        raw = base64.b64decode(encoded, validate=True)
    except ValueError:
        return None
    return raw if base64.b64encode(raw).decode() == encoded else None


def is_name(name):
    kinds = {unicodedata.category(letter)[0] for letter in name}
    return 1 <= len(name.encode()) <= 255 and not kinds & {"C", "Z"} and "+" not in name


def key_id(name, public):
    return sha256(name.encode(), b"\n\x01", public)[:4]


def signed_head(note, name, public):
    """Origin, number of entries and root of a note that this key signed."""
    text, separator, rest = note.rpartition("\n\n")
    lines, signatures = text.split("\n"), rest.split("\n")
    is_text = separator and len(lines) == 3 and not re.search("[\0-\x09\x0b-\x1f]", note)
    if not is_text or not re.fullmatch("0|[1-9][0-9]{0,18}", lines[1]) or not 2 <= len(signatures) <= 17 or signatures.pop():
        refuse("the file checkpoint is no checkpoint.")
    origin, size, root = lines[0], int(lines[1]), bytes_of(lines[2])
    if not is_name(origin) or root is None or len(root) != 32:
        refuse("the file checkpoint is no checkpoint.")
    signed = []
    for line in signatures:
        mark, signer, encoded = (line.split(" ") + ["", ""])[:3]
        raw = bytes_of(encoded)
        if mark != "—" or line.count(" ") != 2 or not is_name(signer) or raw is None or len(raw) < 5:
            refuse("the file checkpoint has a line that is no signature.")
        if signer == origin and name in (None, origin) and raw[:4] == key_id(origin, public):
            signed.append(is_signed(public, (text + "\n").encode(), raw[4:]))
    if signed and all(signed):
        return origin, size, root
    if name is not None and name != origin and name.rpartition("/")[0] == origin.rpartition("/")[0]:
        refuse("the checkpoint is of %s and your key of %s: after a restore a log has a new key." % (origin, name))
    refuse("the checkpoint of %s is not signed by your key." % origin)


# The entries and their texts.


def opened(folder, name):
    """A file of its own: what a link leads to is not in the folder, and a pipe never ends."""
    path = os.path.join(folder, name)
    if not stat.S_ISREG(os.lstat(path).st_mode):
        refuse("%s is no ordinary file." % name)
    return open(path, "rb")


def lines_of(folder, name):
    with opened(folder, name) as file:
        number = 0
        while True:
            number += 1
            line = file.readline(LINE + 1)
            if not line:
                return
            if not line.endswith(b"\n"):
                refuse("%s ends in the middle of line %d, or it is too long." % (name, number))
            yield line[:-1]


def members(pairs):
    if len(dict(pairs)) != len(pairs):
        raise ValueError("a name stands twice")
    return dict(pairs)


def no_number(word):
    raise ValueError(word + " is no number")


def object_of(line, where):
    try:
        value = json.loads(line.decode(), object_pairs_hook=members, parse_constant=no_number)
    except ValueError:
        value = None
    if not isinstance(value, dict) or type(value.get("n")) is not int:
        refuse("%s is not what it should be." % where)
    return value


def texts_of(line, where):
    """Number and texts of a line of content.jsonl, with exactly the members that it has."""
    value = object_of(line, where)
    texts = value.get("texts")
    if set(value) != {"n", "texts"} or not isinstance(texts, list) or not texts or not all(map(is_text, texts)):
        refuse("%s is not what it should be." % where)
    return value


def is_text(text):
    if not isinstance(text, dict) or not all(isinstance(member, str) for member in text.values()):
        return False
    if set(text) == {"digest", "gone"}:
        return bool(DIGEST(text["digest"])) and text["gone"] in ("erased", "withheld")
    # With a shorter salt its last bytes could pass for the beginning of the text.
    return (set(text) == {"digest", "salt", "text"} and bool(DIGEST(text["digest"]) and DIGEST(text["salt"]))
            and "\0" not in text["text"])


LINE = 2**25  # bytes of one
NOTE = 2**17
DIGEST = re.compile("[0-9a-f]{64}").fullmatch
NOT_OF_TEXTS = {"digest", "key", "policy"}


def digests(value, name=""):
    """The digests of texts in an entry, in order."""
    if isinstance(value, str):
        return [value] if name not in NOT_OF_TEXTS and DIGEST(value) else []
    if isinstance(value, dict):
        return [found for key, inner in value.items() for found in digests(inner, key)]
    if isinstance(value, list):
        return [found for inner in value for found in digests(inner, name)]
    return []


FILES = ("entries.jsonl", "content.jsonl", "checkpoint")


class Log:
    def __init__(self, folder):
        self.edge = []  # roots of complete subtrees from the left, (height, hash)
        self.size = self.erased = self.withheld = 0
        self.gone = {}  # entry: places of texts that are gone, of which no entry has yet said why
        self.epochs = []
        self.content = lines_of(folder, "content.jsonl")
        self.line = 0
        self.waiting = self.next_texts()

    def next_texts(self):
        self.line += 1
        line = next(self.content, None)
        return None if line is None else texts_of(line, "line %d of content.jsonl" % self.line)

    def take(self, line):
        number = self.size + 1
        entry = object_of(line, "entry %d" % number)
        if entry["n"] != number:
            refuse("where entry %d should be, entry %d is." % (number, entry["n"]))
        texts = []
        if self.waiting is not None and self.waiting["n"] == number:
            texts = self.waiting["texts"]
            self.waiting = self.next_texts()
        self.check(number, entry, texts)
        if self.waiting is not None and self.waiting["n"] <= number:
            refuse("line %d of content.jsonl belongs to no entry in that place." % self.line)
        if entry.get("kind") == "contentErased":
            self.forgive(entry)
        if entry.get("kind") in ("deskFounded", "deskRestored"):
            self.epochs.append((entry["epoch"], number, entry["key"]))
        self.append(sha256(b"\0", line))

    def check(self, number, entry, texts):
        if digests(entry) != [text["digest"] for text in texts]:
            refuse("entry %d: the texts listed are not those the entry has." % number)
        for place, text in enumerate(texts):
            where = "entry %d, text %d" % (number, place + 1)
            if "text" in text:
                if sha256(bytes.fromhex(text["salt"]), text["text"].encode()).hex() != text["digest"]:
                    refuse(where + " was changed.")
            elif text["gone"] == "erased":
                self.erased += 1
                self.gone.setdefault(number, set()).add(place)
            elif text["gone"] == "withheld" and "screened" in entry:
                self.withheld += 1
            else:
                refuse(where + " is missing, and the log does not say why.")

    def forgive(self, erasure):
        for number in erasure["entries"]:
            left = self.gone.pop(number, set()) - set(erasure["places"])
            if left and erasure["places"]:
                self.gone[number] = left

    def append(self, node):
        height = 0
        while self.edge and self.edge[-1][0] == height:
            node = sha256(b"\1", self.edge.pop()[1], node)
            height += 1
        self.edge.append((height, node))
        self.size += 1

    def root(self):
        if not self.edge:
            return sha256()
        node = self.edge[-1][1]
        for _, left in reversed(self.edge[:-1]):
            node = sha256(b"\1", left, node)
        return node


def main(folder, key):
    name, public = key_of(key)
    with opened(folder, "checkpoint") as file:
        note = file.read(NOTE + 1)
    if len(note) > NOTE:
        refuse("the file checkpoint is no checkpoint.")
    origin, size, root = signed_head(note.decode(), name, public)
    log = Log(folder)
    for line in lines_of(folder, "entries.jsonl"):
        if log.size == size:
            refuse("entry %d was added: the checkpoint was signed for %d." % (size + 1, size))
        log.take(line)
    if log.size < size:
        refuse("entry %d is missing: the checkpoint was signed for %d." % (log.size + 1, size))
    if log.waiting is not None:
        refuse("line %d of content.jsonl belongs to no entry." % log.line)
    if log.gone:
        refuse("a text of entry %d is gone, and no entry says that it was erased." % min(log.gone))
    if log.root() != root:
        refuse("one or more of the entries 1 to %d are not those that were signed." % size)
    if log.epochs and log.epochs[-1][2] != public.hex():
        refuse("entry %d names another key than yours." % log.epochs[-1][1])
    print("Proven: %d entries of %s, root %s." % (size, origin, root.hex()))
    print("Texts erased, as the log says: %d. Withheld from the exporter: %d." % (log.erased, log.withheld))
    for epoch, number, named in log.epochs:
        print("Epoch %d from entry %d on, key %s." % (epoch, number, named))
    print("Whether each entry makes sense was not checked: crisisctl log verify does that.")
    print("Only %s are proven. README.txt is not: trust nothing in it, no key either." % ", ".join(FILES))
    others = sorted(set(os.listdir(folder)) - {*FILES, "README.txt"})[:10]
    if others:
        print("The folder also holds what is no part of the export, and was not checked: %s" % ascii(others))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    try:
        main(sys.argv[1], sys.argv[2])
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        refuse("the export cannot be read: %r" % error)
