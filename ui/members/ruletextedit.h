// SPDX-License-Identifier: GPL-3.0-or-later
// The rule as text, with its error marked at the place, and words of rules suggested while typing. Main thread.
#pragma once

#include "core/base/error.h"

#include <QPlainTextEdit>

class QCompleter;
class QStringListModel;

namespace siyu::ui {

class RuleTextEdit final : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit RuleTextEdit(QWidget *parent = nullptr);

    QString rule() const { return toPlainText(); }
    void setWords(const QStringList &words);
    // Marks the place that an error of a rule names; nothing takes the mark away.
    void markError(const std::optional<Error> &error);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString wordBeforeCursor() const;
    void suggest();
    void take(const QString &word);

    QCompleter *m_completer;
    QStringListModel *m_words;
};

} // namespace siyu::ui
