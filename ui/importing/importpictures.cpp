// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/importpictures.h"

#include "ui/importing/importwindow.h"
#include "ui/shell/screenshots.h"

#include <QDir>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTemporaryFile>

namespace siyu::ui {

namespace {

constexpr int stepMs = 20'000;

// Rows of every outcome; the numbers lie in a range that is given to nobody.
QString writeTable(QTemporaryFile &file)
{
    if (!file.open())
        return {};
    file.write(QStringLiteral("昵称,手机号,性别,地区,标签,生日,会员等级\n"
                              "小红,12099990001,女,上海 徐汇区,新客,1992-03-01,金卡\n"
                              "阿强,12099990002,男,杭州 西湖区,老客,,银卡\n"
                              "小明,120****0003,男,苏州,,1988-07-15,\n"
                              "李姐,12099990004,女,南京,VIP,1.58E+10,金卡\n"
                              ",,,,,,\n"
                              "没有号码,,女,无锡,,,\n")
                   .toUtf8());
    file.close();
    return file.fileName();
}

class Pictured {
public:
    explicit Pictured(Desk &desk) : m_desk(desk), m_file(QDir::temp().filePath(QStringLiteral("XXXXXX.csv"))) { }

    void open(int steps)
    {
        m_window = new ImportWindow(m_desk, {QStringLiteral("members"), {writeTable(m_file)}, {}});
        m_window->show();
        settle(stepMs);
        if (auto *source = m_window->findChild<QLineEdit *>(QStringLiteral("importSource")))
            source->setText(QStringLiteral("双十一报名表"));
        for (int i = 0; i < steps; ++i) {
            settle(stepMs);
            m_window->nextButton()->click();
        }
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
        state(QStringLiteral("import-rules"), ImportWindow::Rules), state(QStringLiteral("import-preview"), ImportWindow::Preview)};
}

} // namespace siyu::ui
