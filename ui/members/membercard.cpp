// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/membercard.h"

#include "core/base/period.h"
#include "core/base/text.h"
#include "core/members/membertiers.h"
#include "ui/common/ask.h"
#include "ui/common/icons.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/members/flowlayout.h"
#include "ui/members/memberwords.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"
#include "ui/text/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

QLabel *plainLabel(const QString &text, const char *role = nullptr)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (role)
        setRole(label, role);
    return label;
}

QString valueOf(const members::MemberProfile &profile, members::MemberField field)
{
    using members::MemberField;
    switch (field) {
    case MemberField::Name:
        return profile.row.name;
    case MemberField::Gender:
        return profile.row.gender;
    case MemberField::Birthday:
        return profile.birthday;
    case MemberField::BirthYear:
        return profile.row.birthYear ? QString::number(*profile.row.birthYear) : QString();
    case MemberField::Region:
        return profile.row.region;
    case MemberField::Address:
        return profile.address;
    case MemberField::Company:
        return profile.company;
    case MemberField::Interests:
        return profile.interests;
    case MemberField::CategoryPreference:
        return profile.categoryPreference;
    case MemberField::Note:
        return profile.note;
    case MemberField::Under14:
        return profile.row.under14 ? QStringLiteral("1") : QStringLiteral("0");
    case MemberField::PausedUntil:
        return profile.pausedUntil.toString(Qt::ISODate);
    }
    return {};
}

} // namespace

MemberCard::MemberCard(Desk &desk, const members::MemberProfile &profile)
    : m_desk(desk), m_profile(profile), m_load(new Job(this)), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(space::l, 0, space::l, space::l);
    build();
    askTiers();
    connect(&desk, &Desk::changed, this, &MemberCard::reload);
    connect(&desk, &Desk::maskedChanged, this, &MemberCard::build);
}

void MemberCard::reload()
{
    m_load->start([workspace = m_desk.sharedWorkspace(), id = member()](Progress &) {
        return members::memberProfile(*workspace, id);
    }, [this](const Result<members::MemberProfile> &profile) {
        if (!profile) {
            // Gone: an import that made the member was taken back.
            m_desk.closeDrawer();
            return;
        }
        m_profile = *profile;
        build();
        askTiers();
    });
}

void MemberCard::askTiers()
{
    Job::once(this, [workspace = m_desk.sharedWorkspace(), profile = m_profile](Progress &) {
        return members::withTiers(*workspace, profile);
    }, [this](const Result<members::MemberProfile> &profile) {
        if (!profile || profile->row.id != member())
            return;
        const bool hasTiers = std::any_of(profile->stays.begin(), profile->stays.end(),
            [](const members::MemberStay &stay) { return stay.tier.has_value(); });
        for (qsizetype i = 0; i < m_profile.stays.size() && i < profile->stays.size(); ++i)
            m_profile.stays[i].tier = profile->stays[i].tier;
        if (hasTiers)
            build();
    });
}

template <typename Work>
void MemberCard::change(Work work)
{
    Job::once(this, [workspace = m_desk.sharedWorkspace(), work](Progress &progress) { return work(*workspace, progress); },
        [this](const auto &done) {
            if (m_desk.showIfError(done))
                build();
        });
}

// Where the keyboard is, with what is typed there and not saved yet: the card may be built anew at any moment.
struct MemberCard::Typing {
    QString field;
    QString text;
    int cursor = 0;
    bool isModified = false;
};

MemberCard::Typing MemberCard::typing() const
{
    const QWidget *focused = m_content ? m_content->focusWidget() : nullptr;
    if (!focused)
        return {};
    const auto *line = qobject_cast<const QLineEdit *>(focused);
    return line ? Typing{line->objectName(), line->text(), line->cursorPosition(), line->isModified()}
                : Typing{focused->objectName(), {}, 0, false};
}

void MemberCard::goOnTyping(const Typing &typing)
{
    auto *field = typing.field.isEmpty() ? nullptr : m_content->findChild<QWidget *>(typing.field);
    if (!field)
        return;
    field->setFocus();
    auto *line = qobject_cast<QLineEdit *>(field);
    if (!line || !typing.isModified)
        return;
    line->setText(typing.text);
    line->setCursorPosition(typing.cursor);
    line->setModified(true);
}

