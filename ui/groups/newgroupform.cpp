// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/groups/newgroupform.h"

#include "core/groups/staffstore.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/shell/desk.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

// An owner who is not on the staff yet joins it.
Result<StaffId> ownerNamed(Workspace &workspace, const QString &name)
{
    const auto found = groups::findStaff(workspace, name);
    if (found || found.error().code != ErrorCode::NotFound)
        return found;
    return groups::addStaff(workspace, {name, {}, {}, workspace.today()});
}

Result<GroupId> addWith(Workspace &workspace, groups::NewGroup group, const QStringList &owners, bool solo)
{
    for (const QString &name : owners) {
        const Result<StaffId> owner = ownerNamed(workspace, name);
        if (!owner)
            return owner.error();
        group.owners.append(*owner);
    }
    if (solo && !group.owners.isEmpty())
        group.soloStaff = group.owners.first();
    return groups::addGroup(workspace, group);
}

} // namespace

NewGroupForm::NewGroupForm(Desk &desk, const QList<groups::Person> &staff, bool solo, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_job(new Job(this)), m_name(new QLineEdit), m_owner(makeOwner(staff, false)),
      m_secondOwner(makeOwner(staff, true)), m_capacity(new QSpinBox),
      m_solo(new QCheckBox(tr("One person holds all six teams"))), m_add(new QPushButton(tr("Add the group")))
{
    m_name->setPlaceholderText(tr("As it is called in WeChat"));
    m_name->setMaxLength(200);
    m_capacity->setRange(1, 100'000);
    m_capacity->setValue(500);
    m_solo->setChecked(solo);
    setRole(m_add, "primary");

    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setSpacing(space::s);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Owner"), m_owner);
    form->addRow(tr("Second owner (if any)"), m_secondOwner);
    form->addRow(tr("How many people fit in"), m_capacity);
    form->addRow(m_solo);
    auto *hint = new QLabel(tr("The group brings its six teams: Campaign, Gameplay, Content, User, Reputation and Support. "
                               "A name that is not on the staff yet is added to it."));
    hint->setWordWrap(true);
    setRole(hint, "muted");
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->addLayout(form);
    column->addWidget(hint);
    column->addSpacing(space::s);
    column->addWidget(m_add);
    column->addStretch(1);

    connect(m_name, &QLineEdit::textChanged, this, &NewGroupForm::check);
    connect(m_owner, &QComboBox::currentTextChanged, this, &NewGroupForm::check);
    connect(m_name, &QLineEdit::returnPressed, this, &NewGroupForm::add);
    connect(m_add, &QPushButton::clicked, this, &NewGroupForm::add);
    setFocusProxy(m_name);
    check();
}

QComboBox *NewGroupForm::makeOwner(const QList<groups::Person> &staff, bool optional) const
{
    auto *box = new QComboBox;
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    if (optional)
        box->addItem(QString());
    for (const groups::Person &person : staff) {
        if (!person.left)
            box->addItem(person.name);
    }
    box->lineEdit()->setPlaceholderText(optional ? tr("nobody") : tr("a member of staff"));
    return box;
}

void NewGroupForm::check()
{
    m_add->setEnabled(!m_desk.isReadOnly() && !m_name->text().trimmed().isEmpty() && !m_owner->currentText().trimmed().isEmpty());
}

void NewGroupForm::add()
{
    if (!m_add->isEnabled() || m_job->isRunning())
        return;
    QStringList owners{m_owner->currentText().trimmed()};
    if (const QString second = m_secondOwner->currentText().trimmed(); !second.isEmpty())
        owners.append(second);
    groups::NewGroup group;
    group.name = m_name->text();
    group.capacity = m_capacity->value();
    m_job->start([workspace = m_desk.sharedWorkspace(), group, owners, solo = m_solo->isChecked()](
                     Progress &) { return addWith(*workspace, group, owners, solo); },
        [this, name = group.name](const Result<GroupId> &id) {
            if (m_desk.showIfError(id))
                return;
            m_desk.toastUndo(tr("Added the group “%1”").arg(name.trimmed()));
            Q_EMIT added(*id);
        });
}

} // namespace siyu::ui
