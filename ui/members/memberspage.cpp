// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/memberspage.h"

#include "core/base/text.h"
#include "core/members/memberedit.h"
#include "core/members/memberindex.h"
#include "core/members/memberstore.h"
#include "core/members/segmentstore.h"
#include "ui/common/ask.h"
#include "ui/common/busybar.h"
#include "ui/common/drawer.h"
#include "ui/common/job.h"
#include "ui/common/searchfield.h"
#include "ui/common/theme.h"
#include "ui/members/bulkbar.h"
#include "ui/members/decisionswindow.h"
#include "ui/members/memberclipboard.h"
#include "ui/members/memberexport.h"
#include "ui/members/membercard.h"
#include "ui/members/memberdesks.h"
#include "ui/members/membersmodel.h"
#include "ui/members/memberstable.h"
#include "ui/members/shopfieldswindow.h"
#include "ui/members/segmentbuilder.h"
#include "ui/members/segmentspanel.h"
#include "ui/members/viewbar.h"
#include "ui/safety/personalacts.h"
#include "ui/shell/desk.h"
#include "ui/text/errortext.h"
#include "ui/text/format.h"

#include <QAction>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QToolButton>

namespace siyu::ui {

namespace {

constexpr qsizetype mostKept = 20'000; // selected rows that are found again after a new list
constexpr int firstRows = 64;
constexpr int quickPauseMs = 30;
constexpr int mostCounted = 12; // views whose counts are shown
constexpr qsizetype mostCopied = 20'000;

} // namespace

MembersPage::MembersPage(Desk &desk)
    : Page(desk, tr("Members")), m_model(new MembersModel(desk.sharedWorkspace(), this)), m_table(new MembersTable(m_model)),
      m_search(new SearchField(tr("Name, pinyin, end of a phone"))), m_views(new ViewBar), m_ruleRow(new QWidget),
      m_rule(new QLineEdit), m_bulk(new BulkBar), m_list(new Job(this)), m_first(new Job(this)), m_counts(new Job(this)), m_bulkJob(new Job(this))
{
    m_busy = new BusyBar(m_bulkJob);
    makeHead();
    makeBody();
    makeDesks();
    connectTable();
    connect(m_search, &SearchField::searched, this, &MembersPage::ask);
    connect(m_views, &ViewBar::viewChosen, this, &MembersPage::ask);
    connect(m_views, &ViewBar::removeWanted, this, &MembersPage::removeView);
    connect(m_rule, &QLineEdit::returnPressed, this, &MembersPage::ask);
    connect(m_bulk, &BulkBar::tagWanted, this, &MembersPage::tagSelected);
    connect(m_bulk, &BulkBar::untagWanted, this, &MembersPage::untagSelected);
    connect(m_bulk, &BulkBar::exportWanted, this, &MembersPage::exportSelected);
    connect(m_bulk, &BulkBar::selectAllWanted, m_table, &QTableView::selectAll);
    connect(m_bulk, &BulkBar::clearWanted, m_table, &QTableView::clearSelection);
    connect(&desk, &Desk::maskedChanged, m_model, &MembersModel::setMasked);
    connect(m_model, &PagedTableModel::loadFailed, this, [this](const Error &error) { this->desk().showError(error); });
    m_model->setMasked(desk.isMasked());
    m_bulk->setWritable(!desk.isReadOnly());
    m_bulk->setSelected(0, 0);
}

void MembersPage::makeHead()
{
    addToHead(m_search);
    auto *filter = new QToolButton;
    m_filter = new QAction(icon(Icon::Filter), tr("Filter by a rule"), this);
    m_filter->setObjectName(QStringLiteral("filter"));
    m_filter->setCheckable(true);
    filter->setDefaultAction(m_filter);
    filter->setAccessibleName(m_filter->text());
    addToHead(filter);
    connect(m_filter, &QAction::toggled, this, &MembersPage::toggleRule);

    QAction *import = setPrimary(Icon::Import, tr("Import members"), [this] { desk().import(QStringLiteral("members")); });
    import->setEnabled(!desk().isReadOnly());
    QAction *paste = addPageAction(Icon::Import, tr("Import the pasted table"), [this] { desk().importPasted(QStringLiteral("members")); });
    paste->setShortcut(QKeySequence::Paste);
    paste->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    paste->setEnabled(!desk().isReadOnly());
    addAction(paste);
    addPageAction(Icon::Person, tr("Decide who is who…"), [this] { DecisionsWindow::open(desk(), DecisionsWindow::Review); });
    addPageAction(Icon::Members, tr("Look for duplicates…"), [this] { DecisionsWindow::open(desk(), DecisionsWindow::Duplicates); });
    addPageAction(Icon::Filter, tr("Build a segment…"), [this] {
        const bool own = m_filter->isChecked() && !m_rule->text().trimmed().isEmpty();
        buildSegment(own ? QString() : m_views->name(), own ? m_rule->text() : m_views->rule());
    });
    addPageAction(Icon::Members, tr("Segments and lists…"), [this] { openSegments(); });
    addPageAction(Icon::Export, tr("Export these members…"), [this] { exportSelected(); });
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
    addPageAction(Icon::Table, tr("Choose columns…"), [this] {
        QMenu menu;
        menu.addActions(m_table->columnActions());
        menu.exec(m_table->mapToGlobal(QPoint(space::xl, space::xl)));
    });
}

void MembersPage::makeBody()
{
    m_rule->setPlaceholderText(QStringLiteral("tag = \"VIP\" and last_order < 30d and not group = \"A\""));
    m_rule->setAccessibleName(tr("Rule"));
    m_rule->setClearButtonEnabled(true);
    auto *line = new QHBoxLayout(m_ruleRow);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    auto *apply = new QPushButton(tr("Apply"));
    auto *build = new QPushButton(tr("Build…"));
    build->setObjectName(QStringLiteral("buildRule"));
    auto *save = new QPushButton(tr("Save as a view…"));
    save->setObjectName(QStringLiteral("saveView"));
    save->setEnabled(!desk().isReadOnly());
    line->addWidget(m_rule, 1);
    line->addWidget(apply);
    line->addWidget(build);
    line->addWidget(save);
    connect(apply, &QPushButton::clicked, this, &MembersPage::ask);
    connect(save, &QPushButton::clicked, this, &MembersPage::saveView);
    connect(build, &QPushButton::clicked, this, [this] { buildSegment({}, m_rule->text()); });
    m_ruleRow->hide();

    body()->setSpacing(space::s);
    body()->addWidget(m_views);
    body()->addWidget(m_ruleRow);
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
    connect(m_filter, &QAction::toggled, this, showList);
    addPageAction(Icon::Check, tr("Sampling lists and surveys"), [this] { m_desks->showDesk(MemberDesks::Sampling); });
    addPageAction(Icon::Tag, tr("Points, check-in and gifts"), [this] { m_desks->showDesk(MemberDesks::Points); });
    addPageAction(Icon::Link, tr("Friends of the accounts"), [this] { m_desks->showDesk(MemberDesks::Friends); });
}

void MembersPage::connectTable()
{
    connect(m_table, &MembersTable::sortChanged, this, &MembersPage::ask);
    connect(m_table, &MembersTable::selectionCountChanged, this, &MembersPage::selectionMoved);
    connect(m_table, &MembersTable::copyWanted, this, &MembersPage::copySelected);
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
    askViews();
    askTags();
    ask();
}

members::MemberQuery MembersPage::query() const
{
    members::MemberQuery out;
    out.search = m_search->text();
    out.sort = m_table->sort();
    out.descending = m_table->isDescending();
    const QString own = m_filter->isChecked() ? m_rule->text().trimmed() : QString();
    const QString view = m_views->rule();
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
    m_list->start([workspace = desk().sharedWorkspace(), index = desk().memberIndex(), query = query()](Progress &progress) {
        return members::memberIds(*workspace, *index, query, progress);
    }, [this, selected, everything](const Result<QList<qint64>> &ids) { listArrived(ids, selected, everything); });
}

// Rows are there before the list of everybody is.
void MembersPage::showFirstRows()
{
    m_first->start([workspace = desk().sharedWorkspace(), query = query()](Progress &) {
        return members::firstMemberIds(*workspace, query, firstRows);
    }, [this](const Result<QList<qint64>> &ids) {
        if (ids && m_list->isRunning() && m_model->ids().isEmpty())
            m_model->setIds(*ids);
    });
}

void MembersPage::listArrived(const Result<QList<qint64>> &ids, const QList<qint64> &selected, bool everything)
{
    if (!ids) {
        // A rule that cannot be read stands beside its text; the list stays as it was.
        setNotice(ids.error().code == ErrorCode::Cancelled ? QString() : text::errorText(ids.error()), Icon::Warning);
        return;
    }
    setNotice({});
    desk().readMembersIn();
    if (desk().memberIndex()->isLoaded())
        m_search->setPause(quickPauseMs);
    const members::MemberQuery asked = query();
    if (*ids != m_model->ids()) {
        m_model->setIds(*ids);
        if (everything)
            m_table->selectAll();
        else if (!selected.isEmpty())
            m_table->selectIds(selected);
    }
    if (asked.search.isEmpty() && asked.rule.isEmpty())
        m_total = ids->size();
    showIsEmpty(ids->isEmpty() && asked.search.isEmpty() && asked.rule.isEmpty());
    if (asked.search.isEmpty() && asked.rule == m_views->rule())
        m_views->setCount(m_views->view(), ids->size());
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

void MembersPage::askViews()
{
    Job::once(this, [workspace = desk().sharedWorkspace()](Progress &) { return members::segments(*workspace); },
        [this](const Result<QList<members::Segment>> &segments) {
            if (desk().showIfError(segments))
                return;
            m_views->setSegments(*segments);
            countViews();
        });
}

void MembersPage::countViews()
{
    m_counts->start([workspace = desk().sharedWorkspace()](Progress &progress) -> Result<QList<qint64>> {
        const auto total = members::memberTotal(*workspace);
        const auto segments = members::segments(*workspace);
        if (!total || !segments)
            return total ? segments.error() : total.error();
        QList<qint64> out{*total};
        for (const members::Segment &segment : segments->mid(0, mostCounted)) {
            const auto count = members::countSegment(*workspace, segment.name, progress);
            out.append(count ? *count : -1);
        }
        return out;
    }, [this](const Result<QList<qint64>> &counts) {
        for (int view = 0; counts && view < counts->size(); ++view)
            m_views->setCount(view, counts->at(view));
    });
}

void MembersPage::askTags()
{
    Job::once(this, [workspace = desk().sharedWorkspace()](Progress &) { return members::tagNames(*workspace); },
        [this](const Result<QStringList> &tags) {
            if (tags)
                m_bulk->setTags(*tags);
        });
}

void MembersPage::selectionMoved()
{
    const qint64 count = m_table->selectedCount();
    // One row is where the cursor stands; a selection begins with two.
    m_bulk->setSelected(count > 1 ? count : 0, m_model->rowCount());
    showTotals();
}

void MembersPage::showTotals()
{
    const qint64 count = m_table->selectedCount();
    const QString shown = tr("%1 members").arg(text::number(m_model->rowCount()));
    desk().setStatus(count > 1 ? shown + QStringLiteral(" · ") + tr("%1 selected").arg(text::number(count)) : shown);
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
        // From a chart: those behind one of its cells.
        m_rule->setText(what.toMap().value(QStringLiteral("rule")).toString());
        m_filter->setChecked(true);
        ask();
    } else if (what.typeId() == QMetaType::QString) {
        m_search->setText(what.toString());
    } else if (what.canConvert<qint64>() && what.toLongLong() > 0) {
        m_table->goToId(what.toLongLong());
        openProfile(what.toLongLong());
    }
}

void MembersPage::toggleRule()
{
    m_ruleRow->setVisible(m_filter->isChecked());
    if (m_filter->isChecked())
        m_rule->setFocus();
    if (!m_rule->text().trimmed().isEmpty())
        ask();
}

void MembersPage::saveView()
{
    const QString rule = query().rule;
    if (rule.isEmpty()) {
        m_rule->setFocus();
        return;
    }
    const std::optional<QString> name = ask::text(desk().window(), tr("Save as a view"), tr("Name of the view"), m_views->name());
    if (!name)
        return;
    Job::once(this, [workspace = desk().sharedWorkspace(), name = *name, rule](Progress &) {
        return members::saveSegment(*workspace, name, rule);
    }, [this](const Result<members::Segment> &saved) {
        if (desk().showIfError(saved))
            return;
        m_filter->setChecked(false);
        m_rule->clear();
        Job::once(this, [workspace = desk().sharedWorkspace()](Progress &) { return members::segments(*workspace); },
            [this, name = saved->name](const Result<QList<members::Segment>> &segments) {
                if (!segments)
                    return;
                m_views->setSegments(*segments);
                m_views->choose(name);
                countViews();
            });
    });
}

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
    const QSignalBlocker quiet(m_views);
    m_views->choose({});
    m_rule->setText(rule);
    m_filter->setChecked(true);
    ask();
}

