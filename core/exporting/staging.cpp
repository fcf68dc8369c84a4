// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/staging.h"

#include "core/base/platform.h"

#include <QDir>
#include <QUuid>

namespace siyu::exporting {

Staging::Staging(const QString &folder)
    : m_folder(QDir(folder).absolutePath())
    , m_pending(QDir(m_folder).filePath(QStringLiteral(".export-") + QUuid::createUuid().toString(QUuid::Id128).left(8)))
    , m_isNew(!QDir(m_folder).exists())
{
}

Staging::~Staging()
{
    QDir(m_pending).removeRecursively();
    if (m_isNew)
        QDir().rmdir(m_folder); // only where nothing came into it
}

Result<void> Staging::begin()
{
    return QDir().mkpath(m_pending) ? Result<void>() : Error{ErrorCode::FileUnwritable, {m_folder}, {}};
}

QString Staging::path(const QString &name) const { return QDir(m_pending).filePath(name); }
QString Staging::place(const QString &name) const { return QDir(m_folder).filePath(name); }

Result<void> Staging::moveFiles(const QString &below)
{
    const QDir from(path(below));
    if (!QDir().mkpath(place(below)))
        return Error{ErrorCode::FileUnwritable, {place(below)}, {}};
    for (const QString &name : from.entryList(QDir::Files | QDir::Hidden)) {
        if (const Result<void> moved = platform::replaceFile(from.filePath(name), QDir(place(below)).filePath(name)); !moved)
            return moved;
    }
    return {};
}

Result<void> Staging::moveFolder(const QString &name)
{
    const QString former = path(QStringLiteral("former-") + name);
    const bool isThere = QFileInfo::exists(place(name));
    if (isThere && !QDir().rename(place(name), former))
        return Error{ErrorCode::FileUnwritable, {place(name)}, {}};
    if (QDir().rename(path(name), place(name)))
        return {};
    if (isThere)
        QDir().rename(former, place(name));
    return Error{ErrorCode::FileUnwritable, {place(name)}, {}};
}

Result<void> Staging::publish(const QString &whole)
{
    for (const QString &name : QDir(m_pending).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (const Result<void> moved = name == whole ? moveFolder(name) : moveFiles(name); !moved)
            return moved;
    }
    return moveFiles(QStringLiteral("."));
}

} // namespace siyu::exporting
