// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/growth/growthpage.h"

#include "core/importing/importing.h"
#include "core/insight/orders.h"
#include "ui/common/job.h"
#include "ui/common/rowtable.h"
#include "ui/common/theme.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"
#include "ui/text/words.h"

#include <QMap>

namespace siyu::ui {

namespace {

constexpr int batchesLookedAt = 10'000;

struct Part {
    const char *name;
    QStringList kinds; // import kinds that it needs
};

QList<Part> parts()
{
    return {
        {QT_TRANSLATE_NOOP("siyu::ui::GrowthPage", "GMV tree and what-if"), {QStringLiteral("orders")}},
        {QT_TRANSLATE_NOOP("siyu::ui::GrowthPage", "Channels: cost, funnel, return"), {QStringLiteral("channel-costs"), QStringLiteral("scans"), QStringLiteral("orders")}},
        {QT_TRANSLATE_NOOP("siyu::ui::GrowthPage", "Campaigns and fission waves"), {QStringLiteral("orders"), QStringLiteral("scans")}},
        {QT_TRANSLATE_NOOP("siyu::ui::GrowthPage", "Coupons: issued, claimed, redeemed"), {QStringLiteral("coupons"), QStringLiteral("redemptions")}},
        {QT_TRANSLATE_NOOP("siyu::ui::GrowthPage", "Products and their roles"), {QStringLiteral("products"), QStringLiteral("orders")}},
        {QT_TRANSLATE_NOOP("siyu::ui::GrowthPage", "Abandoned carts as an audience"), {QStringLiteral("carts")}},
    };
}

// Rows in the workspace by import kind.
Result<QMap<QString, qint64>> rowsByKind(const Workspace &ws)
{
    const auto batches = importing::batches(ws, batchesLookedAt);
    if (!batches)
        return batches.error();
    QMap<QString, qint64> rows;
    for (const importing::BatchRow &batch : *batches) {
        if (!batch.undoneAtUtc.isValid())
            rows[batch.kind] += batch.counts.of(importing::Outcome::Created);
    }
    const Result<qint64> orders = insight::recordedOrders(ws);
    if (!orders)
        return orders.error();
    rows[QStringLiteral("orders")] = *orders;
    return rows;
}

} // namespace

GrowthPage::GrowthPage(Desk &desk) : Page(desk, tr("Growth")), m_job(new Job(this)), m_table(new RowTable(tr("What the page waits for")))
{
    auto *words = new QLabel(tr("This page is not in this version yet. It will show where members come from, what they cost and what they bring. Nothing here is estimated: each part appears once the data it needs is in the workspace."));
    words->setWordWrap(true);
    body()->addWidget(words);
    m_table->rows()->setHeaders({tr("Part"), tr("Needs"), tr("In the workspace")});
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    body()->addWidget(m_table, 1);
}

void GrowthPage::refresh(const Topics &)
{
    m_job->start([ws = desk().sharedWorkspace()](Progress &) { return rowsByKind(*ws); },
        [this](const Result<QMap<QString, qint64>> &rows) {
            if (desk().showIfError(rows))
                return;
            QList<TableRow> table;
            for (const Part &part : parts()) {
                QStringList needs;
                QStringList have;
                for (const QString &kind : part.kinds) {
                    needs.append(text::importKindName(kind));
                    if (rows->value(kind) > 0)
                        have.append(QStringLiteral("%1: %2").arg(text::importKindName(kind), text::number(rows->value(kind))));
                }
                table.append({{}, {tr(part.name), needs.join(QStringLiteral(" + ")),
                    have.isEmpty() ? tr("nothing yet") : have.join(QStringLiteral(" · "))}, have.isEmpty()});
            }
            m_table->rows()->setRows(table);
            m_table->fitColumns();
        });
}

} // namespace siyu::ui
