// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/safety/exportspanel.h"

#include "core/trust/exportlog.h"
#include "ui/common/job.h"
#include "ui/common/rowtable.h"
#include "ui/common/tableorempty.h"
#include "ui/common/theme.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"
#include "ui/text/words.h"

#include <QVBoxLayout>

namespace siyu::ui {

namespace {
constexpr int shownExports = 1000;
}

ExportsPanel::ExportsPanel(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk), m_job(new Job(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::m, 0, 0);
    column->setSpacing(space::m);
    auto *hint = new QLabel(tr("Everything that left this workspace, and every time masked data was shown on screen. This record cannot be changed."));
    hint->setWordWrap(true);
    setRole(hint, "muted");
    column->addWidget(hint);
    m_table = new RowTable(tr("Exports"));
    m_table->rows()->setHeaders({tr("When"), tr("What"), tr("Rows"), tr("Personal data"), tr("Reason"), tr("Where to")}, {2});
    column->addWidget(new TableOrEmpty(m_table, {Icon::Export, tr("Nothing was exported yet"),
        tr("Each export will stand here with its time, its rows, and whether personal data in it was masked."), nullptr, nullptr}), 1);
}

void ExportsPanel::refresh()
{
    m_job->start([ws = m_desk.sharedWorkspace()](Progress &) { return trust::exports(*ws, shownExports); },
        [this](const Result<QList<trust::ExportEntry>> &entries) {
            if (m_desk.showIfError(entries))
                return;
            const QTimeZone zone = m_desk.workspace().zone();
            QList<TableRow> rows;
            for (const trust::ExportEntry &entry : *entries) {
                rows.append({{},
                    {text::dayAndTime(entry.atUtc, zone), text::exportName(entry.what), text::number(entry.rows),
                        entry.masked ? tr("masked") : tr("shown in full"), entry.reason, entry.path}});
            }
            m_table->rows()->setRows(rows);
            m_table->fitColumns();
        });
}

} // namespace siyu::ui
