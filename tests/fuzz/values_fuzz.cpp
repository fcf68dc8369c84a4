// SPDX-License-Identifier: GPL-3.0-or-later
// Dates, amounts, counts and the cleaning of cells on any text; what is read must be within its range.
#include "core/importing/values.h"

#include <cstdlib>

using namespace siyu::importing;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const std::string_view clean = cleanCell(text);
    cleanKey(text);
    for (const DateOrder order : {DateOrder::MonthFirst, DateOrder::DayFirst, DateOrder::Open}) {
        const auto moment = readMoment(clean, order);
        if (moment && !moment->date().isValid())
            std::abort();
    }
    if (const auto count = readCount(clean); count && *count < 0)
        std::abort();
    readAmountFen(clean);
    readGender(clean);
    readYesNo(clean);
    readYear(clean);
    readTags(clean);
    return 0;
}
