// SPDX-License-Identifier: GPL-3.0-or-later
// The record of exports and of masked data shown on screen: filtered, and exported itself. Main thread.
#pragma once

#include "core/trust/exportlog.h"

#include <QWidget>

class QCheckBox;

namespace siyu::ui {

class Desk;
class Job;
class RowTable;
class SearchField;
struct TableRow;

class ExportsPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ExportsPanel(Desk &desk, QWidget *parent = nullptr);

    void refresh();
    void exportEverything();
    RowTable *table() const { return m_table; }

private:
    QList<TableRow> wantedRows() const;
    void showRows();
    void saveRecord();

    Desk &m_desk;
    Job *m_job;
    Job *m_saveJob;
    SearchField *m_search;
    QCheckBox *m_unmasked;
    RowTable *m_table;
    QList<trust::ExportEntry> m_entries; // newest first
};

} // namespace siyu::ui
