// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportspanel.h"

#include "core/groups/groupstore.h"
#include "core/growth/campaignstore.h"
#include "core/reports/weekly.h"
#include "ui/common/ask.h"
#include "ui/common/busybar.h"
#include "ui/common/emptystate.h"
#include "ui/common/fields.h"
#include "ui/common/icons.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/groups/listtable.h"
#include "ui/groups/rowsmodel.h"
#include "ui/render/reportpack.h"
#include "ui/reports/exportreport.h"
#include "ui/reports/openfolder.h"
#include "ui/reports/savedreportform.h"
#include "ui/reports/savedreportspanel.h"
#include "ui/shell/desk.h"
#include "ui/text/captions.h"
#include "ui/text/format.h"
#include "ui/text/words.h"

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

using reports::MadeReport;
using reports::PackAs;
using reports::Subject;

constexpr int listWidth = 190;
constexpr int itemHeight = 32;

enum PeriodChoice { Yesterday, LastWeek, WeekBefore, ThisWeek, LastMonth, ThisMonth };

QList<ScopeBar::Choice> periodChoices(QDate today)
{
    const Period last = reports::lastFullWeek(today);
    return {{ReportsPanel::tr("Yesterday"), {today.addDays(-1), today.addDays(-1)}}, {ReportsPanel::tr("Last full week"), last},
        {ReportsPanel::tr("The week before it"), isoWeekOf(last.from.addDays(-1))}, {ReportsPanel::tr("This week so far"), {isoWeekOf(today).from, today}},
        {ReportsPanel::tr("Last full month"), reports::lastFullMonth(today)}, {ReportsPanel::tr("This month so far"), {monthOf(today).from, today}},
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
    QStringList campaigns;
    QList<reports::SavedReport> saved;
    QSet<qint64> due;
};

Result<Listed> listed(const Workspace &workspace)
{
    const auto made = reports::madeReports(workspace);
    const auto groups = groups::groups(workspace);
    const auto campaigns = growth::campaigns(workspace);
    const auto saved = reports::savedReports(workspace);
    const auto due = reports::dueReports(workspace);
    if (!made || !groups || !campaigns || !saved || !due)
        return !made ? made.error() : !groups ? groups.error() : !campaigns ? campaigns.error() : !saved ? saved.error() : due.error();
    Listed out{*made, {}, {}, *saved, {}};
    for (const groups::GroupRow &row : *groups) {
        if (!row.archived)
            out.groups.append({row.id, row.name});
    }
    for (const growth::Campaign &campaign : *campaigns)
        out.campaigns.append(campaign.name);
    for (const reports::DueReport &one : *due)
        out.due.insert(one.saved.id);
    return out;
}

QString madeName(const QString &word)
{
    static const QString pack = QStringLiteral("pack:");
    return word.startsWith(pack) ? ReportsPanel::tr("%1, one for each").arg(text::reportTitle(word.mid(pack.size()))) : text::reportTitle(word);
}

} // namespace

ReportsPanel::ReportsPanel(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_listJob(new Job(this)), m_makeJob(new Job(this)), m_templates(new QListWidget), m_title(new QLabel), m_hint(plainLabel({}, "muted")),
      m_scope(new ScopeBar(periodChoices(desk.workspace().today()), desk.workspace().today())), m_subjectLabel(caption({})), m_subject(new QComboBox),
      m_format(new QComboBox), m_pack(new QComboBox), m_missing(plainLabel({}, "muted")), m_make(new QPushButton(tr("Make report"))), m_save(new QPushButton(tr("Save settings…"))),
      m_lists(new QTabWidget), m_history(new QStackedWidget), m_saved(new SavedReportsPanel(desk))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::m, 0, 0);
    column->setSpacing(space::m);
    auto *card = new QFrame;
    setRole(card, "card");
    auto *inside = new QHBoxLayout(card);
    inside->setContentsMargins(space::m, space::m, space::l, space::m);
    inside->setSpacing(space::l);
    inside->addWidget(makeTemplates());
    inside->addWidget(makeChoices(), 1);
    column->addWidget(card);
    m_lists->setDocumentMode(true);
    m_lists->addTab(makeHistory(), tr("Made reports"));
    m_lists->addTab(m_saved, tr("Saved settings and schedule"));
    column->addWidget(m_lists, 1);
    connect(m_saved, &SavedReportsPanel::changed, this, &ReportsPanel::refresh);
    connect(m_templates, &QListWidget::currentRowChanged, this, &ReportsPanel::showChosen);
    choose(QStringLiteral("weekly"));
}

