// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/rowtrial.h"

#include "core/db/database.h"
#include "core/importing/personrow.h"
#include "core/importing/tableshape.h"
#include "core/workspace.h"

#include <QSet>
#include <algorithm>

namespace siyu::importing {

namespace {

using Image = QList<std::pair<QString, QString>>; // field → its text, in the order in which they are shown

// The table whose rows a kind's outcomes name; null where they name none that can be compared.
const char *tableOf(Kind kind)
{
    switch (kind) {
    case Kind::Staff:
        return "staff";
    case Kind::Groups:
        return "grp";
    case Kind::Orders:
        return "shop_order";
    case Kind::Products:
        return "product";
    default:
        return nullptr;
    }
}

bool isOfMembers(Kind kind)
{
    return kind == Kind::Members || kind == Kind::Roster || kind == Kind::Contacts;
}

void add(Image &image, const QString &field, const QString &text)
{
    if (!image.isEmpty() && image.last().first == field)
        image.last().second += QStringLiteral(", ") + text;
    else
        image.append({field, text});
}

void addRows(Image &image, db::Statement &rows)
{
    while (rows.step())
        add(image, rows.text(0), rows.text(1));
    rows.reset();
}

Image memberImage(db::Database &db, qint64 id)
{
    Image image;
    db::Statement member = db.prepare("SELECT name, gender, birth_year, birthday, region, address, company, interests,"
                                      " category_preference, note, nullif(under_14, 0) FROM member WHERE id = ?");
    member.with(id);
    if (!member.step())
        return image;
    for (size_t i = 0; i < memberColumnNames.size(); ++i)
        add(image, QLatin1String(memberColumnNames[i]), member.text(int(i)));
    db::Statement identities
        = db.prepare("SELECT kind, scope, value FROM identity WHERE member = ? ORDER BY kind, scope, value");
    identities.with(id);
    while (identities.step()) {
        const QString kind = wordOf(IdentityKind(identities.int64(0)));
        const QString scope = identities.text(1);
        add(image, scope.isEmpty() ? kind : kind + QLatin1Char(':') + scope, identities.text(2));
    }
    db::Statement tags = db.prepare("SELECT 'tags', t.name FROM member_tag m JOIN tag t ON t.id = m.tag"
                                    " WHERE m.member = ? ORDER BY t.name");
    addRows(image, tags.with(id));
    db::Statement customs = db.prepare("SELECT 'custom:' || f.name, v.value FROM custom_value v"
                                       " JOIN custom_field f ON f.id = v.field WHERE v.member = ? ORDER BY f.id");
    addRows(image, customs.with(id));
    db::Statement optOuts = db.prepare("SELECT 'opt_out', touchpoint FROM opt_out WHERE member = ? ORDER BY touchpoint");
    addRows(image, optOuts.with(id));
    db::Statement consents = db.prepare(
        "SELECT DISTINCT 'sms_consent', touchpoint FROM consent WHERE member = ? AND withdrawn_at IS NULL ORDER BY 2");
    addRows(image, consents.with(id));
    return image;
}

Image tableImage(db::Database &db, const char *table, qint64 id)
{
    Image image;
    const TableShape shape = shapeOf(db, QLatin1String(table));
    const QJsonObject row = rowAt(db, shape, {id});
    for (const QString &column : shape.columns) {
        if (row.contains(column) && column != QStringLiteral("batch") && column != QStringLiteral("revision"))
            add(image, column, row.value(column).toVariant().toString());
    }
    return image;
}

QHash<qint64, Image> imagesOf(db::Database &db, Kind kind, const QSet<qint64> &ids)
{
    QHash<qint64, Image> images;
    for (const qint64 id : ids) {
        const Image image = isOfMembers(kind) ? memberImage(db, id)
            : tableOf(kind)                   ? tableImage(db, tableOf(kind), id)
                                              : Image();
        if (!image.isEmpty())
            images.insert(id, image);
    }
    return images;
}

QList<FieldChange> changesOf(const Image &before, const Image &after)
{
    QHash<QString, QString> held;
    for (const auto &[field, text] : before)
        held.insert(field, text);
    QList<FieldChange> changes;
    for (const auto &[field, text] : after) {
        const QString was = held.value(field);
        if (was != text)
            changes.append({field, was, text});
    }
    return changes;
}

// The rows as a table of their own, in the file's order, with the corrections in them.
Plan planOf(const Plan &plan, const QHash<qint64, QStringList> &rows, const QList<qint64> &numbers)
{
    auto held = std::make_shared<files::HeldRows>();
    for (const qint64 number : numbers) {
        QStringList cells = rows.value(number);
        for (int c = 0; c < int(plan.columns.size()); ++c) {
            const auto corrected = plan.edits.at(number, c);
            if (!corrected)
                continue;
            while (cells.size() <= c)
                cells.append(QString());
            cells[c] = *corrected;
        }
        held->push_back(cells);
    }
    Plan own = plan;
    own.options.open.held = held;
    own.options.partial = true; // who is not among these rows has not left
    own.headerRow = -1;
    own.edits = {};
    return own;
}

} // namespace

Result<QHash<qint64, TriedRow>> tryRows(
    Workspace &workspace, const Plan &plan, const QHash<qint64, QStringList> &rows, Progress &progress)
{
    QHash<qint64, TriedRow> out;
    QList<qint64> numbers = rows.keys();
    std::sort(numbers.begin(), numbers.end());
    if (numbers.isEmpty())
        return out;
    QSet<qint64> ids;
    const RowSink sink = [&](const RowOutcome &row, const std::vector<std::string_view> &) {
        RowOutcome outcome = row;
        outcome.row = numbers.at(row.row - 1);
        if (row.id > 0 && (row.outcome == Outcome::Updated || row.outcome == Outcome::Merged))
            ids.insert(row.id);
        out.insert(outcome.row, {outcome, {}});
        return Result<void>();
    };
    QHash<qint64, Image> after;
    const Inspect inspect = [&](db::Database &db) { after = imagesOf(db, plan.kind, ids); };
    const Result<Report> tried = previewImport(workspace, planOf(plan, rows, numbers), progress, sink, inspect);
    if (!tried)
        return tried.error();
    const auto before = workspace.read([&](db::Database &db) { return imagesOf(db, plan.kind, ids); });
    if (!before)
        return before.error();
    for (TriedRow &row : out) {
        if (before->contains(row.outcome.id))
            row.changes = changesOf(before->value(row.outcome.id), after.value(row.outcome.id));
    }
    return out;
}

} // namespace siyu::importing
