// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/memberclipboard.h"

#include "core/members/memberpass.h"
#include "core/workspace.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace siyu::ui {

namespace {

constexpr qsizetype mostHtmlRows = 20'000;

// What a spreadsheet would take for a formula is kept as text (reliability.md X4).
QString harmless(const QString &cell)
{
    static const QString starts = QStringLiteral("=+-@\t\r");
    const bool isPhone = cell.startsWith(QLatin1Char('+')) && cell.size() > 1 && cell[1].isDigit();
    return !cell.isEmpty() && starts.contains(cell[0]) && !isPhone ? QLatin1Char('\'') + cell : cell;
}

QString htmlRow(const QStringList &cells, const char *tag)
{
    QString out = QStringLiteral("<tr>");
    for (const QString &cell : cells) {
        // Phones and long numbers stay text.
        out += QStringLiteral("<%1 style='mso-number-format:\"\\@\"'>%2</%1>").arg(QLatin1String(tag), cell.toHtmlEscaped());
    }
    return out + QStringLiteral("</tr>");
}

// Only what stands in the columns is read.
members::RowParts partsOf(const QList<MemberColumnSpec> &columns)
{
    const auto has = [&columns](std::initializer_list<MemberColumn> kinds) {
        return std::any_of(columns.begin(), columns.end(), [&](const MemberColumnSpec &column) {
            return std::find(kinds.begin(), kinds.end(), column.kind) != kinds.end();
        });
    };
    using C = MemberColumn;
    members::RowParts out;
    out.identities = has({C::Phone, C::Email, C::Wechat});
    out.groups = has({C::Groups});
    out.tags = has({C::Tags});
    out.optOuts = has({C::OptOuts});
    out.orders = has({C::Orders, C::LastOrder});
    out.figures = has({C::Stage, C::Circle, C::Value, C::OrderValue, C::YearOrders, C::YearValue, C::R, C::F, C::M, C::Points, C::Referrals,
        C::FirstContact, C::StageSince, C::LastSign, C::LastMessage, C::FirstOrder});
    out.custom = has({C::Custom});
    return out;
}

// Rows come by their number; each line is kept with its place, and put where it stands in the table at the end.
class Lines {
public:
    explicit Lines(qsizetype count) : m_places(size_t(count)) { }

    void add(qsizetype place, const QByteArray &line)
    {
        m_places[size_t(place)] = {m_bytes.size(), line.size()};
        m_bytes += line;
    }
    QByteArray inOrder(const QByteArray &head) const
    {
        QByteArray out;
        out.reserve(head.size() + m_bytes.size());
        out += head;
        for (const Place &place : m_places)
            out.append(m_bytes.constData() + place.from, place.size);
        return out;
    }

private:
    struct Place {
        qsizetype from = 0;
        qsizetype size = 0; // 0 = no such member any more
    };
    QByteArray m_bytes;
    std::vector<Place> m_places;
};

} // namespace

QString clipboardLine(const QStringList &cells)
{
    QStringList out;
    for (const QString &raw : cells) {
        QString cell = harmless(raw);
        if (cell.contains(QLatin1Char('\t')) || cell.contains(QLatin1Char('\n')) || cell.contains(QLatin1Char('"')))
            cell = QLatin1Char('"') + cell.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
        out.append(cell);
    }
    return out.join(QLatin1Char('\t'));
}

Result<ClipboardRows> clipboardRows(
    const Workspace &workspace, const QList<qint64> &ids, const QList<MemberColumnSpec> &columns, bool masked, Progress &progress)
{
    const QTimeZone zone = workspace.zone();
    const bool withHtml = ids.size() <= mostHtmlRows;
    ClipboardRows out;
    QStringList header;
    for (const MemberColumnSpec &column : columns)
        header.append(memberColumnTitle(column));
    Lines text(ids.size());
    QStringList html(withHtml ? ids.size() : 0);
    const auto take = [&](const members::MemberRow &row, qsizetype place) {
        QStringList cells;
        cells.reserve(columns.size());
        for (const MemberColumnSpec &column : columns)
            cells.append(memberCellText(row, column, masked, zone));
        text.add(place, (clipboardLine(cells) + QLatin1Char('\n')).toUtf8());
        if (withHtml)
            html[place] = htmlRow(cells, "td");
        ++out.count;
        return true;
    };
    if (const Result<void> read = members::memberRowsById(workspace, ids, partsOf(columns), take, progress); !read)
        return read.error();
    out.text = text.inOrder((clipboardLine(header) + QLatin1Char('\n')).toUtf8());
    if (withHtml)
        out.html = QStringLiteral("<table>") + htmlRow(header, "th") + html.join(QString()) + QStringLiteral("</table>");
    progress.report(ids.size(), ids.size());
    return out;
}

void putOnClipboard(const ClipboardRows &rows)
{
    auto *data = new QMimeData;
    data->setData(QStringLiteral("text/plain"), rows.text);
    if (!rows.html.isEmpty())
        data->setHtml(rows.html);
    QGuiApplication::clipboard()->setMimeData(data);
}

} // namespace siyu::ui
