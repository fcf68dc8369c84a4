// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/changelog.h"

#include "core/base/period.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <array>
#include <sqlite3.h>
#include <string>

namespace siyu::db {

namespace {

struct RecordedTable {
    const char *name;
    Topic topic;
};

constexpr auto recorded = std::to_array<RecordedTable>({
    {"setting", Topic::Settings}, {"source", Topic::Members}, {"member", Topic::Members},
    {"identity", Topic::Members}, {"member_source", Topic::Members}, {"consent", Topic::Members},
    {"opt_out", Topic::Members}, {"tag", Topic::Tags}, {"member_tag", Topic::Tags},
    {"tag_group", Topic::Tags}, {"custom_field", Topic::Members}, {"custom_choice", Topic::Members},
    {"custom_value", Topic::Members}, {"segment", Topic::Members}, {"segment_member", Topic::Members},
    {"member_view", Topic::Members},
    {"import_batch", Topic::Imports}, {"batch_change", Topic::Imports}, {"staff", Topic::Staff},
    {"account", Topic::Staff}, {"contact", Topic::Members}, {"grp", Topic::Groups}, {"grp_owner", Topic::Groups},
    {"group_template", Topic::Groups}, {"group_template_team", Topic::Groups}, {"group_template_kpi", Topic::Groups},
    {"group_template_playbook", Topic::Groups}, {"grp_team", Topic::Groups}, {"grp_kpi", Topic::Groups},
    {"grp_playbook", Topic::Groups}, {"handover", Topic::Staff}, {"assignment", Topic::Groups},
    {"membership", Topic::Rosters}, {"roster", Topic::Rosters},
    {"roster_entry", Topic::Rosters}, {"rename_proposal", Topic::Rosters}, {"group_day", Topic::Rosters},
    {"activity", Topic::Activity}, {"activity_day", Topic::Activity}, {"tier_threshold", Topic::Groups},
    {"content_folder", Topic::Content}, {"content", Topic::Content}, {"content_variant", Topic::Content},
    {"content_fallback", Topic::Content}, {"content_topic", Topic::Content}, {"content_campaign", Topic::Content},
    {"content_image", Topic::Content}, {"broadcast", Topic::Broadcasts},
    {"broadcast_group", Topic::Broadcasts}, {"broadcast_test", Topic::Broadcasts}, {"broadcast_arm", Topic::Broadcasts},
    {"broadcast_part", Topic::Broadcasts}, {"house_rule_change", Topic::Broadcasts}, {"run", Topic::Deliveries}, {"delivery", Topic::Deliveries},
    {"policy", Topic::Broadcasts}, {"calendar_day", Topic::Broadcasts}, {"season", Topic::Broadcasts},
    {"broadcast_draft", Topic::Broadcasts}, {"campaign_stage", Topic::Growth}, {"shop_order", Topic::Orders},
    {"product", Topic::Orders}, {"product_code", Topic::Orders}, {"order_line", Topic::Orders},
    {"cart", Topic::Orders}, {"cart_line", Topic::Orders},
    {"review_row", Topic::Imports}, {"review_plan", Topic::Imports}, {"member_merge", Topic::Members},
    {"member_merge_image", Topic::Members}, {"not_duplicate", Topic::Members}, {"import_mapping", Topic::Imports},
    {"campaign", Topic::Growth}, {"channel", Topic::Growth}, {"channel_cost", Topic::Growth}, {"code", Topic::Growth},
    {"scan", Topic::Growth}, {"referral", Topic::Growth}, {"coupon", Topic::Growth}, {"redemption", Topic::Growth},
    {"point_entry", Topic::Members}, {"stage_pin", Topic::Members}, {"owner_day", Topic::Groups},
    {"question", Topic::Desk}, {"question_tag", Topic::Desk}, {"privacy_request", Topic::Members},
    {"kpi", Topic::Groups}, {"kpi_target", Topic::Groups}, {"kpi_actual", Topic::Groups}, {"content_due", Topic::Desk},
    {"content_product", Topic::Content}, {"campaign_group", Topic::Growth}, {"campaign_product", Topic::Growth},
    {"channel_line", Topic::Growth}, {"gmv_target", Topic::Growth}, {"campaign_cost", Topic::Growth}, {"campaign_goal", Topic::Growth},
    {"link_check", Topic::Growth}, {"board", Topic::History}, {"board_card", Topic::History}, {"chart_reference", Topic::Settings},
    {"support_request", Topic::Desk}, {"answer_card", Topic::Desk}, {"testimonial", Topic::Desk},
    {"content_testimonial", Topic::Content}, {"group_rule", Topic::Desk}, {"violation", Topic::Desk},
    {"kept_post", Topic::Desk}, {"task", Topic::Desk}, {"playbook", Topic::Desk}, {"playbook_step", Topic::Desk},
    {"playbook_use", Topic::Desk}, {"chore", Topic::Desk},
    {"delivery_result", Topic::Deliveries}, {"run_result", Topic::Deliveries}, {"sampling", Topic::Growth}, {"sampling_person", Topic::Growth},
    {"survey_question", Topic::Growth}, {"survey_answer", Topic::Growth}, {"gift", Topic::Growth}, {"gift_claim", Topic::Growth},
    {"code_group", Topic::Growth}, {"code_use", Topic::Growth}, {"partner", Topic::Growth},
    {"partner_step", Topic::Growth}, {"partner_duty", Topic::Growth}, {"partner_reward", Topic::Growth},
    {"saved_report", Topic::History}, {"saved_report_group", Topic::History},
    {"export_log", Topic::History}, {"backup", Topic::History},
});

bool isOfImports(std::string_view name) { return name == "import_batch" || name == "batch_change"; }

// The trail that an undo must not wind back.
bool isTrail(std::string_view name) { return name == "export_log" || name == "backup" || isOfImports(name); }

[[noreturn]] void fail(sqlite3 *handle, int code)
{
    throw DbError{code, QString::fromUtf8(sqlite3_errmsg(handle))};
}

QByteArray inverted(Database &db, const QByteArray &changeset)
{
    int size = 0;
    void *bytes = nullptr;
    const int code = sqlite3changeset_invert(int(changeset.size()), changeset.constData(), &size, &bytes);
    if (code != SQLITE_OK)
        fail(db.handle(), code);
    const QByteArray out(static_cast<const char *>(bytes), size);
    sqlite3_free(bytes);
    return out;
}

// Calls `visit` with every operation's table, column count and key flags; false from it ends the walk. All operations of a
// table stand together.
template <typename Visit>
void walk(const QByteArray &changeset, Visit visit)
{
    sqlite3_changeset_iter *iterator = nullptr;
    if (sqlite3changeset_start(&iterator, int(changeset.size()), const_cast<char *>(changeset.constData())) != SQLITE_OK)
        return;
    while (sqlite3changeset_next(iterator) == SQLITE_ROW) {
        const char *table = nullptr;
        int columns = 0;
        int operation = 0;
        int indirect = 0;
        unsigned char *keys = nullptr;
        sqlite3changeset_op(iterator, &table, &columns, &operation, &indirect);
        sqlite3changeset_pk(iterator, &keys, nullptr);
        if (!visit(table, columns, keys))
            break;
    }
    sqlite3changeset_finalize(iterator);
}

// SQLite skips a table that does not fit without an error, so the fit is compared before anything is applied.
bool fitsSchema(Database &db, const QByteArray &changeset)
{
    std::string last;
    bool fits = true;
    walk(changeset, [&](const char *table, int columns, const unsigned char *keys) {
        if (last == table)
            return true;
        last = table;
        Statement &info = db.cached("SELECT pk FROM pragma_table_info(?)").with(table);
        int column = 0;
        while (info.step()) {
            const bool isKey = info.int64(0) > 0;
            if (column < columns ? isKey != (keys[column] != 0) : isKey)
                fits = false;
            ++column;
        }
        fits = fits && column >= columns;
        return fits;
    });
    return fits;
}

struct Conflict {
    QString table;
    QString what;
};

int onConflict(void *context, int kind, sqlite3_changeset_iter *iterator)
{
    auto *conflict = static_cast<Conflict *>(context);
    static const QHash<int, QString> words{{SQLITE_CHANGESET_DATA, QStringLiteral("changed")},
        {SQLITE_CHANGESET_NOTFOUND, QStringLiteral("gone")}, {SQLITE_CHANGESET_CONFLICT, QStringLiteral("exists")},
        {SQLITE_CHANGESET_CONSTRAINT, QStringLiteral("constraint")},
        {SQLITE_CHANGESET_FOREIGN_KEY, QStringLiteral("referenced")}};
    conflict->what = words.value(kind);
    if (kind != SQLITE_CHANGESET_FOREIGN_KEY) {
        const char *table = nullptr;
        int columns = 0;
        int operation = 0;
        int indirect = 0;
        sqlite3changeset_op(iterator, &table, &columns, &operation, &indirect);
        conflict->table = QString::fromUtf8(table);
    }
    return SQLITE_CHANGESET_ABORT;
}

constexpr const char *entryColumns
    = "SELECT c.id, c.kind, c.label, c.at, c.state, c.rows, c.batch FROM change c"
      " LEFT JOIN import_batch b ON b.id = c.batch ";

ChangeState stateFrom(const QString &word)
{
    if (word == QStringLiteral("done"))
        return ChangeState::Done;
    if (word == QStringLiteral("undone") || word == QStringLiteral("dropped"))
        return ChangeState::Undone;
    return word == QStringLiteral("import") ? ChangeState::Import : ChangeState::Sealed;
}

ChangeEntry entryFrom(const Statement &row)
{
    ChangeEntry out;
    out.id = row.int64(0);
    out.kind = row.text(1);
    const QJsonArray values = QJsonDocument::fromJson(row.text(2).toUtf8()).array();
    for (const QJsonValue &value : values)
        out.values.append(value.toString());
    out.at = fromUtcText(row.text(3));
    out.state = stateFrom(row.text(4));
    out.rows = row.int64(5);
    if (!row.isNull(6))
        out.batch = BatchId(row.int64(6));
    return out;
}

std::optional<ChangeEntry> first(Statement &statement)
{
    return statement.step() ? std::optional(entryFrom(statement)) : std::nullopt;
}

} // namespace

QStringList recordedTables()
{
    QStringList out;
    for (const RecordedTable &table : recorded) {
        if (!isTrail(table.name))
            out.append(QString::fromLatin1(table.name));
    }
    return out;
}

Topics topicsOf(const QStringList &tables)
{
    Topics out;
    for (const RecordedTable &table : recorded) {
        if (tables.contains(QLatin1String(table.name)) && !out.contains(table.topic))
            out.append(table.topic);
    }
    return out;
}

// ---- Recorder

Recorder::Recorder(Database &db, bool withImports)
{
    const int code = sqlite3session_create(db.handle(), "main", &m_session);
    if (code != SQLITE_OK)
        fail(db.handle(), code);
    for (const RecordedTable &table : recorded) {
        if (!isTrail(table.name) || (withImports && isOfImports(table.name)))
            sqlite3session_attach(m_session, table.name);
    }
}

Recorder::~Recorder()
{
    sqlite3session_delete(m_session);
}

QByteArray Recorder::changeset()
{
    int size = 0;
    void *bytes = nullptr;
    const int code = sqlite3session_changeset(m_session, &size, &bytes);
    if (code != SQLITE_OK)
        throw DbError{code, QString::fromUtf8(sqlite3_errstr(code))};
    const QByteArray out(static_cast<const char *>(bytes), size);
    sqlite3_free(bytes);
    return out;
}

ChangesetSize sizeOf(const QByteArray &changeset)
{
    ChangesetSize out;
    std::string last;
    walk(changeset, [&](const char *table, int, const unsigned char *) {
        ++out.rows;
        if (last != table) {
            last = table;
            out.tables.append(QString::fromUtf8(table));
        }
        return true;
    });
    out.tables.removeDuplicates();
    return out;
}

Result<void> apply(Database &db, const QByteArray &changeset, Direction direction)
{
    if (!fitsSchema(db, changeset))
        return Error{ErrorCode::UndoSealed, {QStringLiteral("schema")}, {}};
    const QByteArray steps = direction == Direction::Inverted ? inverted(db, changeset) : changeset;
    Conflict conflict;
    const int code = sqlite3changeset_apply(
        db.handle(), int(steps.size()), const_cast<char *>(steps.constData()), nullptr, onConflict, &conflict);
    if (code == SQLITE_ABORT || (code == SQLITE_CONSTRAINT && !conflict.what.isEmpty()))
        return Error{ErrorCode::UndoConflict, {conflict.table, conflict.what}, {}};
    if (code != SQLITE_OK)
        fail(db.handle(), code);
    return {};
}

// ---- the table `change`

void note(Database &db, const Change &change, const QByteArray &changeset, const QDateTime &at)
{
    const bool isImport = change.record == Record::Import;
    const ChangesetSize size = sizeOf(changeset);
    const qint64 rows = isImport
        ? db.one("SELECT created + updated + merged FROM import_batch ORDER BY id DESC LIMIT 1").value_or(0)
        : size.rows;
    QByteArray kept;
    QString state = isImport ? QStringLiteral("import") : QStringLiteral("done");
    if (!isImport) {
        kept = size.rows > rowLimit ? qCompress(changeset, 1) : changeset;
        if (kept.size() > packedLimit) {
            kept.clear();
            state = QStringLiteral("sealed");
        }
    }
    const std::optional<qint64> batch = change.batch ? std::optional(change.batch->value)
        : isImport                                   ? db.one("SELECT max(id) FROM import_batch")
                                                     : std::nullopt;
    db.exec("UPDATE change SET state = 'dropped', changeset = NULL WHERE state = 'undone'");
    const QString label
        = QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(change.values)).toJson(QJsonDocument::Compact));
    db.cached("INSERT INTO change (kind, label, at, state, rows, batch, schema_version, changeset)"
              " VALUES (?, ?, ?, ?, ?, ?, (SELECT user_version FROM pragma_user_version), ?)")
        .run(change.kind, label, toUtcText(at), state, rows, batch, kept);
}

