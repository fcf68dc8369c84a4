// SPDX-License-Identifier: GPL-3.0-or-later
// The only door to modal questions and file dialogs; tests answer them with ScriptedAnswers. Ask only before what cannot
// be undone; the button names the act. Main thread.
#pragma once

#include "core/base/error.h"

#include <QString>
#include <QVariant>
#include <optional>

class QWidget;

namespace siyu::ui::ask {

struct Question {
    QString text; // one line: "Restore the backup of 2026-03-01?"
    QString detail; // what will happen
    QString act; // the button: "Restore"
    bool dangerous = false;
};

bool confirm(QWidget *parent, const Question &question);
// An error that must be read before going on; most errors belong into Desk::showError instead.
void tell(QWidget *parent, const Error &error);
void tell(QWidget *parent, const QString &text, const QString &detail = {});
// One line of text; nothing when given up.
std::optional<QString> text(QWidget *parent, const QString &title, const QString &label, const QString &value = {});
// The same for what nobody may read over a shoulder.
std::optional<QString> secret(QWidget *parent, const QString &title, const QString &label);

// Empty when given up. `filter` as for QFileDialog. A file to save has the suffix of the proposed name where none was typed.
QString openFile(QWidget *parent, const QString &title, const QString &filter);
QString saveFile(QWidget *parent, const QString &title, const QString &name, const QString &filter);
QString folder(QWidget *parent, const QString &title, const QString &start = {});

// While it lives, questions are answered from the list, in order, instead of being shown: true/false for confirm, a
// string for text and files, anything for tell. A question without an answer left is refused and remembered.
class ScriptedAnswers {
public:
    explicit ScriptedAnswers(QVariantList answers);
    ~ScriptedAnswers();
    Q_DISABLE_COPY_MOVE(ScriptedAnswers)

    // What was asked, in order: the texts.
    QStringList asked() const { return m_asked; }
    int unanswered() const { return m_unanswered; }
    QVariant next(const QString &text);

private:
    QVariantList m_answers;
    QStringList m_asked;
    int m_unanswered = 0;
    ScriptedAnswers *m_outer = nullptr;
};

} // namespace siyu::ui::ask
