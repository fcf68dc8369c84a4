// SPDX-License-Identifier: GPL-3.0-or-later
// A one-line label that shortens its text to its room and then shows the whole of it as a tooltip. Plain text only.
// Main thread.
#pragma once

#include <QLabel>

namespace siyu::ui {

class ElidedLabel final : public QLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(const QString &text = {}, QWidget *parent = nullptr);

    void setElideMode(Qt::TextElideMode mode);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace siyu::ui
