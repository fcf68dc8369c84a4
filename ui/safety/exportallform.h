// SPDX-License-Identifier: GPL-3.0-or-later
// The drawer in which everything is exported: as what, masked or with a reason in full, where to; how far it is, and what lies
// there then. Main thread.
#pragma once

#include "core/exporting/exportall.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace siyu::ui {

class Desk;
class Job;

class ExportAllForm final : public QWidget {
    Q_OBJECT

public:
    explicit ExportAllForm(Desk &desk, QWidget *parent = nullptr);

Q_SIGNALS:
    void exported();

private:
    QWidget *makeFields();
    QWidget *makePlace();
    exporting::HowToExport wanted() const;
    void check();
    void start();
    void showResult(const Result<QList<exporting::ExportedFile>> &files, const exporting::HowToExport &how);

    Desk &m_desk;
    Job *m_job;
    QComboBox *m_format;
    QRadioButton *m_masked;
    QRadioButton *m_full;
    QLineEdit *m_reason;
    QLabel *m_hint;
    QLineEdit *m_folder;
    QPushButton *m_start;
    QLabel *m_result;
    QPushButton *m_open;
};

} // namespace siyu::ui