void MembersPage::removeView(const QString &name)
{
    Job::once(this, [workspace = desk().sharedWorkspace(), name](Progress &) { return members::removeSegment(*workspace, name); },
        [this, name](const Result<void> &removed) {
            if (!desk().showIfError(removed))
                desk().toastUndo(tr("Deleted the view “%1”").arg(name));
        });
}

void MembersPage::tagSelected(const QString &tag)
{
    QString name = tag;
    if (name.isEmpty())
        name = ask::text(desk().window(), tr("New tag"), tr("Name of the tag")).value_or(QString());
    if (name.isEmpty())
        return;
    m_busy->setWhat(tr("Tagging members"));
    m_bulkJob->start([workspace = desk().sharedWorkspace(), ids = m_table->selectedIds(), name](Progress &progress) {
        return members::addTag(*workspace, ids, name, progress);
    }, [this, name](const Result<qint64> &count) {
        if (!desk().showIfError(count))
            desk().toastUndo(tr("Tagged %1 members with “%2”").arg(text::number(*count), name));
    });
}

void MembersPage::untagSelected(const QString &tag)
{
    m_busy->setWhat(tr("Removing the tag"));
    m_bulkJob->start([workspace = desk().sharedWorkspace(), ids = m_table->selectedIds(), tag](Progress &progress) {
        return members::removeTag(*workspace, ids, tag, progress);
    }, [this, tag](const Result<qint64> &count) {
        if (!desk().showIfError(count))
            desk().toastUndo(tr("Took the tag “%2” off %1 members").arg(text::number(*count), tag));
    });
}

