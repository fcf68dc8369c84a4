// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kpi/kpipanel.h"

#include "core/base/text.h"
#include "core/workspace.h"
#include "ui/common/busybar.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/groups/listtable.h"
#include "ui/groups/rowsmodel.h"
#include "ui/kpi/entryforms.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"
#include "ui/text/kpitext.h"

#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

using kpi::BehindRow;

// Money is typed in yuan, shares in per cent.
double typedFactor(kpi::Unit unit) { return unit == kpi::Unit::Money ? 100 : unit == kpi::Unit::Share ? 0.01 : 1; }
QString typedUnit(const kpi::Kpi &of)
{
    switch (of.unit) {
    case kpi::Unit::Money:
        return of.currency == QLatin1String("CNY") ? KpiPanel::tr("yuan") : of.currency;
    case kpi::Unit::Share:
        return QStringLiteral("%");
    case kpi::Unit::Minutes:
        return KpiPanel::tr("minutes");
    case kpi::Unit::Count:
    case kpi::Unit::Ratio:
        return {};
    }
    return {};
}

QString whenOf(const BehindRow &row, const QTimeZone &zone) { return row.at.isValid() ? text::dayAndTime(row.at, zone) : text::day(row.day); }

QString valueOf(const BehindRow &row, const kpi::Kpi &kpi)
{
    using kpi::Default;
    const std::optional<Default> standard = kpi.standard();
    if (standard == Default::Sales || standard == Default::ContentOrders)
        return text::kpiValue(kpi::Unit::Money, row.value, kpi.currency);
    if (standard == Default::AnswerTime || standard == Default::Answered)
        return text::kpiValue(kpi::Unit::Minutes, row.value, kpi.currency);
    if (!row.value)
        return row.state == QStringLiteral("missing") ? text::missingMark() : QString();
    if (standard && row.state != QStringLiteral("typed")) {
        const QString first = text::decimal(row.value, 0);
        return row.of ? QStringLiteral("%1 / %2").arg(first, text::decimal(row.of, 0)) : first;
    }
    return text::kpiValue(kpi.unit, row.value, kpi.currency);
}

// What the two numbers of a row are.
QString valueHeader(const kpi::Kpi &kpi)
{
    using kpi::Default;
    const std::optional<Default> standard = kpi.standard();
    if (standard == Default::Net)
        return KpiPanel::tr("New / lost");
    if (standard == Default::Loss)
        return KpiPanel::tr("Lost / total before");
    return standard == Default::Active ? KpiPanel::tr("Active / judged") : KpiPanel::tr("Value");
}

} // namespace

KpiPanel::KpiPanel(Desk &desk, const kpi::Item &item, const Period &period, const kpi::Scope &scope, const QString &scopeName)
    : m_desk(desk), m_item(item), m_period(period), m_scope(scope), m_scopeName(scopeName), m_job(new Job(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::m);
    auto *facts = new QLabel(QStringLiteral("%1 · %2 · %3").arg(scopeName, text::period(period), text::kpiKind(item.kpi.kind)));
    setRole(facts, "muted");
    facts->setWordWrap(true);
    facts->setTextFormat(Qt::PlainText);
    column->addWidget(facts);
    auto *figure = new QLabel(QStringLiteral("%1 / %2").arg(text::kpiValue(item.kpi.unit, item.actual.value, item.kpi.currency), text::kpiValue(item.kpi.unit, item.target, item.kpi.currency)));
    setRole(figure, "figure");
    column->addWidget(figure);
    auto *how = new QLabel(text::kpiHow(item.kpi));
    how->setWordWrap(true);
    column->addWidget(how);
    if (const QString why = text::notScoredText(item); !why.isEmpty()) {
        auto *missing = new QLabel(tr("Not scored: %1").arg(why));
        setRole(missing, "warning");
        missing->setWordWrap(true);
        column->addWidget(missing);
    }
    addForms(column);
    addEntry(column);
    addRows(column);
    load();
}

