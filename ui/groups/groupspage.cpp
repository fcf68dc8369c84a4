// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/groups/groupspage.h"

#include "ui/common/ask.h"
#include "ui/common/job.h"
#include "ui/common/searchfield.h"
#include "ui/common/theme.h"
#include "ui/groups/allgroupsview.h"
#include "ui/groups/boardview.h"
#include "ui/groups/groupdesks.h"
#include "ui/groups/groupview.h"
#include "ui/groups/namefilter.h"
#include "ui/groups/newgroupform.h"
#include "ui/groups/staffpanel.h"
#include "ui/groups/templatesview.h"
#include "ui/reports/exportreport.h"
#include "ui/shell/change.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QSplitter>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace siyu::ui {

using groups::BoardRow;
using groups::GroupRow;

namespace {

constexpr int listWidth = 212;
constexpr qint64 branchLine = -1; // as the id of a line that is a branch of the tree
constexpr int roomForBoth = 1080; // below it the board, which lists all groups itself, takes the place of the list

// The first line of the list stands for all groups together: the board.
GroupRow boardLine(const QString &name)
{
    GroupRow row;
    row.name = name;
    return row;
}

// Lines as high as a table's rows.
class TallLines final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), rowHeight};
    }
};

} // namespace

GroupsPage::GroupsPage(Desk &desk)
    : Page(desk, tr("Groups")), m_job(new Job(this)), m_exportJob(new Job(this)), m_right(new QStackedWidget), m_all(new AllGroupsView(desk))
{
    m_search = new SearchField(tr("Search groups"));
    m_search->setMinimumWidth(160);
    m_search->setMaximumWidth(280);
    addToHead(m_search);
    m_summary = new QLabel;
    setRole(m_summary, "muted");
    addToHead(m_summary);
    setPrimary(Icon::Add, tr("New group"), [this] { openNewGroup(); })->setEnabled(!desk.isReadOnly());
    m_staffAction = addPageAction(Icon::Person, tr("Staff and accounts"), [this] { openStaff(); });
    addPageAction(Icon::Table, tr("Group templates"), [this] { show(QStringLiteral("templates")); });
    addPageAction(Icon::Export, tr("Staffing report …"), [this] { makeStaffingReport(); });
    addPageAction(Icon::Import, tr("Import a roster"), [this] { this->desk().import(QStringLiteral("roster")); })->setEnabled(!desk.isReadOnly());
    addPageAction(Icon::Import, tr("Import activity counts"), [this] { this->desk().import(QStringLiteral("activity")); })->setEnabled(!desk.isReadOnly());

    m_right->addWidget(m_all);
    auto *splitter = new QSplitter;
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeLeft());
    splitter->addWidget(m_right);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({listWidth, 800});
    body()->addWidget(splitter, 1);
    m_desks = new GroupDesks(desk, body());

    connect(m_all, &AllGroupsView::groupWanted, this, &GroupsPage::select);
    connect(m_search, &SearchField::searched, this, [this](const QString &text) {
        m_proxy->setTyped(text);
        m_all->board()->setFilter(text);
    });
}

QWidget *GroupsPage::makeLeft()
{
    m_model = new RowsModel<GroupRow>({{tr("Group"),
        [](const GroupRow &row) { return row.archived ? tr("%1 (archived)").arg(row.name) : row.name; }, {}, false,
        [](const GroupRow &row) {
            return row.id.isValid() ? QStringLiteral("%1 · %2/%3").arg(row.name, text::number(row.members), text::number(row.capacity))
                                    : row.name;
        },
        [](const GroupRow &row) { return row.archived ? QVariant(tokens().muted) : QVariant(); }}}, this);
    m_proxy = new NameFilter(0, true, this);
    m_proxy->setSourceModel(m_model);
    m_list = new QListView;
    m_list->setModel(m_proxy);
    m_list->setAccessibleName(tr("Groups"));
    m_list->setItemDelegate(new TallLines(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMinimumWidth(140);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (!current.isValid())
            return;
        const GroupRow &row = m_model->row(m_proxy->mapToSource(current).row());
        if (row.id.value >= 0)
            choose(row.id);
    });
    connect(m_list, &QListView::activated, this, &GroupsPage::fold);
    connect(m_list, &QListView::clicked, this, &GroupsPage::fold);
    m_order = new QComboBox;
    m_order->setAccessibleName(tr("Order of the groups"));
    for (const QString &label : {tr("By name"), tr("By kind"), tr("By region"), tr("By level")})
        m_order->addItem(label);
    connect(m_order, &QComboBox::currentIndexChanged, this, [this] {
        m_folded.clear();
        fillList();
    });
    m_left = new QWidget;
    auto *column = new QVBoxLayout(m_left);
    column->setContentsMargins(0, 0, space::s, 0);
    column->setSpacing(space::s);
    column->addWidget(m_order);
    column->addWidget(m_list, 1);
    return m_left;
}

