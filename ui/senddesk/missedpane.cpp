// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/senddesk/missedpane.h"

#include "core/broadcasts/planstore.h"
#include "core/broadcasts/seriesstore.h"
#include "core/workspace.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/shell/desk.h"
#include "ui/text/words.h"

#include <QDateTimeEdit>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace siyu::ui {

using namespace broadcasts;

namespace {
constexpr int sheetWidth = 640;
}

MissedPane::MissedPane(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk), m_job(new Job(this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *card = new QFrame;
    setRole(card, "card");
    card->setMaximumWidth(sheetWidth);
    auto *grid = new QGridLayout(card);
    grid->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    grid->setVerticalSpacing(space::l);
    grid->setHorizontalSpacing(space::m);
    m_what = new QLabel;
    m_what->setTextFormat(Qt::PlainText);
    m_what->setWordWrap(true);
    setRole(m_what, "heading");
    grid->addWidget(m_what, 0, 0, 1, 2);
    const auto hint = [grid](int row, const QString &words) {
        auto *label = new QLabel(words);
        label->setWordWrap(true);
        setRole(label, "muted");
        grid->addWidget(label, row, 0);
    };
    hint(1, tr("Send it now: who may get it is checked again at this moment."));
    m_send = new QPushButton(tr("Send now"));
    setRole(m_send, "primary");
    grid->addWidget(m_send, 1, 1);
    m_at = new QDateTimeEdit;
    m_at->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    m_at->setCalendarPopup(true);
    m_at->setAccessibleName(tr("New time"));
    grid->addWidget(m_at, 2, 0);
    m_move = new QPushButton(tr("Reschedule"));
    grid->addWidget(m_move, 2, 1);
    m_reason = new QLineEdit;
    m_reason->setPlaceholderText(tr("Why it is no longer needed"));
    m_reason->setAccessibleName(tr("Why it is no longer needed"));
    grid->addWidget(m_reason, 3, 0);
    m_drop = new QPushButton(tr("Drop it"));
    grid->addWidget(m_drop, 3, 1);
    grid->setColumnStretch(0, 1);
    outer->addWidget(card);
    outer->addStretch(1);
    connectFields();
}

void MissedPane::connectFields()
{
    m_drop->setEnabled(false);
    connect(m_reason, &QLineEdit::textChanged, this, [this](const QString &why) { m_drop->setEnabled(!why.trimmed().isEmpty()); });
    connect(m_send, &QPushButton::clicked, this, [this] {
        decide([id = m_run.run.id](Workspace &workspace) { return sendNow(workspace, id); }, tr("Ready to be sent"));
    });
    connect(m_move, &QPushButton::clicked, this, [this] {
        // The field shows the workspace's clock; the run keeps its own zone.
        const QDateTime utc = QDateTime(m_at->date(), m_at->time(), m_desk.workspace().zone()).toUTC();
        const QDateTime own = utc.toTimeZone(QTimeZone(m_run.run.zone.toUtf8()));
        const QDateTime wall(own.date(), own.time(), Qt::UTC);
        decide([id = m_run.run.id, wall](Workspace &workspace) { return moveRun(workspace, id, wall); }, tr("Rescheduled"));
    });
    connect(m_drop, &QPushButton::clicked, this, [this] {
        decide([id = m_run.run.id, why = m_reason->text()](Workspace &workspace) { return dropRun(workspace, id, why); }, tr("Dropped"));
    });
}

void MissedPane::setRun(const DeskRun &run)
{
    const bool same = run.run.id == m_run.run.id;
    m_run = run;
    const qint64 targets = run.run.open();
    m_what->setText(tr("“%1” was due on %2 while nobody was here. Nothing was sent: %n targets wait.", nullptr, int(targets))
                        .arg(run.run.name, run.run.local.toString(QStringLiteral("yyyy-MM-dd HH:mm"))));
    if (!same) {
        m_reason->clear();
        const Workspace &workspace = m_desk.workspace();
        const QDateTime tomorrow = workspace.nowUtc().toTimeZone(workspace.zone()).addDays(1);
        m_at->setDateTime(QDateTime(tomorrow.date(), run.run.local.time()));
    }
    for (QWidget *field : QList<QWidget *>{m_send, m_move, m_at, m_reason})
        field->setEnabled(!m_desk.isReadOnly());
}

void MissedPane::decide(std::function<Result<void>(Workspace &)> decision, const QString &said)
{
    if (m_job->isRunning())
        return;
    m_job->start(
        [workspace = m_desk.sharedWorkspace(), decision = std::move(decision)](Progress &progress) -> Result<void> {
            if (const auto done = decision(*workspace); !done)
                return done.error();
            const auto planned = planAll(*workspace, progress);
            return planned ? Result<void>() : Result<void>(planned.error());
        },
        [this, said](Result<void> done) {
            if (m_desk.showIfError(done))
                return;
            m_desk.toastUndo(said);
            Q_EMIT decided();
        });
}

} // namespace siyu::ui
