// SPDX-License-Identifier: GPL-3.0-or-later
// The line above the table of members in which a rule is written by hand, and the button that shows and hides it. A rule
// that stands in the hidden line does not count. Main thread.
#pragma once

#include <QWidget>

class QAction;
class QLineEdit;

namespace siyu::ui {

class RuleBar final : public QWidget {
    Q_OBJECT

public:
    explicit RuleBar(bool isReadOnly, QWidget *parent = nullptr);

    QAction *filter() const { return m_filter; } // checked: the line is shown
    QLineEdit *field() const { return m_field; }

    QString rule() const; // empty while the line is hidden
    void setRule(const QString &rule); // and shows the line
    void clear(); // and hides it

Q_SIGNALS:
    void asked(); // the rule is to be looked at anew
    void buildWanted(const QString &rule);
    void saveWanted();

private:
    void toggle(bool isShown);

    QAction *m_filter;
    QLineEdit *m_field;
};

} // namespace siyu::ui
