// SPDX-License-Identifier: GPL-3.0-or-later
// A Progress that stops the work after so many reports.
#pragma once

#include "core/base/progress.h"

namespace siyu::test {

class StopAfter final : public Progress {
public:
    explicit StopAfter(int reports) : m_left(reports) { }
    bool report(qint64, qint64) override { return m_left-- > 0; }

private:
    int m_left;
};

} // namespace siyu::test
