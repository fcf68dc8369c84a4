// SPDX-License-Identifier: GPL-3.0-or-later
// What every channel brought and cost in the chosen days, organic against paid, and the rates of them all; one of them in
// the drawer. Main thread.
#pragma once

#include "core/growth/channelreport.h"
#include "ui/groups/rowsmodel.h"
#include "ui/growth/growthtab.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace siyu::ui {

class Job;
class ListTable;
class MixGauge;

class ChannelsTab final : public GrowthTab {
    Q_OBJECT

public:
    explicit ChannelsTab(Desk &desk);
    void refresh(const Topics &topics) override;
    void showItem(const DeskItem &item) override;
    QList<ScreenshotState> pictures(const std::function<void()> &show) override;

    RowsModel<growth::ChannelFigures> *model() const { return m_model; }
    ListTable *table() const { return m_table; }
    QString ratesText() const;
    void openChannel(qint64 channel); // 0 = a new one
    void compareSelected();

private:
    void makeModel();
    void mark();
    void fill(const growth::ChannelReport &report);

    Job *m_job;
    QStackedWidget *m_stack;
    RowsModel<growth::ChannelFigures> *m_model = nullptr;
    ListTable *m_table = nullptr;
    MixGauge *m_mix;
    QLabel *m_rates;
    QLabel *m_note;
    QPushButton *m_compare;
    QString m_currency;
    qint64 m_marked = -1; // whose row is marked when rows are read anew
};

} // namespace siyu::ui
