// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/opening.h"

#include "core/demo/demo.h"
#include "core/exporting/importall.h"
#include "core/growth/currency.h"
#include "ui/common/job.h"

#include <QFile>

namespace siyu::ui {

Opened shared(Result<std::unique_ptr<Workspace>> opened)
{
    if (!opened)
        return opened.error();
    return std::shared_ptr<Workspace>(std::move(*opened));
}

Opened makeEmpty(const QString &path, const std::shared_ptr<const Clock> &clock, const db::Passphrase &passphrase, const QString &currency)
{
    Opened made = shared(Workspace::create(path, clock, passphrase));
    if (!made || currency.isEmpty() || currency == growth::currencyOf(**made))
        return made;
    const auto set = growth::setCurrency(**made, currency);
    return set ? made : Opened(set.error());
}

Opened makeSample(const QString &path, const std::shared_ptr<const Clock> &clock, Progress &progress)
{
    Opened made = shared(Workspace::create(path, clock));
    if (!made)
        return made;
    if (const auto filled = demo::fill(**made, progress); !filled) {
        made->reset();
        QFile::remove(path); // an empty workspace that nobody asked for
        return filled.error();
    }
    return made;
}

Opened restored(const QString &backup, const QString &path, const std::shared_ptr<const Clock> &clock,
    const db::Passphrase &passphrase, trust::Restored &report)
{
    constexpr int tries = 600;
    constexpr int pauseMs = 50;
    NoProgress quiet; // half of it would leave the operator without a file
    Result<trust::Restored> done = trust::restoreBackup(backup, path, *clock, passphrase, quiet);
    for (int i = 0; i < tries && !done && done.error().code == ErrorCode::WorkspaceLocked; ++i) {
        Job::pause(pauseMs);
        done = trust::restoreBackup(backup, path, *clock, passphrase, quiet);
    }
    if (!done)
        return done.error();
    report = *done;
    return shared(Workspace::open(path, clock, OpenAs::WriterOrReadOnly, passphrase));
}

Opened madeFromExport(const QString &folder, const QString &path, const std::shared_ptr<const Clock> &clock, const db::Passphrase &passphrase, Progress &progress)
{
    const auto made = exporting::importAll(folder, path, passphrase, progress);
    return made ? shared(Workspace::open(made->path, clock, OpenAs::WriterOrReadOnly, passphrase)) : Opened(made.error());
}

} // namespace siyu::ui
