// SPDX-License-Identifier: GPL-3.0-or-later
// init, backup, restore, check.
#include "app/cli/commands.h"
#include "core/base/period.h"
#include "core/growth/currency.h"
#include "core/trust/restoring.h"
#include "ui/text/format.h"
#include "ui/text/moneytext.h"
#include "ui/text/privacytext.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

namespace siyu::cli {

namespace {

ExitCode init(Context &context)
{
    const QString path = context.workspacePath();
    if (!context.has(QStringLiteral("workspace")))
        return context.wrongUsage(CliText::tr("init needs --workspace FILE.siyu"));
    const QString kind = context.value(QStringLiteral("template"), QStringLiteral("shop"));
    if (kind != QStringLiteral("shop") && kind != QStringLiteral("solo"))
        return context.wrongUsage(CliText::tr("--template is shop or solo, not “%1”.").arg(kind));
    const QString currency = context.value(QStringLiteral("currency"), QStringLiteral("CNY")).toUpper();
    if (!growth::isCurrencyCode(currency))
        return context.wrongUsage(CliText::tr("--currency is a code of three letters such as CNY or USD, not “%1”.").arg(currency));
    const Result<db::Passphrase> passphrase = context.passphrase();
    if (!passphrase)
        return context.fail(passphrase.error());
    auto made = Workspace::create(path, context.clock(), *passphrase);
    if (!made)
        return context.fail(made.error());
    if (const auto kept = (*made)->setSetting(QStringLiteral("template"), kind); !kept)
        return context.fail(kept.error());
    if (currency != growth::currencyOf(**made)) {
        if (const auto kept = growth::setCurrency(**made, currency); !kept)
            return context.fail(kept.error());
    }
    context.rememberWorkspace(path);
    return context.done({{QStringLiteral("workspace"), path}, {QStringLiteral("template"), kind}, {QStringLiteral("currency"), currency}},
        CliText::tr("Made the workspace %1").arg(QDir::toNativeSeparators(path)));
}

ExitCode backup(Context &context)
{
    auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    const QString folder = context.arguments().isEmpty() ? (*workspace)->defaultBackupFolder()
                                                         : QFileInfo(context.argument(0)).absoluteFilePath();
    const auto report = (*workspace)->backup(folder, context.progress());
    if (!report)
        return context.fail(report.error());
    return context.done({{QStringLiteral("ok"), true}, {QStringLiteral("problems"), QJsonArray()},
                            {QStringLiteral("file"), report->path}, {QStringLiteral("bytes"), report->bytes},
                            {QStringLiteral("at"), toUtcText(report->at)}, {QStringLiteral("members"), report->members}},
        CliText::tr("Verified backup: %1").arg(QDir::toNativeSeparators(report->path)));
}

ExitCode restore(Context &context)
{
    const QString path = context.workspacePath();
    if (path.isEmpty())
        return context.wrongUsage(CliText::tr("restore needs --workspace FILE.siyu"));
    const Result<db::Passphrase> passphrase = context.passphrase();
    if (!passphrase)
        return context.fail(passphrase.error());
    const auto restored = trust::restoreBackup(
        QFileInfo(context.argument(0)).absoluteFilePath(), path, *context.clock(), *passphrase, context.progress());
    if (!restored)
        return context.fail(restored.error());
    QStringList said{CliText::tr("Restored %1.").arg(QDir::toNativeSeparators(path))};
    if (!restored->aside.isEmpty())
        said.append(CliText::tr("The file that was there is kept as %1.").arg(QDir::toNativeSeparators(restored->aside)));
    QJsonArray problems;
    if (restored->erasedAgain > 0)
        said.append(CliText::tr("Erased again, as they were since the backup was made: %1.").arg(text::number(restored->erasedAgain)));
    if (restored->erasuresUnread) {
        said.append(text::erasuresUnreadText());
        problems.append(text::erasuresUnreadText());
    }
    return context.done({{QStringLiteral("ok"), true}, {QStringLiteral("problems"), problems}, {QStringLiteral("workspace"), path},
                            {QStringLiteral("replaced"), restored->aside}, {QStringLiteral("erased_again"), restored->erasedAgain}},
        said.join(QLatin1Char('\n')));
}

ExitCode check(Context &context)
{
    auto workspace = context.open(OpenAs::WriterOrReadOnly);
    if (!workspace)
        return context.fail(workspace.error());
    const auto report = (*workspace)->check(context.progress());
    if (!report)
        return context.fail(report.error());
    return context.done({{QStringLiteral("ok"), report->ok}, {QStringLiteral("problems"), QJsonArray::fromStringList(report->problems)}},
        report->ok ? CliText::tr("The workspace is sound.")
                   : CliText::tr("The workspace has problems; restore the last backup:") + QLatin1Char('\n')
                + report->problems.join(QLatin1Char('\n')),
        report->ok ? ExitCode::Done : ExitCode::Failed);
}

ExitCode currency(Context &context)
{
    const bool sets = !context.arguments().isEmpty();
    const QString code = sets ? context.argument(0).toUpper() : QString();
    if (sets && !growth::isCurrencyCode(code))
        return context.wrongUsage(CliText::tr("Money is a code of three letters such as CNY or USD, not “%1”.").arg(code));
    auto workspace = context.open(sets ? OpenAs::Writer : OpenAs::WriterOrReadOnly);
    if (!workspace)
        return context.fail(workspace.error());
    if (sets) {
        if (const auto set = growth::setCurrency(**workspace, code); !set)
            return context.fail(set.error());
    }
    const auto inUse = growth::moneyInUse(**workspace, context.progress());
    if (!inUse)
        return context.fail(inUse.error());
    const QString own = growth::currencyOf(**workspace);
    QJsonObject orders;
    for (const growth::MoneyInUse &one : *inUse)
        orders.insert(one.currency, one.orders);
    const auto other = growth::onlyOtherMoney(*inUse, own);
    return context.done({{QStringLiteral("currency"), own}, {QStringLiteral("paid_orders"), orders}},
        CliText::tr("The workspace counts in %1.").arg(text::currencyName(own)) + QLatin1Char('\n')
            + (other ? text::onlyOtherMoneyText(*other, own) : text::moneyInUseText(*inUse, own)));
}

} // namespace

void addWorkspaceCommands(Registry &registry)
{
    registry.add({QStringLiteral("init"), {}, 0, 0, CliText::tr("Make a new, empty workspace."),
        {{QStringLiteral("template"), {QStringLiteral("shop|solo")}, CliText::tr("six teams, or one person who does it all")},
            {QStringLiteral("currency"), {QStringLiteral("CODE")}, CliText::tr("of money: what the sums count in; CNY by default")}},
        init});
    registry.add({QStringLiteral("currency"), QStringLiteral("[CODE]"), 0, 1,
        CliText::tr("Shows what money the workspace counts in, or sets it; orders in other money stand beside the sums."), {}, currency});
    registry.add({QStringLiteral("backup"), QStringLiteral("[DIR]"), 0, 1,
        CliText::tr("Write a verified copy of the workspace."), {}, backup});
    registry.add({QStringLiteral("restore"), QStringLiteral("FILE"), 1, 1,
        CliText::tr("Put a backup in the place of the workspace; the replaced file is kept."), {}, restore});
    registry.add({QStringLiteral("check"), {}, 0, 0, CliText::tr("Check the workspace for damage."), {}, check});
}

} // namespace siyu::cli
