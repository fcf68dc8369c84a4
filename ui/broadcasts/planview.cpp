// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/broadcasts/planview.h"

#include "core/base/text.h"
#include "core/members/memberindex.h"
#include "ui/broadcasts/planchips.h"
#include "ui/broadcasts/planmodel.h"
#include "ui/common/ask.h"
#include "ui/common/fields.h"
#include "ui/common/job.h"
#include "ui/common/rowtable.h"
#include "ui/common/searchfield.h"
#include "ui/common/theme.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"
#include "ui/text/plantext.h"
#include "ui/text/words.h"

#include <QDesktopServices>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QTableView>
#include <QUrl>
#include <QVBoxLayout>

namespace siyu::ui {

using namespace broadcasts;

namespace {

constexpr int reasonWidth = 300;

} // namespace

PlanView::PlanView(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_chips(new PlanChips(true)), m_search(new SearchField(tr("Find by name"))),
      m_export(new QPushButton(icon(Icon::Export), tr("Export…"))), m_model(new PlanModel(desk.sharedWorkspace(), this)), m_table(new QTableView),
      m_listing(new Job(this, Job::Rank::Prompt)), m_explaining(new Job(this)), m_exporting(new Job(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::s, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_chips);
    auto *bar = new QHBoxLayout;
    m_shown = plainLabel({}, "muted");
    m_shown->setWordWrap(false);
    bar->addWidget(m_search, 1);
    bar->addWidget(m_shown);
    bar->addStretch(1);
    bar->addWidget(m_export);
    column->addLayout(bar);
    auto *halves = new QSplitter;
    halves->setChildrenCollapsible(false);
    halves->addWidget(makeList());
    halves->addWidget(makeReason());
    halves->setStretchFactor(0, 1);
    halves->setSizes({600, reasonWidth});
    column->addWidget(halves, 1);
    connect(m_chips, &PlanChips::picked, this, &PlanView::list);
    connect(m_search, &SearchField::searched, this, &PlanView::list);
    connect(m_export, &QPushButton::clicked, this, &PlanView::exportList);
}

QWidget *PlanView::makeList()
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Who gets it, and why not"));
    styleTable(m_table, PlanModel::Outcome);
    m_table->setColumnWidth(PlanModel::Target, 180);
    m_table->setColumnWidth(PlanModel::Account, 120);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PlanView::explain);
    connect(m_model, &PagedTableModel::loadFailed, &m_desk, &Desk::showError);
    return m_table;
}

QWidget *PlanView::makeReason()
{
    auto *inner = new QWidget;
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(space::m, space::s, space::s, space::s);
    m_name = plainLabel({}, "heading");
    m_reason = plainLabel();
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_reason->setAccessibleName(tr("Why"));
    column->addWidget(m_name);
    column->addWidget(m_reason);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(reasonWidth - 60);
    scroll->setWidget(inner);
    scroll->viewport()->setAutoFillBackground(false);
    inner->setAutoFillBackground(false);
    return scroll;
}

void PlanView::setTrial(std::shared_ptr<const Trial> trial)
{
    m_trial = std::move(trial);
    m_model->setTrial(m_trial);
    m_chips->setPlan(m_trial->preview());
    list();
}

void PlanView::choose(const QString &word)
{
    m_chips->choose(word);
    if (m_trial)
        list();
}

QString PlanView::reasonText() const
{
    return m_reason->text();
}

void PlanView::list()
{
    if (!m_trial)
        return;
    m_listing->start([workspace = m_desk.sharedWorkspace(), trial = m_trial, word = m_chips->chosen(), search = m_search->text(), index = m_desk.memberIndex()](
                         Progress &progress) { return trialTargets(*workspace, *trial, word, search, *index, progress); },
        [this](const Result<QList<qint64>> &targets) {
            if (m_desk.showIfError(targets))
                return;
            const qint64 chosen = m_model->idAt(m_table->currentIndex().row());
            m_model->setIds(*targets);
            m_shown->setText(tr("%1 shown").arg(text::number(targets->size())));
            m_export->setEnabled(!targets->isEmpty());
            const qsizetype again = targets->indexOf(chosen);
            m_table->setCurrentIndex(m_model->index(int(std::max<qsizetype>(0, again)), 0));
            explain();
            Q_EMIT listed();
        });
}

void PlanView::explain()
{
    const qint64 target = m_model->idAt(m_table->currentIndex().row());
    if (!m_trial || target == 0) {
        m_name->setText(tr("Nobody"));
        m_reason->setText(tr("No target answers to what was chosen above."));
        return;
    }
    m_explaining->start([workspace = m_desk.sharedWorkspace(), trial = m_trial, target](Progress &) { return reasonOf(*workspace, *trial, target); },
        [this, target](const Result<ReasonDetail> &detail) {
            if (!detail)
                return;
            m_name->setText(targetName(detail->row.name, target));
            m_reason->setText(text::reasonLines(*detail).join(QStringLiteral("\n\n")).replace(QStringLiteral("\n\n•"), QStringLiteral("\n•")));
            Q_EMIT explained();
        });
}

void PlanView::exportList()
{
    TrialSheet how;
    how.path = ask::saveFile(m_desk.window(), tr("Export the list"), m_trial->draft().name.trimmed() + QStringLiteral(".xlsx"),
        tr("Excel workbook (*.xlsx);;CSV file (*.csv)"));
    if (how.path.isEmpty())
        return;
    how.sheet = tr("Plan");
    how.headers = QStringList{tr("Number"), tr("Target"), tr("State"), tr("Reason"), tr("Account"), tr("Text")};
    for (const Status status : allStatuses)
        how.words.insert(wordOf(status), outcomeName(wordOf(status)));
    for (const Reason reason : allReasons)
        how.words.insert(wordOf(reason), outcomeName(wordOf(reason)));
    m_exporting->start([workspace = m_desk.sharedWorkspace(), trial = m_trial, targets = m_model->ids(), how](
                           Progress &progress) { return exportTrial(*workspace, *trial, targets, how, progress); },
        [this, path = how.path](const Result<qint64> &rows) {
            if (!m_desk.showIfError(rows))
                m_desk.toast(tr("Exported %1 rows, phones masked").arg(text::number(*rows)), tr("Open"), [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
        });
}

} // namespace siyu::ui
