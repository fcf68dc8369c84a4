// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/cardidentities.h"

#include "core/trust/exportlog.h"
#include "ui/common/icons.h"
#include "ui/members/memberwords.h"
#include "ui/text/words.h"

#include <QClipboard>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QHBoxLayout>
#include <QToolButton>

namespace siyu::ui {

CardIdentities::CardIdentities(Desk &desk) : CardSection(desk, QStringLiteral("identities"), tr("Identities")) { }

void CardIdentities::build()
{
    QFormLayout *form = addForm();
    const QList<members::IdentityKey> &keys = detail().profile.identities;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const members::IdentityKey key = keys[i];
        QString value = shownIdentity(key, desk().isMasked());
        if (!key.scope.isEmpty())
            value += QStringLiteral(" (%1)").arg(key.scope);
        auto *row = new QWidget;
        auto *cells = new QHBoxLayout(row);
        cells->setContentsMargins(0, 0, 0, 0);
        cells->addWidget(cardLabel(value), 1);
        auto *button = new QToolButton;
        button->setIcon(icon(Icon::Copy));
        button->setObjectName(QStringLiteral("copy%1").arg(i));
        const bool reveals = value != key.value && shownIdentity(key, true) != key.value && desk().isMasked();
        button->setToolTip(reveals ? tr("Copy the whole of it; this is put on record") : tr("Copy"));
        button->setAccessibleName(tr("Copy %1").arg(text::name(key.kind)));
        // The record cannot be kept in a workspace that is open for reading only.
        button->setEnabled(!reveals || canWrite());
        connect(button, &QToolButton::clicked, this, [this, key] { copy(key); });
        cells->addWidget(button);
        form->addRow(cardLabel(text::name(key.kind), "muted"), row);
    }
    if (keys.isEmpty())
        addLine(tr("Known by the name in a group only"), "muted");
}

void CardIdentities::copy(const members::IdentityKey &key)
{
    const auto put = [value = key.value, this] {
        QGuiApplication::clipboard()->setText(value);
        desk().toast(tr("Copied"));
    };
    if (!desk().isMasked() || shownIdentity(key, true) == key.value) {
        put();
        return;
    }
    Job::once(this, [workspace = desk().sharedWorkspace(), member = member()](Progress &) {
        return trust::logExport(*workspace,
            {{}, QStringLiteral("clipboard"), {}, 1, false, QStringLiteral("#%1").arg(member.value)});
    }, [this, put](const Result<void> &logged) {
        if (!desk().showIfError(logged))
            put();
    });
}

} // namespace siyu::ui
