// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/reviewpanel.h"

#include "core/base/text.h"
#include "ui/common/busybar.h"
#include "ui/common/emptystate.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/importing/shown.h"
#include "ui/shell/desk.h"
#include "ui/text/errortext.h"
#include "ui/text/format.h"
#include "ui/text/importtext.h"

#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

using importing::ReviewItem;
using importing::Ruling;

constexpr int mostItems = 500;
constexpr int mostSides = 3; // members beside the row

QString doubtText(const ReviewItem &item)
{
    return text::problemText({item.doubt, -1, {}}, {});
}

ComparedSide sideOfRow(const ReviewItem &item, bool masked)
{
    ComparedSide side{ReviewPanel::tr("Row %1 of the file").arg(item.row), {}};
    for (const importing::ReviewValue &value : item.values) {
        const QString field = value.target.field == importing::Field::Custom ? value.header : text::targetName({value.target.field, {}});
        side.values.append({value.target.isMapped() ? field : value.header, shownCell(value.target, value.value, masked)});
    }
    return side;
}

} // namespace

ReviewPanel::ReviewPanel(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_job(new Job(this)), m_compareJob(new Job(this)), m_ruleJob(new Job(this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, space::m, 0, 0);
    m_stack = new QStackedWidget;
    outer->addWidget(m_stack);
    auto *filled = new QWidget;
    auto *column = new QVBoxLayout(filled);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    auto *split = new QSplitter(Qt::Vertical);
    split->setChildrenCollapsible(false);
    m_list = new RowTable(tr("Rows to decide"));
    m_list->rows()->setHeaders({tr("Row"), tr("Name"), tr("File"), tr("Imported"), tr("Why it is open")}, {0});
    split->addWidget(m_list);
    auto *lower = new QWidget;
    auto *about = new QVBoxLayout(lower);
    about->setContentsMargins(0, 0, 0, 0);
    m_why = new QLabel;
    m_why->setTextFormat(Qt::PlainText);
    m_why->setWordWrap(true);
    about->addWidget(m_why);
    m_sides = new Comparison;
    about->addWidget(m_sides, 1);
    split->addWidget(lower);
    split->setStretchFactor(1, 1);
    column->addWidget(split, 1);
    auto *buttons = new QWidget;
    m_rulings = new QHBoxLayout(buttons);
    m_rulings->setContentsMargins(0, 0, 0, 0);
    column->addWidget(buttons);
    auto *busy = new BusyBar(m_ruleJob);
    busy->setWhat(tr("Deciding"));
    column->addWidget(busy);
    m_stack->addWidget(filled);
    m_stack->addWidget(new EmptyState({Icon::Check, tr("Nothing is left to decide"),
        tr("Rows of an import that may mean several people come here, until you say who they are."), nullptr, nullptr}));
    connect(m_list, &RowTable::selectionMoved, this, &ReviewPanel::compare);
}

void ReviewPanel::refresh()
{
    m_job->start(
        [ws = m_desk.sharedWorkspace()](Progress &) {
            importing::ReviewQuery query;
            query.limit = mostItems;
            return importing::reviewItems(*ws, query);
        },
        [this](const Result<QList<ReviewItem>> &items) {
            if (!m_desk.showIfError(items))
                showItems(*items);
        });
}

void ReviewPanel::showItems(const QList<ReviewItem> &items)
{
    const int at = std::max(0, m_list->currentIndex().row());
    m_items = items;
    QList<TableRow> rows;
    for (const ReviewItem &item : items)
        rows.append({item.id,
            {text::number(item.row), shownCell({}, item.name, m_desk.isMasked()), item.fileName,
                text::dayAndTime(item.importedAtUtc, m_desk.workspace().zone()), doubtText(item)}});
    m_list->rows()->setRows(rows);
    m_list->fitColumns();
    m_stack->setCurrentIndex(rows.isEmpty() ? 1 : 0);
    if (!rows.isEmpty())
        m_list->selectRow(std::min(at, int(rows.size()) - 1));
    Q_EMIT counted(m_items.size());
}

const ReviewItem *ReviewPanel::current() const
{
    const qint64 id = m_list->currentId().toLongLong();
    for (const ReviewItem &item : m_items) {
        if (item.id == id)
            return &item;
    }
    return nullptr;
}

void ReviewPanel::compare()
{
    const ReviewItem *item = current();
    if (!item)
        return;
    m_compareJob->start(
        [ws = m_desk.sharedWorkspace(), members = item->members.mid(0, mostSides)](
            Progress &) -> Result<QList<members::MemberProfile>> {
            QList<members::MemberProfile> profiles;
            for (const MemberId member : members) {
                if (auto profile = members::memberProfile(*ws, member))
                    profiles.append(*profile);
            }
            return profiles;
        },
        [this, item = *item](const Result<QList<members::MemberProfile>> &profiles) {
            if (!m_desk.showIfError(profiles))
                showSides(item, *profiles);
        });
}

void ReviewPanel::showSides(const ReviewItem &item, const QList<members::MemberProfile> &profiles)
{
    const bool masked = m_desk.isMasked();
    QList<ComparedSide> sides{sideOfRow(item, masked)};
    for (const members::MemberProfile &profile : profiles)
        sides.append(sideOf(profile, masked));
    m_sides->setSides(sides);
    m_why->setText(doubtText(item));

    while (QLayoutItem *old = m_rulings->takeAt(0)) {
        if (old->widget())
            old->widget()->deleteLater();
        delete old;
    }
    const bool several = profiles.size() > 1;
    if (several && item.doubt != QStringLiteral("contradiction"))
        addRuling(tr("All are one person: merge"), Ruling::Merge, {}, "primary");
    for (qsizetype i = 0; i < profiles.size(); ++i)
        addRuling(tr("It is %1").arg(sides.at(i + 1).title), Ruling::Member, profiles.at(i).row.id, several ? "plain" : "primary");
    addRuling(tr("Somebody new"), Ruling::New, {}, "plain");
    addRuling(tr("Leave it out"), Ruling::LeaveOut, {}, "quiet");
    m_rulings->addStretch();
}

void ReviewPanel::addRuling(const QString &text, Ruling ruling, MemberId member, const char *role)
{
    constexpr int mostWidth = 240;
    auto *button = new QPushButton(fontMetrics().elidedText(text, Qt::ElideRight, mostWidth));
    button->setAccessibleName(text);
    button->setToolTip(text.toHtmlEscaped());
    button->setEnabled(!m_desk.isReadOnly());
    setRole(button, role);
    connect(button, &QPushButton::clicked, this, [this, ruling, member] { rule(ruling, member); });
    m_rulings->addWidget(button);
}

void ReviewPanel::rule(Ruling ruling, MemberId member)
{
    QList<qint64> chosen;
    const QList<QVariant> selected = m_list->selectedIds();
    for (const QVariant &id : selected)
        chosen.append(id.toLongLong());
    // A member is an answer for the row beside it; the others may be given to many at once.
    if (ruling == Ruling::Member)
        chosen = {m_list->currentId().toLongLong()};
    m_ruleJob->start(
        [ws = m_desk.sharedWorkspace(), chosen, ruling, member](
            Progress &progress) { return importing::decideReview(*ws, chosen, ruling, member, progress); },
        [this](const Result<importing::ReviewReport> &report) {
            if (!m_desk.showIfError(report))
                told(*report);
            refresh();
        });
}

void ReviewPanel::told(const importing::ReviewReport &report)
{
    if (!report.failures.isEmpty()) {
        m_why->setText(tr("%n row(s) stay open: %1", nullptr, int(report.failures.size()))
                           .arg(text::reviewReason(report.failures.first().reason)));
        return;
    }
    m_desk.toastUndo(tr("Decided on %n row(s)", nullptr, int(report.rows)));
}

} // namespace siyu::ui
