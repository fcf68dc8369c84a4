// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/growth/periodbar.h"

#include "ui/common/fields.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/text/format.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace siyu::ui {

using growth::Span;

PeriodBar::PeriodBar(QDate today, QWidget *parent)
    : QWidget(parent), m_today(today), m_span(new QComboBox), m_earlier(iconButton(Icon::Left, tr("Earlier"))),
      m_later(iconButton(Icon::Right, tr("Later"))), m_name(new QLabel), m_from(dayField(today, tr("From"))), m_to(dayField(today, tr("To"))), m_before(new QLabel)
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    m_span->addItem(tr("Month"), int(Span::Month));
    m_span->addItem(tr("Quarter"), int(Span::Quarter));
    m_span->addItem(tr("Own days"), int(Span::Own));
    m_span->setAccessibleName(tr("Kind of period"));
    setRole(m_name, "heading");
    setRole(m_before, "muted");
    for (QWidget *widget : std::initializer_list<QWidget *>{m_span, m_earlier, m_name, m_from, m_to, m_later})
        line->addWidget(widget);
    line->addSpacing(space::s);
    line->addWidget(m_before, 1);
    for (QDateEdit *day : {m_from, m_to}) {
        day->setKeyboardTracking(false);
        connect(day, &QDateEdit::dateChanged, this, &PeriodBar::daysChosen);
    }
    connect(m_span, &QComboBox::currentIndexChanged, this, &PeriodBar::spanChosen);
    connect(m_earlier, &QToolButton::clicked, this, [this] { set(growth::stepped(m_days, -1, m_today)); });
    connect(m_later, &QToolButton::clicked, this, [this] { set(growth::stepped(m_days, 1, m_today)); });
    set(growth::comparedAt(Span::Month, today.addDays(-1), today)); // on the first of a month there is nothing yet
}

bool PeriodBar::setToday(QDate today)
{
    if (today == m_today)
        return false;
    m_today = today;
    const QSignalBlocker quiet(this);
    set(growth::stepped(m_days, 0, today));
    return true;
}

void PeriodBar::spanChosen()
{
    const auto span = Span(m_span->currentData().toInt());
    set(span == Span::Own ? growth::comparedOf(m_days.period, m_today) : growth::comparedAt(span, std::min(m_days.period.to, m_today), m_today));
}

void PeriodBar::daysChosen()
{
    const auto [from, to] = std::minmax({m_from->date(), m_to->date()});
    set(growth::comparedOf({from, to}, m_today));
}

void PeriodBar::set(const growth::Compared &days)
{
    const bool isSame = m_days == days;
    m_days = days;
    const bool isOwn = days.span == Span::Own;
    m_name->setText(days.span == Span::Month ? days.period.from.toString(QStringLiteral("yyyy-MM"))
                                             : tr("%1 Q%2").arg(days.period.from.year()).arg((days.period.from.month() + 2) / 3));
    m_name->setVisible(!isOwn);
    for (const auto &[field, day] : {std::pair(m_from, days.period.from), std::pair(m_to, days.period.to)}) {
        const QSignalBlocker quiet(field);
        field->setDate(day);
        field->setVisible(isOwn);
    }
    m_later->setEnabled(days.period.to < m_today);
    m_before->setText(days.isRunning ? tr("still running; compared with the same days before: %1").arg(text::period(days.before))
                                     : tr("compared with %1").arg(text::period(days.before)));
    m_before->setToolTip(m_before->text());
    if (!isSame)
        Q_EMIT changed();
}

} // namespace siyu::ui
