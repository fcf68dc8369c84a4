// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/joinedsheets.h"

namespace siyu::files {

namespace {

class JoinedReader final : public RowReader {
public:
    JoinedReader(QString path, OpenOptions options, QStringList further, std::unique_ptr<RowReader> first)
        : m_path(std::move(path)), m_options(std::move(options)), m_further(std::move(further)),
          m_now(std::move(first))
    {
    }

    Result<bool> next(std::vector<std::string_view> &cells) override
    {
        for (;;) {
            const Result<bool> more = m_now->next(cells);
            if (!more || *more || m_further.isEmpty())
                return more;
            m_before += m_now->bytesTotal();
            m_warnings += m_now->warnings();
            m_options.sheet = m_further.takeFirst();
            Result<OpenedTable> table = openTable(m_path, m_options);
            if (!table)
                return table.error();
            m_now = std::move(table->rows);
        }
    }

    qint64 bytesDone() const override { return m_before + m_now->bytesDone(); }
    qint64 bytesTotal() const override { return m_before + m_now->bytesTotal() * (m_further.size() + 1); }
    QStringList warnings() const override { return m_warnings + m_now->warnings(); }

private:
    QString m_path;
    OpenOptions m_options;
    QStringList m_further;
    std::unique_ptr<RowReader> m_now;
    qint64 m_before = 0;
    QStringList m_warnings;
};

} // namespace

Result<OpenedTable> openJoinedSheets(const QString &path, const OpenOptions &options)
{
    QStringList names = options.sheet.split(sheetSeparator, Qt::SkipEmptyParts);
    OpenOptions one = options;
    one.sheet = names.value(0);
    Result<OpenedTable> table = openTable(path, one);
    if (!table)
        return table;
    for (const QString &name : std::as_const(names)) {
        if (!table->sheets.contains(name))
            return Error{ErrorCode::SheetMissing, {path, name}, {}};
    }
    names.removeFirst();
    table->sheet = options.sheet;
    table->rows = std::make_unique<JoinedReader>(path, one, names, std::move(table->rows));
    return table;
}

} // namespace siyu::files
