// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/groups/rosterstab.h"

#include "core/base/text.h"
#include "ui/common/icons.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/groups/listtable.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace siyu::ui {

using groups::DatedPerson;
using groups::RenameProposal;
using groups::RosterDiff;
using groups::RosterRow;

namespace {

constexpr int mostNames = 200; // a drawer is no place for thousands

struct RosterWords {
    Q_DECLARE_TR_FUNCTIONS(RosterWords)
};

QString shown(const Desk &desk, const QString &name) { return desk.isMasked() ? maskPhonesIn(name) : name; }

QString listed(const Desk &desk, const QList<DatedPerson> &people)
{
    QStringList names;
    for (const DatedPerson &person : people.mid(0, mostNames)) {
        const QString name = shown(desk, person.who);
        names.append(person.between ? name : RosterWords::tr("%1 on %2").arg(name, text::day(person.day)));
    }
    if (people.size() > mostNames)
        names.append(RosterWords::tr("and %1 more").arg(text::number(people.size() - mostNames)));
    return names.isEmpty() ? RosterWords::tr("nobody") : names.join(QLatin1Char('\n'));
}

void addBlock(QVBoxLayout *column, const QString &heading, const QString &content)
{
    auto *title = new QLabel(heading);
    setRole(title, "heading");
    auto *text = new QLabel(content);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(title);
    column->addWidget(text);
    column->addSpacing(space::m);
}

QWidget *makeDifference(const Desk &desk, const RosterRow &roster, const RosterDiff &diff)
{
    auto *panel = new QWidget;
    auto *column = new QVBoxLayout(panel);
    if (diff.baseline) {
        addBlock(column, RosterWords::tr("First roster of the group"),
            RosterWords::tr("%1 people were there already; since when is not known.").arg(text::number(roster.people)));
    } else {
        addBlock(column, RosterWords::tr("Joined (%1)").arg(text::number(diff.joined.size())), listed(desk, diff.joined));
        if (!roster.partial)
            addBlock(column, RosterWords::tr("Left (%1)").arg(text::number(diff.left.size())), listed(desk, diff.left));
        addBlock(column, RosterWords::tr("Stayed"), text::number(diff.stayed.size()));
    }
    if (roster.partial)
        addBlock(column, RosterWords::tr("Partial roster"), RosterWords::tr("Who is not on it may still be in the group."));
    column->addStretch(1);
    return panel;
}

} // namespace

RostersTab::RostersTab(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_job(new Job(this)), m_diffJob(new Job(this)), m_hint(new QLabel),
      m_proposals(new QVBoxLayout)
{
    using Model = RowsModel<RosterRow>;
    const auto optional = [](const QString &header, std::optional<qint64> RosterRow::*field) {
        return Model::Column{header, [field](const RosterRow &row) { return text::number(row.*field); },
            [field](const RosterRow &row) { return (row.*field).value_or(-1); }, true, {}, {}};
    };
    const QTimeZone zone = desk.workspace().zone();
    m_model = new Model({
        {tr("Taken at"), [zone](const RosterRow &row) { return text::dayAndTime(row.takenAtUtc, zone); },
            [](const RosterRow &row) { return row.takenAtUtc; }, false, {}, {}},
        {tr("People"), [](const RosterRow &row) { return text::number(row.people); }, [](const RosterRow &row) { return row.people; }, true, {}, {}},
        optional(tr("Joined"), &RosterRow::joined), optional(tr("Left"), &RosterRow::lost),
        {tr("Kind"), [](const RosterRow &row) {
             if (row.late)
                 return row.partial ? RosterWords::tr("late, partial") : RosterWords::tr("late, complete");
             return row.partial ? RosterWords::tr("partial") : row.since.isValid() ? RosterWords::tr("complete, against %1").arg(text::day(row.since))
                                                                                   : RosterWords::tr("complete, the first");
         }, {}, false, {}, {}},
    }, this);
    m_table = new ListTable(m_model, tr("Rosters of the group"));
    m_table->setWideColumn(4);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(0, Qt::DescendingOrder);
    connect(m_table, &QTableView::activated, this, [this] { openRoster(m_table->currentRow()); });

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::m, 0, 0);
    column->setSpacing(space::s);
    auto *line = new QHBoxLayout;
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    setRole(m_hint, "muted");
    line->addWidget(m_hint, 1);
    auto *import = new QPushButton(icon(Icon::Import), tr("Import a roster"));
    import->setEnabled(!desk.isReadOnly());
    connect(import, &QPushButton::clicked, this, [this] { m_desk.import(QStringLiteral("roster")); });
    line->addWidget(import);
    column->addLayout(line);
    column->addLayout(m_proposals);
    column->addWidget(m_table, 1);
}

