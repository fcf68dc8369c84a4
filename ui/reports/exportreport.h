// SPDX-License-Identifier: GPL-3.0-or-later
// Makes one report in a file that the operator chooses, and says that it is there, with a way to its folder. Main thread.
#pragma once

#include "core/reports/report.h"

#include <functional>

namespace siyu::ui {

class Desk;
class Job;

// `name`: that is suggested, without an extension. `format`: xlsx, pdf, csv. `done` gets whether it was made; it is not called
// where no file was chosen.
void exportReport(Desk &desk, Job *job, const QString &report, const reports::ReportRequest &asked, const QString &name, const QString &format,
    std::function<void(bool isMade)> done = {});
void sayMade(Desk &desk, const QString &path, const QString &said);

} // namespace siyu::ui
