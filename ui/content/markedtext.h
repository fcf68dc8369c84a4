// SPDX-License-Identifier: GPL-3.0-or-later
// A field for a text whose findings are marked where they stand: a wave under the words, the reason as a tooltip. Owned by its
// layout; main thread.
#pragma once

#include "core/content/textcheck.h"

#include <QPlainTextEdit>

namespace siyu::ui {

class MarkedText final : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit MarkedText(QWidget *parent = nullptr);

    void setFindings(const QList<content::Finding> &findings);
    // Selects what the finding is about and brings it into sight.
    void show(const content::Finding &finding);
    // Puts the words in the place, as one step of this field's own undo.
    void replace(qsizetype from, qsizetype length, const QString &words);
    // The finding at a place of the viewport.
    const content::Finding *findingAt(const QPoint &place) const;

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void mark();
    QList<std::pair<qsizetype, qsizetype>> placesOf(const content::Finding &finding) const;

    QList<content::Finding> m_findings;
};

// Forbidden by law or platform: danger; else advice: warning.
bool isGrave(content::Fault fault);

} // namespace siyu::ui