void GroupsPage::makeRoom()
{
    m_left->setVisible(m_right->currentWidget() != m_all || width() >= roomForBoth);
}

void GroupsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    makeRoom();
}

void GroupsPage::refresh(const Topics &topics)
{
    if (m_loaded) {
        if (m_group)
            m_group->refresh(topics);
        m_desks->refreshShown(topics);
        m_all->refresh(topics);
    }
    if (m_loaded && !touches(topics, {Topic::Groups, Topic::Staff, Topic::Rosters, Topic::Settings}))
        return;
    m_job->start(
        [workspace = desk().sharedWorkspace()](Progress &) -> Result<Content> {
            const auto groups = groups::groups(*workspace);
            if (!groups)
                return groups.error();
            const auto board = groups::board(*workspace);
            if (!board)
                return board.error();
            const auto staff = peopleOfStaff(*workspace);
            if (!staff)
                return staff.error();
            return Content{*groups, *board, *staff, workspace->setting(QStringLiteral("template")) == QStringLiteral("solo")};
        },
        [this](const Result<Content> &content) {
            if (!desk().showIfError(content))
                fill(*content);
        });
}

void GroupsPage::fill(const Content &content)
{
    m_content = content;
    m_loaded = true;
    if (content.groups.isEmpty()) {
        showEmpty({Icon::Groups, tr("No group yet"),
            tr("A new group brings its six teams. Name it as in WeChat and say who owns it; then rosters show who joins and who leaves."),
            primaryAction(), m_staffAction});
        return;
    }
    showBody();
    int gaps = 0;
    for (const BoardRow &row : content.board)
        gaps += row.gaps;
    m_summary->setText(tr("%1 groups · %2 gaps").arg(text::number(qint64(content.board.size())), text::number(qint64(gaps))));
    m_all->setBoard(content.board, content.staff);
    fillList();
    if (m_wanted.isValid()) {
        const QVariant wanted = std::exchange(m_wanted, QVariant());
        show(wanted);
    }
}

void GroupsPage::fillList()
{
    const GroupId chosen = m_group && m_right->currentWidget() == m_group ? m_group->group() : GroupId();
    QList<GroupRow> rows{boardLine(tr("All groups: the board"))};
    rows += treeRows();
    {
        const QSignalBlocker quiet(m_list->selectionModel());
        m_model->setRows(rows);
    }
    const bool stillThere = std::any_of(m_content.groups.begin(), m_content.groups.end(), [chosen](const GroupRow &row) { return row.id == chosen; });
    if (!stillThere)
        choose({});
    select(stillThere ? chosen : GroupId());
}

QString GroupsPage::branchOf(const GroupRow &row) const
{
    switch (m_order->currentIndex()) {
    case 1: return row.kind;
    case 2: return row.region;
    case 3: return row.level;
    default: return {};
    }
}

// The groups below their branches, which can be folded; archived ones stay at the end.
QList<GroupRow> GroupsPage::treeRows() const
{
    if (m_order->currentIndex() <= 0)
        return m_content.groups;
    QMap<QString, QList<GroupRow>> branches;
    QList<GroupRow> out, archived;
    for (const GroupRow &row : m_content.groups) {
        if (row.archived)
            archived.append(row);
        else
            branches[branchOf(row)].append(row);
    }
    for (auto it = branches.cbegin(); it != branches.cend(); ++it) {
        const bool isFolded = m_folded.contains(it.key());
        GroupRow head;
        head.id = GroupId(branchLine);
        head.kind = it.key();
        head.name = QStringLiteral("%1 %2 (%3)").arg(isFolded ? QStringLiteral("▸") : QStringLiteral("▾"),
            it.key().isEmpty() ? tr("not said") : it.key(), text::number(it->size()));
        out.append(head);
        if (!isFolded)
            out += *it;
    }
    return out + archived;
}

void GroupsPage::fold(const QModelIndex &index)
{
    const GroupRow row = m_model->row(m_proxy->mapToSource(index).row());
    if (row.id.value != branchLine)
        return;
    if (!m_folded.removeOne(row.kind))
        m_folded.append(row.kind);
    fillList();
}

void GroupsPage::select(GroupId group)
{
    const auto wanted = std::find_if(m_content.groups.begin(), m_content.groups.end(), [group](const GroupRow &row) { return row.id == group; });
    if (wanted != m_content.groups.end() && m_folded.removeOne(branchOf(*wanted)))
        fillList();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->row(row).id != group)
            continue;
        const QModelIndex index = m_proxy->mapFromSource(m_model->index(row, 0));
        if (!index.isValid()) {
            m_search->clear();
            m_proxy->setTyped(QString());
        }
        m_list->setCurrentIndex(m_proxy->mapFromSource(m_model->index(row, 0)));
        return;
    }
}

