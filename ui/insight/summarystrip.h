// SPDX-License-Identifier: GPL-3.0-or-later
// The period's figures as a row of cards: name, value, and the change against the period before. Main thread.
#pragma once

#include "core/insight/figure.h"

#include <QWidget>

class QHBoxLayout;

namespace siyu::ui {

class SummaryStrip final : public QWidget {
    Q_OBJECT

public:
    explicit SummaryStrip(QWidget *parent = nullptr);

    void setSummaries(const QList<insight::Summary> &summaries, const QString &before);

private:
    QWidget *makeCard(const insight::Summary &summary, const QString &before) const;

    QHBoxLayout *m_line;
};

} // namespace siyu::ui
