// SPDX-License-Identifier: GPL-3.0-or-later
// The language of everything that is said: installs the translators and sets the default QLocale. The program owns
// one; main thread only.
#pragma once

#include <QStringList>
#include <QTranslator>

namespace siyu::text {

class Language {
public:
    Language() = default;
    ~Language();
    Q_DISABLE_COPY_MOVE(Language)

    // "zh_CN" or "en"; anything else becomes the nearest of the two. Needs a QCoreApplication.
    void use(const QString &code);
    QString code() const { return m_code; }

    static QStringList available(); // zh_CN first
    static QString nativeName(const QString &code);
    // The system's, else English.
    static QString systemCode();

private:
    void removeTranslators();

    QTranslator m_own;
    QTranslator m_qt;
    QString m_code;
};

} // namespace siyu::text
