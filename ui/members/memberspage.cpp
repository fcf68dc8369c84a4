// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/memberspage.h"

#include "core/members/memberindex.h"
#include "core/members/memberstore.h"
#include "core/members/segmentstore.h"
#include "ui/common/busybar.h"
#include "ui/common/drawer.h"
#include "ui/common/job.h"
#include "ui/common/searchfield.h"
#include "ui/common/theme.h"
#include "ui/members/bulkbar.h"
#include "ui/members/columnchooser.h"
#include "ui/members/decisionswindow.h"
#include "ui/members/listtotals.h"
#include "ui/members/membercard.h"
#include "ui/members/memberdesks.h"
#include "ui/members/membersmodel.h"
#include "ui/members/memberstable.h"
#include "ui/members/memberwords.h"
#include "ui/members/rulebar.h"
#include "ui/members/segmentbuilder.h"
#include "ui/members/segmentspanel.h"
#include "ui/members/viewacts.h"
#include "ui/members/viewbar.h"
#include "ui/safety/personalacts.h"
#include "ui/shell/desk.h"
#include "ui/text/errortext.h"
#include "ui/text/format.h"

#include <QAction>
#include <QFocusEvent>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QMenu>
#include <QShortcut>
#include <QTimer>
#include <QToolButton>

namespace siyu::ui {

namespace {

constexpr qsizetype mostKept = 20'000; // selected rows that are found again after a new list
constexpr int quickPauseMs = 0; // an answer takes less time than the next key
constexpr int readyDelayMs = 200;

} // namespace

MembersPage::MembersPage(Desk &desk)
    : Page(desk, tr("Members")), m_model(new MembersModel(desk.sharedWorkspace(), this)), m_table(new MembersTable(m_model)),
      m_search(new SearchField(tr("Name, pinyin, end of a phone"))), m_views(new ViewBar),
      m_rule(new RuleBar(desk.isReadOnly())), m_bulk(new BulkBar), m_totals(new ListTotals(desk, m_table, m_model, this)), m_list(new Job(this)),
      m_first(new Job(this, Job::Rank::Prompt)), m_bulkJob(new Job(this))
{
    m_busy = new BusyBar(m_bulkJob);
    m_acts = new BulkActs(desk, m_table, m_model, m_bulkJob, m_busy, [this] { return chosen(); }, this);
    m_viewActs = new ViewActs(desk, m_views, m_table, this);
    makeHead();
    makeBody();
    makeDesks();
    connectTable();
    connect(m_search, &SearchField::searched, this, &MembersPage::ask);
    connect(m_views, &ViewBar::saveWanted, this, &MembersPage::saveView);
    connect(m_viewActs, &ViewActs::chosen, this, &MembersPage::ask);
    connect(m_viewActs, &ViewActs::searchWanted, m_search, &SearchField::setText);
    connect(m_viewActs, &ViewActs::saved, m_rule, &RuleBar::clear);
    connect(m_rule, &RuleBar::asked, this, &MembersPage::ask);
    connect(m_rule, &RuleBar::buildWanted, this, [this](const QString &rule) { buildSegment({}, rule); });
    connect(m_rule, &RuleBar::saveWanted, this, &MembersPage::saveView);
    m_acts->connectBar(m_bulk);
    connect(m_bulk, &BulkBar::selectAllWanted, m_table, &QTableView::selectAll);
    connect(m_bulk, &BulkBar::clearWanted, m_table, &QTableView::clearSelection);
    connect(&desk, &Desk::maskedChanged, m_model, &MembersModel::setMasked);
    connect(m_model, &PagedTableModel::loadFailed, this, [this](const Error &error) { this->desk().showError(error); });
    m_model->setMasked(desk.isMasked());
    m_model->setWritable(!desk.isReadOnly());
    const QString readOnly = text::errorText(Error{ErrorCode::NotAllowedReadOnly, {}, {}});
    m_bulk->setWritable(!desk.isReadOnly(), readOnly);
    // One edit at a time: the next one could undo what this one says that it will do.
    connect(m_bulkJob, &Job::started, m_bulk, [this] { m_bulk->setWritable(false, tr("Wait until the change that runs is done")); });
    connect(m_bulkJob, &Job::finished, m_bulk, [this, readOnly] { m_bulk->setWritable(!this->desk().isReadOnly(), readOnly); });
    connect(m_totals, &ListTotals::summed, this, &MembersPage::summed);
    m_bulk->setSelected(0, 0);
    takeKeys();
    QTimer::singleShot(readyDelayMs, this, &MembersPage::getReady);
}

// From the search down into the rows, and back to them when the details close.
void MembersPage::takeKeys()
{
    auto *down = new QShortcut(QKeySequence(Qt::Key_Down), m_search);
    down->setContext(Qt::WidgetShortcut);
    connect(down, &QShortcut::activated, this, [this] {
        m_table->setFocus(Qt::ShortcutFocusReason);
        if (m_table->selectedCount() == 0 && m_model->rowCount() > 0)
            m_table->setCurrentIndex(m_model->index(0, m_table->shownColumns().value(0)));
    });
    if (desk().drawer())
        connect(desk().drawer(), &Drawer::closed, this, [this] {
            if (isVisible() && !m_search->hasFocus())
                m_table->setFocus(Qt::OtherFocusReason);
        });
}

// No focus proxy: Tab would enter the page at the table and pass over everything that stands above it.
void MembersPage::focusInEvent(QFocusEvent *event)
{
    QWidget *target = m_table->isVisible() ? static_cast<QWidget *>(m_table) : m_desks;
    target->setFocus(event->reason());
}

MembersPage::~MembersPage() { m_viewActs->keepLook(); }

void MembersPage::makeHead()
{
    addToHead(m_search);
    auto *filter = new QToolButton;
    filter->setDefaultAction(m_rule->filter());
    filter->setAccessibleName(m_rule->filter()->text());
    addToHead(filter);

    QAction *import = setPrimary(Icon::Import, tr("Import members"), [this] { desk().import(QStringLiteral("members")); });
    import->setEnabled(!desk().isReadOnly());
    QAction *paste = addPageAction(Icon::Import, tr("Import the pasted table"), [this] { desk().importPasted(QStringLiteral("members")); });
    paste->setShortcut(QKeySequence::Paste);
    paste->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    paste->setEnabled(!desk().isReadOnly());
    addAction(paste);
    addPageAction(Icon::Person, tr("Decide who is who…"), [this] { DecisionsWindow::open(desk(), DecisionsWindow::Review); });
    addPageAction(Icon::Members, tr("Look for duplicates…"), [this] { DecisionsWindow::open(desk(), DecisionsWindow::Duplicates); });
    addPageAction(Icon::Filter, tr("Build a segment…"), [this] { buildSegment({}, query().rule); });
    addPageAction(Icon::Members, tr("Segments and lists…"), [this] { openSegments(); });
    addPageAction(Icon::Export, tr("Export these members…"), [this] { m_acts->exportChosen(); });
    addPageAction(Icon::Export, tr("Audience file of hashed phones…"), [this] {
        hashedAudienceWithQuestions(desk(), m_bulkJob, m_table->selectedCount() > 1 ? m_table->selectedIds() : m_model->ids());
    })->setEnabled(!desk().isReadOnly());
    addPageAction(Icon::Person, tr("A copy of everything about this person…"), [this] {
        reportWithQuestions(desk(), m_bulkJob, m_table->selectedIds().value(0));
    })->setEnabled(!desk().isReadOnly());
    addPageAction(Icon::Trash, tr("Erase the selected people for good…"), [this] {
        m_busy->setWhat(tr("Erasing"));
        eraseWithQuestions(desk(), m_bulkJob, m_table->selectedIds());
    })->setEnabled(!desk().isReadOnly());
    addPageAction(Icon::Table, tr("Choose columns…"), [this] { openColumns(); });
    QAction *save = addPageAction(Icon::Add, tr("Save as a view…"), [this] { saveView(); });
    save->setEnabled(!desk().isReadOnly());
    QAction *tag = addPageAction(Icon::Tag, tr("Tag the selected members…"), [this] { m_acts->openTags(); });
    QAction *field = addPageAction(Icon::Edit, tr("Set a field of the selected members…"), [this] { m_acts->openField(MemberColumn::Region); });
    tag->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_T));
    field->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    for (QAction *action : {tag, field}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setEnabled(!desk().isReadOnly());
        addAction(action);
    }
}

