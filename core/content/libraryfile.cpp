// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/libraryfile.h"

#include "core/base/period.h"
#include "core/base/platform.h"
#include "core/base/text.h"
#include "core/content/contentstore.h"
#include "core/content/folderstore.h"
#include "core/content/imagestore.h"
#include "core/db/rows.h"
#include "core/files/formulaguard.h"
#include "core/files/table.h"
#include "core/files/tablewriter.h"
#include "core/workspace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace siyu::content {

namespace {

const QString picturesFolder = QStringLiteral("content-pictures");
const QChar between = QLatin1Char(';');

QStringList headers()
{
    QStringList out;
    for (const char *word : {"title", "kind", "folder", "speaker", "repeatable", "archived", "text", "link", "link_title", "link_description", "products", "campaigns", "coupon",
             "topics", "pictures", "saved_by"})
        out << QString::fromLatin1(word);
    for (const Touchpoint touchpoint : allTouchpoints)
        out << QStringLiteral("text:") + wordOf(touchpoint);
    for (const char *variable : variableWords)
        out << QStringLiteral("without:") + QLatin1String(variable);
    return out;
}

QString yesNo(bool yes) { return yes ? QStringLiteral("yes") : QStringLiteral("no"); }

QString namesOf(db::Database &db, std::string_view sql, const QList<qint64> &ids)
{
    QStringList names;
    for (const qint64 id : ids) {
        db::Statement &row = db.cached(sql).with(id);
        if (row.step())
            names << row.text(0);
    }
    return names.join(between);
}

// ---- out

class Writing {
public:
    Writing(db::Database &db, const QString &path, bool masked) : m_db(db), m_folder(QFileInfo(path).absolutePath()), m_masked(masked) { }

    Result<std::vector<files::Cell>> cellsOf(const ContentItem &item)
    {
        const auto pictures = picturesOf(item);
        if (!pictures)
            return pictures.error();
        std::vector<files::Cell> cells;
        const auto add = [&](const QString &text) { cells.push_back(text.isEmpty() ? files::Cell() : files::Cell(m_masked ? maskPhonesIn(text) : text)); };
        for (const QString &text : {item.title, wordOf(item.kind), folderPath(m_db, item.folder), wordOf(item.speaker), yesNo(item.repeatable), yesNo(item.archivedAt.isValid()),
                 item.body, item.link.url, item.link.title, item.link.description, namesOf(m_db, "SELECT name FROM product WHERE id = ?", item.products),
                 namesOf(m_db, "SELECT name FROM campaign WHERE id = ?", item.campaigns), namesOf(m_db, "SELECT name FROM coupon WHERE id = ?", {item.coupon}),
                 item.topics.join(between), *pictures, item.editor})
            add(text);
        for (const Touchpoint touchpoint : allTouchpoints)
            add(item.variants.value(touchpoint));
        for (const char *variable : variableWords)
            add(item.fallbacks.value(QLatin1String(variable)));
        return cells;
    }

private:
    // "a.png;moments:b.png"
    Result<QString> picturesOf(const ContentItem &item)
    {
        QStringList out;
        const auto put = [&](const QString &prefix, const QList<ImageId> &ids) -> Result<void> {
            for (const ImageId &id : ids) {
                const auto name = written(id);
                if (!name)
                    return name.error();
                out << prefix + *name;
            }
            return {};
        };
        if (const auto done = put({}, item.images); !done)
            return done.error();
        for (auto own = item.ownImages.begin(); own != item.ownImages.end(); ++own) {
            if (const auto done = put(wordOf(own.key()) + QLatin1Char(':'), own.value()); !done)
                return done.error();
        }
        return out.join(between);
    }

    Result<QString> written(const ImageId &id)
    {
        if (const auto known = m_written.constFind(id); known != m_written.constEnd())
            return *known;
        db::Statement &row = m_db.cached("SELECT format, bytes FROM image WHERE hash = ?").with(id);
        if (!row.step())
            return notFound("image", id.left(12));
        const QString name = picturesFolder + QLatin1Char('/') + id.left(16) + (row.text(0) == QLatin1String("png") ? QStringLiteral(".png") : QStringLiteral(".jpg"));
        const QString path = QDir(m_folder).absoluteFilePath(name);
        if (!QDir().mkpath(QFileInfo(path).absolutePath()))
            return Error{ErrorCode::FileUnwritable, {path}, {}};
        if (const auto saved = platform::saveBytes(path, row.blob(1)); !saved)
            return saved.error();
        m_written.insert(id, name);
        return name;
    }

