// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/cardfields.h"

#include "core/base/text.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/members/memberwords.h"
#include "ui/members/shopfieldswindow.h"
#include "ui/text/errortext.h"
#include "ui/text/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace siyu::ui {

namespace {

using members::MemberField;

const QString dayExample = QStringLiteral("2026-03-01");

bool isFlag(MemberField field) { return field == MemberField::Under14 || field == MemberField::Staff; }
bool isDay(MemberField field) { return field == MemberField::Birthday || field == MemberField::PausedUntil; }

// Saves what was typed when it fits, else says below why not. `check` gives the kept form.
template <typename Check, typename Save>
void watch(CardSection *section, QLineEdit *line, QLabel *problem, const QString &before, Check check, Save save)
{
    QObject::connect(line, &QLineEdit::editingFinished, section, [line, problem, before, check, save] {
        if (!line->isModified() && line->text() == before)
            return;
        const Result<QString> read = check(line->text());
        problem->setVisible(!read);
        if (!read) {
            problem->setText(text::errorText(read.error()));
            line->setAccessibleDescription(problem->text());
            return;
        }
        line->setModified(false);
        if (*read != before)
            save(line->text());
    });
}

} // namespace

// ---- fields

CardFields::CardFields(Desk &desk) : CardSection(desk, QStringLiteral("details"), tr("Details")) { }

void CardFields::build()
{
    QFormLayout *form = addForm();
    for (const MemberField field : members::allMemberFields)
        addField(form, field);
}

void CardFields::addField(QFormLayout *form, MemberField field)
{
    const QString value = memberFieldValue(detail().profile, field);
    const QString name = memberFieldName(field);
    if (isFlag(field)) {
        auto *box = new QCheckBox(name);
        box->setObjectName(members::wordOf(field));
        box->setChecked(value == QLatin1String("1"));
        box->setEnabled(canWrite());
        connect(box, &QCheckBox::clicked, this,
            [this, field](bool on) { save(field, on ? QStringLiteral("1") : QStringLiteral("0")); });
        form->addRow(new QWidget, box);
        return;
    }
    if (field != MemberField::Gender) {
        addText(form, field);
        return;
    }
    auto *box = new QComboBox;
    box->setObjectName(members::wordOf(field));
    box->setAccessibleName(name);
    box->addItem(QStringLiteral("–"), QString());
    for (const char *word : {"f", "m"})
        box->addItem(text::genderName(QString::fromLatin1(word)), QString::fromLatin1(word));
    box->setCurrentIndex(std::max(0, box->findData(value)));
    box->setEnabled(canWrite());
    connect(box, &QComboBox::activated, this, [this, box, field] { save(field, box->currentData().toString()); });
    form->addRow(cardLabel(name, "muted"), box);
}

void CardFields::addText(QFormLayout *form, MemberField field)
{
    const QString value = memberFieldValue(detail().profile, field);
    // A phone inside a text is not shown while the eye is closed; such a text is edited with the eye open.
    auto *line = new QLineEdit(shown(value));
    line->setObjectName(members::wordOf(field));
    line->setAccessibleName(memberFieldName(field));
    line->setReadOnly(shown(value) != value);
    line->setEnabled(canWrite());
    line->setCursorPosition(0);
    if (isDay(field))
        line->setPlaceholderText(dayExample);
    QLabel *problem = nullptr;
    QWidget *box = withProblem(line, problem);
    if (!line->isReadOnly()) {
        watch(this, line, problem, value, [field](const QString &typed) { return members::readField(field, typed); },
            [this, field](const QString &typed) { save(field, typed); });
    }
    form->addRow(cardLabel(memberFieldName(field), "muted"), box);
}

void CardFields::save(MemberField field, const QString &value)
{
    change([id = member(), field, value](Workspace &workspace, Progress &) {
        return members::setField(workspace, id, field, value);
    });
}

// ---- the shop's own

CardShopFields::CardShopFields(Desk &desk) : CardSection(desk, QStringLiteral("shopFields"), tr("Fields of the shop")) { }

void CardShopFields::build()
{
    QFormLayout *form = addForm();
    for (const members::ShopField &field : detail().fields) {
        QString value;
        for (const members::MemberCustomValue &custom : detail().profile.custom) {
            if (custom.field == field.id)
                value = custom.value;
        }
        QWidget *editor = nullptr;
        QWidget *box = nullptr;
        if (field.shape.kind == members::FieldKind::Choice)
            box = editor = choiceEditor(field, value);
        else
            box = lineEditor(field, value, editor);
        editor->setObjectName(QStringLiteral("custom%1").arg(field.id));
        editor->setAccessibleName(field.shape.name);
        editor->setEnabled(canWrite());
        form->addRow(cardLabel(field.shape.name, "muted"), box);
    }
    if (detail().fields.isEmpty())
        addLine(tr("None yet: sizes, children's ages, a membership number …"), "muted");
    QPushButton *define = quietButton(Icon::Edit, tr("Define fields…"), QStringLiteral("defineFields"));
    connect(define, &QPushButton::clicked, this, [this] { ShopFieldsWindow::open(desk()); });
    lines()->addWidget(define, 0, Qt::AlignLeft);
}

QWidget *CardShopFields::choiceEditor(const members::ShopField &field, const QString &value)
{
    auto *box = new QComboBox;
    box->addItem(QStringLiteral("–"), QString());
    for (const QString &choice : field.shape.choices)
        box->addItem(choice, choice);
    if (!value.isEmpty() && box->findData(value) < 0)
        box->addItem(value, value);
    box->setCurrentIndex(std::max(0, box->findData(value)));
    connect(box, &QComboBox::activated, this,
        [this, box, name = field.shape.name] { save(name, box->currentData().toString()); });
    return box;
}

QWidget *CardShopFields::lineEditor(const members::ShopField &field, const QString &value, QWidget *&editor)
{
    auto *line = new QLineEdit(shown(value));
    line->setReadOnly(shown(value) != value);
    line->setCursorPosition(0);
    if (field.shape.kind == members::FieldKind::Date)
        line->setPlaceholderText(dayExample);
    if (field.shape.kind == members::FieldKind::Number) {
        line->setAlignment(Qt::AlignRight);
        line->setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    }
    QLabel *problem = nullptr;
    QWidget *box = withProblem(line, problem);
    if (!line->isReadOnly()) {
        watch(this, line, problem, value,
            [shape = field.shape](const QString &typed) { return members::readCustomValue(shape, typed); },
            [this, name = field.shape.name](const QString &typed) { save(name, typed); });
    }
    editor = line;
    return box;
}

void CardShopFields::save(const QString &field, const QString &value)
{
    change([id = member(), field, value](Workspace &workspace, Progress &) {
        return members::setCustomField(workspace, id, field, value);
    });
}

} // namespace siyu::ui
