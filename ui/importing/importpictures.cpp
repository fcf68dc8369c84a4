// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/importpictures.h"

#include "core/members/memberstore.h"
#include "ui/importing/importwindow.h"
#include "ui/importing/previewstep.h"
#include "ui/shell/screenshots.h"

#include <QDir>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QStringEncoder>
#include <QTemporaryFile>

namespace siyu::ui {

namespace {

constexpr int stepMs = 20'000;

// What a shop really sends, all at once: titles above, GB18030, ragged rows, masked and broken numbers, a very long cell,
// right-to-left and control characters, formulas, totals. The numbers of strangers lie in a range given to nobody.
QString hostileTable(const QList<members::MemberRow> &known)
{
    const auto phone = [&](qsizetype i) { return i < known.size() ? known.at(i).phone : QStringLiteral("12099990000"); };
    const auto name = [&](qsizetype i) { return i < known.size() ? known.at(i).name : QStringLiteral("小红"); };
    QStringList rows{QStringLiteral("2026年2月会员报名表（导出时间: 2026-02-28 18:30）"), QString(),
        QStringLiteral("昵称,手机号,备用手机,性别,所在地区 ,标签,生日,会员等级,备注")};
    rows.append(QStringLiteral("%1,%2,,女,上海 徐汇区,新客;秋装,1992-03-01,金卡,").arg(name(0), phone(0)));
    rows.append(QStringLiteral("%1,\t%2,,男,杭州 西湖区,老客,1990/7/15,银卡,电话约了周三").arg(name(1), phone(1)));
    rows.append(QStringLiteral("%1,%2,%3,女,南京,VIP,,金卡,两个号码是两位会员").arg(name(2), phone(2), phone(3)));
    rows.append(QStringLiteral("小明,120****0003,,男,苏州,,1988-07-15,,"));
    rows.append(QStringLiteral("李姐,1.209999E+10,,女,南京,VIP,1.58E+10,金卡,"));
    rows.append(QStringLiteral("阿强,12099990005,,未知,\"%1\",,31/02/1990,银卡,").arg(QStringLiteral("浙江省杭州市余杭区仓前街道").repeated(24)));
    rows.append(QStringLiteral("\"\u202Eمرحبا\u202C <b>粗体</b>\",12099990006,,男,\"第一行\n第二行\",,,,\"=HYPERLINK(\"\"http://example.com\"\",\"\"点我\"\")\""));
    rows.append(QStringLiteral("\u0007@SUM(A1),12099990007,,女,无,,,-,'+86 120 9999 0007"));
    rows.append(QStringLiteral("短行,12099990008"));
    rows.append(QStringLiteral("长行,12099990009,,女,无锡,,,,备注,多出来的,还有一格"));
    rows.append(QStringLiteral(",,,,,,,,"));
    rows.append(QStringLiteral("没有号码,,,女,常州,,,,"));
    rows.append(QStringLiteral("合计,12,,,,,,,"));
    return rows.join(QStringLiteral("\r\n")) + QStringLiteral("\r\n");
}

bool writeTable(QTemporaryFile &file, const QList<members::MemberRow> &known)
{
    if (!file.open())
        return false;
    QStringEncoder chinese("GB18030");
    const QString text = hostileTable(known);
    const QByteArray bytes = chinese.isValid() ? QByteArray(chinese(text)) : text.toUtf8();
    const bool good = file.write(bytes) == bytes.size();
    file.close();
    return good;
}

class Pictured {
public:
    explicit Pictured(Desk &desk) : m_desk(desk), m_file(QDir::temp().filePath(QStringLiteral("报名表-XXXXXX.csv"))) { }

    void open(int steps)
    {
        constexpr qint64 some = 4;
        QList<qint64> ids;
        for (qint64 id = 1; id <= some; ++id)
            ids.append(id);
        const auto known = members::memberRows(m_desk.workspace(), ids);
        if (!writeTable(m_file, known.value_or({})))
            return;
        m_window = new ImportWindow(m_desk, {QStringLiteral("members"), {m_file.fileName()}, {}});
        m_window->show();
        settle(stepMs);
        if (auto *source = m_window->findChild<QLineEdit *>(QStringLiteral("importSource")))
            source->setText(QStringLiteral("双十一报名表"));
        for (int i = 0; i < steps; ++i) {
            settle(stepMs);
            m_window->nextButton()->click();
        }
    }
    void openRejected()
    {
        open(ImportWindow::Preview);
        settle(stepMs);
        if (m_window && m_window->step() == ImportWindow::Preview)
            m_window->preview()->showOnly(importing::Outcome::Rejected);
    }
    void openResult()
    {
        open(ImportWindow::Preview);
        settle(stepMs);
        if (m_window && m_window->step() == ImportWindow::Preview)
            m_window->showResultOf(m_window->session().preview->report);
    }
    QWidget *window() const { return m_window; }

private:
    Desk &m_desk;
    QTemporaryFile m_file;
    QPointer<ImportWindow> m_window;
};

} // namespace

QList<ScreenshotState> importPictures(Desk &desk)
{
    const auto pictured = std::make_shared<Pictured>(desk);
    const auto state = [pictured](const QString &name, int steps) {
        return ScreenshotState{name, [pictured, steps] { pictured->open(steps); }, [pictured] { return pictured->window(); }};
    };
    return {state(QStringLiteral("import-source"), ImportWindow::Source), state(QStringLiteral("import-match"), ImportWindow::Match),
        state(QStringLiteral("import-rules"), ImportWindow::Rules), state(QStringLiteral("import-preview"), ImportWindow::Preview),
        {QStringLiteral("import-rejected"), [pictured] { pictured->openRejected(); }, [pictured] { return pictured->window(); }},
        {QStringLiteral("import-result"), [pictured] { pictured->openResult(); }, [pictured] { return pictured->window(); }}};
}

} // namespace siyu::ui
