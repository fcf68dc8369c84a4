// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/exportrows.h"

#include "core/base/period.h"
#include "core/base/text.h"
#include "core/members/ownnumber.h"

#include <QVarLengthArray>
#include <algorithm>
#include <future>
#include <limits>

namespace siyu::members {

namespace {

constexpr int mostColumnsOfOneKind = 5;

// In the order of the SELECT of fieldsSql, behind the id.
constexpr const char *fieldWords[] = {"name", "gender", "birthday", "birth_year", "region", "address", "company", "interests",
    "category_preference", "note", "under_14", "created"};
constexpr std::string_view fieldsSql = R"(SELECT id, name, gender, birthday, birth_year, region, address, company, interests,
    category_preference, note, under_14, created_at FROM member WHERE id >= ? ORDER BY id)";
constexpr int underFourteen = 10;
constexpr int createdAt = 11;

int addColumn(ExportLayout &layout, const QString &header, int width = 14)
{
    layout.columns.push_back({header, width});
    return int(layout.columns.size()) - 1;
}

using MostIdentities = std::map<std::pair<qint64, QString>, int>; // by kind and scope

// How many of each kind and scope a member holds at most, of the members from `from` to before `to`. By the index of members:
// sorting them all by kind first takes four times as long.
MostIdentities mostIdentities(db::Database &db, qint64 from, qint64 to)
{
    MostIdentities out;
    std::pair<qint64, QString> kind{-1, {}};
    QByteArray scope;
    qint64 member = 0;
    int count = 0;
    int *most = nullptr;
    db::Statement rows = db.prepare("SELECT member, kind, scope FROM identity WHERE member >= ? AND member < ? ORDER BY member, kind, scope");
    rows.with(from, to);
    while (rows.step()) {
        const std::string_view text = rows.utf8(2);
        const bool isSameKind = rows.int64(1) == kind.first && text == std::string_view(scope.constData(), size_t(scope.size()));
        if (!most || !isSameKind) {
            kind = {rows.int64(1), rows.text(2)};
            scope = QByteArray(text.data(), qsizetype(text.size()));
            most = &out[kind];
        }
        count = isSameKind && rows.int64(0) == member ? count + 1 : 1;
        member = rows.int64(0);
        *most = std::max(*most, count);
    }
    return out;
}

MostIdentities mostIdentities(db::Database &db, db::Database *second)
{
    constexpr qint64 first = std::numeric_limits<qint64>::min();
    const qint64 end = db.one("SELECT max(member) FROM identity").value_or(0);
    if (!second || end == std::numeric_limits<qint64>::max())
        return mostIdentities(db, first, end + (end < std::numeric_limits<qint64>::max()));
    auto upper = std::async(std::launch::async, [&] { return mostIdentities(*second, end / 2, end + 1); });
    MostIdentities out = mostIdentities(db, first, end / 2);
    for (const auto &[kind, most] : upper.get())
        out[kind] = std::max(out[kind], most);
    return out;
}

files::Cell textCell(const QString &text)
{
    return text.isEmpty() ? files::Cell() : files::Cell(text);
}

files::Cell shownText(std::string_view utf8, bool masked, files::RowBatch &batch)
{
    if (!masked || !mayHoldPhone(utf8))
        return batch.text(utf8);
    const QByteArray shown = maskPhonesIn(QString::fromUtf8(utf8.data(), qsizetype(utf8.size()))).toUtf8();
    return batch.text(std::string_view(shown.constData(), size_t(shown.size())));
}

} // namespace