void KpiPanel::addForms(QVBoxLayout *column)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::s);
    grid->setVerticalSpacing(space::s);
    const double factor = typedFactor(m_item.kpi.unit);
    const QString unit = typedUnit(m_item.kpi);
    const auto addLine = [grid](int row, const QString &name, QWidget *field, QWidget *more, const QString &act, auto slot) {
        auto *label = new QLabel(name);
        label->setBuddy(field);
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row, 1);
        if (more)
            grid->addWidget(more, row, 2);
        auto *button = new QPushButton(act);
        button->setAccessibleName(QStringLiteral("%1: %2").arg(name, act));
        grid->addWidget(button, row, 3);
        QObject::connect(button, &QPushButton::clicked, button, slot);
        return button;
    };
    m_target = new QLineEdit(m_item.target ? QString::number(*m_item.target / factor, 'g', 10) : QString());
    m_target->setPlaceholderText(tr("no target"));
    const QString target = unit.isEmpty() ? tr("Target of a %1").arg(text::kpiEvery(m_item.kpi.period)) : tr("Target of a %1 (%2)").arg(text::kpiEvery(m_item.kpi.period), unit);
    // One that holds for many groups is set for one or for the shop.
    const bool canSet = m_scope.groups.size() <= 1 && !m_desk.isReadOnly();
    addLine(0, target, m_target, nullptr, tr("Set"), [this] { saveTarget(); })->setEnabled(canSet && m_item.kpi.measure != kpi::Measure::None);
    if (m_item.kpi.measure != kpi::Measure::None) {
        m_actual = new QLineEdit;
        m_actual->setPlaceholderText(unit);
        m_day = new QDateEdit(std::min(m_desk.workspace().today(), m_period.to));
        m_day->setCalendarPopup(true);
        m_day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
        m_day->setMaximumDate(m_desk.workspace().today());
        m_day->setAccessibleName(tr("Day of the number"));
        addLine(1, tr("Number typed by hand"), m_actual, m_day, tr("Type"), [this] { saveActual(); })->setEnabled(canSet);
    }
    m_weight = new QDoubleSpinBox;
    m_weight->setRange(0, 1000);
    m_weight->setDecimals(1);
    m_weight->setValue(m_item.kpi.weight);
    addLine(2, tr("Weight"), m_weight, nullptr, tr("Change"), [this] { saveWeight(); })->setEnabled(!m_desk.isReadOnly());
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
}

// A way in for what is counted and comes with no file.
void KpiPanel::addEntry(QVBoxLayout *column)
{
    using kpi::Default;
    const std::optional<Default> standard = m_item.kpi.standard();
    const auto add = [this, column](const QString &name, std::function<void()> act) {
        auto *button = new QPushButton(icon(Icon::Add), name);
        button->setEnabled(!m_desk.isReadOnly());
        column->addWidget(button, 0, Qt::AlignLeft);
        connect(button, &QPushButton::clicked, this, [act = std::move(act)] { act(); });
    };
    if (standard == Default::Output)
        add(tr("Note content that is due"), [this] { openDueContent(m_desk, this, 0); });
    if (standard == Default::Campaigns || standard == Default::Sales)
        add(tr("New campaign"), [this] { openCampaign(m_desk, this, 0); });
    if (standard == Default::ContentOrders)
        add(tr("Products of content"), [this] { openContentProducts(m_desk, this); });
}

void KpiPanel::openRow(int row)
{
    using kpi::Default;
    if (row < 0 || m_desk.isReadOnly() || m_model->row(row).id == 0)
        return;
    if (m_item.kpi.standard() == Default::Output)
        openDueContent(m_desk, this, m_model->row(row).id);
    if (m_item.kpi.standard() == Default::Campaigns)
        openCampaign(m_desk, this, m_model->row(row).id);
}

