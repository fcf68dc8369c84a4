// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/staging.h"

#include <QDir>

namespace siyu::exporting {

Staging::Staging(const QString &folder) : m_folder(QDir(folder).absolutePath()), m_isNew(!QDir(m_folder).exists()) { }

Staging::~Staging()
{
    m_work.reset();
    if (m_isNew)
        QDir().rmdir(m_folder); // only where nothing came into it
}

Result<void> Staging::begin()
{
    if (!QDir().mkpath(m_folder))
        return Error{ErrorCode::FileUnwritable, {m_folder}, {}};
    auto made = WorkFolder::make(m_folder);
    if (!made)
        return made.error();
    m_work = std::move(*made);
    return {};
}

QString Staging::path(const QString &name) const { return m_work->path(name); }
QString Staging::place(const QString &name) const { return QDir(m_folder).filePath(name); }

Result<void> Staging::moveFiles(const QString &below)
{
    const QDir from(path(below));
    if (!QDir().mkpath(place(below)))
        return Error{ErrorCode::FileUnwritable, {place(below)}, {}};
    for (const QString &name : from.entryList(QDir::Files | QDir::Hidden)) {
        if (const Result<void> moved = m_work->moveFile(QDir(below).filePath(name), QDir(place(below)).filePath(name)); !moved)
            return moved;
    }
    return {};
}

Result<void> Staging::publish(const QString &whole)
{
    for (const QString &name : QDir(path(QStringLiteral("."))).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (const Result<void> moved = name == whole ? m_work->moveFolder(name) : moveFiles(name); !moved)
            return moved;
    }
    return moveFiles(QStringLiteral("."));
}

} // namespace siyu::exporting
