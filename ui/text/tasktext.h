// SPDX-License-Identifier: GPL-3.0-or-later
// Tasks and playbooks in the language of the installed translator. Any thread.
#pragma once

#include "core/playbooks/playbookstore.h"
#include "core/playbooks/taskstore.h"

namespace siyu::text {

QString taskTitle(const playbooks::Task &task);
QString choreTitle(const QString &word); // daily_count, weekly_review; other texts come back unchanged
QString taskSource(const playbooks::Task &task); // the playbook's name, "chore", "question", nothing
QString name(playbooks::TaskState state);
QString name(playbooks::PlaybookKind kind);
QString offsetText(int days); // "day 0", "3 days after", "2 days before"

} // namespace siyu::text
