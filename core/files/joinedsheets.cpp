// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/joinedsheets.h"

namespace siyu::files {

namespace {

class JoinedReader final : public RowReader {
public:
    JoinedReader(QString path, OpenOptions options, QStringList sheets, std::unique_ptr<RowReader> first)
        : m_path(std::move(path)), m_options(std::move(options)), m_sheets(std::move(sheets)), m_now(std::move(first))
    {
    }

    Result<bool> next(std::vector<std::string_view> &cells) override
    {
        for (;;) {
            const Result<bool> more = m_now->next(cells);
            if (!more || *more || m_at + 1 >= m_sheets.size())
                return more;
            m_warnings += m_now->warnings();
            if (const Result<void> opened = openSheet(m_at + 1); !opened)
                return opened.error();
        }
    }

    qint64 bytesDone() const override { return m_now->bytesTotal() * m_at + m_now->bytesDone(); }
    qint64 bytesTotal() const override { return m_now->bytesTotal() * m_sheets.size(); }
    bool keepPlaces() override
    {
        m_keepsPlaces = true;
        return m_now->keepPlaces();
    }
    std::optional<RowPlace> place() const override
    {
        std::optional<RowPlace> place = m_now->place();
        if (place)
            place->sheet = int(m_at);
        return place;
    }
    Result<void> goTo(const RowPlace &place) override
    {
        if (place.sheet != m_at) {
            if (const Result<void> opened = openSheet(place.sheet); !opened)
                return opened;
        }
        return m_now->goTo(place);
    }
    QStringList warnings() const override { return m_warnings + m_now->warnings(); }

private:
    Result<void> openSheet(qsizetype at)
    {
        m_options.sheet = m_sheets.at(at);
        Result<OpenedTable> table = openTable(m_path, m_options);
        if (!table)
            return table.error();
        m_at = at;
        m_now = std::move(table->rows);
        if (m_keepsPlaces)
            m_now->keepPlaces();
        return {};
    }

    QString m_path;
    OpenOptions m_options;
    QStringList m_sheets;
    qsizetype m_at = 0; // the sheet that is read
    std::unique_ptr<RowReader> m_now;
    bool m_keepsPlaces = false;
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
    table->sheet = options.sheet;
    table->rows = std::make_unique<JoinedReader>(path, one, names, std::move(table->rows));
    return table;
}

} // namespace siyu::files