void noteMembers(Database &db, const std::vector<qint64> &members)
{
    if (members.size() > mostListed)
        return;
    for (const qint64 member : members)
        db.cached("INSERT OR IGNORE INTO change_member (member, change) SELECT ?, max(id) FROM change").run(member);
}

QList<ChangeEntry> entries(Database &db, int limit, qint64 beforeId)
{
    Statement rows = db.prepare(std::string(entryColumns) + "WHERE ?1 = 0 OR c.id < ?1 ORDER BY c.id DESC LIMIT ?2");
    rows.with(beforeId, limit);
    QList<ChangeEntry> out;
    while (rows.step())
        out.append(entryFrom(rows));
    return out;
}

std::optional<ChangeEntry> newestDone(Database &db)
{
    Statement row = db.prepare(std::string(entryColumns)
        + "WHERE (c.state IN ('done', 'sealed') AND c.sealed_by IS NULL) OR (c.state = 'import' AND b.undone_at IS NULL) ORDER BY c.id DESC LIMIT 1");
    return first(row);
}

std::optional<ChangeEntry> oldestUndone(Database &db)
{
    Statement row = db.prepare(std::string(entryColumns) + "WHERE c.state = 'undone' ORDER BY c.id LIMIT 1");
    return first(row);
}

std::optional<ChangeEntry> entry(Database &db, qint64 id)
{
    Statement row = db.prepare(std::string(entryColumns) + "WHERE c.id = ?");
    row.with(id);
    return first(row);
}

