// SPDX-License-Identifier: GPL-3.0-or-later
// What an operator does with the personal data of people that are chosen somewhere (members, a profile, a request): erase
// them, give one a copy of everything, write an audience file of hashes. Each asks what it needs to know, works in the job
// and says how it ended. Main thread.
#pragma once

#include "core/base/result.h"
#include "core/trust/erase.h"

#include <QList>
#include <functional>

class QWidget;

namespace siyu::ui {

class Desk;
class Job;

// The one act that asks first and cannot be undone. `done` is called only when they are gone.
void eraseWithQuestions(Desk &desk, Job *job, const QList<qint64> &members, std::function<void(const trust::EraseReport &)> done = {});
// A workbook or a PDF; `done` when it was written.
void reportWithQuestions(Desk &desk, Job *job, qint64 member, std::function<void()> done = {});
// The two of them as buttons, for a profile that may close meanwhile.
QWidget *personalDataButtons(Desk &desk, qint64 member);
void hashedAudienceWithQuestions(Desk &desk, Job *job, const QList<qint64> &members);

} // namespace siyu::ui
