// SPDX-License-Identifier: GPL-3.0-or-later
// The entry that starts the program at login: what stands in it for each system, also with awkward paths; made and taken away
// where this system keeps it.
#include "core/base/autostart.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace siyu;
using autostart::System;

class AutostartTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void entries_data()
    {
        QTest::addColumn<int>("system");
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("holds");
        QTest::newRow("Linux, plain") << int(System::Linux) << "/usr/bin/siyudesk" << "\nExec=\"/usr/bin/siyudesk\" --background\n";
        QTest::newRow("Linux, blanks and Chinese") << int(System::Linux) << "/opt/私域 台/siyudesk" << "\nExec=\"/opt/私域 台/siyudesk\" --background\n";
        QTest::newRow("Linux, what a shell would read") << int(System::Linux) << "/a\"b$c`d/x" << "Exec=\"/a\\\\\"b\\\\$c\\\\`d/x\" --background";
        QTest::newRow("Linux, a per cent sign") << int(System::Linux) << "/a%f/x" << "Exec=\"/a%%f/x\" --background";
        QTest::newRow("Mac, markup") << int(System::Mac) << "/Apps/A & <B>/siyudesk" << "<string>/Apps/A &amp; &lt;B&gt;/siyudesk</string>";
        QTest::newRow("Windows") << int(System::Windows) << "siyudesk.exe" << "\"siyudesk.exe\" --background";
    }
    void entries()
    {
        QFETCH(int, system);
        QFETCH(QString, program);
        QFETCH(QString, holds);
        const QString entry = autostart::entryFor(System(system), program);
        QVERIFY2(entry.contains(holds), qPrintable(entry));
    }

    void places()
    {
        QCOMPARE(autostart::placeOf(System::Linux, QStringLiteral("/home/a"), {}), QStringLiteral("/home/a/.config/autostart/org.siyudesk.SiyuDesk.desktop"));
        QCOMPARE(autostart::placeOf(System::Linux, QStringLiteral("/home/a"), QStringLiteral("/c")), QStringLiteral("/c/autostart/org.siyudesk.SiyuDesk.desktop"));
        QCOMPARE(autostart::placeOf(System::Mac, QStringLiteral("/Users/a"), {}), QStringLiteral("/Users/a/Library/LaunchAgents/org.siyudesk.SiyuDesk.plist"));
    }

    void onAndOff()
    {
        if (autostart::thisSystem() != System::Linux)
            QSKIP("only where the entry's place can be a folder of this test's own");
        const QTemporaryDir folder;
        qputenv("XDG_CONFIG_HOME", folder.path().toUtf8());
        QVERIFY(!autostart::isOn()); // until asked for
        QVERIFY(autostart::setOn(false, QStringLiteral("/x")));
        QVERIFY(autostart::setOn(true, QStringLiteral("/x")));
        QVERIFY(autostart::setOn(true, QStringLiteral("/y"))); // moved
        QVERIFY(autostart::isOn());
        QFile entry(folder.filePath(QStringLiteral("autostart/org.siyudesk.SiyuDesk.desktop")));
        QVERIFY(entry.open(QIODevice::ReadOnly));
        QVERIFY(entry.readAll().contains("\"/y\""));
        QVERIFY(autostart::setOn(false, QStringLiteral("/y")));
        QVERIFY(!autostart::isOn());
        qputenv("XDG_CONFIG_HOME", "/dev/null");
        const auto refused = autostart::setOn(true, QStringLiteral("/x"));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::FileUnwritable);
    }
};

QTEST_GUILESS_MAIN(AutostartTest)
#include "autostart_test.moc"
