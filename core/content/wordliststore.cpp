// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/wordliststore.h"

#include "core/content/contentstore.h"
#include "core/db/rows.h"
#include "core/workspace.h"

namespace siyu::content {

namespace {

struct Named {
    const char *key;
    QStringList WordLists::*list;
};
constexpr Named named[] = {{"content.words.absolute", &WordLists::absolute}, {"content.words.inciting", &WordLists::inciting},
    {"content.words.scarcity", &WordLists::scarcity}, {"content.words.bait", &WordLists::bait}, {"content.words.sms_bait", &WordLists::smsBait},
    {"content.words.opt_out", &WordLists::optOut}, {"content.words.allowed", &WordLists::allowed}};

QString linesOf(const QStringList &words)
{
    QStringList lines;
    for (const QString &word : words) {
        if (const QString line = word.simplified(); !line.isEmpty() && !lines.contains(line))
            lines << line;
    }
    return QStringLiteral("") + lines.join(QLatin1Char('\n')); // never NULL
}

} // namespace

WordLists wordLists(db::Database &db)
{
    WordLists lists = seedWordLists();
    for (const Named &one : named) {
        db::Statement &row = db.cached("SELECT value FROM setting WHERE key = ?").with(QString::fromLatin1(one.key));
        if (row.step())
            lists.*one.list = row.text(0).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    }
    return lists;
}

std::optional<int> textLimit(db::Database &db, Touchpoint touchpoint, QDate today)
{
    db::Statement &row = db.cached("SELECT min(limit_n) FROM policy WHERE touchpoint = ?1 AND subject = 'text' AND per = 'message'"
                                   " AND coalesce(valid_from, '') <= ?2 AND (coalesce(valid_to, '') = '' OR valid_to >= ?2)")
                             .with(wordOf(touchpoint), dayText(today));
    const auto limit = row.step() ? row.optionalInt64(0) : std::nullopt;
    return limit ? std::optional(int(*limit)) : std::nullopt;
}

Result<WordLists> wordLists(const Workspace &workspace)
{
    return workspace.read([](db::Database &db) { return wordLists(db); });
}

Result<void> setWordLists(Workspace &workspace, const WordLists &lists)
{
    return workspace.write({QStringLiteral("content.words"), {}}, [&](db::Database &db) {
        for (const Named &one : named) {
            db.cached("INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value")
                .run(QString::fromLatin1(one.key), linesOf(lists.*one.list));
        }
    });
}

Result<QList<Finding>> checkContent(const Workspace &workspace, ContentId id, Touchpoint touchpoint, const QString &disclosure)
{
    return workspace.read([&](db::Database &db) -> Result<QList<Finding>> {
        const auto item = findContent(db, id);
        if (!item)
            return notFound("content", id.value);
        return checkText({item->textFor(touchpoint), touchpoint, textLimit(db, touchpoint, workspace.today()), disclosure}, wordLists(db));
    });
}

} // namespace siyu::content
