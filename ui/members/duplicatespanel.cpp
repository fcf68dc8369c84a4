// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/duplicatespanel.h"

#include "ui/common/busybar.h"
#include "ui/common/emptystate.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/importing/shown.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"
#include "ui/text/identitytext.h"

#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

QString reasonsOf(const members::DuplicatePair &pair)
{
    QStringList said;
    for (const members::DuplicateReason &reason : pair.reasons)
        said.append(QStringLiteral("%1 %2").arg(text::duplicateReason(reason.word), text::signedNumber(reason.points)));
    return said.join(QStringLiteral(" · "));
}

} // namespace

DuplicatesPanel::DuplicatesPanel(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_job(new Job(this)), m_compareJob(new Job(this)), m_decideJob(new Job(this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, space::m, 0, 0);
    outer->setSpacing(space::m);
    auto *busy = new BusyBar(m_job);
    busy->setWhat(tr("Looking for members who may be one person"));
    outer->addWidget(busy);
    m_stack = new QStackedWidget;
    outer->addWidget(m_stack, 1);
    auto *filled = new QWidget;
    auto *column = new QVBoxLayout(filled);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    auto *split = new QSplitter(Qt::Vertical);
    split->setChildrenCollapsible(false);
    m_list = new RowTable(tr("Possible duplicates"));
    m_list->rows()->setHeaders({tr("Score"), tr("Stays"), tr("Goes into it"), tr("Why")}, {0});
    split->addWidget(m_list);
    m_sides = new Comparison;
    split->addWidget(m_sides);
    split->setStretchFactor(1, 1);
    column->addWidget(split, 1);
    m_why = new QLabel;
    m_why->setTextFormat(Qt::PlainText);
    m_why->setWordWrap(true);
    setRole(m_why, "muted");
    column->addWidget(m_why);
    auto *buttons = new QHBoxLayout;
    m_merge = new QPushButton(tr("One person: merge"));
    setRole(m_merge, "primary");
    m_refuse = new QPushButton(tr("Two people"));
    buttons->addWidget(m_merge);
    buttons->addWidget(m_refuse);
    buttons->addStretch();
    column->addLayout(buttons);
    auto *deciding = new BusyBar(m_decideJob);
    deciding->setWhat(tr("Deciding"));
    column->addWidget(deciding);
    m_stack->addWidget(filled);
    m_stack->addWidget(new EmptyState({Icon::Check, tr("No likely duplicates"),
        tr("Members who share a name and a phone tail, a region or an order would be proposed here."), nullptr, nullptr}));
    m_merge->setEnabled(!desk.isReadOnly());
    m_refuse->setEnabled(!desk.isReadOnly());
    connect(m_list, &RowTable::selectionMoved, this, &DuplicatesPanel::compare);
    connect(m_merge, &QPushButton::clicked, this, &DuplicatesPanel::merge);
    connect(m_refuse, &QPushButton::clicked, this, &DuplicatesPanel::refuse);
}

void DuplicatesPanel::refresh()
{
    m_job->start([ws = m_desk.sharedWorkspace()](Progress &progress) { return members::proposeDuplicates(*ws, {}, progress); },
        [this](const Result<QList<members::DuplicatePair>> &pairs) {
            if (!m_desk.showIfError(pairs))
                showPairs(*pairs);
        });
}

void DuplicatesPanel::showPairs(const QList<members::DuplicatePair> &pairs)
{
    const int at = std::max(0, m_list->currentIndex().row());
    m_pairs = pairs;
    QList<TableRow> rows;
    for (qsizetype i = 0; i < pairs.size(); ++i) {
        const members::DuplicatePair &pair = pairs.at(i);
        rows.append({i,
            {text::number(pair.score), shownCell({}, pair.nameA, m_desk.isMasked()), shownCell({}, pair.nameB, m_desk.isMasked()),
                reasonsOf(pair)}});
    }
    m_list->rows()->setRows(rows);
    m_list->fitColumns();
    m_stack->setCurrentIndex(rows.isEmpty() ? 1 : 0);
    if (!rows.isEmpty())
        m_list->selectRow(std::min(at, int(rows.size()) - 1));
    Q_EMIT counted(pairs.size());
}

const members::DuplicatePair *DuplicatesPanel::current() const
{
    const QVariant at = m_list->currentId();
    return at.isValid() && at.toLongLong() < m_pairs.size() ? &m_pairs.at(at.toLongLong()) : nullptr;
}

void DuplicatesPanel::compare()
{
    const members::DuplicatePair *pair = current();
    if (!pair)
        return;
    m_why->setText(reasonsOf(*pair));
    m_compareJob->start(
        [ws = m_desk.sharedWorkspace(), a = pair->a, b = pair->b](Progress &) -> Result<QList<members::MemberProfile>> {
            auto first = members::memberProfile(*ws, a);
            auto second = members::memberProfile(*ws, b);
            if (!first || !second)
                return first ? second.error() : first.error();
            return QList<members::MemberProfile>{std::move(*first), std::move(*second)};
        },
        [this](const Result<QList<members::MemberProfile>> &both) {
            if (!m_desk.showIfError(both))
                m_sides->setSides({sideOf(both->at(0), m_desk.isMasked()), sideOf(both->at(1), m_desk.isMasked())});
        });
}

QList<std::pair<MemberId, MemberId>> DuplicatesPanel::chosen() const
{
    QList<std::pair<MemberId, MemberId>> out;
    const QList<QVariant> selected = m_list->selectedIds();
    for (const QVariant &at : selected)
        out.append({m_pairs.at(at.toLongLong()).a, m_pairs.at(at.toLongLong()).b});
    return out;
}

void DuplicatesPanel::merge()
{
    m_decideJob->start([ws = m_desk.sharedWorkspace(), pairs = chosen()](
                           Progress &progress) { return members::mergeDuplicates(*ws, pairs, progress); },
        [this](const Result<QList<members::Merged>> &merged) {
            if (!m_desk.showIfError(merged))
                m_desk.toastUndo(tr("Merged %n pair(s)", nullptr, int(merged->size())));
            refresh();
        });
}

void DuplicatesPanel::refuse()
{
    m_decideJob->start(
        [ws = m_desk.sharedWorkspace(), pairs = chosen()](Progress &) -> Result<int> {
            for (const auto &[a, b] : pairs) {
                if (const Result<void> refused = members::refuseDuplicate(*ws, a, b); !refused)
                    return refused.error();
            }
            return int(pairs.size());
        },
        [this](const Result<int> &refused) {
            if (!m_desk.showIfError(refused))
                m_desk.toastUndo(tr("%n pair(s) will not be proposed again", nullptr, *refused));
            refresh();
        });
}

} // namespace siyu::ui
