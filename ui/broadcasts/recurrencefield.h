// SPDX-License-Identifier: GPL-3.0-or-later
// How a broadcast repeats, as the operator says it: daily, weekly, monthly, by a lunar date; which days, how long, which days
// not; with the sentence that it makes, the next ten runs with holidays, and the RRULE, which may be typed as well. Owned by
// the form that takes it; main thread.
#pragma once

#include "core/broadcasts/broadcast.h"
#include "core/broadcasts/holidays.h"
#include "core/broadcasts/recurrence.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QListWidget;
class QSpinBox;
class QToolButton;

namespace siyu::ui {

class Desk;
class Job;

class RecurrenceField final : public QWidget {
    Q_OBJECT

public:
    explicit RecurrenceField(Desk &desk, QWidget *parent = nullptr);

    // rrule, days, lunar, exceptions, time and zone of the draft.
    void setRule(const broadcasts::BroadcastDraft &draft);
    void setStart(const QDateTime &wall);
    void writeTo(broadcasts::BroadcastDraft &draft) const;
    QString sentence() const;

    QComboBox *every() const { return m_every; }
    QLineEdit *ruleText() const { return m_text; }
    QListWidget *exceptions() const { return m_exceptions; }
    QStringList nextRuns() const; // as they are shown

Q_SIGNALS:
    void changed();

private:
    QWidget *makeWeek();
    QWidget *makeMonth();
    QWidget *makeLunar();
    QWidget *makeEnd();
    QWidget *makeExceptions();
    QWidget *makeText();
    void connectFields();
    void show(const broadcasts::Recurrence &rule);
    void fieldsChanged();
    void textTyped();
    void showFitting();
    void showWords();
    void addException();

    Desk &m_desk;
    Job *m_reading;
    broadcasts::HolidayCalendar m_holidays = broadcasts::publicCalendar();
    QDateTime m_start;
    QString m_zone;
    bool m_filling = false;
    broadcasts::Recurrence m_kept; // parts that the fields do not show
    QComboBox *m_every;
    QSpinBox *m_interval;
    QWidget *m_intervalLine;
    QWidget *m_week;
    QList<QCheckBox *> m_weekdays;
    QWidget *m_month;
    QComboBox *m_monthBy; // as the start, days of the month, a weekday
    QLineEdit *m_monthDays;
    QComboBox *m_ordinal;
    QComboBox *m_weekday;
    QWidget *m_lunar;
    QSpinBox *m_lunarMonth;
    QComboBox *m_lunarDay;
    QWidget *m_more; // hidden while it runs once
    QComboBox *m_days;
    QComboBox *m_end; // never, after so many, on a day
    QSpinBox *m_count;
    QDateEdit *m_until;
    QListWidget *m_exceptions;
    QDateEdit *m_exceptionDay;
    QToolButton *m_removeException;
    QLabel *m_sentence;
    QLabel *m_next;
    QLineEdit *m_text;
    QLabel *m_textFault;
};

} // namespace siyu::ui
