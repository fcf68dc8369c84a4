// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the review list; ruling on it is in review.cpp.
#include "core/importing/review.h"

#include "core/base/period.h"
#include "core/base/text.h"
#include "core/db/database.h"
#include "core/importing/knownmembers.h"
#include "core/importing/planjson.h"
#include "core/importing/reviewrow.h"
#include "core/workspace.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <map>

namespace siyu::importing {

namespace {

class Lister {
public:
    Lister(db::Database &db, const QTimeZone &zone) : m_db(db), m_known(db), m_zone(zone) { }

    QList<ReviewItem> list(const ReviewQuery &query)
    {
        QList<ReviewItem> out;
        db::Statement rows = m_db.prepare(
            "SELECT min(r.id), r.batch, r.kind, min(r.row_no), count(*), r.doubt, r.cells, r.ruling, r.member, r.ruled_at,"
            " b.file_name, b.at FROM review_row r JOIN import_batch b ON b.id = r.batch"
            " WHERE (r.ruling IS NULL) = ?1 AND (?2 = 0 OR r.batch = ?2) AND (?3 = '' OR r.doubt = ?3)"
            " GROUP BY r.batch, r.sign, r.ruling ORDER BY 1 LIMIT ?4 OFFSET ?5");
        rows.with(query.open, query.batch.value, query.doubt.isNull() ? QStringLiteral("") : query.doubt, query.limit,
            query.offset);
        while (rows.step())
            out.append(itemFrom(rows));
        return out;
    }

private:
    ReviewItem itemFrom(const db::Statement &row)
    {
        ReviewItem item;
        item.id = row.int64(0);
        item.batch = BatchId(row.int64(1));
        item.kind = kindFrom(row.text(2)).value_or(Kind::Members);
        item.row = row.int64(3);
        item.rows = row.int64(4);
        item.doubt = row.text(5);
        item.fileName = row.text(10);
        item.importedAtUtc = fromUtcText(row.text(11));
        if (!row.isNull(7)) {
            item.ruling = rulingFrom(row.text(7));
            item.ruledMember = members::presentMember(m_db, MemberId(row.int64(8)));
            item.ruledAtUtc = fromUtcText(row.text(9));
        }
        readCells(textsFrom(row.text(6)), item);
        return item;
    }

    void readCells(const std::vector<std::string> &texts, ReviewItem &item)
    {
        const std::optional<Plan> &plan = planOf(item.batch);
        if (!plan)
            return;
        const Cells cells(texts.begin(), texts.end());
        for (size_t c = 0; c < cells.size() && c < plan->columns.size(); ++c) {
            const PlanColumn &column = plan->columns[c];
            const std::string_view text = cleanCell(cells[c]);
            if (column.target.isMapped() && !text.empty())
                item.values.append(
                    {column.header, column.target, QString::fromUtf8(text.data(), qsizetype(text.size()))});
        }
        PersonRow person;
        PersonReader(*plan, m_zone).read(cells, person);
        const QString nickname = person.nickname;
        item.name = person.at(MemberColumn::Name).isEmpty() ? nickname : person.at(MemberColumn::Name);
        item.members = concerned(*plan, cells, person);
    }

    QList<MemberId> concerned(const Plan &plan, const Cells &cells, const PersonRow &person)
    {
        QList<MemberId> out;
        for (const members::IdentityKey &key : person.identity.keys) {
            if (const MemberId holder = m_known.holderOf(key); holder.isValid() && !out.contains(holder))
                out.append(holder);
        }
        return out.isEmpty() ? bearers(plan, cells, person) : out;
    }

    QList<MemberId> bearers(const Plan &plan, const Cells &cells, const PersonRow &person)
    {
        QString group = plan.options.group;
        const auto shown = [&](Field field) {
            const std::string_view cell = cellAt(cells, columnOf(plan, field));
            return displayText(QString::fromUtf8(cell.data(), qsizetype(cell.size())));
        };
        if (group.isEmpty())
            group = shown(Field::Group);
        const QString nickname = person.nickname.isEmpty() ? shown(Field::Sender) : person.nickname;
        db::Statement found = m_db.prepare("SELECT id FROM grp WHERE name = ?1 OR external_id = ?1");
        if (group.isEmpty() || nickname.isEmpty() || !found.with(group).step())
            return {};
        QList<MemberId> out;
        db::Statement rows = m_db.prepare("SELECT DISTINCT e.member FROM roster r JOIN roster_entry e ON e.roster = r.id"
                                          " WHERE r.grp = ?1 AND e.nickname = ?2 ORDER BY e.member");
        rows.with(found.int64(0), nickname);
        while (rows.step())
            out.append(MemberId(rows.int64(0)));
        for (const MemberId bearer : m_known.bearersOf(QString::number(found.int64(0)), nickname)) {
            if (!out.contains(bearer))
                out.append(bearer);
        }
        return out;
    }

    const std::optional<Plan> &planOf(BatchId batch)
    {
        const auto known = m_plans.find(batch.value);
        return known != m_plans.end() ? known->second
                                      : m_plans.emplace(batch.value, storedPlan(m_db, batch)).first->second;
    }

    db::Database &m_db;
    KnownMembers m_known;
    QTimeZone m_zone;
    std::map<qint64, std::optional<Plan>> m_plans;
};

} // namespace

std::vector<std::string> textsFrom(const QString &json)
{
    std::vector<std::string> texts;
    for (const QJsonValue &cell : QJsonDocument::fromJson(json.toUtf8()).array())
        texts.push_back(cell.toString().toStdString());
    return texts;
}

std::optional<Plan> storedPlan(db::Database &db, BatchId batch)
{
    db::Statement row = db.prepare("SELECT plan FROM review_plan WHERE batch = ?");
    if (!row.with(batch.value).step())
        return std::nullopt;
    return planFromJson(QJsonDocument::fromJson(row.text(0).toUtf8()).object());
}

Result<QList<ReviewItem>> reviewItems(const Workspace &workspace, const ReviewQuery &query)
{
    const QTimeZone zone = workspace.zone();
    return workspace.read([&](db::Database &db) { return Lister(db, zone).list(query); });
}

Result<qint64> reviewCount(const Workspace &workspace)
{
    return workspace.read([](db::Database &db) {
        return db.one("SELECT count(*) FROM (SELECT 1 FROM review_row WHERE ruling IS NULL GROUP BY batch, sign)").value_or(0);
    });
}

} // namespace siyu::importing
