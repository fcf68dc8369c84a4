// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/partners/partnersdesk.h"

#include "ui/partners/candidatesview.h"
#include "ui/partners/partnercard.h"
#include "ui/partners/partnersview.h"
#include "ui/shell/change.h"
#include "ui/shell/desk.h"

#include <QVBoxLayout>

namespace siyu::ui {

PartnersDesk::PartnersDesk(Desk &desk, QWidget *parent)
    : GroupDesk(parent), m_desk(desk), m_tabs(new QTabWidget), m_partners(new PartnersView(desk)), m_candidates(new CandidatesView(desk))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_partners, tr("Partners by state"));
    m_tabs->addTab(m_candidates, tr("Candidates of every group"));
    column->addWidget(m_tabs);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] { refresh({}); });
    connect(m_partners, &PartnersView::opened, this, &PartnersDesk::openPartner);
    connect(m_partners, &PartnersView::candidatesWanted, this, [this] { m_tabs->setCurrentWidget(m_candidates); });
    connect(m_candidates, &CandidatesView::opened, this, &PartnersDesk::openPartner);
}

void PartnersDesk::refresh(const Topics &topics)
{
    const bool listsPartners = m_tabs->currentWidget() == m_partners;
    if (listsPartners && touches(topics, {Topic::Growth, Topic::Orders, Topic::Members, Topic::Groups}))
        m_partners->refresh();
    else if (!listsPartners
        && touches(topics, {Topic::Growth, Topic::Orders, Topic::Members, Topic::Groups, Topic::Rosters, Topic::Activity, Topic::Desk, Topic::Settings}))
        m_candidates->refresh();
}

void PartnersDesk::openPartner(MemberId member)
{
    auto *card = new PartnerCardView(m_desk, member);
    m_desk.openDrawer(tr("Partner"), card, false);
    card->setFocus();
}

QList<ScreenshotState> PartnersDesk::pictures(const std::function<void()> &show)
{
    const auto onCard = [this, show](PartnerCardView::Tab tab) {
        return [this, show, tab] {
            show();
            m_tabs->setCurrentWidget(m_partners);
            if (const MemberId first = m_partners->firstPresent(); first.isValid()) {
                auto *card = new PartnerCardView(m_desk, first);
                card->showTab(tab);
                m_desk.openDrawer(tr("Partner"), card, false);
            }
        };
    };
    return {{QStringLiteral("partners"), [this, show] {
                 show();
                 m_tabs->setCurrentWidget(m_partners);
             }},
        {QStringLiteral("partner-card"), onCard(PartnerCardView::Way)}, {QStringLiteral("partner-duties"), onCard(PartnerCardView::Duties)},
        {QStringLiteral("partner-rewards"), onCard(PartnerCardView::Rewards)}, {QStringLiteral("partner-tree"), onCard(PartnerCardView::Tree)},
        {QStringLiteral("candidates"), [this, show] {
             show();
             m_desk.closeDrawer();
             m_tabs->setCurrentWidget(m_candidates);
         }},
        {QStringLiteral("candidates-excluded"), [this] { m_candidates->showExcluded(true); }}};
}

} // namespace siyu::ui
