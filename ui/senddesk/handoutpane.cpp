// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/senddesk/handoutpane.h"

#include "core/broadcasts/handoutfile.h"
#include "core/workspace.h"
#include "ui/common/ask.h"
#include "ui/common/job.h"
#include "ui/common/rowtable.h"
#include "ui/common/theme.h"
#include "ui/shell/desk.h"
#include "ui/text/importtext.h"
#include "ui/text/words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace siyu::ui {

using namespace broadcasts;

namespace {

constexpr int listedPeople = 5'000;
constexpr int partsHeight = rowHeight * 5;
constexpr int textHeight = 96;

} // namespace

HandOutPane::HandOutPane(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk), m_loading(new Job(this)), m_job(new Job(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_title = new QLabel;
    m_title->setTextFormat(Qt::PlainText);
    setRole(m_title, "heading");
    column->addWidget(m_title);
    m_parts = new RowTable(tr("Hand-outs by account"));
    m_parts->rows()->setHeaders({tr("Account"), tr("To hand out"), tr("Handed out"), tr("Sent"), tr("Failed")}, {1, 2, 3, 4});
    m_parts->horizontalHeader()->setStretchLastSection(false);
    m_parts->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_parts->setFixedHeight(partsHeight);
    column->addWidget(m_parts);
    m_text = new QPlainTextEdit;
    m_text->setReadOnly(true);
    m_text->setFixedHeight(textHeight);
    m_text->setAccessibleName(tr("The text as it will be copied"));
    column->addWidget(m_text);
    column->addLayout(makeButtons());
    m_hint = new QLabel;
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    setRole(m_hint, "muted");
    column->addWidget(m_hint);
    auto *row = new QHBoxLayout;
    m_find = new QLineEdit;
    m_find->setPlaceholderText(tr("Find a person of this hand-out"));
    m_find->setAccessibleName(tr("Find a person of this hand-out"));
    m_find->setClearButtonEnabled(true);
    m_failed = new QPushButton(tr("Mark as failed"));
    row->addWidget(m_find, 1);
    row->addWidget(m_failed);
    column->addLayout(row);
    m_peopleTable = new RowTable(tr("People of this hand-out"));
    m_peopleTable->rows()->setHeaders({tr("No."), tr("Name"), tr("State")}, {0});
    column->addWidget(m_peopleTable, 1);
    connect(m_parts, &RowTable::selectionMoved, this, [this] {
        showPart();
        loadPeople();
    });
    connect(m_find, &QLineEdit::textChanged, this, &HandOutPane::showPeople);
    connect(m_failed, &QPushButton::clicked, this, &HandOutPane::markFailed);
}

QLayout *HandOutPane::makeButtons()
{
    auto *buttons = new QHBoxLayout;
    m_copy = new QPushButton(icon(Icon::Copy), tr("Copy the text"));
    m_save = new QPushButton(icon(Icon::Export), tr("Save the list…"));
    m_give = new QPushButton(tr("Hand out"));
    m_confirm = new QPushButton(tr("All sent"));
    setRole(m_confirm, "primary");
    buttons->addWidget(m_copy);
    buttons->addWidget(m_save);
    buttons->addStretch(1);
    buttons->addWidget(m_give);
    buttons->addWidget(m_confirm);
    connect(m_copy, &QPushButton::clicked, this, &HandOutPane::copyText);
    connect(m_save, &QPushButton::clicked, this, &HandOutPane::saveList);
    connect(m_give, &QPushButton::clicked, this, &HandOutPane::giveOut);
    connect(m_confirm, &QPushButton::clicked, this, &HandOutPane::confirm);
    return buttons;
}

void HandOutPane::setRun(const DeskRun &run)
{
    const qint64 account = current() ? current()->account.value : -1;
    m_run = run;
    m_title->setText(QStringLiteral("%1 · %2 · %3").arg(run.run.name, text::name(run.run.touchpoint), run.run.local.toString(QStringLiteral("HH:mm"))));
    m_text->setPlainText(run.item.textFor(run.run.touchpoint));
    QList<TableRow> rows;
    int chosen = 0;
    const auto number = [](qint64 count) { return QLocale().toString(count); };
    for (const HandOut &part : run.handOuts) {
        if (part.account.value == account)
            chosen = int(rows.size());
        rows << TableRow{part.account.value, {part.name.isEmpty() ? tr("No account noted") : part.name, number(part.planned), number(part.handedOut),
            number(part.sent), number(part.failed)}, part.planned + part.handedOut == 0};
    }
    m_parts->rows()->setRows(rows);
    m_parts->fitColumns();
    if (!rows.isEmpty())
        m_parts->selectRow(chosen);
    showPart();
    loadPeople();
}

const HandOut *HandOutPane::current() const
{
    const int row = m_parts->currentIndex().row();
    return row >= 0 && row < m_run.handOuts.size() ? &m_run.handOuts[row] : nullptr;
}

void HandOutPane::showPart()
{
    const HandOut *part = current();
    const bool writable = part && !m_desk.isReadOnly();
    m_copy->setEnabled(part);
    m_save->setEnabled(part);
    m_give->setEnabled(writable && part->planned > 0);
    m_confirm->setEnabled(writable && part->handedOut > 0);
    m_failed->setEnabled(writable);
    if (!part)
        m_hint->clear();
    else if (part->planned > 0)
        m_hint->setText(tr("① Copy the text and save the list, so that %1 finds the same %n people in WeChat. ② Hand out.", nullptr, int(part->planned)).arg(part->name));
    else if (part->handedOut > 0)
        m_hint->setText(tr("③ When %1 has sent it, confirm once; then read back who did not get it.").arg(part->name));
    else
        m_hint->setText(tr("This hand-out is done. Who did not get it can still be marked."));
}

void HandOutPane::loadPeople()
{
    const HandOut *part = current();
    if (!part)
        return;
    m_loading->start([workspace = m_desk.sharedWorkspace(), run = m_run.run.id, account = part->account](Progress &) { return deliveriesOf(*workspace, run, account, listedPeople); },
        [this](Result<QList<DeliveryRow>> people) {
            if (m_desk.showIfError(people))
                return;
            m_people = *people;
            showPeople();
        });
}

void HandOutPane::showPeople()
{
    const QString wanted = m_find->text().trimmed();
    QList<TableRow> rows;
    for (const DeliveryRow &row : m_people) {
        if (!wanted.isEmpty() && !row.name.contains(wanted, Qt::CaseInsensitive) && QString::number(row.target) != wanted)
            continue;
        rows << TableRow{row.target, {QString::number(row.target), row.name, text::deliveryStatusName(wordOf(row.status))}, row.status == Status::Failed};
    }
    m_peopleTable->rows()->setRows(rows);
    m_peopleTable->fitColumns();
}

void HandOutPane::copyText()
{
    QGuiApplication::clipboard()->setText(m_text->toPlainText());
    m_desk.toast(tr("The text is copied. Nothing is marked as sent."));
}

void HandOutPane::saveList()
{
    const HandOut *part = current();
    if (!part)
        return;
    const QString name = QStringLiteral("%1-%2.xlsx").arg(m_run.run.name, part->name).replace(QLatin1Char('/'), QLatin1Char('-'));
    const QString path = ask::saveFile(m_desk.window(), tr("Save the list of the hand-out"), name, tr("Workbook (*.xlsx);;CSV (*.csv)"));
    if (path.isEmpty())
        return;
    const QStringList headers = text::handOutHeaders();
    m_job->start(
        [workspace = m_desk.sharedWorkspace(), run = m_run.run.id, account = part->account, path, headers, masked = m_desk.isMasked()](
            Progress &progress) { return exportHandOut(*workspace, run, account, path, headers, masked, progress); },
        [this, path](Result<qint64> rows) {
            if (!m_desk.showIfError(rows))
                m_desk.toast(tr("Saved %n people to %1", nullptr, int(*rows)).arg(path));
        });
}

void HandOutPane::giveOut()
{
    const HandOut *part = current();
    if (!part || m_job->isRunning())
        return;
    m_job->start([workspace = m_desk.sharedWorkspace(), run = m_run.run.id, account = part->account](Progress &) { return broadcasts::giveOut(*workspace, run, account); },
        [this](Result<qint64> count) {
            if (!m_desk.showIfError(count))
                m_desk.toastUndo(tr("Handed out to %n people", nullptr, int(*count)));
        });
}

void HandOutPane::confirm()
{
    const HandOut *part = current();
    if (!part || m_job->isRunning())
        return;
    m_job->start([workspace = m_desk.sharedWorkspace(), run = m_run.run.id, account = part->account](Progress &) { return confirmHandOut(*workspace, run, account); },
        [this](Result<qint64> count) {
            if (!m_desk.showIfError(count))
                m_desk.toastUndo(tr("%n marked as sent", nullptr, int(*count)));
        });
}

void HandOutPane::markFailed()
{
    const QList<QVariant> chosen = m_peopleTable->selectedIds();
    if (chosen.isEmpty() || m_job->isRunning()) {
        m_desk.toast(tr("Choose in the list who did not get it."));
        return;
    }
    m_job->start(
        [workspace = m_desk.sharedWorkspace(), run = m_run.run.id, chosen](Progress &) -> Result<void> {
            for (const QVariant &target : chosen) {
                if (const auto marked = mark(*workspace, run, target.toLongLong(), Status::Failed); !marked)
                    return marked.error();
            }
            return {};
        },
        [this](Result<void> done) { m_desk.showIfError(done); });
}

} // namespace siyu::ui
