// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/change.h"

#include "ui/common/job.h"
#include "ui/shell/desk.h"

#include <algorithm>

namespace siyu::ui {

void change(Desk &desk, QObject *owner, const QString &doneText, std::function<Result<void>(Workspace &)> work)
{
    Job::once(owner, [workspace = desk.sharedWorkspace(), work = std::move(work)](Progress &) { return work(*workspace); },
        [&desk, doneText](const Result<void> &done) {
            if (!desk.showIfError(done))
                desk.toastUndo(doneText);
        });
}

bool touches(const Topics &topics, std::initializer_list<Topic> shown)
{
    return topics.isEmpty() || std::any_of(shown.begin(), shown.end(), [&topics](Topic topic) { return topics.contains(topic); });
}

} // namespace siyu::ui
