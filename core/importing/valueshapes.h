// SPDX-License-Identifier: GPL-3.0-or-later
// What a column means by its values alone, for headers that say nothing: phones, e-mails, ids of WeChat and WeCom, names,
// gender, birthdays, days, amounts. A guess with a confidence below that of any known header. Pure, any thread.
#pragma once

#include "core/importing/recognise.h"

namespace siyu::importing {

using Samples = std::vector<std::string>; // cleaned values of a column, blanks left out

// 0…1 of the values pass; 0 where there are none.
template <typename Test>
double shareOf(const Samples &samples, Test test)
{
    if (samples.empty())
        return 0;
    return double(std::count_if(samples.begin(), samples.end(), test)) / double(samples.size());
}

bool looksLikeExternalUserid(const std::string &text); // wm…, wo…

// Columns without a meaning get one where nearly all values have one shape and no other column has that meaning. Shapes
// that also fit other things are not offered for a known platform's files, whose columns are known.
void mapByValues(Recognised &file, Kind kind, const std::vector<Samples> &samples);

} // namespace siyu::importing
