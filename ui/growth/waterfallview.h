// SPDX-License-Identifier: GPL-3.0-or-later
// From turnover before to turnover now, factor by factor: one floating column each, with its number. Main thread.
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

namespace siyu::ui {

class WaterfallView final : public QWidget {
    Q_OBJECT

public:
    struct Step {
        QString name;
        double change = 0;
        QString label; // with its sign
    };
    explicit WaterfallView(QWidget *parent = nullptr);
    void show(const Step &before, const QList<Step> &steps, const Step &after);
    QSize sizeHint() const override { return {560, 230}; }
    QSize minimumSizeHint() const override { return {420, 200}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Column {
        QString name;
        QString label;
        double from = 0;
        double to = 0;
        bool isTotal = false;
    };
    QRectF boxOf(const Column &column, int index) const;

    QList<Column> m_columns;
    double m_least = 0;
    double m_most = 1;
};

} // namespace siyu::ui
