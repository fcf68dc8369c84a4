// SPDX-License-Identifier: GPL-3.0-or-later
// Step 5: what was done, the rows that were left out as a file, and the way back. Main thread.
#pragma once

#include "ui/importing/importstep.h"

class QGridLayout;
class QLabel;
class QPushButton;

namespace siyu::ui {

class ResultStep final : public ImportStep {
    Q_OBJECT

public:
    explicit ResultStep(ImportSession &session, QWidget *parent = nullptr);

    QString title() const override;
    void enter() override;
    void showUndone(const importing::UndoReport &report);

Q_SIGNALS:
    void undoWanted();
    void saveRejectsWanted();
    void anotherWanted();
    void reviewWanted();
    void failed(const siyu::Error &error);

private:
    void showFigures();
    void showMoney();
    void countInOther();

    QLabel *m_heading;
    QLabel *m_notes;
    QLabel *m_money;
    QPushButton *m_count;
    QString m_other;
    QGridLayout *m_figures;
    QPushButton *m_review;
    QPushButton *m_save;
    QPushButton *m_undo;
};

} // namespace siyu::ui
