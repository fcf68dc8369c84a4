// SPDX-License-Identifier: GPL-3.0-or-later
// Members from a file. A long file is read ahead on another thread; rows of the plain sort (new, or nothing new about
// somebody known) are then decided by hashes and compared in one pass, any other row goes the way of a short file's rows:
// members::decide, MemberWriter.
#include "core/importing/flatreader.h"
#include "core/importing/heldmembers.h"
#include "core/importing/kindimport.h"
#include "core/importing/membertrees.h"
#include "core/importing/memberwriter.h"
#include "core/importing/rulings.h"
#include "core/importing/taggroupcolumns.h"

#include "core/base/period.h"
#include "core/importing/conflict.h"
#include "core/members/ownnumber.h"

#include <QFileInfo>
#include <unordered_map>

namespace siyu::importing {

namespace {

// Of the file; below it, statements a row cost less than what the long way needs around it.
constexpr qint64 longFile = 400'000;

bool isLong(const ImportScene &scene)
{
    if (scene.plan.options.pace != Pace::ByItself)
        return scene.plan.options.pace == Pace::Long;
    // Own numbers are looked up in the table of members, which the long way fills at its end.
    if (std::any_of(scene.plan.columns.begin(), scene.plan.columns.end(),
            [](const PlanColumn &column) { return members::isOwnScope(column.target.scope); }))
        return false;
    return QFileInfo(scene.plan.path).size() > longFile;
}

struct TextHash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

// The policies, asked once a field.
struct FieldRules {
    explicit FieldRules(const Options &options)
    {
        for (size_t i = 0; i < fields.size(); ++i)
            fields[i] = conflictOf(options, {fieldOf(MemberColumn(i))});
        tags = conflictOf(options, {Field::Tags});
        keepsAll = keepsEverything(options);
    }
    std::array<Conflict, memberColumnNames.size()> fields{};
    Conflict tags = Conflict::Fill;
    bool keepsAll = false;
};

// What rows of this import said of people, by a hash, for as many as fit: a row that is repeated word for word says nothing
// new of them, and nobody needs to read what is held.
class SaidBefore {
public:
    void keep(MemberId member, quint64 said) { slotOf(member) = mixed(member, said); }
    bool has(MemberId member, quint64 said) { return slotOf(member) == mixed(member, said); }
    void forget(MemberId member) { slotOf(member) = 0; }

private:
    static constexpr size_t slots = 1u << 20; // 8 MB
    static quint64 mixed(MemberId member, quint64 said) { return (said ^ quint64(member.value) * 0x9E3779B97F4A7C15ULL) | 1; }
    quint64 &slotOf(MemberId member) { return m_slots[size_t(member.value) & (slots - 1)]; }
    std::vector<quint64> m_slots = std::vector<quint64>(slots);
};

class MembersImport final : public KindImport {
public:
    explicit MembersImport(const ImportScene &scene)
        : m_scene(scene), m_reader(scene.plan, scene.zone), m_known(scene.db), m_policy(scene.plan.options.merge),
          m_rulings(scene), m_writer(scene.db, scene.plan, scene.batch, scene.source, scene.nowUtc, m_known),
          m_rules(scene.plan.options), m_tagGroups(scene.plan)
    {
        if (!isLong(scene) || !MemberTrees::fits(scene.db))
            return;
        m_trees.emplace(scene.db, scene.batch, scene.source, toUtcText(scene.nowUtc));
        m_held.emplace(scene.db, scene.source);
        m_said.emplace();
        m_writer.use(&*m_trees);
    }

    bool namesSomething(const Cells &cells) override
    {
        m_reader.read(cells, m_row);
        return !m_row.identity.keys.isEmpty();
    }

    Result<std::optional<RowOutcome>> take(qint64 number, const Cells &cells) override
    {
        m_reader.read(cells, m_row);
        m_tagGroups.look(cells.size(), [&](size_t column) { return cells[column]; });
        const members::Decision decision = m_rulings.decide(m_row.identity, cells, m_known, m_policy);
        RowOutcome out{number, Outcome::Unchanged, decision.member.value, std::nullopt, std::move(m_row.flags)};
        if (decision.verdict == members::Verdict::New) {
            out.id = m_writer.create(m_row, decision.newKeys).value;
            out.outcome = Outcome::Created;
        } else {
            apply(decision, m_row, out);
        }
        return std::optional(std::move(out));
    }

    std::unique_ptr<FlatReader> readAhead() override
    {
        return m_trees ? std::make_unique<FlatReader>(m_scene.plan, m_scene.zone) : nullptr;
    }

