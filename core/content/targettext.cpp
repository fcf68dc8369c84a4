// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/targettext.h"

#include "core/content/contentstore.h"
#include "core/content/contentversions.h"
#include "core/db/rows.h"
#include "core/workspace.h"

namespace siyu::content {

namespace {

QString firstText(db::Statement &row) { return row.step() ? row.text(0) : QString(); }

QString couponOf(db::Database &db, const ContentItem &item, MemberId member, QDate today)
{
    db::Statement coupon = db.prepare("SELECT id, name FROM coupon WHERE (id = ?1 OR (?1 = 0 AND campaign IN (SELECT campaign FROM content_campaign WHERE content = ?2)))"
                                      " AND coalesce(valid_from, '') <= ?3 AND (valid_until IS NULL OR valid_until >= ?3)"
                                      " ORDER BY valid_from DESC, id LIMIT 1");
    if (!coupon.with(item.coupon, item.id.value, dayText(today)).step())
        return {};
    if (member.isValid()) {
        db::Statement &claim = db.cached("SELECT number FROM redemption WHERE coupon = ? AND member = ? AND redeemed = 0 AND number IS NOT NULL ORDER BY seq LIMIT 1")
                                   .with(coupon.int64(0), member.value);
        if (const QString number = firstText(claim); !number.isEmpty())
            return number;
    }
    return coupon.text(1);
}

QString groupOf(db::Database &db, const ValuesFor &whom)
{
    if (whom.group.isValid())
        return firstText(db.cached("SELECT name FROM grp WHERE id = ?").with(whom.group.value));
    if (!whom.member.isValid())
        return {};
    return firstText(db.cached("SELECT g.name FROM membership m JOIN grp g ON g.id = m.grp WHERE m.member = ?1 AND m.left_day IS NULL"
                               " ORDER BY EXISTS (SELECT 1 FROM broadcast_group b WHERE b.broadcast = ?2 AND b.grp = m.grp AND b.excluded = 0) DESC,"
                               " m.joined_day DESC, m.id DESC LIMIT 1")
                         .with(whom.member.value, whom.broadcast.value));
}

// What does not depend on the target is asked once for many.
class Values {
public:
    Values(db::Database &db, const ContentItem &item, QDate today, QStringList wanted) : m_db(db), m_item(item), m_today(today), m_wanted(std::move(wanted))
    {
        if (m_wanted.contains(QStringLiteral("product")) && !item.products.isEmpty())
            m_shared.insert(QStringLiteral("product"), firstText(db.cached("SELECT name FROM product WHERE id = ?").with(item.products.first())));
        if (m_wanted.contains(coupon))
            m_shared.insert(coupon, couponOf(db, item, {}, today));
    }

    QMap<QString, QString> of(const ValuesFor &whom)
    {
        QMap<QString, QString> values = m_shared;
        if (whom.member.isValid() && m_wanted.contains(QStringLiteral("name")))
            values.insert(QStringLiteral("name"), firstText(m_db.cached("SELECT name FROM member WHERE id = ?").with(whom.member.value)));
        if (m_wanted.contains(QStringLiteral("group")))
            values.insert(QStringLiteral("group"), groupOf(m_db, whom));
        if (whom.member.isValid() && !m_shared.value(coupon).isEmpty())
            values.insert(coupon, couponOf(m_db, m_item, whom.member, m_today));
        return values;
    }

private:
    inline static const QString coupon = QStringLiteral("coupon");
    db::Database &m_db;
    const ContentItem &m_item;
    QDate m_today;
    QStringList m_wanted;
    QMap<QString, QString> m_shared;
};

TargetText textOf(db::Database &db, const ContentItem &item, Touchpoint touchpoint, const ValuesFor &whom, QDate today)
{
    const QString text = item.textFor(touchpoint);
    Filled said = fill(text, Values(db, item, today, variablesIn(text)).of(whom), item.fallbacks);
    return {said.text, said.fellBack, said.missing, item.imagesFor(touchpoint), item.link, item.version};
}

void sayAsOf(db::Database &db, ContentItem &item, int number)
{
    const auto version = number == item.version ? std::nullopt : findVersion(db, item.id, number);
    if (!version)
        return;
    item.body = version->item.body;
    item.variants = version->item.variants;
    item.fallbacks = version->item.fallbacks;
    item.link = version->item.link;
    item.images = version->item.images;
    item.ownImages = version->item.ownImages;
    item.version = number;
}

} // namespace

// An item as one of its versions, with what all who get it share.
struct RunTexts::Said {
    Said(db::Database &db, ContentItem as, Touchpoint touchpoint, QDate today)
        : item(std::move(as)), text(item.textFor(touchpoint)), images(item.imagesFor(touchpoint)), values(db, item, today, variablesIn(text))
    {
    }