void MemberCard::build()
{
    const Typing before = typing();
    if (m_content) {
        // Going away must not look like the end of an edit.
        for (QLineEdit *line : m_content->findChildren<QLineEdit *>())
            line->disconnect(this);
        m_content->hide();
        m_content->setParent(nullptr);
        m_content->deleteLater();
    }
    m_content = new QWidget;
    m_lines = new QVBoxLayout(m_content);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(space::s);
    m_column->addWidget(m_content);
    addIdentities();
    addTags();
    addGroups();
    addFields();
    addCustomFields();
    addOptOuts();
    addSources();
    addTimeline();
    m_lines->addStretch();
    goOnTyping(before);
}

void MemberCard::addHeading(const QString &text)
{
    m_lines->addSpacing(space::s);
    auto *label = plainLabel(text, "heading");
    m_lines->addWidget(label);
}

void MemberCard::addLine(const QString &text, const char *role) { m_lines->addWidget(plainLabel(text, role)); }

void MemberCard::addIdentities()
{
    auto *form = new QFormLayout;
    form->setSpacing(space::xs);
    for (const members::IdentityKey &key : m_profile.identities) {
        QString value = key.value;
        if (m_desk.isMasked() && key.kind == IdentityKind::Phone)
            value = maskPhone(value);
        else if (m_desk.isMasked() && key.kind == IdentityKind::Email)
            value = maskEmail(value);
        if (!key.scope.isEmpty())
            value += QStringLiteral(" (%1)").arg(key.scope);
        form->addRow(plainLabel(text::name(key.kind), "muted"), plainLabel(value));
    }
    m_lines->addLayout(form);
    if (m_profile.identities.isEmpty())
        addLine(tr("Known by the name in a group only"), "muted");
}

void MemberCard::addTags()
{
    addHeading(tr("Tags"));
    auto *box = new QWidget;
    auto *flow = new FlowLayout(space::xs, box);
    for (const QString &tag : m_profile.row.tags) {
        auto *chip = new QPushButton(icon(Icon::Close), QString(tag).replace(QLatin1Char('&'), QLatin1String("&&")));
        chip->setLayoutDirection(Qt::RightToLeft);
        chip->setToolTip(tr("Remove this tag"));
        chip->setAccessibleName(tr("Remove the tag “%1”").arg(tag));
        chip->setEnabled(!m_desk.isReadOnly());
        connect(chip, &QPushButton::clicked, this, [this, tag] {
            change([id = member().value, tag](Workspace &workspace, Progress &progress) {
                return members::removeTag(workspace, {id}, tag, progress);
            });
        });
        flow->addWidget(chip);
    }
    auto *add = new QPushButton(icon(Icon::Add), tr("Add a tag"));
    add->setObjectName(QStringLiteral("addTag"));
    setRole(add, "quiet");
    add->setEnabled(!m_desk.isReadOnly());
    connect(add, &QPushButton::clicked, this, &MemberCard::askForTag);
    flow->addWidget(add);
    m_lines->addWidget(box);
}

void MemberCard::askForTag()
{
    const auto tag = ask::text(m_desk.window(), tr("Add a tag"), tr("Name of the tag"));
    if (!tag || tag->trimmed().isEmpty())
        return;
    change([id = member().value, tag = *tag](Workspace &workspace, Progress &progress) {
        return members::addTag(workspace, {id}, tag, progress);
    });
}

QWidget *MemberCard::fieldEditor(members::MemberField field, const QString &value)
{
    using members::MemberField;
    if (field == MemberField::Gender) {
        auto *box = new QComboBox;
        box->addItem(QStringLiteral("–"), QString());
        for (const char *word : {"f", "m"})
            box->addItem(text::genderName(QString::fromLatin1(word)), QString::fromLatin1(word));
        box->setCurrentIndex(std::max(0, box->findData(value)));
        connect(box, &QComboBox::activated, this, [this, box, field] { save(field, box->currentData().toString()); });
        return box;
    }
    if (field == MemberField::Under14) {
        auto *box = new QCheckBox(tr("Under 14"));
        box->setChecked(value == QLatin1String("1"));
        connect(box, &QCheckBox::clicked, this,
            [this, field](bool on) { save(field, on ? QStringLiteral("1") : QStringLiteral("0")); });
        return box;
    }
    // A phone inside a text is not shown while the eye is closed; such a text is edited with the eye open.
    const QString shown = m_desk.isMasked() ? maskPhonesIn(value) : value;
    auto *line = new QLineEdit(shown);
    line->setReadOnly(shown != value);
    if (field == MemberField::Birthday || field == MemberField::PausedUntil)
        line->setPlaceholderText(QStringLiteral("2026-03-01"));
    connect(line, &QLineEdit::editingFinished, this, [this, line, field, shown] {
        if (line->text() != shown)
            save(field, line->text());
    });
    return line;
}