void KpiPanel::addRows(QVBoxLayout *column)
{
    m_count = new QLabel(tr("Rows behind it"));
    setRole(m_count, "heading");
    column->addWidget(m_count);
    column->addWidget(new BusyBar(m_job));
    const QTimeZone zone = m_desk.workspace().zone();
    const bool masked = m_desk.isMasked();
    const kpi::Kpi kpi = m_item.kpi;
    const auto shown = [masked](const QString &text) { return displayText(masked ? maskPhonesIn(text) : text).simplified(); };
    m_model = new RowsModel<BehindRow>({
        {tr("When"), [zone](const BehindRow &row) { return whenOf(row, zone); },
            [](const BehindRow &row) { return row.at.isValid() ? row.at : QDateTime(row.day, {}, Qt::UTC); }},
        {tr("What"), [shown](const BehindRow &row) { return shown(row.what); }, {}, false, [shown](const BehindRow &row) { return shown(row.what); }},
        {tr("Who"), [shown](const BehindRow &row) { return shown(row.who); }},
        {tr("Group"), [](const BehindRow &row) { return row.where; }, {}, false, [](const BehindRow &row) { return row.where; }},
        {valueHeader(kpi), [kpi](const BehindRow &row) { return valueOf(row, kpi); }, [](const BehindRow &row) { return row.value.value_or(-1e300); }, true},
        {tr("State"), [](const BehindRow &row) { return text::behindState(row.state); }},
    }, this);
    m_table = new ListTable(m_model, tr("Rows behind the KPI"));
    m_table->setWideColumn(1);
    // They come with the newest first; a month of a thousand groups is not sorted once more while the window waits.
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::DescendingOrder);
    m_table->setSortingEnabled(true);
    connect(m_table, &QTableView::activated, this, [this] { openRow(m_table->currentRow()); });
    column->addWidget(m_table, 1);
}

void KpiPanel::load()
{
    m_job->start([workspace = m_desk.sharedWorkspace(), kpi = m_item.kpi, period = m_period, scope = m_scope](
                     Progress &progress) { return kpi::rowsBehind(*workspace, kpi, period, scope, progress); },
        [this](const Result<QList<BehindRow>> &rows) {
            if (m_desk.showIfError(rows))
                return;
            m_model->setRows(*rows);
            m_count->setText(tr("%1 rows behind it").arg(text::number(qint64(rows->size()))));
        });
}

std::optional<double> KpiPanel::numberIn(const QLineEdit *field, const char *what, bool *isGood) const
{
    QString text = field->text().simplified().remove(QLatin1Char(',')).remove(QLatin1Char('%'));
    *isGood = true;
    if (text.isEmpty())
        return std::nullopt;
    const double value = text.toDouble(isGood);
    if (!*isGood)
        m_desk.showError({ErrorCode::InvalidInput, {QString::fromLatin1(what), field->text()}, {}});
    return value * typedFactor(m_item.kpi.unit);
}

void KpiPanel::write(const QString &done, std::function<Result<void>(Workspace &)> work)
{
    Job::once(this, [workspace = m_desk.sharedWorkspace(), work = std::move(work)](Progress &) { return work(*workspace); },
        [this, done](const Result<void> &written) {
            if (m_desk.showIfError(written))
                return;
            m_desk.toastUndo(done);
            load();
        });
}

void KpiPanel::saveTarget()
{
    bool isGood = false;
    const std::optional<double> value = numberIn(m_target, "target", &isGood);
    if (!isGood)
        return;
    const QDate from = kpi::firstDayOf(m_item.kpi, m_period.from);
    const qint64 group = m_scope.isAll() ? kpi::wholeShop : m_scope.groups.first().value;
    write(tr("The target holds from %1 on.").arg(text::day(from)),
        [id = m_item.kpi.id, group, from, value](Workspace &ws) { return kpi::setTarget(ws, id, {group, from, value, {}}); });
}

void KpiPanel::saveActual()
{
    bool isGood = false;
    const std::optional<double> value = numberIn(m_actual, "actual", &isGood);
    if (!isGood)
        return;
    const qint64 group = m_scope.isAll() ? kpi::wholeShop : m_scope.groups.first().value;
    write(tr("Noted the number of %1.").arg(text::day(m_day->date())),
        [id = m_item.kpi.id, group, day = m_day->date(), value](Workspace &ws) { return kpi::setActual(ws, id, {group, day, value, {}}); });
}

void KpiPanel::saveWeight()
{
    kpi::Kpi changed = m_item.kpi;
    changed.weight = m_weight->value();
    write(tr("Changed the weight."), [changed](Workspace &ws) { return kpi::editKpi(ws, changed); });
}

} // namespace siyu::ui