    ContentItem item;
    QString text;
    QList<ImageId> images;
    Values values;
};

RunTexts::RunTexts(db::Database &db, RunId run, QDate today) : m_db(db), m_run(run), m_today(today)
{
    db::Statement row = db.prepare("SELECT b.id, b.content, b.touchpoint FROM run r JOIN broadcast b ON b.id = r.broadcast WHERE r.id = ?");
    if (!row.with(run.value).step())
        return;
    m_item = findContent(db, ContentId(row.int64(1)));
    m_broadcast = BroadcastId(row.int64(0));
    m_touchpoint = touchpointFrom(row.text(2)).value_or(Touchpoint::GroupChat);
}

RunTexts::~RunTexts() = default;

TargetText RunTexts::of(qint64 target)
{
    ValuesFor whom{{}, {}, m_broadcast};
    int number = m_item->version;
    db::Statement &row = m_db.cached("SELECT target_kind, CASE WHEN copied_at IS NOT NULL OR status IN ('handed_out', 'sent') THEN content_version END"
                                     " FROM delivery WHERE run = ? AND target = ?").with(m_run.value, target);
    if (row.step()) {
        if (row.text(0) == QLatin1String("member"))
            whom.member = MemberId(target);
        else if (row.text(0) == QLatin1String("group"))
            whom.group = GroupId(target);
        number = int(row.optionalInt64(1).value_or(number));
    }
    row.reset();
    return said(number, whom);
}

TargetText RunTexts::ofAll() { return said(m_item->version, {{}, {}, m_broadcast}); }

TargetText RunTexts::said(int number, const ValuesFor &whom)
{
    std::shared_ptr<Said> &as = m_said[number];
    if (!as) {
        ContentItem item = *m_item;
        sayAsOf(m_db, item, number);
        as = std::make_shared<Said>(m_db, std::move(item), m_touchpoint, m_today);
    }
    const Filled filled = fill(as->text, as->values.of(whom), as->item.fallbacks);
    return {filled.text, filled.fellBack, filled.missing, as->images, as->item.link, as->item.version};
}

Result<TargetText> targetText(const Workspace &workspace, RunId run, qint64 target)
{
    return workspace.read([&](db::Database &db) -> Result<TargetText> {
        RunTexts texts(db, run, workspace.today());
        return texts.isThere() ? Result<TargetText>(texts.of(target)) : notFound("run", run.value);
    });
}

Result<TargetText> handOutText(const Workspace &workspace, RunId run)
{
    return workspace.read([&](db::Database &db) -> Result<TargetText> {
        RunTexts texts(db, run, workspace.today());
        return texts.isThere() ? Result<TargetText>(texts.ofAll()) : notFound("run", run.value);
    });
}

Result<TargetText> previewText(const Workspace &workspace, const ContentItem &item, Touchpoint touchpoint, const ValuesFor &whom)
{
    return workspace.read([&](db::Database &db) { return textOf(db, item, touchpoint, whom, workspace.today()); });
}

Result<QList<Lack>> lacksAmong(const Workspace &workspace, const ContentItem &item, Touchpoint touchpoint, const QList<ValuesFor> &targets)
{
    return workspace.read([&](db::Database &db) {
        const QString text = item.textFor(touchpoint);
        const QStringList wanted = variablesIn(text);
        QMap<QString, qint64> lacking;
        Values values(db, item, workspace.today(), wanted);
        for (const ValuesFor &whom : targets) {
            const QStringList missing = fill(text, values.of(whom)).missing;
            for (const QString &variable : missing)
                ++lacking[variable];
        }
        QList<Lack> out;
        for (const QString &variable : wanted) {
            if (const qint64 count = lacking.value(variable); count > 0)
                out << Lack{variable, count, targets.size(), item.fallbacks.contains(variable)};
        }
        return out;
    });
}

Result<QList<PreviewTarget>> membersToPreview(const Workspace &workspace, GroupId group)
{
    return workspace.read([&](db::Database &db) {
        db::Statement row = db.prepare("SELECT DISTINCT m.id, m.name FROM membership s JOIN member m ON m.id = s.member WHERE s.grp = ? AND s.left_day IS NULL"
                                       " ORDER BY m.name, m.id LIMIT 500");
        return listOf(row.with(group.value), [&](const db::Statement &of) { return PreviewTarget{{MemberId(of.int64(0)), group, {}}, of.text(1)}; });
    });
}

void keepVersionCopied(db::Database &db, RunId run, qint64 target)
{
    db.cached("UPDATE delivery SET content_version = (SELECT c.version FROM run r JOIN broadcast b ON b.id = r.broadcast JOIN content c ON c.id = b.content"
              " WHERE r.id = ?1) WHERE run = ?1 AND target = ?2")
        .run(run.value, target);
}

void keepVersionSent(db::Database &db, RunId run, qint64 target)
{
    db.cached("UPDATE delivery SET content_version = (SELECT c.version FROM run r JOIN broadcast b ON b.id = r.broadcast JOIN content c ON c.id = b.content"
              " WHERE r.id = ?1) WHERE run = ?1 AND (?2 = 0 OR target = ?2) AND content_version IS NULL AND status IN ('handed_out', 'sent')")
        .run(run.value, target);
}

} // namespace siyu::content
