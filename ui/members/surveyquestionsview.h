// SPDX-License-Identifier: GPL-3.0-or-later
// The questions of a list, written in place and kept at once: text, kind, choices, order. What cannot be kept yet says why.
// Main thread.
#pragma once

#include "core/members/sampling.h"
#include "core/base/result.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace siyu::ui {

class Desk;
class Job;

class SurveyQuestionsView final : public QWidget {
    Q_OBJECT

public:
    explicit SurveyQuestionsView(Desk &desk, QWidget *parent = nullptr);

    // What is being written stays while the list is the same.
    void setList(qint64 sampling, const QList<members::SurveyQuestion> &questions);
    void addQuestion();
    QPushButton *addButton() const { return m_add; }
    QLabel *hint() const { return m_hint; }
    QLineEdit *textField(int row) const { return m_rows.at(row).text; }
    QLineEdit *choicesField(int row) const { return m_rows.at(row).choices; }
    QComboBox *kindBox(int row) const { return m_rows.at(row).kind; }

private:
    struct Row {
        qint64 id = 0;
        QWidget *box = nullptr;
        QLineEdit *text = nullptr;
        QComboBox *kind = nullptr;
        QLineEdit *choices = nullptr;
    };

    void rebuild(const QList<members::SurveyQuestion> &questions);
    void addRow(const members::SurveyQuestion &question);
    QList<members::SurveyQuestion> written() const;
    void move(QWidget *box, int by);
    void remove(QWidget *box);
    void keep();
    void sayWhyNot(const Error &error);

    Desk &m_desk;
    Job *m_job;
    QVBoxLayout *m_column;
    QLabel *m_hint;
    QPushButton *m_add;
    QList<Row> m_rows;
    qint64 m_sampling = 0;
    QList<members::SurveyQuestion> m_kept;
};

} // namespace siyu::ui
