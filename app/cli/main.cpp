// SPDX-License-Identifier: GPL-3.0-or-later
// siyudesk-cli: the same core without windows, for scheduled jobs, scripts and support.
#include "app/cli/arguments.h"
#include "app/cli/handover.h"
#include "core/base/platform_console.h"
#include "ui/text/language.h"

#include <QApplication>
#include <memory>

namespace siyu::cli {

namespace {

// Qt converts file names by the locale; the bare "C" of scheduled jobs would lose every Chinese one.
void preferUtf8Locale()
{
#ifdef Q_OS_LINUX
    if (qEnvironmentVariableIsEmpty("LC_ALL") && qEnvironmentVariableIsEmpty("LC_CTYPE") && qEnvironmentVariableIsEmpty("LANG"))
        qputenv("LC_CTYPE", "C.UTF-8");
#endif
}

QStringList withoutProgram(int argc, char **argv)
{
    QStringList line;
    for (int i = 1; i < argc; ++i)
        line.append(QString::fromUtf8(argv[i]));
    return line;
}

std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv, bool graphics)
{
    if (!graphics)
        return std::make_unique<QCoreApplication>(argc, argv);
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && qEnvironmentVariableIsEmpty("DISPLAY")
        && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
#endif
    return std::make_unique<QApplication>(argc, argv);
}

ExitCode runLine(const QStringList &line)
{
    const Registry registry = allCommands();
    Arguments arguments = parse(line, registry);
    if (arguments.options.contains(QStringLiteral("version"))) {
        writeOut(versionText().toUtf8());
        return ExitCode::Done;
    }
    const bool asked = !arguments.positional.isEmpty() && arguments.positional.first() == QStringLiteral("help") && !arguments.command;
    if (asked || arguments.options.contains(QStringLiteral("help"))) {
        const QStringList about = asked ? arguments.positional.mid(1)
            : arguments.command         ? arguments.command->name.split(QLatin1Char(' '))
                                        : QStringList();
        writeOut(helpText(registry, about).toUtf8());
        return ExitCode::Done;
    }
    const QString mistake = arguments.mistake;
    const bool nothingAsked = mistake.isEmpty() && !arguments.command;
    const auto run = arguments.command ? arguments.command->run : std::function<ExitCode(Context &)>();
    if (!mistake.isEmpty()) {
        arguments.options.remove(QStringLiteral("now"));
        return Context(std::move(arguments)).wrongUsage(mistake);
    }
    if (nothingAsked) {
        writeError(helpText(registry, {}));
        return ExitCode::WrongUsage;
    }
    QList<QString> said;
    Surroundings around = consoleSurroundings();
    // What a locked workspace makes a command say is held back: the desktop program may take the work over.
    QByteArray out;
    around.out = [&out](const QByteArray &bytes) { out += bytes; };
    around.error = [&said](const QString &sentence) { said.append(sentence); };
    const QString path = Context(arguments).workspacePath();
    Context context(std::move(arguments), around);
    const ExitCode code = run(context);
    // Standard input cannot go along: such work waits for the workspace.
    if (code == ExitCode::Locked && !line.contains(QStringLiteral("-"))) {
        if (const auto elsewhere = handOver(line, path))
            return *elsewhere;
    }
    writeOut(out);
    for (const QString &sentence : said)
        writeError(sentence);
    return code;
}

} // namespace

} // namespace siyu::cli

int main(int argc, char **argv)
{
    using namespace siyu;
    cli::preferUtf8Locale();
    platform::catchInterrupts();
    QStringList line = cli::withoutProgram(argc, argv);
    const cli::Registry untranslated = cli::allCommands();
    const cli::Arguments first = cli::parse(line, untranslated);
    const auto application = cli::makeApplication(argc, argv, first.command && first.command->graphics);
    text::installLanguage(first.options.value(QStringLiteral("lang"), {QString()}).last());
#ifdef Q_OS_WIN
    line = QCoreApplication::arguments().mid(1); // the wide command line: argv there is in the system's code page
#endif
    return int(cli::runLine(line));
}
