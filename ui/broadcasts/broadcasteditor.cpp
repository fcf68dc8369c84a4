// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/broadcasts/broadcasteditor.h"

#include "core/content/contentstore.h"
#include "core/groups/groupstore.h"
#include "core/groups/staffstore.h"
#include "core/members/rule.h"
#include "core/members/segmentstore.h"
#include "ui/broadcasts/planview.h"
#include "ui/broadcasts/recurrencefield.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/shell/desk.h"
#include "ui/text/errortext.h"
#include "ui/text/words.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QTimer>
#include <QToolButton>

namespace siyu::ui {

using namespace broadcasts;

namespace {

constexpr int previewPauseMs = 350;
constexpr int largestPriority = 99;

bool needsAccount(Touchpoint touchpoint)
{
    return targetKindOf(touchpoint) == TargetKind::Account;
}

} // namespace

Result<EditorChoices> editorChoices(const Workspace &workspace)
{
    EditorChoices choices;
    const auto groups = groups::groups(workspace);
    const auto accounts = groups::accounts(workspace);
    auto contents = content::contents(workspace);
    if (!groups)
        return groups.error();
    if (!accounts)
        return accounts.error();
    if (!contents)
        return contents.error();
    const auto segments = members::segments(workspace);
    if (!segments)
        return segments.error();
    for (const members::Segment &segment : *segments)
        choices.segments << segment.name;
    for (const auto &group : *groups) {
        if (!group.archived)
            choices.groups << group.name;
    }
    for (const auto &account : *accounts) {
        if (!account.closed)
            choices.accounts << account.name;
    }
    choices.contents = std::move(*contents);
    return choices;
}

BroadcastEditor::BroadcastEditor(Desk &desk, const EditorChoices &choices, const BroadcastDraft &draft)
    : m_desk(desk), m_original(draft), m_pause(new QTimer(this)), m_preview(new Job(this)), m_saving(new Job(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *fields = new QWidget;
    m_form = new QFormLayout(fields);
    m_form->setContentsMargins(space::l, space::m, space::l, space::l);
    m_form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_form->setVerticalSpacing(space::s);
    addFields(m_form, choices);
    // The form scrolls, the plan below it stays in sight: it is what the form is for.
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(fields);
    scroll->viewport()->setAutoFillBackground(false);
    fields->setAutoFillBackground(false);
    column->addWidget(scroll, 3);
    auto *foot = new QFrame;
    foot->setObjectName(QStringLiteral("notice"));
    auto *footColumn = new QVBoxLayout(foot);
    footColumn->setContentsMargins(space::l, space::m, space::l, space::m);
    m_plan = new PlanView;
    footColumn->addWidget(m_plan, 1);
    auto *buttons = new QHBoxLayout;
    m_save = new QPushButton(draft.id.isValid() ? tr("Save changes") : tr("Plan it"));
    setRole(m_save, "primary");
    m_cancel = new QPushButton(tr("Cancel this broadcast"));
    setRole(m_cancel, "quiet");
    m_cancel->setVisible(draft.id.isValid());
    buttons->addWidget(m_save);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    footColumn->addLayout(buttons);
    column->addWidget(foot, 2);
    fill(draft, choices);
    connectFields();
    showFitting();
    startPreview();
    setFocusProxy(m_name);
}

void BroadcastEditor::addFields(QFormLayout *form, const EditorChoices &choices)
{
    m_name = new QLineEdit;
    m_touchpoint = new QComboBox;
    for (const Touchpoint touchpoint : allTouchpoints)
        m_touchpoint->addItem(text::name(touchpoint), int(touchpoint));
    m_content = new QComboBox;
    m_content->addItem(tr("A new text…"), qint64(0));
    for (const content::ContentItem &item : choices.contents)
        m_content->addItem(item.title, item.id.value);
    m_content->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_text = new QPlainTextEdit;
    m_text->setPlaceholderText(tr("What they will read. {name} and {group} are filled in."));
    m_text->setFixedHeight(90);
    m_text->setTabChangesFocus(true);
    m_groupBox = new QWidget;
    auto *groupColumn = new QVBoxLayout(m_groupBox);
    groupColumn->setContentsMargins(0, 0, 0, 0);
    groupColumn->setSpacing(space::xs);
    m_groupFilter = new QLineEdit;
    m_groupFilter->setPlaceholderText(tr("Find a group"));
    m_groupFilter->setAccessibleName(tr("Find a group"));
    m_groupFilter->setClearButtonEnabled(true);
    m_groups = new QListWidget;
    m_groups->setFixedHeight(128);
    m_groups->setAccessibleName(tr("Groups"));
    groupColumn->addWidget(m_groupFilter);
    groupColumn->addWidget(m_groups);
    m_where = new QLineEdit;
    m_where->setPlaceholderText(QStringLiteral("tag = \"VIP\" and last_order < 30d"));
    m_minus = new QLineEdit;
    m_minus->setPlaceholderText(QStringLiteral("tag = \"…\""));
    withSegments(m_where, choices.segments);
    withSegments(m_minus, choices.segments);
    m_account = new QComboBox;
    m_account->addItem(tr("The shop's only one"), QString());
    for (const QString &account : choices.accounts)
        m_account->addItem(account, account);
    m_at = new QDateTimeEdit;
    m_at->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    m_at->setCalendarPopup(true);
    m_repeat = new RecurrenceField(m_desk);
    m_priority = new QSpinBox;
    m_priority->setRange(-largestPriority, largestPriority);
    addRows(form);
}

void BroadcastEditor::setWriter(Writer writer, bool isPart)
{
    m_writer = std::move(writer);
    if (isPart)
        m_cancel->hide();
}

QWidget *BroadcastEditor::withSegments(QLineEdit *field, const QStringList &segments)
{
    auto *box = new QWidget;
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::xs);
    line->addWidget(field, 1);
    auto *choose = new QToolButton;
    choose->setText(tr("Segment"));
    choose->setToolTip(segments.isEmpty() ? tr("No segment is saved yet") : tr("Choose a segment or list"));
    choose->setAccessibleName(tr("Choose a segment or list"));
    choose->setEnabled(!segments.isEmpty());
    choose->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(choose);
    for (const QString &name : segments) {
        menu->addAction(QString(name).replace(QLatin1Char('&'), QLatin1String("&&")), field, [field, name] {
            const QString rule = QStringLiteral("in segment ") + members::quotedForRule(name);
            const QString former = field->text().trimmed();
            field->setText(former.isEmpty() ? rule : QStringLiteral("(%1) or %2").arg(former, rule));
        });
    }
    choose->setMenu(menu);
    line->addWidget(choose);
    box->setFocusProxy(field);
    return box;
}

void BroadcastEditor::addRows(QFormLayout *form)
{
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Touchpoint"), m_touchpoint);
    form->addRow(tr("Content"), m_content);
    form->addRow(tr("Text"), m_text);
    form->addRow(tr("Groups"), m_groupBox);
    form->addRow(tr("And members by rule"), m_where->parentWidget());
    form->addRow(tr("But not"), m_minus->parentWidget());
    form->addRow(tr("Account"), m_account);
    form->addRow(tr("Time"), m_at);
    form->addRow(tr("Repeats"), m_repeat);
    form->addRow(tr("Priority (higher goes first)"), m_priority);
}

void BroadcastEditor::fill(const BroadcastDraft &draft, const EditorChoices &choices)
{
    m_name->setText(draft.name);
    m_touchpoint->setCurrentIndex(m_touchpoint->findData(int(draft.touchpoint)));
    m_content->setCurrentIndex(std::max(0, m_content->findData(draft.content.value)));
    m_text->setPlainText(draft.text);
    QStringList names = choices.groups;
    for (const QString &group : draft.groups) { // an archived one stays visible where it was chosen
        if (!names.contains(group))
            names << group;
    }
    for (const QString &name : names) {
        auto *item = new QListWidgetItem(name, m_groups);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(draft.groups.contains(name) ? Qt::Checked : Qt::Unchecked);
    }
    m_where->setText(draft.where);
    m_minus->setText(draft.minus);
    m_account->setCurrentIndex(std::max(0, m_account->findData(draft.account)));
    m_at->setDateTime(QDateTime(draft.atWall.date(), draft.atWall.time()));
    m_repeat->setRule(draft);
    m_priority->setValue(draft.priority);
}

void BroadcastEditor::connectFields()
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(previewPauseMs);
    connect(m_pause, &QTimer::timeout, this, &BroadcastEditor::startPreview);
    const auto later = [this] { m_pause->start(); };
    for (QLineEdit *field : {m_name, m_where, m_minus})
        connect(field, &QLineEdit::textChanged, this, later);
    for (QComboBox *field : {m_touchpoint, m_content, m_account})
        connect(field, &QComboBox::currentIndexChanged, this, [this, later] {
            showFitting();
            later();
        });
    connect(m_text, &QPlainTextEdit::textChanged, this, later);
    connect(m_at, &QDateTimeEdit::dateTimeChanged, this, [this, later] {
        m_repeat->setStart(QDateTime(m_at->date(), m_at->time(), Qt::UTC));
        later();
    });
    connect(m_repeat, &RecurrenceField::changed, this, later);
    connect(m_priority, &QSpinBox::valueChanged, this, later);
    connect(m_groups, &QListWidget::itemChanged, this, later);
    connect(m_groupFilter, &QLineEdit::textChanged, this, [this](const QString &typed) {
        for (int i = 0; i < m_groups->count(); ++i)
            m_groups->item(i)->setHidden(!m_groups->item(i)->text().contains(typed, Qt::CaseInsensitive));
    });
    connect(m_save, &QPushButton::clicked, this, &BroadcastEditor::save);
    connect(m_cancel, &QPushButton::clicked, this, &BroadcastEditor::cancelBroadcast);
}

