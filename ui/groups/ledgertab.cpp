// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/groups/ledgertab.h"

#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/groups/listtable.h"
#include "ui/groups/words.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QFrame>
#include <QIntValidator>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace siyu::ui {

using groups::Count;
using groups::LedgerDay;
using groups::TypedCounts;

namespace {

QVariant sortable(Count count) { return count ? QVariant(*count) : QVariant(qint64(-1'000'000'000)); }

QString plain(Count count) { return count ? QString::number(*count) : QString(); }

} // namespace

LedgerTab::LedgerTab(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_job(new Job(this)), m_typedJob(new Job(this)), m_span(new QComboBox)
{
    using Model = RowsModel<LedgerDay>;
    const auto number = [](const QString &header, Count LedgerDay::*field) {
        return Model::Column{header, [field](const LedgerDay &day) { return text::number(day.*field); },
            [field](const LedgerDay &day) { return sortable(day.*field); }, true, {}, {}};
    };
    m_model = new Model({
        {tr("Day"), [](const LedgerDay &day) { return text::dayWithWeekday(day.day); }, [](const LedgerDay &day) { return day.day; }, false, {}, {}},
        number(tr("Total"), &LedgerDay::total), number(tr("New"), &LedgerDay::joined), number(tr("Lost"), &LedgerDay::lost),
        {tr("Net"), [](const LedgerDay &day) { return day.net ? text::signedNumber(*day.net) : text::missingMark(); },
            [](const LedgerDay &day) { return sortable(day.net); }, true, {}, {}},
        {tr("Note"), [](const LedgerDay &day) { return ledgerNote(day); }, {}, false, [](const LedgerDay &day) { return ledgerNote(day); },
            [](const LedgerDay &day) { return day.flags ? QVariant(tokens().warning) : QVariant(tokens().muted); }},
    }, this);
    m_table = new ListTable(m_model, tr("Daily ledger"));
    m_table->setWideColumn(5);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(0, Qt::DescendingOrder);
    connect(m_table, &QTableView::clicked, this, [this] {
        if (const int row = m_table->currentRow(); row >= 0)
            m_day->setDate(m_model->row(row).day);
    });

    for (const auto &[label, days] : {std::pair(tr("Last 14 days"), 14), std::pair(tr("Last 30 days"), 30), std::pair(tr("Last 90 days"), 90)})
        m_span->addItem(label, days);
    m_span->setCurrentIndex(1);
    m_span->setAccessibleName(tr("Days shown"));
    connect(m_span, &QComboBox::currentIndexChanged, this, &LedgerTab::reload);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::m, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(makePad());
    auto *line = new QHBoxLayout;
    auto *hint = new QLabel(tr("A day without numbers is missing, never 0."));
    setRole(hint, "muted");
    line->addWidget(hint, 1);
    line->addWidget(m_span);
    column->addLayout(line);
    column->addWidget(m_table, 1);
}

QWidget *LedgerTab::makePad()
{
    auto *pad = new QFrame;
    setRole(pad, "card");
    auto *column = new QVBoxLayout(pad);
    column->setContentsMargins(space::m, space::s, space::m, space::s);
    column->setSpacing(space::xs);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::s);
    const auto addField = [line](const QString &label, QWidget *field) {
        auto *name = new QLabel(label);
        name->setBuddy(field);
        field->setAccessibleName(label);
        line->addWidget(name);
        line->addWidget(field);
    };
    m_day = new QDateEdit(m_desk.workspace().today());
    m_day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_day->setMaximumDate(m_desk.workspace().today());
    m_day->setCalendarPopup(true);
    m_day->setMinimumWidth(120);
    addField(tr("Count on"), m_day);
    const auto makeNumber = [this] {
        auto *field = new QLineEdit;
        field->setValidator(new QIntValidator(0, 1'000'000, field));
        field->setMinimumWidth(48);
        field->setMaximumWidth(72);
        field->setAlignment(Qt::AlignRight);
        connect(field, &QLineEdit::textEdited, this, &LedgerTab::checkPad);
        connect(field, &QLineEdit::returnPressed, this, &LedgerTab::save);
        return field;
    };
    m_total = makeNumber();
    m_joined = makeNumber();
    m_lost = makeNumber();
    addField(tr("Total"), m_total);
    addField(tr("New"), m_joined);
    addField(tr("Lost"), m_lost);
    line->addStretch(1);
    m_save = new QPushButton(tr("Keep"));
    m_save->setToolTip(tr("Keeps these numbers as a correction of the day; empty fields stay not counted"));
    m_save->setEnabled(!m_desk.isReadOnly());
    connect(m_save, &QPushButton::clicked, this, &LedgerTab::save);
    line->addWidget(m_save);
    column->addLayout(line);
    auto *notes = new QHBoxLayout;
    m_before = new QLabel;
    m_before->setTextFormat(Qt::PlainText);
    setRole(m_before, "muted");
    m_check = new QLabel;
    m_check->setTextFormat(Qt::PlainText);
    setRole(m_check, "warning");
    notes->addWidget(m_before);
    notes->addSpacing(space::l);
    notes->addWidget(m_check, 1);
    column->addLayout(notes);
    connect(m_day, &QDateEdit::dateChanged, this, &LedgerTab::dayChanged);
    return pad;
}

void LedgerTab::show(GroupId group)
{
    m_group = group;
    m_day->setDate(m_desk.workspace().today());
    reload();
}

void LedgerTab::reload()
{
    if (!m_group.isValid())
        return;
    const QDate today = m_desk.workspace().today();
    const Period period = lastDays(today, m_span->currentData().toInt());
    m_job->start([workspace = m_desk.sharedWorkspace(), group = m_group, period](Progress &) { return groups::ledger(*workspace, group, period); },
        [this](const Result<QList<LedgerDay>> &days) {
            if (!m_desk.showIfError(days))
                fill(*days);
        });
}

void LedgerTab::fill(const QList<LedgerDay> &days)
{
    m_model->setRows(days);
    dayChanged();
}

const LedgerDay *LedgerTab::dayOf(QDate day) const
{
    for (const LedgerDay &row : m_model->rows()) {
        if (row.day == day)
            return &row;
    }
    return nullptr;
}

void LedgerTab::dayChanged()
{
    const LedgerDay *before = dayOf(m_day->date().addDays(-1));
    m_before->setText(before && before->total ? tr("The day before: %1").arg(text::number(*before->total)) : tr("The day before: not counted"));
    m_typedJob->start([workspace = m_desk.sharedWorkspace(), group = m_group, day = m_day->date()](Progress &) {
            return groups::typedCounts(*workspace, group, day);
        },
        [this](const Result<TypedCounts> &counts) {
            if (m_desk.showIfError(counts))
                return;
            m_total->setText(plain(counts->total));
            m_joined->setText(plain(counts->joined));
            m_lost->setText(plain(counts->lost));
            checkPad();
        });
}

TypedCounts LedgerTab::typed() const
{
    const auto count = [](const QLineEdit *field) {
        bool isNumber = false;
        const qint64 value = field->text().toLongLong(&isNumber);
        return isNumber ? Count(value) : Count();
    };
    return {count(m_total), count(m_joined), count(m_lost)};
}

void LedgerTab::checkPad()
{
    const TypedCounts counts = typed();
    const LedgerDay *before = dayOf(m_day->date().addDays(-1));
    QString note;
    if (before && before->total && counts.joined && counts.lost) {
        const qint64 follows = *before->total + *counts.joined - *counts.lost;
        if (counts.total && *counts.total != follows)
            note = tr("%1 + %2 − %3 = %4, not %5").arg(text::number(*before->total), text::number(*counts.joined),
                text::number(*counts.lost), text::number(follows), text::number(*counts.total));
    }
    m_check->setText(note);
}

void LedgerTab::save()
{
    if (!m_save->isEnabled())
        return;
    Job::once(this,
        [workspace = m_desk.sharedWorkspace(), group = m_group, day = m_day->date(), counts = typed()](Progress &) {
            return groups::setTypedCounts(*workspace, group, day, counts);
        },
        [this, day = m_day->date()](const Result<void> &done) {
            if (!m_desk.showIfError(done))
                m_desk.toastUndo(tr("Kept the numbers of %1").arg(text::day(day)));
        });
}

} // namespace siyu::ui
