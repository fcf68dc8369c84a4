// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/busybar.h"

#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/text/format.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>

namespace siyu::ui {

namespace {
constexpr int quietMs = 400;
constexpr int timeLeftAfterMs = 10'000;
constexpr int steps = 1000;
}

BusyBar::BusyBar(Job *job, QWidget *parent) : QWidget(parent), m_job(job)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::m);
    m_label = new QLabel;
    m_label->setTextFormat(Qt::PlainText);
    row->addWidget(m_label);
    m_bar = new QProgressBar;
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    row->addWidget(m_bar, 1);
    m_cancel = new QPushButton(tr("Cancel"));
    row->addWidget(m_cancel);
    m_delay = new QTimer(this);
    m_delay->setSingleShot(true);
    m_delay->setInterval(quietMs);
    hide();

    connect(m_delay, &QTimer::timeout, this, [this] {
        update();
        show();
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_job->cancel();
        m_cancel->setEnabled(false);
    });
    connect(m_job, &Job::started, this, [this] {
        m_cancel->setEnabled(true);
        m_delay->start();
    });
    connect(m_job, &Job::progressed, this, &BusyBar::update);
    connect(m_job, &Job::finished, this, [this] {
        m_delay->stop();
        hide();
    });
}

void BusyBar::setWhat(const QString &what)
{
    m_what = what;
    update();
}

void BusyBar::update()
{
    const qint64 total = m_job->total();
    const qint64 done = m_job->done();
    m_bar->setRange(0, total > 0 ? steps : 0);
    if (total > 0)
        m_bar->setValue(int(steps * std::min(done, total) / total));
    QStringList words;
    if (!m_what.isEmpty())
        words << m_what;
    if (total > 0 && m_saying)
        words << m_saying(done, total, m_job->elapsedMs());
    else if (total > 0)
        words << QStringLiteral("%1 / %2").arg(text::number(done), text::number(total));
    if (const auto left = m_job->secondsLeft(); left && m_job->elapsedMs() > timeLeftAfterMs)
        words << text::timeLeft(*left);
    m_label->setText(words.isEmpty() ? tr("Working") : words.join(QStringLiteral(" · ")));
}

} // namespace siyu::ui