    db::Database &m_db;
    QString m_folder;
    bool m_masked;
    QHash<ImageId, QString> m_written;
};

// ---- in

class Reading {
public:
    Reading(db::Database &db, const Workspace &workspace, const QString &path) : m_db(db), m_now(workspace.nowUtc()), m_folder(QFileInfo(path).absolutePath()) { }

    bool setHeader(const std::vector<std::string_view> &cells)
    {
        for (size_t i = 0; i < cells.size(); ++i)
            m_places.insert(QString::fromUtf8(cells[i].data(), qsizetype(cells[i].size())).trimmed().toLower(), i);
        return m_places.contains(QStringLiteral("text"));
    }

    Result<void> take(const std::vector<std::string_view> &cells, LibraryImport &outcome)
    {
        const auto read = itemOf(cells, outcome);
        const auto item = read ? checked(*read) : read;
        if (!item)
            return item.error();
        const ContentId there = find(*item);
        const bool archived = at(cells, "archived") == QLatin1String("yes");
        ContentId id = there;
        if (there.isValid()) {
            ContentItem now = *item;
            now.id = there;
            const qint64 before = m_db.totalChanges();
            if (const auto done = replaceContent(m_db, now, m_now); !done)
                return done.error();
            ++(m_db.totalChanges() == before ? outcome.unchanged : outcome.updated);
        } else {
            const auto made = putContent(m_db, *item, m_now);
            if (!made)
                return made.error();
            id = *made;
            ++outcome.created;
        }
        m_db.cached("UPDATE content SET archived_at = CASE WHEN ?2 THEN coalesce(archived_at, ?3) END WHERE id = ?1 AND (archived_at IS NOT NULL) <> ?2")
            .run(id.value, archived, toUtcText(m_now));
        return {};
    }

private:
    QString at(const std::vector<std::string_view> &cells, const char *header) const { return at(cells, QString::fromLatin1(header)); }
    QString at(const std::vector<std::string_view> &cells, const QString &header) const
    {
        const auto place = m_places.constFind(header);
        if (place == m_places.constEnd() || *place >= cells.size())
            return {};
        return files::unguarded(QString::fromUtf8(cells[*place].data(), qsizetype(cells[*place].size())));
    }

    Result<ContentItem> itemOf(const std::vector<std::string_view> &cells, LibraryImport &outcome)
    {
        ContentItem item;
        item.title = at(cells, "title");
        item.body = at(cells, "text");
        item.link = {at(cells, "link"), at(cells, "link_title"), at(cells, "link_description")};
        item.topics = at(cells, "topics").split(between, Qt::SkipEmptyParts);
        item.editor = at(cells, "saved_by");
        item.repeatable = at(cells, "repeatable") == QLatin1String("yes");
        const QString kind = at(cells, "kind"), speaker = at(cells, "speaker");
        if ((!kind.isEmpty() && !kindFrom(kind)) || (!speaker.isEmpty() && !speakerFrom(speaker)))
            return invalid(!kind.isEmpty() && !kindFrom(kind) ? "kind" : "speaker", kindFrom(kind) ? speaker : kind);
        item.kind = kindFrom(kind).value_or(Kind::Promotion);
        item.speaker = speakerFrom(speaker).value_or(Speaker::Shop);
        for (const Touchpoint touchpoint : allTouchpoints)
            item.variants.insert(touchpoint, at(cells, QStringLiteral("text:") + wordOf(touchpoint)));
        for (const char *variable : variableWords)
            item.fallbacks.insert(QLatin1String(variable), at(cells, QStringLiteral("without:") + QLatin1String(variable)));
        const auto folder = folderAt(m_db, at(cells, "folder"));
        if (!folder)
            return folder.error();
        item.folder = *folder;
        item.products = idsOf("SELECT id FROM product WHERE name = ? ORDER BY id LIMIT 1", at(cells, "products"), outcome);
        item.campaigns = idsOf("SELECT id FROM campaign WHERE name = ?", at(cells, "campaigns"), outcome);
        item.coupon = idsOf("SELECT id FROM coupon WHERE name = ? ORDER BY id LIMIT 1", at(cells, "coupon"), outcome).value(0);
        addPictures(item, at(cells, "pictures"), outcome);
        return item;
    }

