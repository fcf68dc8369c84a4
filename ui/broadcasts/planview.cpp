// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/broadcasts/planview.h"

#include "ui/broadcasts/monthcalendar.h"
#include "ui/common/rowtable.h"
#include "ui/common/theme.h"
#include "ui/text/words.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace siyu::ui {

PlanView::PlanView(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    m_summary = new QLabel;
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    setRole(m_summary, "heading");
    column->addWidget(m_summary);
    m_notes = new QLabel;
    m_notes->setTextFormat(Qt::PlainText);
    m_notes->setWordWrap(true);
    setRole(m_notes, "muted");
    column->addWidget(m_notes);
    m_rows = new RowTable(tr("Who gets it, and why not"));
    m_rows->rows()->setHeaders({tr("Target"), tr("Plan"), tr("Account")});
    m_rows->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_rows->setMinimumHeight(rowHeight * 3);
    column->addWidget(m_rows, 1);
}

void PlanView::setPlan(const broadcasts::PlanPreview &plan)
{
    QMap<QString, qint64> others = plan.counts;
    const qint64 planned = others.take(QStringLiteral("planned"));
    QString summary = tr("%n can be sent", nullptr, int(planned));
    if (const QString rest = countsText(others); !rest.isEmpty())
        summary += QStringLiteral(" · ") + rest;
    m_summary->setText(summary);
    QStringList notes;
    notes << tr("Reaches %n people", nullptr, int(plan.reach));
    if (plan.opens)
        notes << tr("about %1 opens (estimate by the seed text, unverified)").arg(QLocale().toString(*plan.opens, 'f', 0));
    else
        notes << tr("opens: no rate known for this touchpoint");
    if (plan.displaced > 0)
        notes << tr("%n planned deliveries of other broadcasts give way", nullptr, int(plan.displaced));
    if (plan.total > plan.rows.size())
        notes << tr("the first %n are listed", nullptr, int(plan.rows.size()));
    m_notes->setText(notes.join(QStringLiteral(" · ")));
    QList<TableRow> rows;
    for (const broadcasts::PreviewRow &row : plan.rows) {
        const bool goes = row.status == broadcasts::Status::Planned;
        const QString why = row.status == broadcasts::Status::Skipped ? text::reasonName(wordOf(row.reason)) : text::deliveryStatusName(wordOf(row.status));
        rows << TableRow{row.target, {row.name.isEmpty() ? QStringLiteral("#%1").arg(row.target) : row.name, why, row.account}, !goes};
    }
    m_rows->rows()->setRows(rows);
    m_rows->fitColumns();
    m_rows->setVisible(!rows.isEmpty());
}

void PlanView::setError(const QString &sentence)
{
    m_summary->setText(sentence);
    m_notes->clear();
    m_rows->rows()->setRows({});
    m_rows->hide();
}

void PlanView::setWaiting(const QString &sentence)
{
    m_summary->setText(sentence);
}

} // namespace siyu::ui
