// SPDX-License-Identifier: GPL-3.0-or-later
// The part of RowErasing that looks into rules and saved searches: a name stands there as a whole value of a test, and what
// merely looks like one (a tag, a stage) is left alone. Phones and ids are found in every text anyway.
#include "core/trust/rowerasing.h"

#include "core/db/database.h"
#include "core/members/rule.h"

#include <functional>

namespace siyu::trust {

namespace {

using members::RuleNode;
using members::RuleValue;

const QString mark = QStringLiteral("***");

struct Column {
    const char *table;
    const char *column;
};
constexpr Column ruleColumns[] = {{"segment", "rule"}, {"member_view", "rule"}, {"broadcast", "where_rule"}, {"broadcast", "minus_rule"}};
constexpr Column titleColumns[] = {{"segment", "name"}, {"member_view", "name"}, {"member_view", "search"}};

bool hasColumn(db::Database &db, const Column &of)
{
    db::Statement row = db.prepare("SELECT 1 FROM pragma_table_info(?) WHERE name = ?");
    return row.with(QString::fromLatin1(of.table), QString::fromLatin1(of.column)).step();
}

void visit(const RuleNode &rule, const std::function<void(const RuleValue &, bool isSegment)> &see)
{
    for (const RuleNode &part : rule.parts)
        visit(part, see);
    if (rule.kind != RuleNode::Kind::Test || rule.test.fieldQuoted)
        return;
    const bool isSegment = rule.test.field.compare(QLatin1String("segment"), Qt::CaseInsensitive) == 0;
    if (!isSegment && rule.test.field.compare(QLatin1String("name"), Qt::CaseInsensitive) != 0)
        return;
    for (const RuleValue &value : rule.test.values)
        see(value, isSegment);
}

using Cells = QList<std::pair<qint64, QString>>;

Cells cellsOf(db::Database &db, const Column &of)
{
    Cells out;
    db::Statement rows = db.prepare(QStringLiteral("SELECT id, %2 FROM %1 WHERE %2 <> ''").arg(QLatin1String(of.table), QLatin1String(of.column)).toStdString());
    while (rows.step())
        out.append({rows.int64(0), rows.text(1)});
    return out;
}

} // namespace

void RowErasing::eraseRules()
{
    const auto put = [this](const Column &of, qint64 id, const QString &text) {
        m_db.prepare(QStringLiteral("UPDATE %1 SET %2 = ? WHERE id = ?").arg(QLatin1String(of.table), QLatin1String(of.column)).toStdString()).run(text, id);
        ++m_done.texts;
    };
    QHash<QString, QString> renamed; // segments that were called like them
    for (const Column &of : titleColumns) {
        for (const auto &[id, title] : hasColumn(m_db, of) ? cellsOf(m_db, of) : Cells()) {
            if (!m_names.contains(title.trimmed().toUtf8()))
                continue;
            const QString now = qstrcmp(of.column, "search") == 0 ? QString(QLatin1String("")) : mark + QString::number(id);
            if (qstrcmp(of.table, "segment") == 0)
                renamed.insert(title, now);
            put(of, id, now);
        }
    }
    for (const Column &of : ruleColumns) {
        for (const auto &[id, text] : hasColumn(m_db, of) ? cellsOf(m_db, of) : Cells()) {
            const Result<RuleNode> rule = members::parseRule(text);
            QList<std::pair<RuleValue, QString>> places;
            if (rule)
                visit(*rule, [&](const RuleValue &value, bool isSegment) {
                    if (isSegment ? renamed.contains(value.text) : m_names.contains(value.text.toUtf8()))
                        places.prepend({value, isSegment ? renamed.value(value.text) : mark});
                });
            QString now = text;
            for (const auto &[value, instead] : std::as_const(places))
                now.replace(value.column - 1, value.length, members::quotedForRule(instead));
            if (now != text)
                put(of, id, now);
        }
    }
}

} // namespace siyu::trust
