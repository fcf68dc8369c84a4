// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
#include <memory>

#ifdef SIYU_HAS_TRANSLATIONS
// Outside any namespace, as Qt asks for resources in static libraries.
static void loadTranslationResources()
{
    Q_INIT_RESOURCE(i18n);
}
#else
static void loadTranslationResources() { }
#endif

namespace siyu::text {

namespace {

struct Spoken {
    QString language = QStringLiteral("en");
    std::unique_ptr<QTranslator> ofQt; // what its own dialogs say
    std::unique_ptr<QTranslator> translator;
};

// Nothing where it stands neither with Qt nor with the program, or has no words.
std::unique_ptr<QTranslator> wordsOfQt(const QString &language)
{
    for (const QString &folder : {QLibraryInfo::path(QLibraryInfo::TranslationsPath), QCoreApplication::applicationDirPath() + QStringLiteral("/translations")}) {
        auto words = std::make_unique<QTranslator>();
        if (words->load(QStringLiteral("qtbase_") + language, folder))
            return words;
    }
    return nullptr;
}

Spoken &spoken()
{
    static Spoken now;
    return now;
}

QString known(const QString &language)
{
    if (language.startsWith(QStringLiteral("en")))
        return QStringLiteral("en");
    if (language.startsWith(QStringLiteral("zh")))
        return QStringLiteral("zh_CN");
    const QString system = QLocale::system().name();
    return system.startsWith(QStringLiteral("en")) ? QStringLiteral("en") : QStringLiteral("zh_CN");
}

} // namespace

QString installLanguage(const QString &language)
{
    loadTranslationResources();
    Spoken &now = spoken();
    now.language = known(language);
    for (QTranslator *old : {now.ofQt.get(), now.translator.get()}) {
        if (old)
            QCoreApplication::removeTranslator(old);
    }
    QLocale::setDefault(QLocale(now.language));
    now.ofQt = wordsOfQt(now.language);
    if (now.ofQt)
        QCoreApplication::installTranslator(now.ofQt.get());
    now.translator = std::make_unique<QTranslator>();
    if (now.translator->load(QStringLiteral(":/i18n/siyudesk_%1.qm").arg(now.language)))
        QCoreApplication::installTranslator(now.translator.get());
    return now.language;
}

QString currentLanguage() { return spoken().language; }

} // namespace siyu::text
