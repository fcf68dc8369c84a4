// SPDX-License-Identifier: GPL-3.0-or-later
// Product × segment: whom a product was shown to and who of them bought it (product.md E3). Columns are the stages of the
// lifecycle and the saved segments. Any thread; O(members of the segments + orders and posts of the period).
#pragma once

#include "core/base/period.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <QList>
#include <QString>

namespace siyu {
class Workspace;
}

namespace siyu::growth {

struct MatrixSegment {
    QString name; // of a stage: its word
    bool isStage = false;
    qint64 people = 0; // members who are not staff
};
struct MatrixCell {
    qint64 reached = 0; // people of the segment to whom a post that links the product was sent in the period
    qint64 buyers = 0; // people of the segment with a paid order of it in the period
};
struct MatrixRow {
    qint64 product = 0;
    QString name;
    QList<MatrixCell> cells; // in the order of the segments
    qint64 reached = 0; // everybody
    qint64 buyers = 0;
};
struct Matrix {
    QList<MatrixSegment> segments; // stages first
    QList<MatrixRow> rows; // the best sold first; products that reached and sold nothing are left out
    QStringList unreadable; // segments whose rule cannot be read any more
};
// Errors: Cancelled.
Result<Matrix> productMatrix(const Workspace &workspace, const Period &period, Progress &progress);

} // namespace siyu::growth
