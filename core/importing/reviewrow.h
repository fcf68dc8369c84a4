// SPDX-License-Identifier: GPL-3.0-or-later
// A row of the review list as it lies in the workspace, and its cells as an import takes them. Inside a door.
#pragma once

#include "core/importing/kindimport.h"

namespace siyu::importing {

struct StoredRow {
    qint64 id = 0;
    BatchId batch;
    qint64 number = 0;
    std::vector<std::string> texts;

    Cells cells() const { return {texts.begin(), texts.end()}; }
};

std::vector<std::string> textsFrom(const QString &json);
// The plan of the import; nothing where there is none or this program does not know its words.
std::optional<Plan> storedPlan(db::Database &db, BatchId batch);

} // namespace siyu::importing
