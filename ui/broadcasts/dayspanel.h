// SPDX-License-Identifier: GPL-3.0-or-later
// The days of a year: public holidays and worked weekends with their source, festivals, shopping days, own days; and the
// seasons with what sells in them. Days are added, changed, taken out, and taken over from files after a look at what they
// would change. Owned by the drawer; main thread.
#pragma once

#include "core/broadcasts/calendarstore.h"
#include "core/broadcasts/dayfile.h"

#include <QWidget>
#include <functional>

class QComboBox;
class QDateEdit;
class QFrame;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTabWidget;

namespace siyu::ui {

class Desk;
class Job;
class RowTable;

class DaysPanel final : public QWidget {
    Q_OBJECT

public:
    DaysPanel(Desk &desk, QDate near, QWidget *parent = nullptr);

    void addDayOn(QDate day); // the form with this day
    void openFile(const QString &path); // shows what it would change
    RowTable *days() const { return m_days; }
    RowTable *seasons() const { return m_seasons; }
    QPushButton *takeButton() const { return m_take; }

Q_SIGNALS:
    void shown();

private:
    QWidget *makeDays();
    QWidget *makeDayForm();
    QWidget *makeSeasons();
    QWidget *makeSeasonForm();
    QWidget *makeImport();
    void load();
    void showDays();
    void showSeasons();
    void chooseDay();
    void saveDay(bool asNew);
    void chooseSeason();
    void saveSeason(bool asNew);
    void importFile();
    void act(std::function<Result<void>(Workspace &)> work, const QString &said);

    Desk &m_desk;
    Job *m_loading;
    Job *m_acting;
    int m_year = 0;
    QDate m_near; // shown first
    QList<broadcasts::CalendarDay> m_known; // of the year
    QList<broadcasts::Season> m_knownSeasons;
    broadcasts::HolidayCalendar m_holidays;
    QTabWidget *m_tabs;
    QSpinBox *m_yearField;
    QLabel *m_yearNote;
    RowTable *m_days;
    QDateEdit *m_day;
    QComboBox *m_kind;
    QLineEdit *m_name;
    QPushButton *m_change;
    QPushButton *m_remove;
    RowTable *m_seasons;
    QLineEdit *m_seasonName;
    QLineEdit *m_sells;
    QDateEdit *m_seasonFrom;
    QDateEdit *m_seasonTo;
    QPushButton *m_seasonChange;
    QPushButton *m_seasonRemove;
    QFrame *m_import;
    QLabel *m_importText;
    QPushButton *m_take;
    broadcasts::DayFile m_file;
    QString m_source;
};

} // namespace siyu::ui
