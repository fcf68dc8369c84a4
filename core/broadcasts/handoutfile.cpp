// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/handoutfile.h"

#include "core/base/period.h"
#include "core/base/text.h"
#include "core/broadcasts/broadcaststore.h"
#include "core/content/targettext.h"
#include "core/db/database.h"
#include "core/db/rows.h"
#include "core/files/tablewriter.h"
#include "core/members/rule.h"
#include "core/trust/exportlog.h"
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
    row.with(run.value, idOrNull(account.value));
    while (row.step())
        people << Person{row.int64(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5)};
    return people;
}

// The same in every row.
struct Sheet {
    QString broadcast;
    QDateTime due; // wall time of the workspace
    RunId run;
    bool masked = true;
};

Result<void> writeFile(const Workspace &workspace, const QString &path, const QStringList &headers, const QList<Person> &people, const Sheet &sheet,
    Progress &progress)
{
    std::vector<files::ColumnFormat> columns;
    for (const QString &header : headers)
        columns.push_back({header, 18});
    auto writer = files::createTable(path, QFileInfo(path).completeBaseName().left(31), columns);
    if (!writer)
        return writer.error();
    const auto written = workspace.read([&](db::Database &db) -> Result<void> {
        content::RunTexts texts(db, sheet.run, workspace.today());
        if (!texts.isThere())
            return notFound("run", sheet.run.value);
        qint64 done = 0;
        for (const Person &person : people) {
            if (!progress.report(++done, people.size()))
                return Error{ErrorCode::Cancelled, {}, {}};
            if (const auto row = (*writer)->writeRow({person.id, person.name, person.wechat, person.customer,
                    sheet.masked ? maskPhone(person.phone) : person.phone, person.groups, texts.of(person.id).text, sheet.broadcast, sheet.due, {}, {}, {}}); !row)
                return row.error();
        }
        return {};
    });
    return written ? (*writer)->close() : written;
}

// "tag = A", or several of them united.
bool addTags(const members::RuleNode &node, QStringList &tags)
{
    using Kind = members::RuleNode::Kind;
    if (node.kind == Kind::Any)
        return std::all_of(node.parts.cbegin(), node.parts.cend(), [&tags](const members::RuleNode &part) { return addTags(part, tags); });
    if (node.kind != Kind::Test || node.test.field != QLatin1String("tag") || node.test.op != members::RuleOp::Equal || node.test.values.size() != 1)
        return false;
    tags << node.test.values.first().text;
    return true;
}

struct Uploaded {
    QString id;
    bool refused = false;
};

// The people with what names them; those who have said no since stand there as refused.
QList<Uploaded> uploadedPeople(db::Database &db, RunId run, AccountId account, Touchpoint touchpoint)
{
    db::Statement row = db.prepare(
        "SELECT (SELECT value FROM identity i WHERE i.member = m.id AND i.kind = ?3 LIMIT 1),"
        " EXISTS (SELECT 1 FROM opt_out o WHERE o.member = m.id AND o.touchpoint IN (?4, 'all'))"
        " OR (?4 = 'sms' AND NOT EXISTS (SELECT 1 FROM consent c WHERE c.member = m.id AND c.touchpoint IN ('sms', 'all') AND c.withdrawn_at IS NULL))"
        " FROM delivery d JOIN member m ON m.id = d.target WHERE d.run = ?1 AND d.target_kind = 'member' AND d.account IS ?2"
        " AND d.status IN ('planned', 'handed_out') ORDER BY m.id");
    row.with(run.value, idOrNull(account.value), qint64(uploadedBy(touchpoint)), wordOf(touchpoint));
    return listOf(row, [](const db::Statement &one) { return Uploaded{one.text(0), one.int64(1) != 0}; });
}

} // namespace

