// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/desktext.h"

#include "ui/text/wordlist.h"

namespace siyu::text {

namespace {

struct Desks {
    Q_DECLARE_TR_FUNCTIONS(Desks)
};

} // namespace

QString name(desks::QuestionState state)
{
    switch (state) {
    case desks::QuestionState::Open:
        return Desks::tr("Open");
    case desks::QuestionState::Answered:
        return Desks::tr("Answered");
    case desks::QuestionState::Closed:
        return Desks::tr("Closed");
    }
    return {};
}

QString questionStage(const QString &word)
{
    return word == QStringLiteral("presale") ? Desks::tr("Before a sale") : word == QStringLiteral("aftersale") ? Desks::tr("After a sale") : QString();
}

QString name(desks::RequestState state)
{
    switch (state) {
    case desks::RequestState::Open:
        return Desks::tr("Waiting");
    case desks::RequestState::Doing:
        return Desks::tr("Under way");
    case desks::RequestState::Done:
        return Desks::tr("Done");
    case desks::RequestState::Dropped:
        return Desks::tr("Dropped");
    }
    return {};
}

QString name(desks::RequestKind kind)
{
    return kind == desks::RequestKind::Design ? Desks::tr("Design") : kind == desks::RequestKind::Development ? Desks::tr("Development") : Desks::tr("Other");
}

QString draftText(const std::optional<desks::Draft> &draft)
{
    if (!draft)
        return Desks::tr("May be quoted");
    switch (*draft) {
    case desks::Draft::NoOrder:
        return Desks::tr("Draft: no order");
    case desks::Draft::OrderOfAnother:
        return Desks::tr("Draft: the order is somebody else's");
    case desks::Draft::OrderNotPaid:
        return Desks::tr("Draft: the order is not paid");
    case desks::Draft::NoConsent:
        return Desks::tr("Draft: no consent");
    case desks::Draft::Withdrawn:
        return Desks::tr("Draft: consent withdrawn");
    }
    return {};
}

QString violationStanding(const QString &word)
{
    static constexpr Word words[] = {{"muted", QT_TRANSLATE_NOOP("Desks", "Muted")}, {"over", QT_TRANSLATE_NOOP("Desks", "Over")},
        {"lifted", QT_TRANSLATE_NOOP("Desks", "Lifted")}, {"appealed", QT_TRANSLATE_NOOP("Desks", "Appeal open")}};
    return translated("Desks", words, word);
}

QString waited(qint64 seconds)
{
    const qint64 minutes = std::max<qint64>(1, (seconds + 59) / 60);
    if (minutes < 60)
        return Desks::tr("%1 min").arg(minutes);
    if (minutes < 24 * 60)
        return Desks::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
    return Desks::tr("%1 d %2 h").arg(minutes / (24 * 60)).arg(minutes / 60 % 24);
}

} // namespace siyu::text