void MemberCard::save(members::MemberField field, const QString &value)
{
    change([id = member(), field, value](Workspace &workspace, Progress &) {
        return members::setField(workspace, id, field, value);
    });
}

void MemberCard::addFields()
{
    addHeading(tr("Details"));
    auto *form = new QFormLayout;
    form->setSpacing(space::s);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const members::MemberField field : members::allMemberFields) {
        QWidget *editor = fieldEditor(field, valueOf(m_profile, field));
        editor->setObjectName(members::wordOf(field));
        editor->setAccessibleName(memberFieldName(field));
        editor->setEnabled(!m_desk.isReadOnly());
        if (field == members::MemberField::Under14)
            form->addRow(new QWidget, editor);
        else
            form->addRow(plainLabel(memberFieldName(field), "muted"), editor);
    }
    m_lines->addLayout(form);
}

void MemberCard::addCustomFields()
{
    if (m_profile.custom.isEmpty())
        return;
    addHeading(tr("Fields of the shop"));
    auto *form = new QFormLayout;
    form->setSpacing(space::s);
    for (const members::MemberCustomValue &custom : m_profile.custom) {
        auto *line = new QLineEdit(custom.value);
        line->setObjectName(QStringLiteral("custom%1").arg(custom.field));
        line->setAccessibleName(custom.name);
        line->setEnabled(!m_desk.isReadOnly());
        connect(line, &QLineEdit::editingFinished, this, [this, line, custom] {
            if (line->text() == custom.value)
                return;
            change([id = member(), name = custom.name, value = line->text()](Workspace &workspace, Progress &) {
                return members::setCustomField(workspace, id, name, value);
            });
        });
        form->addRow(plainLabel(custom.name, "muted"), line);
    }
    m_lines->addLayout(form);
}

void MemberCard::addGroups()
{
    addHeading(tr("Groups"));
    for (const members::MemberStay &stay : m_profile.stays) {
        if (stay.left.isValid())
            continue;
        QStringList parts{stay.groupName};
        if (stay.tier)
            parts.append(text::name(*stay.tier));
        parts.append(stay.joined.isValid() ? tr("since %1").arg(text::day(stay.joined)) : tr("join day unknown"));
        addLine(parts.join(QStringLiteral(" · ")));
    }
    if (m_profile.row.groups.isEmpty())
        addLine(tr("In no group at present"), "muted");
}

void MemberCard::addOptOuts()
{
    addHeading(tr("Wants no messages by"));
    auto *box = new QWidget;
    auto *flow = new FlowLayout(space::m, box);
    for (const QString &word : {QStringLiteral("all"), QStringLiteral("wecom_1to1"), QStringLiteral("service_account"), QStringLiteral("sms")}) {
        const auto touchpoint = touchpointFrom(word);
        auto *check = new QCheckBox(touchpoint ? text::name(*touchpoint) : tr("Everything"));
        check->setObjectName(QStringLiteral("optOut.") + word);
        check->setEnabled(!m_desk.isReadOnly());
        check->setChecked(std::any_of(m_profile.optOuts.begin(), m_profile.optOuts.end(),
            [&](const members::MemberOptOut &optOut) { return optOut.touchpoint == word; }));
        connect(check, &QCheckBox::clicked, this, [this, word](bool on) {
            change([id = member(), word, on](Workspace &workspace, Progress &) {
                return members::setOptOut(workspace, id, word, on);
            });
        });
        flow->addWidget(check);
    }
    m_lines->addWidget(box);
}

void MemberCard::addSources()
{
    addHeading(tr("Where from"));
    for (const members::MemberSource &source : m_profile.sources) {
        QStringList parts{source.text};
        if (!source.basis.isEmpty())
            parts.append(tr("consent: %1").arg(source.basis));
        parts.append(text::day(businessDay(source.atUtc, m_desk.workspace().zone())));
        addLine(parts.join(QStringLiteral(" · ")));
    }
    if (m_profile.sources.isEmpty())
        addLine(m_profile.row.source.isEmpty() ? tr("No source is recorded") : m_profile.row.source, "muted");
}

void MemberCard::addTimeline()
{
    addHeading(tr("Timeline"));
    auto *form = new QFormLayout;
    form->setSpacing(space::xs);
    const QTimeZone zone = m_desk.workspace().zone();
    for (const members::MemberEvent &event : m_profile.timeline)
        form->addRow(plainLabel(text::day(businessDay(event.atUtc, zone)), "muted"), plainLabel(memberEventText(event)));
    m_lines->addLayout(form);
}

} // namespace siyu::ui