    RowOutcome takeAhead(const RowChunk &chunk, FlatRow &row) override
    {
        if (!m_hasRoom)
            makeRoom(chunk);
        if (!m_tagGroups.isEmpty())
            m_tagGroups.look(row.cells.count, [&](size_t column) { return chunk.cells[row.cells.first + column]; });
        RowOutcome out{row.number, Outcome::Unchanged, 0, std::nullopt, {}};
        const Glance glance = glanceAt(chunk, row);
        if (glance.verdict == Glance::New) {
            create(chunk, row, out);
        } else if (glance.verdict == Glance::Known && saysNothingNew(chunk, row, glance.member)) {
            out.id = glance.member.value;
        } else {
            takeCarefully(chunk, row, out);
        }
        out.flags = std::move(row.flags);
        return out;
    }

    void chunkTaken() override
    {
        m_trees->flush();
        for (const auto &[member, row] : m_permissions)
            m_writer.addPermissions(member, row->optOut, row->smsConsent);
        m_permissions.clear();
    }

    Result<void> finish(Report &report, const std::function<Result<void>(const RowOutcome &, const Cells &)> &) override
    {
        report.newFields = m_writer.newFields();
        if (m_trees) {
            m_held->forget();
            m_trees->settle();
        }
        m_tagGroups.settle(m_scene.db, m_scene.batch);
        return {};
    }

private:
    // What the hashes say: certain where nobody is known, to be verified where one member is.
    struct Glance {
        enum { New, Known, Careful } verdict = Careful;
        MemberId member = {};
    };

    // Room for the keys of the whole file, by those of its first rows, beside those that are there.
    void makeRoom(const RowChunk &chunk)
    {
        m_hasRoom = true;
        if (chunk.bytesDone > 0)
            m_known.makeRoom(qint64(double(chunk.keys.size()) * double(chunk.bytesTotal) / double(chunk.bytesDone)));
        m_known.askByMember();
    }

    void apply(const members::Decision &decision, const PersonRow &row, RowOutcome &out)
    {
        if (m_said)
            m_said->forget(decision.member);
        switch (decision.verdict) {
        case members::Verdict::Match:
            if (m_writer.update(decision.member, row, decision.newKeys))
                out.outcome = Outcome::Updated;
            break;
        case members::Verdict::Merge:
            if (m_trees)
                m_trees->settle();
            for (const MemberId gone : decision.others)
                m_writer.merge(decision.member, gone);
            m_writer.update(decision.member, row, decision.newKeys);
            out.outcome = Outcome::Merged;
            break;
        case members::Verdict::Undecided:
        case members::Verdict::Rejected:
            refuse(out, decision);
            break;
        case members::Verdict::New:
            break;
        }
    }

    // The reason of a row without a key is what stood in the place of one, if anything did.
    static void refuse(RowOutcome &out, const members::Decision &decision)
    {
        const bool undecided = decision.verdict == members::Verdict::Undecided;
        out.outcome = undecided ? Outcome::Undecided : Outcome::Rejected;
        out.problem = Problem{decision.doubt ? wordOf(*decision.doubt) : QString(), -1, {}};
        if (!undecided && !out.flags.empty())
            out.problem->column = out.flags.front().column;
    }

    static bool contradictsItself(const RowChunk &chunk, const FlatRow &row)
    {
        // Keys stand by kind, each once: a kind of which a person has one stands twice side by side.
        for (quint32 i = 1; i < row.keys.count; ++i) {
            const FlatKey &key = chunk.keys[row.keys.first + i];
            const FlatKey &before = chunk.keys[row.keys.first + i - 1];
            if (key.kind == before.kind && (key.kind == IdentityKind::Unionid || key.kind == IdentityKind::ExternalUserid))
                return true;
        }
        return false;
    }

    Glance glanceAt(const RowChunk &chunk, const FlatRow &row)
    {
        // What the table will be asked for in a while.
        constexpr ptrdiff_t ahead = 8;
        if (chunk.rows.data() + chunk.rows.size() - &row > ahead) {
            const Stretch keys = (&row)[ahead].keys;
            for (quint32 i = 0; i < keys.count; ++i)
                m_known.expect(chunk.keys[keys.first + i].hash);
        }
        if (row.keys.count == 0 || contradictsItself(chunk, row))
            return {};
        Glance glance{Glance::New};
        quint32 held = 0;
        for (quint32 i = 0; i < row.keys.count; ++i) {
            bool found = false;
            m_known.eachCandidate(chunk.keys[row.keys.first + i].hash, [&](MemberId member) {
                if (glance.member.isValid() && member != glance.member)
                    glance.verdict = Glance::Careful;
                glance.member = member;
                found = true;
            });
            held += found ? 1 : 0;
        }
        if (held == 0 || glance.verdict == Glance::Careful)
            return glance;
        glance.verdict = held == row.keys.count ? Glance::Known : Glance::Careful;
        return glance;
    }

    bool saysNothingNew(const RowChunk &chunk, const FlatRow &row, MemberId member)
    {
        if (row.optOut || row.smsConsent)
            return false;
        if (m_said->has(member, row.said))
            return true;
        if (m_trees->isStaged(member))
            chunkTaken();
        if (!m_held->seek(member))
            return false;
        for (quint32 i = 0; i < row.keys.count; ++i) {
            if (!m_held->holdsKey(chunk.keys[row.keys.first + i]))
                return false;
        }
        if (!m_held->hasSource() || !(m_rules.keepsAll || (fieldsStand(row) && listsStand(chunk, row))))
            return false;
        m_said->keep(member, row.said);
        return true;
    }

