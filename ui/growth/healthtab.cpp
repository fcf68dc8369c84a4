// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/growth/healthtab.h"

#include "core/growth/healthstore.h"
#include "core/members/figures.h"
#include "ui/common/fields.h"
#include "ui/common/icons.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/shell/change.h"
#include "ui/text/format.h"
#include "ui/text/healthtext.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace siyu::ui {

using growth::HealthFinding;
using growth::HealthRow;
using growth::HealthRowKind;

namespace {

constexpr qsizetype rowsAtFirst = 5;
constexpr int markSize = 18;

} // namespace

HealthTab::HealthTab(Desk &desk) : GrowthTab(desk), m_job(new Job(this)), m_scroll(new QScrollArea)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, space::m, 0, 0);
    outer->setSpacing(space::m);
    outer->addWidget(plainLabel(tr("Five faults that cost a private domain most, looked for in your own data as it stands today."), "muted"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus); // what is in it has the keys
    outer->addWidget(m_scroll, 1);
}

void HealthTab::refresh(const Topics &topics)
{
    Q_UNUSED(topics) // anything may mend a fault or make one
    m_job->start([workspace = desk().sharedWorkspace()](Progress &progress) { return growth::healthCheck(*workspace, progress); },
        [this](const Result<QList<HealthFinding>> &findings) {
            if (!desk().showIfError(findings))
                fill(*findings);
        });
}

void HealthTab::fill(const QList<HealthFinding> &findings)
{
    m_findings = findings;
    m_cards = new QWidget;
    auto *column = new QVBoxLayout(m_cards);
    column->setContentsMargins(0, 0, space::s, space::m);
    column->setSpacing(space::m);
    for (const HealthFinding &finding : findings)
        column->addWidget(makeCard(finding));
    column->addStretch(1);
    m_scroll->setWidget(m_cards);
}

QWidget *HealthTab::makeCard(const HealthFinding &finding)
{
    const Tokens &t = tokens(this);
    auto *frame = new QFrame;
    setRole(frame, "card");
    frame->setObjectName(wordOf(finding.fault));
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::s);
    auto *head = new QHBoxLayout;
    auto *mark = new QLabel;
    const bool isFound = finding.isKnown && !finding.rows.isEmpty();
    mark->setPixmap(iconPixmap(!finding.isKnown ? Icon::Info : isFound ? Icon::Warning : Icon::Check, markSize, !finding.isKnown ? t.muted : isFound ? t.warning : t.accent, devicePixelRatioF()));
    head->addWidget(mark);
    auto *name = plainLabel(text::name(finding.fault), "heading");
    name->setWordWrap(false);
    head->addWidget(name);
    head->addSpacing(space::s);
    auto *verdict = plainLabel(text::healthVerdict(finding), isFound ? "warning" : "muted");
    head->addWidget(verdict, 1);
    column->addLayout(head);
    column->addWidget(plainLabel(text::whyItMatters(finding.fault), "muted"));
    const bool isAll = m_opened.contains(int(finding.fault)) || finding.rows.size() <= rowsAtFirst + 1;
    const QList<HealthRow> shown = isAll ? finding.rows : finding.rows.mid(0, rowsAtFirst);
    for (const HealthRow &row : shown)
        addRow(column, row);
    if (!isAll) {
        auto *more = new QPushButton(tr("Show %1 more").arg(text::number(finding.rows.size() - shown.size())));
        setRole(more, "quiet");
        connect(more, &QPushButton::clicked, this, [this, fault = finding.fault] {
            m_opened.insert(int(fault));
            const QList<HealthFinding> same = m_findings;
            QMetaObject::invokeMethod(this, [this, same] { fill(same); }, Qt::QueuedConnection); // the button goes with its card
        });
        column->addWidget(more, 0, Qt::AlignLeft);
    }
    return frame;
}

