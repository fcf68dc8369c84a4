// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desks/answercard.h"

#include "core/base/period.h"
#include "core/base/searchfold.h"
#include "core/db/rows.h"
#include "core/workspace.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace siyu::desks {

namespace {

Result<AnswerCard> checked(db::Database &db, AnswerCard card)
{
    card.title = card.title.trimmed();
    card.body = card.body.trimmed();
    if (card.title.isEmpty() || card.title.size() > 100)
        return invalid("title", card.title.left(40));
    if (card.body.isEmpty() || card.body.size() > 4'000)
        return invalid("answer", card.body.left(40));
    db::Statement same = db.prepare("SELECT 1 FROM answer_card WHERE title = ? AND id <> ? AND retired_at IS NULL");
    if (same.with(card.title, card.id).step())
        return Error{ErrorCode::Duplicate, {QStringLiteral("answer_card"), card.title}, {}};
    return card;
}

QList<AnswerCard> allCards(db::Database &db)
{
    return listOf(db.prepare("SELECT id, title, body, category, keywords, copied FROM answer_card WHERE retired_at IS NULL ORDER BY copied DESC, title"),
        [](const db::Statement &row) { return AnswerCard{row.int64(0), row.text(1), row.text(2), row.text(3), row.text(4), row.int64(5)}; });
}

std::string folded(const QString &text) { return searchFold(text.toStdString()); }

QSet<QString> pairsOf(const QString &text)
{
    const QString plain = QString::fromStdString(folded(text)).remove(QRegularExpression(QStringLiteral("[\\s\\p{P}]+")));
    QSet<QString> out;
    for (qsizetype i = 0; i + 1 < plain.size(); ++i)
        out.insert(plain.mid(i, 2));
    return out;
}

} // namespace

Result<qint64> addCard(Workspace &workspace, const AnswerCard &card)
{
    const QString now = toUtcText(workspace.nowUtc());
    return workspace.write({QStringLiteral("card.add"), {card.title.trimmed()}}, [&](db::Database &db) -> Result<qint64> {
        AnswerCard fresh = card;
        fresh.id = 0;
        const auto good = checked(db, fresh);
        if (!good)
            return good.error();
        db.cached("INSERT INTO answer_card (title, body, category, keywords, created_at) VALUES (?, ?, ?, ?, ?)")
            .run(good->title, good->body, textOrNull(good->category), textOrNull(good->keywords), now);
        return db.lastInsertId();
    });
}

Result<void> editCard(Workspace &workspace, const AnswerCard &card)
{
    return workspace.write({QStringLiteral("card.edit"), {card.title.trimmed()}}, [&](db::Database &db) -> Result<void> {
        if (const auto there = isThere(db, RowOf::Card, card.id); !there)
            return there.error();
        const auto good = checked(db, card);
        if (!good)
            return good.error();
        db.cached("UPDATE answer_card SET title = ?, body = ?, category = ?, keywords = ? WHERE id = ?")
            .run(good->title, good->body, textOrNull(good->category), textOrNull(good->keywords), card.id);
        return {};
    });
}

Result<void> removeCard(Workspace &workspace, qint64 id)
{
    const QString now = toUtcText(workspace.nowUtc());
    const auto title = workspace.read([&](db::Database &db) {
        db::Statement row = db.prepare("SELECT title FROM answer_card WHERE id = ?");
        return row.with(id).step() ? row.text(0) : QString();
    });
    return workspace.write({QStringLiteral("card.remove"), {title.value_or(QString())}}, [&](db::Database &db) -> Result<void> {
        if (const auto there = isThere(db, RowOf::Card, id); !there)
            return there.error();
        db.cached("UPDATE answer_card SET retired_at = ? WHERE id = ?").run(now, id);
        return {};
    });
}

Result<QList<AnswerCard>> cards(const Workspace &workspace, const QString &search, const QString &category)
{
    QList<std::string> words;
    for (const QString &word : search.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        words.append(folded(word));
    return workspace.read([&](db::Database &db) {
        QList<AnswerCard> inTitle;
        QList<AnswerCard> elsewhere;
        for (const AnswerCard &card : allCards(db)) {
            if (!category.isEmpty() && card.category != category)
                continue;
            const std::string title = folded(card.title);
            const std::string all = title + '\n' + folded(card.body) + '\n' + folded(card.category) + '\n' + folded(card.keywords);
            const auto has = [](const std::string &text) { return [&text](const std::string &word) { return text.find(word) != std::string::npos; }; };
            if (std::all_of(words.begin(), words.end(), has(title)))
                inTitle.append(card);
            else if (std::all_of(words.begin(), words.end(), has(all)))
                elsewhere.append(card);
        }
        return inTitle + elsewhere;
    });
}

int likeness(const AnswerCard &card, const QString &question)
{
    QSet<QString> pairs = pairsOf(card.title) + pairsOf(card.keywords);
    return int(pairs.intersect(pairsOf(question)).size());
}

Result<QList<AnswerCard>> cardsFor(const Workspace &workspace, const QString &question, int limit)
{
    return workspace.read([&](db::Database &db) {
        QList<std::pair<int, AnswerCard>> found;
        for (const AnswerCard &card : allCards(db)) {
            if (const int like = likeness(card, question); like > 0)
                found.append({like, card});
        }
        std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
        QList<AnswerCard> out;
        for (const std::pair<int, AnswerCard> &hit : found.mid(0, limit))
            out.append(hit.second);
        return out;
    });
}

Result<void> noteCopied(Workspace &workspace, qint64 id)
{
    return workspace.write({QStringLiteral("card.copied"), {}, Record::System},
        [&](db::Database &db) { db.cached("UPDATE answer_card SET copied = copied + 1 WHERE id = ?").run(id); });
}

QStringList variablesIn(const QString &text)
{
    static const QRegularExpression variable(QStringLiteral("\\{([^{}\\s]{1,20})\\}"));
    QStringList out;
    for (auto match = variable.globalMatch(text); match.hasNext();)
        out.append(match.next().captured(1));
    out.removeDuplicates();
    return out;
}

} // namespace siyu::desks
