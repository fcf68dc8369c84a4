// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/cleaningtext.h"

#include <QCoreApplication>

namespace siyu::text {

namespace {

struct Cleanings {
    Q_DECLARE_TR_FUNCTIONS(Cleanings)
};

} // namespace

QString cleaningName(importing::Cleaning cleaning)
{
    using importing::Cleaning;
    switch (cleaning) {
    case Cleaning::BlanksRemoved:
        return Cleanings::tr("blanks removed");
    case Cleaning::TabRemoved:
        return Cleanings::tr("TAB removed");
    case Cleaning::QuotesRemoved:
        return Cleanings::tr("quotes removed");
    case Cleaning::FormulaQuotesRemoved:
        return Cleanings::tr("=\"…\" removed");
    case Cleaning::ApostropheRemoved:
        return Cleanings::tr("apostrophe removed");
    case Cleaning::EmptyMarkRead:
        return Cleanings::tr("read as empty");
    case Cleaning::DecimalZerosRemoved:
        return Cleanings::tr(".00 removed");
    case Cleaning::WidthFolded:
        return Cleanings::tr("full-width characters changed");
    case Cleaning::SeparatorsRemoved:
        return Cleanings::tr("separators removed");
    case Cleaning::CountryCodeAdded:
        return Cleanings::tr("country code added");
    case Cleaning::LowerCased:
        return Cleanings::tr("capitals changed");
    case Cleaning::DateRead:
        return Cleanings::tr("date read");
    case Cleaning::SerialRead:
        return Cleanings::tr("day number read as a date");
    case Cleaning::UnixTimeRead:
        return Cleanings::tr("Unix time read as a date");
    case Cleaning::AmountRead:
        return Cleanings::tr("amount read");
    case Cleaning::UnitRead:
        return Cleanings::tr("unit multiplied");
    case Cleaning::BracketsRead:
        return Cleanings::tr("brackets read as below zero");
    case Cleaning::NumberRead:
        return Cleanings::tr("number read");
    case Cleaning::YearRead:
        return Cleanings::tr("year read");
    case Cleaning::GenderRead:
        return Cleanings::tr("gender read");
    case Cleaning::YesNoRead:
        return Cleanings::tr("read as yes or no");
    case Cleaning::TagsSplit:
        return Cleanings::tr("split into tags");
    }
    return {};
}

QString cleaningText(const QString &before, const QString &after, const importing::Cleanings &steps)
{
    if (steps.empty())
        return {};
    QStringList names;
    for (const importing::Cleaning step : steps)
        names.append(cleaningName(step));
    //: before → after: what was done
    return Cleanings::tr("%1 → %2: %3").arg(before.trimmed(), after.isEmpty() ? Cleanings::tr("nothing") : after, names.join(Cleanings::tr(", ")));
}

} // namespace siyu::text
