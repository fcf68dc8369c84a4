// SPDX-License-Identifier: GPL-3.0-or-later
// Step 4: exactly what the import would do, row by row, with a filter by outcome, what each row changes, and cells that
// can be corrected in place; a correction is decided anew at once and never touches the file. Main thread.
#pragma once

#include "ui/importing/importstep.h"

class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QTableView;

namespace siyu::ui {

class Job;
class PreviewModel;

class PreviewStep final : public ImportStep {
    Q_OBJECT

public:
    explicit PreviewStep(ImportSession &session, QWidget *parent = nullptr);

    QString title() const override;
    void enter() override;
    bool isReady() const override;
    // Nothing = all rows.
    void showOnly(std::optional<importing::Outcome> outcome);
    PreviewModel *model() const { return m_model; }
    QTableView *table() const { return m_table; }

private:
    void showChips();
    void showNotes();
    void showDetail();
    void showCorrections();
    QString notes() const;
    void correct(qint64 row, int column, const QString &text);
    void takeCorrectionsBack();
    void countAgain();
    void decideAgain(qint64 row);
    void replacePreview(ImportPreview preview);

    Job *m_job;
    QHBoxLayout *m_chips;
    QButtonGroup *m_filter;
    QLabel *m_notes;
    QTableView *m_table;
    PreviewModel *m_model;
    QLabel *m_detail;
    QWidget *m_corrections;
    QLabel *m_corrected;
    QPushButton *m_countAgain;
};

// "3 blank rows, 1 row of totals", empty where there were none.
QString leftOutText(const importing::Counts &counts);

} // namespace siyu::ui
