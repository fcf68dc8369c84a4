// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/cardconsent.h"

#include "core/base/period.h"
#include "core/members/consentedit.h"
#include "core/members/memberedit.h"
#include "ui/common/ask.h"
#include "ui/common/flowlayout.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/safety/personalacts.h"
#include "ui/text/format.h"
#include "ui/text/words.h"

#include <QCheckBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

QString touchpointText(const QString &word)
{
    const auto touchpoint = touchpointFrom(word);
    return touchpoint ? text::name(*touchpoint) : word;
}

} // namespace

CardConsent::CardConsent(Desk &desk) : CardSection(desk, QStringLiteral("consent"), tr("Consent")) { }

void CardConsent::build()
{
    addConsents();
    addOptOuts();
    addSources();
    lines()->addWidget(personalDataButtons(desk(), member().value));
}

void CardConsent::addConsents()
{
    const QTimeZone zone = desk().workspace().zone();
    for (const members::MemberConsent &consent : detail().consents) {
        const QString touchpoint = touchpointText(consent.touchpoint);
        const bool stands = !consent.withdrawnUtc.isValid();
        QString line = tr("%1: given %2").arg(touchpoint, text::day(businessDay(consent.givenUtc, zone)));
        if (!stands)
            line += QStringLiteral(", ") + tr("withdrawn %1").arg(text::day(businessDay(consent.withdrawnUtc, zone)));
        addLine(line + QStringLiteral(" · ") + shown(consent.sourceText), stands ? nullptr : "muted");
        QPushButton *act = stands ? quietButton(Icon::Close, tr("Withdraw"), QStringLiteral("withdraw.") + consent.touchpoint)
                                  : quietButton(Icon::Check, tr("Given again"), QStringLiteral("again.") + consent.touchpoint);
        act->setAccessibleName(stands ? tr("Withdraw the consent for %1").arg(touchpoint)
                                      : tr("Consent for %1 was given again").arg(touchpoint));
        act->setEnabled(canWrite());
        connect(act, &QPushButton::clicked, this, [this, consent, stands] {
            change([id = member(), consent, stands](Workspace &workspace, Progress &) {
                return stands ? members::withdrawConsent(workspace, id, consent.touchpoint, consent.source)
                              : members::giveConsent(workspace, id, consent.touchpoint, consent.sourceText);
            });
        });
        lines()->addWidget(act, 0, Qt::AlignLeft);
    }
    if (detail().consents.isEmpty())
        addLine(tr("No consent is noted; SMS needs one"), "muted");
    QPushButton *add = quietButton(Icon::Add, tr("Note a consent"), QStringLiteral("giveConsent"));
    auto *menu = new QMenu(add);
    for (const Touchpoint touchpoint : allTouchpoints) {
        if (!isDirected(touchpoint))
            continue;
        QAction *action = menu->addAction(text::name(touchpoint));
        action->setObjectName(QStringLiteral("consent.") + wordOf(touchpoint));
        connect(action, &QAction::triggered, this, [this, touchpoint] { give(wordOf(touchpoint)); });
    }
    add->setMenu(menu);
    add->setEnabled(canWrite());
    lines()->addWidget(add, 0, Qt::AlignLeft);
}

void CardConsent::give(const QString &touchpoint)
{
    const QString known = detail().sources.isEmpty() ? QString() : detail().sources.first().second;
    const auto source = ask::text(desk().window(), tr("Consent for %1").arg(touchpointText(touchpoint)),
        tr("Where and how it was given"), known);
    if (!source || source->trimmed().isEmpty())
        return;
    change([id = member(), touchpoint, source = *source](Workspace &workspace, Progress &) {
        return members::giveConsent(workspace, id, touchpoint, source);
    });
}

void CardConsent::addOptOuts()
{
    addLine(tr("Wants no messages by"), "muted");
    auto *box = new QWidget;
    auto *flow = new FlowLayout(space::m, box);
    QStringList words{QStringLiteral("all")};
    for (const Touchpoint touchpoint : allTouchpoints) {
        if (isDirected(touchpoint))
            words.append(wordOf(touchpoint));
    }
    for (const members::MemberOptOut &optOut : detail().profile.optOuts) {
        if (!words.contains(optOut.touchpoint))
            words.append(optOut.touchpoint);
    }
    for (const QString &word : std::as_const(words)) {
        auto *check = new QCheckBox(word == QLatin1String("all") ? tr("Everything") : touchpointText(word));
        check->setObjectName(QStringLiteral("optOut.") + word);
        check->setEnabled(canWrite());
        check->setChecked(std::any_of(detail().profile.optOuts.begin(), detail().profile.optOuts.end(),
            [&](const members::MemberOptOut &optOut) { return optOut.touchpoint == word; }));
        connect(check, &QCheckBox::clicked, this, [this, word](bool on) {
            change([id = member(), word, on](Workspace &workspace, Progress &) {
                return members::setOptOut(workspace, id, word, on);
            });
        });
        flow->addWidget(check);
    }
    lines()->addWidget(box);
}

void CardConsent::addSources()
{
    addLine(tr("Where from"), "muted");
    for (const members::MemberSource &source : detail().profile.sources) {
        QStringList parts{shown(source.text)};
        if (!source.basis.isEmpty())
            parts.append(tr("consent: %1").arg(source.basis));
        parts.append(text::day(businessDay(source.atUtc, desk().workspace().zone())));
        addLine(parts.join(QStringLiteral(" · ")));
    }
    if (detail().profile.sources.isEmpty()) {
        const QString source = detail().profile.row.source;
        addLine(source.isEmpty() ? tr("No source is recorded") : shown(source), "muted");
    }
}

} // namespace siyu::ui
