// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"

#include "app/cli/commands.h"
#include "app/cli/handover.h"
#include "core/base/platform_console.h"
#include "core/members/figures.h"
#include "ui/text/errortext.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSettings>
#include <chrono>
#include <cstdio>
#include <thread>

namespace siyu::cli {

namespace {

const QString lastWorkspaceKey = QStringLiteral("lastWorkspace");

QSettings settings()
{
    return QSettings(QStringLiteral("SiyuDesk"), QStringLiteral("SiyuDesk"));
}

// Consoles and what reads their lines know the hyphen alone as a minus.
QString plainSigns(QString said)
{
    static const QRegularExpression minus(QStringLiteral("−(?=[0-9¥])"));
    return said.replace(minus, QStringLiteral("-"));
}

class ConsoleProgress final : public Progress {
public:
    bool report(qint64 done, qint64 total) override
    {
        if (m_shown && m_since.elapsed() > 500 && total > 0) {
            writeError(QStringLiteral("%1 %").arg(done * 100 / total));
            m_since.restart();
        }
        return !platform::wasInterrupted();
    }

private:
    const bool m_shown = platform::stderrIsTerminal();
    QElapsedTimer m_since = [] {
        QElapsedTimer timer;
        timer.start();
        return timer;
    }();
};

// One byte more than a table may have, so that its limit is told.
QByteArray readStandardInput()
{
    QFile in;
    QByteArray all;
    if (!in.open(stdin, QIODevice::ReadOnly))
        return all;
    while (all.size() <= files::mostPastedBytes) {
        const QByteArray piece = in.read(1 << 20);
        if (piece.isEmpty())
            break;
        all += piece;
    }
    return all;
}

ExitCode exitCodeOf(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Cancelled:
        return ExitCode::Cancelled;
    case ErrorCode::WorkspaceLocked:
        return ExitCode::Locked;
    default:
        return ExitCode::Failed;
    }
}

} // namespace

Surroundings consoleSurroundings()
{
    return {writeOut, writeError, nullptr, nullptr, readStandardInput};
}

Context::Context(Arguments arguments, Surroundings around)
    : m_arguments(std::move(arguments))
    , m_around(std::move(around))
    , m_progress(std::make_unique<ConsoleProgress>())
{
    if (const QString now = value(QStringLiteral("now")); !now.isEmpty())
        m_clock = std::make_shared<FixedClock>(instantFrom(now));
    else
        m_clock = std::make_shared<SystemClock>();
}

Context::~Context() = default;

QString Context::value(const QString &option, const QString &fallback) const
{
    const auto it = m_arguments.options.constFind(option);
    return it == m_arguments.options.constEnd() ? fallback : it->last();
}

std::optional<QDate> Context::date(const QString &option) const
{
    const QDate day = QDate::fromString(value(option), Qt::ISODate);
    return day.isValid() ? std::optional(day) : std::nullopt;
}

std::optional<qint64> Context::number(const QString &option) const
{
    bool fits = false;
    const qint64 number = value(option).toLongLong(&fits);
    return fits ? std::optional(number) : std::nullopt;
}

QString Context::workspacePath() const
{
    const QString given = value(QStringLiteral("workspace"));
    return given.isEmpty() ? settings().value(lastWorkspaceKey).toString() : QFileInfo(given).absoluteFilePath();
}

Result<void> Context::takeStandardInput(const QString &file, files::OpenOptions &open) const
{
    if (file != QStringLiteral("-"))
        return {};
    if (!m_around.in)
        return Error{ErrorCode::FileMissing, {file}, {}};
    const Result<files::Pasted> table = files::tableFromBytes(m_around.in(), QStringLiteral("-"));
    if (!table)
        return table.error();
    open.pasted = *table;
    return {};
}

Result<db::Passphrase> Context::passphrase() const
{
    const QString path = value(QStringLiteral("passphrase-file"));
    if (path.isEmpty())
        return db::Passphrase();
    QFile file(path);
    if (!file.exists())
        return Error{ErrorCode::FileMissing, {path}, {}};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, {path}, file.errorString()};
    constexpr qint64 most = 4096;
    QByteArray line = file.readLine(most);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    if (line.startsWith("\xEF\xBB\xBF"))
        line.remove(0, 3);
    const db::Passphrase out{QString::fromUtf8(line)};
    line.fill('\0');
    if (out.isEmpty())
        return Error{ErrorCode::PassphraseEmpty, {path}, {}};
    return out;
}

