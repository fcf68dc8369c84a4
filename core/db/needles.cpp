// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/needles.h"

#include "core/db/database.h"

#include <QFile>
#include <QStringEncoder>
#include <cstring>
#include <sqlite3.h>

namespace siyu::db {

namespace {

constexpr size_t filterSize = 1u << 16;

quint32 startOf(const char *bytes)
{
    quint32 start = 0;
    std::memcpy(&start, bytes, sizeof start);
    return start;
}

size_t slotOf(quint32 start) { return (start * 2654435761U) >> 16; }

void traces(sqlite3_context *context, int count, sqlite3_value **values)
{
    const auto *needles = static_cast<const Needles *>(sqlite3_user_data(context));
    for (int i = 0; i < count; ++i) {
        if (sqlite3_value_type(values[i]) != SQLITE_TEXT)
            continue;
        const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(values[i]));
        if (needles->standIn({text, size_t(sqlite3_value_bytes(values[i]))})) {
            sqlite3_result_int(context, 1);
            return;
        }
    }
    sqlite3_result_int(context, 0);
}

} // namespace

Needles::Needles(const QList<QByteArray> &needles)
{
    for (const QByteArray &needle : needles) {
        if (needle.size() < shortest)
            continue;
        if (m_mayStart.empty())
            m_mayStart.resize(filterSize);
        const quint32 start = startOf(needle.constData());
        m_mayStart[slotOf(start)] = true;
        m_byStart.emplace(start, m_needles.size());
        m_needles.emplace_back(needle.constData(), size_t(needle.size()));
        m_longest = std::max(m_longest, size_t(needle.size()));
    }
}

Needles::Place Needles::find(std::string_view text, size_t from) const
{
    if (m_needles.empty())
        return {};
    for (size_t at = from; at + size_t(shortest) <= text.size(); ++at) {
        const quint32 start = startOf(text.data() + at);
        if (!m_mayStart[slotOf(start)])
            continue;
        const auto [first, last] = m_byStart.equal_range(start);
        Place longest;
        for (auto it = first; it != last; ++it) {
            const std::string &needle = m_needles[it->second];
            if (needle.size() > longest.size && text.compare(at, needle.size(), needle) == 0)
                longest = {at, needle.size()};
        }
        if (longest.size > 0)
            return longest;
    }
    return {};
}

std::string Needles::replacedIn(std::string_view text, std::string_view mark) const
{
    std::string out;
    size_t from = 0;
    for (Place place = find(text, 0); place.size > 0; place = find(text, from)) {
        out.append(text.substr(from, place.at - from)).append(mark);
        from = place.at + place.size;
    }
    return out.append(text.substr(from));
}

TextFinder::TextFinder(Database &db, const Needles &needles) : m_db(db)
{
    // SQLite changes no function while a statement runs.
    db.resetCached();
    const int code = sqlite3_create_function_v2(db.handle(), "traces", -1, SQLITE_UTF8 | SQLITE_DIRECTONLY | SQLITE_DETERMINISTIC,
        const_cast<Needles *>(&needles), traces, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        throw DbError{code, QString::fromUtf8(sqlite3_errmsg(db.handle()))};
}

TextFinder::~TextFinder()
{
    m_db.resetCached();
    sqlite3_create_function_v2(m_db.handle(), "traces", -1, SQLITE_UTF8, nullptr, nullptr, nullptr, nullptr, nullptr);
}

QList<QByteArray> inAllEncodings(const QStringList &texts)
{
    QList<QByteArray> out;
    QStringEncoder little(QStringConverter::Utf16LE, QStringConverter::Flag::Stateless);
    QStringEncoder big(QStringConverter::Utf16BE, QStringConverter::Flag::Stateless);
    for (const QString &text : texts) {
        out.append(text.toUtf8());
        out.append(little.encode(text));
        out.append(big.encode(text));
    }
    return out;
}

Result<bool> standInFile(const Needles &needles, const QString &path, Progress &progress)
{
    constexpr qint64 piece = 4 << 20;
    if (needles.isEmpty() || !QFile::exists(path))
        return false;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, {path}, file.errorString()};
    const qint64 total = file.size();
    QByteArray bytes; // with the end of the piece before, so that a needle across the border is seen
    while (!file.atEnd()) {
        if (!progress.report(file.pos(), total))
            return Error{ErrorCode::Cancelled, {}, {}};
        bytes = bytes.right(qsizetype(needles.longest()) - 1) + file.read(piece);
        if (needles.standIn({bytes.constData(), size_t(bytes.size())}))
            return true;
    }
    return false;
}

} // namespace siyu::db
