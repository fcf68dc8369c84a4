// SPDX-License-Identifier: GPL-3.0-or-later
// The parts that the field catalogue is put together from: one fields_<feature>.cpp each, with the fields, the headers
// that shops write for them, what a file must say, and the headers that give a kind away. Constant tables; any thread.
//
// A new kind of import: its Kind in kind.h, its fields here in a part (and the part in fields.cpp), its platforms in
// signatures_<feature>.cpp, a KindImport in <kind>import.cpp, and its line in the table of kindimport.cpp. Without that
// line the kind is recognised but nowhere offered.
#pragma once

#include "core/importing/fields.h"

#include <span>

namespace siyu::importing {

// Kinds as a set.
constexpr unsigned bit(Kind kind) { return 1u << unsigned(kind); }

struct FieldSpec {
    Field field;
    const char *word; // one per field and kind; our exports use it as header
    FieldType type;
    unsigned kinds;
    bool several; // several columns may be mapped to it
};

struct HeaderWords {
    Field field;
    unsigned kinds;
    const char16_t *scope;
    const char16_t *headers; // as headerKey() gives them, separated by |
};

// A file serves as a kind when every need of the kind has one of its fields mapped.
using FieldChoice = std::array<Field, 12>; // unused places are Field::None
struct Need {
    Kind kind;
    FieldChoice oneOf;
};
inline constexpr FieldChoice identities{Field::Unionid, Field::ExternalUserid, Field::Openid, Field::Wechat,
    Field::Phone, Field::Email, Field::Shop};
template <typename... More>
constexpr FieldChoice with(FieldChoice choice, More... more)
{
    size_t next = 0;
    while (choice[next] != Field::None)
        ++next;
    ((choice[next++] = more), ...);
    return choice;
}

// Without a platform's signature a file is of this kind when it has `least` of the headers; asked in the order of parts.
struct Clue {
    Kind kind;
    const char16_t *headers; // as headerKey() gives them, separated by |
    int least;
};

// What a header means in the files of one platform, before all synonyms.
struct PlatformWords {
    const char *platform;
    Kind kind;
    Field field; // Field::None = the header means nothing there
    const char16_t *scope;
    const char16_t *headers;
};

struct CataloguePart {
    std::span<const FieldSpec> fields;
    std::span<const HeaderWords> words;
    std::span<const Need> needs;
    std::span<const Clue> clues = {};
    std::span<const PlatformWords> platforms = {};
};

const CataloguePart &orderFields();
const CataloguePart &contactFields();
const CataloguePart &growthFields();
const CataloguePart &deskFields();
const CataloguePart &samplingFields();
const CataloguePart &groupFields();
const CataloguePart &peopleFields();
std::span<const CataloguePart *const> catalogueParts();
// By the words that hold in files of the platform alone; nothing where it has none for the header.
std::optional<Target> targetOnPlatform(const QString &key, const QString &platform, Kind kind);

} // namespace siyu::importing
