// SPDX-License-Identifier: GPL-3.0-or-later
// A choice of money by its code and name. Main thread.
#pragma once

#include <QComboBox>

namespace siyu::ui {

class CurrencyBox final : public QComboBox {
    Q_OBJECT

public:
    explicit CurrencyBox(const QString &accessibleName, QWidget *parent = nullptr);

    QString currency() const { return currentData().toString(); }
    // Offered from now on, too, where it is a rare one.
    void setCurrency(const QString &code);
    void offer(const QString &code);
};

} // namespace siyu::ui
