// SPDX-License-Identifier: GPL-3.0-or-later
// Text of any encoding as UTF-8, piece by piece. A decoder belongs to one thread and one stream; its memory does not
// grow with the text.
#pragma once

#include <QString>
#include <memory>
#include <string>
#include <string_view>

namespace siyu::files {

class Decoder {
public:
    virtual ~Decoder() = default;
    // Appends `in` as UTF-8 to `out`. A character cut at the end of `in` is kept for the next call; with `last` it is
    // a broken one. What is no character of the encoding becomes U+FFFD.
    virtual void decode(std::string_view in, bool last, std::string &out) = 0;
    // Bytes of the last call that wait for the rest of their character; −1 where that cannot be told, so that the text
    // can be read from its start only.
    virtual int held() const = 0;
    qint64 broken() const { return m_broken; } // how many U+FFFD were put in

protected:
    qint64 m_broken = 0;
};

// "gbk" → "GB18030", "utf8" → "UTF-8", "latin1" → "ISO-8859-1"; empty when nothing here knows that encoding.
QString canonicalEncoding(const QString &name);
// For a canonical name; null when there is none of that name.
std::unique_ptr<Decoder> makeDecoder(const QString &encoding);

void appendUtf8(std::string &out, char32_t code);

} // namespace siyu::files
