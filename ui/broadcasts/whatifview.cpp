// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/broadcasts/whatifview.h"

#include "ui/common/fields.h"
#include "ui/common/theme.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace siyu::ui {

using namespace broadcasts;

namespace {

QString momentOf(const Trial &trial, const RunPart &part)
{
    const QDateTime local = QDateTime::fromSecsSinceEpoch(part.atSeconds, trial.facts().input.zone);
    return QStringLiteral("%1 %2").arg(text::dayWithWeekday(local.date()), local.toString(QStringLiteral("HH:mm")));
}

} // namespace

WhatIfView::WhatIfView(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *inner = new QWidget;
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, space::m, 0, space::m);
    column->setSpacing(space::m);
    m_head = plainLabel({}, "heading");
    column->addWidget(m_head);
    addCard(column, Choice::Trim, tr("Only those who get it now"), tr("Plan it for them"));
    addCard(column, Choice::Shift, tr("On the next free day"), tr("Plan it that day"));
    addCard(column, Choice::Split, tr("Spread over several days"), tr("Plan these days"));
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inner);
    scroll->viewport()->setAutoFillBackground(false);
    inner->setAutoFillBackground(false);
    outer->addWidget(scroll);
}

void WhatIfView::addCard(QVBoxLayout *column, Choice choice, const QString &title, const QString &act)
{
    auto *card = new QFrame;
    setRole(card, "card");
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(space::l, space::m, space::l, space::m);
    row->setSpacing(space::l);
    auto *texts = new QVBoxLayout;
    texts->addWidget(plainLabel(title, "heading"));
    Card &one = m_cards[int(choice)];
    one.figures = plainLabel({}, "muted");
    texts->addWidget(one.figures);
    row->addLayout(texts, 1);
    one.apply = new QPushButton(act);
    one.apply->setMinimumWidth(150);
    one.apply->setAccessibleName(QStringLiteral("%1: %2").arg(title, act));
    row->addWidget(one.apply, 0, Qt::AlignVCenter);
    connect(one.apply, &QPushButton::clicked, this, [this, choice] { Q_EMIT chosen(choice); });
    column->addWidget(card);
}

QString WhatIfView::figures(Choice choice) const
{
    return m_cards[int(choice)].figures->text();
}

QStringList WhatIfView::partLines(const Trial &trial, const Alternatives &found) const
{
    QStringList lines;
    for (const RunPart &part : found.split)
        lines << tr("%1: %2").arg(momentOf(trial, part), text::number(qint64(part.targets.size())));
    if (found.leftOver > 0)
        lines << tr("Still waiting after %n days: %1", nullptr, alternativeDays).arg(text::number(found.leftOver));
    return lines;
}

void WhatIfView::show(const Trial &trial, const WhatIf &whatIf)
{
    const Alternatives &found = whatIf.alternatives;
    const auto count = [](const RunPart &part) { return text::number(qint64(part.targets.size())); };
    QString head = found.waiting == 0 ? tr("Nobody waits for a better day: all who may get it get it now.")
                                      : tr("%1 would get it on a better day.").arg(text::number(found.waiting));
    const BroadcastDraft &draft = trial.draft();
    if (!draft.arms.isEmpty())
        head = tr("Texts that are compared go out together. Plan another time or audience before comparing.");
    else if (!draft.rrule.isEmpty() || !draft.lunar.isEmpty())
        head += QLatin1Char(' ') + tr("A broadcast that repeats keeps its people and its days: change them in the form.");
    m_head->setText(head);
    m_cards[int(Choice::Trim)].figures->setText(
        tr("%1 now, as a list of their own; nobody is added later.").arg(count(found.trimmed)));
    m_cards[int(Choice::Shift)].figures->setText(found.shifted
            ? tr("%1: %2 get it, %3 more than now.").arg(momentOf(trial, *found.shifted), count(*found.shifted),
                  text::number(qint64(found.shifted->targets.size() - found.trimmed.targets.size())))
            : found.waiting == 0 ? tr("Now is as good as any later day.")
                                 : tr("No day of the next %n reaches more people.", nullptr, alternativeDays));
    m_cards[int(Choice::Split)].figures->setText(
        found.split.size() > 1 ? partLines(trial, found).join(QLatin1Char('\n')) : tr("There is nothing to spread."));
    for (const Choice choice : {Choice::Trim, Choice::Shift, Choice::Split}) {
        const bool differs = choice != Choice::Trim || size_t(trial.preview().total) > found.trimmed.targets.size();
        button(choice)->setEnabled(!m_desk.isReadOnly() && differs && isPossible(choice, draft, found));
    }
}

} // namespace siyu::ui