void MembersPage::makeBody()
{
    body()->setSpacing(space::s);
    body()->addWidget(m_views);
    body()->addWidget(m_rule);
    body()->addWidget(m_bulk);
    body()->addWidget(m_busy);
    body()->addWidget(m_table, 1);
}

// The list is one of several tabs; what is searched for is found in it.
void MembersPage::makeDesks()
{
    m_desks = new MemberDesks(desk(), body(), [this] { return m_table->selectedCount() > 1 ? m_table->selectedIds() : QList<qint64>(); });
    connect(m_desks, &MemberDesks::memberWanted, this, &MembersPage::openProfile);
    const auto showList = [this] { m_desks->showDesk(MemberDesks::List); };
    connect(m_search, &SearchField::searched, this, showList);
    connect(m_rule->filter(), &QAction::toggled, this, showList);
    addPageAction(Icon::Check, tr("Sampling lists and surveys"), [this] { m_desks->showDesk(MemberDesks::Sampling); });
    addPageAction(Icon::Tag, tr("Points, check-in and gifts"), [this] { m_desks->showDesk(MemberDesks::Points); });
    addPageAction(Icon::Link, tr("Friends of the accounts"), [this] { m_desks->showDesk(MemberDesks::Friends); });
}

void MembersPage::connectTable()
{
    connect(m_table, &MembersTable::sortChanged, this, &MembersPage::ask);
    connect(m_table, &MembersTable::selectionCountChanged, this, &MembersPage::selectionMoved);
    connect(m_table, &MembersTable::menuWanted, this, &MembersPage::openMenu);
    connect(m_table, &MembersTable::chooserWanted, this, &MembersPage::openColumns);
    connect(m_table, &MembersTable::opened, this, &MembersPage::openProfile);
    // While a profile is open it follows the row.
    connect(m_table, &MembersTable::currentMoved, this, [this](qint64 id) {
        const auto *drawer = desk().drawer();
        const auto *card = drawer && drawer->isOpen() ? qobject_cast<MemberCard *>(drawer->content()) : nullptr;
        if (card && card->member().value != id)
            openProfile(id);
    });
}