QWidget *ReportsPanel::makeTemplates()
{
    m_templates->setAccessibleName(tr("Report"));
    m_templates->setFrameShape(QFrame::NoFrame);
    for (const QString &name : reports::reportNames()) {
        auto *item = new QListWidgetItem(icon(Icon::Chart), text::reportTitle(name), m_templates);
        item->setData(Qt::UserRole, name);
        item->setToolTip(text::reportHint(name));
        item->setSizeHint(QSize(0, itemHeight));
    }
    m_templates->setFixedWidth(listWidth);
    m_templates->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_templates->setMinimumHeight(6 * itemHeight);
    m_templates->setMaximumHeight(8 * itemHeight);
    return m_templates;
}

QWidget *ReportsPanel::makeChoices()
{
    setRole(m_title, "heading");
    m_subject->setAccessibleName(tr("What it is about"));
    m_subjectLabel->setBuddy(m_subject);
    m_subject->setMinimumContentsLength(12);
    m_format->addItem(tr("Workbook with charts (XLSX)"), QStringLiteral("xlsx"));
    m_format->addItem(tr("Pages (PDF)"), QStringLiteral("pdf"));
    m_format->addItem(tr("One table (CSV)"), QStringLiteral("csv"));
    m_format->setAccessibleName(tr("Format"));
    m_pack->setAccessibleName(tr("How many files"));
    m_make->setIcon(icon(Icon::Export));
    auto *choices = new QWidget;
    auto *lines = new QVBoxLayout(choices);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(space::s);
    lines->addWidget(m_title);
    lines->addWidget(m_hint);
    lines->addSpacing(space::s);
    lines->addWidget(m_scope, 0, Qt::AlignLeft);
    auto *how = new QHBoxLayout;
    how->setSpacing(space::s);
    for (QWidget *widget : {static_cast<QWidget *>(m_subjectLabel), static_cast<QWidget *>(m_subject), static_cast<QWidget *>(m_pack), static_cast<QWidget *>(m_format)})
        how->addWidget(widget);
    how->addStretch(1);
    lines->addLayout(how);
    lines->addWidget(m_missing);
    lines->addStretch(1);
    auto *busy = new BusyBar(m_makeJob);
    busy->setWhat(tr("Making the report"));
    lines->addWidget(busy);
    auto *acts = new QHBoxLayout;
    acts->setSpacing(space::s);
    acts->addWidget(m_make);
    acts->addWidget(m_save);
    acts->addStretch(1);
    lines->addLayout(acts);
    connect(m_make, &QPushButton::clicked, this, &ReportsPanel::makeReport);
    connect(m_save, &QPushButton::clicked, this, &ReportsPanel::saveSettings);
    connect(m_pack, &QComboBox::currentIndexChanged, this, &ReportsPanel::checkMake);
    connect(m_scope, &ScopeBar::changed, this, &ReportsPanel::checkMake);
    return choices;
}