void MembersPage::exportSelected()
{
    const bool some = m_table->selectedCount() > 1;
    m_busy->setWhat(tr("Exporting members"));
    exportWithQuestions(desk(), m_bulkJob, some ? m_table->selectedIds() : m_model->ids());
}

void MembersPage::copySelected()
{
    const QList<qint64> ids = m_table->selectedIds();
    if (ids.isEmpty())
        return;
    if (ids.size() > mostCopied) {
        desk().toast(tr("Up to %1 rows can be copied at once. Export them instead.").arg(text::number(mostCopied)),
            tr("Export…"), [this] { exportSelected(); });
        return;
    }
    Job::once(this, [workspace = desk().sharedWorkspace(), ids](Progress &) { return members::memberRows(*workspace, ids); },
        [this](const Result<QList<members::MemberRow>> &rows) {
            if (desk().showIfError(rows))
                return;
            copyRows(*rows, m_table->shownColumns(), desk().isMasked(), desk().workspace().zone());
            desk().toast(tr("Copied %1 rows").arg(text::number(rows->size())));
        });
}

void MembersPage::openProfile(qint64 id) { MemberCard::open(desk(), MemberId(id)); }

namespace {

ScreenshotState decisionsPicture(Desk &desk, const QString &name, DecisionsWindow::Tab tab)
{
    const auto window = std::make_shared<QPointer<DecisionsWindow>>();
    return {name, [&desk, tab, window] { *window = DecisionsWindow::open(desk, tab); },
        [window]() -> QWidget * { return *window; }};
}

ScreenshotState fieldsPicture(Desk &desk)
{
    const auto window = std::make_shared<QPointer<ShopFieldsWindow>>();
    return {QStringLiteral("fields"), [&desk, window] { *window = ShopFieldsWindow::open(desk); },
        [window]() -> QWidget * { return *window; }};
}

} // namespace

