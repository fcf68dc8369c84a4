// SPDX-License-Identifier: GPL-3.0-or-later
// F1: how the main job goes, the keys, and what this program is. Main thread.
#pragma once

#include "ui/shell/page.h"

namespace siyu::ui {

class HelpPage final : public Page {
    Q_OBJECT

public:
    explicit HelpPage(Desk &desk);
    void refresh(const Topics &topics) override;

private:
    void addText(QVBoxLayout *column, const QString &heading, const QStringList &paragraphs);
    using Keys = QList<std::pair<QString, QString>>;
    static Keys generalKeys();
    static Keys deskKeys();
    void addKeys(QVBoxLayout *column, const QString &heading, const Keys &keys);
};

} // namespace siyu::ui
