// SPDX-License-Identifier: GPL-3.0-or-later
// The sample shop in memory, before it is written: pure, made from a seed and a last day.
#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace siyu::demo {

struct Stay {
    int group = 0;
    std::optional<QDate> joined; // nothing: there before the year began
    std::optional<QDate> left;
};

// How much somebody talks, set once: it makes the tiers.
enum class Talk { Silent, Sometimes, Much };

struct Person {
    QString name;
    QString nickname;
    QString gender; // m, f or null
    std::optional<int> birthYear;
    QString region;
    QString wechat;
    QString phone; // E.164, may be null
    QString unionid; // may be null
    QDate created;
    QList<int> tags;
    std::vector<Stay> stays; // the first is the main group
    Talk talk = Talk::Silent;
    int orders = 0;
    int source = 0;
    int account = -1; // friend of; −1 = of none
    QString optOut; // touchpoint word or null
    bool smsConsent = false;
    // what is known besides
    QDate birthday; // may be invalid, as the days below
    QString address; // may be null, as the texts below
    QString interests;
    QString category; // preferred
    bool under14 = false;
    bool isStaff = false;
    QDate pausedUntil;
    // of the contact
    int way = 0; // of addWays
    std::optional<QDate> unfriended;
    int secondAccount = -1;
};

struct Crew {
    int team = 1;
    std::vector<int> staff; // the first leads when `hasLead`
    bool hasLead = true;
};

struct Community {
    QString name;
    QString kind;
    QString region;
    QString level;
    QString purpose;
    int account = 0;
    std::vector<int> owners;
    std::vector<Crew> teams;
    bool silent = false;
    QDate created;
};

struct Employee {
    QString name;
    QString role;
};

struct Shop {
    QDate first; // of the year
    QDate last;
    std::vector<Employee> staff;
    QStringList accounts; // one each for the first staff members
    std::vector<Community> groups;
    std::vector<Person> people;
    QStringList tags;
    QStringList sources;
};

Shop makeShop(QDate last);

} // namespace siyu::demo
