// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/broadcasts/recurrencefield.h"

#include "core/broadcasts/calendarstore.h"
#include "core/broadcasts/walltime.h"
#include "ui/common/fields.h"
#include "ui/common/flowlayout.h"
#include "ui/common/icons.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/shell/desk.h"
#include "ui/text/recurrencetext.h"
#include "ui/text/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace siyu::ui {

using namespace broadcasts;

namespace {

constexpr int runsShown = 10;
constexpr int yearsAhead = 3;
enum MonthBy { AsStart, ByDays, ByWeekday };
enum End { Never, After, OnDay };

QComboBox *choice(const QStringList &items, const QString &accessibleName)
{
    auto *box = new QComboBox;
    box->addItems(items);
    box->setAccessibleName(accessibleName);
    return box;
}

// "1, 15, -1": what is no day of a month is left out.
QList<int> monthDaysFrom(const QString &text)
{
    QList<int> days;
    static const QRegularExpression between(QStringLiteral("[,，、;；\\s]+"));
    for (const QString &part : text.split(between, Qt::SkipEmptyParts)) {
        const int day = part.toInt();
        if (day != 0 && std::abs(day) <= 31 && !days.contains(day))
            days << day;
    }
    return days;
}

} // namespace

RecurrenceField::RecurrenceField(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk), m_reading(new Job(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_every = choice({tr("Once"), tr("Every day"), tr("Every week"), tr("Every month"), tr("Every year by the lunar calendar")}, tr("Repeats"));
    m_interval = new QSpinBox;
    m_interval->setRange(1, 1000);
    m_interval->setAccessibleName(tr("Every how many days, weeks or months"));
    m_interval->setPrefix(tr("every ", "before a number of days, weeks or months"));
    m_intervalLine = inLine({m_interval});
    setFocusProxy(m_every);
    column->addWidget(m_every);
    column->addWidget(m_intervalLine);
    column->addWidget(makeWeek());
    column->addWidget(makeMonth());
    column->addWidget(makeLunar());
    m_more = new QWidget;
    auto *more = new QVBoxLayout(m_more);
    more->setContentsMargins(0, 0, 0, 0);
    more->setSpacing(space::s);
    m_days = choice({tr("On all days"), tr("On workdays only"), tr("On public holidays only")}, tr("Kind of day"));
    more->addWidget(m_days);
    more->addWidget(makeEnd());
    more->addWidget(makeExceptions());
    m_sentence = plainLabel({}, "heading");
    m_next = plainLabel({}, "muted");
    more->addWidget(m_sentence);
    more->addWidget(m_next);
    more->addWidget(makeText());
    column->addWidget(m_more);
    connectFields();
    m_reading->start([workspace = desk.sharedWorkspace()](Progress &) { return holidayCalendar(*workspace); },
        [this](const Result<HolidayCalendar> &calendar) {
            if (!calendar)
                return;
            m_holidays = *calendar;
            showWords();
        });
    showFitting();
}

QWidget *RecurrenceField::makeWeek()
{
    m_week = new QWidget;
    auto *flow = new FlowLayout(space::s, m_week);
    for (int day = 1; day <= 7; ++day) {
        auto *box = new QCheckBox(text::weekdayName(day));
        m_weekdays << box;
        flow->addWidget(box);
    }
    return m_week;
}

QWidget *RecurrenceField::makeMonth()
{
    m_monthBy = choice({tr("On the day of the start"), tr("On days of the month"), tr("On a weekday of the month")}, tr("Which day of the month"));
    m_monthDays = new QLineEdit;
    m_monthDays->setPlaceholderText(tr("1, 15, -1 (the last day)"));
    m_monthDays->setAccessibleName(tr("Days of the month"));
    QStringList ordinals, weekdays;
    for (const int ordinal : {1, 2, 3, 4, 5, -1, 0})
        ordinals << text::ordinalName(ordinal);
    for (int day = 1; day <= 7; ++day)
        weekdays << text::weekdayName(day);
    m_ordinal = choice(ordinals, tr("Which one of the month"));
    m_weekday = choice(weekdays, tr("Weekday"));
    m_month = new QWidget;
    auto *column = new QVBoxLayout(m_month);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_monthBy);
    column->addWidget(m_monthDays);
    column->addWidget(inLine({m_ordinal, m_weekday}));
    return m_month;
}