void BroadcastEditor::showFitting()
{
    const auto touchpoint = Touchpoint(m_touchpoint->currentData().toInt());
    const TargetKind kind = targetKindOf(touchpoint);
    const auto show = [this](QWidget *field, bool visible) {
        field->setVisible(visible);
        if (QWidget *label = m_form->labelForField(field))
            label->setVisible(visible);
    };
    show(m_text, m_content->currentData().toLongLong() == 0);
    show(m_groupBox, kind != TargetKind::Account);
    show(m_where->parentWidget(), kind == TargetKind::Member);
    show(m_minus->parentWidget(), kind == TargetKind::Member);
    show(m_account, needsAccount(touchpoint));
}

BroadcastDraft BroadcastEditor::draft() const
{
    BroadcastDraft draft = m_original;
    draft.name = m_name->text();
    draft.touchpoint = Touchpoint(m_touchpoint->currentData().toInt());
    draft.content = ContentId(m_content->currentData().toLongLong());
    draft.text = m_text->toPlainText();
    const TargetKind kind = targetKindOf(draft.touchpoint);
    draft.groups.clear();
    for (int i = 0; i < m_groups->count() && kind != TargetKind::Account; ++i) {
        if (m_groups->item(i)->checkState() == Qt::Checked)
            draft.groups << m_groups->item(i)->text();
    }
    if (kind != TargetKind::Group)
        draft.minusGroups.clear();
    draft.where = kind == TargetKind::Member ? m_where->text() : QString();
    draft.minus = kind == TargetKind::Member ? m_minus->text() : QString();
    draft.account = needsAccount(draft.touchpoint) ? m_account->currentData().toString() : QString();
    draft.atWall = QDateTime(m_at->date(), m_at->time(), Qt::UTC);
    m_repeat->writeTo(draft);
    draft.priority = m_priority->value();
    return draft;
}

