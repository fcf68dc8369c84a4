// SPDX-License-Identifier: GPL-3.0-or-later
// A hidden folder beside a place, for what is made in it before all of it comes to its place. It is locked while it is
// worked in: what a killed run left is told from what another run is at, and cleared by the next one. One thread.
#pragma once

#include "core/base/platform.h"

#include <QString>
#include <memory>

namespace siyu {

class WorkFolder {
public:
    // In `folder`, which is there, after what killed runs left in it is cleared. Errors: FileUnwritable.
    static Result<std::unique_ptr<WorkFolder>> make(const QString &folder);
    ~WorkFolder(); // removes what did not come to its place
    WorkFolder(const WorkFolder &) = delete;
    WorkFolder &operator=(const WorkFolder &) = delete;

    QString path(const QString &name = QStringLiteral(".")) const; // of something on its way
    // Takes the place of a file of that name. Errors: FileUnwritable.
    Result<void> moveFile(const QString &name, const QString &place) const;
    // Of a folder of that name too; a run that is killed in between leaves what the next one puts back. Errors: FileUnwritable.
    Result<void> moveFolder(const QString &name) const;
    // Names the place where the file would have lain, and not this folder.
    Error saidOfPlace(Error error) const;

    // What killed runs left in a folder; that of a run which is at work stays.
    static void clearLeft(const QString &folder);

private:
    WorkFolder(const QString &folder, const QString &own) : m_folder(folder), m_own(own) { }

    QString m_folder;
    QString m_own;
    std::unique_ptr<platform::FileLock> m_lock;
};

} // namespace siyu
