// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/broadcasts/policyeditor.h"

#include "core/base/text.h"
#include "core/workspace.h"
#include "ui/common/fields.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/shell/desk.h"
#include "ui/text/errortext.h"
#include "ui/text/format.h"
#include "ui/text/policytext.h"
#include "ui/text/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTimer>
#include <QVBoxLayout>

namespace siyu::ui {

using namespace broadcasts;

namespace {

constexpr int tryPauseMs = 350;
constexpr int largestLimit = 1'000'000;
constexpr qsizetype mostNamed = 3; // of the broadcasts that lose deliveries

struct EffectText {
    Q_DECLARE_TR_FUNCTIONS(LimitEffect)
};

} // namespace

QString effectText(const LimitEffect &effect)
{
    if (effect.planned == 0 && effect.gained == 0)
        return EffectText::tr("Nothing is planned that it could change.");
    if (effect.lost == 0 && effect.gained == 0)
        return EffectText::tr("None of the %1 planned deliveries changes.").arg(text::number(effect.planned));
    QString said = EffectText::tr("Of %1 planned deliveries %2 fall away; %3 are added.").arg(text::number(effect.planned), text::number(effect.lost), text::number(effect.gained));
    QStringList losers;
    for (const auto &[name, lost] : effect.losers.mid(0, mostNamed))
        losers << EffectText::tr("%1 (−%2)").arg(displayText(name), text::number(lost));
    if (!losers.isEmpty())
        said += QLatin1Char(' ') + EffectText::tr("Most of them: %1.").arg(text::listed(losers));
    return said;
}

PolicyEditor::PolicyEditor(Desk &desk, const PolicyRow &row)
    : m_desk(desk), m_row(row), m_kind(new QComboBox), m_touchpoint(new QComboBox), m_subject(new QComboBox), m_monthDays(new QCheckBox(tr("As many as the month has days"))),
      m_limit(new QSpinBox), m_per(new QComboBox), m_always(new QCheckBox(tr("For as long as anybody knows"))), m_from(dayField(desk.workspace().today(), tr("Valid from"))),
      m_to(dayField(desk.workspace().today(), tr("Last day"))), m_source(new QLineEdit), m_note(new QLineEdit), m_effect(plainLabel({}, "muted")),
      m_save(new QPushButton(tr("Save"))), m_pause(new QTimer(this)), m_trying(new Job(this)), m_saving(new Job(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::l);
    m_form = new QFormLayout;
    m_form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_form->setVerticalSpacing(space::s);
    column->addLayout(m_form);
    addRows(m_form);
    m_effect->setMinimumHeight(40);
    column->addWidget(m_effect);
    setRole(m_save, "primary");
    m_save->setEnabled(!desk.isReadOnly());
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addStretch(1);
    fill();
    m_pause->setSingleShot(true);
    m_pause->setInterval(tryPauseMs);
    connect(m_pause, &QTimer::timeout, this, &PolicyEditor::tryIt);
    connect(m_save, &QPushButton::clicked, this, &PolicyEditor::save);
    const auto touched = [this] {
        showFitting();
        m_pause->start();
    };
    // Another limit has another source; a correction starts from what stands there.
    const auto showSource = [this] {
        const bool corrects = PolicyEdit::Kind(m_kind->currentData().toInt()) == PolicyEdit::Kind::Correct;
        m_source->setText(corrects ? m_row.source : QString());
        m_note->setText(corrects ? m_row.note : QString());
        m_source->setCursorPosition(0);
        m_note->setCursorPosition(0);
    };
    connect(m_kind, &QComboBox::currentIndexChanged, this, showSource);
    for (QComboBox *box : {m_kind, m_touchpoint, m_subject, m_per})
        connect(box, &QComboBox::currentIndexChanged, this, touched);
    for (QCheckBox *box : {m_monthDays, m_always})
        connect(box, &QCheckBox::toggled, this, touched);
    for (QDateEdit *day : {m_from, m_to})
        connect(day, &QDateEdit::dateChanged, this, touched);
    connect(m_limit, &QSpinBox::valueChanged, this, touched);
    for (QLineEdit *line : {m_source, m_note})
        connect(line, &QLineEdit::textChanged, this, touched);
    touched();
    setFocusProxy(m_kind->isHidden() ? static_cast<QWidget *>(m_touchpoint) : m_kind);
}

void PolicyEditor::addRows(QFormLayout *form)
{
    m_limit->setRange(0, largestLimit);
    m_source->setPlaceholderText(tr("Who says so: the platform's page, its date"));
    if (m_row.id > 0) {
        m_kind->addItem(tr("Another limit from a day on"), int(PolicyEdit::Kind::Supersede));
        m_kind->addItem(tr("It ends"), int(PolicyEdit::Kind::End));
        m_kind->addItem(tr("Correct a slip in this row"), int(PolicyEdit::Kind::Correct));
        form->addRow(tr("What happens"), m_kind);
    } else {
        m_kind->addItem(QString(), int(PolicyEdit::Kind::Add));
        m_kind->hide();
        m_kind->setParent(this);
    }
    for (const Touchpoint touchpoint : allTouchpoints)
        m_touchpoint->addItem(text::name(touchpoint), int(touchpoint));
    for (const QString &subject : policySubjects())
        m_subject->addItem(text::policySubject(subject), subject);
    for (const QString &per : policySpans())
        m_per->addItem(text::policySpan(per), per);
    form->addRow(tr("Touchpoint"), m_touchpoint);
    form->addRow(tr("What is limited"), m_subject);
    form->addRow(tr("Limit"), m_limit);
    form->addRow(m_monthDays);
    form->addRow(tr("Per"), m_per);
    form->addRow(tr("Valid from"), m_from);
    form->addRow(m_always);
    form->addRow(tr("Last day"), m_to);
    form->addRow(tr("Source"), m_source);
    form->addRow(tr("Remark"), m_note);
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
        if (QWidget *label = m_form->labelForField(field))
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
        row.checkedOn = m_desk.workspace().today(); // it was just looked up
    }
    return edit;
}

QString PolicyEditor::effect() const
{
    return m_effect->text();
}

void PolicyEditor::tryIt()
{
    PolicyEdit wanted = edit();
    const bool lacksSource = wanted.kind != PolicyEdit::Kind::End && wanted.row.source.trimmed().isEmpty();
    if (lacksSource)
        wanted.row.source = QStringLiteral("–"); // what becomes of the plans does not depend on it
    m_trying->start([workspace = m_desk.sharedWorkspace(), wanted](Progress &progress) { return tryPolicy(*workspace, wanted, progress); },
        [this, lacksSource](const Result<LimitEffect> &effect) {
            if (effect)
                m_effect->setText(effectText(*effect) + (lacksSource ? QLatin1Char(' ') + tr("Say who says so, then it can be saved.") : QString()));
            else if (effect.error().code != ErrorCode::Cancelled)
                m_effect->setText(text::errorText(effect.error()));
            m_save->setEnabled(effect.has_value() && !lacksSource && !m_desk.isReadOnly());
            Q_EMIT tried();
        });
}

void PolicyEditor::save()
{
    m_saving->start(
        [workspace = m_desk.sharedWorkspace(), edit = edit()](Progress &progress) -> Result<void> {
            if (const auto saved = editPolicy(*workspace, edit); !saved)
                return saved.error();
            const auto planned = planAll(*workspace, progress);
            return planned ? Result<void>() : Result<void>(planned.error());
        },
        [this](const Result<void> &done) {
            if (!m_desk.showIfError(done))
                Q_EMIT saved();
        });
}

} // namespace siyu::ui
