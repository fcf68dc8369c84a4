// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/cardstanding.h"

#include "core/base/period.h"
#include "core/members/bulkedit.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/members/memberwords.h"
#include "ui/text/format.h"
#include "ui/text/growthtext.h"
#include "ui/text/words.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

namespace siyu::ui {

CardStanding::CardStanding(Desk &desk) : CardSection(desk, QStringLiteral("standing"), {}) { }

void CardStanding::build()
{
    addStage();
    QFormLayout *facts = addForm(); // one, so that their values stand below each other
    addJudgement(facts);
    addMoney(facts);
}

void CardStanding::addStage()
{
    const std::optional<members::MemberStanding> &standing = detail().standing;
    if (!standing) {
        addLine(tr("The stage is not worked out yet"), "muted");
        addPin();
        return;
    }
    QLabel *stage = addLine(text::name(standing->stage), "heading");
    stage->setObjectName(QStringLiteral("stage"));
    QStringList why;
    if (detail().reason)
        why.append(stageReasonText(*detail().reason));
    if (standing->since.isValid())
        why.append(tr("since %1").arg(text::day(standing->since)));
    if (standing->ordersOnly)
        why.append(tr("judged without messages: none are counted in the groups"));
    if (standing->isStale)
        why.append(tr("being worked out anew"));
    why.removeAll(QString());
    addLine(why.join(QStringLiteral(" · ")), "muted")->setObjectName(QStringLiteral("stageReason"));
    addPin();
}

void CardStanding::addJudgement(QFormLayout *form)
{
    const std::optional<members::MemberStanding> &standing = detail().standing;
    if (!standing)
        return;
    addFact(form, tr("Circle"), text::name(standing->circle));
    if (standing->r && standing->f && standing->m)
        addFact(form, tr("RFM"), QStringLiteral("R%1 F%2 M%3").arg(*standing->r).arg(*standing->f).arg(*standing->m));
    else
        addFact(form, tr("RFM"), tr("no paid order within a year"));
}

// The operator's own word on the stage, until it is taken back.
void CardStanding::addPin()
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    QPushButton *set = quietButton(Icon::Edit, tr("Set by hand"), QStringLiteral("pinStage"));
    auto *menu = new QMenu(set);
    for (const Stage stage : allStages) {
        QAction *action = menu->addAction(text::name(stage));
        action->setObjectName(QStringLiteral("pin.") + siyu::wordOf(stage));
        action->setCheckable(true);
        action->setChecked(detail().pinned == stage);
        connect(action, &QAction::triggered, this, [this, stage] { pin(stage); });
    }
    set->setMenu(menu);
    row->addWidget(set);
    if (detail().pinned) {
        QPushButton *release = quietButton(Icon::Undo, tr("Release"), QStringLiteral("releaseStage"));
        release->setToolTip(tr("Back to the stage of the rules"));
        connect(release, &QPushButton::clicked, this, [this] { pin(std::nullopt); });
        row->addWidget(release);
    }
    row->addStretch();
    box->setEnabled(canWrite());
    lines()->addWidget(box);
}

void CardStanding::pin(std::optional<Stage> stage)
{
    change([id = member(), stage](Workspace &workspace, Progress &progress) { return members::setStageOfAll(workspace, {{id.value}, {}}, stage, progress); });
}

void CardStanding::addMoney(QFormLayout *form)
{
    const members::MemberMoney &money = detail().money;
    const QTimeZone zone = desk().workspace().zone();
    if (money.paid.orders == 0)
        addFact(form, tr("Spent in all"), tr("no paid order yet"));
    else
        addFact(form, tr("Spent in all"), tr("%1 in %n paid order(s)", nullptr, int(money.paid.orders)).arg(text::money(money.paid.value(), money.currency)));
    if (money.paid.orders > 0) {
        addFact(form, tr("Per order"), text::money(money.averageFen(), money.currency));
        const QString first = text::day(businessDay(money.firstUtc, zone));
        const QString last = text::day(businessDay(money.lastUtc, zone));
        addFact(form, tr("First and last"), first == last ? first : tr("%1 and %2").arg(first, last));
    }
    if (money.daysBetween())
        addFact(form, tr("Orders every"), tr("%1 days on average").arg(text::decimal(money.daysBetween(), 1)));
    if (money.paid.withoutAmount > 0)
        addLine(text::amountsLacking(money.paid.withoutAmount), "warning");
    if (money.otherCurrencies > 0)
        addLine(tr("%n paid order(s) in other currencies are not in these sums", nullptr, int(money.otherCurrencies)), "muted");
}

} // namespace siyu::ui