ScreenshotState MembersPage::cardPicture(const QString &name, int tab)
{
    return {name, [this, tab] {
                // The oldest are those of whom most is known.
                const qint64 id = m_model->idAt(m_model->rowCount() - 1);
                m_table->goToId(id);
                MemberCard::open(desk(), MemberId(id))->showTab(MemberCard::Tab(tab));
            }};
}

QList<ScreenshotState> MembersPage::screenshotStates()
{
    if (m_model->ids().isEmpty())
        return {};
    QList<ScreenshotState> states{
        cardPicture(QStringLiteral("drawer"), MemberCard::Profile),
        cardPicture(QStringLiteral("drawer-dealings"), MemberCard::Dealings),
        cardPicture(QStringLiteral("drawer-timeline"), MemberCard::Timeline),
        fieldsPicture(desk()),
        {QStringLiteral("bulk"), [this] {
             desk().closeDrawer();
             m_table->selectIds(m_model->ids().mid(2, 5));
         }},
        {QStringLiteral("rule"), [this] {
             m_table->clearSelection();
             m_rule->setText(QStringLiteral("last_order < 30d and tag is present"));
             m_filter->setChecked(true);
         }},
        {QStringLiteral("builder"), [this] {
             m_filter->setChecked(false);
             m_rule->clear();
             buildSegment({}, QStringLiteral("(tag = \"团购常客\" or stage in (repeat, loyal)) and order (amount >= 100 and paid < 180d) >= 2"
                                             " and not group is missing and last_order < 180d"));
         }},
        {QStringLiteral("builder-error"), [this] { buildSegment({}, QStringLiteral("tag = \"VIP\" and last_order < soon and gender = f")); }},
        {QStringLiteral("segments"), [this] { openSegments(); }},
        decisionsPicture(desk(), QStringLiteral("review"), DecisionsWindow::Review),
        decisionsPicture(desk(), QStringLiteral("duplicates"), DecisionsWindow::Duplicates),
        decisionsPicture(desk(), QStringLiteral("merges"), DecisionsWindow::Merges),
    };
    return states + m_desks->pictures();
}

Page *makeMembersPage(Desk &desk) { return new MembersPage(desk); }

} // namespace siyu::ui
