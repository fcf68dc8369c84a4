// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/cardgroups.h"

#include "core/members/membertiers.h"
#include "ui/common/icons.h"
#include "ui/text/format.h"
#include "ui/text/words.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace siyu::ui {

CardGroups::CardGroups(Desk &desk) : CardSection(desk, QStringLiteral("groups"), tr("Groups")), m_tiers(new Job(this)) { }

void CardGroups::build()
{
    const QList<members::MemberStay> &stays = detail().profile.stays;
    const bool hasPresent = std::any_of(
        stays.begin(), stays.end(), [](const members::MemberStay &stay) { return !stay.left.isValid(); });
    if (!hasPresent)
        addLine(tr("In no group at present"), "muted");
    if (m_of != reading()) {
        m_of = reading();
        m_asked.reset();
        if (hasPresent)
            askTiers();
    }
    for (const members::MemberStay &stay : m_asked ? m_asked->stays : stays)
        addStay(stay);
}

void CardGroups::askTiers()
{
    m_tiers->start([workspace = desk().sharedWorkspace(), profile = detail().profile](Progress &) {
        return members::withTiers(*workspace, profile);
    }, [this](const Result<members::MemberProfile> &profile) {
        if (!profile || profile->row.id != member())
            return;
        m_asked = std::make_shared<const members::MemberProfile>(*profile);
        rebuild();
    });
}

void CardGroups::addStay(const members::MemberStay &stay)
{
    QStringList parts;
    if (stay.tier)
        parts.append(text::name(*stay.tier));
    const QString joined = stay.joined.isValid() ? text::day(stay.joined) : tr("join day unknown");
    if (stay.left.isValid())
        parts.append(tr("%1 – left %2").arg(joined, text::day(stay.left)));
    else
        parts.append(stay.joined.isValid() ? tr("since %1").arg(joined) : joined);
    if (!stay.nickname.isEmpty() && stay.nickname != detail().profile.row.name)
        parts.append(tr("as “%1”").arg(shown(stay.nickname)));
    QPushButton *open = lineButton(Icon::Groups, stay.groupName, QStringLiteral("group%1").arg(stay.group.value));
    open->setAccessibleDescription(tr("Open the group"));
    connect(open, &QPushButton::clicked, this, [this, id = stay.group.value] { desk().goTo(PageId::Groups, id); });
    addLine(parts.join(QStringLiteral(" · ")), "muted");
}

} // namespace siyu::ui
