// SPDX-License-Identifier: GPL-3.0-or-later
// Checking in on the points desk: one name after the other or a pasted list at once; who is not clear stays in the field.
// Main thread.
#pragma once

#include "core/members/namedpeople.h"
#include "core/members/pointdesk.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace siyu::ui {

class Desk;
class Job;

// The look of a card with a heading; gives the column below it.
QVBoxLayout *fillCard(QFrame *card, const QString &title);

class CheckinCard final : public QFrame {
    Q_OBJECT

public:
    explicit CheckinCard(Desk &desk, QWidget *parent = nullptr);

    GroupId group() const; // whose nicknames are meant; invalid = names of members
    QPlainTextEdit *names() const { return m_names; }
    QPushButton *button() const { return m_checkin; }
    QLabel *result() const { return m_result; }

private:
    void loadGroups();
    void checkIn();
    void showCheckin(const members::CheckinReport &report, const QList<members::NamedPerson> &unclear);
    void updateButton();

    Desk &m_desk;
    Job *m_job;
    QPlainTextEdit *m_names;
    QComboBox *m_group;
    QSpinBox *m_each;
    QPushButton *m_checkin;
    QLabel *m_result;
};

} // namespace siyu::ui
