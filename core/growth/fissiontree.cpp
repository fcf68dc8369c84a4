// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/growth/fissiontree.h"

#include "core/db/rows.h"
#include "core/workspace.h"

#include <algorithm>

namespace siyu::growth {

namespace {

using ByHost = QHash<qint64, QList<BroughtPerson>>;

FissionNode nodeOf(qint64 member, int wave, const ByHost &byHost)
{
    FissionNode out{member, {}, wave, 0, {}};
    for (const BroughtPerson &one : byHost.value(member))
        out.branches.append(nodeOf(one.member, one.wave, byHost));
    out.brought = out.branches.size();
    std::stable_sort(out.branches.begin(), out.branches.end(), [](const FissionNode &a, const FissionNode &b) { return a.brought > b.brought; });
    return out;
}

void giveNames(QList<FissionNode> &nodes, db::Statement &name)
{
    for (FissionNode &node : nodes) {
        if (name.with(node.member).step())
            node.name = name.text(0);
        giveNames(node.branches, name);
    }
}

} // namespace

QList<FissionNode> fissionTree(const QList<BroughtPerson> &people)
{
    ByHost byHost;
    QSet<qint64> brought;
    for (const BroughtPerson &one : people) {
        byHost[one.host].append(one);
        brought.insert(one.member);
    }
    QList<FissionNode> out;
    QSet<qint64> done;
    for (const BroughtPerson &one : people) {
        if (brought.contains(one.host) || done.contains(one.host))
            continue;
        done.insert(one.host);
        out.append(nodeOf(one.host, 0, byHost));
    }
    std::stable_sort(out.begin(), out.end(), [](const FissionNode &a, const FissionNode &b) { return a.brought > b.brought; });
    return out;
}

Result<QList<FissionNode>> namedFissionTree(const Workspace &workspace, const QList<BroughtPerson> &people)
{
    return workspace.read([&](db::Database &db) {
        QList<FissionNode> out = fissionTree(people);
        db::Statement name = db.prepare("SELECT coalesce(name, '') FROM member WHERE id = ?");
        giveNames(out, name);
        return out;
    });
}

} // namespace siyu::growth