QWidget *RecurrenceField::makeLunar()
{
    m_lunarMonth = new QSpinBox;
    m_lunarMonth->setRange(1, 12);
    m_lunarMonth->setAccessibleName(tr("Lunar month"));
    m_lunarDay = new QComboBox;
    m_lunarDay->setAccessibleName(tr("Lunar day"));
    for (int day = 1; day <= 30; ++day)
        m_lunarDay->addItem(QString::number(day), day);
    m_lunarDay->addItem(tr("last", "day of a lunar month"), -1);
    return m_lunar = inLine({new QLabel(tr("Lunar month")), m_lunarMonth, new QLabel(tr("day", "of a lunar month")), m_lunarDay});
}

QWidget *RecurrenceField::makeEnd()
{
    m_end = choice({tr("Without end"), tr("So many times"), tr("Until a day")}, tr("How long"));
    m_count = new QSpinBox;
    m_count->setRange(1, 10'000);
    m_count->setValue(10);
    m_count->setAccessibleName(tr("How many times"));
    m_until = dayField({}, tr("Last day"));
    return inLine({m_end, m_count, m_until});
}

QWidget *RecurrenceField::makeExceptions()
{
    m_exceptions = new QListWidget;
    m_exceptions->setAccessibleName(tr("Days left out"));
    m_exceptions->setFixedHeight(64);
    m_exceptionDay = dayField({}, tr("Day to leave out"));
    auto *add = new QToolButton;
    add->setIcon(icon(Icon::Add));
    add->setToolTip(tr("Leave this day out"));
    add->setAccessibleName(add->toolTip());
    m_removeException = new QToolButton;
    m_removeException->setIcon(icon(Icon::Trash));
    m_removeException->setToolTip(tr("Run on the chosen day again"));
    m_removeException->setAccessibleName(m_removeException->toolTip());
    connect(add, &QToolButton::clicked, this, &RecurrenceField::addException);
    connect(m_removeException, &QToolButton::clicked, this, [this] {
        qDeleteAll(m_exceptions->selectedItems());
        fieldsChanged();
    });
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(inLine({new QLabel(tr("Not on")), m_exceptionDay, add, m_removeException}));
    column->addWidget(m_exceptions);
    return box;
}

QWidget *RecurrenceField::makeText()
{
    m_text = new QLineEdit;
    m_text->setAccessibleName(tr("Rule as RRULE"));
    m_text->setPlaceholderText(QStringLiteral("FREQ=WEEKLY;BYDAY=MO,TH"));
    m_textFault = plainLabel({}, "danger");
    m_textFault->hide();
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    auto *label = plainLabel(tr("For experts: the rule as RRULE"), "muted");
    column->addWidget(label);
    column->addWidget(m_text);
    column->addWidget(m_textFault);
    return box;
}

void RecurrenceField::connectFields()
{
    for (QComboBox *box : {m_every, m_monthBy, m_ordinal, m_weekday, m_lunarDay, m_days, m_end})
        connect(box, &QComboBox::currentIndexChanged, this, &RecurrenceField::fieldsChanged);
    for (QSpinBox *box : {m_interval, m_lunarMonth, m_count})
        connect(box, &QSpinBox::valueChanged, this, &RecurrenceField::fieldsChanged);
    for (QCheckBox *box : m_weekdays)
        connect(box, &QCheckBox::toggled, this, &RecurrenceField::fieldsChanged);
    connect(m_monthDays, &QLineEdit::textChanged, this, &RecurrenceField::fieldsChanged);
    connect(m_until, &QDateEdit::dateChanged, this, &RecurrenceField::fieldsChanged);
    connect(m_text, &QLineEdit::textEdited, this, &RecurrenceField::textTyped);
    connect(m_exceptions, &QListWidget::itemSelectionChanged, this, [this] { m_removeException->setEnabled(!m_exceptions->selectedItems().isEmpty()); });
}

void RecurrenceField::setRule(const BroadcastDraft &draft)
{
    m_zone = draft.zone;
    m_start = draft.atWall;
    m_filling = true;
    m_exceptions->clear();
    for (const QString &exception : draft.exceptions)
        m_exceptions->addItem(exception);
    m_exceptionDay->setDate(draft.atWall.date());
    m_until->setDate(draft.atWall.date().addMonths(3));
    m_filling = false;
    const auto read = recurrenceFrom(draft.rrule, draft.days, draft.lunar, draft.exceptions);
    show(read ? *read : Recurrence());
}

void RecurrenceField::setStart(const QDateTime &wall)
{
    m_start = wall;
    showWords();
}

// The fields as the rule says; what they do not show is kept.
void RecurrenceField::show(const Recurrence &rule)
{
    m_filling = true;
    m_kept = rule;
    m_every->setCurrentIndex(int(rule.every));
    m_interval->setValue(rule.interval);
    for (int day = 1; day <= 7; ++day) {
        m_weekdays[day - 1]->setChecked(std::any_of(rule.weekdays.begin(), rule.weekdays.end(),
            [&](const WeekdayRule &by) { return by.weekday == day && rule.every != Recurrence::Every::Month; }));
    }
    if (rule.every == Recurrence::Every::Month) {
        m_monthBy->setCurrentIndex(!rule.weekdays.isEmpty() ? ByWeekday : !rule.monthDays.isEmpty() ? ByDays : AsStart);
        if (!rule.weekdays.isEmpty()) {
            static const QList<int> ordinals{1, 2, 3, 4, 5, -1, 0};
            m_ordinal->setCurrentIndex(int(std::max<qsizetype>(0, ordinals.indexOf(rule.weekdays.first().ordinal))));
            m_weekday->setCurrentIndex(rule.weekdays.first().weekday - 1);
        }
    }
    QStringList days;
    for (const int day : rule.monthDays)
        days << QString::number(day);
    m_monthDays->setText(days.join(QStringLiteral(", ")));
    m_lunarMonth->setValue(std::max(1, rule.lunarMonth));
    m_lunarDay->setCurrentIndex(std::max(0, m_lunarDay->findData(rule.lunarDay)));
    m_days->setCurrentIndex(int(rule.days));
    m_end->setCurrentIndex(rule.count ? After : rule.untilDay.isValid() || rule.untilInstant.isValid() ? OnDay : Never);
    if (rule.count)
        m_count->setValue(*rule.count);
    if (rule.untilDay.isValid() || rule.untilInstant.isValid())
        m_until->setDate(rule.untilDay.isValid() ? rule.untilDay : rule.untilInstant.date());
    m_filling = false;
    m_text->setText(rruleOf(rule));
    m_textFault->hide();
    showFitting();
    showWords();
}

void RecurrenceField::fieldsChanged()
{
    if (m_filling)
        return;
    Recurrence rule;
    rule.every = Recurrence::Every(m_every->currentIndex());
    rule.interval = rule.every == Recurrence::Every::LunarDate || rule.every == Recurrence::Every::Once ? 1 : m_interval->value();
    if (rule.every == Recurrence::Every::Week) {
        for (int day = 1; day <= 7; ++day) {
            if (m_weekdays[day - 1]->isChecked())
                rule.weekdays << WeekdayRule{0, day};
        }
    } else if (rule.every == Recurrence::Every::Month) {
        static const QList<int> ordinals{1, 2, 3, 4, 5, -1, 0};
        if (m_monthBy->currentIndex() == ByDays)
            rule.monthDays = monthDaysFrom(m_monthDays->text());
        else if (m_monthBy->currentIndex() == ByWeekday) {
            const WeekdayRule shown{ordinals.value(m_ordinal->currentIndex()), m_weekday->currentIndex() + 1};
            const WeekdayRule before = m_kept.weekdays.value(0);
            const bool isSame = m_kept.every == rule.every && before.ordinal == shown.ordinal && before.weekday == shown.weekday;
            rule.weekdays = isSame ? m_kept.weekdays : QList<WeekdayRule>{shown}; // a typed rule may name several
        }
    } else if (rule.every == Recurrence::Every::Day && m_kept.every == rule.every) {
        rule.weekdays = m_kept.weekdays; // of a typed rule
        rule.monthDays = m_kept.monthDays;
    } else if (rule.every == Recurrence::Every::LunarDate) {
        rule.lunarMonth = m_lunarMonth->value();
        rule.lunarDay = m_lunarDay->currentData().toInt();
    }
    if (rule.every != Recurrence::Every::Once) {
        rule.days = Recurrence::Days(m_days->currentIndex());
        if (m_end->currentIndex() == After)
            rule.count = m_count->value();
        else if (m_end->currentIndex() == OnDay)
            rule.untilDay = m_until->date();
    }
    m_kept = rule;
    m_text->setText(rruleOf(rule));
    m_textFault->hide();
    showFitting();
    showWords();
    Q_EMIT changed();
}

void RecurrenceField::textTyped()
{
    const QString typed = m_text->text().trimmed();
    const bool isLunar = m_kept.every == Recurrence::Every::LunarDate;
    const QString lunar = isLunar ? QStringLiteral("%1-%2").arg(m_kept.lunarMonth).arg(m_kept.lunarDay) : QString();
    const auto read = recurrenceFrom(typed, {}, lunar, {});
    if (!read) {
        m_textFault->setText(tr("This rule cannot be read. FREQ=DAILY, WEEKLY or MONTHLY with INTERVAL, BYDAY, BYMONTHDAY, COUNT or UNTIL can."));
        m_textFault->show();
        return;
    }
    Recurrence rule = *read;
    rule.days = m_kept.days;
    const qsizetype cursor = m_text->cursorPosition();
    show(rule);
    m_text->setText(typed);
    m_text->setCursorPosition(int(cursor));
    Q_EMIT changed();
}

void RecurrenceField::showFitting()
{
    const auto every = Recurrence::Every(m_every->currentIndex());
    m_intervalLine->setVisible(every == Recurrence::Every::Day || every == Recurrence::Every::Week || every == Recurrence::Every::Month);
    m_interval->setSuffix(every == Recurrence::Every::Day ? tr(" days", "after a number") : every == Recurrence::Every::Week ? tr(" weeks", "after a number") : tr(" months", "after a number"));
    m_week->setVisible(every == Recurrence::Every::Week);
    m_month->setVisible(every == Recurrence::Every::Month);
    m_monthDays->setVisible(m_monthBy->currentIndex() == ByDays);
    m_ordinal->parentWidget()->setVisible(m_monthBy->currentIndex() == ByWeekday);
    m_lunar->setVisible(every == Recurrence::Every::LunarDate);
    m_more->setVisible(every != Recurrence::Every::Once);
    m_count->setVisible(m_end->currentIndex() == After);
    m_until->setVisible(m_end->currentIndex() == OnDay);
    m_removeException->setEnabled(!m_exceptions->selectedItems().isEmpty());
    m_exceptions->setVisible(m_exceptions->count() > 0);
}

void RecurrenceField::addException()
{
    const QString day = m_exceptionDay->date().toString(Qt::ISODate);
    if (m_exceptions->findItems(day, Qt::MatchExactly).isEmpty())
        m_exceptions->addItem(day);
    fieldsChanged();
}

void RecurrenceField::writeTo(BroadcastDraft &draft) const
{
    draft.rrule = rruleOf(m_kept);
    draft.days = m_kept.days == Recurrence::Days::Workdays ? QStringLiteral("workdays") : m_kept.days == Recurrence::Days::Holidays ? QStringLiteral("holidays") : QString();
    draft.lunar = m_kept.every == Recurrence::Every::LunarDate
        ? QStringLiteral("%1-%2").arg(m_kept.lunarMonth, 2, 10, QLatin1Char('0')).arg(m_kept.lunarDay, m_kept.lunarDay > 0 ? 2 : 0, 10, QLatin1Char('0')) : QString();
    draft.exceptions.clear();
    for (int i = 0; m_kept.every != Recurrence::Every::Once && i < m_exceptions->count(); ++i)
        draft.exceptions << m_exceptions->item(i)->text();
}

QString RecurrenceField::sentence() const
{
    return m_sentence->text();
}

QStringList RecurrenceField::nextRuns() const
{
    BroadcastDraft draft;
    writeTo(draft);
    const auto rule = recurrenceFrom(draft.rrule, draft.days, draft.lunar, draft.exceptions);
    const QTimeZone zone = m_zone.isEmpty() ? m_desk.workspace().zone() : QTimeZone(m_zone.toUtf8());
    if (!rule || !m_start.isValid())
        return {};
    QStringList lines;
    const int years = rule->every == Recurrence::Every::LunarDate ? runsShown + 1 : yearsAhead;
    for (const Occurrence &run : occurrences(*rule, m_start, zone, m_holidays, m_start.date().addYears(years), runsShown)) {
        const QDate day = run.local.date();
        const QString mark = m_holidays.holidays.contains(day) ? tr(" (day off)") : m_holidays.makeup.contains(day) ? tr(" (worked weekend)") : QString();
        lines << day.toString(Qt::ISODate) + QLatin1Char(' ') + text::weekdayName(day.dayOfWeek()) + run.local.time().toString(QStringLiteral(" HH:mm")) + mark;
    }
    return lines;
}

void RecurrenceField::showWords()
{
    if (m_every->currentIndex() == 0)
        return;
    BroadcastDraft draft;
    writeTo(draft);
    const auto rule = recurrenceFrom(draft.rrule, draft.days, draft.lunar, draft.exceptions);
    m_sentence->setText(text::recurrenceText(rule ? *rule : m_kept));
    const QStringList runs = nextRuns();
    m_next->setText(runs.isEmpty() ? tr("The rule falls on no day.") : tr("Next runs:") + QLatin1Char('\n') + runs.join(QLatin1Char('\n')));
}

} // namespace siyu::ui