QWidget *ReportsPanel::makeHistory()
{
    const QTimeZone zone = m_desk.workspace().zone();
    m_model = new RowsModel<MadeReport>(
        {{tr("Made"), [zone](const MadeReport &row) { return text::dayAndTime(row.atUtc, zone); }},
            {tr("Report"), [](const MadeReport &row) { return madeName(row.name); }},
            {tr("Rows"), [](const MadeReport &row) { return text::number(row.rows); }, [](const MadeReport &row) { return QVariant(row.rows); }, true},
            {tr("File"), [](const MadeReport &row) { return QDir::toNativeSeparators(row.path); }, {}, false,
                [](const MadeReport &row) { return QDir::toNativeSeparators(row.path); }}},
        this);
    m_table = new ListTable(m_model, tr("Made reports"));
    m_table->setObjectName(QStringLiteral("made"));
    m_table->setWideColumn(3);
    m_table->setToolTip(tr("A double click opens the folder"));
    auto *page = new QWidget;
    auto *lines = new QVBoxLayout(page);
    lines->setContentsMargins(0, space::s, 0, 0);
    lines->setSpacing(space::s);
    auto *acts = new QHBoxLayout;
    auto *open = new QPushButton(icon(Icon::Table), tr("Open"));
    auto *show = new QPushButton(icon(Icon::Folder), tr("Show in folder"));
    acts->addWidget(open);
    acts->addWidget(show);
    acts->addStretch(1);
    const auto path = [this] { return m_table->currentRow() >= 0 ? m_model->row(m_table->currentRow()).path : QString(); };
    connect(open, &QPushButton::clicked, this, [this, path] { openFile(m_desk, path()); });
    connect(show, &QPushButton::clicked, this, [path] { openFolder(path()); });
    connect(m_table, &QTableView::activated, this, [path] { openFolder(path()); });
    const auto check = [this, open, show] {
        open->setEnabled(m_table->currentRow() >= 0);
        show->setEnabled(m_table->currentRow() >= 0);
    };
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, check);
    check();
    lines->addLayout(acts);
    lines->addWidget(m_table, 1);
    m_history->addWidget(page);
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

void ReportsPanel::choose(const QString &report)
{
    m_templates->setCurrentRow(int(reports::reportNames().indexOf(report)));
    showChosen();
}

void ReportsPanel::showChosen()
{
    const QString name = chosenReport();
    m_title->setText(text::reportTitle(name));
    m_hint->setText(text::reportHint(name));
    const Period usual = reports::usualPeriod(name, m_desk.workspace().today());
    m_scope->choosePeriod(usual.days() == 1 ? Yesterday : usual.days() == 7 ? LastWeek : LastMonth);
    const bool isPacked = reports::packNames().contains(name);
    const QSignalBlocker quiet(m_pack);
    m_pack->clear();
    m_pack->addItem(tr("One file"), int(PackAs::OneFile));
    if (isPacked) {
        const bool ofGroups = reports::subjectOf(name) == Subject::Group;
        m_pack->addItem(ofGroups ? tr("A file for each group, in a ZIP") : tr("A file for each team, in a ZIP"), int(PackAs::Zip));
        m_pack->addItem(ofGroups ? tr("A file for each group, in a folder") : tr("A file for each team, in a folder"), int(PackAs::Folder));
    }
    m_pack->setVisible(isPacked);
    if (reports::subjectOf(name) == Subject::Group && m_scope->groups().isEmpty())
        m_pack->setCurrentIndex(1);
    fillSubjects();
    checkMake();
}

void ReportsPanel::fillSubjects()
{
    const Subject subject = reports::subjectOf(chosenReport());
    const bool isShown = subject == Subject::Team || subject == Subject::Campaign;
    m_subjectLabel->setVisible(isShown);
    m_subject->setVisible(isShown);
    m_subjectLabel->setText(subject == Subject::Team ? tr("Team") : tr("Campaign"));
    const QString before = m_subject->currentData().toString();
    m_subject->clear();
    if (subject == Subject::Team) {
        m_subject->addItem(tr("All teams"), QString());
        for (const Team team : allTeams)
            m_subject->addItem(text::name(team), wordOf(team));
    } else if (subject == Subject::Campaign) {
        m_subject->addItem(tr("All of the period"), QString());
        for (const QString &campaign : std::as_const(m_campaigns))
            m_subject->addItem(campaign, campaign);
    }
    m_subject->setCurrentIndex(std::max(0, m_subject->findData(before)));
}