QString reasonOf(Database &db, qint64 id)
{
    Statement &row = db.cached("SELECT coalesce(sealed_by, 'size') FROM change WHERE id = ?").with(id);
    const QString reason = row.step() ? row.text(0) : QStringLiteral("size");
    row.reset();
    return reason;
}

namespace {

// SQLite asks whether to go on every so many steps: then so many rows are through.
class RowsDone final : public Progress {
public:
    RowsDone(Database &db, qint64 rows, Progress &progress) : m_db(db), m_before(db.totalChanges()), m_rows(rows), m_progress(progress)
    {
        m_db.setProgress(this);
    }
    ~RowsDone() override { m_db.setProgress(&m_progress); }
    RowsDone(const RowsDone &) = delete;
    RowsDone &operator=(const RowsDone &) = delete;

    bool report(qint64 done, qint64 total) override { return m_progress.report(done, total); }
    bool goOn() override
    {
        return m_progress.report(std::min(m_db.totalChanges() - m_before, m_rows), m_rows) && m_progress.goOn();
    }

private:
    Database &m_db;
    qint64 m_before;
    qint64 m_rows;
    Progress &m_progress;
};

} // namespace

Result<QStringList> turn(Database &db, const ChangeEntry &entry, Direction direction, Progress &progress)
{
    Statement &row = db.cached("SELECT changeset FROM change WHERE id = ?").with(entry.id);
    QByteArray changeset = row.step() ? row.blob(0) : QByteArray();
    row.reset();
    if (changeset.isEmpty())
        return Error{ErrorCode::UndoSealed, {reasonOf(db, entry.id)}, {}};
    if (entry.rows > rowLimit)
        changeset = qUncompress(changeset);
    {
        const RowsDone done(db, entry.rows, progress);
        if (const Result<void> applied = apply(db, changeset, direction); !applied)
            return applied.error();
    }
    db.cached("UPDATE change SET state = ? WHERE id = ?")
        .run(direction == Direction::Inverted ? QStringLiteral("undone") : QStringLiteral("done"), entry.id);
    return sizeOf(changeset).tables;
}

} // namespace siyu::db
