// SPDX-License-Identifier: GPL-3.0-or-later
// Step 2: what each column of the file means, with a few of its values and how sure that is; every guess can be
// corrected, and a mapping kept under a name. Main thread.
#pragma once

#include "core/importing/mappingmemory.h"
#include "ui/importing/importstep.h"

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace siyu::ui {

class Job;

class MatchStep final : public ImportStep {
    Q_OBJECT

public:
    explicit MatchStep(ImportSession &session, QWidget *parent = nullptr);

    QString title() const override;
    void enter() override;
    bool isReady() const override;

private:
    QComboBox *comboFor(size_t column);
    void keepUnknown(bool keep);
    void choose(size_t column, const QString &word);
    void showTargets();
    void showDates();
    void loadSaved();
    void useSaved(int index);
    void save();
    void setDates(importing::DateOrder order);

    QLabel *m_summary;
    QCheckBox *m_keepUnknown;
    QComboBox *m_saved;
    QPushButton *m_save;
    Job *m_job;
    QList<importing::SavedMapping> m_mappings;
    QWidget *m_dates; // asked only where nothing in the file tells
    QLabel *m_datesText;
    QButtonGroup *m_dateOrder;
    QList<size_t> m_openColumns; // whose order the operator says
    QTableWidget *m_table;
};

} // namespace siyu::ui
