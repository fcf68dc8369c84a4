// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/workfolder.h"

#include <QDir>
#include <QRegularExpression>
#include <QUuid>

namespace siyu {

namespace {

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
constexpr int mostTries = 4;

QString lockIn(const QString &own) { return own + QStringLiteral("/lock"); }
QString filesIn(const QString &own) { return own + QStringLiteral("/files"); }
QString formerIn(const QString &own) { return own + QStringLiteral("/former"); }

// A folder that was put aside for a new one which never came.
void putBack(const QString &own, const QString &folder)
{
    const QDir former(formerIn(own));
    for (const QString &name : former.entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot)) {
        if (!QFileInfo::exists(QDir(folder).filePath(name)))
            QDir().rename(former.filePath(name), QDir(folder).filePath(name));
    }
}

void clear(const QString &own, const QString &folder)
{
    // Killed before it was locked, or about to be locked: with anything in it, it stays.
    if (!QFileInfo::exists(lockIn(own))) {
        QDir().rmdir(own);
        return;
    }
    auto lock = platform::FileLock::tryLock(lockIn(own));
    if (!lock || !*lock)
        return; // a run is at work in it
    putBack(own, folder);
    QDir(filesIn(own)).removeRecursively();
    lock->reset();
    QDir(own).removeRecursively();
}

} // namespace

Result<std::unique_ptr<WorkFolder>> WorkFolder::make(const QString &folder)
{
    const QString place = QDir(folder).absolutePath();
    const Error unwritable{ErrorCode::FileUnwritable, {place}, {}};
    clearLeft(place);
    // Another run that clears may take a folder which is not locked yet: then there is a next one.
    for (int i = 0; i < mostTries; ++i) {
        const QString own = QDir(place).filePath(QStringLiteral(".siyu-work-") + QUuid::createUuid().toString(QUuid::Id128).left(8));
        if (!QDir().mkdir(own, ownerOnly))
            return unwritable;
        std::unique_ptr<WorkFolder> out(new WorkFolder(place, own));
        auto lock = platform::FileLock::tryLock(lockIn(own));
        if (lock && *lock)
            out->m_lock = std::move(*lock);
        // A disk that knows no locks keeps the folder: nobody else can tell then that it was left.
        const bool isOurs = out->m_lock || (!lock && QFileInfo::exists(lockIn(own)));
        if (isOurs && QDir().mkdir(filesIn(own), ownerOnly))
            return out;
    }
    return unwritable;
}

WorkFolder::~WorkFolder()
{
    QDir(filesIn(m_own)).removeRecursively();
    m_lock.reset();
    QDir(m_own).removeRecursively();
}

QString WorkFolder::path(const QString &name) const { return QDir(filesIn(m_own)).filePath(name); }

Result<void> WorkFolder::moveFile(const QString &name, const QString &place) const { return platform::replaceFile(path(name), place); }

Result<void> WorkFolder::moveFolder(const QString &name) const
{
    const QString place = QDir(m_folder).filePath(name);
    const QString former = QDir(formerIn(m_own)).filePath(name);
    const bool isThere = QFileInfo::exists(place);
    if (isThere && (!QDir().mkpath(formerIn(m_own)) || !QDir().rename(place, former)))
        return Error{ErrorCode::FileUnwritable, {place}, {}};
    if (QDir().rename(path(name), place))
        return {};
    if (isThere)
        QDir().rename(former, place);
    return Error{ErrorCode::FileUnwritable, {place}, {}};
}

Error WorkFolder::saidOfPlace(Error error) const
{
    for (QString &word : error.values)
        word.replace(filesIn(m_own), m_folder);
    return error;
}

void WorkFolder::clearLeft(const QString &folder)
{
    static const QRegularExpression name(QStringLiteral("^\\.siyu-work-[0-9a-f]{8}$"));
    const QDir place(QDir(folder).absolutePath());
    for (const QString &entry : place.entryList({QStringLiteral(".siyu-work-*")}, QDir::Dirs | QDir::Hidden | QDir::NoSymLinks)) {
        if (name.match(entry).hasMatch())
            clear(place.filePath(entry), place.path());
    }
}

} // namespace siyu
