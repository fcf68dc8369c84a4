// SPDX-License-Identifier: GPL-3.0-or-later
// The form for a new code or for changing one: what it holds, whose it is, how long it works, how many it takes, which groups
// follow. Main thread.
#pragma once

#include "core/codes/codestore.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace siyu::ui {

class Desk;
class Job;

class CodeForm final : public QWidget {
    Q_OBJECT

public:
    CodeForm(Desk &desk, qint64 code, QWidget *parent = nullptr); // 0 = a new one

Q_SIGNALS:
    void kept(qint64 code);

private:
    struct Choices {
        QList<std::pair<qint64, QString>> groups;
        QList<std::pair<qint64, QString>> partners;
        codes::CodeEdit edit;
    };
    void makeFields(QFormLayout *form);
    void fill(const Choices &choices);
    void kindChosen();
    void keep();
    codes::CodeEdit edit() const;

    Desk &m_desk;
    qint64 m_code;
    Job *m_job;
    QComboBox *m_kind;
    QLineEdit *m_text;
    QLineEdit *m_name;
    QLineEdit *m_channel;
    QLineEdit *m_campaign;
    QComboBox *m_group;
    QComboBox *m_partner;
    QDateEdit *m_madeOn;
    QCheckBox *m_hasEnd;
    QDateEdit *m_until;
    QSpinBox *m_capacity;
    QLineEdit *m_line;
    QPushButton *m_keep;
    QList<std::pair<qint64, QString>> m_groups;
    QDate m_validFrom;
};

} // namespace siyu::ui