void RostersTab::show(GroupId group)
{
    m_group = group;
    reload();
}

void RostersTab::reload()
{
    if (!m_group.isValid())
        return;
    m_job->start(
        [workspace = m_desk.sharedWorkspace(), group = m_group](Progress &) -> Result<Content> {
            const auto rosters = groups::rosters(*workspace, group);
            if (!rosters)
                return rosters.error();
            const auto renames = groups::renameProposals(*workspace, group);
            if (!renames)
                return renames.error();
            return Content{*rosters, *renames};
        },
        [this](const Result<Content> &content) {
            if (!m_desk.showIfError(content))
                fill(*content);
        });
}

void RostersTab::fill(const Content &content)
{
    m_model->setRows(content.rosters);
    m_hint->setText(content.rosters.isEmpty()
            ? tr("No roster yet. Two rosters of different days show who joined and who left.")
            : content.rosters.size() == 1 ? tr("One more roster, taken later, shows who joined and who left.")
                                          : tr("Enter shows who joined and who left by a roster."));
    while (QLayoutItem *item = m_proposals->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const RenameProposal &proposal : content.renames)
        m_proposals->addWidget(makeProposal(proposal));
}

QWidget *RostersTab::makeProposal(const RenameProposal &proposal)
{
    auto *card = new QFrame;
    setRole(card, "card");
    auto *line = new QHBoxLayout(card);
    line->setContentsMargins(space::m, space::s, space::m, space::s);
    auto *question = new QLabel(tr("%1: “%2” left and “%3” came. The same person?")
                                    .arg(text::day(proposal.day), shown(m_desk, proposal.oldNickname), shown(m_desk, proposal.newNickname)));
    question->setTextFormat(Qt::PlainText);
    question->setWordWrap(true);
    line->addWidget(question, 1);
    const auto add = [this, line, id = proposal.id](const QString &text, bool accept) {
        auto *button = new QPushButton(text);
        button->setEnabled(!m_desk.isReadOnly());
        connect(button, &QPushButton::clicked, this, [this, id, accept] { decide(id, accept); });
        line->addWidget(button);
    };
    add(tr("Same person"), true);
    add(tr("Two people"), false);
    return card;
}

void RostersTab::decide(qint64 proposal, bool accept)
{
    Job::once(this,
        [workspace = m_desk.sharedWorkspace(), proposal, accept](Progress &) {
            return accept ? groups::acceptRename(*workspace, proposal) : groups::refuseRename(*workspace, proposal);
        },
        [this, accept](const Result<void> &done) {
            if (!m_desk.showIfError(done))
                m_desk.toastUndo(accept ? tr("Taken for one person") : tr("Kept as two people"));
        });
}

void RostersTab::openRoster(int row)
{
    if (row < 0)
        return;
    const RosterRow roster = m_model->row(row);
    m_diffJob->start([workspace = m_desk.sharedWorkspace(), id = roster.id](Progress &) { return groups::rosterDiff(*workspace, id); },
        [this, roster](const Result<RosterDiff> &diff) {
            if (!m_desk.showIfError(diff))
                m_desk.openDrawer(tr("Roster of %1").arg(text::day(roster.day)), makeDifference(m_desk, roster, *diff));
        });
}

} // namespace siyu::ui
