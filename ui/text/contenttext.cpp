// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/contenttext.h"

#include "ui/text/errortext.h"
#include "ui/text/wordlist.h"

#include <QFileInfo>

namespace siyu::text {

namespace {

struct ContentText {
    Q_DECLARE_TR_FUNCTIONS(ContentText)
};

constexpr Word variables[] = {
    {"name", QT_TRANSLATE_NOOP("ContentText", "Name")},
    {"group", QT_TRANSLATE_NOOP("ContentText", "Group")},
    {"product", QT_TRANSLATE_NOOP("ContentText", "Product")},
    {"coupon", QT_TRANSLATE_NOOP("ContentText", "Coupon")},
};

constexpr Word faults[] = {
    {"too_long", QT_TRANSLATE_NOOP("ContentText", "Too long")},
    {"several_points", QT_TRANSLATE_NOOP("ContentText", "Several main points")},
    {"too_many_emoji", QT_TRANSLATE_NOOP("ContentText", "Too many emoji")},
    {"absolute_word", QT_TRANSLATE_NOOP("ContentText", "Absolute word")},
    {"inciting_word", QT_TRANSLATE_NOOP("ContentText", "Inciting word")},
    {"fake_scarcity", QT_TRANSLATE_NOOP("ContentText", "Scarcity")},
    {"bait", QT_TRANSLATE_NOOP("ContentText", "Bait")},
    {"sms_bait", QT_TRANSLATE_NOOP("ContentText", "Refused in SMS")},
    {"no_opt_out", QT_TRANSLATE_NOOP("ContentText", "No opt-out words")},
    {"no_disclosure", QT_TRANSLATE_NOOP("ContentText", "No disclosure")},
    {"unknown_variable", QT_TRANSLATE_NOOP("ContentText", "Unknown variable")},
};

} // namespace

QString name(content::Speaker speaker)
{
    switch (speaker) {
    case content::Speaker::Shop:
        return ContentText::tr("The shop");
    case content::Speaker::Staff:
        return ContentText::tr("A staff member");
    case content::Speaker::Partner:
        return ContentText::tr("A partner");
    }
    return {};
}

QString variableName(const QString &word) { return translated("ContentText", variables, word); }
QString faultName(content::Fault fault) { return translated("ContentText", faults, wordOf(fault)); }

QString findingText(const content::Finding &finding)
{
    switch (finding.fault) {
    case content::Fault::TooLong:
        return ContentText::tr("%1 characters: too long, the platform cuts or refuses what is marked").arg(finding.detail);
    case content::Fault::SeveralPoints:
        return ContentText::tr("Leads to a second place (%1): one message, one main point").arg(finding.detail);
    case content::Fault::TooManyEmoji:
        return ContentText::tr("%1 emoji: more than %2 tire the reader").arg(finding.detail).arg(content::mostEmoji);
    case content::Fault::AbsoluteWord:
        return ContentText::tr("“%1” is an absolute word, which the advertising law forbids (article 9)").arg(finding.detail);
    case content::Fault::IncitingWord:
        return ContentText::tr("“%1” urges people to pass it on or frightens them").arg(finding.detail);
    case content::Fault::FakeScarcity:
        return ContentText::tr("“%1” says that time or stock is short: keep it only if it is true").arg(finding.detail);
    case content::Fault::Bait:
        return ContentText::tr("“%1” is bait that WeChat punishes with a blocked account").arg(finding.detail);
    case content::Fault::SmsBait:
        return ContentText::tr("“%1”: carriers refuse it in marketing SMS").arg(finding.detail);
    case content::Fault::NoOptOut:
        return ContentText::tr("A marketing SMS has to say how to refuse further ones, such as “%1”").arg(finding.detail);
    case content::Fault::NoDisclosure:
        return ContentText::tr("Who speaks has to say who they are: “%1” is missing").arg(finding.detail);
    case content::Fault::UnknownVariable:
        return ContentText::tr("{%1} is no variable: people would read it as it stands").arg(finding.detail);
    }
    return {};
}

QString pictureErrorText(const Error &error)
{
    const QString file = QFileInfo(error.values.value(0)).fileName();
    switch (error.code) {
    case ErrorCode::FileEmpty:
        return ContentText::tr("“%1” is empty. Save the picture again and add it anew.").arg(file);
    case ErrorCode::FileTooLarge:
        return ContentText::tr("“%1” is larger than %2. Make the picture smaller and add it anew.").arg(file, error.values.value(1));
    case ErrorCode::FileIsOtherFormat:
        return ContentText::tr("“%1” is no PNG or JPEG picture. Save it as one of these and add it anew.").arg(file);
    case ErrorCode::FileCorrupt:
        return ContentText::tr("“%1” is a damaged picture. Get it again from where it came.").arg(file);
    default:
        return errorText(error);
    }
}

} // namespace siyu::text