void GroupsPage::choose(GroupId group)
{
    if (!group.isValid()) {
        m_right->setCurrentWidget(m_all);
        makeRoom();
        return;
    }
    // Made when the first group is looked at, so that the page opens at once.
    if (!m_group) {
        m_group = new GroupView(desk());
        m_right->addWidget(m_group);
    }
    const bool same = m_right->currentWidget() == m_group && m_group->group() == group;
    m_right->setCurrentWidget(m_group);
    makeRoom();
    if (!same)
        m_group->show(group);
}

void GroupsPage::show(const QVariant &what)
{
    if (!m_loaded) {
        m_wanted = what;
        return;
    }
    if (what.canConvert<DeskItem>()) {
        m_desks->showDesk(QStringLiteral("codes"));
        m_desks->deskAt(m_desks->currentIndex())->showItem(what.value<DeskItem>().id);
        return;
    }
    if (m_desks->showDesk(what.toString()))
        return;
    for (const auto &[word, tab] : {std::pair("board", AllGroupsView::Board), std::pair("alerts", AllGroupsView::Alerts),
             std::pair("count", AllGroupsView::Pad), std::pair("templates", AllGroupsView::Templates)}) {
        if (what.toString() != QLatin1String(word))
            continue;
        m_desks->showGroups();
        select({});
        choose({});
        m_all->showTab(tab);
        return;
    }
    if (what.toString() == QStringLiteral("staff")) {
        openStaff();
        return;
    }
    bool isId = false;
    const qint64 id = what.toLongLong(&isId);
    for (const GroupRow &row : std::as_const(m_content.groups)) {
        if (isId ? row.id.value == id : row.name == what.toString()) {
            m_desks->showGroups();
            select(row.id);
            return;
        }
    }
}

void GroupsPage::openNewGroup()
{
    auto *form = new NewGroupForm(desk(), m_content.staff, m_content.solo);
    connect(form, &NewGroupForm::added, this, [this](GroupId group) {
        desk().closeDrawer();
        m_wanted = group.value;
        refresh({Topic::Groups});
    });
    desk().openDrawer(tr("New group"), form);
    form->setFocus();
}

void GroupsPage::openStaff()
{
    auto *panel = new StaffPanel(desk());
    desk().openDrawer(tr("Staff and accounts"), panel);
    panel->setFocus();
}

void GroupsPage::makeStaffingReport()
{
    const QString day = desk().workspace().today().toString(Qt::ISODate);
    exportReport(desk(), m_exportJob, QStringLiteral("staffing"), {}, tr("staffing %1").arg(day), QStringLiteral("xlsx"));
}

QList<ScreenshotState> GroupsPage::screenshotStates()
{
    const auto onTab = [this](GroupView::Tab tab) {
        return [this, tab] {
            if (!m_content.groups.isEmpty())
                select(m_content.groups.first().id);
            if (m_group)
                m_group->showTab(tab);
        };
    };
    QList<ScreenshotState> states;
    if (!m_content.groups.isEmpty()) {
        states = {{QStringLiteral("teams"), onTab(GroupView::Teams)}, {QStringLiteral("ledger"), onTab(GroupView::Ledger)},
            {QStringLiteral("rosters"), onTab(GroupView::Rosters)}, {QStringLiteral("tiers"), onTab(GroupView::Tiers)},
            {QStringLiteral("moves"), onTab(GroupView::Moves)}, {QStringLiteral("set-up"), onTab(GroupView::Setup)}};
        const auto onAll = [this](AllGroupsView::Tab tab) {
            return [this, tab] {
                select({});
                m_all->showTab(tab);
            };
        };
        states.append({QStringLiteral("all-count"), onAll(AllGroupsView::Pad)});
        states.append({QStringLiteral("all-alerts"), onAll(AllGroupsView::Alerts)});
        states.append({QStringLiteral("all-moves"), onAll(AllGroupsView::Moves)});
        states.append({QStringLiteral("all-templates"), onAll(AllGroupsView::Templates)});
        states.append({QStringLiteral("all-apply"), [this] { m_all->templates()->openApply(true); }});
        states.append({QStringLiteral("all-tree"), [this, onAll] {
                           onAll(AllGroupsView::Board)();
                           m_order->setCurrentIndex(1);
                       }});
    }
    states.append({QStringLiteral("new-group"), [this] { openNewGroup(); }});
    states.append({QStringLiteral("staff"), [this] { openStaff(); }});
    states += m_desks->pictures();
    return states;
}

} // namespace siyu::ui