    bool fieldsStand(const FlatRow &row)
    {
        for (size_t i = 0; i < row.fields.size(); ++i) {
            const std::string_view said = row.fields[i];
            if (!said.data() || m_rules.fields[i] == Conflict::Keep)
                continue;
            const MemberColumn column{int(i)};
            const std::string_view held = m_held->field(column);
            const bool blank = held.empty() || (column == MemberColumn::Under14 && held == "0");
            if (said != held && (blank || m_rules.fields[i] == Conflict::Overwrite))
                return false;
        }
        return true;
    }

    bool listsStand(const RowChunk &chunk, const FlatRow &row)
    {
        for (quint32 i = 0; i < row.tags.count && m_rules.tags != Conflict::Keep; ++i) {
            if (!m_held->hasTag(tagOf(chunk.tags[row.tags.first + i])))
                return false;
        }
        for (quint32 i = 0; i < row.customs.count; ++i) {
            const auto &[column, said] = chunk.customs[row.customs.first + i];
            const Conflict rule = conflictOf(m_scene.plan.options, m_scene.plan.columns[size_t(column)].target);
            if (rule == Conflict::Keep)
                continue;
            const auto held = m_held->custom(m_writer.fieldId(column));
            if (!held || (*held != said && rule == Conflict::Overwrite))
                return false;
        }
        return true;
    }

    qint64 tagOf(std::string_view name)
    {
        const auto known = m_tags.find(name);
        if (known != m_tags.end())
            return known->second;
        const qint64 id = m_writer.tagId(QString::fromUtf8(name.data(), qsizetype(name.size())));
        m_tags.emplace(name, id);
        return id;
    }

    void create(const RowChunk &chunk, const FlatRow &row, RowOutcome &out)
    {
        const MemberId member = m_writer.nextMember();
        for (quint32 i = 0; i < row.keys.count; ++i)
            m_known.added(chunk.keys[row.keys.first + i].hash, member);
        m_tagIds.clear();
        for (quint32 i = 0; i < row.tags.count; ++i)
            m_tagIds.push_back(tagOf(chunk.tags[row.tags.first + i]));
        m_fieldIds.clear();
        for (quint32 i = 0; i < row.customs.count; ++i)
            m_fieldIds.push_back(m_writer.fieldId(chunk.customs[row.customs.first + i].first));
        m_trees->stage(member, chunk, row, m_tagIds, m_fieldIds);
        m_said->keep(member, row.said);
        if (row.optOut || row.smsConsent)
            m_permissions.emplace_back(member, &row);
        out.id = member.value;
        out.outcome = Outcome::Created;
    }

    void takeCarefully(const RowChunk &chunk, FlatRow &row, RowOutcome &out)
    {
        for (quint32 i = 0; i < row.keys.count; ++i) {
            bool staged = false;
            m_known.eachCandidate(chunk.keys[row.keys.first + i].hash,
                [&](MemberId member) { staged = staged || m_trees->isStaged(member); });
            if (staged)
                chunkTaken();
        }
        PersonRow person = inflate(row, chunk);
        const members::Decision decision = m_rulings.decide(person.identity, chunk.cellsOf(row), m_known, m_policy);
        if (decision.verdict == members::Verdict::New && quint32(decision.newKeys.size()) == row.keys.count)
            return create(chunk, row, out);
        out.id = decision.member.value;
        out.flags = row.flags;
        m_held->forget();
        if (decision.verdict == members::Verdict::Merge || decision.verdict == members::Verdict::New)
            chunkTaken();
        if (decision.verdict != members::Verdict::New)
            return apply(decision, person, out);
        // Ruled to be somebody new, without the keys that others hold.
        out.id = m_writer.create(person, decision.newKeys).value;
        out.outcome = Outcome::Created;
    }

    const ImportScene &m_scene;
    PersonReader m_reader;
    PersonRow m_row;
    KnownMembers m_known;
    members::MergePolicy m_policy;
    Rulings m_rulings;
    MemberWriter m_writer;
    FieldRules m_rules;
    std::optional<MemberTrees> m_trees; // of a long file
    std::optional<HeldMembers> m_held;
    std::optional<SaidBefore> m_said;
    std::unordered_map<std::string, qint64, TextHash, std::equal_to<>> m_tags;
    TagGroupColumns m_tagGroups;
    bool m_hasRoom = false;
    std::vector<qint64> m_tagIds;
    std::vector<qint64> m_fieldIds;
    std::vector<std::pair<MemberId, const FlatRow *>> m_permissions; // of staged rows
};

} // namespace

std::unique_ptr<KindImport> makeMembersImport(const ImportScene &scene)
{
    return std::make_unique<MembersImport>(scene);
}

} // namespace siyu::importing
