// SPDX-License-Identifier: GPL-3.0-or-later
// The best candidates for partners of every group or of one, each with its score and what it is made of, and who is
// excluded for what reason; the selected ones are invited. Main thread.
#pragma once

#include "core/partners/candidatestore.h"
#include "core/partners/partnerstore.h"
#include "ui/groups/rowsmodel.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace siyu::ui {

class Desk;
class Job;
class ListTable;

struct CandidateLine {
    GroupId group;
    QString groupName;
    int place = 0;
    QString name;
    partners::Candidate candidate;
    std::optional<partners::PartnerState> state; // where they stand already
};
struct ExcludedLine {
    QString groupName;
    qint64 member = 0;
    QString name;
    partners::Exclusion reason = partners::Exclusion::Staff;
};

class CandidatesView final : public QWidget {
    Q_OBJECT

public:
    explicit CandidatesView(Desk &desk, QWidget *parent = nullptr);

    void refresh();
    void showExcluded(bool shown);
    RowsModel<CandidateLine> *model() const { return m_model; }
    RowsModel<ExcludedLine> *excludedModel() const { return m_excluded; }
    ListTable *table() const { return m_table; }
    QPushButton *inviteButton() const { return m_invite; }

Q_SIGNALS:
    void opened(siyu::MemberId member);

private:
    struct Content {
        QList<std::pair<GroupId, QString>> groups;
        QList<CandidateLine> lines;
        QList<ExcludedLine> excluded; // of one group only
        QHash<int, qint64> reasons; // how many by Exclusion
        qint64 population = 0;
        bool isOrderUnknown = false;
    };
    static Result<Content> read(const Workspace &workspace, const partners::CandidateQuery &query, Progress &progress);
    QWidget *makeHead();
    void makeModels();
    void fill(const Content &content);
    void move(partners::PartnerState to);

    Desk &m_desk;
    Job *m_job;
    QComboBox *m_group;
    QComboBox *m_kind;
    QCheckBox *m_showExcluded;
    QPushButton *m_invite;
    QPushButton *m_note;
    QLabel *m_summary;
    QStackedWidget *m_stack;
    RowsModel<CandidateLine> *m_model = nullptr;
    RowsModel<ExcludedLine> *m_excluded = nullptr;
    ListTable *m_table = nullptr;
    ListTable *m_excludedTable = nullptr;
};

} // namespace siyu::ui