ExportLayout exportLayout(db::Database &db, db::Database *second, const QList<CustomField> &custom)
{
    ExportLayout out;
    for (const auto &[of, most] : mostIdentities(db, second)) {
        IdentityColumns columns{IdentityKind(of.first), of.second, of.second.toStdString(), int(out.columns.size()), std::min(most, mostColumnsOfOneKind)};
        const QString word = wordOf(columns.kind);
        for (int i = 0; i < columns.count; ++i)
            addColumn(out, columns.scope.isEmpty() ? word : word + QLatin1Char(':') + columns.scope, 20);
        out.identities.append(columns);
    }
    if (hasMembersWithoutIdentity(db))
        out.ownNumber = addColumn(out, wordOf(IdentityKind::Shop) + QLatin1Char(':') + ownScope(db), 20);
    out.firstField = int(out.columns.size());
    for (const char *word : fieldWords)
        addColumn(out, QString::fromLatin1(word));
    out.tags = addColumn(out, QStringLiteral("tags"), 24);
    out.optOut = addColumn(out, QStringLiteral("opt_out"));
    for (const CustomField &field : custom)
        out.customColumns[field.id] = addColumn(out, QStringLiteral("custom:") + field.name);
    return out;
}

void RowsByMember::step()
{
    m_isAtRow = m_rows.step();
    if (m_isAtRow)
        m_at = m_rows.int64(0);
}

void RowsByMember::seek(qint64 member)
{
    constexpr quint64 near = 12; // so many steps take as long as a look
    const bool isNear = m_asked && member > *m_asked && (!m_isAtRow || m_at >= member || quint64(member) - quint64(m_at) <= near);
    m_asked = member;
    while (isNear && m_isAtRow && m_at < member)
        step();
    if (isNear)
        return;
    m_rows.with(member);
    step();
}

FieldRows::FieldRows(db::Database &db, const ExportLayout &layout, const MemberExport &how, QTimeZone zone)
    : m_layout(layout), m_masked(how.masked), m_leaveOutUnder14(how.leaveOutUnder14), m_zone(zone), m_days(std::move(zone)), m_fields(db, fieldsSql),
      m_custom(db, "SELECT member, field, value FROM custom_value WHERE member >= ? ORDER BY member")
{
}

bool FieldRows::read(files::RowBatch &batch, Progress &progress)
{
    constexpr size_t rowsAtOnce = 512;
    m_batch = &batch;
    const std::vector<size_t> &rows = batch.byKey();
    for (size_t i = 0; i < rows.size(); ++i) {
        if (i % rowsAtOnce == 0 && !progress.goOn())
            return false;
        batch.setIn(rows[i], one(batch.key(rows[i]), batch.cells(rows[i])));
    }
    return true;
}

bool FieldRows::one(qint64 member, Cells cells)
{
    if (!addFields(member, cells))
        return false;
    if (!m_layout.customColumns.empty())
        addCustom(member, cells);
    return true;
}

bool FieldRows::addFields(qint64 member, Cells cells)
{
    bool isIn = false;
    m_fields.each(member, [&](const db::Statement &row) {
        isIn = !(m_leaveOutUnder14 && row.int64(underFourteen + 1) != 0);
        for (int i = 0; isIn && i < int(std::size(fieldWords)); ++i)
            addField(row, i, cells[size_t(m_layout.firstField + i)]);
    });
    return isIn;
}

void FieldRows::addField(const db::Statement &row, int field, files::Cell &cell)
{
    if (field == underFourteen) {
        if (row.int64(field + 1) != 0)
            cell = m_batch->text("yes");
        return;
    }
    const std::string_view value = row.utf8(field + 1);
    if (!value.empty())
        cell = field == createdAt ? moment(value) : shownText(value, m_masked, *m_batch);
}

// On the clock of the shop: as we write it, soon read; whatever else a moment may look like by the library.
files::Cell FieldRows::moment(std::string_view utc)
{
    const quint32 known = utc.size() == 20 && utc.back() == 'Z' ? DayReader::instantIn(utc) : 0;
    if (known != 0)
        return QDateTime::fromSecsSinceEpoch(qint64(known) + m_days.offsetAt(known), Qt::UTC);
    const QDateTime at = fromUtcText(QString::fromUtf8(utc.data(), qsizetype(utc.size())));
    return at.isValid() ? files::Cell(QDateTime::fromSecsSinceEpoch(at.toSecsSinceEpoch() + m_zone.offsetFromUtc(at), Qt::UTC)) : files::Cell();
}

