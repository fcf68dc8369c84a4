// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/broadcasts/trialform.h"

#include "core/base/text.h"
#include "core/workspace.h"
#include "ui/common/fields.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/shell/desk.h"
#include "ui/text/errortext.h"
#include "ui/text/format.h"

#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace siyu::ui {

using namespace broadcasts;

namespace {

constexpr int tryPauseMs = 350;
constexpr int effectHeight = 40;
constexpr qsizetype mostNamed = 3; // of the broadcasts that lose deliveries

QString effectText(const LimitEffect &effect)
{
    if (effect.planned == 0 && effect.gained == 0)
        return TrialForm::tr("Nothing is planned that it could change.");
    if (effect.lost == 0 && effect.gained == 0)
        return TrialForm::tr("None of the %1 planned deliveries changes.").arg(text::number(effect.planned));
    QString said = TrialForm::tr("Of %1 planned deliveries %2 fall away; %3 are added.").arg(text::number(effect.planned), text::number(effect.lost), text::number(effect.gained));
    QStringList losers;
    for (const auto &[name, lost] : effect.losers.mid(0, mostNamed))
        losers << TrialForm::tr("%1 (−%2)").arg(displayText(name), text::number(lost));
    if (!losers.isEmpty())
        said += QLatin1Char(' ') + TrialForm::tr("Most of them: %1.").arg(text::listed(losers));
    return said;
}

} // namespace

TrialForm::TrialForm(Desk &desk)
    : m_desk(desk), m_form(new QFormLayout), m_effect(plainLabel({}, "muted")), m_save(new QPushButton(tr("Save"))), m_pause(new QTimer(this)),
      m_trying(new Job(this)), m_saving(new Job(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::l);
    m_form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_form->setVerticalSpacing(space::s);
    column->addLayout(m_form);
    m_effect->setMinimumHeight(effectHeight);
    column->addWidget(m_effect);
    setRole(m_save, "primary");
    column->addWidget(inLine({m_save}));
    column->addStretch(1);
    m_pause->setSingleShot(true);
    m_pause->setInterval(tryPauseMs);
    connect(m_pause, &QTimer::timeout, this, &TrialForm::tryIt);
    connect(m_save, &QPushButton::clicked, this, &TrialForm::save);
}

QString TrialForm::effect() const { return m_effect->text(); }

void TrialForm::touched()
{
    m_save->setEnabled(false);
    m_pause->start();
}

void TrialForm::tryIt()
{
    const Attempt wanted = attempt();
    if (!wanted.tryIt) {
        m_effect->setText(tr("Nothing is changed yet."));
        Q_EMIT tried();
        return;
    }
    m_trying->start([workspace = m_desk.sharedWorkspace(), tryIt = wanted.tryIt](Progress &progress) { return tryIt(*workspace, progress); },
        [this, lacks = wanted.lacks](const Result<LimitEffect> &effect) {
            if (effect)
                m_effect->setText(lacks.isEmpty() ? effectText(*effect) : effectText(*effect) + QLatin1Char(' ') + lacks);
            else if (effect.error().code != ErrorCode::Cancelled)
                m_effect->setText(text::errorText(effect.error()));
            m_save->setEnabled(effect.has_value() && lacks.isEmpty() && !m_desk.isReadOnly());
            Q_EMIT tried();
        });
}

void TrialForm::save()
{
    m_saving->start(
        [workspace = m_desk.sharedWorkspace(), save = attempt().save](Progress &progress) -> Result<void> {
            if (const auto saved = save(*workspace); !saved)
                return saved.error();
            const auto planned = planAll(*workspace, progress);
            return planned ? Result<void>() : Result<void>(planned.error());
        },
        [this](const Result<void> &done) {
            if (!m_desk.showIfError(done))
                Q_EMIT saved();
        });
}

} // namespace siyu::ui
