// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/partners/partnersview.h"

#include "core/base/text.h"
#include "core/workspace.h"
#include "ui/common/emptystate.h"
#include "ui/common/flowlayout.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/groups/listtable.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"
#include "ui/text/partnertext.h"

#include <QAction>
#include <QButtonGroup>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace siyu::ui {

using partners::PartnerRow;
using partners::PartnerState;

namespace {

constexpr int allStates = 99; // a button group gives negative ids a meaning of its own

qint64 largest(const PartnerRow &row)
{
    qint64 most = 0;
    for (const partners::CurrencyValue &value : row.ever.values)
        most = std::max(most, value.minor.value_or(0));
    return most;
}

} // namespace

PartnersView::PartnersView(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_job(new Job(this)), m_stack(new QStackedWidget), m_states(new QButtonGroup(this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, space::s, 0, 0);
    makeModel();
    auto *filled = new QWidget;
    auto *column = new QVBoxLayout(filled);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(makeStates());
    auto *line = new QHBoxLayout;
    m_summary = new QLabel;
    setRole(m_summary, "muted");
    line->addWidget(m_summary, 1);
    m_moves = new QPushButton(tr("Next step of the selected"));
    m_moveMenu = new QMenu(m_moves);
    m_moves->setMenu(m_moveMenu);
    connect(m_moveMenu, &QMenu::aboutToShow, this, &PartnersView::fillMoves);
    line->addWidget(m_moves);
    column->addLayout(line);
    column->addWidget(m_table, 1);
    m_stack->addWidget(filled);
    auto *look = new QAction(tr("See the candidates"), this);
    connect(look, &QAction::triggered, this, &PartnersView::candidatesWanted);
    m_stack->addWidget(new EmptyState({Icon::Person, tr("No partner yet"),
        tr("Partners recruit and sell with a code of their own. The candidates of every group are those who are super active, best first; invite some of them."), look, nullptr}));
    outer->addWidget(m_stack);
    connect(&desk, &Desk::maskedChanged, this, [this] { fill(m_all); });
}

QWidget *PartnersView::makeStates()
{
    auto *box = new QWidget;
    auto *flow = new FlowLayout(space::xs, box);
    const auto add = [&](int id) {
        auto *button = new QPushButton;
        button->setCheckable(true);
        m_states->addButton(button, id);
        flow->addWidget(button);
    };
    add(allStates);
    for (const PartnerState state : partners::allPartnerStates)
        add(int(state));
    m_states->setExclusive(true);
    m_states->button(allStates)->setChecked(true);
    connect(m_states, &QButtonGroup::idClicked, this, &PartnersView::filter);
    return box;
}

void PartnersView::makeModel()
{
    using Model = RowsModel<PartnerRow>;
    const auto number = [](const QString &header, auto get) {
        return Model::Column{header, [get](const PartnerRow &row) { return text::number(qint64(get(row))); }, [get](const PartnerRow &row) { return qint64(get(row)); }, true, {}, {}};
    };
    m_model = new Model({
        {tr("Name"), [this](const PartnerRow &row) { return m_desk.isMasked() ? maskPhonesIn(row.name) : row.name; }, {}, false, {}, {}},
        {tr("Kind"), [](const PartnerRow &row) { return wordOf(row.kind); }, {}, false, {}, {}},
        {tr("State"), [](const PartnerRow &row) { return text::name(row.state); }, [](const PartnerRow &row) { return int(row.state); }, false, {}, {}},
        {tr("Since"), [](const PartnerRow &row) { return text::day(row.since); }, [](const PartnerRow &row) { return row.since; }, false, {}, {}},
        {tr("Group"), [](const PartnerRow &row) { return row.groupName.isEmpty() ? text::missingMark() : row.groupName; }, {}, false, {}, {}},
        {tr("Own code"), [](const PartnerRow &row) { return row.code.isEmpty() ? text::missingMark() : row.code; }, {}, false, {}, {}},
        number(tr("Brought"), [](const PartnerRow &row) { return row.ever.recruited; }), number(tr("Orders"), [](const PartnerRow &row) { return row.ever.orders; }),
        {tr("Value"), [](const PartnerRow &row) { return text::moneyList(row.ever.values); }, [](const PartnerRow &row) { return largest(row); }, true, {}, {}},
        {tr("Duties"),
            [](const PartnerRow &row) {
                return row.lateDuties > 0 ? tr("%1 open, %2 late").arg(text::number(row.openDuties), text::number(row.lateDuties))
                    : row.openDuties > 0  ? tr("%1 open").arg(text::number(row.openDuties)) : text::missingMark();
            },
            [](const PartnerRow &row) { return row.lateDuties * 1000 + row.openDuties; }, false, {},
            [](const PartnerRow &row) { return row.lateDuties > 0 ? QVariant(tokens().danger) : QVariant(); }},
    }, this);
    m_table = new ListTable(m_model, tr("Partners"));
    m_table->setWideColumn(9);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(2, Qt::AscendingOrder);
    connect(m_table, &QTableView::activated, this, [this] {
        if (const int row = m_table->currentRow(); row >= 0)
            Q_EMIT opened(m_model->row(row).member);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        [this] { m_moves->setEnabled(!m_desk.isReadOnly() && m_table->selectionModel()->hasSelection()); });
}

void PartnersView::refresh()
{
    m_job->start([workspace = m_desk.sharedWorkspace()](Progress &) { return partners::partners(*workspace); },
        [this](const Result<QList<PartnerRow>> &rows) {
            if (!m_desk.showIfError(rows))
                fill(*rows);
        });
}

void PartnersView::fill(const QList<PartnerRow> &rows)
{
    m_all = rows;
    m_stack->setCurrentIndex(rows.isEmpty() ? 1 : 0);
    QHash<int, int> counts;
    for (const PartnerRow &row : rows)
        ++counts[int(row.state)];
    m_states->button(allStates)->setText(tr("All %1").arg(text::number(qint64(rows.size()))));
    for (const PartnerState state : partners::allPartnerStates)
        m_states->button(int(state))->setText(QStringLiteral("%1 %2").arg(text::name(state), text::number(qint64(counts.value(int(state))))));
    filter();
}

void PartnersView::filter()
{
    const int state = m_states->checkedId();
    QList<PartnerRow> shown;
    qint64 brought = 0, orders = 0;
    for (const PartnerRow &row : std::as_const(m_all)) {
        if (state != allStates && int(row.state) != state)
            continue;
        shown.append(row);
        brought += row.ever.recruited;
        orders += row.ever.orders;
    }
    m_model->setRows(shown);
    m_moves->setEnabled(false);
    m_summary->setText(tr("%1 people brought, %2 orders of theirs. Enter opens a partner.").arg(text::number(brought), text::number(orders)));
}

QList<PartnerRow> PartnersView::selected() const
{
    QList<PartnerRow> out;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        out.append(m_model->row(m_table->proxy()->mapToSource(index).row()));
    return out;
}

// Only steps that all of the selected can take.
void PartnersView::fillMoves()
{
    m_moveMenu->clear();
    QList<PartnerState> common(partners::allPartnerStates.begin(), partners::allPartnerStates.end());
    for (const PartnerRow &row : selected()) {
        const QList<PartnerState> moves = partners::movesFrom(row.state);
        common.removeIf([&moves](PartnerState state) { return !moves.contains(state); });
    }
    for (const PartnerState to : std::as_const(common))
        m_moveMenu->addAction(text::moveName(to), this, [this, to] { move(to); });
    if (common.isEmpty())
        m_moveMenu->addAction(tr("The selected stand at different places"))->setEnabled(false);
}

void PartnersView::move(PartnerState to)
{
    QList<MemberId> members;
    for (const PartnerRow &row : selected())
        members.append(row.member);
    Job::once(this, [workspace = m_desk.sharedWorkspace(), members, to](Progress &) { return partners::movePartners(*workspace, members, {to}); },
        [this, to, count = members.size()](const Result<void> &moved) {
            if (!m_desk.showIfError(moved))
                m_desk.toastUndo(tr("%1 now: %2").arg(text::number(qint64(count)), text::name(to)));
        });
}

MemberId PartnersView::firstPresent() const
{
    for (const PartnerRow &row : m_all) {
        if (row.state == PartnerState::Active)
            return row.member;
    }
    return m_all.isEmpty() ? MemberId() : m_all.first().member;
}

} // namespace siyu::ui
