// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/codetext.h"

#include "ui/text/format.h"
#include "ui/text/wordlist.h"

namespace siyu::text {

namespace {

struct CodeText {
    Q_DECLARE_TR_FUNCTIONS(CodeWords)
};

constexpr Word kinds[] = {
    {"tracked", QT_TRANSLATE_NOOP("CodeWords", "Tracked code")},
    {"group", QT_TRANSLATE_NOOP("CodeWords", "Plain group code")},
    {"join", QT_TRANSLATE_NOOP("CodeWords", "WeCom join code")},
};
constexpr Word standings[] = {
    {"good", QT_TRANSLATE_NOOP("CodeWords", "Works")},
    {"ends_soon", QT_TRANSLATE_NOOP("CodeWords", "Ends soon")},
    {"nearly_full", QT_TRANSLATE_NOOP("CodeWords", "Nearly full")},
    {"not_yet", QT_TRANSLATE_NOOP("CodeWords", "Not yet")},
    {"expired", QT_TRANSLATE_NOOP("CodeWords", "Expired")},
    {"full", QT_TRANSLATE_NOOP("CodeWords", "Full")},
    {"retired", QT_TRANSLATE_NOOP("CodeWords", "No longer used")},
};
constexpr Word uses[] = {
    {"poster", QT_TRANSLATE_NOOP("CodeWords", "Poster")},
    {"card", QT_TRANSLATE_NOOP("CodeWords", "Name card")},
    {"parcel", QT_TRANSLATE_NOOP("CodeWords", "Parcel card")},
    {"content", QT_TRANSLATE_NOOP("CodeWords", "Content item")},
    {"other", QT_TRANSLATE_NOOP("CodeWords", "Elsewhere")},
};

} // namespace

QString name(codes::CodeKind kind) { return translated("CodeWords", kinds, wordOf(kind)); }
QString name(codes::CodeStanding standing) { return translated("CodeWords", standings, wordOf(standing)); }
QString codeUseName(const QString &kind) { return translated("CodeWords", uses, kind); }

QString whose(const codes::CodeRow &code)
{
    QStringList out;
    for (const QString &owner : {code.channel, code.campaign, code.groupName, code.partner}) {
        if (!owner.isEmpty())
            out.append(owner);
    }
    return out.isEmpty() ? missingMark() : out.join(QStringLiteral(" · "));
}

QString daysLeft(const codes::Countdown &countdown)
{
    if (!countdown.daysLeft)
        return CodeText::tr("no end");
    if (*countdown.daysLeft < 0)
        return CodeText::tr("over since %1").arg(day(countdown.lastDay.addDays(1)));
    if (*countdown.daysLeft == 0)
        return CodeText::tr("today is the last day");
    return CodeText::tr("%1 days left, until %2").arg(number(*countdown.daysLeft), day(countdown.lastDay));
}

QString roomLeft(const codes::Countdown &countdown)
{
    if (!countdown.roomLeft)
        return missingMark();
    return *countdown.roomLeft == 0 ? CodeText::tr("full") : number(*countdown.roomLeft);
}

QString codeAlert(const codes::CodeRow &code)
{
    QString out;
    switch (code.countdown.standing) {
    case codes::CodeStanding::Expired: out = CodeText::tr("Code “%1” is %2").arg(code.caption(), daysLeft(code.countdown)); break;
    case codes::CodeStanding::Full: out = CodeText::tr("Code “%1” lets nobody in any more").arg(code.caption()); break;
    case codes::CodeStanding::EndsSoon: out = CodeText::tr("Code “%1”: %2").arg(code.caption(), daysLeft(code.countdown)); break;
    default: out = CodeText::tr("Code “%1” takes only %2 more").arg(code.caption(), roomLeft(code.countdown)); break;
    }
    if (code.uses > 0)
        out += CodeText::tr(" (places where it can be seen: %1)").arg(number(code.uses));
    return out;
}

} // namespace siyu::text
