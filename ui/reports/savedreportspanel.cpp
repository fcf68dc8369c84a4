// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/savedreportspanel.h"

#include "ui/common/busybar.h"
#include "ui/common/emptystate.h"
#include "ui/common/icons.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/groups/listtable.h"
#include "ui/groups/rowsmodel.h"
#include "ui/render/reportpack.h"
#include "ui/reports/openfolder.h"
#include "ui/reports/savedreportform.h"
#include "ui/shell/desk.h"
#include "ui/text/captions.h"
#include "ui/text/format.h"
#include "ui/text/scheduletext.h"

#include <QDir>
#include <QFileInfo>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace siyu::ui {

using reports::SavedReport;

SavedReportsPanel::SavedReportsPanel(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_job(new Job(this)), m_pages(new QStackedWidget), m_make(new QPushButton(icon(Icon::Export), tr("Make now"))),
      m_edit(new QPushButton(icon(Icon::Edit), tr("Change…"))), m_remove(new QPushButton(icon(Icon::Trash), tr("Remove")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::s, 0, 0);
    column->addWidget(m_pages);
    m_pages->addWidget(makeList());
    m_pages->addWidget(new EmptyState({Icon::Clock, tr("No settings saved"),
        tr("Choose a report above and press “Save settings…”: it gets a name, and is made by itself every Monday, say."), nullptr, nullptr}));
    m_pages->setCurrentIndex(1);
}

QWidget *SavedReportsPanel::makeList()
{
    const auto nextOf = [this](const SavedReport &row) -> QString {
        if (m_due.contains(row.id))
            return tr("due now");
        const auto next = reports::nextDue(row.schedule, m_desk.workspace().nowUtc(), m_desk.workspace().zone());
        return next ? text::dayAndTime(*next, m_desk.workspace().zone()) : text::missingMark();
    };
    m_model = new RowsModel<SavedReport>(
        {{tr("Name"), [](const SavedReport &row) { return row.name; }}, {tr("Report"), [](const SavedReport &row) { return text::reportTitle(row.report); }},
            {tr("Period"), [](const SavedReport &row) { return text::name(row.period); }}, {tr("Made"), [](const SavedReport &row) { return text::scheduleText(row.schedule); }},
            {tr("Next"), nextOf}, {tr("Folder"), [](const SavedReport &row) { return QDir::toNativeSeparators(row.folder); }}},
        this);
    m_table = new ListTable(m_model, tr("Saved reports"));
    m_table->setWideColumn(5);
    auto *page = new QWidget;
    auto *lines = new QVBoxLayout(page);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(space::s);
    auto *acts = new QHBoxLayout;
    acts->setSpacing(space::s);
    for (QPushButton *button : {m_make, m_edit, m_remove})
        acts->addWidget(button);
    acts->addStretch(1);
    lines->addLayout(acts);
    auto *busy = new BusyBar(m_job);
    busy->setWhat(tr("Making the report"));
    lines->addWidget(busy);
    lines->addWidget(m_table, 1);
    connect(m_make, &QPushButton::clicked, this, &SavedReportsPanel::makeNow);
    connect(m_edit, &QPushButton::clicked, this, [this] {
        if (const SavedReport *saved = current())
            edit(*saved);
    });
    connect(m_table, &QTableView::activated, m_edit, &QPushButton::click);
    connect(m_remove, &QPushButton::clicked, this, &SavedReportsPanel::remove);
    return page;
}

const SavedReport *SavedReportsPanel::current() const
{
    const int row = m_table->currentRow();
    return row >= 0 ? &m_model->row(row) : nullptr;
}

void SavedReportsPanel::show(const QList<SavedReport> &saved, const QSet<qint64> &due)
{
    m_due = due;
    m_model->setRows(saved);
    if (!saved.isEmpty())
        m_table->selectRow(0);
    m_edit->setEnabled(!m_desk.isReadOnly());
    m_remove->setEnabled(!m_desk.isReadOnly());
    m_pages->setCurrentIndex(saved.isEmpty() ? 1 : 0);
}

void SavedReportsPanel::edit(const SavedReport &saved)
{
    auto *form = new SavedReportForm(m_desk, saved);
    connect(form, &SavedReportForm::saved, this, [this] {
        m_desk.closeDrawer();
        Q_EMIT changed();
    });
    m_desk.openDrawer(saved.id == 0 ? tr("Save settings") : saved.name, form);
}

void SavedReportsPanel::makeNow()
{
    const SavedReport *saved = current();
    if (!saved || m_job->isRunning())
        return;
    m_job->start([ws = m_desk.sharedWorkspace(), one = *saved](Progress &progress) { return render::makeSaved(*ws, one, ws->today(), progress); },
        [this](const Result<render::MadeFiles> &made) {
            if (m_desk.showIfError(made))
                return;
            m_desk.toast(tr("Made %1").arg(QFileInfo(made->path).fileName()), tr("Open folder"), [path = made->path] { openFolder(path); });
            Q_EMIT changed();
        });
}

void SavedReportsPanel::remove()
{
    const SavedReport *saved = current();
    if (!saved)
        return;
    Job::once(this, [ws = m_desk.sharedWorkspace(), id = saved->id](Progress &) { return reports::removeSavedReport(*ws, id); },
        [this, name = saved->name](const Result<void> &removed) {
            if (m_desk.showIfError(removed))
                return;
            m_desk.toastUndo(tr("Removed the settings of “%1”").arg(name));
            Q_EMIT changed();
        });
}

} // namespace siyu::ui
