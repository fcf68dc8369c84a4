// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/broadcasts/policyeditor.h"

#include "core/workspace.h"
#include "ui/common/fields.h"
#include "ui/shell/desk.h"
#include "ui/text/policytext.h"
#include "ui/text/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

namespace siyu::ui {

using namespace broadcasts;

namespace {

constexpr int largestLimit = 1'000'000;
} // namespace

PolicyEditor::PolicyEditor(Desk &desk, const PolicyRow &row)
    : TrialForm(desk), m_row(row), m_kind(new QComboBox), m_touchpoint(new QComboBox), m_subject(new QComboBox), m_monthDays(new QCheckBox(tr("As many as the month has days"))),
      m_limit(new QSpinBox), m_per(new QComboBox), m_always(new QCheckBox(tr("For as long as anybody knows"))), m_from(dayField(desk.workspace().today(), tr("Valid from"))),
      m_to(dayField(desk.workspace().today(), tr("Last day"))), m_source(new QLineEdit), m_note(new QLineEdit)
{
    fillChoices();
    addRows();
    fill();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &PolicyEditor::showSource);
    for (QComboBox *box : {m_kind, m_touchpoint, m_subject, m_per})
        connect(box, &QComboBox::currentIndexChanged, this, &PolicyEditor::changed);
    for (QCheckBox *box : {m_monthDays, m_always})
        connect(box, &QCheckBox::toggled, this, &PolicyEditor::changed);
    for (QDateEdit *day : {m_from, m_to})
        connect(day, &QDateEdit::dateChanged, this, &PolicyEditor::changed);
    connect(m_limit, &QSpinBox::valueChanged, this, &PolicyEditor::changed);
    for (QLineEdit *line : {m_source, m_note})
        connect(line, &QLineEdit::textChanged, this, &PolicyEditor::changed);
    changed();
    setFocusProxy(m_kind->isHidden() ? static_cast<QWidget *>(m_touchpoint) : m_kind);
}

void PolicyEditor::changed()
{
    showFitting();
    touched();
}

// Another limit has another source; a correction starts from what stands there.
void PolicyEditor::showSource()
{
    const bool corrects = PolicyEdit::Kind(m_kind->currentData().toInt()) == PolicyEdit::Kind::Correct;
    m_source->setText(corrects ? m_row.source : QString());
    m_note->setText(corrects ? m_row.note : QString());
    m_source->setCursorPosition(0);
    m_note->setCursorPosition(0);
}

void PolicyEditor::fillChoices()
{
    m_limit->setRange(0, largestLimit);
    m_source->setPlaceholderText(tr("Who says so: the platform's page, its date"));
    if (m_row.id > 0) {
        m_kind->addItem(tr("Another limit from a day on"), int(PolicyEdit::Kind::Supersede));
        m_kind->addItem(tr("It ends"), int(PolicyEdit::Kind::End));
        m_kind->addItem(tr("Correct a slip in this row"), int(PolicyEdit::Kind::Correct));
    } else {
        m_kind->addItem(QString(), int(PolicyEdit::Kind::Add));
    }
    for (const Touchpoint touchpoint : allTouchpoints)
        m_touchpoint->addItem(text::name(touchpoint), int(touchpoint));
    for (const QString &subject : policySubjects())
        m_subject->addItem(text::policySubject(subject), subject);
    for (const QString &per : policySpans())
        m_per->addItem(text::policySpan(per), per);
}

void PolicyEditor::addRows()
{
    if (m_row.id > 0) {
        form()->addRow(tr("What happens"), m_kind);
    } else {
        m_kind->hide();
        m_kind->setParent(this);
    }
    form()->addRow(tr("Touchpoint"), m_touchpoint);
    form()->addRow(tr("What is limited"), m_subject);
    form()->addRow(tr("Limit"), m_limit);
    form()->addRow(m_monthDays);
    form()->addRow(tr("Per"), m_per);
    form()->addRow(tr("Valid from"), m_from);
    form()->addRow(m_always);
    form()->addRow(tr("Last day"), m_to);
    form()->addRow(tr("Source"), m_source);
    form()->addRow(tr("Remark"), m_note);
}

void PolicyEditor::fill()
{
    m_touchpoint->setCurrentIndex(m_touchpoint->findData(int(m_row.touchpoint)));
    m_subject->setCurrentIndex(std::max(0, m_subject->findData(m_row.subject)));
    m_per->setCurrentIndex(std::max(0, m_per->findData(m_row.per)));
    m_limit->setValue(m_row.limit.value_or(0));
    m_monthDays->setChecked(m_row.id > 0 && !m_row.limit);
}

void PolicyEditor::showFitting()
{
    using Kind = PolicyEdit::Kind;
    const Kind kind = Kind(m_kind->currentData().toInt());
    const auto show = [this](QWidget *field, bool visible) {
        field->setVisible(visible);
        if (QWidget *label = form()->labelForField(field))
            label->setVisible(visible);
    };
    const bool ends = kind == Kind::End, corrects = kind == Kind::Correct;
    for (QWidget *field : std::initializer_list<QWidget *>{m_touchpoint, m_subject, m_limit, m_monthDays, m_per, m_source, m_note})
        show(field, !ends);
    const bool isMonth = m_per->currentData().toString() == QLatin1String("month");
    show(m_monthDays, !ends && isMonth);
    m_limit->setEnabled(!(isMonth && m_monthDays->isChecked()));
    // A correction leaves the days as they are, and what is new has a first day.
    show(m_from, !ends && !corrects && !(kind == Kind::Add && m_always->isChecked()));
    show(m_always, kind == Kind::Add);
    show(m_to, ends);
}

PolicyEdit PolicyEditor::edit() const
{
    using Kind = PolicyEdit::Kind;
    PolicyEdit edit{Kind(m_kind->currentData().toInt()), m_row.id, m_row};
    PolicyRow &row = edit.row;
    if (edit.kind == Kind::End) {
        row.validTo = m_to->date();
        return edit;
    }
    row.touchpoint = Touchpoint(m_touchpoint->currentData().toInt());
    row.subject = m_subject->currentData().toString();
    row.per = m_per->currentData().toString();
    const bool asDays = row.per == QLatin1String("month") && m_monthDays->isChecked();
    row.limit = asDays ? std::nullopt : std::optional(m_limit->value());
    row.source = m_source->text();
    row.note = m_note->text();
    if (edit.kind != Kind::Correct) {
        row.validFrom = edit.kind == Kind::Add && m_always->isChecked() ? QDate() : m_from->date();
        row.validTo = QDate();
        row.checkedOn = desk().workspace().today(); // it was just looked up
    }
    return edit;
}

PolicyEditor::Attempt PolicyEditor::attempt() const
{
    const PolicyEdit wanted = edit();
    const bool lacksSource = wanted.kind != PolicyEdit::Kind::End && wanted.row.source.trimmed().isEmpty();
    PolicyEdit tried = wanted;
    if (lacksSource)
        tried.row.source = QStringLiteral("–"); // what becomes of the plans does not depend on it
    return {[tried](const Workspace &workspace, Progress &progress) { return tryPolicy(workspace, tried, progress); },
        [wanted](Workspace &workspace) { return editPolicy(workspace, wanted); }, lacksSource ? tr("Say who says so, then it can be saved.") : QString()};
}

} // namespace siyu::ui
