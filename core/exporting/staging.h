// SPDX-License-Identifier: GPL-3.0-or-later
// A folder in which an export of several files is made, before all of them come to their places together: what is stopped or
// fails leaves the place as it was, and what is killed leaves what the next export to it clears. One thread.
#pragma once

#include "core/base/workfolder.h"

namespace siyu::exporting {

class Staging {
public:
    // `folder` is where the files shall lie; it is made when it is missing.
    explicit Staging(const QString &folder);
    ~Staging(); // removes what did not come to its place
    Staging(const Staging &) = delete;
    Staging &operator=(const Staging &) = delete;

    // Errors: FileUnwritable.
    Result<void> begin();
    QString path(const QString &name) const; // of a file on its way
    QString place(const QString &name) const; // where it will lie
    // Files take the place of those of the same name; of a folder named in `whole`, those that lay there go with it.
    Result<void> publish(const QString &whole);

private:
    Result<void> moveFiles(const QString &below);

    QString m_folder;
    bool m_isNew; // the folder was made here
    std::unique_ptr<WorkFolder> m_work;
};

} // namespace siyu::exporting
