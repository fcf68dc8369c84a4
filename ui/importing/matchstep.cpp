// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/matchstep.h"

#include "core/importing/dateorder.h"
#include "core/importing/wants.h"
#include "ui/common/ask.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/importing/shown.h"
#include "ui/text/errortext.h"
#include "ui/text/importtext.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

constexpr int savedWidth = 200;
enum Column { Header, Samples, Meaning, Sureness, Columns };

// How sure the program is of what a column means, in a word.
QString surenessOf(const importing::PlanColumn &column)
{
    constexpr double likely = 0.75;
    if (column.target.field == importing::Field::None || column.target.field == importing::Field::Custom)
        return {};
    if (column.remembered)
        return MatchStep::tr("As last time");
    if (column.confidence >= 1)
        return MatchStep::tr("Certain");
    return column.confidence >= likely ? MatchStep::tr("Likely") : MatchStep::tr("A guess: please look");
}

// Targets that need a scope stand once for each that shops have.
QList<importing::Target> choicesOf(importing::Kind kind)
{
    QList<importing::Target> out;
    for (const importing::Field field : importing::fieldsOf(kind)) {
        if (field != importing::Field::Shop) {
            out.append({field});
            continue;
        }
        for (const char *platform : {"own", "taobao", "jd", "pinduoduo", "douyin", "youzan", "xiaohongshu", "shopify"})
            out.append({field, QString::fromLatin1(platform)});
    }
    return out;
}

} // namespace

