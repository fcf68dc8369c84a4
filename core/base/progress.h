// SPDX-License-Identifier: GPL-3.0-or-later
// How long work tells where it is and learns that it is no longer wanted. Called on the working thread.
#pragma once

#include <QtGlobal>

namespace siyu {

class Progress {
public:
    virtual ~Progress() = default;
    // `total` is 0 while unknown. False means stop: the work returns ErrorCode::Cancelled and leaves nothing half-done.
    virtual bool report(qint64 done, qint64 total) = 0;
    // Asked often, also from inside long SQL statements; false means stop, as above.
    virtual bool goOn() { return true; }
};

class NoProgress final : public Progress {
public:
    bool report(qint64, qint64) override { return true; }
};

} // namespace siyu
