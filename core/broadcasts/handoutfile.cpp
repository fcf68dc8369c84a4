// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/handoutfile.h"

#include "core/base/period.h"
#include "core/base/text.h"
#include "core/broadcasts/broadcaststore.h"
#include "core/content/contentstore.h"
#include "core/db/database.h"
#include "core/files/tablewriter.h"
#include "core/workspace.h"

#include <QFileInfo>

namespace siyu::broadcasts {

namespace {

struct Person {
    qint64 id = 0;
    QString name, wechat, customer, phone, groups;
};

QList<Person> peopleOf(db::Database &db, RunId run, AccountId account)
{
    QList<Person> people;
    db::Statement row = db.prepare(
        "SELECT m.id, m.name, (SELECT value FROM identity i WHERE i.member = m.id AND i.kind = 4 LIMIT 1),"
        " (SELECT value FROM identity i WHERE i.member = m.id AND i.kind = 2 LIMIT 1),"
        " (SELECT value FROM identity i WHERE i.member = m.id AND i.kind = 5 LIMIT 1),"
        " (SELECT group_concat(g.name, '、') FROM membership s JOIN grp g ON g.id = s.grp WHERE s.member = m.id AND s.left_day IS NULL)"
        " FROM delivery d JOIN member m ON m.id = d.target WHERE d.run = ? AND d.target_kind = 'member' AND d.account IS ?"
        " AND d.status IN ('planned', 'handed_out', 'sent') ORDER BY m.id");
    row.with(run.value, account.isValid() ? std::optional(account.value) : std::nullopt);
    while (row.step())
        people << Person{row.int64(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5)};
    return people;
}

// The same in every row.
struct Sheet {
    QString broadcast;
    QDateTime due; // wall time of the workspace
    QString text;
    bool masked = true;
};

Result<void> writeFile(const QString &path, const QStringList &headers, const QList<Person> &people, const Sheet &sheet, Progress &progress)
{
    std::vector<files::ColumnFormat> columns;
    for (const QString &header : headers)
        columns.push_back({header, 18});
    auto writer = files::createTable(path, QFileInfo(path).completeBaseName().left(31), columns);
    if (!writer)
        return writer.error();
    qint64 done = 0;
    for (const Person &person : people) {
        if (!progress.report(++done, people.size()))
            return Error{ErrorCode::Cancelled, {}, {}};
        const QString own = content::filled(sheet.text, {{QStringLiteral("name"), person.name}});
        if (const auto row = (*writer)->writeRow({person.id, person.name, person.wechat, person.customer,
                sheet.masked ? maskPhone(person.phone) : person.phone, person.groups, own, sheet.broadcast, sheet.due, {}, {}, {}}); !row)
            return row.error();
    }
    return (*writer)->close();
}

} // namespace

Result<qint64> exportHandOut(Workspace &workspace, RunId run, AccountId account, const QString &path, const QStringList &headers,
    bool masked, Progress &progress)
{
    const auto known = broadcasts::run(workspace, run);
    if (!known)
        return known.error();
    const auto item = content::content(workspace, known->content);
    if (!item)
        return item.error();
    const auto people = workspace.read([&](db::Database &db) { return peopleOf(db, run, account); });
    if (!people)
        return people.error();
    if (const auto written = writeFile(path, headers, *people,
            {known->name, known->dueAt.toTimeZone(workspace.zone()), item->textFor(known->touchpoint), masked}, progress); !written)
        return written.error();
    const auto logged = workspace.write({QStringLiteral("export"), {}, Record::System, {Topic::History}}, [&](db::Database &db) {
        db.cached("INSERT INTO export_log (at, what, path, rows, masked) VALUES (?, 'hand_out', ?, ?, ?)")
            .run(toUtcText(workspace.nowUtc()), path, qint64(people->size()), masked);
    });
    return logged ? Result<qint64>(qint64(people->size())) : Result<qint64>(logged.error());
}

} // namespace siyu::broadcasts
