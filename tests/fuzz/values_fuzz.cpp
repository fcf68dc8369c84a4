// SPDX-License-Identifier: GPL-3.0-or-later
// Dates, amounts, counts and the cleaning of cells on any text; what is read must be within its range, what was taken
// off must be said, and a cell that is clean stays as it is.
#include "core/importing/cleaning.h"

#include <cstdlib>

using namespace siyu::importing;

namespace {

void check(bool holds)
{
    if (!holds)
        std::abort();
}

// As every field of the members' catalogue.
void cleanAs(std::string_view text)
{
    static const QTimeZone zone("Asia/Shanghai");
    static const QList<Field> fields = fieldsOf(Kind::Members);
    PlanColumn column;
    for (const Field field : fields) {
        column.target = {field, {}};
        const CleanedCell clean = cleanedCell(text, column, zone);
        check(clean.problem.isEmpty() || clean.shown.isEmpty());
        for (const Cleaning step : clean.steps)
            check(!wordOf(step).isEmpty());
    }
}

void readDates(std::string_view text)
{
    DateEvidence evidence;
    evidence.add(text);
    check(evidence.dayFirst + evidence.monthFirst + evidence.open + evidence.yearFirst <= 1);
    for (const DateOrder order : {DateOrder::MonthFirst, DateOrder::DayFirst, DateOrder::Open}) {
        for (const bool is1904 : {false, true}) {
            const auto moment = readMoment(text, {order, is1904});
            check(!moment || moment->date().isValid());
            check(!moment || (moment->secondOfDay >= -1 && moment->secondOfDay < 86400));
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    Cleanings steps;
    const std::string_view clean = cleanCell(text, &steps);
    check((clean.size() == text.size()) == steps.empty());
    cleanKey(text);
    readDates(clean);
    if (const auto count = readCount(clean))
        check(*count >= 0);
    readAmountFen(clean);
    readGender(clean);
    readYesNo(clean);
    readYear(clean);
    readTags(clean);
    if (size <= 200)
        cleanAs(text);
    return 0;
}
