// SPDX-License-Identifier: GPL-3.0-or-later
// The header of a table whose captions stand in lines (text::inLines): as high as the most lines, as wide as the longest one.
// Main thread.
#pragma once

#include <QHeaderView>

namespace siyu::ui {

class LinesHeader final : public QHeaderView {
    Q_OBJECT

public:
    explicit LinesHeader(QWidget *parent = nullptr);

protected:
    QSize sectionSizeFromContents(int section) const override;
};

} // namespace siyu::ui
