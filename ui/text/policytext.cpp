// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/policytext.h"

#include "ui/text/wordlist.h"

#include <QCoreApplication>
#include <QLocale>

namespace siyu::text {

namespace {

constexpr Word periods[] = {
    {"day", QT_TRANSLATE_NOOP("Policy", "a day")},
    {"week", QT_TRANSLATE_NOOP("Policy", "a week")},
    {"month", QT_TRANSLATE_NOOP("Policy", "a month")},
    {"rolling_7d", QT_TRANSLATE_NOOP("Policy", "in 7 days")},
    {"rolling_24h", QT_TRANSLATE_NOOP("Policy", "in 24 hours")},
    {"message", QT_TRANSLATE_NOOP("Policy", "characters a message")},
    {"group", QT_TRANSLATE_NOOP("Policy", "people a group")},
    {"code", QT_TRANSLATE_NOOP("Policy", "days a code")},
};

constexpr Word subjects[] = {
    {"target", QT_TRANSLATE_NOOP("Policy", "each recipient")},
    {"account", QT_TRANSLATE_NOOP("Policy", "each account")},
    {"account_target", QT_TRANSLATE_NOOP("Policy", "one account to one recipient")},
    {"text", QT_TRANSLATE_NOOP("Policy", "length of the text")},
    {"size", QT_TRANSLATE_NOOP("Policy", "size")},
    {"scan_size", QT_TRANSLATE_NOOP("Policy", "size by scan")},
    {"code_days", QT_TRANSLATE_NOOP("Policy", "group code")},
    {"join_groups", QT_TRANSLATE_NOOP("Policy", "groups behind a code")},
};

// The seeded rows of core/schema/0003_broadcasts.sql, as they stand there.
constexpr const char *seeded[] = {
    QT_TRANSLATE_NOOP("Policy", "people that a plain group lets in by scan; after that by invitation"),
    QT_TRANSLATE_NOOP("Policy", "groups behind one WeCom join-group code"),
    QT_TRANSLATE_NOOP("Policy", "official"),
    QT_TRANSLATE_NOOP("Policy", "official page of the carrier"),
    QT_TRANSLATE_NOOP("Policy", "second-hand"),
    QT_TRANSLATE_NOOP("Policy", "peers' code, users' reports"),
    QT_TRANSLATE_NOOP("Policy", "superseded"),
    QT_TRANSLATE_NOOP("Policy", "superseded; the house cap keeps it"),
    QT_TRANSLATE_NOOP("Policy", "company and member sends count together; the company may set 7 a week or 1 a day"),
    QT_TRANSLATE_NOOP("Policy", "one member's own sends to one customer; the company may set 7 a week or the month's days"),
    QT_TRANSLATE_NOOP("Policy", "customer groups; the company may set 7 a week or 1 a day"),
    QT_TRANSLATE_NOOP("Policy", "one mass message a day"),
    QT_TRANSLATE_NOOP("Policy", "per follower and calendar month"),
    QT_TRANSLATE_NOOP("Policy", "characters; at most 9 attachments"),
    QT_TRANSLATE_NOOP("Policy", "characters with the signature; opt-out words are compulsory"),
    QT_TRANSLATE_NOOP("Policy", "a plain group lets people in by scan up to 200, then by invitation"),
    QT_TRANSLATE_NOOP("Policy", "a plain group code is valid for 7 days from its making"),
};

QString said(const QString &text)
{
    for (const char *known : seeded) {
        if (text == QLatin1String(known))
            return QCoreApplication::translate("Policy", known);
    }
    return text;
}

// "official: developer.work.weixin.qq.com path/92135": the words before the address are said, the address stands.
QString saidSource(const QString &source)
{
    const qsizetype colon = source.indexOf(QStringLiteral(": "));
    return colon < 0 ? said(source)
                     : QCoreApplication::translate("Policy", "%1: %2").arg(said(source.left(colon)), source.mid(colon + 2));
}

} // namespace

QString policyLimit(std::optional<qint64> limit, const QString &per)
{
    if (!limit)
        return QCoreApplication::translate("Policy", "as many a month as it has days");
    return QCoreApplication::translate("Policy", "%1 %2", "a limit, and per what")
        .arg(QLocale().toString(*limit), translated("Policy", periods, per));
}

QString policySpan(const QString &per) { return translated("Policy", periods, per); }

QString policySubject(const QString &word) { return translated("Policy", subjects, word); }

QString policySource(const QString &source, const QString &note)
{
    if (note.isEmpty())
        return saidSource(source);
    return QCoreApplication::translate("Policy", "%1 (%2)", "a source, and its remark").arg(saidSource(source), said(note));
}

} // namespace siyu::text
