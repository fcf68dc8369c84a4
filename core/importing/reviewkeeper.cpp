// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/reviewkeeper.h"

#include "core/db/database.h"
#include "core/importing/planjson.h"
#include "core/importing/rulings.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace siyu::importing {

void ReviewKeeper::keepPlan()
{
    if (m_planIsKept)
        return;
    m_scene.db.prepare("INSERT OR IGNORE INTO review_plan (batch, plan) VALUES (?, ?)")
        .run(m_scene.batch.value,
            QString::fromUtf8(QJsonDocument(planToJson(m_scene.plan)).toJson(QJsonDocument::Compact)));
    m_planIsKept = true;
}

void ReviewKeeper::keep(const RowOutcome &row, const Cells &cells)
{
    keepPlan();
    if (const QString sign = signOf(m_scene.plan, m_scene.zone, cells); !sign.isEmpty())
        m_lastSign = sign;
    QJsonArray kept;
    for (size_t c = 0; c < cells.size() && c < m_scene.plan.columns.size(); ++c) {
        const bool isMapped = m_scene.plan.columns[c].target.isMapped();
        kept.append(isMapped ? QJsonValue(QString::fromUtf8(cells[c].data(), qsizetype(cells[c].size()))) : QJsonValue());
    }
    m_scene.db.cached("INSERT INTO review_row (batch, kind, row_no, sign, cells, doubt) VALUES (?, ?, ?, ?, ?, ?)")
        .run(m_scene.batch.value, wordOf(m_scene.plan.kind), row.row, m_lastSign,
            QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact)),
            row.problem ? row.problem->code : QStringLiteral(""));
}

} // namespace siyu::importing
