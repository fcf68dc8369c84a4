// SPDX-License-Identifier: GPL-3.0-or-later
// Where the shop defines its own fields of a member: name, kind, choices, order. One per desk; every change can be undone.
// Main thread.
#pragma once

#include "core/members/customfield.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace siyu::ui {

class Desk;
class Job;
class RowTable;

class ShopFieldsWindow final : public QWidget {
    Q_OBJECT

public:
    explicit ShopFieldsWindow(Desk &desk, QWidget *parent = nullptr);
    // Shows the one of the desk, made where there is none.
    static ShopFieldsWindow *open(Desk &desk);

    RowTable *list() const { return m_list; }

private:
    QWidget *makeForm();
    QWidget *makeButtons();
    void refresh();
    void showFields(const QList<members::ShopField> &fields);
    void showCurrent();
    void showKind();
    void startNew();
    void apply();
    void takeValuesInUse();
    members::FieldShape typed() const;
    const members::ShopField *current() const;
    void say(const QString &problem);
    template <typename Work>
    void change(Work work);

    Desk &m_desk;
    Job *m_job;
    RowTable *m_list;
    QLineEdit *m_name;
    QComboBox *m_kind;
    QPlainTextEdit *m_choices;
    QWidget *m_choiceBox;
    QLabel *m_problem;
    QPushButton *m_inUse;
    QPushButton *m_apply;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_remove;
    QList<members::ShopField> m_fields;
    QString m_wanted; // the name to stand on after the next reading
    bool m_isNew = false;
};

} // namespace siyu::ui
