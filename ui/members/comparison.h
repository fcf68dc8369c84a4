// SPDX-License-Identifier: GPL-3.0-or-later
// People side by side, field by field, for deciding whether they are one: members, or a row of a file beside them. Rows
// in which they differ come first. Main thread.
#pragma once

#include "core/members/memberstore.h"
#include "ui/common/rowtable.h"

namespace siyu::ui {

struct ComparedSide {
    QString title;
    QList<std::pair<QString, QString>> values; // name of the field → what is said; in the order of the table
};

// Personal data masked while the mask holds.
ComparedSide sideOf(const members::MemberProfile &profile, bool masked);

class Comparison final : public RowTable {
    Q_OBJECT

public:
    explicit Comparison(QWidget *parent = nullptr);

    void setSides(const QList<ComparedSide> &sides);
};

} // namespace siyu::ui
