// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/membercard.h"

#include "core/base/text.h"
#include "ui/common/drawer.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/members/cardconsent.h"
#include "ui/members/cardfields.h"
#include "ui/members/cardgroups.h"
#include "ui/members/cardidentities.h"
#include "ui/members/cardorders.h"
#include "ui/members/cardpeople.h"
#include "ui/members/cardstanding.h"
#include "ui/members/cardtags.h"
#include "ui/members/cardtimeline.h"
#include "ui/shell/desk.h"

#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

QString titleOf(const Desk &desk, const QString &name)
{
    if (name.isEmpty())
        return MemberCard::tr("No name");
    return desk.isMasked() ? maskPhonesIn(name) : name;
}

// What a card shows nothing of.
bool isElsewhere(const Topics &topics)
{
    static const Topics others{Topic::Settings, Topic::History, Topic::Content};
    return !topics.isEmpty()
        && std::all_of(topics.begin(), topics.end(), [](Topic topic) { return others.contains(topic); });
}

} // namespace

MemberCard::MemberCard(Desk &desk, MemberId member)
    : m_desk(desk), m_member(member), m_load(new Job(this)), m_tabs(new QTabWidget), m_timeline(new CardTimeline(desk))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setExpanding(true);
    column->addWidget(m_tabs);
    addTab(tr("Profile"), {new CardStanding(desk), new CardHints(desk), new CardIdentities(desk), new CardTags(desk),
        new CardFields(desk), new CardShopFields(desk)});
    addTab(tr("Dealings"), {new CardGroups(desk), new CardOrders(desk), new CardPoints(desk), new CardReferrals(desk),
        new CardContacts(desk), new CardConsent(desk)});
    addTab(tr("Timeline"), {m_timeline});
    setDetail(nullptr);
    connect(&desk, &Desk::changed, this, &MemberCard::reloadAfter);
    connect(&desk, &Desk::maskedChanged, this, [this] {
        for (CardSection *section : std::as_const(m_sections))
            section->rebuild();
    });
    reload();
}

MemberCard *MemberCard::open(Desk &desk, MemberId member)
{
    Drawer *drawer = desk.drawer();
    auto *card = drawer && drawer->isOpen() ? qobject_cast<MemberCard *>(drawer->content()) : nullptr;
    if (card) {
        card->setMember(member);
        return card;
    }
    card = new MemberCard(desk, member);
    desk.openDrawer(QStringLiteral("…"), card, false);
    return card;
}

void MemberCard::addTab(const QString &title, const QList<CardSection *> &sections)
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(space::l, space::m, space::l, space::l);
    column->setSpacing(space::s);
    for (CardSection *section : sections)
        column->addWidget(section);
    column->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    page->setAutoFillBackground(false);
    m_tabs->addTab(scroll, title);
    m_sections += sections;
}

void MemberCard::setMember(MemberId member)
{
    if (member == m_member)
        return;
    m_member = member;
    if (m_desk.drawer() && m_desk.drawer()->content() == this)
        m_desk.drawer()->setTitle(QStringLiteral("…"));
    setDetail(nullptr);
    reload();
}

void MemberCard::showTab(Tab tab) { m_tabs->setCurrentIndex(tab); }

void MemberCard::setDetail(std::shared_ptr<const members::MemberDetail> detail)
{
    for (CardSection *section : std::as_const(m_sections))
        section->setDetail(detail);
}

void MemberCard::reloadAfter(const Topics &topics)
{
    if (!isElsewhere(topics))
        reload();
}

void MemberCard::reload()
{
    m_load->start([workspace = m_desk.sharedWorkspace(), id = m_member](Progress &) {
        return members::memberDetail(*workspace, id);
    }, [this](const Result<members::MemberDetail> &detail) {
        Drawer *drawer = m_desk.drawer();
        const bool isInDrawer = drawer && drawer->content() == this;
        if (!detail) {
            // Gone: an import that made the member was taken back, or the two became one.
            m_desk.showError(detail.error());
            if (isInDrawer)
                m_desk.closeDrawer();
            return;
        }
        if (isInDrawer)
            drawer->setTitle(titleOf(m_desk, detail->profile.row.name));
        setDetail(std::make_shared<const members::MemberDetail>(*detail));
        Q_EMIT loaded();
    });
}

} // namespace siyu::ui
