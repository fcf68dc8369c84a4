// SPDX-License-Identifier: GPL-3.0-or-later
// The field in which one value of a test is chosen or typed: a closed list, a text with suggestions, a number, a date or
// so long ago. Main thread.
#pragma once

#include "core/members/rulecatalogue.h"

#include <QPushButton>
#include <QWidget>

class QAction;
class QComboBox;
class QDateEdit;
class QLineEdit;
class QMenu;
class QSpinBox;

namespace siyu::ui {

class RuleValueEditor final : public QWidget {
    Q_OBJECT

public:
    RuleValueEditor(const members::RuleFieldInfo &field, const QStringList &offered, QWidget *parent = nullptr);

    // Of a value that does not fit the field, its text stays as it is.
    void setValue(const members::RuleValue &value);
    // Empty text: nothing chosen yet.
    members::RuleValue value() const;

Q_SIGNALS:
    void changed();

private:
    enum class Shape { Words, Text, Number, Time };
    void makeTime();
    void showUnit();
    members::RuleValue timeValue() const;

    members::RuleKind m_kind;
    Shape m_shape;
    members::RuleValue m_given; // as long as what is shown was not changed
    QString m_shownGiven;
    QComboBox *m_choice = nullptr;
    QLineEdit *m_number = nullptr;
    QComboBox *m_unit = nullptr;
    QSpinBox *m_count = nullptr;
    QDateEdit *m_day = nullptr;
    QString shown() const;
};

// Several of a closed list, by the names that the operator knows: the values of `is one of`.
class RuleWordsEditor final : public QPushButton {
    Q_OBJECT

public:
    RuleWordsEditor(const members::RuleFieldInfo &field, const QList<members::RuleValue> &values, QWidget *parent = nullptr);

    QList<members::RuleValue> values() const; // as they were given, new ones behind in the order of the list

Q_SIGNALS:
    void changed();

private:
    void showChosen();

    struct Given {
        members::RuleValue value;
        QAction *action;
    };
    QMenu *m_menu;
    QList<Given> m_given;
};

} // namespace siyu::ui