Result<std::unique_ptr<Workspace>> Context::open(OpenAs as) const
{
    const QString path = workspacePath();
    if (path.isEmpty())
        return Error{ErrorCode::FileMissing, {QStringLiteral("--workspace")}, {}};
    if (m_around.workspace && QFileInfo(path) == QFileInfo(m_around.workspace->path()))
        return m_around.workspace->another();
    const Result<db::Passphrase> given = passphrase();
    if (!given)
        return given.error();
    if (as == OpenAs::WriterOrReadOnly) {
        auto reader = Workspace::open(path, m_clock, OpenAs::ReadOnly, *given);
        if (reader || reader.error().code != ErrorCode::WorkspaceReadOnly)
            return reader;
    }
    QElapsedTimer waited;
    waited.start();
    const qint64 patience = number(QStringLiteral("wait")).value_or(0) * 1000;
    while (true) {
        auto opened = Workspace::open(path, m_clock, as, *given);
        const bool held = !opened && opened.error().code == ErrorCode::WorkspaceLocked;
        if (!held || waited.elapsed() >= patience || someoneTakesOver(path))
            return opened;
        if (platform::wasInterrupted())
            return Error{ErrorCode::Cancelled, {}, {}};
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
}

Result<std::unique_ptr<Workspace>> Context::writerNow(const Workspace &workspace) const
{
    return Workspace::open(workspacePath(), m_clock, OpenAs::Writer, workspace.passphrase());
}

Result<std::unique_ptr<Workspace>> Context::openWithFigures(OpenAs as)
{
    auto workspace = open(as);
    if (!workspace)
        return workspace;
    if ((*workspace)->isReadOnly()) {
        const auto state = members::figuresState(**workspace);
        if (!state || state->isCurrent)
            return workspace;
        // Without waiting: who only looks hands nothing over either.
        auto writer = writerNow(**workspace);
        if (!writer) {
            m_around.error(state->day.isValid()
                    ? CliText::tr("Another program holds the workspace: stages, RFM and values are those of %1.").arg(state->day.toString(Qt::ISODate))
                    : CliText::tr("Another program holds the workspace: stages, RFM and values were not worked out yet."));
            return workspace;
        }
        workspace = std::move(writer);
    }
    const auto updated = members::updateFigures(**workspace, progress());
    return updated ? std::move(workspace) : Result<std::unique_ptr<Workspace>>(updated.error());
}

void Context::rememberWorkspace(const QString &path) const
{
    QSettings kept = settings();
    if (!QFileInfo::exists(kept.value(lastWorkspaceKey).toString()))
        kept.setValue(lastWorkspaceKey, QFileInfo(path).absoluteFilePath());
}

ExitCode Context::done(const QJsonObject &object, const QString &human, ExitCode code) const
{
    if (json())
        m_around.out(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
    else if (!human.isEmpty())
        m_around.out(plainSigns(human).toUtf8() + '\n');
    return code;
}

ExitCode Context::fail(const Error &error) const
{
    if (json())
        m_around.out(QJsonDocument(QJsonObject{{QStringLiteral("error"), text::errorText(error)}}).toJson(QJsonDocument::Compact) + '\n');
    return stop(error);
}

ExitCode Context::stop(const Error &error) const
{
    const QString sentence = text::errorText(error);
    m_around.error(error.detail.isEmpty() ? sentence : QStringLiteral("%1 (%2)").arg(sentence, error.detail));
    return exitCodeOf(error);
}

ExitCode Context::wrongUsage(const QString &sentence) const
{
    m_around.error(sentence);
    if (m_arguments.command)
        m_around.error(CliText::tr("See siyudesk-cli help %1").arg(m_arguments.command->name));
    return ExitCode::WrongUsage;
}

QDateTime instantFrom(const QString &text)
{
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (time.isValid() && time.timeSpec() == Qt::LocalTime)
        time = QDateTime(time.date(), time.time(), QTimeZone("Asia/Shanghai"));
    return time.toUTC();
}

void writeOut(const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    std::fflush(stdout);
}

void writeError(const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
}

Result<QByteArray> Context::smallFile(const QString &path)
{
    constexpr qint64 largest = 1024 * 1024;
    QFile file(path);
    if (!file.exists())
        return Error{ErrorCode::FileMissing, {path}, {}};
    if (file.size() > largest)
        return Error{ErrorCode::FileTooLarge, {path, QStringLiteral("1 MB")}, {}};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, {path}, file.errorString()};
    return file.readAll();
}

} // namespace siyu::cli
