// SPDX-License-Identifier: GPL-3.0-or-later
// Any text as a rule for members; an error must name a place within it, a tree written down must read back the same.
#include "core/members/rule.h"

#include <cstdlib>

using namespace siyu;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto rule = members::parseRule(text);
    if (rule) {
        const auto again = members::parseRule(members::ruleText(*rule));
        if (text.size() < members::longestRule / 2 && (!again || !members::sameRule(*rule, *again)))
            std::abort();
        return 0;
    }
    const qsizetype column = rule.error().values.value(0).toLongLong();
    if (column < 1 || column > text.size() + 1)
        std::abort();
    return 0;
}
