// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/memberindex.h"

#include "core/base/platform.h"
#include "core/db/passedthrough.h"
#include "core/members/taglists.h"

#include <QFileInfo>
#include <algorithm>
#include <chrono>
#include <future>

namespace siyu::members {

namespace {

constexpr int waitMs = 20;
constexpr size_t mostChanged = 20'000; // beyond it everything is read in anew

// Of work on another thread: goes on while this thread's own does.
class Beside final : public Progress {
public:
    bool report(qint64, qint64) override { return !m_isOver; }
    bool goOn() override { return !m_isOver; }
    void stop() { m_isOver = true; }

private:
    std::atomic<bool> m_isOver{false};
};

template <typename Columns>
Result<std::shared_ptr<const Columns>> passThrough(const Workspace &workspace, Progress &progress)
{
    return workspace.read(progress, [&](db::Database &db) -> Result<std::shared_ptr<const Columns>> {
        const db::PassedThrough once(db);
        auto out = std::make_shared<Columns>();
        if (!out->load(db, progress))
            return Error{ErrorCode::Cancelled, {}, {}};
        return std::shared_ptr<const Columns>(std::move(out));
    });
}

} // namespace

// Everybody as last read in, and those who were changed since: they are looked for among `fresh` instead. Never altered.
struct MemberIndex::State {
    std::shared_ptr<const MemberColumns> base;
    std::shared_ptr<const MemberColumns> fresh;
    std::shared_ptr<const TagLists> tags;
    std::shared_ptr<const TagLists> freshTags;
    std::vector<qint64> changed; // ascending
    MemberSet isChanged{0};
    std::vector<size_t> places; // of those of `fresh` in its order: before which of the base's order each stands
    quint64 revision = 0;
    QString stamp; // of the file, where another process writes it
    qint64 largestId = 0;

