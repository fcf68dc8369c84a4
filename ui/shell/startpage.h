// SPDX-License-Identifier: GPL-3.0-or-later
// What the window shows while no workspace is open: recent ones, open, make, the sample shop. Main thread.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace siyu::ui {

class BusyBar;
class CurrencyBox;
class Job;

class StartPage final : public QWidget {
    Q_OBJECT

public:
    // `job` is the window's opening job: its progress is shown here.
    StartPage(const QStringList &recent, Job *job, QWidget *parent = nullptr);

    void setError(const QString &text);
    QString error() const;
    CurrencyBox *currencyBox() const { return m_currency; } // that a new workspace counts in
    // What waits for a workspace.
    void setNotice(const QString &text);

Q_SIGNALS:
    void newWanted();
    void openWanted();
    void fromExportWanted();
    void sampleWanted();
    void recentWanted(const QString &path);
    void pasteWanted(); // Ctrl+V
    void languageWanted(const QString &code);

private:
    void addRecent(const QString &path, QVBoxLayout *column);

    CurrencyBox *m_currency;
    QLabel *m_error;
    QLabel *m_notice;
};

} // namespace siyu::ui
