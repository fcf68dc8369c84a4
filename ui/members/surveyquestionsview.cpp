// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/surveyquestionsview.h"
#include "ui/common/fields.h"

#include "core/members/samplingstore.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/shell/desk.h"
#include "ui/text/errortext.h"
#include "ui/text/words.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

constexpr QChar between(u'|'); // choices in one line

} // namespace

SurveyQuestionsView::SurveyQuestionsView(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_job(new Job(this)), m_column(new QVBoxLayout), m_hint(new QLabel), m_add(new QPushButton(icon(Icon::Add), tr("Add a question")))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, space::s, 0, 0);
    outer->setSpacing(space::s);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, space::s, 0);
    column->addLayout(m_column);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    column->addStretch(1);
    scroll->setWidget(inside);
    outer->addWidget(scroll, 1);
    m_hint->setWordWrap(true);
    setRole(m_hint, "muted");
    outer->addWidget(m_hint);
    m_add->setEnabled(!desk.isReadOnly());
    connect(m_add, &QPushButton::clicked, this, &SurveyQuestionsView::addQuestion);
}

void SurveyQuestionsView::setList(qint64 sampling, const QList<members::SurveyQuestion> &questions)
{
    const bool isSame = sampling == m_sampling;
    m_sampling = sampling;
    if (isSame && questions == m_kept)
        return;
    m_kept = questions;
    if (isSame && !m_rows.isEmpty() && written().size() != questions.size() && isAncestorOf(focusWidget()))
        return; // a question is being written
    rebuild(questions);
}

void SurveyQuestionsView::rebuild(const QList<members::SurveyQuestion> &questions)
{
    for (const Row &row : std::as_const(m_rows))
        row.box->deleteLater();
    m_rows.clear();
    for (const members::SurveyQuestion &question : questions)
        addRow(question);
    m_hint->setText(tr("Up to ten questions, kept as you write. A question that somebody has answered stays, and keeps its kind."));
    setRole(m_hint, "muted");
    m_add->setEnabled(!m_desk.isReadOnly() && m_rows.size() < members::mostQuestions);
}

void SurveyQuestionsView::addRow(const members::SurveyQuestion &question)
{
    using members::QuestionKind;
    Row row;
    row.id = question.id;
    row.box = new QWidget;
    auto *grid = new QVBoxLayout(row.box);
    grid->setContentsMargins(0, 0, 0, space::s);
    grid->setSpacing(space::xs);
    auto *line = new QHBoxLayout;
    row.text = new QLineEdit(question.text);
    row.text->setPlaceholderText(tr("What do you want to know?"));
    row.text->setAccessibleName(tr("Text of the question"));
    row.kind = new QComboBox;
    row.kind->setAccessibleName(tr("Kind of the question"));
    for (const auto &[label, kind] : {std::pair(tr("One of several"), QuestionKind::Choice), std::pair(tr("Rating 1–5"), QuestionKind::Rating),
             std::pair(tr("Yes or no"), QuestionKind::YesNo), std::pair(tr("Own words"), QuestionKind::Text)})
        row.kind->addItem(label, int(kind));
    row.kind->setCurrentIndex(row.kind->findData(int(question.kind)));
    row.choices = new QLineEdit(question.choices.join(QStringLiteral(" | ")));
    row.choices->setPlaceholderText(tr("Choices, with | between them: too sweet | just right | too bland"));
    row.choices->setAccessibleName(tr("Choices"));
    row.choices->setVisible(question.kind == QuestionKind::Choice);
    line->addWidget(row.text, 1);
    line->addWidget(row.kind);
    QWidget *box = row.box;
    const auto addTool = [&](Icon which, const QString &name, auto act) {
        QToolButton *tool = iconButton(which, name);
        tool->setAutoRaise(true);
        connect(tool, &QToolButton::clicked, this, act);
        line->addWidget(tool);
    };
    addTool(Icon::Down, tr("Move down"), [this, box] { move(box, 1); });
    addTool(Icon::Trash, tr("Remove the question"), [this, box] { remove(box); });
    grid->addLayout(line);
    grid->addWidget(row.choices);
    row.box->setEnabled(!m_desk.isReadOnly());
    connect(row.text, &QLineEdit::editingFinished, this, &SurveyQuestionsView::keep);
    connect(row.choices, &QLineEdit::editingFinished, this, &SurveyQuestionsView::keep);
    connect(row.kind, &QComboBox::activated, this, [this, kind = row.kind, choices = row.choices] {
        choices->setVisible(QuestionKind(kind->currentData().toInt()) == QuestionKind::Choice);
        keep();
    });
    m_column->addWidget(row.box);
    m_rows.append(row);
}

void SurveyQuestionsView::addQuestion()
{
    addRow({});
    m_add->setEnabled(m_rows.size() < members::mostQuestions);
    m_rows.last().text->setFocus();
}

// A question without a text is not there yet.
QList<members::SurveyQuestion> SurveyQuestionsView::written() const
{
    QList<members::SurveyQuestion> out;
    for (const Row &row : m_rows) {
        if (row.text->text().trimmed().isEmpty() && row.id == 0)
            continue;
        members::SurveyQuestion question{row.id, row.text->text(), members::QuestionKind(row.kind->currentData().toInt())};
        QString choices = row.choices->text();
        question.choices = choices.replace(QChar(u'｜'), between).split(between, Qt::SkipEmptyParts);
        out.append(question);
    }
    return out;
}

void SurveyQuestionsView::move(QWidget *box, int by)
{
    const auto at = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.box == box; });
    const qsizetype from = at - m_rows.begin();
    const qsizetype to = (from + by) % m_rows.size();
    m_rows.move(from, to);
    m_column->insertWidget(int(to), box);
    keep();
}

void SurveyQuestionsView::remove(QWidget *box)
{
    m_rows.removeIf([&](const Row &row) { return row.box == box; });
    box->deleteLater();
    m_add->setEnabled(true);
    keep();
}

void SurveyQuestionsView::keep()
{
    QList<members::SurveyQuestion> wanted = written();
    if (const auto fault = members::putInOrder(wanted)) {
        sayWhyNot({ErrorCode::Refused, {QStringLiteral("question"), fault->word}, {}});
        return;
    }
    if (wanted == m_kept)
        return;
    m_job->start([workspace = m_desk.sharedWorkspace(), sampling = m_sampling, wanted](Progress &) -> Result<QList<members::SurveyQuestion>> {
        if (const Result<void> saved = members::saveQuestions(*workspace, sampling, wanted); !saved)
            return saved.error();
        return members::surveyQuestions(*workspace, sampling);
    }, [this](const Result<QList<members::SurveyQuestion>> &kept) {
        if (!kept) {
            sayWhyNot(kept.error());
            if (kept.error().values.value(1) == QStringLiteral("in_use"))
                rebuild(m_kept);
            return;
        }
        m_kept = *kept;
        qsizetype next = 0;
        for (Row &row : m_rows) {
            if (!row.text->text().trimmed().isEmpty() && next < m_kept.size())
                row.id = m_kept[next++].id;
        }
        m_hint->setText(tr("Kept: %n question(s).", nullptr, int(m_kept.size())));
        setRole(m_hint, "muted");
    });
}

void SurveyQuestionsView::sayWhyNot(const Error &error)
{
    const QString why = error.code == ErrorCode::Refused ? text::reasonName(error.values.value(1)) : text::errorText(error);
    m_hint->setText(tr("Not kept yet: %1").arg(why));
    setRole(m_hint, "warning");
}

} // namespace siyu::ui
