// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/comparison.h"

#include "core/base/text.h"
#include "ui/text/format.h"
#include "ui/text/words.h"

#include <QHeaderView>

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
    const auto add = [&side](const QString &field, const QString &value) { side.values.append({field, displayText(value)}); };
    add(Comparison::tr("Name"), plain(row.name));
    for (const members::IdentityKey &key : profile.identities)
        add(text::name(key.kind), shownIdentity(key, masked));
    add(Comparison::tr("Gender"), text::genderName(row.gender));
    add(Comparison::tr("Birthday"), profile.birthday.isEmpty() && row.birthYear ? QString::number(*row.birthYear) : profile.birthday);
    add(Comparison::tr("Region"), row.region);
    add(Comparison::tr("Address"), masked && !profile.address.isEmpty() ? QStringLiteral("***") : profile.address);
    add(Comparison::tr("Company"), profile.company);
    add(Comparison::tr("Groups"), row.groups.join(QStringLiteral(", ")));
    add(Comparison::tr("Tags"), row.tags.join(QStringLiteral(", ")));
    add(Comparison::tr("Orders"), row.orders > 0 ? text::number(row.orders) : QString());
    add(Comparison::tr("Note"), plain(profile.note));
    for (const members::MemberCustomValue &custom : profile.custom)
        add(custom.name, plain(custom.value));
    add(Comparison::tr("Where from"), row.source);
    add(Comparison::tr("Since"), row.createdAtUtc.isValid() ? text::day(row.createdAtUtc.date()) : QString());
    return side;
}

Comparison::Comparison(QWidget *parent) : RowTable(tr("Side by side"), parent)
{
    setSelectionMode(QAbstractItemView::SingleSelection);
}

void Comparison::setSides(const QList<ComparedSide> &sides)
{
    QStringList headers{tr("Field")};
    QStringList fields;
    for (const ComparedSide &side : sides) {
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
        for (const ComparedSide &side : sides) {
            cells.append(valueOf(side, field));
            if (!cells.last().isEmpty() && !said.contains(cells.last()))
                said.append(cells.last());
        }
        (said.size() > 1 ? differing : alike).append({field, cells, said.size() <= 1});
    }
    rows()->setHeaders(headers);
    rows()->setRows(differing + alike);
    setColumnWidth(0, fieldWidth);
    for (int c = 1; c < headers.size(); ++c)
        horizontalHeader()->setSectionResizeMode(c, QHeaderView::Stretch);
}

} // namespace siyu::ui
