// SPDX-License-Identifier: GPL-3.0-or-later
// Campaigns as the operator enters them: their days, the groups that they run in, the products that they are about; and the
// products that a content item links. Writes are undoable. Any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/period.h"
#include "core/base/result.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QStringList>

namespace siyu {
class Workspace;
namespace db {
class Database;
}
}

namespace siyu::growth {

struct Campaign {
    qint64 id = 0;
    QString name;
    QDate from; // invalid = not known, as of one that only an import named
    QDate to;
    QList<GroupId> groups; // none = all
    QStringList products; // by name

    bool operator==(const Campaign &) const = default;
};
// Whether a day of it lies in the period; never of one without days.
bool isOn(const Campaign &campaign, const Period &period);
// The newest first, those without a day on top.
Result<QList<Campaign>> campaigns(const Workspace &workspace);
Result<Campaign> findCampaign(const Workspace &workspace, const QString &name); // Errors: NotFound (campaign, name)
Result<Campaign> campaignOf(const Workspace &workspace, qint64 id); // Errors: NotFound (campaign, id)
// id 0 = a new one. Errors: InvalidInput (name, day: an end alone), Refused (campaign, ends_first), Duplicate (campaign, name),
// NotFound (campaign, group, product).
Result<qint64> saveCampaign(Workspace &workspace, const Campaign &campaign);

Result<QStringList> productsOf(const Workspace &workspace, ContentId content); // names
// In the place of those before. Errors: NotFound (content, product).
Result<void> linkProducts(Workspace &workspace, ContentId content, const QStringList &products);

// ---- inside a caller's door
Result<qint64> putCampaign(db::Database &db, const Campaign &campaign, const QDateTime &now); // errors as saveCampaign
QString keyOfSaving(const Campaign &campaign); // of the change: campaign.add, campaign.edit

} // namespace siyu::growth
