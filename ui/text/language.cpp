// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

// Resources of a static library are linked only when somebody asks for them; the macro needs the global namespace.
static void initTranslations()
{
#ifdef SIYU_HAS_TRANSLATIONS
    Q_INIT_RESOURCE(siyu_translations);
#endif
}

namespace siyu::text {

Language::~Language() { removeTranslators(); }

QStringList Language::available() { return {QStringLiteral("zh_CN"), QStringLiteral("en")}; }

QString Language::nativeName(const QString &code)
{
    return code.startsWith(QStringLiteral("zh")) ? QStringLiteral("简体中文") : QStringLiteral("English");
}

QString Language::systemCode()
{
    return QLocale::system().language() == QLocale::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
}

void Language::removeTranslators()
{
    if (!QCoreApplication::instance())
        return;
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

void Language::use(const QString &code)
{
    initTranslations();
    removeTranslators();
    m_code = code.startsWith(QStringLiteral("zh")) ? QStringLiteral("zh_CN") : QStringLiteral("en");
    const QLocale locale(m_code == QStringLiteral("zh_CN") ? QStringLiteral("zh_CN") : QStringLiteral("en_GB"));
    QLocale::setDefault(locale);
    if (m_code == QStringLiteral("en"))
        return;
    if (m_qt.load(QStringLiteral("qtbase_") + m_code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(QStringLiteral(":/i18n/siyudesk_") + m_code + QStringLiteral(".qm")))
        QCoreApplication::installTranslator(&m_own);
}

} // namespace siyu::text