void HealthTab::addRow(QVBoxLayout *column, const HealthRow &row)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(plainLabel(text::healthSentence(row)), 1);
    const QDate today = desk().workspace().today();
    const qint64 days = row.since.isValid() ? row.since.daysTo(today) : 0;
    auto *age = plainLabel(!row.since.isValid() ? tr("nobody knows since when") : days == 0 ? tr("since today") : tr("for %n day(s)", nullptr, int(days)), "muted");
    age->setWordWrap(false);
    age->setToolTip(text::day(row.since));
    line->addWidget(age);
    addMends(line, row);
    column->addLayout(line);
}

void HealthTab::addMend(QBoxLayout *line, const QString &text, const HealthRow &row, std::function<void()> act)
{
    auto *button = new QPushButton(text);
    button->setObjectName(wordOf(row.kind));
    button->setAccessibleName(QStringLiteral("%1: %2").arg(text, text::healthSentence(row)));
    connect(button, &QPushButton::clicked, this, std::move(act));
    line->addWidget(button);
}

void HealthTab::addMends(QBoxLayout *line, const HealthRow &row)
{
    const auto go = [this](PageId page, const QVariant &what) { return [this, page, what] { desk().goTo(page, what); }; };
    const auto to = [&](PageId page, DeskItem::Kind kind) { return go(page, QVariant::fromValue(DeskItem{kind, row.id})); };
    const auto toContent = to(PageId::Broadcasts, DeskItem::Kind::Content);
    switch (row.kind) {
    case HealthRowKind::CodeExpired:
    case HealthRowKind::CodeFull:
        return addMend(line, tr("Open the code"), row, to(PageId::Groups, DeskItem::Kind::Code));
    case HealthRowKind::LinkUnchecked:
    case HealthRowKind::LinkBroken:
        if (!desk().isReadOnly()) {
            addMend(line, tr("It works"), row, [this, url = row.detail] { noteLink(url, true); });
            if (row.kind == HealthRowKind::LinkUnchecked)
                addMend(line, tr("It does not"), row, [this, url = row.detail] { noteLink(url, false); });
        }
        return addMend(line, tr("Open the content"), row, toContent);
    case HealthRowKind::ContentWithoutPoint:
        return addMend(line, tr("Open the content"), row, toContent);
    case HealthRowKind::ChannelWithoutPlaybook:
        return addMend(line, tr("Write a playbook"), row, to(PageId::Today, DeskItem::Kind::StagePlaybook));
    case HealthRowKind::CampaignWithoutPlaybook:
        return addMend(line, tr("Put a playbook to use"), row, to(PageId::Today, DeskItem::Kind::CampaignPlaybook));
    case HealthRowKind::GroupWithoutTags:
        return addMend(line, tr("Tag them"), row, go(PageId::Members, QVariantMap{{QStringLiteral("rule"), growth::ruleOfUntagged(row.name)}}));
    case HealthRowKind::NoStages:
        if (!desk().isReadOnly())
            addMend(line, tr("Work them out"), row, [this] { workOutStages(); });
        return;
    case HealthRowKind::GroupOnlyPromotion:
        return addMend(line, tr("Plan something else"), row, to(PageId::Broadcasts, DeskItem::Kind::BroadcastTo));
    }
}

void HealthTab::noteLink(const QString &url, bool works)
{
    change(desk(), this, works ? tr("Link noted as working") : tr("Link noted as dead"),
        [url, works](Workspace &workspace) { return growth::noteLinkCheck(workspace, url, works); });
}

void HealthTab::workOutStages()
{
    m_job->start([workspace = desk().sharedWorkspace()](Progress &progress) { return members::updateFigures(*workspace, progress); },
        [this](const auto &updated) {
            if (!desk().showIfError(updated))
                refresh({});
        });
}

QList<ScreenshotState> HealthTab::pictures(const std::function<void()> &show) { return {{QStringLiteral("health"), show}}; }

} // namespace siyu::ui
