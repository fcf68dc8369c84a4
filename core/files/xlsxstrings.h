// SPDX-License-Identifier: GPL-3.0-or-later
// The shared strings of a workbook, packed into blocks that never move, so that rows can point into them. Rich text is
// joined, phonetic runs are left out. One thread; owned by the package.
#pragma once

#include "core/files/xlsxxml.h"

namespace siyu::files::xlsx {

class SharedStrings {
public:
    // Errors: FileCorrupt, FileHostile, FileTooLarge.
    std::optional<Error> load(XmlScanner &xml, const QString &path);
    size_t size() const { return m_strings.size(); }
    std::string_view at(size_t index) const { return {m_strings[index].text, m_strings[index].bytes}; }

private:
    struct Slice {
        const char *text;
        quint32 bytes;
    };
    void keep(std::string_view text);

    std::vector<std::unique_ptr<char[]>> m_blocks;
    size_t m_blockUsed = 0;
    size_t m_blockSize = 0;
    size_t m_bytes = 0;
    std::vector<Slice> m_strings;
};

// Reads the text of <si>, <is> (just started) up to its end into `out`. False: the scanner failed.
bool readRichText(XmlScanner &xml, std::string &out);
// _xHHHH_ (ECMA-376 part 1, 22.9.2.19, ST_Xstring) becomes the character it stands for.
void resolveEscapes(std::string &text);

} // namespace siyu::files::xlsx