    void findPlaces();
    QList<qint64> named() const;
    template <typename Each>
    void forEachId(Each each) const;
    template <typename Each>
    void forEachWith(qint64 tag, Each each) const;
};

void MemberIndex::State::findPlaces()
{
    const std::vector<quint32> &order = base->byName();
    for (const quint32 row : fresh->byName()) {
        const std::string key = fresh->nameKey(row);
        const qint64 id = fresh->id(row);
        const auto place = std::partition_point(order.begin(), order.end(), [&](quint32 other) {
            const int compared = base->nameKey(other).compare(key);
            return compared < 0 || (compared == 0 && base->id(other) < id);
        });
        places.push_back(size_t(place - order.begin()));
    }
}

QList<qint64> MemberIndex::State::named() const
{
    QList<qint64> out;
    out.reserve(qsizetype(base->size() + fresh->size()));
    size_t next = 0;
    const auto takeFresh = [&](size_t before) {
        for (; next < places.size() && places[next] <= before; ++next)
            out.append(fresh->id(fresh->byName()[next]));
    };
    for (size_t i = 0; i < base->byName().size(); ++i) {
        takeFresh(i);
        const qint64 id = base->id(base->byName()[i]);
        if (!isChanged.has(id))
            out.append(id);
    }
    takeFresh(base->byName().size());
    return out;
}

template <typename Each>
void MemberIndex::State::forEachId(Each each) const
{
    size_t next = 0;
    for (size_t row = 0; row < base->size(); ++row) {
        const qint64 id = base->id(row);
        for (; next < fresh->size() && fresh->id(next) < id; ++next)
            each(fresh->id(next));
        if (!isChanged.has(id))
            each(id);
    }
    for (; next < fresh->size(); ++next)
        each(fresh->id(next));
}

template <typename Each>
void MemberIndex::State::forEachWith(qint64 tag, Each each) const
{
    tags->visit(tag, [&](qint64 id) {
        if (!isChanged.has(id))
            each(id);
    });
    freshTags->visit(tag, each);
}

MemberIndex::MemberIndex(std::shared_ptr<Workspace> workspace)
    : m_workspace(std::move(workspace)), m_commits(std::make_shared<std::atomic<quint64>>(0))
{
    m_subscription = m_workspace->subscribe([commits = m_commits](const Topics &) { ++*commits; });
}

MemberIndex::~MemberIndex() { m_workspace->unsubscribe(m_subscription); }

std::shared_ptr<const MemberIndex::State> MemberIndex::state() const
{
    const std::scoped_lock hold(m_guard);
    return m_state;
}

bool MemberIndex::isLoaded() const { return state() != nullptr; }

// A file that another process writes: nobody says what changed in it, but it looks different.
QString MemberIndex::stampOfFile() const
{
    if (!m_workspace->isReadOnly())
        return {};
    QString out;
    for (const char *suffix : {"", "-wal"}) {
        const QFileInfo file(m_workspace->path() + QLatin1String(suffix));
        out += QStringLiteral("%1 %2 ").arg(file.lastModified().toMSecsSinceEpoch()).arg(file.size());
    }
    return out;
}

Result<void> MemberIndex::bringUpToDate(Progress &progress)
{
    std::unique_lock alone(m_updating, std::defer_lock);
    while (!alone.try_lock_for(std::chrono::milliseconds(waitMs))) {
        if (!progress.report(0, 0))
            return Error{ErrorCode::Cancelled, {}, {}};
    }
    const std::shared_ptr<const State> now = state();
    auto next = now ? changed(now, progress) : loaded(progress);
    if (!next)
        return next.error();
    const std::scoped_lock hold(m_guard);
    m_state = *next;
    return {};
}

Result<std::shared_ptr<const MemberIndex::State>> MemberIndex::loaded(Progress &progress) const
{
    auto out = std::make_shared<State>();
    out->stamp = stampOfFile();
    out->revision = m_workspace->membersChangedSince(0).revision; // before the rows are read: nothing is missed
    // Tags by another core meanwhile. Whoever is changed between the two reads is told of again.
    Beside beside;
    auto tags = std::async(std::launch::async, [&] { return passThrough<TagLists>(*m_workspace, beside); });
    auto columns = passThrough<MemberColumns>(*m_workspace, progress);
    if (!columns)
        beside.stop();
    auto lists = tags.get();
    if (!columns || !lists)
        return columns ? lists.error() : columns.error();
    out->base = *columns;
    out->tags = *lists;
    const auto read = m_workspace->read(progress, [&](db::Database &db) {
        out->largestId = db.one("SELECT max(id) FROM member").value_or(0);
        auto none = std::make_shared<MemberColumns>();
        none->load(db, {}, progress);
        out->fresh = std::move(none);
        out->freshTags = std::make_shared<TagLists>();
    });
    if (!read)
        return read.error();
    platform::giveFreedMemoryBack();
    return std::shared_ptr<const State>(std::move(out));
}

Result<std::shared_ptr<const MemberIndex::State>> MemberIndex::changed(const std::shared_ptr<const State> &from, Progress &progress) const
{
    if (stampOfFile() != from->stamp)
        return loaded(progress);
    const MemberChanges changes = m_workspace->membersChangedSince(from->revision);
    if (!changes.everybody && changes.members.empty())
        return from;
    std::vector<qint64> ids = from->changed;
    ids.insert(ids.end(), changes.members.begin(), changes.members.end());
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    if (changes.everybody || ids.size() > mostChanged)
        return loaded(progress);
    auto out = std::make_shared<State>();
    out->base = from->base;
    out->tags = from->tags;
    out->revision = changes.revision;
    out->stamp = from->stamp;
    const auto read = m_workspace->read(progress, [&](db::Database &db) -> Result<void> {
        auto columns = std::make_shared<MemberColumns>();
        auto tags = std::make_shared<TagLists>();
        if (!columns->load(db, ids, progress) || !tags->load(db, ids, progress))
            return Error{ErrorCode::Cancelled, {}, {}};
        out->fresh = std::move(columns);
        out->freshTags = std::move(tags);
        out->largestId = std::max(from->largestId, db.one("SELECT max(id) FROM member").value_or(0));
        return {};
    });
    if (!read)
        return read.error();
    out->isChanged = MemberSet(std::max(out->largestId, ids.empty() ? 0 : ids.back()));
    for (const qint64 id : ids)
        out->isChanged.add(id);
    out->changed = std::move(ids);
    out->findPlaces();
    return std::shared_ptr<const State>(std::move(out));
}

MemberSet MemberIndex::find(const SearchText &search, const std::vector<qint64> &tags) const
{
    const std::shared_ptr<const State> now = state();
    if (!now)
        return MemberSet(0);
    MemberSet out(now->largestId);
    now->base->find(search, [&](size_t row) {
        const qint64 id = now->base->id(row);
        if (!now->isChanged.has(id))
            out.add(id);
    });
    now->fresh->find(search, [&](size_t row) { out.add(now->fresh->id(row)); });
    for (const qint64 tag : tags)
        now->forEachWith(tag, [&out](qint64 id) { out.add(id); });
    return out;
}

Result<OrderedIds> MemberIndex::ordered(const MemberSorting &sorting, bool descending, Progress &progress)
{
    const quint64 commits = *m_commits;
    const QString stamp = stampOfFile();
    {
        const std::scoped_lock hold(m_guard);
        if (m_order && m_order->sorting == sorting && m_order->commits == commits && m_order->stamp == stamp) {
            if (m_order->descending != descending) {
                std::reverse(m_order->ids.ids.begin(), m_order->ids.ids.begin() + m_order->ids.present);
                m_order->descending = descending;
            }
            return m_order->ids;
        }
    }
    Result<OrderedIds> out = OrderedIds();
    const std::shared_ptr<const State> now = state();
    if (sorting.by == MemberSort::Name && now) {
        out->ids = now->named();
        out->present = out->ids.size();
        if (descending)
            std::reverse(out->ids.begin(), out->ids.end());
        MemberSet named(now->largestId);
        for (const qint64 id : std::as_const(out->ids))
            named.add(id);
        now->forEachId([&](qint64 id) {
            if (!named.has(id))
                out->ids.append(id);
        });
    } else {
        const QString today = m_workspace->today().toString(Qt::ISODate);
        const TaggedMembers tagged = [&now](qint64 tag, const std::function<void(qint64)> &each) { now->forEachWith(tag, each); };
        out = m_workspace->read(progress, [&](db::Database &db) {
            return orderedIds(db, sorting, descending, today, nullptr, now ? tagged : TaggedMembers());
        });
        if (!out)
            return out.error();
        platform::giveFreedMemoryBack();
    }
    const std::scoped_lock hold(m_guard);
    m_order = LastOrder{sorting, descending, commits, stamp, *out};
    return out;
}

} // namespace siyu::members
