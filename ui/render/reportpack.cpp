// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/reportpack.h"

#include "core/base/workfolder.h"
#include "core/files/zipwriter.h"
#include "core/reports/packs.h"
#include "core/reports/reportlog.h"
#include "core/workspace.h"
#include "ui/render/reportfile.h"
#include "ui/text/captions.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

namespace siyu::render {

namespace {

constexpr qsizetype longestName = 80;
constexpr qsizetype mostNameBytes = 200;
constexpr auto ownersFolder = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;

// Names of files, each once, whatever the case of letters.
class Names {
public:
    QString next(const QString &wanted, const QString &extension)
    {
        const QString base = fileNameFor(wanted);
        QString name = base;
        for (int n = 2; m_taken.contains(name.toCaseFolded()); ++n)
            name = QStringLiteral("%1 (%2)").arg(base).arg(n);
        m_taken.insert(name.toCaseFolded());
        return name + QLatin1Char('.') + extension;
    }

private:
    QSet<QString> m_taken;
};

struct Target {
    QString folder; // where the single files are written first
    files::ZipWriter *zip = nullptr;
};

Result<MadeFiles> writeAll(const Workspace &workspace, const reports::Packs &packs, const PackRequest &request, const Target &target, Progress &progress)
{
    MadeFiles out{request.path, 0, 0};
    Names names;
    for (qsizetype i = 0; i < packs.size(); ++i) {
        if (!progress.report(i, packs.size()))
            return Error{ErrorCode::Cancelled, {}, {}};
        reports::Report report = packs.at(i);
        report.setMasked(request.request.masked);
        const QString name = names.next(text::reportSubject(report), request.format);
        const QString path = QDir(target.folder).filePath(name);
        const auto file = saveReport(report, path, workspace.zone());
        if (!file)
            return file.error();
        ++out.files;
        out.rows += file->rows;
        if (!target.zip)
            continue;
        if (const auto added = target.zip->add(name, path); !added)
            return added.error();
        QFile::remove(path);
    }
    return out;
}

// Beside its place first: the ZIP, or the folder, appears when all of it is there.
Result<MadeFiles> writeZip(const Workspace &workspace, const reports::Packs &packs, const PackRequest &request, const WorkFolder &work, Progress &progress)
{
    const QString name = QStringLiteral("all.zip");
    const auto zip = files::ZipWriter::create(work.path(name), workspace.nowUtc().toTimeZone(workspace.zone()));
    if (!zip)
        return zip.error();
    auto made = writeAll(workspace, packs, request, {work.path(), zip->get()}, progress);
    if (!made)
        return made;
    if (const auto closed = (*zip)->close(); !closed)
        return closed.error();
    if (const auto moved = work.moveFile(name, request.path); !moved)
        return moved.error();
    return made;
}

Result<MadeFiles> writeFolder(const Workspace &workspace, const reports::Packs &packs, const PackRequest &request, const WorkFolder &work, Progress &progress)
{
    const QString name = QFileInfo(request.path).fileName();
    if (QFileInfo::exists(request.path) || !QDir(work.path()).mkdir(name, ownersFolder))
        return Error{ErrorCode::FileUnwritable, {request.path}, {}};
    auto made = writeAll(workspace, packs, request, {work.path(name), nullptr}, progress);
    if (!made)
        return made;
    if (const auto moved = work.moveFolder(name); !moved)
        return moved.error();
    return made;
}

Result<MadeFiles> write(const Workspace &workspace, const reports::Packs &packs, const PackRequest &request, Progress &progress)
{
    const auto work = WorkFolder::make(QFileInfo(request.path).absolutePath());
    if (!work)
        return work.error();
    auto made = request.isZip ? writeZip(workspace, packs, request, **work, progress) : writeFolder(workspace, packs, request, **work, progress);
    return made ? made : (*work)->saidOfPlace(made.error());
}

} // namespace

QString freePath(const QString &folder, const QString &base, const QString &extension)
{
    const QString tail = extension.isEmpty() ? QString() : QLatin1Char('.') + extension;
    QString path = QDir(folder).filePath(base + tail);
    for (int n = 2; QFileInfo::exists(path); ++n)
        path = QDir(folder).filePath(QStringLiteral("%1 (%2)%3").arg(base).arg(n).arg(tail));
    return path;
}

QString fileNameFor(const QString &text)
{
    QString out;
    for (const QChar c : text) {
        const bool isBad = c.unicode() < 0x20 || QStringLiteral("\\/:*?\"<>|").contains(c);
        out += isBad ? QLatin1Char('_') : c;
    }
    out = out.left(longestName);
    while (out.toUtf8().size() > mostNameBytes)
        out.chop(1);
    out = out.trimmed();
    while (out.endsWith(QLatin1Char('.')) || (!out.isEmpty() && out.back().isHighSurrogate()))
        out.chop(1);
    // Others would hide the file.
    for (qsizetype i = 0; i < out.size() && out[i] == QLatin1Char('.'); ++i)
        out[i] = QLatin1Char('_');
    // Names that Windows keeps for devices, whatever follows a dot.
    static const QRegularExpression device(QStringLiteral("^(con|prn|aux|nul|com[1-9]|lpt[1-9])(\\.|$)"), QRegularExpression::CaseInsensitiveOption);
    return out.isEmpty() || device.match(out).hasMatch() ? QLatin1Char('_') + out : out;
}

Result<MadeFiles> makePacks(Workspace &workspace, const PackRequest &request, Progress &progress)
{
    if (const auto checked = reports::checkMasking(request.request); !checked)
        return checked.error();
    if (!request.request.masked && workspace.isReadOnly())
        return Error{ErrorCode::NotAllowedReadOnly, {workspace.path()}, {}};
    const auto packs = reports::packs(workspace, request.name, request.request, progress);
    if (!packs)
        return packs.error();
    auto made = write(workspace, *packs, request, progress);
    if (!made)
        return made;
    if (const auto noted = reports::noteReport(workspace, {QStringLiteral("pack:") + request.name, request.path, made->rows, request.request.masked, request.request.reason}); !noted)
        return noted.error();
    return made;
}

Result<MadeFiles> makeSaved(Workspace &workspace, const reports::SavedReport &saved, QDate asOf, Progress &progress)
{
    if (!QDir().mkpath(saved.folder))
        return Error{ErrorCode::FileUnwritable, {saved.folder}, {}};
    const reports::ReportRequest request = saved.requestAsOf(asOf);
    const QString base = fileNameFor(QStringLiteral("%1 %2 %3").arg(saved.name, request.period.from.toString(Qt::ISODate), request.period.to.toString(Qt::ISODate)));
    if (saved.pack != reports::PackAs::OneFile) {
        const bool isZip = saved.pack == reports::PackAs::Zip;
        return makePacks(workspace, {saved.report, request, saved.format, freePath(saved.folder, base, isZip ? QStringLiteral("zip") : QString()), isZip}, progress);
    }
    const auto file = makeReport(workspace, saved.report, request, freePath(saved.folder, base, saved.format), progress);
    if (!file)
        return file.error();
    return MadeFiles{file->path, 1, file->rows};
}

} // namespace siyu::render
