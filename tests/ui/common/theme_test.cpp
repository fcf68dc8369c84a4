// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/theme.h"

#include "ui/common/icons.h"

#include <QTest>

using namespace siyu::ui;

class ThemeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsContrast();
    void textIsReadable_data();
    void textIsReadable();
    void paletteTellsItsTokens_data();
    void paletteTellsItsTokens();
    void iconsTakeTheColourOfTheTheme();
};

void ThemeTest::knowsContrast()
{
    QVERIFY(qAbs(contrast(Qt::black, Qt::white) - 21) < 1e-9);
    QVERIFY(qAbs(contrast(Qt::white, Qt::white) - 1) < 1e-9);
    // #767676 on white is the well-known grey just above 4.5
    const double grey = contrast(QColor(0x76, 0x76, 0x76), Qt::white);
    QVERIFY2(grey > 4.5 && grey < 4.6, qPrintable(QString::number(grey)));
}

void ThemeTest::textIsReadable_data()
{
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<QColor>("paper");
    for (const Tokens *t : {&lightTokens(), &darkTokens()}) {
        const QByteArray theme = t->dark ? "dark " : "light ";
        const QList<std::pair<QByteArray, QColor>> papers{{"background", t->background}, {"surface", t->surface}, {"raised", t->raised}, {"selected", t->accentSoft}};
        const QList<std::pair<QByteArray, QColor>> inks{{"text", t->text}, {"muted", t->muted}, {"danger", t->danger}, {"warning", t->warning}, {"info", t->info}};
        for (const auto &[paper, paperColour] : papers) {
            for (const auto &[ink, inkColour] : inks)
                QTest::newRow(theme + ink + " on " + paper) << inkColour << paperColour;
        }
        QTest::newRow(theme + "on accent") << t->onAccent << t->accent;
    }
}

void ThemeTest::textIsReadable()
{
    QFETCH(QColor, ink);
    QFETCH(QColor, paper);
    const double found = contrast(ink, paper);
    QVERIFY2(found >= 4.5, qPrintable(QString::number(found)));
}

void ThemeTest::paletteTellsItsTokens_data()
{
    QTest::addColumn<int>("look");
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << int(Look::Light) << false;
    QTest::newRow("dark") << int(Look::Dark) << true;
}

void ThemeTest::paletteTellsItsTokens()
{
    QFETCH(int, look);
    QFETCH(bool, dark);
    applyLook(*qApp, Look(look));
    QCOMPARE(tokens().dark, dark);
    const QWidget widget;
    QCOMPARE(tokens(&widget).dark, dark);
    QVERIFY2(!qApp->styleSheet().contains(u'@'), "every token of the style sheet has its value");
}

void ThemeTest::iconsTakeTheColourOfTheTheme()
{
    const QIcon one = icon(Icon::Members);
    applyLook(*qApp, Look::Light);
    const QImage light = one.pixmap(QSize(24, 24)).toImage();
    applyLook(*qApp, Look::Dark);
    const QImage dark = one.pixmap(QSize(24, 24)).toImage();
    QVERIFY(!light.isNull());
    QVERIFY(light != dark);
    for (int i = 0; i <= int(Icon::Table); ++i) {
        const QImage image = iconPixmap(Icon(i), 24, Qt::red).toImage();
        bool drawn = false;
        for (int y = 0; y < image.height() && !drawn; ++y) {
            for (int x = 0; x < image.width() && !drawn; ++x)
                drawn = qAlpha(image.pixel(x, y)) > 0;
        }
        QVERIFY2(drawn, qPrintable(QString::number(i)));
    }
}

QTEST_MAIN(ThemeTest)
#include "theme_test.moc"
