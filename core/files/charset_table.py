# SPDX-License-Identifier: GPL-3.0-or-later
# Makes charset_table.cpp, the tables of GB18030 and Big5, from Python's own codecs (gb18030, cp950, big5hkscs, which
# follow the standards' published mappings): python3 charset_table.py > charset_table.cpp
import textwrap


def one(raw, *codecs):
    for codec in codecs:
        try:
            text = raw.decode(codec)
        except UnicodeDecodeError:
            continue
        if len(text) == 1:
            return ord(text)
    return 0


def rows(name, kind, values):
    print(f"const {kind} {name}[{len(values)}] = {{")
    print(textwrap.fill(", ".join(values), 118, initial_indent="    ", subsequent_indent="    "))
    print("};\n")


gb_pairs = [one(bytes([lead, trail]), "gb18030")
            for lead in range(0x81, 0xFF) for trail in range(0x40, 0xFF) if trail != 0x7F]
assert max(gb_pairs) < 0x10000

ranges = []
last = -2
for pointer in range(39420):
    raw = bytes([0x81 + pointer // 12600, 0x30 + pointer // 1260 % 10, 0x81 + pointer // 10 % 126, 0x30 + pointer % 10])
    code = one(raw, "gb18030")
    if code != last + 1 if code else last != 0:
        ranges.append((pointer, code))
    last = code

big5 = []
beyond = []
for lead in range(0x81, 0xFF):
    for trail in list(range(0x40, 0x7F)) + list(range(0xA1, 0xFF)):
        code = one(bytes([lead, trail]), "cp950", "big5hkscs")
        if 0xE000 <= code < 0xF900:  # cp950's private use, where Hong Kong's set has real characters
            code = one(bytes([lead, trail]), "big5hkscs") or code
        if code >= 0x10000:
            beyond.append((len(big5), code))
            code = 0
        big5.append(code)

print("// SPDX-License-Identifier: GPL-3.0-or-later")
print("// Made by charset_table.py from Python's codecs gb18030, cp950 and big5hkscs; not edited by hand.")
print('#include "core/files/charset_table.h"\n')
print("namespace siyu::files {\n")
rows("gbPairs", "char16_t", [f"0x{c:X}" for c in gb_pairs])
rows("gbRanges", "GbRange", [f"{{{p}, 0x{c:X}}}" for p, c in ranges])
print(f"const int gbRangeCount = {len(ranges)};\n")
rows("big5Pairs", "char16_t", [f"0x{c:X}" for c in big5])
rows("big5Beyond", "Big5Beyond", [f"{{{p}, 0x{c:X}}}" for p, c in beyond])
print(f"const int big5BeyondCount = {len(beyond)};\n")
print("} // namespace siyu::files")
