// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/memberwords.h"

#include "ui/text/format.h"
#include "ui/text/words.h"

#include <QCoreApplication>

namespace siyu::ui {

namespace {

struct MemberWords {
    Q_DECLARE_TR_FUNCTIONS(MemberWords)
};

} // namespace

QString memberFieldName(members::MemberField field)
{
    using members::MemberField;
    switch (field) {
    case MemberField::Name:
        return MemberWords::tr("Name");
    case MemberField::Gender:
        return MemberWords::tr("Gender");
    case MemberField::Birthday:
        return MemberWords::tr("Birthday");
    case MemberField::BirthYear:
        return MemberWords::tr("Birth year");
    case MemberField::Region:
        return MemberWords::tr("Region");
    case MemberField::Address:
        return MemberWords::tr("Address");
    case MemberField::Company:
        return MemberWords::tr("Company");
    case MemberField::Interests:
        return MemberWords::tr("Interests");
    case MemberField::CategoryPreference:
        return MemberWords::tr("Preferred categories");
    case MemberField::Note:
        return MemberWords::tr("Note");
    case MemberField::Under14:
        return MemberWords::tr("Under 14");
    case MemberField::PausedUntil:
        return MemberWords::tr("Paused until");
    }
    return {};
}

QString memberEventText(const members::MemberEvent &event)
{
    using members::MemberEventKind;
    switch (event.kind) {
    case MemberEventKind::Created:
        return MemberWords::tr("Became known");
    case MemberEventKind::Joined:
        return MemberWords::tr("Joined %1").arg(event.what);
    case MemberEventKind::Left:
        return MemberWords::tr("Left %1").arg(event.what);
    case MemberEventKind::Order:
        return event.amountFen ? MemberWords::tr("Order %1, %2").arg(event.what, text::money(*event.amountFen))
                               : MemberWords::tr("Order %1").arg(event.what);
    case MemberEventKind::Imported:
        return MemberWords::tr("Imported from %1").arg(event.what);
    case MemberEventKind::Befriended:
        return MemberWords::tr("Friend of %1").arg(event.what);
    case MemberEventKind::Unfriended:
        return MemberWords::tr("No longer a friend of %1").arg(event.what);
    case MemberEventKind::OptedOut: {
        const auto touchpoint = touchpointFrom(event.what);
        return MemberWords::tr("Wants no messages by: %1").arg(touchpoint ? text::name(*touchpoint) : MemberWords::tr("everything"));
    }
    }
    return {};
}

} // namespace siyu::ui
