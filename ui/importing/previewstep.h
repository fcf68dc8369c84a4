// SPDX-License-Identifier: GPL-3.0-or-later
// Step 4: exactly what the import would do, row by row, with a filter by outcome. Main thread.
#pragma once

#include "ui/importing/importstep.h"

class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QTableView;

namespace siyu::ui {

class PreviewModel;

class PreviewStep final : public ImportStep {
    Q_OBJECT

public:
    explicit PreviewStep(ImportSession &session, QWidget *parent = nullptr);

    QString title() const override;
    void enter() override;
    bool isReady() const override;

private:
    void showChips();
    QString notes() const;

    QHBoxLayout *m_chips;
    QButtonGroup *m_filter;
    QLabel *m_notes;
    QTableView *m_table;
    PreviewModel *m_model;
};

// Rows kept of each outcome, so that a preview of a million rows stays small.
inline constexpr qint64 previewRowsPerOutcome = 1000;

// The import rolled back, with its first rows; for a job.
Result<ImportPreview> makePreview(Workspace &workspace, const importing::Plan &plan, Progress &progress);
// "3 blank rows, 1 row of totals", empty where there were none.
QString leftOutText(const importing::Counts &counts);

} // namespace siyu::ui
