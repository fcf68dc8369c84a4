// SPDX-License-Identifier: GPL-3.0-or-later
// 设置: how the program looks and speaks (this computer), and what the shop has decided (the workspace): zone, mask,
// backups, the house's caps. Every change is saved at once; there is no Save button. Main thread.
#pragma once

#include "core/broadcasts/planner.h"
#include "ui/shell/page.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QSpinBox;
class QTimeEdit;

namespace siyu::ui {

class ElidedLabel;
class Job;
class LifecycleSection;
class MoneySection;
class NoticeSection;
class WordsSection;

class SettingsPage final : public Page {
    Q_OBJECT

public:
    explicit SettingsPage(Desk &desk);

    void refresh(const Topics &topics) override;
    QList<ScreenshotState> screenshotStates() override;
    // Every section and every field of one, by their words.
    QList<PagePlace> places() override;

    QComboBox *languageBox() const { return m_language; }
    QComboBox *lookBox() const { return m_look; }
    QComboBox *zoneBox() const { return m_zone; }
    LifecycleSection *lifecycle() const { return m_lifecycle; }
    MoneySection *money() const { return m_money; }
    NoticeSection *notices() const { return m_notices; }
    WordsSection *words() const { return m_words; }

private:
    QFormLayout *addSection(QVBoxLayout *column, const QString &title, const QString &hint = {});
    void addLookSection(QVBoxLayout *column);
    void addWorkspaceSection(QVBoxLayout *column);
    void addBackupSection(QVBoxLayout *column);
    void addCapsSection(QVBoxLayout *column);
    void addFieldsSection(QVBoxLayout *column);
    void save(const QString &key, const QString &value);
    void saveRules();
    void showRules(const broadcasts::HouseRules &rules);

    Job *m_readJob;
    bool m_filling = false;
    QComboBox *m_language;
    QComboBox *m_look;
    QComboBox *m_zone;
    QCheckBox *m_mask;
    QSpinBox *m_backupHours;
    ElidedLabel *m_backupFolder;
    QSpinBox *m_perMonth;
    QSpinBox *m_perWeek;
    QSpinBox *m_perDay;
    QTimeEdit *m_from;
    QTimeEdit *m_to;
    QTimeEdit *m_smsFrom;
    QTimeEdit *m_smsTo;
    broadcasts::HouseRules m_rules;
    LifecycleSection *m_lifecycle;
    MoneySection *m_money;
    NoticeSection *m_notices;
    WordsSection *m_words;
};

} // namespace siyu::ui
