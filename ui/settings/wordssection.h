// SPDX-License-Identifier: GPL-3.0-or-later
// The words that texts are checked for, on the settings page: a list at a time, a word a line, back to the program's own; what
// staff and partners have to disclose; and a field to try a text out. Saved when a field is left; each can be undone. Main thread.
#pragma once

#include "core/content/itemcheck.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace siyu::ui {

class Desk;
class Job;
class MarkedText;

class WordsSection final : public QFrame {
    Q_OBJECT

public:
    explicit WordsSection(Desk &desk, QWidget *parent = nullptr);

    void load();
    QComboBox *listBox() const { return m_list; }
    QPlainTextEdit *wordsField() const { return m_words; }
    QPushButton *resetButton() const { return m_reset; }
    MarkedText *trialField() const { return m_trial; }
    QLabel *trialResult() const { return m_result; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLayout *makeLists();
    QLayout *makeDisclosures();
    QLayout *makeTrial();
    void showList();
    void keepList();
    void save();
    void saveDisclosures();
    void tryOut();

    Desk &m_desk;
    content::TextRules m_rules; // as they are shown
    content::WordLists m_saved;
    int m_shown = 0; // the list that is in the field
    bool m_filling = false;
    Job *m_reading;
    Job *m_saving;
    QComboBox *m_list;
    QPlainTextEdit *m_words;
    QLabel *m_count;
    QPushButton *m_reset;
    QLineEdit *m_staff;
    QLineEdit *m_partner;
    MarkedText *m_trial;
    QComboBox *m_trialTouchpoint;
    QLabel *m_result;
};

} // namespace siyu::ui
