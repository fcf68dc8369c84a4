// SPDX-License-Identifier: GPL-3.0-or-later
// Changes taken back and done again: the tables are as they were before, then as they were after. And the value of a Result
// that a range of a loop would not keep.
#pragma once

#include "tests/support/support.h"

#include <QtTest>

namespace siyu::test {

template <typename T>
T got(Result<T> result)
{
    return std::move(*result);
}

inline void undoneAndRedone(Workspace &workspace, const QStringList &before, int changes)
{
    const QStringList after = dump(workspace);
    QVERIFY(after != before);
    for (int i = 0; i < changes; ++i)
        QVERIFY(workspace.undo());
    QCOMPARE(dump(workspace), before);
    for (int i = 0; i < changes; ++i)
        QVERIFY(workspace.redo());
    QCOMPARE(dump(workspace), after);
}

} // namespace siyu::test
