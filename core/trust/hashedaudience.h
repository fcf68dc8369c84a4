// SPDX-License-Identifier: GPL-3.0-or-later
// An audience file for advertising platforms: one hash of a phone a line, lower-case hex, no header. A mainland number is
// hashed as its 11 digits without the country code, which is what the platforms in China ask for; any other as its digits
// with the country code and without +. Only members who consented to something and withdrew it not, who are opted out of
// nothing that is sent to a phone, and who are not under 14. Any thread; O(members).
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QList>
#include <QString>
#include <optional>

namespace siyu {
class Workspace;
}

namespace siyu::trust {

enum class AudienceHash { Md5, Sha256 };
std::optional<AudienceHash> audienceHashFrom(const QString &word); // md5, sha256
QString wordOf(AudienceHash hash);

struct AudienceFile {
    QString path; // .csv or .txt
    qint64 written = 0; // phones, each once
    qint64 members = 0; // whose they are
    qint64 noPhone = 0;
    qint64 noConsent = 0;
    qint64 optedOut = 0;
    qint64 under14 = 0;
};

// Counted in the order under 14, opted out, no consent, no phone. Noted in the export log (hashes are personal data still).
// Errors: InvalidInput {reason, ""}, NotAllowedReadOnly, FileUnwritable, Cancelled.
Result<AudienceFile> exportHashedAudience(Workspace &workspace, const QList<qint64> &members, AudienceHash hash, const QString &path,
    const QString &reason, Progress &progress);

// Pure: what is hashed of +8613800138000: 13800138000.
QString phoneForAudience(const QString &e164);
QByteArray audienceHashOf(AudienceHash hash, const QString &e164);

} // namespace siyu::trust
