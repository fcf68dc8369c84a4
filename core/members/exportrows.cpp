// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/exportrows.h"

#include "core/base/period.h"
#include "core/base/text.h"
#include "core/members/ownnumber.h"

#include <QVarLengthArray>
#include <algorithm>
#include <numeric>

namespace siyu::members {

namespace {

constexpr int mostColumnsOfOneKind = 5;
constexpr qint64 quarter = 900; // of an hour: clocks are changed at none but its ends

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

// How many identities of each kind and scope a member holds at most. By the index of members: sorting them all by kind first
// takes four times as long.
std::map<std::pair<qint64, QString>, int> mostIdentities(db::Database &db)
{
    std::map<std::pair<qint64, QString>, int> out;
    std::pair<qint64, QString> kind{-1, {}};
    QByteArray scope;
    qint64 member = 0;
    int count = 0;
    int *most = nullptr;
    db::Statement rows = db.prepare("SELECT member, kind, scope FROM identity ORDER BY member, kind, scope");
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

files::Cell textCell(const QString &text)
{
    return text.isEmpty() ? files::Cell() : files::Cell(text);
}

} // namespace

ExportLayout exportLayout(db::Database &db, const QList<CustomField> &custom)
{
    ExportLayout out;
    for (const auto &[of, most] : mostIdentities(db)) {
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

ExportRows::ExportRows(db::Database &db, const ExportLayout &layout, bool masked, QTimeZone zone)
    : m_db(db), m_layout(layout), m_masked(masked), m_zone(std::move(zone)), m_fields(db, fieldsSql),
      m_identities(db, "SELECT member, kind, scope, value FROM identity WHERE member >= ? ORDER BY member, kind, scope, value"),
      m_tagRows(db, "SELECT member, tag FROM member_tag WHERE member >= ? ORDER BY member"),
      m_custom(db, "SELECT member, field, value FROM custom_value WHERE member >= ? ORDER BY member")
{
    QList<std::pair<QString, qint64>> names;
    db::Statement tags = db.prepare("SELECT id, name FROM tag");
    while (tags.step())
        names.append({tags.text(1), tags.int64(0)});
    std::sort(names.begin(), names.end());
    for (const auto &[name, id] : std::as_const(names)) {
        m_tags.insert(id, int(m_tagNames.size()));
        m_tagNames.append(name);
    }
    db::Statement out = db.prepare("SELECT member FROM opt_out WHERE touchpoint = 'all'");
    while (out.step())
        m_optedOut.insert(out.int64(0));
}

std::vector<ExportedMember> ExportRows::read(const QList<qint64> &members)
{
    std::vector<ExportedMember> out(size_t(members.size()));
    std::vector<qsizetype> places(out.size());
    std::iota(places.begin(), places.end(), 0);
    std::sort(places.begin(), places.end(), [&members](qsizetype a, qsizetype b) { return members[a] < members[b]; });
    for (const qsizetype place : places)
        out[size_t(place)] = one(members[place]);
    return out;
}

ExportedMember ExportRows::one(qint64 member)
{
    ExportedMember out;
    if (!addFields(member, out))
        return out;
    addIdentities(member, out.cells);
    addTags(member, out.cells);
    if (!m_layout.customColumns.empty())
        addCustom(member, out.cells);
    return out;
}

bool ExportRows::addFields(qint64 member, ExportedMember &out)
{
    m_fields.each(member, [&](const db::Statement &row) {
        out.cells.resize(m_layout.columns.size());
        for (int i = 0; i < int(std::size(fieldWords)); ++i) {
            if (row.isNull(i + 1))
                continue;
            files::Cell &cell = out.cells[size_t(m_layout.firstField + i)];
            if (i == createdAt)
                cell = moment(row.text(i + 1));
            else if (i != underFourteen)
                cell = text(row, i + 1);
            else if (row.int64(i + 1) != 0) {
                out.isUnder14 = true;
                cell = QStringLiteral("yes");
            }
        }
    });
    return !out.cells.empty();
}

// On the clock of the shop. The zone is asked once a quarter of an hour of the past: it takes its time to answer.
files::Cell ExportRows::moment(const QString &utc)
{
    const QDateTime at = fromUtcText(utc);
    if (!at.isValid())
        return at;
    const qint64 seconds = at.toSecsSinceEpoch();
    const auto known = m_offsets.constFind(seconds / quarter);
    const int offset = known != m_offsets.cend() ? *known : *m_offsets.insert(seconds / quarter, m_zone.offsetFromUtc(at));
    return QDateTime::fromSecsSinceEpoch(seconds + offset, Qt::UTC);
}

QString ExportRows::shown(IdentityKind kind, const QString &value) const
{
    if (!m_masked)
        return value;
    return kind == IdentityKind::Phone ? maskPhone(value) : kind == IdentityKind::Email ? maskEmail(value) : maskPhonesIn(value);
}

files::Cell ExportRows::text(const db::Statement &row, int column) const
{
    return textCell(m_masked ? maskPhonesIn(row.text(column)) : row.text(column));
}

void ExportRows::addIdentities(qint64 member, std::vector<files::Cell> &cells)
{
    bool isKnown = false;
    const IdentityColumns *of = nullptr;
    int used = 0; // of that kind and scope: they come together
    m_identities.each(member, [&](const db::Statement &row) {
        isKnown = true;
        const auto fits = [&row](const IdentityColumns &columns) { return columns.kind == IdentityKind(row.int64(1)) && row.utf8(2) == columns.scopeUtf8; };
        if (!of || !fits(*of)) {
            const auto found = std::find_if(m_layout.identities.begin(), m_layout.identities.end(), fits);
            of = found == m_layout.identities.end() ? nullptr : &*found;
            used = 0;
        }
        if (of && used < of->count)
            cells[size_t(of->first + used++)] = textCell(shown(of->kind, row.text(3)));
    });
    if (!isKnown && m_layout.ownNumber >= 0)
        cells[size_t(m_layout.ownNumber)] = ownNumber(m_db, MemberId(member));
}

void ExportRows::addTags(qint64 member, std::vector<files::Cell> &cells)
{
    QVarLengthArray<int, 16> places;
    m_tagRows.each(member, [&](const db::Statement &row) { places.append(m_tags.value(row.int64(1))); });
    std::sort(places.begin(), places.end());
    QString tags;
    for (const int place : std::as_const(places)) {
        if (!tags.isEmpty())
            tags += QLatin1Char(';');
        tags += m_tagNames[place];
    }
    cells[size_t(m_layout.tags)] = textCell(tags);
    if (m_optedOut.contains(member))
        cells[size_t(m_layout.optOut)] = QStringLiteral("yes");
}

void ExportRows::addCustom(qint64 member, std::vector<files::Cell> &cells)
{
    m_custom.each(member, [&](const db::Statement &row) {
        const auto column = m_layout.customColumns.find(row.int64(1));
        if (column != m_layout.customColumns.end())
            cells[size_t(column->second)] = text(row, 2);
    });
}

} // namespace siyu::members
