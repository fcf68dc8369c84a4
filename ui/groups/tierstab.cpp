// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/groups/tierstab.h"

#include "core/base/text.h"
#include "ui/common/icons.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/groups/listtable.h"
#include "ui/groups/thresholdsform.h"
#include "ui/groups/tierchart.h"
#include "ui/groups/words.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"

#include <QDateEdit>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace siyu::ui {

using groups::MemberTier;

namespace {

constexpr int historyDays = 90;
constexpr int growthDays = 7;
constexpr int daysToKnowGrowth = 7; // rules.md 3: a week after its end

} // namespace

TiersTab::TiersTab(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_job(new Job(this)), m_day(new QDateEdit), m_hint(new QLabel), m_growth(new QLabel), m_chart(new TierChart)
{
    using Model = RowsModel<MemberTier>;
    const auto rank = [](const MemberTier &of) { return of.result.tier ? int(*of.result.tier) : 9; };
    m_model = new Model({
        {tr("Nickname"), [this](const MemberTier &of) { return m_desk.isMasked() ? maskPhonesIn(of.name) : of.name; }, {}, false, {}, {}},
        {tr("Tier"), [](const MemberTier &of) { return tierName(of.result); }, rank, false, {}, {}},
        {tr("Messages"), [](const MemberTier &of) { return of.result.tier ? text::number(of.result.messages) : text::missingMark(); },
            [](const MemberTier &of) { return of.result.messages; }, true, {}, {}},
        {tr("Why"), [this](const MemberTier &of) { return tierReason(of.result, m_thresholds); }, {}, false,
            [this](const MemberTier &of) { return tierReason(of.result, m_thresholds); }, {}},
    }, this);
    m_table = new ListTable(m_model, tr("People by activity tier"));
    m_table->setWideColumn(3);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(1, Qt::AscendingOrder);

    m_day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_day->setCalendarPopup(true);
    m_day->setMinimumWidth(120);
    m_day->setDate(desk.workspace().today());
    m_day->setMaximumDate(desk.workspace().today());
    m_day->setAccessibleName(tr("Day of the tiers"));
    connect(m_day, &QDateEdit::dateChanged, this, [this] {
        m_atLastMeasured = false;
        reload();
    });
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    setRole(m_hint, "muted");
    m_growth->setTextFormat(Qt::PlainText);
    m_growth->setWordWrap(true);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::m, 0, 0);
    column->setSpacing(space::s);
    auto *line = new QHBoxLayout;
    line->addStretch(1);
    auto *import = new QPushButton(icon(Icon::Import), tr("Import counts"));
    import->setEnabled(!desk.isReadOnly());
    connect(import, &QPushButton::clicked, this, [this] { m_desk.import(QStringLiteral("activity")); });
    auto *thresholds = new QPushButton(tr("Thresholds"));
    connect(thresholds, &QPushButton::clicked, this, [this] {
        m_desk.openDrawer(tr("Thresholds of the tiers"), new ThresholdsForm(m_desk, m_group, m_thresholds));
    });
    line->addWidget(thresholds);
    line->addWidget(import);
    line->addWidget(m_day);
    column->addWidget(m_hint); // a line of its own: beside the buttons it has no room when a drawer is open
    column->addLayout(line);
    column->addWidget(m_growth);
    column->addWidget(m_chart);
    column->addWidget(m_table, 1);
}

void TiersTab::show(GroupId group)
{
    m_group = group;
    m_atLastMeasured = true;
    reload();
}

Result<TiersTab::Content> TiersTab::load(const Workspace &workspace, GroupId group, QDate day, bool atLastMeasured, Progress &progress)
{
    const auto last = groups::lastMeasuredDay(workspace, group);
    if (!last)
        return last.error();
    const QDate of = atLastMeasured && last->isValid() ? std::min(*last, day) : day;
    const auto tiers = groups::tiers(workspace, group, of);
    if (!tiers)
        return tiers.error();
    Content content{*last, *tiers, {}, lastDays(of.addDays(-daysToKnowGrowth), growthDays), {}};
    if (!last->isValid())
        return content;
    const auto growth = groups::activeGrowthOf(workspace, group, content.growthOf, of);
    if (!growth)
        return growth.error();
    content.growth = *growth;
    const auto history = groups::tierHistory(workspace, group, lastDays(of, historyDays), progress);
    if (!history)
        return history.error();
    content.history = *history;
    return content;
}

void TiersTab::reload()
{
    if (!m_group.isValid())
        return;
    const QDate day = m_atLastMeasured ? m_desk.workspace().today() : m_day->date();
    m_job->start([workspace = m_desk.sharedWorkspace(), group = m_group, day, last = m_atLastMeasured](
                     Progress &progress) { return load(*workspace, group, day, last, progress); },
        [this](const Result<Content> &content) {
            if (!m_desk.showIfError(content))
                fill(*content);
        });
}

void TiersTab::fill(const Content &content)
{
    m_thresholds = content.tiers.thresholds;
    {
        const QSignalBlocker quiet(m_day);
        m_day->setDate(content.tiers.counts.day);
    }
    m_hint->setText(content.lastMeasured.isValid()
            ? tr("By the messages of the %1 days up to this one; super active from %2 messages on %3 days.")
                  .arg(m_thresholds.window).arg(m_thresholds.superMessages).arg(m_thresholds.activeDays)
            : tr("No activity was imported for this group yet, so nobody can be judged."));
    m_growth->setText(growthText(content));
    m_growth->setVisible(content.lastMeasured.isValid());
    m_chart->setCounts(content.tiers.counts);
    m_chart->setHistory(content.history);
    m_model->setRows(content.tiers.members);
}

QString TiersTab::growthText(const Content &content) const
{
    const QString days = text::period(content.growthOf);
    if (content.growth.value)
        return tr("Net active growth, %1: %2").arg(days, text::signedNumber(*content.growth.value));
    return tr("Net active growth, %1: missing, %2 people were not measured").arg(days, text::number(content.growth.missing.size()));
}

} // namespace siyu::ui
