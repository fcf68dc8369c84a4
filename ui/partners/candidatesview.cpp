// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/partners/candidatesview.h"

#include "core/base/text.h"
#include "core/groups/groupstore.h"
#include "core/workspace.h"
#include "ui/common/busybar.h"
#include "ui/common/fields.h"
#include "ui/common/flowlayout.h"
#include "ui/common/job.h"
#include "ui/common/tableorempty.h"
#include "ui/common/theme.h"
#include "ui/groups/listtable.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"
#include "ui/text/partnertext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace siyu::ui {

using partners::Candidate;
using partners::PartnerState;

namespace {

QString since(const Candidate &candidate)
{
    return candidate.since == partners::longestStay ? CandidatesView::tr("from the start") : text::day(QDate::fromJulianDay(candidate.since));
}

// How the score came about, in words.
QString madeOf(const CandidateLine &line)
{
    const Candidate &of = line.candidate;
    if (of.below == 0)
        return CandidatesView::tr("The only one who can be chosen here, so the score is 1.");
    return CandidatesView::tr("Of the %1 others: more messages than %2 (counts 0.5), more active days than %3 (0.3), more people brought than %4 (0.2).")
        .arg(text::number(of.below), text::number(qint64(of.belowMessages)), text::number(qint64(of.belowDays)), text::number(qint64(of.belowReferrals)));
}

} // namespace

CandidatesView::CandidatesView(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_job(new Job(this)), m_group(new QComboBox), m_kind(new QComboBox),
      m_showExcluded(new QCheckBox(tr("Who is excluded and why"))), m_invite(new QPushButton(tr("Invited: the selected"))),
      m_note(new QPushButton(tr("Note as candidates"))), m_summary(plainLabel({}, "muted")), m_stack(new QStackedWidget)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::s, 0, 0);
    column->setSpacing(space::s);
    makeModels();
    column->addWidget(makeHead());
    column->addWidget(m_summary);
    auto *busy = new BusyBar(m_job);
    busy->setWhat(tr("Judging the groups' members"));
    column->addWidget(busy);
    m_stack->addWidget(new TableOrEmpty(m_table, {Icon::Person, tr("Nobody can be chosen yet"),
        tr("Candidates are super active in a group. Import the counts of messages, or look at who is excluded and why."), nullptr, nullptr}));
    m_stack->addWidget(new TableOrEmpty(m_excludedTable, {Icon::Check, tr("Nobody is excluded"), tr("Choose one group to see its people."), nullptr, nullptr}));
    column->addWidget(m_stack, 1);
    for (QPushButton *button : {m_invite, m_note})
        button->setEnabled(false);
    connect(m_group, &QComboBox::activated, this, &CandidatesView::refresh);
    connect(m_kind, &QComboBox::activated, this, &CandidatesView::refresh);
    connect(m_showExcluded, &QCheckBox::toggled, this, &CandidatesView::showExcluded);
    connect(m_invite, &QPushButton::clicked, this, [this] { move(PartnerState::Invited); });
    connect(m_note, &QPushButton::clicked, this, [this] { move(PartnerState::Candidate); });
    connect(&desk, &Desk::maskedChanged, this, &CandidatesView::refresh);
}

QWidget *CandidatesView::makeHead()
{
    auto *head = new QWidget;
    auto *flow = new FlowLayout(space::s, head);
    m_group->setAccessibleName(tr("Group"));
    m_group->setMinimumContentsLength(14);
    m_group->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_group->addItem(tr("All groups"), 0);
    m_kind->setAccessibleName(tr("As what"));
    m_kind->addItem(tr("KOC: has bought here"), int(partners::PartnerKind::Koc));
    m_kind->addItem(tr("KOL: need not have bought"), int(partners::PartnerKind::Kol));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_group, m_kind, m_showExcluded, m_note, m_invite})
        flow->addWidget(widget);
    return head;
}

