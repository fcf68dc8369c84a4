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

// The likeliest; what lies behind them is found when these are decided and looked for again.
constexpr int mostPairs = 3'000;

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
    m_sides->setChoosing(true);
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
    auto *again = new QPushButton(icon(Icon::Refresh), tr("Look again"));
    m_more = new QLabel;
    setRole(m_more, "muted");
    buttons->addWidget(m_merge);
    buttons->addWidget(m_refuse);
    buttons->addStretch();
    buttons->addWidget(m_more);
    buttons->addWidget(again);
    connect(again, &QPushButton::clicked, this, &DuplicatesPanel::refresh);
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
    m_job->start([ws = m_desk.sharedWorkspace()](Progress &progress) { return members::proposeDuplicates(*ws, {60, mostPairs}, progress); },
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
    m_more->setText(pairs.size() >= mostPairs ? tr("The %1 likeliest pairs are shown.").arg(text::number(pairs.size()))
                                              : tr("A click on a value, or Space, says which one stays."));
    Q_EMIT counted(pairs.size());
}

// What was decided leaves the list; whoever went into another stands for that one in the pairs that remain.
void DuplicatesPanel::decided(const QList<std::pair<MemberId, MemberId>> &merged, const QList<std::pair<MemberId, MemberId>> &refused)
{
    QHash<MemberId, MemberId> now;
    for (const auto &[kept, gone] : merged)
        now.insert(gone, kept);
    QList<members::DuplicatePair> left;
    QSet<std::pair<MemberId, MemberId>> seen;
    for (members::DuplicatePair pair : std::as_const(m_pairs)) {
        if (refused.contains(std::pair(pair.a, pair.b)))
            continue;
        const auto present = [&now](MemberId member) {
            while (now.contains(member))
                member = now.value(member);
            return member;
        };
        pair.a = present(pair.a);
        pair.b = present(pair.b);
        const std::pair<MemberId, MemberId> both(std::min(pair.a, pair.b), std::max(pair.a, pair.b));
        if (pair.a == pair.b || seen.contains(both))
            continue;
        seen.insert(both);
        left.append(pair);
    }
    showPairs(left);
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

members::MergeChoice DuplicatesPanel::choice() const
{
    members::MergeChoice choice;
    for (const QString &key : m_sides->taken()) {
        if (key.startsWith(QStringLiteral("custom:")))
            choice.customs.append(key.mid(7).toLongLong());
        else
            choice.fields.append(key);
    }
    // The day and the year of birth stand in one row.
    if (choice.fields.contains(QStringLiteral("birthday")))
        choice.fields.append(QStringLiteral("birth_year"));
    return choice;
}

void DuplicatesPanel::merge()
{
    const QList<std::pair<MemberId, MemberId>> pairs = chosen();
    if (pairs.size() == 1 && !m_sides->taken().isEmpty()) {
        m_decideJob->start([ws = m_desk.sharedWorkspace(), pair = pairs.first(), choice = choice()](Progress &) {
            return members::mergeMembers(*ws, pair.first, pair.second, members::MergeBy::Duplicate, choice);
        }, [this](const Result<members::Merged> &merged) {
            if (m_desk.showIfError(merged))
                return;
            m_desk.toastUndo(tr("Merged %n pair(s)", nullptr, 1));
            decided({{merged->kept, merged->gone}}, {});
        });
        return;
    }
    m_decideJob->start([ws = m_desk.sharedWorkspace(), pairs](Progress &progress) { return members::mergeDuplicates(*ws, pairs, progress); },
        [this](const Result<QList<members::Merged>> &merged) {
            if (m_desk.showIfError(merged))
                return;
            m_desk.toastUndo(tr("Merged %n pair(s)", nullptr, int(merged->size())));
            QList<std::pair<MemberId, MemberId>> gone;
            for (const members::Merged &one : *merged)
                gone.append({one.kept, one.gone});
            decided(gone, {});
        });
}

void DuplicatesPanel::refuse()
{
    const QList<std::pair<MemberId, MemberId>> pairs = chosen();
    m_decideJob->start(
        [ws = m_desk.sharedWorkspace(), pairs](Progress &) -> Result<int> {
            for (const auto &[a, b] : pairs) {
                if (const Result<void> refused = members::refuseDuplicate(*ws, a, b); !refused)
                    return refused.error();
            }
            return int(pairs.size());
        },
        [this, pairs](const Result<int> &refused) {
            if (m_desk.showIfError(refused))
                return;
            m_desk.toastUndo(tr("%n pair(s) will not be proposed again", nullptr, *refused));
            decided({}, pairs);
        });
}

} // namespace siyu::ui