MatchStep::MatchStep(ImportSession &session, QWidget *parent) : ImportStep(session, parent), m_job(new Job(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    m_summary = new QLabel;
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    column->addWidget(m_summary);
    m_keepUnknown = new QCheckBox(tr("Keep columns that are not known as custom fields"));
    auto *tools = new QHBoxLayout;
    tools->addWidget(m_keepUnknown, 1);
    m_saved = new QComboBox;
    m_saved->setAccessibleName(tr("Saved mappings"));
    m_saved->setMinimumWidth(savedWidth);
    tools->addWidget(m_saved);
    m_save = new QPushButton(tr("Save this mapping…"));
    tools->addWidget(m_save);
    column->addLayout(tools);
    connect(m_saved, &QComboBox::activated, this, &MatchStep::useSaved);
    connect(m_save, &QPushButton::clicked, this, &MatchStep::save);
    connect(m_keepUnknown, &QCheckBox::clicked, this, &MatchStep::keepUnknown);
    m_dates = new QWidget;
    auto *dates = new QHBoxLayout(m_dates);
    dates->setContentsMargins(0, 0, 0, 0);
    m_datesText = new QLabel;
    m_datesText->setTextFormat(Qt::PlainText);
    m_datesText->setWordWrap(true);
    setRole(m_datesText, "warning");
    dates->addWidget(m_datesText, 1);
    m_dateOrder = new QButtonGroup(this);
    const std::pair<importing::DateOrder, QString> orders[] = {
        {importing::DateOrder::DayFirst, tr("3 January: the day first")}, {importing::DateOrder::MonthFirst, tr("1 March: the month first")}};
    for (const auto &[order, name] : orders) {
        auto *button = new QRadioButton(name);
        m_dateOrder->addButton(button, int(order));
        dates->addWidget(button);
    }
    connect(m_dateOrder, &QButtonGroup::idClicked, this, [this](int id) { setDates(importing::DateOrder(id)); });
    column->addWidget(m_dates);
    m_table = new QTableWidget(0, Columns);
    m_table->setAccessibleName(tr("Columns of the file"));
    m_table->setHorizontalHeaderLabels({tr("Column of the file"), tr("Values"), tr("Means"), tr("How sure")});
    m_table->horizontalHeader()->setSectionResizeMode(Samples, QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setColumnWidth(Header, 190);
    m_table->setColumnWidth(Meaning, 230);
    m_table->setColumnWidth(Sureness, 150);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(40);
    m_table->setShowGrid(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setFocusPolicy(Qt::NoFocus); // its combo boxes take the keys
    column->addWidget(m_table, 1);
}

QString MatchStep::title() const { return tr("Match"); }

bool MatchStep::isReady() const
{
    return session().plan && importing::checkMapping(*session().plan).has_value()
        && importing::openDates(*session().plan) < 0;
}

void MatchStep::enter()
{
    if (!session().plan)
        return;
    const importing::Plan &plan = *session().plan;
    if (!plan.options.dates) {
        m_openColumns.clear();
        for (size_t c = 0; c < plan.columns.size(); ++c) {
            if (plan.columns[c].datesOpen)
                m_openColumns.append(c);
        }
    }
    loadSaved();
    m_table->setRowCount(int(plan.columns.size()));
    for (size_t c = 0; c < plan.columns.size(); ++c) {
        QStringList samples;
        for (const QString &sample : plan.columns[c].samples)
            samples.append(shownCell(plan.columns[c].target, sample, session().masked));
        const QString header = shownCell({}, plan.columns[c].header, false);
        auto *name = new QTableWidgetItem(header);
        name->setToolTip(header.toHtmlEscaped());
        m_table->setItem(int(c), Header, name);
        const QString text = samples.isEmpty() ? tr("(empty)") : samples.join(QStringLiteral("  ·  "));
        auto *values = new QTableWidgetItem(text);
        values->setToolTip(text.toHtmlEscaped());
        values->setForeground(tokens(this).muted);
        m_table->setItem(int(c), Samples, values);
        m_table->setCellWidget(int(c), Meaning, comboFor(c));
        m_table->setItem(int(c), Sureness, new QTableWidgetItem);
    }
    m_keepUnknown->setVisible(importing::takesCustomFields(plan.kind));
    m_keepUnknown->setText(plan.kind == importing::Kind::SurveyAnswers ? tr("Columns that are not known are questions of the survey")
                                                                       : tr("Keep columns that are not known as custom fields"));
    showTargets();
}

QComboBox *MatchStep::comboFor(size_t column)
{
    const importing::Plan &plan = *session().plan;
    auto *combo = new QComboBox;
    combo->setAccessibleName(tr("Meaning of “%1”").arg(plan.columns[column].header));
    combo->addItem(text::targetName({}), QStringLiteral("ignore"));
    if (importing::takesCustomFields(plan.kind))
        combo->addItem(plan.kind == importing::Kind::SurveyAnswers ? tr("Question of the survey") : text::targetName({importing::Field::Custom}),
            QStringLiteral("custom:") + plan.columns[column].header);
    combo->insertSeparator(combo->count());
    for (const importing::Target &choice : choicesOf(plan.kind))
        combo->addItem(text::targetName(choice), wordOf(choice));
    connect(
        combo, &QComboBox::activated, this, [this, column, combo] { choose(column, combo->currentData().toString()); });
    return combo;
}

void MatchStep::choose(size_t column, const QString &word)
{
    importing::Plan &plan = *session().plan;
    const auto target = importing::targetFrom(word, plan.kind);
    if (!target)
        return;
    // A field that takes one column takes the one that was chosen last.
    for (size_t c = 0; c < plan.columns.size(); ++c) {
        const bool same = c != column && plan.columns[c].target == *target && target->isMapped();
        if (same && !importing::takesSeveral(target->field))
            plan.columns[c].target = {};
    }
    plan.columns[column].target = *target;
    plan.columns[column].confidence = 1;
    plan.columns[column].remembered = false;
    session().preview.reset();
    showTargets();
}

// Columns whose meaning nobody knows: all of them custom fields, or none.
void MatchStep::keepUnknown(bool keep)
{
    for (importing::PlanColumn &column : session().plan->columns) {
        const bool unknown = column.target.field == importing::Field::None && column.confidence < 1 && !column.samples.isEmpty();
        if (keep && unknown)
            column.target = {importing::Field::Custom, column.header};
        else if (!keep && column.target.field == importing::Field::Custom)
            column.target = {};
    }
    session().preview.reset();
    showTargets();
}

void MatchStep::loadSaved()
{
    m_saved->hide();
    m_job->start([workspace = session().workspace](Progress &) { return importing::savedMappings(*workspace); },
        [this](const Result<QList<importing::SavedMapping>> &mappings) {
            if (!mappings || !session().plan)
                return;
            m_mappings.clear();
            m_saved->clear();
            m_saved->addItem(tr("Use a saved mapping…"));
            for (const importing::SavedMapping &mapping : *mappings) {
                if (mapping.kind != session().plan->kind)
                    continue;
                m_mappings.append(mapping);
                m_saved->addItem(mapping.name);
            }
            m_saved->setVisible(!m_mappings.isEmpty());
        });
}

void MatchStep::useSaved(int index)
{
    if (index < 1)
        return;
    const QStringList missing = importing::applyMapping(*session().plan, m_mappings.at(index - 1));
    session().preview.reset();
    showTargets();
    if (!missing.isEmpty())
        m_summary->setText(tr("The file lacks these columns of the mapping: %1").arg(missing.join(tr(", "))));
}

void MatchStep::save()
{
    const auto name = ask::text(this, tr("Save this mapping"), tr("Name of the mapping"), QFileInfo(session().path).completeBaseName());
    if (!name || name->isEmpty())
        return;
    m_job->start([workspace = session().workspace, name = *name, plan = *session().plan](
                     Progress &) { return importing::saveMapping(*workspace, name, plan); },
        [this, name = *name](const Result<void> &saved) {
            m_summary->setText(saved ? tr("Saved as “%1”; it can be used for any file with these columns.").arg(name)
                                     : text::errorText(saved.error()));
            loadSaved();
        });
}

// The question stays once it was answered, so that the answer can be changed.
void MatchStep::showDates()
{
    const importing::Plan &plan = *session().plan;
    QStringList headers;
    for (const size_t c : std::as_const(m_openColumns)) {
        const importing::PlanColumn &column = plan.columns[c];
        if (column.target.isMapped() && column.target.field != importing::Field::Custom)
            headers.append(shownCell({}, column.header, false));
    }
    m_dates->setVisible(!headers.isEmpty());
    m_datesText->setText(tr("Nothing in the file tells how its dates are meant (%1). Is 3/1/26 …").arg(headers.join(tr(", "))));
    m_dateOrder->setExclusive(false);
    for (QAbstractButton *button : m_dateOrder->buttons())
        button->setChecked(plan.options.dates && m_dateOrder->id(button) == int(*plan.options.dates));
    m_dateOrder->setExclusive(true);
}

void MatchStep::setDates(importing::DateOrder order)
{
    importing::Plan &plan = *session().plan;
    session().options.dates = order;
    plan.options.dates = order;
    for (const size_t c : std::as_const(m_openColumns)) {
        plan.columns[c].dates.order = order;
        plan.columns[c].datesOpen = false;
    }
    session().preview.reset();
    Q_EMIT readyChanged();
}

void MatchStep::showTargets()
{
    const importing::Plan &plan = *session().plan;
    int known = 0;
    int custom = 0;
    for (size_t c = 0; c < plan.columns.size(); ++c) {
        const importing::Target &target = plan.columns[c].target;
        auto *combo = qobject_cast<QComboBox *>(m_table->cellWidget(int(c), Meaning));
        const QSignalBlocker quiet(combo);
        int index = target.isMapped() ? combo->findData(wordOf(target)) : 0;
        if (target.field == importing::Field::Custom)
            index = 1;
        if (index < 0) {
            combo->addItem(text::targetName(target), wordOf(target));
            index = combo->count() - 1;
        }
        combo->setCurrentIndex(index);
        QTableWidgetItem *sure = m_table->item(int(c), Sureness);
        sure->setText(surenessOf(plan.columns[c]));
        const bool isGuess = target.isMapped() && !plan.columns[c].remembered && plan.columns[c].confidence < 0.75;
        sure->setForeground(isGuess ? tokens(this).warning : tokens(this).muted);
        custom += target.field == importing::Field::Custom ? 1 : 0;
        known += target.isMapped() && target.field != importing::Field::Custom ? 1 : 0;
    }
    m_keepUnknown->setChecked(custom > 0);
    const Result<void> fits = importing::checkMapping(plan);
    setRole(m_summary, fits ? "muted" : "danger");
    QString summary
        = (plan.kind == importing::Kind::SurveyAnswers ? tr("%1 of %2 columns are known. Taken for questions: %3.")
                                                       : tr("%1 of %2 columns are known. Custom fields: %3."))
              .arg(known).arg(plan.columns.size()).arg(custom);
    if (!fits)
        summary = text::errorText(fits.error());
    m_summary->setText(summary);
    showDates();
    Q_EMIT readyChanged();
}

} // namespace siyu::ui
