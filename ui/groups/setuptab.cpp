// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/groups/setuptab.h"

#include "core/base/text.h"
#include "ui/common/fields.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/groups/listtable.h"
#include "ui/groups/setupform.h"
#include "ui/shell/change.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"
#include "ui/text/grouptext.h"
#include "ui/text/words.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

constexpr qsizetype mostNamed = 5;

} // namespace

SetupTab::SetupTab(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_job(new Job(this)), m_form(new SetupForm), m_region(new QLineEdit),
      m_save(new QPushButton(tr("Keep"))), m_apply(new QPushButton(tr("Apply the template again"))), m_template(plainLabel()), m_fit(plainLabel())
{
    auto *split = new QSplitter;
    split->setChildrenCollapsible(false);
    split->addWidget(makeForm());
    split->addWidget(makeSide());
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 1);
    split->setSizes({540, 460});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::m, 0, 0);
    column->addWidget(split, 1);
}

QWidget *SetupTab::makeForm()
{
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    auto *line = new QHBoxLayout;
    auto *label = new QLabel(tr("Region"));
    label->setBuddy(m_region);
    m_region->setAccessibleName(tr("Region"));
    m_region->setPlaceholderText(tr("for everywhere"));
    connect(m_region, &QLineEdit::textEdited, this, [this] { m_save->setEnabled(true); });
    connect(m_form, &SetupForm::edited, this, [this] { m_save->setEnabled(!m_desk.isReadOnly()); });
    m_region->setReadOnly(m_desk.isReadOnly());
    m_form->setReadOnly(m_desk.isReadOnly());
    setRole(m_save, "primary");
    connect(m_save, &QPushButton::clicked, this, &SetupTab::save);
    line->addWidget(label);
    line->addWidget(m_region, 1);
    line->addWidget(m_save);
    column->addLayout(line);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_form);
    column->addWidget(scroll, 1);
    holder->setMinimumWidth(360);
    return holder;
}

QWidget *SetupTab::makeSide()
{
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(space::m, 0, 0, 0);
    column->setSpacing(space::s);
    const auto addHeading = [column](const QString &text) {
        auto *label = new QLabel(text);
        setRole(label, "heading");
        column->addWidget(label);
    };
    addHeading(tr("Template"));
    column->addWidget(m_template);
    connect(m_apply, &QPushButton::clicked, this, &SetupTab::applyAgain);
    column->addWidget(m_apply, 0, Qt::AlignLeft);
    addHeading(tr("Region"));
    column->addWidget(m_fit);
    addHeading(tr("Who was here when"));
    m_past = new RowsModel<Past>({
        {tr("What"), [](const Past &of) { return of.what; }, {}, false, {}, {}},
        {tr("Who"), [](const Past &of) { return of.name; }, {}, false, {}, {}},
        {tr("From"), [](const Past &of) { return of.from.isValid() ? text::day(of.from) : text::missingMark(); }, [](const Past &of) { return of.from; }, false, {}, {}},
        {tr("To"), [](const Past &of) { return of.to.isValid() ? text::day(of.to) : tr("now"); }, [](const Past &of) { return of.to; }, false, {}, {}},
    }, this);
    auto *table = new ListTable(m_past, tr("History of the teams and owners"));
    table->setWideColumn(1);
    table->setSortingEnabled(true);
    table->sortByColumn(2, Qt::DescendingOrder);
    column->addWidget(table, 1);
    side->setMinimumWidth(240);
    return side;
}

void SetupTab::show(GroupId group)
{
    m_group = group;
    reload();
}

Result<SetupTab::Content> SetupTab::load(const Workspace &workspace, GroupId group)
{
    Content out;
    const auto details = groups::detailsOf(workspace, group);
    if (!details)
        return details.error();
    out.details = *details;
    if (out.details.templ.isValid()) {
        const auto differ = groups::differences(workspace, out.details.templ, {group});
        if (!differ)
            return differ.error();
        if (!differ->isEmpty())
            out.changes = differ->first().changes;
    }
    const auto fit = groups::regionFit(workspace, group);
    const auto history = groups::assignmentHistory(workspace, group);
    const auto owners = groups::pastOwners(workspace, group);
    const auto kpis = kpi::kpis(workspace);
    if (!fit || !history || !owners || !kpis)
        return !fit ? fit.error() : !history ? history.error() : !owners ? owners.error() : kpis.error();
    out.fit = *fit;
    out.history = *history;
    out.owners = *owners;
    out.kpis = *kpis;
    return out;
}

