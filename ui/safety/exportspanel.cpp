// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/safety/exportspanel.h"

#include "core/files/tablewriter.h"
#include "ui/common/ask.h"
#include "ui/common/job.h"
#include "ui/common/rowtable.h"
#include "ui/common/searchfield.h"
#include "ui/common/tableorempty.h"
#include "ui/common/theme.h"
#include "ui/safety/exportallform.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"
#include "ui/text/words.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

constexpr int shownExports = 20'000;

QStringList headers()
{
    return {ExportsPanel::tr("When"), ExportsPanel::tr("What"), ExportsPanel::tr("Rows"), ExportsPanel::tr("Personal data"),
        ExportsPanel::tr("Reason"), ExportsPanel::tr("Where to")};
}

Result<void> save(Workspace &workspace, const QString &path, const QString &sheet, const QStringList &columns, const QList<TableRow> &rows)
{
    std::vector<files::ColumnFormat> formats;
    for (const QString &column : columns)
        formats.push_back({column, 22});
    auto table = files::createTable(path, sheet, formats);
    if (!table)
        return table.error();
    for (const TableRow &row : rows) {
        std::vector<files::Cell> cells;
        for (const QString &cell : row.cells)
            cells.push_back(cell);
        if (const Result<void> written = (*table)->writeRow(cells); !written)
            return written;
    }
    if (const Result<void> closed = (*table)->close(); !closed)
        return closed;
    return trust::logExport(workspace, {{}, QStringLiteral("export-log"), path, rows.size(), true, {}});
}

} // namespace

ExportsPanel::ExportsPanel(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_job(new Job(this)), m_saveJob(new Job(this)), m_search(new SearchField(tr("Search in the record"))),
      m_unmasked(new QCheckBox(tr("Only shown in full")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::m, 0, 0);
    column->setSpacing(space::m);
    auto *hint = new QLabel(tr("Everything that left this workspace, and every time masked data was shown on screen. This record cannot be changed."));
    hint->setWordWrap(true);
    setRole(hint, "muted");
    column->addWidget(hint);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_search, 1);
    row->addWidget(m_unmasked);
    auto *all = new QPushButton(tr("Export everything…"));
    all->setObjectName(QStringLiteral("exportEverything"));
    row->addWidget(all);
    auto *out = new QPushButton(tr("Export this record…"));
    out->setObjectName(QStringLiteral("exportRecord"));
    out->setEnabled(!desk.isReadOnly());
    row->addWidget(out);
    column->addLayout(row);
    m_table = new RowTable(tr("Exports"));
    m_table->rows()->setHeaders(headers(), {2});
    column->addWidget(new TableOrEmpty(m_table, {Icon::Export, tr("Nothing was exported yet"),
        tr("Each export will stand here with its time, its rows, and whether personal data in it was masked."), nullptr, nullptr}), 1);
    connect(m_search, &QLineEdit::textChanged, this, &ExportsPanel::showRows);
    connect(m_unmasked, &QCheckBox::toggled, this, &ExportsPanel::showRows);
    connect(all, &QPushButton::clicked, this, &ExportsPanel::exportEverything);
    connect(out, &QPushButton::clicked, this, &ExportsPanel::saveRecord);
}

void ExportsPanel::exportEverything()
{
    auto *form = new ExportAllForm(m_desk);
    connect(form, &ExportAllForm::exported, this, &ExportsPanel::refresh);
    m_desk.openDrawer(tr("Export everything"), form);
}

void ExportsPanel::refresh()
{
    m_job->start([ws = m_desk.sharedWorkspace()](Progress &) { return trust::exports(*ws, shownExports); },
        [this](const Result<QList<trust::ExportEntry>> &entries) {
            if (m_desk.showIfError(entries))
                return;
            m_entries = *entries;
            showRows();
        });
}

QList<TableRow> ExportsPanel::wantedRows() const
{
    const QTimeZone zone = m_desk.workspace().zone();
    const QString wanted = m_search->text().trimmed();
    QList<TableRow> rows;
    for (const trust::ExportEntry &entry : m_entries) {
        if (m_unmasked->isChecked() && entry.masked)
            continue;
        const QStringList cells{text::dayAndTime(entry.atUtc, zone), text::exportName(entry.what), text::number(entry.rows),
            entry.masked ? tr("masked") : tr("shown in full"), entry.reason, entry.path};
        if (wanted.isEmpty() || cells.join(QLatin1Char('\n')).contains(wanted, Qt::CaseInsensitive))
            rows.append({{}, cells});
    }
    return rows;
}

void ExportsPanel::showRows()
{
    m_table->rows()->setRows(wantedRows());
    m_table->fitColumns();
}

void ExportsPanel::saveRecord()
{
    const QString path = ask::saveFile(m_desk.window(), tr("Export this record"), tr("Export record") + QStringLiteral(".xlsx"),
        tr("Excel workbook (*.xlsx);;CSV file (*.csv)"));
    if (path.isEmpty())
        return;
    m_saveJob->start([ws = m_desk.sharedWorkspace(), path, sheet = tr("Exports"), columns = headers(), rows = wantedRows()](Progress &) {
        return save(*ws, path, sheet, columns, rows);
    }, [this, path](const Result<void> &saved) {
        if (m_desk.showIfError(saved))
            return;
        m_desk.toast(tr("The record was exported"), tr("Open"), [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
        refresh();
    });
}

} // namespace siyu::ui
