// SPDX-License-Identifier: GPL-3.0-or-later
// A table that was pasted or came in on standard input: kept in memory only and read like a file wherever a path is
// read, by putting it into OpenOptions::pasted; the path is then a name for people. Immutable, any thread.
#pragma once

#include "core/files/table.h"

#include <QByteArray>

namespace siyu::files {

inline constexpr qsizetype mostPastedBytes = 128 << 20;

class PastedTable {
public:
    enum class Form { Tabs, Html, Text };

    PastedTable(Form form, const QByteArray &bytes) : m_form(form), m_bytes(bytes) { }
    Form form() const { return m_form; }
    const QByteArray &bytes() const { return m_bytes; }

private:
    Form m_form;
    QByteArray m_bytes; // UTF-8 but for a Text, whose encoding is told by evidence
};

// What the clipboard holds as text/html and text/plain; either may be empty. A table of the HTML wins, because its
// cells are told apart for sure; text with TABs is cut as spreadsheets write it (a cell in quotes may hold line breaks
// and TABs, a quote that does not close is a plain character); other text is read as a CSV. `name` is for messages.
// Errors: FileEmpty (nothing that could be a table), FileTooLarge (128 MB).
Result<Pasted> pastedTable(const QString &html, const QString &text, const QString &name);

// The same for bytes of unknown encoding, as on standard input. Also FileIsArchive, FileIsOtherFormat … as openTable
// gives them: workbooks are read from files only.
Result<Pasted> tableFromBytes(const QByteArray &bytes, const QString &name);

// OpenedTable::sheets names the tables of a HTML; the one with the most filled cells is read unless told.
Result<OpenedTable> openPasted(const PastedTable &table, const QString &name, const OpenOptions &options);

// BLAKE2b-256 (RFC 7693; without hardware for SHA several times as fast as that) as hex, of what openTable would read: the
// file's bytes, the pasted table's, the held rows. Errors: FileUnreadable.
Result<QString> contentHash(const QString &path, const OpenOptions &options);

} // namespace siyu::files