void CandidatesView::makeModels()
{
    using Model = RowsModel<CandidateLine>;
    const auto number = [](const QString &header, auto get) {
        return Model::Column{header, [get](const CandidateLine &line) { return text::number(qint64(get(line.candidate))); },
            [get](const CandidateLine &line) { return qint64(get(line.candidate)); }, true, {}, {}};
    };
    const auto shown = [this](const QString &name) { return m_desk.isMasked() ? maskPhonesIn(name) : name; };
    m_model = new Model({
        {tr("Group"), [](const CandidateLine &line) { return line.groupName; }, {}, false, {}, {}},
        {tr("Place"), [](const CandidateLine &line) { return text::number(qint64(line.place)); }, [](const CandidateLine &line) { return line.place; }, true, {}, {}},
        {tr("Name"), [shown](const CandidateLine &line) { return shown(line.name); }, {}, false, {}, {}},
        {tr("Score"), [](const CandidateLine &line) { return text::decimal(line.candidate.score(), 2); }, [](const CandidateLine &line) { return line.candidate.score(); }, true, madeOf, {}},
        number(tr("Messages"), [](const Candidate &of) { return of.messages; }), number(tr("Active days"), [](const Candidate &of) { return of.activeDays; }),
        number(tr("Brought"), [](const Candidate &of) { return of.referrals; }),
        {tr("In the group since"), [](const CandidateLine &line) { return since(line.candidate); }, [](const CandidateLine &line) { return line.candidate.since; }, false, {}, {}},
        {tr("Stands at"), [](const CandidateLine &line) { return line.state ? text::name(*line.state) : text::missingMark(); }, {}, false, {}, {}},
    }, this);
    m_table = new ListTable(m_model, tr("Candidates"));
    m_table->setWideColumn(8);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const bool can = !m_desk.isReadOnly() && m_table->selectionModel()->hasSelection();
        m_invite->setEnabled(can);
        m_note->setEnabled(can);
    });
    connect(m_table, &QTableView::activated, this, [this] {
        const int row = m_table->currentRow();
        if (row >= 0 && m_model->row(row).state)
            Q_EMIT opened(MemberId(m_model->row(row).candidate.member));
        else if (row >= 0)
            m_desk.goTo(PageId::Members, m_model->row(row).candidate.member);
    });
    m_excluded = new RowsModel<ExcludedLine>({
        {tr("Name"), [shown](const ExcludedLine &line) { return shown(line.name); }, {}, false, {}, {}},
        {tr("Why not"), [](const ExcludedLine &line) { return text::name(line.reason); }, [](const ExcludedLine &line) { return int(line.reason); }, false, {}, {}},
        {tr("Group"), [](const ExcludedLine &line) { return line.groupName; }, {}, false, {}, {}},
    }, this);
    m_excludedTable = new ListTable(m_excluded, tr("Who is excluded"));
    m_excludedTable->setWideColumn(0);
    m_excludedTable->setSortingEnabled(true);
    m_excludedTable->sortByColumn(1, Qt::AscendingOrder);
    connect(m_excludedTable, &QTableView::activated, this, [this] {
        if (const int row = m_excludedTable->currentRow(); row >= 0)
            m_desk.goTo(PageId::Members, m_excluded->row(row).member);
    });
}

void CandidatesView::showExcluded(bool shown)
{
    m_showExcluded->setChecked(shown);
    m_stack->setCurrentIndex(shown ? 1 : 0);
    // Those of all groups are as many as there are memberships: one group is looked at.
    if (shown && m_group->currentIndex() == 0 && m_group->count() > 1) {
        m_group->setCurrentIndex(1);
        refresh();
    }
}

