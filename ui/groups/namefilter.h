// SPDX-License-Identifier: GPL-3.0-or-later
// Narrows a list or board of groups to those whose name holds what was typed, or reads like it in pinyin ("lkq" finds
// 老客1群). Main thread.
#pragma once

#include "ui/common/numberorder.h"

namespace siyu::ui {

class NameFilter final : public NumberOrder {
    Q_OBJECT

public:
    // `keepsFirst`: the first row stands for all and is never left out.
    NameFilter(int column, bool keepsFirst, QObject *parent = nullptr);

    void setTyped(const QString &typed);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    int m_column;
    bool m_keepsFirst;
    QString m_typed;
    std::string m_letters; // a-z only, else empty
};

} // namespace siyu::ui