void BroadcastEditor::startPreview()
{
    BroadcastDraft wanted = draft();
    if (wanted.name.trimmed().isEmpty())
        wanted.name = QStringLiteral("–"); // the plan does not depend on it
    if (!wanted.content.isValid() && wanted.text.trimmed().isEmpty())
        wanted.text = QStringLiteral("–");
    const auto good = checked(wanted);
    if (!good) {
        const QString key = good.error().values.value(0);
        m_plan->setError(key.startsWith(QLatin1String("audience")) ? tr("Choose whom it is for; the plan then stands here.") : text::errorText(good.error()));
        return;
    }
    m_preview->start([workspace = m_desk.sharedWorkspace(), wanted = *good](Progress &progress) { return previewPlan(*workspace, wanted, progress); },
        [this](Result<PlanPreview> plan) {
            if (plan)
                m_plan->setPlan(*plan);
            else if (plan.error().code != ErrorCode::Cancelled)
                m_plan->setError(text::errorText(plan.error()));
            Q_EMIT planShown();
        });
}

void BroadcastEditor::save()
{
    const auto good = checked(draft());
    if (!good) {
        m_plan->setError(text::errorText(good.error()));
        return;
    }
    m_save->setEnabled(false);
    m_saving->start(
        [workspace = m_desk.sharedWorkspace(), wanted = *good, writer = m_writer](Progress &progress) -> Result<BroadcastId> {
            BroadcastId id = wanted.id;
            if (writer) {
                const auto written = writer(*workspace, wanted);
                if (!written)
                    return written.error();
                id = *written;
            } else if (id.isValid()) {
                if (const auto edited = editBroadcast(*workspace, wanted); !edited)
                    return edited.error();
            } else {
                const auto added = addBroadcast(*workspace, wanted);
                if (!added)
                    return added.error();
                id = *added;
            }
            const auto planned = planAll(*workspace, progress);
            return planned ? Result<BroadcastId>(id) : Result<BroadcastId>(planned.error());
        },
        [this](Result<BroadcastId> id) {
            m_save->setEnabled(true);
            if (!id) {
                m_plan->setError(text::errorText(id.error()));
                return;
            }
            Q_EMIT saved(*id);
        });
}

void BroadcastEditor::cancelBroadcast()
{
    m_saving->start(
        [workspace = m_desk.sharedWorkspace(), id = m_original.id](Progress &progress) -> Result<BroadcastId> {
            if (const auto cancelled = broadcasts::cancelBroadcast(*workspace, id); !cancelled)
                return cancelled.error();
            const auto planned = planAll(*workspace, progress);
            return planned ? Result<BroadcastId>(id) : Result<BroadcastId>(planned.error());
        },
        [this](Result<BroadcastId> id) {
            if (!m_desk.showIfError(id))
                Q_EMIT saved(*id);
        });
}

} // namespace siyu::ui
