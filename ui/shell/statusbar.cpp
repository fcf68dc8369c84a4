// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusbar.h"

#include "ui/common/elidedlabel.h"
#include "ui/common/icons.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QTimer>
#include <QToolButton>

namespace siyu::ui {

namespace {

constexpr int tickMs = 30'000;

struct Standing {
    QDateTime savedAt;
    std::optional<BackupReport> backup;
};

QToolButton *flatButton(Icon which, const QString &name)
{
    auto *button = new QToolButton;
    button->setIcon(icon(which));
    button->setIconSize(QSize(16, 16));
    button->setAccessibleName(name);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    return button;
}

} // namespace

StatusBar::StatusBar(Desk &desk, QWidget *parent) : QFrame(parent), m_desk(desk), m_job(new Job(this))
{
    setObjectName(QStringLiteral("statusBar"));
    setFixedHeight(32);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::m, 0, space::s, 0);
    row->setSpacing(space::l);
    m_name = new ElidedLabel(QFileInfo(desk.workspace().path()).completeBaseName());
    m_name->setToolTip(desk.workspace().path());
    row->addWidget(m_name);
    m_saved = new QLabel;
    row->addWidget(m_saved);
    m_work = new QLabel;
    m_work->hide();
    row->addWidget(m_work);
    m_status = new ElidedLabel;
    row->addWidget(m_status, 1);
    m_backup = flatButton(Icon::Backup, tr("Last verified backup"));
    row->addWidget(m_backup);
    m_eye = flatButton(Icon::EyeOff, tr("Show or mask personal data"));
    row->addWidget(m_eye);

    m_remask = new QTimer(this);
    m_remask->setSingleShot(true);
    m_remask->setInterval(remaskAfterMs);
    m_tick = new QTimer(this);
    m_tick->start(tickMs);

    connect(m_remask, &QTimer::timeout, this, [this] { m_desk.setMasked(true); });
    connect(m_eye, &QToolButton::clicked, &desk, &Desk::toggleMask);
    connect(m_backup, &QToolButton::clicked, this, &StatusBar::backupClicked);
    connect(m_tick, &QTimer::timeout, this, &StatusBar::reload);
    connect(&desk, &Desk::changed, this, &StatusBar::reload);
    connect(&desk, &Desk::maskedChanged, this, &StatusBar::showMask);
    connect(&desk, &Desk::statusChanged, m_status, &QLabel::setText);
    showMask();
    reload();
}

void StatusBar::setWork(const QString &text)
{
    m_work->setText(text);
    m_work->setVisible(!text.isEmpty());
}

void StatusBar::setRemaskAfter(int ms) { m_remask->setInterval(ms); }

void StatusBar::showMask()
{
    const bool masked = m_desk.isMasked();
    m_eye->setIcon(masked ? icon(Icon::EyeOff) : icon(Icon::Eye, tokens(this).warning));
    m_eye->setText(masked ? tr("Masked") : tr("Shown for 60 s"));
    m_eye->setToolTip(masked ? tr("Phone numbers are masked. Click to show them for 60 seconds.")
                             : tr("Phone numbers are shown. Click to mask them now."));
    if (masked)
        m_remask->stop();
    else
        m_remask->start();
}

void StatusBar::reload()
{
    m_job->start(
        [ws = m_desk.sharedWorkspace()](Progress &) {
            Standing standing;
            standing.backup = ws->lastVerifiedBackup();
            if (const auto newest = ws->history(1); newest && !newest->isEmpty())
                standing.savedAt = newest->first().at;
            return standing;
        },
        [this](const Result<Standing> &standing) {
            const Workspace &ws = m_desk.workspace();
            if (ws.isReadOnly())
                m_saved->setText(tr("Read only"));
            else if (standing->savedAt.isValid())
                m_saved->setText(tr("Saved %1").arg(text::businessMoment(standing->savedAt, ws.nowUtc(), ws.zone())));
            else
                m_saved->setText(tr("Everything is saved"));
            const bool have = standing->backup.has_value();
            m_backup->setText(have ? tr("Backup %1").arg(text::ago(standing->backup->at, ws.nowUtc())) : tr("No backup yet"));
            m_backup->setToolTip(have ? tr("The last verified backup: %1").arg(standing->backup->path)
                                      : tr("Back up now under Reports & safety"));
        });
}

} // namespace siyu::ui