void MembersPage::refresh(const Topics &topics)
{
    m_desks->refreshShown();
    const auto touched = [&](std::initializer_list<Topic> wanted) {
        return topics.isEmpty()
            || std::any_of(wanted.begin(), wanted.end(), [&](Topic topic) { return topics.contains(topic); });
    };
    m_model->setMasked(desk().isMasked());
    if (!touched({Topic::Members, Topic::Tags, Topic::Groups, Topic::Rosters, Topic::Orders, Topic::Imports}))
        return;
    m_model->invalidate();
    ask(); // before what stands around the table
    m_viewActs->askViews();
    askTags();
    askFields();
    askLists();
}

members::MemberQuery MembersPage::query() const
{
    members::MemberQuery out;
    out.search = m_search->text();
    const members::MemberSorting sorting = m_table->sorting();
    out.sort = sorting.by;
    out.field = sorting.field;
    out.descending = m_table->isDescending();
    const QString own = m_rule->rule();
    const QString view = m_views->view().rule;
    out.rule = own.isEmpty() || view.isEmpty() ? own + view : QStringLiteral("(%1) and (%2)").arg(view, own);
    return out;
}

void MembersPage::ask()
{
    const bool everything = m_table->isAllSelected();
    const QList<qint64> selected
        = everything || m_table->selectedCount() > mostKept ? QList<qint64>() : m_table->selectedIds();
    if (m_model->ids().isEmpty())
        showFirstRows();
    m_list->start(withFirstRows([workspace = desk().sharedWorkspace(), index = desk().memberIndex(), query = query()](Progress &progress) {
        return members::memberIds(*workspace, *index, query, progress);
    }), [this, selected, everything](const Result<Listed> &list) { listArrived(list, selected, everything); });
}

