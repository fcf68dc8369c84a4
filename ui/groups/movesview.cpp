// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/groups/movesview.h"

#include "core/base/text.h"
#include "core/groups/activitystore.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/groups/listtable.h"
#include "ui/groups/moveschart.h"
#include "ui/groups/words.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"
#include "ui/text/grouptext.h"

#include <QLabel>
#include <QVBoxLayout>

namespace siyu::ui {

using groups::MovedPerson;
using groups::MovesStep;
using groups::Standing;

namespace {

constexpr int weeksShown = 12;

qint64 sumTo(const groups::TierMoves &moves, Standing to)
{
    qint64 sum = 0;
    for (int from = 0; from < groups::standings; ++from)
        sum += Standing(from) == to ? 0 : moves.at(Standing(from), to);
    return sum;
}
qint64 sumFrom(const groups::TierMoves &moves, Standing from)
{
    qint64 sum = 0;
    for (int to = 0; to < groups::standings; ++to)
        sum += Standing(to) == from ? 0 : moves.at(from, Standing(to));
    return sum;
}

Standing standingOf(const std::optional<groups::TierResult> &result) { return result ? groups::standingOf(*result) : Standing::Away; }

} // namespace

MovesView::MovesView(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_job(new Job(this)), m_chart(new MovesChart), m_hint(new QLabel)
{
    makeModels();
    m_weekTable = new ListTable(m_weeks, tr("Moves between tiers by week"));
    m_weekTable->setWideColumn(0);
    m_peopleTable = new ListTable(m_people, tr("People who moved in the last week"));
    m_peopleTable->setWideColumn(3);
    m_peopleTable->setSortingEnabled(true);
    m_peopleTable->sortByColumn(-1, Qt::AscendingOrder); // as they come: who rose first
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    setRole(m_hint, "muted");
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::m, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_hint);
    column->addWidget(m_chart);
    column->addWidget(m_weekTable, 2);
    column->addWidget(m_peopleTable, 3);
}

void MovesView::makeModels()
{
    using Weeks = RowsModel<MovesStep>;
    const auto number = [](const QString &header, const std::function<qint64(const groups::TierMoves &)> &of) {
        return Weeks::Column{header, [of](const MovesStep &step) { return text::number(of(step.moves)); },
            [of](const MovesStep &step) { return of(step.moves); }, true, {}, {}};
    };
    m_weeks = new Weeks({
        {tr("Week up to"), [](const MovesStep &step) { return text::dayWithWeekday(step.to); }, [](const MovesStep &step) { return step.to; }, false, {}, {}},
        number(tr("Rose"), [](const groups::TierMoves &moves) { return moves.risen(); }),
        number(tr("Fell"), [](const groups::TierMoves &moves) { return moves.fallen(); }),
        number(tr("Became super"), [](const groups::TierMoves &moves) { return sumTo(moves, Standing::Super); }),
        number(tr("Fell silent"), [](const groups::TierMoves &moves) { return sumTo(moves, Standing::Never); }),
        number(tr("Came"), [](const groups::TierMoves &moves) { return sumFrom(moves, Standing::Away); }),
        number(tr("Left"), [](const groups::TierMoves &moves) { return sumTo(moves, Standing::Away); }),
        {tr("Net active growth"), [](const MovesStep &step) { return step.activeGrowth ? text::signedNumber(*step.activeGrowth) : text::missingMark(); },
            [](const MovesStep &step) { return step.activeGrowth.value_or(-1'000'000); }, true,
            [this](const MovesStep &step) { return step.activeGrowth || !m_group.isValid() ? QString() : tr("known a week after the week's end, where everybody was measured"); }, {}},
    }, this);
    m_people = new RowsModel<MovedPerson>({
        {tr("Nickname"), [this](const MovedPerson &of) { return m_desk.isMasked() ? maskPhonesIn(of.name) : of.name; }, {}, false, {}, {}},
        {tr("Before"), [](const MovedPerson &of) { return text::name(standingOf(of.before)); }, [](const MovedPerson &of) { return int(standingOf(of.before)); }, false, {}, {}},
        {tr("Now"), [](const MovedPerson &of) { return text::name(standingOf(of.after)); }, [](const MovedPerson &of) { return int(standingOf(of.after)); }, false, {}, {}},
        {tr("Why"), [this](const MovedPerson &of) { return of.after ? tierReason(*of.after, m_thresholds) : tr("left the group"); }, {}, false, {}, {}},
    }, this);
}

void MovesView::show(GroupId group, QDate day)
{
    m_group = group;
    m_day = day;
    reload();
}

Result<MovesView::Content> MovesView::load(const Workspace &workspace, GroupId group, QDate day, Progress &progress)
{
    Content out;
    out.day = day.isValid() ? day : workspace.today();
    const auto weeks = groups::movesByWeek(workspace, group, out.day, weeksShown, progress);
    if (!weeks)
        return weeks.error();
    out.weeks = *weeks;
    if (!group.isValid())
        return out;
    const auto moved = groups::movesIn(workspace, group, out.day.addDays(-7), out.day, progress);
    const auto thresholds = groups::thresholdsOf(workspace, group);
    if (!moved || !thresholds)
        return moved ? thresholds.error() : moved.error();
    out.moved = *moved;
    out.thresholds = *thresholds;
    return out;
}

void MovesView::reload()
{
    m_job->start([workspace = m_desk.sharedWorkspace(), group = m_group, day = m_day](Progress &progress) { return load(*workspace, group, day, progress); },
        [this](const Result<Content> &content) {
            if (!m_desk.showIfError(content))
                fill(*content);
        });
}

void MovesView::fill(const Content &content)
{
    m_thresholds = content.thresholds;
    m_chart->setSteps(content.weeks);
    QList<MovesStep> newestFirst(content.weeks.rbegin(), content.weeks.rend());
    m_weeks->setRows(newestFirst);
    m_people->setRows(content.moved.people);
    m_peopleTable->setVisible(m_group.isValid());
    m_weekTable->setColumnHidden(7, !m_group.isValid());
    m_hint->setText(m_group.isValid()
            ? tr("Below the weeks: everybody whose tier changed from %1 to %2, with the reason.").arg(text::day(content.day.addDays(-7)), text::day(content.day))
            : tr("All groups together. A group by itself shows every person with the reason."));
}

} // namespace siyu::ui
