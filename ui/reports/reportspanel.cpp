// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportspanel.h"

#include "core/groups/groupstore.h"
#include "core/reports/weekly.h"
#include "ui/common/ask.h"
#include "ui/common/busybar.h"
#include "ui/common/emptystate.h"
#include "ui/common/icons.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/groups/listtable.h"
#include "ui/groups/rowsmodel.h"
#include "ui/render/reportfile.h"
#include "ui/shell/desk.h"
#include "ui/text/captions.h"
#include "ui/text/format.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

using reports::MadeReport;

constexpr int itemHeight = 52;

QList<ScopeBar::Choice> periodChoices(QDate today)
{
    const Period last = reports::lastFullWeek(today);
    const Period earlier = isoWeekOf(last.from.addDays(-1));
    return {{ReportsPanel::tr("Last full week"), last}, {ReportsPanel::tr("The week before it"), earlier},
        {ReportsPanel::tr("This week so far"), {isoWeekOf(today).from, today}}, {ReportsPanel::tr("Last full month"), monthOf(monthOf(today).from.addDays(-1))},
        {ReportsPanel::tr("Choose days…"), {}}};
}

QLabel *caption(const QString &text)
{
    auto *label = new QLabel(text);
    setRole(label, "muted");
    return label;
}

struct Listed {
    QList<MadeReport> made;
    QList<ScopeBar::Group> groups;
};

} // namespace

ReportsPanel::ReportsPanel(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_listJob(new Job(this)), m_makeJob(new Job(this)), m_templates(new QListWidget),
      m_scope(new ScopeBar(periodChoices(desk.workspace().today()), desk.workspace().today())), m_format(new QComboBox),
      m_make(new QPushButton(tr("Make report"))), m_history(new QStackedWidget)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::m, 0, 0);
    column->setSpacing(space::m);
    auto *card = new QFrame;
    setRole(card, "card");
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(space::l, space::m, space::l, space::m);
    inside->setSpacing(space::m);
    inside->addWidget(makeTemplates());
    inside->addWidget(makeChoices());
    auto *busy = new BusyBar(m_makeJob);
    busy->setWhat(tr("Making the report"));
    inside->addWidget(busy);
    column->addWidget(card);
    auto *heading = new QLabel(tr("Made reports"));
    setRole(heading, "heading");
    column->addWidget(heading);
    column->addWidget(makeHistory(), 1);
}

QWidget *ReportsPanel::makeTemplates()
{
    m_templates->setAccessibleName(tr("Report"));
    m_templates->setWordWrap(true);
    m_templates->setFrameShape(QFrame::NoFrame);
    for (const QString &name : reports::reportNames()) {
        auto *item = new QListWidgetItem(icon(Icon::Chart), QStringLiteral("%1\n%2").arg(text::reportTitle(name), text::reportHint(name)), m_templates);
        item->setData(Qt::UserRole, name);
        item->setSizeHint(QSize(0, itemHeight));
    }
    m_templates->setCurrentRow(0);
    m_templates->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_templates->setFixedHeight(itemHeight * std::max(m_templates->count(), 1) + 2);
    return m_templates;
}

QWidget *ReportsPanel::makeChoices()
{
    auto *choices = new QWidget;
    auto *line = new QHBoxLayout(choices);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    line->addWidget(caption(tr("For")));
    line->addWidget(m_scope);
    line->addSpacing(space::s);
    line->addWidget(caption(tr("as")));
    m_format->addItem(tr("Workbook with charts (XLSX)"), QStringLiteral("xlsx"));
    m_format->addItem(tr("One table (CSV)"), QStringLiteral("csv"));
    m_format->setAccessibleName(tr("Format"));
    line->addWidget(m_format);
    line->addStretch(1);
    m_make->setIcon(icon(Icon::Export));
    line->addWidget(m_make);
    connect(m_make, &QPushButton::clicked, this, &ReportsPanel::makeReport);
    return choices;
}

