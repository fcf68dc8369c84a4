// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/samplingforms.h"

#include "core/base/text.h"
#include "core/workspace.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"

#include <QComboBox>
#include <QCompleter>
#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSpinBox>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

const QDate noDay(1999, 12, 31); // the lowest value of a day's field, shown as none

QVBoxLayout *columnOf(QWidget *form)
{
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::m);
    return column;
}

QFormLayout *rowsOf(QVBoxLayout *column)
{
    auto *rows = new QFormLayout;
    rows->setRowWrapPolicy(QFormLayout::WrapAllRows);
    rows->setSpacing(space::s);
    column->addLayout(rows);
    return rows;
}

QLabel *hintOf(const QString &text)
{
    auto *hint = new QLabel(text);
    hint->setWordWrap(true);
    setRole(hint, "muted");
    return hint;
}

} // namespace

SamplingForm::SamplingForm(Desk &desk, const members::Sampling &list, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_list(list), m_job(new Job(this)), m_name(new QLineEdit(list.name)), m_kind(new QComboBox),
      m_product(new QComboBox), m_quantity(new QSpinBox), m_buyDays(new QSpinBox), m_note(new QLineEdit(list.note))
{
    auto *column = columnOf(this);
    QFormLayout *rows = rowsOf(column);
    rows->addRow(tr("Name"), m_name);
    m_kind->addItems({tr("Something to try is handed out"), tr("A survey only")});
    m_kind->setCurrentIndex(list.isSurvey ? 1 : 0);
    m_kind->setToolTip(tr("Kind"));
    rows->addRow(tr("Kind"), m_kind);
    m_product->setEditable(true);
    m_product->setInsertPolicy(QComboBox::NoInsert);
    m_product->completer()->setFilterMode(Qt::MatchContains);
    m_product->setEditText(list.product);
    rows->addRow(tr("Product"), m_product);
    m_from = addDay(rows, tr("From"), list.from);
    m_to = addDay(rows, tr("To"), list.to);
    m_quantity->setRange(0, 1'000'000);
    m_quantity->setSpecialValueText(tr("No limit"));
    m_quantity->setValue(int(list.quantity.value_or(0)));
    rows->addRow(tr("How many there are"), m_quantity);
    m_buyDays->setRange(1, 365);
    m_buyDays->setValue(list.buyDays);
    rows->addRow(tr("Days in which an order counts as following from it"), m_buyDays);
    rows->addRow(tr("Note"), m_note);
    m_keep = new QPushButton(list.id == 0 ? tr("Make the list") : tr("Keep"));
    setRole(m_keep, "primary");
    m_keep->setEnabled(!desk.isReadOnly());
    column->addWidget(m_keep);
    column->addStretch(1);
    connect(m_keep, &QPushButton::clicked, this, &SamplingForm::keep);
    connect(m_name, &QLineEdit::returnPressed, this, &SamplingForm::keep);
    Job::once(this, [workspace = desk.sharedWorkspace()](Progress &) { return members::productNames(*workspace); },
        [this](const Result<QStringList> &names) {
            if (!names)
                return;
            const QString typed = m_product->currentText();
            m_product->addItems(*names);
            m_product->setEditText(typed);
        });
    setFocusProxy(m_name);
}

QDateEdit *SamplingForm::addDay(QFormLayout *form, const QString &label, QDate day)
{
    auto *field = new QDateEdit;
    field->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    field->setCalendarPopup(true);
    field->setMinimumDate(noDay);
    field->setSpecialValueText(tr("Not said"));
    field->setDate(day.isValid() ? day : noDay);
    form->addRow(label, field);
    return field;
}

members::Sampling SamplingForm::wanted() const
{
    members::Sampling list = m_list;
    list.name = m_name->text();
    list.isSurvey = m_kind->currentIndex() == 1;
    list.product = m_product->currentText();
    list.from = m_from->date() == noDay ? QDate() : m_from->date();
    list.to = m_to->date() == noDay ? QDate() : m_to->date();
    list.quantity = m_quantity->value() > 0 ? std::optional<qint64>(m_quantity->value()) : std::nullopt;
    list.buyDays = m_buyDays->value();
    list.note = m_note->text();
    return list;
}

void SamplingForm::keep()
{
    m_job->start([workspace = m_desk.sharedWorkspace(), list = wanted()](Progress &) { return members::saveSampling(*workspace, list); },
        [this](const Result<qint64> &id) {
            if (m_desk.showIfError(id))
                return;
            m_list.id = *id;
            m_desk.toastUndo(tr("Kept “%1”").arg(displayText(m_name->text())));
            Q_EMIT kept(*id);
        });
}

AnswersForm::AnswersForm(Desk &desk, qint64 sampling, const members::SamplingPerson &person,
    const QList<members::SurveyQuestion> &questions, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_sampling(sampling), m_member(person.member), m_questions(questions), m_job(new Job(this))
{
    auto *column = columnOf(this);
    QFormLayout *rows = rowsOf(column);
    for (const members::SurveyQuestion &question : questions) {
        QWidget *field = fieldFor(question, person.answers.value(question.id));
        field->setAccessibleName(question.text);
        field->setEnabled(!desk.isReadOnly());
        m_fields.append(field);
        auto *label = new QLabel(displayText(question.text));
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setBuddy(field);
        rows->addRow(label, field);
    }
    auto *keep = new QPushButton(tr("Keep, then the next one"));
    setRole(keep, "primary");
    keep->setEnabled(!desk.isReadOnly());
    connect(keep, &QPushButton::clicked, this, &AnswersForm::keep);
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *enter = new QShortcut(QKeySequence(key), this);
        enter->setContext(Qt::WidgetWithChildrenShortcut);
        connect(enter, &QShortcut::activated, this, &AnswersForm::keep);
    }
    column->addWidget(keep);
    column->addWidget(hintOf(tr("Enter keeps the answers and goes to the next one who has not answered. An empty answer is none.")));
    column->addStretch(1);
    if (!m_fields.isEmpty())
        setFocusProxy(m_fields.first());
}

QWidget *AnswersForm::fieldFor(const members::SurveyQuestion &question, const QString &value)
{
    using members::QuestionKind;
    if (question.kind == QuestionKind::Text)
        return new QLineEdit(m_desk.isMasked() ? maskPhonesIn(value) : value);
    auto *box = new QComboBox;
    box->addItem(text::missingMark(), QString());
    if (question.kind == QuestionKind::Rating) {
        for (int stars = 5; stars >= 1; --stars)
            box->addItem(QStringLiteral("%1 %2").arg(stars).arg(QString(stars, u'★')), QString::number(stars));
    } else if (question.kind == QuestionKind::YesNo) {
        box->addItem(tr("Yes"), QStringLiteral("yes"));
        box->addItem(tr("No"), QStringLiteral("no"));
    } else {
        for (const QString &choice : question.choices)
            box->addItem(displayText(choice), choice);
    }
    if (!value.isEmpty() && box->findData(value) < 0)
        box->addItem(displayText(value), value); // a choice that was renamed since
    box->setCurrentIndex(std::max(0, box->findData(value)));
    return box;
}

void AnswersForm::setAnswer(int question, const QString &text)
{
    if (auto *box = qobject_cast<QComboBox *>(m_fields.value(question)))
        box->setCurrentIndex(std::max(0, box->findData(text)));
    else if (auto *line = qobject_cast<QLineEdit *>(m_fields.value(question)))
        line->setText(text);
}

void AnswersForm::keep()
{
    QList<members::TypedAnswer> answers;
    for (qsizetype i = 0; i < m_questions.size(); ++i) {
        const auto *box = qobject_cast<QComboBox *>(m_fields[i]);
        const auto *line = qobject_cast<QLineEdit *>(m_fields[i]);
        // A masked text that nobody touched must not be written back, and a choice of before stands as it is.
        if (line && !line->isModified() && m_desk.isMasked() && !line->text().isEmpty())
            continue;
        const QString said = box ? box->currentData().toString() : line->text();
        if (box && m_questions[i].kind == members::QuestionKind::Choice && !said.isEmpty() && !m_questions[i].choices.contains(said))
            continue;
        answers.append({m_questions[i].id, said});
    }
    m_job->start([workspace = m_desk.sharedWorkspace(), sampling = m_sampling, member = m_member, answers](Progress &) {
        return members::setAnswers(*workspace, sampling, member, answers);
    }, [this](const Result<int> &changed) {
        if (!m_desk.showIfError(changed))
            Q_EMIT kept(m_member.value);
    });
}

} // namespace siyu::ui
