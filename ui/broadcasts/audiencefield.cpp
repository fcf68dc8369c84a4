// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/broadcasts/audiencefield.h"

#include "core/base/text.h"
#include "core/broadcasts/words.h"
#include "core/members/bulkedit.h"
#include "core/members/namedpeople.h"
#include "ui/common/fields.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/members/ruletextedit.h"
#include "ui/members/segmentbuilder.h"
#include "ui/shell/desk.h"
#include "ui/text/errortext.h"
#include "ui/text/format.h"

#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace siyu::ui {

using namespace broadcasts;

namespace {

constexpr int countPauseMs = 350;
constexpr int ruleHeight = 52;
constexpr int pasteHeight = 66;
constexpr int mostUnclear = 5; // of those that were not found, named

QVBoxLayout *columnOf(QWidget *box)
{
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    return column;
}

} // namespace

AudienceField::AudienceField(Desk &desk, const QList<ChoiceItem> &groups, const QList<ChoiceItem> &segments, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_groups(new ChoiceList(tr("Groups"), tr("Find a group"), 5)), m_people(new QWidget),
      m_segments(new ChoiceList(tr("Segments"), tr("Find a segment"), 3)), m_minusToggle(new QToolButton),
      m_minusGroups(new ChoiceList(tr("Groups that are left out"), tr("Find a group"), 3)), m_minusPeople(new QWidget),
      m_minusSegments(new ChoiceList(tr("Segments that are left out"), tr("Find a segment"), 3)), m_sources(plainLabel({}, "muted")),
      m_net(plainLabel({}, "heading")), m_pause(new QTimer(this)), m_counting(new Job(this)), m_looking(new Job(this)), m_keeping(new Job(this))
{
    auto *column = columnOf(this);
    column->addWidget(m_groups);
    m_rule = fillPeople(m_people, tr("And these segments"), m_segments, tr("And members by rule"));
    column->addWidget(m_people);
    column->addWidget(m_minusToggle);
    m_minus = makeMinus();
    column->addWidget(m_minus);
    column->addWidget(m_net);
    column->addWidget(m_sources);
    m_groups->setItems(groups);
    m_minusGroups->setItems(groups);
    m_segments->setItems(segments);
    m_minusSegments->setItems(segments);
    m_minusToggle->setText(tr("Leave out…"));
    m_minusToggle->setCheckable(true);
    connect(m_minusToggle, &QToolButton::toggled, m_minus, &QWidget::setVisible);
    m_minus->hide();
    m_pause->setSingleShot(true);
    m_pause->setInterval(countPauseMs);
    connect(m_pause, &QTimer::timeout, this, &AudienceField::count);
    for (ChoiceList *list : {m_groups, m_segments, m_minusGroups, m_minusSegments})
        connect(list, &ChoiceList::changed, this, &AudienceField::touched);
    for (RuleTextEdit *rule : {m_rule.text, m_minusRule.text})
        connect(rule, &QPlainTextEdit::textChanged, this, &AudienceField::touched);
    setFocusProxy(m_groups);
}

AudienceField::RuleField AudienceField::makeRule(const QString &name)
{
    RuleField field;
    field.box = new QWidget;
    auto *column = columnOf(field.box);
    auto *bar = new QHBoxLayout;
    bar->addWidget(plainLabel(name, "muted"), 1);
    auto *build = new QPushButton(tr("Build…"));
    setRole(build, "quiet");
    build->setAccessibleName(QStringLiteral("%1: %2").arg(name, tr("Build…")));
    bar->addWidget(build);
    column->addLayout(bar);
    field.text = new RuleTextEdit;
    field.text->setAccessibleName(name);
    field.text->setPlaceholderText(QStringLiteral("tag = \"VIP\" and last_order < 30d"));
    field.text->setFixedHeight(ruleHeight);
    field.text->setTabChangesFocus(true);
    column->addWidget(field.text);
    connect(build, &QPushButton::clicked, this, [this, text = field.text] { this->build(text); });
    return field;
}

// Directed touchpoints only: people by segments and by a rule.
AudienceField::RuleField AudienceField::fillPeople(QWidget *box, const QString &label, ChoiceList *segments, const QString &ruleLabel)
{
    auto *column = columnOf(box);
    column->addWidget(plainLabel(label, "muted"));
    column->addWidget(segments);
    const RuleField rule = makeRule(ruleLabel);
    column->addWidget(rule.box);
    return rule;
}

QWidget *AudienceField::makeMinus()
{
    auto *box = new QWidget;
    auto *column = columnOf(box);
    column->addWidget(m_minusGroups);
    m_minusRule = fillPeople(m_minusPeople, tr("And not these segments"), m_minusSegments, tr("And not members by rule"));
    m_minusPeople->layout()->addWidget(makePasted());
    column->addWidget(m_minusPeople);
    return box;
}

// Names and phones become a list, which then stands among the segments that are left out.
QWidget *AudienceField::makePasted()
{
    auto *box = new QWidget;
    auto *column = columnOf(box);
    column->addWidget(plainLabel(tr("And not these people"), "muted"));
    m_pasted = new QPlainTextEdit;
    m_pasted->setPlaceholderText(tr("Names or phones, one a line or with commas between"));
    m_pasted->setAccessibleName(tr("And not these people"));
    m_pasted->setFixedHeight(pasteHeight);
    m_pasted->setTabChangesFocus(true);
    column->addWidget(m_pasted);
    auto *bar = new QHBoxLayout;
    m_found = plainLabel({}, "muted");
    m_leaveOut = new QPushButton(tr("Leave them out"));
    m_leaveOut->setEnabled(false);
    bar->addWidget(m_found, 1);
    bar->addWidget(m_leaveOut);
    column->addLayout(bar);
    auto *pause = new QTimer(this);
    pause->setSingleShot(true);
    pause->setInterval(countPauseMs);
    connect(m_pasted, &QPlainTextEdit::textChanged, pause, qOverload<>(&QTimer::start));
    connect(pause, &QTimer::timeout, this, &AudienceField::lookUp);
    connect(m_leaveOut, &QPushButton::clicked, this, &AudienceField::leaveOut);
    return box;
}

// The builder takes a window of its own: the drawer holds the editor.
void AudienceField::build(RuleTextEdit *field)
{
    auto *window = new QWidget(this, Qt::Window);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->setWindowTitle(tr("Members by rule"));
    window->resize(560, 620);
    auto *column = columnOf(window);
    auto *builder = new SegmentBuilder(m_desk, QString(), field->rule());
    column->addWidget(builder);
    const auto take = [field, window](const QString &rule) {
        field->setPlainText(rule);
        window->close();
    };
    connect(builder, &SegmentBuilder::applied, field, take);
    connect(builder, &SegmentBuilder::saved, this, [this, window](const QString &name) {
        m_segments->add({name, std::nullopt, {}, true}, true);
        touched();
        window->close();
    });
    window->show();
}

void AudienceField::setTouchpoint(Touchpoint touchpoint)
{
    m_touchpoint = touchpoint;
    const TargetKind kind = targetKindOf(touchpoint);
    setVisible(kind != TargetKind::Account);
    m_people->setVisible(kind == TargetKind::Member);
    m_minusPeople->setVisible(kind == TargetKind::Member);
    touched();
}

void AudienceField::showMinus(bool shown)
{
    m_minusToggle->setChecked(shown);
}

void AudienceField::setAudience(const BroadcastDraft &draft)
{
    m_name = draft.name;
    m_groups->setChosen(draft.groups);
    m_minusGroups->setChosen(draft.minusGroups);
    const AudienceParts in = partsOf(draft.where), out = partsOf(draft.minus);
    m_segments->setChosen(in.segments);
    m_minusSegments->setChosen(out.segments);
    m_rule.text->setPlainText(in.rule);
    m_minusRule.text->setPlainText(out.rule);
    showMinus(!draft.minusGroups.isEmpty() || !draft.minus.isEmpty());
    touched();
}

void AudienceField::writeTo(BroadcastDraft &draft) const
{
    const TargetKind kind = targetKindOf(m_touchpoint);
    const bool people = kind == TargetKind::Member;
    draft.groups = kind == TargetKind::Account ? QStringList() : m_groups->chosen();
    draft.minusGroups = kind == TargetKind::Account ? QStringList() : m_minusGroups->chosen();
    draft.where = people ? ruleOf({m_segments->chosen(), m_rule.text->rule()}) : QString();
    draft.minus = people ? ruleOf({m_minusSegments->chosen(), m_minusRule.text->rule()}) : QString();
}

QString AudienceField::countText() const
{
    return m_net->text();
}

void AudienceField::touched()
{
    m_pause->start();
    Q_EMIT changed();
}

void AudienceField::count()
{
    BroadcastDraft draft;
    draft.touchpoint = m_touchpoint;
    writeTo(draft);
    if (targetKindOf(m_touchpoint) == TargetKind::Account)
        return;
    m_counting->start([workspace = m_desk.sharedWorkspace(), draft](Progress &progress) { return countAudience(*workspace, draft, progress); },
        [this](const Result<AudienceCount> &count) {
            if (count) {
                showCount(*count);
            } else if (count.error().code != ErrorCode::Cancelled) {
                m_net->setText(text::errorText(count.error()));
                m_sources->clear();
            }
            Q_EMIT counted();
        });
}

void AudienceField::showCount(const AudienceCount &count)
{
    const bool posts = targetKindOf(m_touchpoint) == TargetKind::Group;
    QStringList plus, minus;
    for (const SourceCount &source : count.sources) {
        const QString what = source.kind == SourceCount::Kind::Rule ? tr("rule") : displayText(source.name);
        (source.minus ? minus : plus) << QStringLiteral("%1 %2").arg(what, text::number(source.people));
    }
    if (plus.isEmpty())
        m_net->setText(tr("Nobody is chosen yet."));
    else if (posts)
        m_net->setText(tr("%n group(s)", nullptr, int(count.groups)) + QStringLiteral(" · ") + tr("%1 people in them").arg(text::number(count.net)));
    else
        m_net->setText(tr("%1 people").arg(text::number(count.net)));
    QStringList lines;
    if (plus.size() > 1 || !minus.isEmpty())
        lines << (plus.size() > 1 ? tr("%1 = %2 different people").arg(plus.join(QStringLiteral(" + ")), text::number(count.united)) : plus.join(QString()));
    if (!minus.isEmpty())
        lines << (posts ? tr("left out: %1").arg(minus.join(QStringLiteral(" + ")))
                        : tr("less %1 = %2").arg(minus.join(QStringLiteral(" + ")), text::number(count.net)));
    m_sources->setText(lines.join(QLatin1Char('\n')));
    m_sources->setVisible(!lines.isEmpty());
}

void AudienceField::lookUp()
{
    const QStringList items = members::namedItems(m_pasted->toPlainText());
    m_leaveOut->setEnabled(false);
    m_foundPeople.clear();
    if (items.isEmpty())
        return m_found->clear();
    m_looking->start([workspace = m_desk.sharedWorkspace(), items](Progress &progress) { return members::namedPeople(*workspace, items, {}, progress); },
        [this](const Result<QList<members::NamedPerson>> &people) {
            if (m_desk.showIfError(people))
                return;
            QStringList unclear;
            for (const members::NamedPerson &person : *people) {
                if (person.members.size() == 1)
                    m_foundPeople << person.members.first();
                else
                    unclear << maskPhonesIn(displayText(person.typed));
            }
            QString found = tr("%n found", nullptr, int(m_foundPeople.size()));
            if (!unclear.isEmpty())
                found += QStringLiteral(" · ") + tr("not clear who: %1").arg(text::listed(unclear.mid(0, mostUnclear))) + (unclear.size() > mostUnclear ? QStringLiteral(" …") : QString());
            m_found->setText(found);
            m_leaveOut->setEnabled(!m_foundPeople.isEmpty() && !m_desk.isReadOnly());
        });
}

void AudienceField::leaveOut()
{
    const QString list = tr("Left out on %1").arg(m_desk.workspace().nowUtc().toTimeZone(m_desk.workspace().zone()).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")));
    members::MemberSelection selection;
    selection.ids = m_foundPeople;
    m_keeping->start([workspace = m_desk.sharedWorkspace(), selection, list](Progress &progress) { return members::addToList(*workspace, selection, list, progress); },
        [this, list](const Result<qint64> &kept) {
            if (m_desk.showIfError(kept))
                return;
            m_pasted->clear();
            m_minusSegments->add({list, *kept, {}, true}, true);
            touched();
        });
}

} // namespace siyu::ui
