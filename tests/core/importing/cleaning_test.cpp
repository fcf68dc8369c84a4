// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/cleaning.h"

#include <QTest>

using namespace siyu;
using namespace siyu::importing;

class CleaningTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cells_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("steps"); // words with blanks between; !code = a problem
        const auto row = [](const char *name, const char16_t *cell, const char *field, const char16_t *shown, const char *steps) {
            QTest::newRow(name) << QString::fromUtf16(cell) << QString::fromLatin1(field) << QString::fromUtf16(shown) << QString::fromLatin1(steps);
        };
        row("nothing to do", u"张三", "name", u"张三", "");
        row("blank", u"", "name", u"", "");
        row("blanks", u" 张三　", "name", u"张三", "blanks_removed");
        row("empty mark", u"无", "name", u"", "empty_mark");
        row("TAB before a phone", u"\t13800001111", "phone", u"+8613800001111", "tab_removed country_code_added");
        row(".00 behind a phone", u"13800001111.00", "phone", u"+8613800001111", "decimal_zeros_removed country_code_added");
        row("formula", u"=\"13800001111\"", "phone", u"+8613800001111", "formula_quotes_removed country_code_added");
        row("TAB and quotes", u"\t\"13800001111\"", "phone", u"+8613800001111", "tab_removed quotes_removed country_code_added");
        row("apostrophe", u"'13800001111", "phone", u"+8613800001111", "apostrophe_removed country_code_added");
        row("hyphens", u"138-0000-1111", "phone", u"+8613800001111", "separators_removed country_code_added");
        row("full-width digits", u"１３８００００１１１１", "phone", u"+8613800001111", "full_width_folded country_code_added");
        row("whole already", u"+8613800001111", "phone", u"+8613800001111", "");
        row("masked", u"138****1111", "phone", u"", "!masked");
        row("scientific", u"1.38E+10", "phone", u"", "!scientific");
        row("ciphered", u"$$密文", "phone", u"", "!ciphered");
        row("half a number", u"12345", "phone", u"", "!not_a_phone");
        row("e-mail", u"Li@Example.COM", "email", u"li@example.com", "lower_cased");
        row("order number of an id", u"'wxid_1", "wechat", u"wxid_1", "apostrophe_removed");
        row("ISO day", u"1990-05-03", "birthday", u"1990-05-03", "");
        row("Chinese day", u"1990年5月3日", "birthday", u"1990-05-03", "date_read");
        row("day number", u"32996", "birthday", u"1990-05-03", "serial_read");
        row("full-width day", u"１９９０－０５－０３", "birthday", u"1990-05-03", "full_width_folded");
        row("month only", u"1990年5月", "birthday", u"1990", "year_read");
        row("open day", u"5/3/90", "birthday", u"", "!ambiguous_date");
        row("no day", u"soon", "birthday", u"", "!not_a_date");
        row("instant", u"2026/3/1 9:05", "created", u"2026-03-01 09:05:00", "date_read");
        row("instant of another zone", u"2026-03-01T16:00:00Z", "created", u"2026-03-02 00:00:00", "");
        row("Unix time", u"1772323200", "created", u"2026-03-01 08:00:00", "unix_time_read");
        row("gender", u"女", "gender", u"f", "gender_read");
        row("no gender", u"?", "gender", u"", "!not_a_gender");
        row("yes", u"是", "opt_out", u"yes", "yes_no_read");
        row("year", u"1990年", "birth_year", u"1990", "year_read");
        row("tags", u"VIP、老客", "tags", u"VIP, 老客", "tags_split");
        row("unmapped", u"\t ab\u200B", "", u"ab", "tab_removed");
    }
    void cells()
    {
        QFETCH(QString, cell);
        QFETCH(QString, field);
        QFETCH(QString, shown);
        QFETCH(QString, steps);
        PlanColumn column;
        column.target = *targetFrom(field, Kind::Members);
        column.dates = DateOrder::Open;
        const std::string utf8 = cell.toStdString();
        const CleanedCell clean = cleanedCell(utf8, column, QTimeZone("Asia/Shanghai"));
        QStringList words;
        for (const Cleaning step : clean.steps)
            words.append(wordOf(step));
        if (!clean.problem.isEmpty())
            words.append(QLatin1Char('!') + clean.problem);
        QCOMPARE(clean.shown, shown);
        QCOMPARE(words.join(QLatin1Char(' ')), steps);
    }

    void counts()
    {
        PlanColumn column;
        column.target = *targetFrom(QStringLiteral("messages"), Kind::Activity);
        const CleanedCell clean = cleanedCell("1.2万", column, QTimeZone("Asia/Shanghai"));
        QCOMPARE(clean.shown, QStringLiteral("12000"));
        QCOMPARE(clean.steps, (Cleanings{Cleaning::NumberRead, Cleaning::UnitRead}));
        QCOMPARE(cleanedCell("-1", column, QTimeZone("Asia/Shanghai")).problem, QStringLiteral("not_a_count"));
    }
};

QTEST_GUILESS_MAIN(CleaningTest)
#include "cleaning_test.moc"