    QList<qint64> idsOf(std::string_view sql, const QString &names, LibraryImport &outcome)
    {
        QList<qint64> ids;
        const QStringList list = names.split(between, Qt::SkipEmptyParts);
        for (const QString &name : list) {
            db::Statement &row = m_db.cached(sql).with(name.trimmed());
            if (row.step())
                ids << row.int64(0);
            else if (!outcome.leftOut.contains(name))
                outcome.leftOut << name;
        }
        return ids;
    }

    void addPictures(ContentItem &item, const QString &files, LibraryImport &outcome)
    {
        const QStringList list = files.split(between, Qt::SkipEmptyParts);
        for (const QString &entry : list) {
            const auto touchpoint = touchpointFrom(entry.section(QLatin1Char(':'), 0, 0));
            const auto id = keep(touchpoint ? entry.section(QLatin1Char(':'), 1) : entry);
            if (!id)
                outcome.leftOut << entry;
            else
                (touchpoint ? item.ownImages[*touchpoint] : item.images) << *id;
        }
    }

    // Below the file's own folder alone: a table from elsewhere reads nothing else of this computer.
    std::optional<ImageId> keep(const QString &name)
    {
        const QString path = QDir::cleanPath(QDir(m_folder).absoluteFilePath(name));
        const QString inside = QFileInfo(path).canonicalFilePath(), root = QFileInfo(m_folder).canonicalFilePath();
        QFile file(path);
        if (inside.isEmpty() || !inside.startsWith(root + QLatin1Char('/')) || file.size() > mostImageBytes || !file.open(QIODevice::ReadOnly))
            return std::nullopt;
        const QByteArray bytes = file.readAll();
        const auto facts = imageFacts(bytes, name);
        return facts ? std::optional(insertImage(m_db, bytes, *facts, m_now)) : std::nullopt;
    }

    ContentId find(const ContentItem &item)
    {
        db::Statement &row = m_db.cached("SELECT id FROM content WHERE title = ? AND coalesce(folder, 0) = ? ORDER BY id LIMIT 1").with(item.title, item.folder);
        return row.step() ? ContentId(row.int64(0)) : ContentId();
    }

    db::Database &m_db;
    QDateTime m_now;
    QString m_folder;
    QHash<QString, size_t> m_places;
};

} // namespace

Result<qint64> exportLibrary(const Workspace &workspace, const QString &path, bool masked, Progress &progress)
{
    return workspace.read(progress, [&](db::Database &db) -> Result<qint64> {
        const QList<qint64> ids = listOf(db.prepare("SELECT id FROM content ORDER BY id"), [](const db::Statement &row) { return row.int64(0); });
        if (ids.isEmpty())
            return 0;
        std::vector<files::ColumnFormat> columns;
        for (const QString &header : headers())
            columns.push_back({header, 20});
        auto file = files::createTable(path, QStringLiteral("content"), columns);
        if (!file)
            return file.error();
        Writing writing(db, path, masked);
        qint64 done = 0;
        for (const qint64 id : ids) {
            if (!progress.report(++done, ids.size()))
                return Error{ErrorCode::Cancelled, {}, {}};
            const auto item = findContent(db, ContentId(id));
            const auto cells = writing.cellsOf(*item);
            if (!cells)
                return cells.error();
            if (const auto put = (*file)->writeRow(*cells); !put)
                return put.error();
        }
        const auto closed = (*file)->close();
        return closed ? Result<qint64>(done) : Result<qint64>(closed.error());
    });
}

Result<LibraryImport> importLibrary(Workspace &workspace, const QString &path, Progress &progress)
{
    auto table = files::openTable(path);
    if (!table)
        return table.error();
    return workspace.write({QStringLiteral("content.import"), {QFileInfo(path).fileName()}}, progress, [&](db::Database &db) -> Result<LibraryImport> {
        Reading reading(db, workspace, path);
        LibraryImport outcome;
        std::vector<std::string_view> cells;
        for (qint64 row = 1;; ++row) {
            const auto more = table->rows->next(cells);
            if (!more)
                return more.error();
            if (!*more)
                return outcome;
            if (row == 1 && !reading.setHeader(cells))
                return invalid("file", QStringLiteral("text"));
            if (row == 1 || std::all_of(cells.begin(), cells.end(), [](std::string_view cell) { return cell.empty(); }))
                continue;
            if (!progress.report(row, 0))
                return Error{ErrorCode::Cancelled, {}, {}};
            ++outcome.rows;
            if (const auto taken = reading.take(cells, outcome); !taken)
                outcome.rejections << LibraryRejection{row, taken.error()};
        }
    });
}

} // namespace siyu::content
