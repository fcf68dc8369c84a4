// SPDX-License-Identifier: GPL-3.0-or-later
// Organic : paid as one bar with the healthy band marked. Main thread.
#pragma once

#include "core/growth/channelfigures.h"

#include <QWidget>

namespace siyu::ui {

class MixGauge final : public QWidget {
    Q_OBJECT

public:
    explicit MixGauge(QWidget *parent = nullptr);
    void show(qint64 organic, qint64 paid, const growth::MixRatio &mix);
    QSize sizeHint() const override { return {320, 58}; }
    QSize minimumSizeHint() const override { return {220, 58}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    qint64 m_organic = 0;
    qint64 m_paid = 0;
    QString m_words;
};

} // namespace siyu::ui
