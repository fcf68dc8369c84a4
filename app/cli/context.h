// SPDX-License-Identifier: GPL-3.0-or-later
// What one run of a command knows: its arguments and options, the clock, the workspace to open, where results and
// messages go. Main thread.
#pragma once

#include "core/files/clipboardtable.h"
#include "core/workspace.h"

#include <QHash>
#include <QJsonObject>
#include <QPair>
#include <functional>
#include <optional>

namespace siyu::cli {

enum class ExitCode { Done = 0, Failed = 1, WrongUsage = 2, SomeRejected = 3, Locked = 4, Cancelled = 130 };

struct Command;

// The line as typed, sorted by the command's and the global options.
struct Arguments {
    const Command *command = nullptr;
    QStringList positional; // without the command's own words
    QHash<QString, QStringList> options; // all values, in order; a switch has one empty value
    QList<QPair<QString, QString>> fields; // --field=value of commands that take any
    QString mistake; // what is wrong with the line; empty when nothing is
};

// Where a command runs: at a console, or inside the desktop program that holds the workspace.
struct Surroundings {
    std::function<void(const QByteArray &)> out;
    std::function<void(const QString &)> error;
    std::shared_ptr<Workspace> workspace; // held already by this process; may be null
    Progress *progress = nullptr; // null: the console's
    std::function<QByteArray()> in = {}; // all of standard input; empty where there is none
};
Surroundings consoleSurroundings();

class Context {
public:
    explicit Context(Arguments arguments, Surroundings around = consoleSurroundings());
    ~Context();
    Context(const Context &) = delete;
    Context &operator=(const Context &) = delete;

    const QStringList &arguments() const { return m_arguments.positional; }
    QString argument(int i) const { return m_arguments.positional.value(i); }
    bool has(const QString &option) const { return m_arguments.options.contains(option); }
    // The last value given; options with two values give them one after the other in values().
    QString value(const QString &option, const QString &fallback = {}) const;
    QStringList values(const QString &option) const { return m_arguments.options.value(option); }
    const QList<QPair<QString, QString>> &fields() const { return m_arguments.fields; }
    // A date written 2026-03-01; nothing when absent or not a date: check has() to tell them apart.
    std::optional<QDate> date(const QString &option) const;
    std::optional<qint64> number(const QString &option) const;
    // A small file of the operator's (a broadcast, a content item): up to 1 MB. Errors: FileMissing, FileTooLarge,
    // FileUnreadable.
    static Result<QByteArray> smallFile(const QString &path);

    bool json() const { return has(QStringLiteral("json")); }
    const std::shared_ptr<const Clock> &clock() const { return m_clock; }
    // Written to standard error when a person watches; stops the work after Ctrl+C.
    Progress &progress() { return m_around.progress ? *m_around.progress : *m_progress; }

    // --workspace, else the last one opened; waits up to --wait seconds while another process writes to it, unless that
    // process takes the work over (handover.h). Commands that only look ask for WriterOrReadOnly: they get a reader, and
    // the lock only where an older file has to be brought up to date.
    QString workspacePath() const;
    Result<std::unique_ptr<Workspace>> open(OpenAs as) const;
    // The same for commands that read figures of members (stage, RFM, value): they are brought up to date before, also
    // where the command only looks; where that cannot be, it is said as of when they are.
    Result<std::unique_ptr<Workspace>> openWithFigures(OpenAs as);
    // Of a file that is open for reading: without waiting and handing over, as who only looks may do.
    Result<std::unique_ptr<Workspace>> writerNow(const Workspace &workspace) const;
    // Of --passphrase-file; none where that is not given. Errors: FileMissing, FileUnreadable, InvalidInput (an empty line).
    Result<db::Passphrase> passphrase() const;
    // For commands that make a workspace: the next run without --workspace finds it, unless the desktop chose another.
    void rememberWorkspace(const QString &path) const;

    // Where “-” stands for a file, the table on standard input becomes what `open` reads; else nothing happens.
    // Errors: those of files::tableFromBytes; FileMissing where there is no standard input.
    Result<void> takeStandardInput(const QString &file, files::OpenOptions &open) const;

    // How a command ends. With --json the object goes to standard output, else the text.
    ExitCode done(const QJsonObject &object, const QString &human, ExitCode code = ExitCode::Done) const;
    ExitCode fail(const Error &error) const;
    // Fails after output has begun: the message goes to standard error alone.
    ExitCode stop(const Error &error) const;
    ExitCode wrongUsage(const QString &sentence) const;

private:
    Arguments m_arguments;
    Surroundings m_around;
    std::shared_ptr<const Clock> m_clock;
    std::unique_ptr<Progress> m_progress;
};

// ISO 8601; without an offset it is a wall time of China, the default zone of a workspace. Invalid when it is neither.
QDateTime instantFrom(const QString &text);

void writeOut(const QByteArray &bytes); // standard output, as it is
void writeError(const QString &line); // standard error, one line

} // namespace siyu::cli
