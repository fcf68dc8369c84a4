// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the rows that an import leaves undecided on the review list. Inside the import's Workspace::write.
#pragma once

#include "core/importing/kindimport.h"

namespace siyu::importing {

class ReviewKeeper {
public:
    explicit ReviewKeeper(const ImportScene &scene) : m_scene(scene) { }
    // Only cells of mapped columns are kept: what nobody asked for (the text of a chat) is not.
    void keep(const RowOutcome &row, const Cells &cells);

private:
    void keepPlan();

    const ImportScene &m_scene;
    bool m_planIsKept = false;
    QString m_lastSign; // further lines of an order belong to whom its first is about
};

} // namespace siyu::importing
