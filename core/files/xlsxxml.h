// SPDX-License-Identifier: GPL-3.0-or-later
// A pull scanner over the XML of one part: start tags, end tags and text, as slices of a buffer that moves along the
// inflating stream. Names come without their namespace prefix. UTF-8, UTF-16 and Latin-1 parts; comments and processing
// instructions are passed over; a DOCTYPE is refused, so that only the five entities of XML and numbers exist. One thread.
#pragma once

#include "core/base/result.h"
#include "core/files/xlsxahead.h"

#include <QStringDecoder>
#include <optional>
#include <string>
#include <string_view>

namespace siyu::files::xlsx {

class XmlScanner {
public:
    enum class Token { Start, End, Text, Eof, Failed };

    XmlScanner(ZipArchive &archive, std::unique_ptr<ZipPart> part, QByteArray partName);

    // Slices stay valid until the next call. After Failed, error() says why.
    Token next();
    const Error &error() const { return m_error; }
    // Start, End: local name. An empty element gives Start with isEmpty() and no End.
    std::string_view name() const { return m_name; }
    bool isEmpty() const { return m_empty; }
    // Start: the value of the attribute by its local name, decoded; empty when missing.
    std::string attribute(std::string_view localName) const;
    std::string_view rawAttribute(std::string_view localName) const; // as it stands, entities not resolved
    bool hasAttribute(std::string_view localName) const { return rawAttribute(localName).data() != nullptr; }
    // Start: calls visit(localName, rawValue) for each attribute in order.
    template <typename Visit>
    void visitAttributes(Visit visit) const
    {
        size_t at = 0;
        std::string_view key, value;
        while (nextAttribute(at, key, value))
            visit(key, value);
    }
    // Text: appends it with entities resolved (CDATA as it stands) and line ends as \n.
    void appendText(std::string &out) const;
    std::string_view rawText() const { return m_text; }
    bool textIsPlain() const { return m_plain; } // rawText needs no resolving

    int depth() const { return m_depth; } // open elements, the one just started included
    qint64 packedDone() const { return m_bytes->packedDone(); }

    // Places between two tokens, as bytes of the part; nothing where its text is decoded.
    void keepPlaces();
    std::optional<qint64> place() const;
    // `depth` as it was there. False after a failure, as next() tells it.
    bool goTo(qint64 place, int depth);
    Error corrupt(const QString &detail) const { return m_archive.corrupt(m_partName, detail); }

private:
    bool nextAttribute(size_t &at, std::string_view &key, std::string_view &value) const;
    bool more(); // false at the end of the part or on a failure
    bool fill();
    size_t findEnd(std::string_view mark, size_t from);
    size_t tagEnd();
    Token fail(Error error);
    Token scanText();
    Token scanTag();
    Token scanCdata();
    Token finishEof();
    void sniffEncoding();
    void appendDecoded(const char *bytes, qint64 count);

    ZipArchive &m_archive;
    std::unique_ptr<ReadAhead> m_bytes;
    std::shared_ptr<PartMarks> m_marks;
    QByteArray m_partName;
    std::string m_buffer;
    qint64 m_before = 0; // bytes of the part that stood before the buffer's first
    size_t m_at = 0;
    bool m_sniffed = false;
    bool m_streamEnded = false;
    std::unique_ptr<QStringDecoder> m_decoder; // only where the part is not UTF-8
    Error m_error;
    bool m_failed = false;
    int m_depth = 0;
    bool m_closePending = false;
    std::string_view m_name, m_attributes, m_text;
    bool m_empty = false;
    bool m_plain = true;
};

// Resolves the entities of XML in `raw` (unknown ones stay as they stand) and brings line ends to \n.
void appendResolved(std::string &out, std::string_view raw);
void appendUtf8(std::string &out, char32_t codePoint);

} // namespace siyu::files::xlsx
