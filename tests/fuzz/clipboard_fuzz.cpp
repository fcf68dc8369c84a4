// SPDX-License-Identifier: GPL-3.0-or-later
// Any text as what a clipboard holds: as HTML, as text with TABs, as bytes of unknown encoding, as names of who spoke.
// Each table is read to its end, and again where its tables are asked for by number.
#include "tests/fuzz/fuzz.h"

#include "core/files/clipboardtable.h"
#include "core/files/htmltable.h"
#include "core/importing/pastednames.h"

using namespace siyu;

namespace {

void readPasted(const Result<files::Pasted> &pasted, const QString &sheet)
{
    if (!pasted)
        return;
    files::OpenOptions options;
    options.pasted = *pasted;
    options.sheet = sheet;
    fuzz::readToTheEnd(QStringLiteral("clipboard"), options);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const QString text = QString::fromUtf8(bytes);
    const QString name = QStringLiteral("clipboard");
    readPasted(files::pastedTable(text, {}, name), {});
    readPasted(files::pastedTable(text, {}, name), QStringLiteral("2"));
    readPasted(files::pastedTable({}, text, name), {});
    readPasted(files::tableFromBytes(bytes, name), {});
    for (const files::HtmlTable &table : files::findTables({bytes.constData(), size})) {
        if (table.begin > size || table.filled < 1)
            std::abort();
    }
    const files::HeldRows names = importing::rowsOfPastedNames(text.left(4096), QDate(2026, 3, 1));
    for (const QStringList &row : names) {
        if (row.size() != 3 || row[1].isEmpty() || row[2].isEmpty())
            std::abort();
    }
    return 0;
}