Result<qint64> exportHandOut(Workspace &workspace, RunId run, AccountId account, const QString &path, const QStringList &headers,
    bool masked, Progress &progress)
{
    const auto known = broadcasts::run(workspace, run);
    if (!known)
        return known.error();
    const auto people = workspace.read([&](db::Database &db) { return peopleOf(db, run, account); });
    if (!people)
        return people.error();
    if (const auto written = writeFile(workspace, path, headers, *people, {known->name, known->dueAt.toTimeZone(workspace.zone()), run, masked}, progress);
        !written)
        return written.error();
    const auto logged = trust::logExport(workspace, {{}, QStringLiteral("hand_out"), path, qint64(people->size()), masked, {}});
    return logged ? Result<qint64>(qint64(people->size())) : Result<qint64>(logged.error());
}

IdentityKind uploadedBy(Touchpoint touchpoint)
{
    return touchpoint == Touchpoint::Sms          ? IdentityKind::Phone
        : touchpoint == Touchpoint::ServiceAccount ? IdentityKind::Openid
                                                   : IdentityKind::ExternalUserid;
}

Result<WayToFind> wayToFind(const Workspace &workspace, RunId run, AccountId account)
{
    const auto known = broadcasts::run(workspace, run);
    if (!known)
        return known.error();
    const auto draft = broadcast(workspace, known->broadcast);
    if (!draft)
        return draft.error();
    WayToFind way;
    way.groups = draft->groups;
    way.listedBy = uploadedBy(known->touchpoint);
    const auto rule = members::parseRule(draft->where);
    if (draft->where.isEmpty() || !draft->minus.isEmpty() || !rule || !addTags(*rule, way.tags)) {
        way.tags.clear();
        way.rule = draft->where;
    }
    const auto people = workspace.read([&](db::Database &db) { return uploadedPeople(db, run, account, known->touchpoint); });
    if (!people)
        return people.error();
    way.people = people->size();
    way.listed = std::count_if(people->cbegin(), people->cend(), [](const Uploaded &one) { return !one.id.isEmpty() && !one.refused; });
    return way;
}

Result<UploadList> exportUploadList(Workspace &workspace, RunId run, AccountId account, const QString &path, const QString &header,
    const QString &reason, Progress &progress)
{
    const auto known = broadcasts::run(workspace, run);
    if (!known)
        return known.error();
    const bool isPhones = uploadedBy(known->touchpoint) == IdentityKind::Phone;
    if (isPhones && reason.trimmed().isEmpty())
        return invalid("reason", {});
    const auto people = workspace.read([&](db::Database &db) { return uploadedPeople(db, run, account, known->touchpoint); });
    if (!people)
        return people.error();
    auto writer = files::createTable(path, QFileInfo(path).completeBaseName().left(31), {{header, 40}});
    if (!writer)
        return writer.error();
    UploadList list;
    for (const Uploaded &one : *people) {
        if (!progress.report(list.written + list.without + list.refused, people->size()))
            return Error{ErrorCode::Cancelled, {}, {}};
        list.refused += one.refused;
        list.without += !one.refused && one.id.isEmpty();
        if (one.refused || one.id.isEmpty())
            continue;
        if (const auto row = (*writer)->writeRow({one.id}); !row)
            return row.error();
        ++list.written;
    }
    if (const auto closed = (*writer)->close(); !closed)
        return closed.error();
    const auto logged = trust::logExport(workspace, {{}, QStringLiteral("upload_list"), path, list.written, !isPhones, reason.trimmed()});
    return logged ? Result<UploadList>(list) : Result<UploadList>(logged.error());
}

Result<QStringList> handOutNames(const Workspace &workspace, RunId run, AccountId account, int limit)
{
    return workspace.read([&](db::Database &db) {
        db::Statement row = db.prepare("SELECT m.name FROM delivery d JOIN member m ON m.id = d.target WHERE d.run = ? AND d.target_kind = 'member'"
                                       " AND d.account IS ? AND d.status IN ('planned', 'handed_out') ORDER BY m.id LIMIT ?");
        return QStringList(listOf(row.with(run.value, idOrNull(account.value), limit), [](const db::Statement &one) { return one.text(0); }));
    });
}

} // namespace siyu::broadcasts
