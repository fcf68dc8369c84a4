// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/library.h"

#include "core/base/period.h"
#include "core/base/pinyin.h"
#include "core/base/searchfold.h"
#include "core/content/contentstore.h"
#include "core/db/rows.h"
#include "core/workspace.h"

namespace siyu::content {

namespace {

constexpr int beginningLength = 120;
constexpr int mostChoices = 2000;

// What was typed, looked for in an item: every word of it in the texts, or all of it as pinyin of the title.
class Wanted {
public:
    explicit Wanted(const QString &search)
    {
        m_letters = searchFold(search.toStdString());
        const QStringList words = search.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
        for (const QString &word : words)
            m_words.push_back(searchFold(word.toStdString()));
    }
    bool isAnything() const { return m_words.empty(); }
    bool fits(const std::string &title, std::string_view text) const
    {
        const std::string folded = searchFold(text);
        const auto isIn = [&](const std::string &word) { return folded.find(word) != std::string::npos; };
        return std::all_of(m_words.begin(), m_words.end(), isIn) || pinyinContains(title, m_letters);
    }

private:
    std::string m_letters;
    std::vector<std::string> m_words;
};

// Everything about many items, a query a fact rather than a query an item.
class Reading {
public:
    Reading(db::Database &db, const LibraryFilter &filter) : m_db(db), m_filter(filter), m_wanted(filter.search) { }

    QList<LibraryRow> rows(Progress &progress)
    {
        readVariants();
        readUses();
        readPictures();
        readTopics();
        QList<LibraryRow> out;
        db::Statement row = m_db.prepare(
            "SELECT c.id, c.title, c.kind, c.body, c.folder, c.version, c.archived_at FROM content c WHERE (c.archived_at IS NOT NULL) = ?1"
            " AND (?2 IS NULL OR c.kind = ?2) AND (?3 IS NULL OR coalesce(c.folder, 0) IN (WITH RECURSIVE below (id) AS (SELECT ?3 UNION SELECT f.id FROM"
            " content_folder f JOIN below b ON f.parent = b.id WHERE b.id > 0) SELECT id FROM below))"
            " AND (?4 = 0 OR EXISTS (SELECT 1 FROM content_product WHERE content = c.id AND product = ?4))"
            " AND (?5 = 0 OR EXISTS (SELECT 1 FROM content_campaign WHERE content = c.id AND campaign = ?5)) ORDER BY c.id DESC");
        row.with(m_filter.archived, m_filter.kind ? wordOf(*m_filter.kind) : QString(), m_filter.folder, m_filter.product, m_filter.campaign);
        while (row.step() && progress.report(out.size(), 0)) {
            if (isWanted(row))
                out << rowOf(row);
        }
        return out;
    }

private:
    void readVariants()
    {
        db::Statement row = m_db.prepare("SELECT content, touchpoint, CASE WHEN ?1 THEN body END FROM content_variant");
        row.with(!m_wanted.isAnything());
        while (row.step()) {
            if (const auto touchpoint = touchpointFrom(row.text(1)))
                m_variants[row.int64(0)] << *touchpoint;
            if (!row.isNull(2))
                m_texts[row.int64(0)] += '\n' + std::string(row.utf8(2));
        }
    }

    void readUses()
    {
        db::Statement row = m_db.prepare(
            "SELECT b.content, b.touchpoint, b.cancelled_at IS NULL, (SELECT r.due_at FROM run r WHERE r.broadcast = b.id AND r.state IN ('done', 'handed_out')"
            " AND EXISTS (SELECT 1 FROM delivery WHERE run = r.id AND status = 'sent') ORDER BY r.wall DESC LIMIT 1) FROM broadcast b");
        while (row.step()) {
            Uses &uses = m_uses[row.int64(0)];
            uses.count += int(row.int64(2));
            uses.last = std::max(uses.last, std::string(row.utf8(3)));
            if (const auto touchpoint = touchpointFrom(row.text(1)))
                uses.touchpoints << *touchpoint;
        }
    }