QWidget *ReportsPanel::makeHistory()
{
    const QTimeZone zone = m_desk.workspace().zone();
    m_model = new RowsModel<MadeReport>(
        {{tr("Made"), [zone](const MadeReport &row) { return text::dayAndTime(row.atUtc, zone); }},
            {tr("Report"), [](const MadeReport &row) { return text::reportTitle(row.name); }},
            {tr("Rows"), [](const MadeReport &row) { return text::number(row.rows); }, [](const MadeReport &row) { return QVariant(row.rows); }, true},
            {tr("File"), [](const MadeReport &row) { return QDir::toNativeSeparators(row.path); }, {}, false,
                [](const MadeReport &row) { return QDir::toNativeSeparators(row.path); }}},
        this);
    m_table = new ListTable(m_model, tr("Made reports"));
    m_table->setWideColumn(3);
    m_table->setToolTip(tr("A double click opens the folder"));
    connect(m_table, &QTableView::activated, this, [this] {
        if (const int row = m_table->currentRow(); row >= 0)
            openFolder(m_model->row(row).path);
    });
    m_history->addWidget(m_table);
    m_history->addWidget(new EmptyState({Icon::Chart, tr("No report yet"),
        tr("Choose a report above and make it: the weekly report is a good first one for the Monday review."), nullptr, nullptr}));
    m_history->setCurrentIndex(1);
    return m_history;
}

QString ReportsPanel::chosenReport() const
{
    const QListWidgetItem *item = m_templates->currentItem();
    return item ? item->data(Qt::UserRole).toString() : reports::reportNames().first();
}

void ReportsPanel::refresh()
{
    m_listJob->start(
        [workspace = m_desk.sharedWorkspace()](Progress &) -> Result<Listed> {
            const auto made = reports::madeReports(*workspace);
            if (!made)
                return made.error();
            const auto groups = groups::groups(*workspace);
            if (!groups)
                return groups.error();
            Listed listed{*made, {}};
            for (const groups::GroupRow &row : *groups) {
                if (!row.archived)
                    listed.groups.append({row.id, row.name});
            }
            return listed;
        },
        [this](const Result<Listed> &listed) {
            if (m_desk.showIfError(listed))
                return;
            m_scope->setGroups(listed->groups);
            fillHistory(listed->made);
        });
}

void ReportsPanel::fillHistory(const QList<MadeReport> &made)
{
    m_model->setRows(made);
    m_history->setCurrentIndex(made.isEmpty() ? 1 : 0);
}

void ReportsPanel::openFolder(const QString &path) const
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
}

QString ReportsPanel::suggestedName() const
{
    const Period period = m_scope->period();
    return QStringLiteral("%1 %2 %3.%4").arg(text::reportTitle(chosenReport()), period.from.toString(Qt::ISODate),
        period.to.toString(Qt::ISODate), m_format->currentData().toString());
}

void ReportsPanel::makeReport()
{
    const QString filter = m_format->currentData().toString() == QStringLiteral("csv") ? tr("Table (*.csv)") : tr("Workbook (*.xlsx)");
    const QString path = ask::saveFile(m_desk.window(), tr("Make report"), suggestedName(), filter);
    if (path.isEmpty())
        return;
    const reports::ReportRequest request{m_scope->period(), m_scope->groups()};
    m_make->setEnabled(false);
    m_makeJob->start(
        [workspace = m_desk.sharedWorkspace(), name = chosenReport(), request, path](
            Progress &progress) { return render::makeReport(*workspace, name, request, path, progress); },
        [this](const Result<render::ReportFile> &file) {
            m_make->setEnabled(true);
            if (m_desk.showIfError(file))
                return;
            m_desk.toast(tr("Made %1").arg(QFileInfo(file->path).fileName()), tr("Open folder"),
                [this, path = file->path] { openFolder(path); });
            refresh();
        });
}

} // namespace siyu::ui