void SetupTab::reload()
{
    if (!m_group.isValid())
        return;
    m_job->start([workspace = m_desk.sharedWorkspace(), group = m_group](Progress &) { return load(*workspace, group); },
        [this](const Result<Content> &content) {
            if (!m_desk.showIfError(content))
                fill(*content);
        });
}

void SetupTab::fill(const Content &content)
{
    m_templateId = content.details.templ;
    m_form->show(content.details.setup, content.kpis);
    m_region->setText(content.details.region);
    m_save->setEnabled(false);
    fillSide(content);
}

void SetupTab::fillSide(const Content &content)
{
    QStringList lines;
    if (!m_templateId.isValid())
        lines.append(tr("None. Templates are applied on the page of all groups."));
    else if (content.changes.isEmpty())
        lines.append(tr("“%1”: the group is as it says.").arg(content.details.templateName));
    else
        lines.append(tr("“%1” says something else:").arg(content.details.templateName));
    for (const groups::SetupChange &change : content.changes)
        lines.append(QStringLiteral("%1: %2 → %3").arg(text::setupField(change), text::setupValue(change, change.before), text::setupValue(change, change.after)));
    m_template->setText(lines.join(QLatin1Char('\n')));
    m_apply->setVisible(!content.changes.isEmpty());
    m_apply->setEnabled(!m_desk.isReadOnly());
    m_fit->setText(fitText(content.fit));
    setRole(m_fit, content.fit.fits() ? "muted" : "warning");
    QList<Past> past;
    for (const groups::PastHolder &of : content.owners)
        past.append({tr("Owner"), of.successor.isEmpty() ? of.staff : tr("%1, then %2").arg(of.staff, of.successor), {}, of.until});
    for (const groups::AssignmentRow &row : content.history) {
        const QString what = row.isLead ? tr("%1, lead").arg(text::name(row.team)) : text::name(row.team);
        past.append({what, row.name, row.from, row.to});
    }
    m_past->setRows(past);
}

QString SetupTab::fitText(const groups::RegionFit &fit) const
{
    if (fit.region.isEmpty())
        return tr("The group is for everywhere.");
    if (fit.known == 0 && fit.contents.isEmpty())
        return tr("Nobody's region is known yet (%1 people), so nothing can be said of %2.").arg(text::number(fit.unknown), fit.region);
    if (fit.fits())
        return tr("Everybody whose region is known (%1 of %2) fits %3.").arg(text::number(fit.known), text::number(fit.known + fit.unknown), fit.region);
    QStringList lines;
    if (!fit.people.isEmpty()) {
        QStringList named;
        for (const groups::ElsewherePerson &person : fit.people.mid(0, mostNamed))
            named.append(QStringLiteral("%1 (%2)").arg(m_desk.isMasked() ? maskPhonesIn(person.name) : person.name, person.region));
        lines.append(tr("%1 of %2 people live elsewhere: %3").arg(text::number(fit.people.size()), text::number(fit.known), text::listed(named))
            + (fit.people.size() > mostNamed ? QStringLiteral(" …") : QString()));
    }
    for (const groups::ElsewhereContent &content : fit.contents)
        lines.append(tr("The broadcast “%1” speaks of %2.").arg(content.name, content.region));
    return lines.join(QLatin1Char('\n'));
}

void SetupTab::save()
{
    write(tr("Kept how the group is set up"), [group = m_group, setup = m_form->setup(), region = m_region->text()](Workspace &workspace) {
        return groups::setDetails(workspace, group, setup, region);
    });
}

void SetupTab::applyAgain()
{
    write(tr("Applied the template again"), [group = m_group, templ = m_templateId](Workspace &workspace) -> Result<void> {
        NoProgress quiet;
        const auto done = groups::applyTemplate(workspace, templ, {group}, {}, quiet);
        return done ? Result<void>() : Result<void>(done.error());
    });
}

void SetupTab::write(const QString &doneText, std::function<Result<void>(Workspace &)> work)
{
    change(m_desk, this, doneText, std::move(work));
}

} // namespace siyu::ui
