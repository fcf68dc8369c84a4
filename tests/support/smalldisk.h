// SPDX-License-Identifier: GPL-3.0-or-later
// A file system of a few kilobytes or megabytes (tmpfs; Linux, root), unmounted with the object.
#pragma once

#include <QProcess>
#include <QTemporaryDir>
#ifdef Q_OS_LINUX
#include <unistd.h>
#endif

namespace siyu::test {

class SmallDisk {
public:
    explicit SmallDisk(const QString &size)
    {
#ifdef Q_OS_LINUX
        m_isThere = geteuid() == 0
            && mount({QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("-o"), QStringLiteral("size=") + size, QStringLiteral("tmpfs")});
#else
        Q_UNUSED(size)
#endif
    }
    ~SmallDisk()
    {
        if (m_isThere)
            QProcess::execute(QStringLiteral("umount"), {m_folder.path()});
    }
    bool isThere() const { return m_isThere; }
    QString path() const { return m_folder.path(); }
    bool grow(const QString &size) { return mount({QStringLiteral("-o"), QStringLiteral("remount,size=") + size}); }

private:
    bool mount(const QStringList &options) const
    {
        QProcess program;
        program.start(QStringLiteral("mount"), options + QStringList{m_folder.path()});
        return program.waitForFinished(10'000) && program.exitCode() == 0;
    }

    QTemporaryDir m_folder;
    bool m_isThere = false;
};

} // namespace siyu::test
