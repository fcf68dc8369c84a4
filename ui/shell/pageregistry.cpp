// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pageregistry.h"

#include "ui/broadcasts/broadcastspage.h"
#include "ui/senddesk/senddeskpage.h"
#include "ui/groups/groupspage.h"
#include "ui/insight/insightspage.h"
#include "ui/importing/importwindow.h"
#include "ui/members/memberspage.h"
#include "ui/growth/growthpage.h"
#include "ui/help/helppage.h"
#include "ui/safety/safetypage.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/palettesources.h"
#include "ui/shell/waitingpage.h"
#include "ui/today/todaypage.h"

#include <QCoreApplication>

namespace siyu::ui {

namespace {

struct PageNames {
    Q_DECLARE_TR_FUNCTIONS(Pages)
};

template <typename Type>
Page *make(Desk &desk)
{
    return new Type(desk);
}

} // namespace

QList<PageEntry> allPages()
{
    return {
        {PageId::Today, Icon::Today, PageNames::tr("Today"), make<TodayPage>},
        {PageId::Members, Icon::Members, PageNames::tr("Members"), makeMembersPage},
        {PageId::Groups, Icon::Groups, PageNames::tr("Groups"), make<GroupsPage>},
        {PageId::Broadcasts, Icon::Broadcasts, PageNames::tr("Broadcasts"), make<BroadcastsPage>},
        {PageId::SendDesk, Icon::SendDesk, PageNames::tr("Send desk"), make<SendDeskPage>},
        {PageId::Growth, Icon::Growth, PageNames::tr("Growth"), make<GrowthPage>},
        {PageId::Insights, Icon::Insights, PageNames::tr("Insights"), make<InsightsPage>},
        {PageId::Safety, Icon::Safety, PageNames::tr("Reports"), make<SafetyPage>},
        {PageId::Settings, Icon::Settings, PageNames::tr("Settings"), make<SettingsPage>},
        {PageId::Help, Icon::Help, PageNames::tr("Help"), make<HelpPage>},
    };
}

// ---- what the palette searches: one line a feature

void addPaletteSources(Desk &desk)
{
    desk.addPaletteSource([index = desk.memberIndex()](const Workspace &workspace, const QString &typed, Progress &progress) {
        return findMembers(workspace, *index, typed, progress);
    });
    desk.addPaletteSource(findGroups);
    desk.addPaletteSource(findTags);
    desk.addPaletteSource(findContent);
}

// ---- the import window

ImportWindow *makeImportWindow(Desk &desk, const ImportWish &wish) { return new ImportWindow(desk, wish); }

} // namespace siyu::ui
