// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desks/deskform.h"

#include "core/base/text.h"
#include "core/groups/groupstore.h"
#include "core/groups/staffstore.h"
#include "core/members/namedpeople.h"
#include "core/workspace.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/shell/desk.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace siyu::ui {

Result<QList<std::pair<qint64, QString>>> staffNames(const Workspace &workspace)
{
    const auto staff = groups::staff(workspace);
    if (!staff)
        return staff.error();
    QList<std::pair<qint64, QString>> out;
    for (const groups::StaffRow &row : *staff) {
        if (!row.leftOn.isValid())
            out.append({row.id.value, row.name});
    }
    return out;
}

Result<ShopNames> shopNames(const Workspace &workspace)
{
    ShopNames out;
    const auto staff = staffNames(workspace);
    if (!staff)
        return staff.error();
    out.staff = *staff;
    const auto groups = groups::groups(workspace);
    if (!groups)
        return groups.error();
    for (const groups::GroupRow &row : *groups) {
        if (!row.archived)
            out.groups.append({row.id.value, row.name});
    }
    return out;
}

DeskForm::DeskForm(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk), m_form(new QFormLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->addLayout(m_form);
    column->addStretch(1);
    m_form->setVerticalSpacing(space::s);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
}

QLineEdit *DeskForm::addText(const QString &name, const QString &value, const QString &hint)
{
    auto *field = new QLineEdit(value);
    field->setPlaceholderText(hint);
    addField(name, field);
    return field;
}

QPlainTextEdit *DeskForm::addArea(const QString &name, const QString &value, int lines)
{
    auto *field = new QPlainTextEdit(value);
    field->setTabChangesFocus(true);
    field->setFixedHeight(lines * field->fontMetrics().lineSpacing() + 18);
    addField(name, field);
    return field;
}

QComboBox *DeskForm::addChoice(const QString &name, const QList<std::pair<qint64, QString>> &choices, qint64 chosen)
{
    auto *field = new QComboBox;
    field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    field->setMinimumContentsLength(10);
    field->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (const auto &[value, text] : choices)
        field->addItem(text, value);
    field->setCurrentIndex(std::max(0, field->findData(chosen)));
    field->setToolTip(field->currentText());
    connect(field, &QComboBox::currentTextChanged, field, &QComboBox::setToolTip);
    addField(name, field);
    return field;
}

QDateEdit *DeskForm::addDay(const QString &name, QDate day)
{
    auto *field = new QDateEdit(day);
    field->setCalendarPopup(true);
    field->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    addField(name, field);
    return field;
}

QString DeskForm::shown(const QString &text) const { return displayText(m_desk.isMasked() ? maskPhonesIn(text) : text); }

void DeskForm::addField(const QString &name, QWidget *field)
{
    field->setAccessibleName(name);
    m_form->addRow(name, field);
    if (!focusProxy())
        setFocusProxy(field);
}

QPushButton *DeskForm::addAct(const QString &text, std::function<void()> act, bool primary)
{
    auto *button = new QPushButton(text);
    button->setEnabled(!m_desk.isReadOnly());
    if (primary)
        setRole(button, "primary");
    m_form->addRow(button);
    connect(button, &QPushButton::clicked, this, [act = std::move(act)] { act(); });
    return button;
}

void DeskForm::addNote(const QString &text, const char *role)
{
    auto *note = new QLabel(text);
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    setRole(note, role);
    m_form->addRow(note);
}

void DeskForm::start(const QString &done, std::function<Result<void>(Workspace &)> work)
{
    Job::once(this, [workspace = m_desk.sharedWorkspace(), work = std::move(work)](Progress &) { return work(*workspace); },
        [this, done](const Result<void> &result) {
            if (m_desk.showIfError(result))
                return;
            m_desk.toastUndo(done);
            Q_EMIT written();
        });
}

void DeskForm::withMember(const QString &typed, GroupId group, std::function<void(MemberId)> then)
{
    const QStringList items = members::namedItems(typed);
    if (items.isEmpty()) {
        then({});
        return;
    }
    Job::once(this, [workspace = m_desk.sharedWorkspace(), items, group](Progress &progress) { return members::namedPeople(*workspace, items, group, progress); },
        [this, typed, then = std::move(then)](const Result<QList<members::NamedPerson>> &found) {
            if (m_desk.showIfError(found))
                return;
            const QList<qint64> people = found->isEmpty() ? QList<qint64>() : found->first().members;
            if (people.size() == 1 && found->size() == 1)
                then(MemberId(people.first()));
            else
                m_desk.toast(people.isEmpty() ? tr("Nobody is called “%1”. Type the name, the end of the phone, a WeChat ID or #number.").arg(typed)
                                              : tr("“%1” may be several people. Type the end of the phone, a WeChat ID or #number.").arg(typed));
        });
}

} // namespace siyu::ui
