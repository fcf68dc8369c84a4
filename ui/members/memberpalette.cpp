// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/memberpalette.h"

#include "core/base/text.h"
#include "core/members/memberlist.h"
#include "core/members/memberstore.h"
#include "ui/shell/desk.h"

namespace siyu::ui {

namespace {

constexpr qsizetype mostHits = 8;

Result<QList<PaletteHit>> find(const Workspace &workspace, const QString &typed, Progress &progress)
{
    members::MemberQuery query;
    query.search = typed;
    const Result<QList<qint64>> ids = members::memberIds(workspace, query, progress);
    if (!ids)
        return ids.error();
    const Result<QList<members::MemberRow>> rows = members::memberRows(workspace, ids->mid(0, mostHits));
    if (!rows)
        return rows.error();
    QList<PaletteHit> out;
    for (const members::MemberRow &row : *rows) {
        // The palette stands over whatever page is shown: phones are masked there always.
        QStringList details{maskPhone(row.phone), row.groups.join(QStringLiteral(" · "))};
        details.removeAll(QString());
        const QString name = row.name.isEmpty() ? QString::number(row.id.value) : maskPhonesIn(row.name);
        out.append({name, details.join(QStringLiteral("  ")), Icon::Person, PageId::Members, row.id.value});
    }
    return out;
}

} // namespace

void addMembersToPalette(Desk &desk)
{
    desk.addPaletteSource([](const Workspace &workspace, const QString &typed, Progress &progress) -> Result<QList<PaletteHit>> {
        return typed.trimmed().isEmpty() ? Result<QList<PaletteHit>>(QList<PaletteHit>()) : find(workspace, typed, progress);
    });
}

} // namespace siyu::ui
