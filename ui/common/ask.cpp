// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/ask.h"

#include "ui/common/theme.h"
#include "ui/text/errortext.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>

namespace siyu::ui::ask {

namespace {

struct AskText {
    Q_DECLARE_TR_FUNCTIONS(Ask)
};

// Tests alone set it; the innermost script answers.
ScriptedAnswers *script = nullptr;

bool isGiven(QInputDialog &dialog, const QString &title, const QString &label)
{
    dialog.setWindowTitle(title);
    dialog.setLabelText(label);
    dialog.setOkButtonText(AskText::tr("OK"));
    dialog.setCancelButtonText(AskText::tr("Cancel"));
    for (QLabel *words : dialog.findChildren<QLabel *>())
        words->setWordWrap(true);
    for (QPushButton *button : dialog.findChildren<QPushButton *>())
        button->setIcon({}); // what a platform's theme puts there says no more than the word
    dialog.resize(460, dialog.sizeHint().height());
    return dialog.exec() == QDialog::Accepted;
}

} // namespace

ScriptedAnswers::ScriptedAnswers(QVariantList answers) : m_answers(std::move(answers)), m_outer(script) { script = this; }

ScriptedAnswers::~ScriptedAnswers() { script = m_outer; }

QVariant ScriptedAnswers::next(const QString &text)
{
    m_asked.append(text);
    if (!m_answers.isEmpty())
        return m_answers.takeFirst();
    ++m_unanswered;
    return {};
}

bool confirm(QWidget *parent, const Question &question)
{
    if (script)
        return script->next(question.text).toBool();
    QMessageBox box(parent);
    box.setIcon(question.dangerous ? QMessageBox::Warning : QMessageBox::Question);
    box.setTextFormat(Qt::PlainText);
    box.setText(question.text);
    box.setInformativeText(question.detail);
    QPushButton *act = box.addButton(question.act, QMessageBox::AcceptRole);
    setRole(act, question.dangerous ? "danger" : "primary");
    box.setDefaultButton(box.addButton(AskText::tr("Cancel"), QMessageBox::RejectRole));
    box.exec();
    return box.clickedButton() == act;
}

void tell(QWidget *parent, const QString &text, const QString &detail)
{
    if (script) {
        script->next(text);
        return;
    }
    QMessageBox box(QMessageBox::Information, {}, text, {}, parent);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(detail);
    box.addButton(AskText::tr("Understood"), QMessageBox::AcceptRole);
    box.exec();
}

void tell(QWidget *parent, const Error &error)
{
    const QString text = text::errorText(error);
    if (script) {
        script->next(text);
        return;
    }
    QMessageBox box(QMessageBox::Warning, {}, text, {}, parent);
    box.setTextFormat(Qt::PlainText);
    if (!error.detail.isEmpty())
        box.setDetailedText(error.detail);
    box.addButton(AskText::tr("Understood"), QMessageBox::AcceptRole);
    box.exec();
}

std::optional<QString> text(QWidget *parent, const QString &title, const QString &label, const QString &value)
{
    if (script) {
        const QVariant answer = script->next(label);
        return answer.isValid() ? std::optional(answer.toString()) : std::nullopt;
    }
    QInputDialog dialog(parent);
    dialog.setTextValue(value);
    return isGiven(dialog, title, label) ? std::optional(dialog.textValue().trimmed()) : std::nullopt;
}

std::optional<QString> secret(QWidget *parent, const QString &title, const QString &label)
{
    if (script) {
        const QVariant answer = script->next(label);
        return answer.isValid() ? std::optional(answer.toString()) : std::nullopt;
    }
    QInputDialog dialog(parent);
    dialog.setTextEchoMode(QLineEdit::Password);
    return isGiven(dialog, title, label) ? std::optional(dialog.textValue()) : std::nullopt;
}

QString openFile(QWidget *parent, const QString &title, const QString &filter)
{
    return script ? script->next(title).toString() : QFileDialog::getOpenFileName(parent, title, {}, filter);
}

QString saveFile(QWidget *parent, const QString &title, const QString &name, const QString &filter)
{
    const QString path = script ? script->next(title).toString() : QFileDialog::getSaveFileName(parent, title, name, filter);
    return path.isEmpty() || !QFileInfo(path).suffix().isEmpty() ? path : path + QLatin1Char('.') + QFileInfo(name).suffix();
}

QString folder(QWidget *parent, const QString &title, const QString &start)
{
    return script ? script->next(title).toString() : QFileDialog::getExistingDirectory(parent, title, start);
}

} // namespace siyu::ui::ask
