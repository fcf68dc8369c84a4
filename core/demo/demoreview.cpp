// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demoreview.h"

#include "core/importing/importing.h"
#include "core/workspace.h"

namespace siyu::demo {

namespace {

// The next person from there on who has all of it.
const Person &personFrom(const Shop &shop, std::size_t at, bool withUnionid)
{
    while (shop.people[at].phone.isEmpty() || (withUnionid && shop.people[at].unionid.isEmpty()))
        at = (at + 1) % shop.people.size();
    return shop.people[at];
}

files::HeldRows rowsOf(const Shop &shop)
{
    files::HeldRows rows{{QStringLiteral("姓名"), QStringLiteral("手机号"), QStringLiteral("微信号"), QStringLiteral("unionid"), QStringLiteral("备注")}};
    // The phone of one and the WeChat ID of another: one person, or a slip of the pen?
    for (std::size_t i = 0; i < 14; ++i) {
        const Person &a = personFrom(shop, 211 * i + 40, false);
        const Person &b = shop.people[(307 * i + 90) % shop.people.size()];
        rows.push_back({a.name, a.phone.mid(3), b.wechat, QString(), QStringLiteral("店里登记")});
    }
    // A known phone with somebody else's unionid: the number may have gone to a new owner.
    for (std::size_t i = 0; i < 6; ++i) {
        const Person &a = personFrom(shop, 173 * i + 600, true);
        rows.push_back({a.name, a.phone.mid(3), QString(), QStringLiteral("oDEMONEW%1").arg(i, 4, 10, QLatin1Char('0')), QString()});
    }
    for (std::size_t i = 0; i < 25; ++i) {
        const Person &a = personFrom(shop, 97 * i + 1'500, false);
        rows.push_back({a.name, a.phone.mid(3), a.wechat, QString(), QStringLiteral("到店办了会员卡")});
    }
    return rows;
}

} // namespace

Result<void> importCounterList(Workspace &workspace, const Shop &shop, Progress &progress)
{
    importing::Options options;
    options.source = QStringLiteral("门店登记表");
    options.consent = QStringLiteral("入会时同意");
    options.open.held = std::make_shared<const files::HeldRows>(rowsOf(shop));
    const Result<importing::Plan> plan = importing::prepareImport(QStringLiteral("门店登记表.csv"), importing::Kind::Members, options);
    if (!plan)
        return plan.error();
    const Result<importing::Report> report = importing::runImport(workspace, *plan, progress);
    return report ? Result<void>() : Result<void>(report.error());
}

} // namespace siyu::demo
