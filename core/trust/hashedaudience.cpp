// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/hashedaudience.h"

#include "core/base/platform.h"
#include "core/db/database.h"
#include "core/trust/exportlog.h"
#include "core/workspace.h"

#include <QCryptographicHash>
#include <QSaveFile>
#include <QSet>

namespace siyu::trust {

namespace {

constexpr qsizetype askEvery = 1024; // members

struct Standing {
    bool under14 = false;
    bool optedOut = false;
    bool consents = false;
};

std::optional<Standing> standingOf(db::Database &db, qint64 member)
{
    db::Statement &row = db.cached(
        "SELECT m.under_14, EXISTS (SELECT 1 FROM opt_out o WHERE o.member = m.id AND o.touchpoint IN ('all', 'sms', 'ads')),"
        " EXISTS (SELECT 1 FROM consent c WHERE c.member = m.id AND c.withdrawn_at IS NULL) FROM member m WHERE m.id = ?");
    if (!row.with(member).step())
        return std::nullopt;
    return Standing{row.int64(0) != 0, row.int64(1) != 0, row.int64(2) != 0};
}

QStringList phonesOf(db::Database &db, qint64 member)
{
    QStringList out;
    db::Statement &rows = db.cached("SELECT value FROM identity WHERE member = ? AND kind = 5 ORDER BY value");
    rows.with(member);
    while (rows.step())
        out.append(rows.text(0));
    return out;
}

// Writes the member's hashes, or counts why not.
void take(db::Database &db, qint64 member, AudienceHash hash, QSaveFile &file, QSet<QByteArray> &seen, AudienceFile &out)
{
    const std::optional<Standing> standing = standingOf(db, member);
    if (!standing)
        return;
    if (standing->under14) {
        ++out.under14;
        return;
    }
    if (standing->optedOut) {
        ++out.optedOut;
        return;
    }
    if (!standing->consents) {
        ++out.noConsent;
        return;
    }
    const QStringList phones = phonesOf(db, member);
    if (phones.isEmpty()) {
        ++out.noPhone;
        return;
    }
    ++out.members;
    for (const QString &phone : phones) {
        const QByteArray line = audienceHashOf(hash, phone);
        if (seen.contains(line))
            continue;
        seen.insert(line);
        file.write(line + "\r\n");
        ++out.written;
    }
}

} // namespace

std::optional<AudienceHash> audienceHashFrom(const QString &word)
{
    for (const AudienceHash hash : {AudienceHash::Md5, AudienceHash::Sha256}) {
        if (word.compare(wordOf(hash), Qt::CaseInsensitive) == 0)
            return hash;
    }
    return std::nullopt;
}

QString wordOf(AudienceHash hash) { return hash == AudienceHash::Md5 ? QStringLiteral("md5") : QStringLiteral("sha256"); }

QString phoneForAudience(const QString &e164)
{
    if (e164.startsWith(QStringLiteral("+86")) && e164.size() == 14)
        return e164.mid(3);
    return e164.startsWith(QLatin1Char('+')) ? e164.mid(1) : e164;
}

QByteArray audienceHashOf(AudienceHash hash, const QString &e164)
{
    const auto algorithm = hash == AudienceHash::Md5 ? QCryptographicHash::Md5 : QCryptographicHash::Sha256;
    return QCryptographicHash::hash(phoneForAudience(e164).toLatin1(), algorithm).toHex();
}

Result<AudienceFile> exportHashedAudience(Workspace &workspace, const QList<qint64> &members, AudienceHash hash, const QString &path,
    const QString &reason, Progress &progress)
{
    if (reason.trimmed().isEmpty())
        return Error{ErrorCode::InvalidInput, {QStringLiteral("reason"), reason}, {}};
    if (workspace.isReadOnly())
        return Error{ErrorCode::NotAllowedReadOnly, {workspace.path()}, {}};
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{ErrorCode::FileUnwritable, {path}, file.errorString()};
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const Result<AudienceFile> made = workspace.read(progress, [&](db::Database &db) -> Result<AudienceFile> {
        AudienceFile out;
        out.path = path;
        QSet<QByteArray> seen;
        for (qsizetype i = 0; i < members.size(); ++i) {
            if (i % askEvery == 0 && !progress.report(i, members.size()))
                return Error{ErrorCode::Cancelled, {}, {}};
            take(db, members.at(i), hash, file, seen, out);
        }
        return out;
    });
    if (!made)
        return made;
    // What cannot be noted does not leave.
    if (const Result<void> noted = logExport(workspace, {{}, QStringLiteral("audience-") + wordOf(hash), path, made->written, false, reason.trimmed()});
        !noted)
        return noted.error();
    if (!file.flush() || !file.commit())
        return platform::writeError(path, file);
    platform::makePrivate(path);
    return made;
}

} // namespace siyu::trust