void FieldRows::addCustom(qint64 member, Cells cells)
{
    m_custom.each(member, [&](const db::Statement &row) {
        const auto column = m_layout.customColumns.find(row.int64(1));
        if (column != m_layout.customColumns.end())
            cells[size_t(column->second)] = shownText(row.utf8(2), m_masked, *m_batch);
    });
}

MarkRows::MarkRows(db::Database &db, const ExportLayout &layout, bool masked)
    : m_db(db), m_layout(layout), m_masked(masked),
      m_identities(db, "SELECT member, kind, scope, value FROM identity WHERE member >= ? ORDER BY member, kind, scope, value"),
      m_tagRows(db, "SELECT member, tag FROM member_tag WHERE member >= ? ORDER BY member"),
      m_optedOut(db, "SELECT member FROM opt_out WHERE touchpoint = 'all' AND member >= ? ORDER BY member")
{
    QList<std::pair<QString, qint64>> names;
    db::Statement tags = db.prepare("SELECT id, name FROM tag");
    while (tags.step())
        names.append({tags.text(1), tags.int64(0)});
    std::sort(names.begin(), names.end());
    for (const auto &[name, id] : std::as_const(names)) {
        m_tags.insert(id, int(m_tagNames.size()));
        m_tagNames.push_back(name.toStdString());
    }
}

void MarkRows::read(files::RowBatch &batch)
{
    for (const size_t row : batch.byKey()) {
        if (!batch.isIn(row))
            continue;
        addIdentities(batch.key(row), batch.cells(row), batch);
        addTags(batch.key(row), batch.cells(row), batch);
    }
}

void MarkRows::addTags(qint64 member, Cells cells, files::RowBatch &batch)
{
    QVarLengthArray<int, 16> places;
    m_tagRows.each(member, [&](const db::Statement &row) { places.append(m_tags.value(row.int64(1))); });
    std::sort(places.begin(), places.end());
    m_joined.clear();
    for (const int place : std::as_const(places))
        (m_joined += m_joined.empty() ? "" : ";") += m_tagNames[size_t(place)];
    cells[size_t(m_layout.tags)] = batch.text(m_joined);
    m_optedOut.each(member, [&](const db::Statement &) { cells[size_t(m_layout.optOut)] = batch.text("yes"); });
}

void MarkRows::addIdentities(qint64 member, Cells cells, files::RowBatch &batch)
{
    bool isKnown = false;
    const IdentityColumns *of = nullptr;
    int used = 0; // of that kind and scope: they come together
    m_identities.each(member, [&](const db::Statement &row) {
        isKnown = true;
        const auto kind = IdentityKind(row.int64(1));
        const std::string_view scope = row.utf8(2);
        const auto fits = [&](const IdentityColumns &columns) { return columns.kind == kind && scope == columns.scopeUtf8; };
        if (!of || !fits(*of)) {
            const auto found = std::find_if(m_layout.identities.begin(), m_layout.identities.end(), fits);
            of = found == m_layout.identities.end() ? nullptr : &*found;
            used = 0;
        }
        if (of && used < of->count)
            cells[size_t(of->first + used++)] = identity(kind, row.utf8(3), batch);
    });
    if (!isKnown && m_layout.ownNumber >= 0)
        cells[size_t(m_layout.ownNumber)] = ownNumber(m_db, MemberId(member));
}

files::Cell MarkRows::identity(IdentityKind kind, std::string_view utf8, files::RowBatch &batch) const
{
    if (!m_masked || (kind != IdentityKind::Phone && kind != IdentityKind::Email))
        return shownText(utf8, m_masked, batch);
    const bool isAscii = std::all_of(utf8.begin(), utf8.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
    if (kind == IdentityKind::Phone && isAscii)
        return batch.text(maskPhone(utf8));
    const QString value = QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
    return textCell(kind == IdentityKind::Phone ? maskPhone(value) : maskEmail(value));
}

} // namespace siyu::members
