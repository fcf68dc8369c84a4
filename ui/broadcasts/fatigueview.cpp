// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/broadcasts/fatigueview.h"

#include "core/insight/sendcharts.h"
#include "core/members/bulkedit.h"
#include "core/workspace.h"
#include "ui/broadcasts/intervalbar.h"
#include "ui/common/busybar.h"
#include "ui/common/icons.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/groups/listtable.h"
#include "ui/insight/chartcard.h"
#include "ui/insight/chartfiles.h"
#include "ui/shell/desk.h"
#include "ui/text/captions.h"
#include "ui/text/format.h"
#include "ui/text/resulttext.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QHeaderView>
#include <QScrollArea>
#include <QVBoxLayout>

namespace siyu::ui {

using namespace broadcasts;

namespace {

constexpr int barColumn = 4;

} // namespace

FatigueView::FatigueView(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_job(new Job(this)), m_opening(new Job(this)), m_window(new QComboBox),
      m_most(new QPushButton(icon(Icon::Members), tr("Keep the people with 7 and more as a list"))), m_export(new QPushButton(icon(Icon::Export), tr("Export chart"))),
      m_trend(new ChartCard(QStringLiteral("fatigue-weeks")))
{
    makeTable();
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, space::s, 0, 0);
    outer->addLayout(makeHead());
    auto *busy = new BusyBar(m_job);
    busy->setWhat(tr("Leaving by messages received"));
    outer->addWidget(busy);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, space::s, 0);
    column->setSpacing(space::m);
    column->addWidget(m_table);
    column->addWidget(m_trend);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    outer->addWidget(scroll, 1);
    m_trend->setNothing({});
    m_most->setEnabled(!desk.isReadOnly());
    connect(m_window, &QComboBox::currentIndexChanged, this, &FatigueView::load);
    connect(m_most, &QPushButton::clicked, this, &FatigueView::openMost);
    connect(m_export, &QPushButton::clicked, this, [this] { chartfiles::save(m_desk, this, insight::fatigueOf(m_fatigue)); });
}

void FatigueView::makeTable()
{
    m_model = new RowsModel<Line>({
        {tr("Messages received"), [](const Line &line) { return line.name; }},
        {tr("People × weeks"), [](const Line &line) { return text::number(line.of.n); }, [](const Line &line) { return line.of.n; }, true},
        {tr("Left"), [](const Line &line) { return text::number(line.of.k); }, [](const Line &line) { return line.of.k; }, true},
        {tr("Rate"), [](const Line &line) { return text::rateText(line.of); }, [](const Line &line) { return line.of.rate().value_or(-1); }, true},
        {tr("95 % interval"), [](const Line &) { return QString(); }, [](const Line &line) { return line.of.rate().value_or(-1); }, false,
            [](const Line &line) { return text::intervalText(line.of); }, {}, [](const Line &line) { return intervalValue(line.of, line.scale); }},
        {tr("From – to"), [](const Line &line) { return text::intervalText(line.of); }},
    }, this);
    m_table = new ListTable(m_model, tr("Leaving by messages received"));
    m_table->setWideColumn(0);
    m_table->setItemDelegateForColumn(barColumn, new IntervalBar(m_table));
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + fatigueBuckets * rowHeight + space::s);
}

QHBoxLayout *FatigueView::makeHead()
{
    m_window->addItem(tr("in the 30 days before"), 30);
    m_window->addItem(tr("in the 7 days before"), 7);
    m_window->setAccessibleName(tr("Messages that count"));
    auto *row = new QHBoxLayout;
    auto *label = new QLabel(tr("Messages"));
    label->setBuddy(m_window);
    row->addWidget(label);
    row->addWidget(m_window);
    row->addStretch(1);
    row->addWidget(m_most);
    row->addWidget(m_export);
    return row;
}

int FatigueView::window() const { return m_window->currentData().toInt(); }

void FatigueView::markStale()
{
    m_isStale = true;
    if (isVisible())
        load();
}

void FatigueView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        load();
}

void FatigueView::load()
{
    m_isStale = false;
    FatigueRequest request;
    request.window = window();
    m_job->start([workspace = m_desk.sharedWorkspace(), request](Progress &progress) { return fatigue(*workspace, request, progress); },
        [this](const Result<Fatigue> &found) {
            if (!m_desk.showIfError(found))
                fill(*found);
        });
}

void FatigueView::fill(const Fatigue &fatigue)
{
    m_fatigue = fatigue;
    const double scale = scaleFor(QList<Proportion>(fatigue.all.begin(), fatigue.all.end()));
    QList<Line> lines;
    for (int bucket = 0; bucket < fatigueBuckets; ++bucket)
        lines.append({fatigueWord(bucket), fatigue.all[size_t(bucket)], scale});
    m_model->setRows(lines);
    const insight::Figure figure = insight::fatigueTrendOf(fatigue);
    m_export->setEnabled(figure.n > 0);
    if (figure.n > 0)
        m_trend->setFigure(figure);
    else
        m_trend->setNothing(tr("Nobody could be followed over these weeks: leaving needs lists of the groups' people, or friends of accounts."));
}

// They become a list of members, which the page of members opens.
void FatigueView::openMost()
{
    const QString name = tr("%1 messages and more in %2 days, %3").arg(QString::number(7), QString::number(window()), text::day(m_desk.workspace().today()));
    m_opening->start(
        [workspace = m_desk.sharedWorkspace(), days = window(), name](Progress &progress) -> Result<qint64> {
            const auto found = mostWritten(*workspace, days, progress);
            if (!found)
                return found.error();
            if (found->empty())
                return qint64(0);
            members::MemberSelection selection;
            selection.ids = QList<qint64>(found->begin(), found->end());
            return members::addToList(*workspace, selection, name, progress);
        },
        [this, name](const Result<qint64> &added) {
            if (m_desk.showIfError(added))
                return;
            if (*added == 0)
                return m_desk.toast(tr("Nobody got as many messages, or all of them are on the list already."));
            m_desk.goTo(PageId::Members, QVariantMap{{QStringLiteral("rule"), QStringLiteral("segment = \"%1\"").arg(name)}});
        });
}

} // namespace siyu::ui
