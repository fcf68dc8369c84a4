// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/cardpeople.h"

#include "core/base/period.h"
#include "ui/common/icons.h"
#include "ui/members/decisionswindow.h"
#include "ui/members/memberwords.h"
#include "ui/text/format.h"

#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

QString dayOf(const QDateTime &utc, const QTimeZone &zone) { return text::day(businessDay(utc, zone)); }

} // namespace

// ---- points

CardPoints::CardPoints(Desk &desk) : CardSection(desk, QStringLiteral("points"), tr("Points")) { }

void CardPoints::build()
{
    const members::MemberPoints &points = detail().points;
    if (points.entries == 0) {
        addLine(tr("No points yet"), "muted");
        return;
    }
    addLine(tr("Balance %1, %n entries", nullptr, int(points.entries)).arg(text::number(points.balance)))
        ->setObjectName(QStringLiteral("pointsBalance"));
    QFormLayout *form = addForm();
    for (const members::MemberPointEntry &entry : points.newest) {
        QStringList parts{text::signedNumber(entry.points), pointKindName(entry.kind), shown(entry.note)};
        parts.removeAll(QString());
        addFact(form, dayOf(entry.atUtc, desk().workspace().zone()), parts.join(QStringLiteral(" · ")));
    }
}

// ---- referrals

CardReferrals::CardReferrals(Desk &desk) : CardSection(desk, QStringLiteral("referrals"), tr("Referrals")) { }

void CardReferrals::build()
{
    const members::MemberReferrals &referrals = detail().referrals;
    if (referrals.host)
        addPerson(*referrals.host, tr("Brought by %1"));
    if (referrals.brought > 0)
        addLine(tr("Brought %n member(s)", nullptr, int(referrals.brought)));
    for (const members::MemberName &person : referrals.newest)
        addPerson(person, QStringLiteral("%1"));
    if (!referrals.host && referrals.brought == 0)
        addLine(tr("Brought by nobody, brought nobody"), "muted");
}

void CardReferrals::addPerson(const members::MemberName &person, const QString &before)
{
    const QString name = person.name.isEmpty() ? QStringLiteral("#%1").arg(person.id.value) : shown(person.name);
    QString line = before.arg(name);
    if (person.atUtc.isValid())
        line += QStringLiteral(" · ") + dayOf(person.atUtc, desk().workspace().zone());
    QPushButton *open = lineButton(Icon::Person, line, QStringLiteral("person%1").arg(person.id.value));
    open->setAccessibleDescription(tr("Open this member"));
    connect(open, &QPushButton::clicked, this, [this, id = person.id.value] { desk().goTo(PageId::Members, id); });
}

// ---- friends

CardContacts::CardContacts(Desk &desk) : CardSection(desk, QStringLiteral("contacts"), tr("Friend of our accounts")) { }

void CardContacts::build()
{
    const QTimeZone zone = desk().workspace().zone();
    for (const members::MemberContact &contact : detail().contacts) {
        QString account = contact.account;
        if (!contact.staff.isEmpty())
            account += QStringLiteral(" (%1)").arg(contact.staff);
        QStringList parts;
        if (contact.addedUtc.isValid())
            parts.append(tr("since %1").arg(dayOf(contact.addedUtc, zone)));
        if (contact.removedUtc.isValid())
            parts.append(tr("removed %1").arg(dayOf(contact.removedUtc, zone)));
        if (!contact.channel.isEmpty())
            parts.append(contact.channel);
        if (!contact.way.isEmpty())
            parts.append(contact.way);
        addLine(account, contact.removedUtc.isValid() ? "muted" : nullptr);
        if (!parts.isEmpty())
            addLine(parts.join(QStringLiteral(" · ")), "muted");
    }
    if (detail().contacts.isEmpty())
        addLine(tr("A friend of none"), "muted");
}

// ---- hints

CardHints::CardHints(Desk &desk) : CardSection(desk, QStringLiteral("hints"), {}) { }

void CardHints::build()
{
    const members::MemberHints &hints = detail().hints;
    setVisible(hints.openReviews > 0 || !hints.namesakes.isEmpty());
    if (hints.openReviews > 0) {
        QPushButton *open = lineButton(Icon::Warning,
            tr("%n row(s) of imports with this name wait for a decision", nullptr, int(hints.openReviews)),
            QStringLiteral("openReview"));
        connect(open, &QPushButton::clicked, this, [this] { DecisionsWindow::open(desk(), DecisionsWindow::Review); });
    }
    if (!hints.namesakes.isEmpty()) {
        QPushButton *open = lineButton(Icon::Members,
            tr("%n other member(s) of the same name", nullptr, int(hints.namesakes.size())), QStringLiteral("openDuplicates"));
        open->setToolTip(tr("Look for duplicates"));
        connect(open, &QPushButton::clicked, this, [this] { DecisionsWindow::open(desk(), DecisionsWindow::Duplicates); });
    }
}

} // namespace siyu::ui
