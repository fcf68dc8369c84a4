// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codes/codeform.h"

#include "core/groups/groupstore.h"
#include "core/partners/partnerstore.h"
#include "core/workspace.h"
#include "ui/common/fields.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"
#include "ui/text/codetext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QVBoxLayout>

namespace siyu::ui {

using codes::CodeEdit;
using codes::CodeKind;

CodeForm::CodeForm(Desk &desk, qint64 code, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_code(code), m_job(new Job(this)), m_kind(new QComboBox), m_text(new QLineEdit), m_name(new QLineEdit),
      m_channel(new QLineEdit), m_campaign(new QLineEdit), m_group(new QComboBox), m_partner(new QComboBox), m_madeOn(dayField(desk.workspace().today(), tr("Made in WeChat on"))),
      m_hasEnd(new QCheckBox(tr("Works until"))), m_until(dayField(desk.workspace().today().addDays(30), tr("Works until"))), m_capacity(new QSpinBox), m_line(new QLineEdit),
      m_keep(new QPushButton(code > 0 ? tr("Keep the changes") : tr("Make the code")))
{
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setSpacing(space::s);
    makeFields(form);
    setRole(m_keep, "primary");
    m_keep->setEnabled(!desk.isReadOnly());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->addLayout(form);
    column->addSpacing(space::s);
    column->addWidget(m_keep);
    column->addStretch(1);
    setFocusProxy(m_kind);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &CodeForm::kindChosen);
    connect(m_hasEnd, &QCheckBox::toggled, m_until, &QWidget::setEnabled);
    connect(m_keep, &QPushButton::clicked, this, &CodeForm::keep);
    m_job->start(
        [workspace = desk.sharedWorkspace(), code](Progress &) -> Result<Choices> {
            Choices out;
            const auto groups = groups::groups(*workspace);
            if (!groups)
                return groups.error();
            for (const groups::GroupRow &row : *groups) {
                if (!row.archived)
                    out.groups.append({row.id.value, row.name});
            }
            const auto partners = partners::partners(*workspace);
            if (!partners)
                return partners.error();
            for (const partners::PartnerRow &row : *partners)
                out.partners.append({row.member.value, row.name});
            if (code > 0) {
                const auto edit = codes::codeEdit(*workspace, code);
                if (!edit)
                    return edit.error();
                out.edit = *edit;
            } else {
                out.edit.madeOn = workspace->today();
            }
            return out;
        },
        [this](const Result<Choices> &choices) {
            if (!m_desk.showIfError(choices))
                fill(*choices);
        });
}

void CodeForm::makeFields(QFormLayout *form)
{
    for (const CodeKind kind : codes::allCodeKinds)
        m_kind->addItem(text::name(kind), int(kind));
    m_madeOn->setMaximumDate(m_desk.workspace().today());
    m_until->setEnabled(false);
    m_capacity->setRange(0, 10'000'000);
    m_capacity->setSpecialValueText(tr("no limit of its own"));
    m_line->setPlaceholderText(tr("Names of groups, commas between them"));
    m_text->setObjectName(QStringLiteral("codeText"));
    m_name->setObjectName(QStringLiteral("codeName"));
    m_keep->setObjectName(QStringLiteral("keepCode"));
    form->addRow(tr("Kind"), m_kind);
    form->addRow(tr("What it holds"), m_text);
    form->addRow(tr("Name on lists and cards"), m_name);
    form->addRow(tr("Group"), m_group);
    form->addRow(tr("Partner"), m_partner);
    form->addRow(tr("Channel"), m_channel);
    form->addRow(tr("Campaign"), m_campaign);
    form->addRow(tr("Made in WeChat on"), m_madeOn);
    form->addRow(m_hasEnd, m_until);
    form->addRow(tr("Takes so many scans"), m_capacity);
    form->addRow(tr("Groups that follow when it is full"), m_line);
    kindChosen();
}

void CodeForm::fill(const Choices &choices)
{
    m_groups = choices.groups;
    m_group->addItem(tr("none"), 0);
    for (const auto &[id, name] : choices.groups)
        m_group->addItem(name, id);
    m_partner->addItem(tr("none"), 0);
    for (const auto &[id, name] : choices.partners)
        m_partner->addItem(name, id);
    const CodeEdit &edit = choices.edit;
    // Whose code it is may be no partner: the choice must not lose them.
    if (edit.member.isValid() && m_partner->findData(edit.member.value) < 0)
        m_partner->addItem(QStringLiteral("#%1").arg(edit.member.value), edit.member.value);
    m_kind->setCurrentIndex(int(edit.kind));
    m_text->setText(edit.text);
    m_name->setText(edit.name);
    m_channel->setText(edit.channel);
    m_campaign->setText(edit.campaign);
    m_group->setCurrentIndex(std::max(0, m_group->findData(edit.group.value)));
    m_partner->setCurrentIndex(std::max(0, m_partner->findData(edit.member.value)));
    if (edit.madeOn.isValid())
        m_madeOn->setDate(edit.madeOn);
    m_validFrom = edit.validFrom;
    m_hasEnd->setChecked(edit.validUntil.isValid());
    if (edit.validUntil.isValid())
        m_until->setDate(edit.validUntil);
    m_capacity->setValue(int(edit.capacity.value_or(0)));
    QStringList line;
    for (const GroupId group : edit.line)
        line.append(m_group->itemText(m_group->findData(group.value)));
    m_line->setText(text::listed(line));
    kindChosen();
}

void CodeForm::kindChosen()
{
    const auto kind = CodeKind(m_kind->currentData().toInt());
    m_text->setPlaceholderText(kind == CodeKind::Tracked ? tr("An id or a link; empty makes an id") : tr("The link that WeChat's code holds"));
    m_madeOn->setEnabled(kind == CodeKind::Group);
}

CodeEdit CodeForm::edit() const
{
    CodeEdit out;
    out.kind = CodeKind(m_kind->currentData().toInt());
    out.text = m_text->text();
    out.name = m_name->text();
    out.channel = m_channel->text();
    out.campaign = m_campaign->text();
    out.group = GroupId(m_group->currentData().toLongLong());
    out.member = MemberId(m_partner->currentData().toLongLong());
    out.madeOn = out.kind == CodeKind::Group ? m_madeOn->date() : QDate();
    out.validFrom = m_validFrom;
    out.validUntil = m_hasEnd->isChecked() ? m_until->date() : QDate();
    out.capacity = m_capacity->value() > 0 ? std::optional<qint64>(m_capacity->value()) : std::nullopt;
    return out;
}

void CodeForm::keep()
{
    CodeEdit wanted = edit();
    for (const QString &part : m_line->text().split(QRegularExpression(QStringLiteral("[,，、]")), Qt::SkipEmptyParts)) {
        const QString name = part.trimmed();
        const auto found = std::find_if(m_groups.begin(), m_groups.end(), [&name](const auto &group) { return group.second == name; });
        if (found == m_groups.end()) {
            m_desk.showError({ErrorCode::NotFound, {QStringLiteral("group"), name}, {}});
            return;
        }
        wanted.line.append(GroupId(found->first));
    }
    Job::once(this,
        [workspace = m_desk.sharedWorkspace(), code = m_code, wanted](Progress &) -> Result<qint64> {
            if (code == 0)
                return codes::addCode(*workspace, wanted);
            const auto kept = codes::editCode(*workspace, code, wanted);
            return kept ? Result<qint64>(code) : Result<qint64>(kept.error());
        },
        [this](const Result<qint64> &code) {
            if (m_desk.showIfError(code))
                return;
            m_desk.toastUndo(m_code == 0 ? tr("Code made") : tr("Code changed"));
            Q_EMIT kept(*code);
        });
}

} // namespace siyu::ui