    void readPictures()
    {
        db::Statement row = m_db.prepare("SELECT content, count(*), min(CASE WHEN touchpoint = '' AND place = 0 THEN image END), min(image) FROM content_image GROUP BY content");
        while (row.step())
            m_pictures.insert(row.int64(0), {row.isNull(2) ? row.text(3) : row.text(2), int(row.int64(1))});
    }

    void readTopics()
    {
        if (m_wanted.isAnything())
            return;
        db::Statement row = m_db.prepare("SELECT content, topic FROM content_topic");
        while (row.step())
            m_texts[row.int64(0)] += '\n' + std::string(row.utf8(1));
    }

    bool isWanted(const db::Statement &row) const
    {
        const qint64 id = row.int64(0);
        if (m_filter.touchpoint && !m_variants.value(id).contains(*m_filter.touchpoint) && !m_uses.value(id).touchpoints.contains(*m_filter.touchpoint))
            return false;
        if (m_wanted.isAnything())
            return true;
        const std::string title(row.utf8(1));
        return m_wanted.fits(title, title + '\n' + std::string(row.utf8(3)) + m_texts.value(id));
    }

    LibraryRow rowOf(const db::Statement &row) const
    {
        const qint64 id = row.int64(0);
        const Uses uses = m_uses.value(id);
        const auto [picture, pictures] = m_pictures.value(id);
        return {ContentId(id), row.text(1), kindFrom(row.text(2)).value_or(Kind::Promotion), row.text(3).left(beginningLength).simplified(),
            row.optionalInt64(4).value_or(0), m_variants.value(id), picture, pictures, uses.count, fromUtcText(QString::fromStdString(uses.last)), int(row.int64(5)),
            fromUtcText(row.text(6))};
    }

    struct Uses {
        int count = 0;
        std::string last;
        QList<Touchpoint> touchpoints;
    };
    db::Database &m_db;
    const LibraryFilter &m_filter;
    Wanted m_wanted;
    QHash<qint64, QList<Touchpoint>> m_variants;
    QHash<qint64, Uses> m_uses;
    QHash<qint64, std::pair<ImageId, int>> m_pictures;
    QHash<qint64, std::string> m_texts;
};

QList<Choice> choicesOf(db::Database &db, std::string_view sql)
{
    db::Statement row = db.prepare(sql);
    return listOf(row.with(mostChoices), [](const db::Statement &of) { return Choice{of.int64(0), of.text(1)}; });
}

} // namespace

Result<QList<LibraryRow>> library(const Workspace &workspace, const LibraryFilter &filter, Progress &progress)
{
    return workspace.read(progress, [&](db::Database &db) { return Reading(db, filter).rows(progress); });
}

Result<QHash<qint64, int>> findingCounts(const Workspace &workspace, const QList<ContentId> &ids, Progress &progress)
{
    return workspace.read(progress, [&](db::Database &db) -> Result<QHash<qint64, int>> {
        const TextRules rules = textRules(db, workspace.today());
        QHash<qint64, int> out;
        for (const ContentId id : ids) {
            if (!progress.report(out.size(), ids.size()))
                return Error{ErrorCode::Cancelled, {}, {}};
            if (const auto item = findContent(db, id))
                out.insert(id.value, int(findingsOf(*item, rules).size()));
        }
        return out;
    });
}

Result<LibraryChoices> libraryChoices(const Workspace &workspace)
{
    return workspace.read([](db::Database &db) {
        LibraryChoices choices;
        choices.products = choicesOf(db, "SELECT id, name FROM product ORDER BY name COLLATE by_number, id LIMIT ?");
        choices.campaigns = choicesOf(db, "SELECT id, name FROM campaign ORDER BY from_day DESC, id DESC LIMIT ?");
        choices.coupons = choicesOf(db, "SELECT id, name FROM coupon ORDER BY valid_from DESC, id DESC LIMIT ?");
        choices.groups = choicesOf(db, "SELECT id, name FROM grp WHERE archived_at IS NULL ORDER BY name COLLATE by_number, id LIMIT ?");
        choices.topics = QStringList(listOf(db.prepare("SELECT DISTINCT topic FROM content_topic ORDER BY topic"), [](const db::Statement &of) { return of.text(0); }));
        return choices;
    });
}

} // namespace siyu::content
