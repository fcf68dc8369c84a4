// SPDX-License-Identifier: GPL-3.0-or-later
// What opens in the drawer of the sampling panel: the list itself, choosing who is on it, typing one person's answers.
// Main thread.
#pragma once

#include "core/members/samplingstore.h"

#include <QWidget>
#include <functional>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace siyu::ui {

class Desk;
class Job;
class RowTable;

// A new list, or the facts of one.
class SamplingForm final : public QWidget {
    Q_OBJECT

public:
    SamplingForm(Desk &desk, const members::Sampling &list, QWidget *parent = nullptr);

    QLineEdit *nameField() const { return m_name; }
    void keep();

Q_SIGNALS:
    void kept(qint64 sampling);

private:
    QDateEdit *addDay(QFormLayout *form, const QString &label, QDate day);
    members::Sampling wanted() const;

    Desk &m_desk;
    members::Sampling m_list;
    Job *m_job;
    QLineEdit *m_name;
    QComboBox *m_kind;
    QComboBox *m_product;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QSpinBox *m_quantity;
    QSpinBox *m_buyDays;
    QLineEdit *m_note;
    QPushButton *m_keep;
};

// Members from a saved view, a rule, the selection of the page or a pasted list; who does not fit is counted with the
// reason before anything is written.
class SamplingChooser final : public QWidget {
    Q_OBJECT

public:
    SamplingChooser(Desk &desk, qint64 sampling, QList<qint64> selected, QWidget *parent = nullptr);

    enum Source { Selection, Rule, Pasted, FirstView };
    QComboBox *source() const { return m_source; }
    QLineEdit *rule() const { return m_rule; }
    QPlainTextEdit *pasted() const { return m_pasted; }
    QPushButton *putButton() const { return m_put; }
    RowTable *reasons() const { return m_reasons; }

private:
    void loadViews();
    void check();
    void showCheck(const members::SampleCheck &check, qint64 unclear);
    void put();
    members::SampleChecks checks() const;

    Desk &m_desk;
    qint64 m_sampling;
    QList<qint64> m_selected;
    QList<qint64> m_found;
    Job *m_job;
    Job *m_putJob;
    QComboBox *m_source;
    QLineEdit *m_rule;
    QPlainTextEdit *m_pasted;
    QCheckBox *m_consent;
    QCheckBox *m_again;
    QLabel *m_summary;
    RowTable *m_reasons;
    QPushButton *m_put;
};

// One person's answers; Enter keeps them and asks for the next one who has not answered.
class AnswersForm final : public QWidget {
    Q_OBJECT

public:
    AnswersForm(Desk &desk, qint64 sampling, const members::SamplingPerson &person, const QList<members::SurveyQuestion> &questions,
        QWidget *parent = nullptr);

    MemberId member() const { return m_member; }
    void setAnswer(int question, const QString &text); // as if typed
    void keep();

Q_SIGNALS:
    void kept(qint64 member);

private:
    QWidget *fieldFor(const members::SurveyQuestion &question, const QString &value);

    Desk &m_desk;
    qint64 m_sampling;
    MemberId m_member;
    QList<members::SurveyQuestion> m_questions;
    QList<QWidget *> m_fields;
    Job *m_job;
};

} // namespace siyu::ui
