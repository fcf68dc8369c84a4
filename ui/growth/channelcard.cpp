// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/growth/channelcard.h"

#include "ui/common/fields.h"
#include "ui/common/icons.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/growth/factorfield.h"
#include "ui/growth/funnelview.h"
#include "ui/shell/change.h"
#include "ui/shell/desk.h"
#include "ui/text/channeltext.h"
#include "ui/text/codetext.h"
#include "ui/text/format.h"
#include "ui/text/growthtext.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMetaProperty>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>
#include <cmath>

namespace siyu::ui {

using growth::ChannelCost;
using growth::Factor;
using growth::FunnelStep;

namespace {

constexpr int mostCosts = 24; // rows shown; older ones are said
constexpr int narrowField = 84;

QComboBox *wordBox(const QStringList &words, const QString &chosen, const QString &name)
{
    auto *box = new QComboBox;
    box->setAccessibleName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->addItem(ChannelCard::tr("not said"), QString());
    for (const QString &word : words)
        box->addItem(text::channelWord(word), word);
    box->setCurrentIndex(std::max(0, box->findData(chosen)));
    return box;
}

QString said(const ChannelCost &cost)
{
    QStringList parts{text::period(cost.period)};
    if (!cost.item.isEmpty())
        parts.append(cost.item);
    parts.append(text::money(cost.amount, cost.currency));
    if (cost.seen)
        parts.append(ChannelCard::tr("seen %1").arg(text::number(*cost.seen)));
    if (cost.clicked)
        parts.append(ChannelCard::tr("clicked %1").arg(text::number(*cost.clicked)));
    return parts.join(QStringLiteral(" · "));
}

// What stands in the fields, by their names.
QHash<QString, QVariant> valuesOf(const QWidget *content)
{
    QHash<QString, QVariant> out;
    for (const QWidget *field : content->findChildren<QWidget *>()) {
        const QMetaProperty value = field->metaObject()->userProperty();
        if (value.isValid() && !field->objectName().isEmpty() && !field->objectName().startsWith(QLatin1String("qt_")))
            out.insert(field->objectName(), value.read(field));
    }
    return out;
}

void put(QWidget *content, const QString &name, const QVariant &value)
{
    if (auto *field = content->findChild<QWidget *>(name))
        field->metaObject()->userProperty().write(field, value);
}

// The field or button that has the keys.
QString focusIn(const QWidget *content)
{
    const QWidget *at = QApplication::focusWidget();
    while (at && at != content && (at->objectName().isEmpty() || at->objectName().startsWith(QLatin1String("qt_"))))
        at = at->parentWidget();
    return at && content->isAncestorOf(at) ? at->objectName() : QString();
}

template<class Field> Field *named(Field *field, const char *name)
{
    field->setObjectName(QString::fromLatin1(name));
    return field;
}

} // namespace

ChannelCard::ChannelCard(Desk &desk, qint64 channel, const Period &period, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_channel(channel), m_period(period), m_job(new Job(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::l);
    connect(&desk, &Desk::changed, this, [this](const Topics &topics) {
        if (touches(topics, {Topic::Growth, Topic::Orders, Topic::Members, Topic::Groups}))
            reload();
    });
    if (m_channel == 0)
        fill({});
    else
        reload();
}

Result<ChannelCard::Content> ChannelCard::read(const Workspace &workspace, qint64 channel, const Period &period, Progress &progress)
{
    auto report = growth::channelReport(workspace, period, progress);
    if (!report)
        return report.error();
    Content out;
    out.currency = report->currency;
    for (const growth::ChannelFigures &one : std::as_const(report->channels)) {
        if (one.channel.id == channel)
            out.figures = one;
    }
    if (out.figures.channel.id == 0)
        return Error{ErrorCode::NotFound, {QStringLiteral("channel"), QString::number(channel)}, {}};
    auto costs = growth::costsOf(workspace, channel);
    if (!costs)
        return costs.error();
    out.costs = *costs;
    const auto codes = codes::codes(workspace);
    if (!codes)
        return codes.error();
    for (const codes::CodeRow &code : *codes) {
        if (code.channel == out.figures.channel.name)
            out.codes.append(code);
    }
    return out;
}

void ChannelCard::reload()
{
    if (m_channel == 0)
        return;
    m_job->start([workspace = m_desk.sharedWorkspace(), channel = m_channel, period = m_period](Progress &progress) { return read(*workspace, channel, period, progress); },
        [this](const Result<Content> &content) {
            if (content)
                fill(*content);
            else
                m_desk.closeOrShow(content.error());
        });
}

void ChannelCard::fill(const Content &content)
{
    // Somebody may be typing while other things are kept here or elsewhere: what was not kept yet stays, and so do the keys.
    QHash<QString, QVariant> typed;
    QString focus;
    if (m_content) {
        focus = focusIn(m_content);
        const auto now = valuesOf(m_content);
        for (auto field = now.begin(); field != now.end(); ++field) {
            if (!m_kept.contains(field.key()) && field.value() != m_shown.value(field.key()))
                typed.insert(field.key(), field.value());
        }
    }
    m_kept.clear();
    delete m_content;
    m_content = new QWidget;
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    addAbout(column, content.figures.channel);
    if (m_channel != 0) {
        addFunnel(column, content);
        addLine(column, content);
        addCosts(column, content);
        addCodes(column, content);
    }
    column->addStretch(1);
    layout()->addWidget(m_content);
    m_shown = valuesOf(m_content);
    for (auto field = typed.begin(); field != typed.end(); ++field)
        put(m_content, field.key(), field.value());
    if (auto *field = focus.isEmpty() ? nullptr : m_content->findChild<QWidget *>(focus))
        field->setFocus(Qt::OtherFocusReason);
}

void ChannelCard::addAbout(QVBoxLayout *column, const growth::Channel &channel)
{
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto *name = named(new QLineEdit(channel.name), "name");
    auto *place = named(wordBox(growth::channelPlaces, channel.place, tr("Where it stands")), "place");
    auto *how = named(wordBox(growth::channelForms, channel.form, tr("Form")), "form");
    auto *cost = named(wordBox(growth::channelCosts, channel.cost, tr("Organic or paid")), "cost");
    auto *note = named(new QLineEdit(channel.note), "note");
    auto *archived = named(new QCheckBox(tr("Out of use")), "archived");
    archived->setChecked(channel.isArchived);
    form->addRow(tr("Name"), name);
    form->addRow(tr("Where it stands"), place);
    form->addRow(tr("Form"), how);
    form->addRow(tr("Organic or paid"), cost);
    form->addRow(tr("Note"), note);
    if (m_channel != 0)
        form->addRow(archived);
    column->addLayout(form);
    auto *keep = new QPushButton(m_channel == 0 ? tr("Make the channel") : tr("Keep"));
    keep->setObjectName(QStringLiteral("keepChannel"));
    keep->setEnabled(!m_desk.isReadOnly());
    connect(keep, &QPushButton::clicked, this, [=, this] {
        growth::Channel edited = channel;
        edited.id = m_channel;
        edited.name = name->text();
        edited.place = place->currentData().toString();
        edited.form = how->currentData().toString();
        edited.cost = cost->currentData().toString();
        edited.note = note->text();
        edited.isArchived = archived->isChecked();
        keeps({name, place, how, cost, note, archived});
        save(edited);
    });
    column->addWidget(keep, 0, Qt::AlignLeft);
}

void ChannelCard::save(const growth::Channel &channel)
{
    Job::once(this, [workspace = m_desk.sharedWorkspace(), channel](Progress &) { return growth::saveChannel(*workspace, channel); },
        [this, name = channel.name](const Result<qint64> &id) {
            if (m_desk.showIfError(id)) {
                m_kept.clear();
                return;
            }
            m_desk.toastUndo(tr("Channel “%1” kept").arg(name));
            if (m_channel == 0)
                Q_EMIT made(*id);
        });
}

void ChannelCard::keeps(const QList<QWidget *> &fields)
{
    for (const QWidget *field : fields)
        m_kept.insert(field->objectName());
}

void ChannelCard::addFunnel(QVBoxLayout *column, const Content &content)
{
    column->addSpacing(space::s);
    column->addWidget(plainLabel(tr("Funnel, %1").arg(text::period(m_period)), "heading"));
    auto *funnel = new FunnelView;
    funnel->show(content.figures.counts, content.figures.rates);
    column->addWidget(funnel);
    const growth::ChannelFigures &of = content.figures;
    const auto money = [&](const std::optional<double> &value) { return value ? text::money(std::llround(*value), content.currency) : text::missingMark(); };
    column->addWidget(plainLabel(tr("Last of first step: %1 · cost %2 · a friend %3 · a first order %4 · value %5 · return %6")
                                     .arg(text::percent(of.rates.overall, 2), money(of.cost), money(of.perAdded), money(of.perFirstOrder), text::money(of.value, content.currency), text::decimal(of.returned, 2)),
        "muted"));
    if (of.withoutAmount > 0)
        column->addWidget(plainLabel(text::amountsLacking(of.withoutAmount), "warning"));
}

void ChannelCard::addLine(QVBoxLayout *column, const Content &content)
{
    column->addSpacing(space::s);
    column->addWidget(plainLabel(tr("Stop-loss line"), "heading"));
    const growth::ChannelFigures &of = content.figures;
    column->addWidget(plainLabel(text::stopLossSentence(of, content.currency), of.stopLoss.alert.value_or(false) ? "danger" : "muted"));
    auto *step = named(new QComboBox, "step");
    for (const FunnelStep one : {FunnelStep::Added, FunnelStep::Joined, FunnelStep::FirstOrder})
        step->addItem(text::name(one), int(one));
    step->setAccessibleName(tr("What is paid for"));
    step->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *amount = factorField(Factor::Aov, tr("no line"));
    amount->setObjectName(QStringLiteral("line"));
    amount->setAccessibleName(tr("At most, for one"));
    amount->setToolTip(tr("At most, for one; the last seven days are held against it"));
    if (const auto &line = of.channel.line) {
        step->setCurrentIndex(std::max(0, step->findData(int(line->step))));
        amount->setValue(line->line ? shownFactor(Factor::Aov, double(*line->line)) : -1);
    } else {
        amount->setValue(-1);
    }
    auto *keep = new QPushButton(tr("Keep from today"));
    keep->setObjectName(QStringLiteral("keepLine"));
    keep->setEnabled(!m_desk.isReadOnly());
    auto *row = new QHBoxLayout;
    row->addWidget(step, 1);
    row->addWidget(amount);
    column->addLayout(row);
    column->addWidget(keep, 0, Qt::AlignLeft);
    connect(keep, &QPushButton::clicked, this, [=, this] {
        growth::ChannelLine line{m_desk.workspace().today(), FunnelStep(step->currentData().toInt()), std::nullopt, {}};
        if (amount->value() >= 0)
            line.line = std::llround(factorFromShown(Factor::Aov, amount->value()));
        keeps({step, amount});
        change(m_desk, this, tr("Stop-loss line kept"), [channel = m_channel, line](Workspace &workspace) { return growth::setLine(workspace, channel, line); });
    });
}

void ChannelCard::addCosts(QVBoxLayout *column, const Content &content)
{
    column->addSpacing(space::s);
    column->addWidget(plainLabel(tr("Costs"), "heading"));
    addCostForm(column);
    for (const ChannelCost &cost : content.costs.mid(0, mostCosts)) {
        auto *line = new QHBoxLayout;
        line->addWidget(plainLabel(said(cost)), 1);
        auto *remove = new QPushButton(icon(Icon::Trash), {});
        setRole(remove, "quiet");
        remove->setAccessibleName(tr("Remove the cost of %1").arg(text::period(cost.period)));
        remove->setToolTip(tr("Remove"));
        remove->setEnabled(!m_desk.isReadOnly());
        connect(remove, &QPushButton::clicked, this, [this, cost] {
            change(m_desk, this, tr("Cost removed"), [cost](Workspace &workspace) { return growth::removeCost(workspace, cost); });
        });
        line->addWidget(remove);
        column->addLayout(line);
    }
    if (content.costs.size() > mostCosts)
        column->addWidget(plainLabel(tr("%n older cost(s) are not listed here; they count all the same.", nullptr, int(content.costs.size() - mostCosts)), "muted"));
    if (content.costs.isEmpty())
        column->addWidget(plainLabel(tr("Nothing noted yet: what a friend cost cannot be told."), "muted"));
}

void ChannelCard::addCostForm(QVBoxLayout *column)
{
    auto *from = named(dayField(m_period.from, tr("First day")), "from");
    auto *to = named(dayField(m_period.to, tr("Last day")), "to");
    for (QWidget *day : std::initializer_list<QWidget *>{from, to})
        day->setMinimumWidth(narrowField);
    auto *amount = factorField(Factor::Aov, tr("not known"));
    amount->setAccessibleName(tr("Amount"));
    amount->setToolTip(tr("Spent in these days; spread evenly over them"));
    amount->setObjectName(QStringLiteral("amount"));
    amount->setValue(-1);
    auto *seen = named(countField(tr("How often it was seen")), "seen");
    auto *clicked = named(countField(tr("How often it was clicked")), "clicked");
    auto *item = named(new QLineEdit, "item");
    item->setPlaceholderText(tr("What for (may stay empty)"));
    item->setAccessibleName(tr("What for"));
    auto *add = new QPushButton(icon(Icon::Add), tr("Note the cost"));
    add->setObjectName(QStringLiteral("addCost"));
    add->setEnabled(!m_desk.isReadOnly());
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto *span = new QHBoxLayout;
    span->addWidget(from);
    span->addWidget(to);
    auto *counts = new QHBoxLayout;
    counts->addWidget(seen);
    counts->addWidget(clicked);
    form->addRow(tr("Days"), span);
    form->addRow(tr("Amount"), amount);
    form->addRow(tr("Seen, clicked"), counts);
    form->addRow(tr("What for"), item);
    column->addLayout(form);
    column->addWidget(add, 0, Qt::AlignLeft);
    connect(add, &QPushButton::clicked, this, [=, this] {
        ChannelCost cost;
        cost.channel = m_channel;
        cost.period = {from->date(), to->date()};
        cost.item = item->text();
        if (amount->value() >= 0)
            cost.amount = std::llround(factorFromShown(Factor::Aov, amount->value()));
        if (seen->value() >= 0)
            cost.seen = seen->value();
        if (clicked->value() >= 0)
            cost.clicked = clicked->value();
        keeps({from, to, amount, seen, clicked, item});
        change(m_desk, this, tr("Cost noted"), [cost](Workspace &workspace) { return growth::saveCost(workspace, cost); });
    });
}

void ChannelCard::addCodes(QVBoxLayout *column, const Content &content)
{
    column->addSpacing(space::s);
    column->addWidget(plainLabel(tr("Codes"), "heading"));
    for (const codes::CodeRow &code : content.codes)
        column->addWidget(plainLabel(QStringLiteral("%1 · %2 · %3").arg(code.caption(), text::name(code.countdown.standing), tr("%1 scans").arg(text::number(code.scans)))));
    if (content.codes.isEmpty())
        column->addWidget(plainLabel(tr("No code leads here: nobody can tell who came by this channel."), "muted"));
    auto *open = new QPushButton(tr("Codes"));
    connect(open, &QPushButton::clicked, this, [this] { m_desk.goTo(PageId::Groups, QStringLiteral("codes")); });
    column->addWidget(open, 0, Qt::AlignLeft);
}

} // namespace siyu::ui
