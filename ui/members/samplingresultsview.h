// SPDX-License-Identifier: GPL-3.0-or-later
// What came of a sampling list: how many got it, answered, bought; the shares of each question's answers with a bar, the
// texts, and all lists of every product together. Main thread.
#pragma once

#include "core/members/samplingstore.h"

#include <QWidget>

class QLabel;

namespace siyu::ui {

class Desk;
class Job;
class RowTable;

class SamplingResultsView final : public QWidget {
    Q_OBJECT

public:
    explicit SamplingResultsView(Desk &desk, QWidget *parent = nullptr);

    void setList(qint64 sampling);
    void refresh();
    RowTable *answers() const { return m_answers; }
    QLabel *summary() const { return m_summary; }

private:
    struct Shown {
        members::SamplingResults results;
        QHash<qint64, QList<members::TextAnswer>> texts; // by question
    };
    void show(const Shown &shown);

    Desk &m_desk;
    Job *m_job;
    QLabel *m_summary;
    RowTable *m_answers;
    qint64 m_sampling = 0;
};

// Lists by product: people, answers, mean rating, who bought.
class SamplingProductsView final : public QWidget {
    Q_OBJECT

public:
    explicit SamplingProductsView(Desk &desk, QWidget *parent = nullptr);
    void refresh();
    RowTable *table() const { return m_table; }

private:
    Desk &m_desk;
    Job *m_job;
    RowTable *m_table;
};

} // namespace siyu::ui