void ReportsPanel::checkMake()
{
    const bool isPacked = m_pack->currentData().toInt() != int(PackAs::OneFile);
    const bool lacksGroup = reports::subjectOf(chosenReport()) == Subject::Group && !isPacked && m_scope->groups().size() != 1;
    m_subject->setEnabled(!isPacked);
    m_missing->setText(lacksGroup ? tr("Choose the group, or a file for each group.") : QString());
    m_missing->setVisible(lacksGroup);
    m_make->setEnabled(!lacksGroup && !m_makeJob->isRunning());
    m_save->setEnabled(!lacksGroup && !m_desk.isReadOnly());
}

void ReportsPanel::refresh()
{
    m_listJob->start([workspace = m_desk.sharedWorkspace()](Progress &) { return listed(*workspace); },
        [this](const Result<Listed> &found) {
            if (m_desk.showIfError(found))
                return;
            m_scope->setGroups(found->groups);
            m_campaigns = found->campaigns;
            fillSubjects();
            fillHistory(found->made);
            m_saved->show(found->saved, found->due);
        });
}

void ReportsPanel::fillHistory(const QList<MadeReport> &made)
{
    m_model->setRows(made);
    if (!made.isEmpty())
        m_table->selectRow(0);
    m_history->setCurrentIndex(made.isEmpty() ? 1 : 0);
}

reports::ReportRequest ReportsPanel::request() const
{
    const bool isPacked = m_pack->currentData().toInt() != int(PackAs::OneFile);
    return {m_scope->period(), m_scope->groups(), isPacked ? QString() : m_subject->currentData().toString()};
}

QString ReportsPanel::suggestedName() const
{
    const Period period = m_scope->period();
    return render::fileNameFor(QStringLiteral("%1 %2 %3").arg(text::reportTitle(chosenReport()), period.from.toString(Qt::ISODate), period.to.toString(Qt::ISODate)));
}

void ReportsPanel::makeReport()
{
    if (!m_make->isEnabled())
        return;
    m_scope->setChoices(periodChoices(m_desk.workspace().today())); // the window may have stood open over midnight
    const auto pack = PackAs(m_pack->currentData().toInt());
    if (pack == PackAs::OneFile)
        makeOne();
    else
        makePacks(pack == PackAs::Zip);
}

void ReportsPanel::makeOne()
{
    exportReport(m_desk, m_makeJob, chosenReport(), request(), suggestedName(), m_format->currentData().toString(), [this](bool isMade) {
        checkMake();
        if (isMade)
            refresh();
    });
    checkMake();
}

void ReportsPanel::makePacks(bool asZip)
{
    QString path;
    if (asZip) {
        path = ask::saveFile(m_desk.window(), tr("Make report"), suggestedName() + QStringLiteral(".zip"), tr("Archive (*.zip)"));
    } else if (const QString folder = ask::folder(m_desk.window(), tr("The folder in which theirs is made")); !folder.isEmpty()) {
        path = render::freePath(folder, suggestedName(), {});
    }
    if (path.isEmpty())
        return;
    m_make->setEnabled(false);
    m_makeJob->start(
        [workspace = m_desk.sharedWorkspace(), asked = render::PackRequest{chosenReport(), request(), m_format->currentData().toString(), path, asZip}](
            Progress &progress) { return render::makePacks(*workspace, asked, progress); },
        [this](const Result<render::MadeFiles> &files) {
            checkMake();
            if (!m_desk.showIfError(files))
                made(files->path, tr("Made %n file(s)", nullptr, int(files->files)));
        });
}

void ReportsPanel::made(const QString &path, const QString &said)
{
    sayMade(m_desk, path, said);
    refresh();
}

void ReportsPanel::saveSettings()
{
    reports::SavedReport saved;
    saved.report = chosenReport();
    const reports::ReportRequest asked = request();
    saved.subject = asked.subject;
    saved.groups = asked.groups;
    saved.format = m_format->currentData().toString();
    saved.pack = PackAs(m_pack->currentData().toInt());
    m_saved->edit(saved);
}

void ReportsPanel::showSaved() { m_lists->setCurrentWidget(m_saved); }

} // namespace siyu::ui
