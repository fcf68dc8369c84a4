// SPDX-License-Identifier: GPL-3.0-or-later
// Cells as a FlatRow. Cells of the plain sort (ASCII, common Chinese characters, usual phones and dates) are read in
// place; a row with any other cell goes through PersonReader, whose result is the rule for both. Pure, any thread.
#pragma once

#include "core/importing/flatrow.h"

#include <unordered_map>

namespace siyu::importing {

class FlatReader {
public:
    FlatReader(const Plan &plan, const QTimeZone &zone);
    // Appends the row to the chunk; `cells` must live as long as the chunk (they are views of its text).
    void read(qint64 number, const Cells &cells, RowChunk &chunk);

private:
    enum class Action {
        Nothing,
        Text,
        Nickname,
        Province,
        City,
        District,
        Key,
        Phone,
        Email,
        Gender,
        Birthday,
        BirthYear,
        Tags,
        Under14,
        OptOut,
        SmsConsent,
        Created,
        Custom,
        Careful
    };
    struct Column {
        Action action = Action::Nothing;
        MemberColumn field = MemberColumn::Name;
        IdentityKind kind = IdentityKind::Phone;
        QByteArray scope;
        DateRules dates = {};
    };
    struct Parts {
        std::string_view nickname, province, city, district;
        int nicknameColumn = -1;
    };
    static Column columnFor(const PlanColumn &plan);

    // All say false where the row is not plain.
    bool readPlain(const Cells &cells, RowChunk &chunk, FlatRow &out);
    bool readCell(const Column &column, int index, std::string_view cell, RowChunk &chunk, FlatRow &out, Parts &parts);
    bool readDetail(const Column &column, std::string_view text, RowChunk &chunk, FlatRow &out);
    bool readKey(const Column &column, std::string_view cell, RowChunk &chunk, FlatRow &out);
    bool readTags(std::string_view text, RowChunk &chunk, FlatRow &out);
    bool readCreated(std::string_view text, const DateRules &dates, RowChunk &chunk, FlatRow &out);
    void finish(RowChunk &chunk, FlatRow &out, const Parts &parts) const;

    PersonReader m_careful;
    PersonRow m_person;
    QTimeZone m_zone;
    std::vector<Column> m_columns;
    bool m_ofMembers;
    std::string m_scratch;
    std::unordered_map<qint64, qint64> m_dayStarts; // Julian day → its first second, from 1970; −1 = no plain day
};

} // namespace siyu::importing
