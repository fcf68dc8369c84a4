// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/resultstep.h"

#include "ui/common/icons.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/importing/previewstep.h"
#include "ui/text/format.h"
#include "ui/text/importtext.h"
#include "ui/text/moneytext.h"

#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace siyu::ui {

ResultStep::ResultStep(ImportSession &session, QWidget *parent) : ImportStep(session, parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::l);
    m_heading = new QLabel;
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setWordWrap(true);
    setRole(m_heading, "heading");
    column->addWidget(m_heading);
    auto *figures = new QWidget;
    m_figures = new QGridLayout(figures);
    m_figures->setContentsMargins(0, 0, 0, 0);
    m_figures->setHorizontalSpacing(space::xl);
    column->addWidget(figures);
    m_notes = new QLabel;
    m_notes->setTextFormat(Qt::PlainText);
    m_notes->setWordWrap(true);
    setRole(m_notes, "muted");
    column->addWidget(m_notes);
    m_money = new QLabel;
    m_money->setTextFormat(Qt::PlainText);
    m_money->setWordWrap(true);
    setRole(m_money, "warning");
    column->addWidget(m_money);
    m_count = new QPushButton(icon(Icon::Settings), QString());
    m_count->setObjectName(QStringLiteral("countInOther"));
    column->addWidget(m_count, 0, Qt::AlignLeft);
    connect(m_count, &QPushButton::clicked, this, &ResultStep::countInOther);
    auto *buttons = new QHBoxLayout;
    m_review = new QPushButton(icon(Icon::Person), tr("Open the review list"));
    m_save = new QPushButton(icon(Icon::Export), tr("Save the rows left out…"));
    m_undo = new QPushButton(icon(Icon::Undo), tr("Take the import back"));
    auto *another = new QPushButton(icon(Icon::Import), tr("Import another file"));
    for (QPushButton *button : {m_review, m_save, m_undo, another})
        buttons->addWidget(button);
    buttons->addStretch();
    column->addLayout(buttons);
    column->addStretch();
    connect(m_review, &QPushButton::clicked, this, &ResultStep::reviewWanted);
    connect(m_save, &QPushButton::clicked, this, &ResultStep::saveRejectsWanted);
    connect(m_undo, &QPushButton::clicked, this, &ResultStep::undoWanted);
    connect(another, &QPushButton::clicked, this, &ResultStep::anotherWanted);
}

QString ResultStep::title() const { return tr("Result"); }

void ResultStep::enter()
{
    if (!session().result)
        return;
    const importing::Report &report = *session().result;
    m_heading->setText(
        tr("Imported “%1”: %2 rows").arg(QFileInfo(session().path).fileName(), text::number(report.counts.rows)));
    showFigures();
    showMoney();
    QStringList notes;
    if (const QString left = leftOutText(report.counts); !left.isEmpty())
        notes.append(left);
    if (!report.newFields.isEmpty())
        notes.append(tr("New custom fields: %1").arg(report.newFields.join(tr(", "))));
    const qint64 undecided = report.counts.of(importing::Outcome::Undecided);
    m_review->setVisible(undecided > 0);
    if (undecided > 0)
        notes.append(tr("%n row(s) wait on the review list: say there who they are.", nullptr, int(undecided)));
    const qint64 out = report.counts.of(importing::Outcome::Rejected) + report.counts.of(importing::Outcome::Undecided);
    if (out > 0)
        notes.append(
            tr("Save the %n row(s) that were left out, mend them and import the file again.", nullptr, int(out)));
    if (report.batch.isValid())
        notes.append(tr("This import is number %1. It can be taken back as a whole, now or later in the change history.")
                     .arg(report.batch.value));
    m_notes->setText(notes.join(QLatin1Char('\n')));
    m_save->setVisible(out > 0);
    m_undo->setEnabled(true);
}

void ResultStep::showFigures()
{
    while (QLayoutItem *item = m_figures->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    int column = 0;
    for (const importing::Outcome outcome : importing::allOutcomes) {
        auto *figure = new QLabel(text::number(session().result->counts.of(outcome)));
        setRole(figure, "figure");
        auto *name = new QLabel(text::outcomeName(outcome));
        setRole(name, "muted");
        m_figures->addWidget(figure, 0, column);
        m_figures->addWidget(name, 1, column++);
    }
    m_figures->setColumnStretch(column, 1);
}

// A shop that sells abroad would see nothing in its sums, and not know why.
void ResultStep::showMoney()
{
    const auto &orders = session().result->orders;
    const bool isOther = orders && orders->onlyOther;
    m_money->setVisible(isOther);
    m_count->setVisible(isOther);
    if (!isOther)
        return;
    m_other = orders->onlyOther->currency;
    m_money->setText(text::onlyOtherMoneyText(*orders->onlyOther, growth::currencyOf(*session().workspace)));
    m_count->setText(tr("Count in %1 from now on").arg(m_other));
    m_count->setEnabled(true);
}

void ResultStep::countInOther()
{
    m_count->setEnabled(false);
    Job::once(this, [workspace = session().workspace, code = m_other](Progress &) { return growth::setCurrency(*workspace, code); },
        [this](const Result<void> &set) {
            if (!set) {
                m_count->setEnabled(true);
                Q_EMIT failed(set.error());
                return;
            }
            setRole(m_money, "info");
            m_money->setText(tr("The workspace counts in %1 now. It can be changed in Settings at any time.").arg(m_other));
            m_count->hide();
        });
}

void ResultStep::showUndone(const importing::UndoReport &report)
{
    m_undo->setEnabled(false);
    QString text = tr("The import was taken back: %1 removed, %2 as before again.")
                       .arg(text::number(report.removed), text::number(report.restored));
    if (!report.kept.isEmpty()) {
        text += QLatin1Char('\n')
            + tr("%n stayed, since something happened to them after the import:", nullptr, int(report.kept.size()));
        for (const importing::KeptRow &row : report.kept.mid(0, 12))
            text += QStringLiteral("\n· %1: %2").arg(row.name, text::keptReason(row.reason));
    }
    m_review->hide();
    m_money->hide();
    m_count->hide();
    m_notes->setText(text);
}

} // namespace siyu::ui
