// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/comparison.h"

#include "core/base/text.h"
#include "ui/text/format.h"
#include "ui/text/words.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace siyu::ui {

namespace {

constexpr int fieldWidth = 150;

QString shownIdentity(const members::IdentityKey &key, bool masked)
{
    if (!masked)
        return key.value;
    return key.kind == IdentityKind::Phone   ? maskPhone(key.value)
        : key.kind == IdentityKind::Email ? maskEmail(key.value)
                                          : maskPhonesIn(key.value);
}

QString valueOf(const ComparedSide &side, const QString &field)
{
    QStringList said;
    for (const auto &[name, value] : side.values) {
        if (name == field && !value.isEmpty())
            said.append(value);
    }
    return said.join(QStringLiteral(", "));
}

} // namespace

ComparedSide sideOf(const members::MemberProfile &profile, bool masked)
{
    const members::MemberRow &row = profile.row;
    const auto plain = [masked](const QString &text) { return masked ? maskPhonesIn(text) : text; };
    ComparedSide side{row.name.isEmpty() ? Comparison::tr("Member %1").arg(row.id.value) : plain(displayText(row.name)), {}};
    const auto add = [&side](const QString &field, const QString &value, const QString &key = {}) {
        side.values.append({field, displayText(value)});
        if (!key.isEmpty())
            side.keys.insert(field, key);
    };
    add(Comparison::tr("Name"), plain(row.name), QStringLiteral("name"));
    for (const members::IdentityKey &key : profile.identities)
        add(text::name(key.kind), shownIdentity(key, masked));
    add(Comparison::tr("Gender"), text::genderName(row.gender), QStringLiteral("gender"));
    add(Comparison::tr("Birthday"), profile.birthday.isEmpty() && row.birthYear ? QString::number(*row.birthYear) : profile.birthday, QStringLiteral("birthday"));
    add(Comparison::tr("Region"), row.region, QStringLiteral("region"));
    add(Comparison::tr("Address"), masked && !profile.address.isEmpty() ? QStringLiteral("***") : profile.address, QStringLiteral("address"));
    add(Comparison::tr("Company"), profile.company, QStringLiteral("company"));
    add(Comparison::tr("Interests"), plain(profile.interests), QStringLiteral("interests"));
    add(Comparison::tr("Preferred category"), profile.categoryPreference, QStringLiteral("category_preference"));
    add(Comparison::tr("Groups"), row.groups.join(QStringLiteral(", ")));
    add(Comparison::tr("Tags"), row.tags.join(QStringLiteral(", ")));
    add(Comparison::tr("Orders"), row.orders > 0 ? text::number(row.orders) : QString());
    add(Comparison::tr("Note"), plain(profile.note), QStringLiteral("note"));
    for (const members::MemberCustomValue &custom : profile.custom)
        add(custom.name, plain(custom.value), QStringLiteral("custom:%1").arg(custom.field));
    add(Comparison::tr("Where from"), row.source);
    add(Comparison::tr("Since"), row.createdAtUtc.isValid() ? text::day(row.createdAtUtc.date()) : QString());
    return side;
}

Comparison::Comparison(QWidget *parent) : RowTable(tr("Side by side"), parent)
{
    setSelectionMode(QAbstractItemView::SingleSelection);
    connect(this, &QTableView::clicked, this, [this](const QModelIndex &index) {
        const QString key = keyOf(rows()->idAt(index.row()).toString());
        if (!key.isEmpty() && index.column() > 0)
            take(key, index.column() == 2);
    });
}

void Comparison::setSides(const QList<ComparedSide> &sides)
{
    m_sides = sides;
    m_taken.clear();
    render();
}

QString Comparison::keyOf(const QString &field) const
{
    if (!m_choosing || m_sides.size() != 2)
        return {};
    const QString first = valueOf(m_sides[0], field);
    const QString second = valueOf(m_sides[1], field);
    return first.isEmpty() || second.isEmpty() || first == second ? QString() : m_sides[0].keys.value(field);
}

void Comparison::take(const QString &key, bool fromSecond)
{
    m_taken.removeAll(key);
    if (fromSecond)
        m_taken.append(key);
    render();
}

void Comparison::toggle(int row)
{
    const QString key = keyOf(rows()->idAt(row).toString());
    if (!key.isEmpty())
        take(key, !m_taken.contains(key));
}

void Comparison::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && currentIndex().isValid())
        toggle(currentIndex().row());
    else
        RowTable::keyPressEvent(event);
}

void Comparison::render()
{
    QStringList headers{tr("Field")};
    QStringList fields;
    for (const ComparedSide &side : std::as_const(m_sides)) {
        headers.append(side.title);
        for (const auto &[name, value] : side.values) {
            if (!fields.contains(name) && !value.isEmpty())
                fields.append(name);
        }
    }
    QList<TableRow> differing;
    QList<TableRow> alike;
    for (const QString &field : std::as_const(fields)) {
        QStringList cells{field};
        QStringList said;
        const QString key = keyOf(field);
        for (qsizetype i = 0; i < m_sides.size(); ++i) {
            const QString value = valueOf(m_sides[i], field);
            if (!value.isEmpty() && !said.contains(value))
                said.append(value);
            const bool stays = (i == 1) == m_taken.contains(key);
            cells.append(key.isEmpty() ? value : stays ? tr("✓ %1 (stays)").arg(value) : value);
        }
        (said.size() > 1 ? differing : alike).append({field, cells, said.size() <= 1});
    }
    const int at = currentIndex().row();
    rows()->setHeaders(headers);
    rows()->setRows(differing + alike);
    setColumnWidth(0, fieldWidth);
    for (int c = 1; c < headers.size(); ++c)
        horizontalHeader()->setSectionResizeMode(c, QHeaderView::Stretch);
    if (at >= 0 && at < rows()->rowCount())
        setCurrentIndex(rows()->index(at, 0));
}

} // namespace siyu::ui
