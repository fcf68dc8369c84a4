// SPDX-License-Identifier: GPL-3.0-or-later
// Asks where to and whether masked, then exports members in a job and says so. Main thread.
#pragma once

#include <QList>

namespace siyu::ui {

class Desk;
class Job;

void exportWithQuestions(Desk &desk, Job *job, const QList<qint64> &ids);

} // namespace siyu::ui
