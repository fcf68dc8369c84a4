// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/cardtimeline.h"

#include "core/base/period.h"
#include "ui/common/icons.h"
#include "ui/members/eventtext.h"
#include "ui/text/format.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

constexpr int pageSize = 50;
constexpr int mostReloaded = 500; // after a change elsewhere

using members::EventKind;

const QList<QList<EventKind>> &choices()
{
    static const QList<QList<EventKind>> all{{},
        {EventKind::Order, EventKind::Cart, EventKind::CouponClaimed, EventKind::CouponRedeemed},
        {EventKind::Joined, EventKind::Left},
        {EventKind::Messages},
        {EventKind::Broadcast},
        {EventKind::Befriended, EventKind::Unfriended, EventKind::Scan, EventKind::ReferredBy, EventKind::Referred},
        {EventKind::Points},
        {EventKind::Question, EventKind::Complaint},
        {EventKind::OptedOut, EventKind::ConsentGiven, EventKind::ConsentWithdrawn},
        {EventKind::Stage, EventKind::Tagged, EventKind::Edited, EventKind::Merged, EventKind::Imported, EventKind::Created}};
    return all;
}

} // namespace

CardTimeline::CardTimeline(Desk &desk)
    : CardSection(desk, QStringLiteral("timeline"), {}), m_job(new Job(this)), m_filter(new QComboBox)
{
    m_filter->setObjectName(QStringLiteral("timelineFilter"));
    m_filter->setAccessibleName(tr("What the timeline shows"));
    m_filter->addItems({tr("Everything"), tr("Orders and coupons"), tr("Joining and leaving groups"), tr("Messages by day"),
        tr("Broadcasts"), tr("Friends, scans, referrals"), tr("Points"), tr("Questions and complaints"),
        tr("Consent and opt-outs"), tr("Stages, tags, edits, imports")});
    qobject_cast<QVBoxLayout *>(layout())->addWidget(m_filter);
    connect(m_filter, &QComboBox::activated, this, [this] {
        m_events.clear();
        load(pageSize, {});
    });
}

void CardTimeline::build()
{
    if (m_member != member()) {
        m_member = member();
        m_events.clear();
        m_next.reset();
    }
    if (m_of != reading()) {
        m_of = reading();
        load(std::clamp(int(m_events.size()), pageSize, mostReloaded), {});
    }
    if (m_events.isEmpty())
        addLine(m_job->isRunning() ? QStringLiteral("…") : tr("Nothing of this kind is known"), "muted");
    QFormLayout *form = addForm();
    m_lastDay.clear();
    for (const members::TimelineEvent &event : std::as_const(m_events))
        addEvent(form, event);
    if (!m_next)
        return;
    QPushButton *more = quietButton(Icon::Down, tr("Earlier"), QStringLiteral("moreEvents"));
    connect(more, &QPushButton::clicked, this, [this] { load(pageSize, m_next); });
    lines()->addWidget(more, 0, Qt::AlignLeft);
}

void CardTimeline::load(int count, const std::optional<members::TimelineCursor> &after)
{
    const members::TimelineQuery query{choices().value(std::max(0, m_filter->currentIndex())), after, count};
    m_job->start([workspace = desk().sharedWorkspace(), id = member(), query](Progress &) {
        return members::timeline(*workspace, id, query);
    }, [this, isMore = after.has_value()](const Result<members::TimelinePage> &page) {
        if (desk().showIfError(page))
            return;
        m_events = isMore ? m_events + page->events : page->events;
        m_next = page->next;
        if (page->events.isEmpty() && m_next) // nothing in the days that one page looks through
            return load(pageSize, m_next);
        rebuild();
        Q_EMIT loaded();
    });
}

void CardTimeline::addEvent(QFormLayout *form, const members::TimelineEvent &event)
{
    // A day is named once.
    const QString day = text::day(businessDay(event.atUtc, desk().workspace().zone()));
    auto *when = cardLabel(day == m_lastDay ? QString() : day, "muted");
    when->setWordWrap(false);
    when->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_lastDay = day;
    auto *what = cardLabel(shown(timelineText(event)));
    if (!event.wholeDay)
        what->setToolTip(text::dayAndTime(event.atUtc, desk().workspace().zone()));
    form->addRow(when, what);
}

} // namespace siyu::ui