// So that a list is not painted empty before it is painted.
std::function<Result<MembersPage::Listed>(Progress &)> MembersPage::withFirstRows(List list) const
{
    return [list = std::move(list), load = m_model->loader()](Progress &progress) -> Result<Listed> {
        Result<QList<qint64>> ids = list(progress);
        if (!ids)
            return ids.error();
        Result<PagedTableModel::Rows> first = load(PagedTableModel::firstOf(*ids), progress);
        if (!first)
            return first.error();
        return Listed{std::move(*ids), std::move(*first)};
    };
}

// A page that was made in idle time has the search read in and its order at hand before somebody chooses it.
void MembersPage::getReady()
{
    if (isVisible() || m_list->isRunning() || !m_model->ids().isEmpty())
        return;
    desk().readMembersIn();
    m_list->start([workspace = desk().sharedWorkspace(), index = desk().memberIndex(), query = query()](Progress &progress) {
        return members::memberIds(*workspace, *index, query, progress);
    }, [](const Result<QList<qint64>> &) {}); // the index keeps the order
}

// Rows are there before the list of everybody is.
void MembersPage::showFirstRows()
{
    m_first->start(withFirstRows([workspace = desk().sharedWorkspace(), query = query()](Progress &) {
        return members::firstMemberIds(*workspace, query, PagedTableModel::pageSize);
    }), [this](const Result<Listed> &list) {
        if (list && m_list->isRunning() && m_model->ids().isEmpty())
            m_model->setIds(list->ids, list->first);
    });
}

void MembersPage::listArrived(const Result<Listed> &list, const QList<qint64> &selected, bool everything)
{
    if (!list) {
        // A rule that cannot be read stands beside its text; the list stays as it was.
        setNotice(list.error().code == ErrorCode::Cancelled ? QString() : text::errorText(list.error()), Icon::Warning);
        return;
    }
    const QList<qint64> &ids = list->ids;
    setNotice({});
    desk().readMembersIn();
    if (desk().memberIndex()->isLoaded())
        m_search->setPause(quickPauseMs);
    const members::MemberQuery asked = query();
    m_listed = asked;
    if (ids != m_model->ids()) {
        m_model->setIds(ids, list->first);
        if (everything)
            m_table->selectAll();
        else if (!selected.isEmpty())
            m_table->selectIds(selected);
    }
    showIsEmpty(ids.isEmpty() && asked.search.isEmpty() && asked.rule.isEmpty());
    if (asked.search.isEmpty() && asked.rule == m_views->view().rule)
        m_views->setCount(m_views->place(), ids.size());
    selectionMoved();
    if (m_awaited.isValid())
        show(std::exchange(m_awaited, QVariant()));
    Q_EMIT listed();
}

void MembersPage::showIsEmpty(bool isEmpty)
{
    if (!isEmpty) {
        showBody();
        return;
    }
    if (isEmptyShown())
        return;
    auto *sample = new QAction(tr("Look around in the sample shop"), this);
    connect(sample, &QAction::triggered, &desk(), &Desk::openSample);
    showEmpty({Icon::Members, tr("No members yet"),
        tr("Import a list of customers or the people of a group. Every file is shown row by row before anything is written, "
           "and an import can be taken back."),
        primaryAction(), sample});
}

void MembersPage::askTags()
{
    Job::once(this, [workspace = desk().sharedWorkspace()](Progress &) { return members::tagNames(*workspace); },
        [this](const Result<QStringList> &tags) {
            if (!tags)
                return;
            m_bulk->setTags(*tags);
            m_acts->setTags(*tags);
        });
}

void MembersPage::askLists()
{
    Job::once(this, [workspace = desk().sharedWorkspace()](Progress &) { return members::segments(*workspace); },
        [this](const Result<QList<members::Segment>> &segments) {
            QStringList lists;
            for (const members::Segment &segment : segments ? *segments : QList<members::Segment>()) {
                if (segment.isList())
                    lists.append(segment.name);
            }
            m_bulk->setLists(lists);
        });
}

void MembersPage::askFields()
{
    Job::once(this, [workspace = desk().sharedWorkspace()](Progress &) { return members::customFields(*workspace); },
        [this](const Result<QList<members::ShopField>> &fields) {
            if (fields)
                m_model->setCustomFields(*fields);
        });
}