Result<CandidatesView::Content> CandidatesView::read(const Workspace &workspace, const partners::CandidateQuery &query, Progress &progress)
{
    Content out;
    const auto groups = groups::groups(workspace);
    if (!groups)
        return groups.error();
    for (const groups::GroupRow &group : *groups) {
        if (!group.archived)
            out.groups.append({group.id, group.name});
    }
    const auto found = partners::candidatesOfGroups(workspace, query, progress);
    if (!found)
        return found.error();
    const auto known = partners::partners(workspace);
    if (!known)
        return known.error();
    QHash<qint64, PartnerState> states;
    for (const partners::PartnerRow &row : *known)
        states.insert(row.member.value, row.state);
    const bool listsExcluded = query.groups.size() == 1;
    for (const partners::GroupCandidates &group : *found) {
        out.population += group.found.population;
        out.isOrderUnknown = out.isOrderUnknown || group.found.isOrderUnknown;
        QList<qint64> ids;
        for (const Candidate &one : group.found.best)
            ids.append(one.member);
        for (const partners::Excluded &one : group.found.excluded) {
            ++out.reasons[int(one.reason)];
            if (listsExcluded)
                ids.append(one.member);
        }
        const auto names = partners::namesIn(workspace, group.group, ids);
        if (!names)
            return names.error();
        int place = 0;
        for (const Candidate &one : group.found.best) {
            const auto state = states.constFind(one.member);
            out.lines.append({group.group, group.name, ++place, names->value(one.member), one, state == states.cend() ? std::nullopt : std::optional(*state)});
        }
        for (const partners::Excluded &one : listsExcluded ? group.found.excluded : std::vector<partners::Excluded>())
            out.excluded.append({group.name, one.member, names->value(one.member), one.reason});
    }
    return out;
}

void CandidatesView::refresh()
{
    partners::CandidateQuery query;
    query.kind = partners::PartnerKind(m_kind->currentData().toInt());
    if (const qint64 group = m_group->currentData().toLongLong(); group > 0)
        query.groups = {GroupId(group)};
    m_job->start([workspace = m_desk.sharedWorkspace(), query](Progress &progress) { return read(*workspace, query, progress); },
        [this](const Result<Content> &content) {
            if (!m_desk.showIfError(content))
                fill(*content);
        });
}

void CandidatesView::fill(const Content &content)
{
    const qint64 chosen = m_group->currentData().toLongLong();
    m_group->clear();
    m_group->addItem(tr("All groups"), 0);
    for (const auto &[id, name] : content.groups)
        m_group->addItem(name, id.value);
    m_group->setCurrentIndex(std::max(0, m_group->findData(chosen)));
    m_model->setRows(content.lines);
    m_excluded->setRows(content.excluded);
    QStringList reasons;
    for (const partners::Exclusion reason : partners::allExclusions) {
        if (const qint64 count = content.reasons.value(int(reason)); count > 0)
            reasons.append(tr("%1 %2").arg(text::number(count), text::name(reason)));
    }
    QString said = tr("%1 can be chosen").arg(text::number(content.population));
    if (!reasons.isEmpty())
        said += QStringLiteral(" · ") + tr("left out: %1").arg(text::listed(reasons));
    if (content.isOrderUnknown)
        said += QStringLiteral(" · ") + tr("no order was imported yet, so nobody is left out for having bought nothing");
    m_summary->setText(said);
}

void CandidatesView::move(PartnerState to)
{
    QList<MemberId> members;
    GroupId group;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) {
        const CandidateLine &line = m_model->row(m_table->proxy()->mapToSource(index).row());
        const MemberId member(line.candidate.member);
        group = members.isEmpty() || group == line.group ? line.group : GroupId();
        if (!members.contains(member))
            members.append(member);
    }
    partners::Move wanted{to};
    wanted.kind = partners::PartnerKind(m_kind->currentData().toInt());
    wanted.group = group;
    Job::once(this, [workspace = m_desk.sharedWorkspace(), members, wanted](Progress &) { return partners::movePartners(*workspace, members, wanted); },
        [this, to, count = members.size()](const Result<void> &moved) {
            if (!m_desk.showIfError(moved))
                m_desk.toastUndo(tr("%1 now: %2").arg(text::number(qint64(count)), text::name(to)));
        });
}

} // namespace siyu::ui
