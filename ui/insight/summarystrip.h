// SPDX-License-Identifier: GPL-3.0-or-later
// The period's figures as cards, on as many lines as the room asks for: name, value, and the change against the period
// before. Main thread.
#pragma once

#include "core/insight/figure.h"

#include <QWidget>

class QGridLayout;

namespace siyu::ui {

class SummaryStrip final : public QWidget {
    Q_OBJECT

public:
    explicit SummaryStrip(QWidget *parent = nullptr);

    void setSummaries(const QList<insight::Summary> &summaries, const QString &before);

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    QWidget *makeCard(const insight::Summary &summary, const QString &before) const;

    QGridLayout *m_grid;
    QList<QWidget *> m_cards;
    int m_columns = 0;
};

} // namespace siyu::ui
