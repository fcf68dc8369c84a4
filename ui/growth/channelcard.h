// SPDX-License-Identifier: GPL-3.0-or-later
// One channel in the drawer: what kind it is, its funnel of the chosen days, its costs, the line that its price must not
// pass, and its codes. Reads itself anew after each change; what somebody typed and has not kept stays. Main thread.
#pragma once

#include "core/codes/codestore.h"
#include "core/growth/channelreport.h"

#include <QHash>
#include <QSet>
#include <QVariant>
#include <QWidget>

class QVBoxLayout;

namespace siyu::ui {

class Desk;
class Job;

class ChannelCard final : public QWidget {
    Q_OBJECT

public:
    // channel 0 = a new one; made() says its id once it is there.
    ChannelCard(Desk &desk, qint64 channel, const Period &period, QWidget *parent = nullptr);

Q_SIGNALS:
    void made(qint64 channel);

private:
    struct Content {
        growth::ChannelFigures figures;
        QString currency;
        QList<growth::ChannelCost> costs;
        QList<codes::CodeRow> codes;
    };
    static Result<Content> read(const Workspace &workspace, qint64 channel, const Period &period, Progress &progress);
    void reload();
    void fill(const Content &content);
    void addAbout(QVBoxLayout *column, const growth::Channel &channel);
    void addFunnel(QVBoxLayout *column, const Content &content);
    void addCosts(QVBoxLayout *column, const Content &content);
    void addCostForm(QVBoxLayout *column);
    void addLine(QVBoxLayout *column, const Content &content);
    void addCodes(QVBoxLayout *column, const Content &content);
    void save(const growth::Channel &channel);
    // What stands in these is on its way to the workspace, and is shown from there.
    void keeps(const QList<QWidget *> &fields);

    Desk &m_desk;
    qint64 m_channel;
    Period m_period;
    Job *m_job;
    QWidget *m_content = nullptr;
    QHash<QString, QVariant> m_shown; // what the fields said at first
    QSet<QString> m_kept;
};

} // namespace siyu::ui
