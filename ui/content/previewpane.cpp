// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/content/previewpane.h"

#include "ui/common/fields.h"
#include "ui/common/icons.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/content/thumbnails.h"
#include "ui/shell/desk.h"
#include "ui/text/contenttext.h"

#include <QComboBox>
#include <QFrame>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

constexpr int pictureEdge = 72;

QStringList namesOf(const QStringList &variables)
{
    QStringList out;
    for (const QString &variable : variables)
        out << text::variableName(variable);
    return out;
}

struct Shown {
    content::TargetText said;
    QList<content::Lack> lacks;
};

} // namespace

PreviewPane::PreviewPane(Desk &desk, const content::LibraryChoices &choices, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_loading(new Job(this, Job::Rank::Prompt)), m_loadingMembers(new Job(this)), m_thumbnails(new Thumbnails(desk, pictureEdge, this)),
      m_group(new QComboBox), m_before(iconButton(Icon::Left, tr("The member before"))), m_after(iconButton(Icon::Right, tr("The next member"))), m_who(plainLabel({}, "muted")),
      m_text(plainLabel()), m_pictures(new QHBoxLayout), m_link(plainLabel({}, "info")), m_lacks(plainLabel({}, "warning"))
{
    m_group->setAccessibleName(tr("Shown as in the group"));
    m_group->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_group->setMinimumContentsLength(8);
    m_group->addItem(tr("Nobody in particular"), qint64(0));
    for (const content::Choice &group : choices.groups)
        m_group->addItem(group.name, group.id);
    m_group->setCurrentIndex(choices.groups.isEmpty() ? 0 : 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::s, space::s, 0);
    column->setSpacing(space::s);
    column->addLayout(makeChoice());
    column->addWidget(makeBubble());
    column->addWidget(m_lacks);
    column->addStretch(1);
    connect(m_group, &QComboBox::currentIndexChanged, this, &PreviewPane::loadMembers);
    connect(m_before, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_after, &QToolButton::clicked, this, [this] { step(1); });
    connect(m_thumbnails, &Thumbnails::ready, this, &PreviewPane::showPictures);
    loadMembers();
}

QLayout *PreviewPane::makeChoice()
{
    auto *column = new QVBoxLayout;
    column->setSpacing(space::xs);
    auto *row = new QHBoxLayout;
    auto *label = new QLabel(tr("As in"));
    setRole(label, "muted");
    row->addWidget(label);
    row->addWidget(m_group, 1);
    row->addWidget(m_before);
    row->addWidget(m_after);
    column->addLayout(row);
    column->addWidget(m_who);
    return column;
}

QWidget *PreviewPane::makeBubble()
{
    auto *bubble = new QFrame;
    setRole(bubble, "card");
    auto *column = new QVBoxLayout(bubble);
    column->setContentsMargins(space::m, space::m, space::m, space::m);
    column->setSpacing(space::s);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAccessibleName(tr("As it will be read"));
    column->addWidget(m_text);
    auto *pictures = new QWidget;
    pictures->setLayout(m_pictures);
    m_pictures->setContentsMargins(0, 0, 0, 0);
    m_pictures->setSpacing(space::xs);
    column->addWidget(pictures);
    column->addWidget(m_link);
    return bubble;
}

bool PreviewPane::isToMembers() const { return isDirected(m_touchpoint); }

void PreviewPane::setItem(const content::ContentItem &item, std::optional<Touchpoint> touchpoint)
{
    m_item = item;
    m_touchpoint = touchpoint.value_or(Touchpoint::GroupChat);
    load();
}

void PreviewPane::loadMembers()
{
    m_loadingMembers->start(
        [workspace = m_desk.sharedWorkspace(), group = GroupId(m_group->currentData().toLongLong())](Progress &) { return content::membersToPreview(*workspace, group); },
        [this](const Result<QList<content::PreviewTarget>> &members) {
            if (m_desk.showIfError(members))
                return;
            m_members = *members;
            m_member = 0;
            load();
        });
}

void PreviewPane::step(int by)
{
    if (m_members.isEmpty())
        return;
    m_member = (m_member + by + m_members.size()) % m_members.size();
    load();
}

content::ValuesFor PreviewPane::whom() const
{
    if (isToMembers())
        return m_members.isEmpty() ? content::ValuesFor() : m_members.at(m_member).whom;
    return {{}, m_touchpoint == Touchpoint::GroupChat ? GroupId(m_group->currentData().toLongLong()) : GroupId(), {}};
}

void PreviewPane::load()
{
    QList<content::ValuesFor> all;
    if (isToMembers()) {
        for (const content::PreviewTarget &member : std::as_const(m_members))
            all << member.whom;
    } else {
        all << whom();
    }
    m_loading->start(
        [workspace = m_desk.sharedWorkspace(), item = m_item, touchpoint = m_touchpoint, whom = whom(), all](Progress &) -> Result<Shown> {
            auto said = content::previewText(*workspace, item, touchpoint, whom);
            if (!said)
                return said.error();
            auto lacks = content::lacksAmong(*workspace, item, touchpoint, all);
            return lacks ? Result<Shown>(Shown{*said, *lacks}) : Result<Shown>(lacks.error());
        },
        [this](const Result<Shown> &shown) {
            if (!m_desk.showIfError(shown))
                showSaid(shown->said, shown->lacks);
        });
}

void PreviewPane::showSaid(const content::TargetText &said, const QList<content::Lack> &lacks)
{
    const bool isStepping = isToMembers() && !m_members.isEmpty();
    m_before->setVisible(isStepping);
    m_after->setVisible(isStepping);
    m_group->setEnabled(isToMembers() || m_touchpoint == Touchpoint::GroupChat);
    if (isStepping) {
        const QString name = m_members.at(m_member).name;
        m_who->setText(tr("%1 (%2 of %3)").arg(name.isEmpty() ? tr("Without a name") : name).arg(m_member + 1).arg(m_members.size()));
    } else {
        m_who->setText(isToMembers() ? tr("Choose a group to see it as its members do.") : QString());
    }
    m_who->setVisible(!m_who->text().isEmpty());
    m_text->setText(said.text.isEmpty() ? tr("Nothing written yet") : said.text);
    setRole(m_text, said.text.isEmpty() ? "muted" : "");
    m_link->setText(said.link.url.isEmpty() ? QString() : said.link.title.isEmpty() ? said.link.url : said.link.title + QLatin1Char('\n') + said.link.url);
    m_link->setVisible(!said.link.url.isEmpty());
    m_images = said.images;
    showPictures();
    QStringList lines;
    for (const content::Lack &lack : lacks) {
        const QString variable = QLatin1Char('{') + lack.variable + QLatin1Char('}');
        if (lack.targets > 1)
            lines << (lack.hasFallback ? tr("%1 has no value for %2 of %3: they read the words instead") : tr("%1 has no value for %2 of %3: they would read it as it stands"))
                         .arg(variable)
                         .arg(lack.lacking)
                         .arg(lack.targets);
        else if (!lack.hasFallback)
            lines << tr("%1 has no value here. Say in the details what stands instead.").arg(variable);
    }
    if (lines.isEmpty() && !said.fellBack.isEmpty())
        lines << tr("Words stand in the place of: %1").arg(namesOf(said.fellBack).join(tr(", ")));
    m_lacks->setText(lines.join(QLatin1Char('\n')));
    m_lacks->setVisible(!lines.isEmpty());
}

void PreviewPane::showPictures()
{
    while (QLayoutItem *item = m_pictures->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int shown = 0;
    for (const content::ImageId &id : std::as_const(m_images)) {
        if (shown++ == 3)
            break;
        auto *label = new QLabel;
        label->setFixedSize(pictureEdge, pictureEdge);
        label->setPixmap(m_thumbnails->of(id));
        label->setAccessibleName(tr("Picture %1").arg(shown));
        m_pictures->addWidget(label);
    }
    if (m_images.size() > 3) {
        auto *more = new QLabel(tr("+%1").arg(m_images.size() - 3));
        setRole(more, "muted");
        m_pictures->addWidget(more);
    }
    m_pictures->addStretch(1);
    m_pictures->parentWidget()->setVisible(!m_images.isEmpty());
}

} // namespace siyu::ui