// Everybody who is listed is a filter, however long the list is; one row alone is where the cursor stands.
BulkActs::Chosen MembersPage::chosen() const
{
    const qint64 count = m_table->selectedCount();
    if (m_table->isAllSelected() && count > 1)
        return {{{}, m_listed}, count};
    return {{m_table->selectedIds(), {}}, count};
}

void MembersPage::selectionMoved()
{
    const qint64 count = m_table->selectedCount();
    // One row is where the cursor stands; a selection begins with two.
    m_bulk->setSelected(count > 1 ? count : 0, m_model->rowCount());
    m_acts->selectionMoved();
    m_totals->selectionMoved();
}

void MembersPage::openColumns()
{
    desk().openDrawer(tr("Columns"), new ColumnChooser(m_table, m_model), false);
}

void MembersPage::openMenu(const QPoint &place)
{
    QMenu menu;
    const QModelIndex index = m_table->currentIndex();
    const MemberColumnSpec column = m_model->column(index.column());
    menu.addAction(icon(Icon::Person), tr("Open the profile"), this, [this] { openProfile(m_table->currentId()); });
    QAction *edit = menu.addAction(icon(Icon::Edit), tr("Edit the cell"), this, [this] { m_table->editCurrent(); });
    edit->setShortcut(QKeySequence(Qt::Key_F2));
    edit->setEnabled(m_model->flags(index).testFlag(Qt::ItemIsEditable));
    QAction *fill = menu.addAction(tr("Fill down"), m_acts, &BulkActs::fillDown);
    fill->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_D));
    fill->setEnabled(!desk().isReadOnly() && m_table->selectedCount() > 1 && isEditableColumn(column));
    menu.addAction(tr("Sort upwards by “%1”").arg(memberColumnTitle(column)), this, [this, index] { m_table->sortBy(index.column(), false); });
    menu.addAction(tr("Sort downwards by “%1”").arg(memberColumnTitle(column)), this, [this, index] { m_table->sortBy(index.column(), true); });
    menu.addSeparator();
    menu.addActions(m_bulk->acts());
    menu.exec(place);
}

void MembersPage::show(const QVariant &what)
{
    const QString word = what.toString();
    if (word.startsWith(QStringLiteral("desk:"))) {
        m_desks->showDesk(word.mid(5).toInt());
        return;
    }
    m_desks->showDesk(MemberDesks::List);
    if (m_list->isRunning() || m_model->rowCount() == 0) {
        m_awaited = what;
        return;
    }
    if (what.typeId() == QMetaType::QVariantMap) {
        // From a chart or the health check: those and nobody else.
        m_search->clear();
        m_rule->setRule(what.toMap().value(QStringLiteral("rule")).toString());
    } else if (what.typeId() == QMetaType::QString) {
        m_search->setText(what.toString());
    } else if (what.canConvert<qint64>() && what.toLongLong() > 0) {
        m_table->goToId(what.toLongLong());
        openProfile(what.toLongLong());
    }
}

QLineEdit *MembersPage::ruleField() const { return m_rule->field(); }

void MembersPage::saveView() { m_viewActs->save(query().rule, m_search->text().trimmed()); }

void MembersPage::buildSegment(const QString &name, const QString &rule)
{
    auto *builder = new SegmentBuilder(desk(), name, rule);
    connect(builder, &SegmentBuilder::applied, this, &MembersPage::useRule);
    desk().openDrawer(name.isEmpty() ? tr("Build a segment") : tr("Segment: %1").arg(name), builder, false);
}

void MembersPage::openSegments()
{
    auto *panel = new SegmentsPanel(desk());
    connect(panel, &SegmentsPanel::useWanted, this, &MembersPage::useRule);
    connect(panel, &SegmentsPanel::editWanted, this, &MembersPage::buildSegment);
    desk().openDrawer(tr("Segments and lists"), panel, false);
}

// Instead of whatever view was chosen.
void MembersPage::useRule(const QString &rule)
{
    m_views->setCurrentIndex(0);
    m_rule->setRule(rule);
}

void MembersPage::openProfile(qint64 id) { MemberCard::open(desk(), MemberId(id)); }

Page *makeMembersPage(Desk &desk) { return new MembersPage(desk); }

} // namespace siyu::ui
