// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/groups/workdesks.h"

#include "ui/desks/questionsview.h"
#include "ui/desks/reputationdesk.h"
#include "ui/desks/requestsview.h"
#include "ui/desks/testimonialsview.h"
#include "ui/kpi/kpitab.h"
#include "ui/shell/change.h"

#include <QVBoxLayout>

namespace siyu::ui {

namespace {

void fill(QWidget *desk, QWidget *with)
{
    auto *column = new QVBoxLayout(desk);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(with);
}

} // namespace

KpiDesk::KpiDesk(Desk &desk) : m_tab(new KpiTab(desk)) { fill(this, m_tab); }

bool KpiDesk::isTouchedBy(const Topics &topics)
{
    return touches(topics, {Topic::Groups, Topic::Rosters, Topic::Activity, Topic::Members, Topic::Orders, Topic::Growth, Topic::Content, Topic::Broadcasts,
                               Topic::Deliveries, Topic::Desk, Topic::Settings});
}

void KpiDesk::refresh(const Topics &topics)
{
    if (isTouchedBy(topics))
        m_tab->refresh();
}

QList<ScreenshotState> KpiDesk::pictures(const std::function<void()> &show)
{
    const auto of = [this, show](bool allGroups) {
        show();
        m_tab->showAllGroups(allGroups);
    };
    return {{QStringLiteral("kpis"), [of] { of(false); }}, {QStringLiteral("kpi-rows"),
                [this, of] {
                    of(false);
                    m_tab->openLine(0);
                }},
        {QStringLiteral("kpi-groups"), [of] { of(true); }}};
}

ReputationGroupDesk::ReputationGroupDesk(Desk &desk) : m_tabs(new ReputationDesk(desk)) { fill(this, m_tabs); }

void ReputationGroupDesk::refresh(const Topics &topics) { m_tabs->refresh(topics); }

QList<ScreenshotState> ReputationGroupDesk::pictures(const std::function<void()> &show)
{
    const auto on = [this, show](ReputationDesk::Tab tab) {
        show();
        m_tabs->setCurrentIndex(tab);
    };
    return {{QStringLiteral("question"),
                [this, on] {
                    on(ReputationDesk::Questions);
                    m_tabs->questions()->openRow(0);
                }},
        {QStringLiteral("cards"), [on] { on(ReputationDesk::Cards); }},
        {QStringLiteral("testimonial"),
            [this, on] {
                on(ReputationDesk::Testimonials);
                m_tabs->testimonials()->openRow(0);
            }},
        {QStringLiteral("breaches"), [on] { on(ReputationDesk::Breaches); }}};
}

SupportGroupDesk::SupportGroupDesk(Desk &desk) : m_view(new RequestsView(desk)) { fill(this, m_view); }

void SupportGroupDesk::refresh(const Topics &topics)
{
    if (touches(topics, {Topic::Desk, Topic::Groups, Topic::Staff, Topic::Settings}))
        m_view->refresh();
}

} // namespace siyu::ui
