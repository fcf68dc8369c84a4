// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/segmentbuilder.h"

#include "core/base/text.h"
#include "core/members/memberlist.h"
#include "core/members/memberstore.h"
#include "core/members/segmentstore.h"
#include "ui/common/ask.h"
#include "ui/common/job.h"
#include "ui/common/rowtable.h"
#include "ui/common/theme.h"
#include "ui/members/memberexport.h"
#include "ui/members/ruletextedit.h"
#include "ui/members/segmentgroup.h"
#include "ui/shell/desk.h"
#include "ui/text/errortext.h"
#include "ui/text/format.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace siyu::ui {

using namespace siyu::members;

namespace {

constexpr int builderWidth = 584;
constexpr int pauseMs = 200; // after a key, before the members are counted
constexpr int sampleSize = 20;

struct Counted {
    RuleSample sample;
    QList<QStringList> rows;
};

Result<Counted> countedOf(const Workspace &workspace, const QString &rule, bool masked, Progress &progress)
{
    const Result<RuleSample> sample = sampleRule(workspace, rule, sampleSize, progress);
    if (!sample)
        return sample.error();
    const auto rows = memberRows(workspace, sample->ids);
    if (!rows)
        return rows.error();
    Counted out{*sample, {}};
    for (const MemberRow &row : *rows)
        out.rows.append({masked ? maskPhonesIn(row.name) : row.name, masked ? maskPhone(row.phone) : row.phone, row.groups.join(QStringLiteral("、")), row.tags.join(QStringLiteral("、"))});
    return out;
}

QStringList wordsOfRules(const RuleChoices &choices)
{
    QStringList out{QStringLiteral("and"), QStringLiteral("or"), QStringLiteral("not"), QStringLiteral("contains"), QStringLiteral("between"),
        QStringLiteral("is missing"), QStringLiteral("is present"), QStringLiteral("in segment")};
    for (const RuleFieldInfo &field : ruleFields())
        out << field.word << field.words;
    for (const RuleFactInfo &fact : ruleFacts())
        out << fact.word + QStringLiteral(" (");
    for (const CustomField &own : choices.ownFields)
        out << quotedForRule(own.name);
    for (const QStringList &values : choices.values) {
        for (const QString &value : values)
            out << quotedForRule(value);
    }
    out.removeDuplicates();
    out.sort(Qt::CaseInsensitive);
    return out;
}

QString linesOf(const RuleVerdict &verdict, int depth)
{
    const bool isTest = verdict.kind == RuleNode::Kind::Test || verdict.kind == RuleNode::Kind::Fact;
    QString known;
    if (verdict.rows >= 0)
        known = SegmentBuilder::tr("%1 fit").arg(text::number(verdict.rows));
    else if (isTest)
        known = verdict.known.isEmpty() ? SegmentBuilder::tr("nothing is known") : verdict.known.join(QStringLiteral("、"));
    QString out;
    if (isTest || depth == 0 || verdict.kind == RuleNode::Kind::Not)
        out = QString(2 * depth, QChar(0x2003)) + (verdict.holds ? QStringLiteral("✓ ") : QStringLiteral("✗ ")) + verdict.text
            + (isTest ? QStringLiteral("  →  ") + known : QString()) + QLatin1Char('\n');
    if (depth == 0 && !isTest) // the whole stands in the field above
        out.clear();
    for (const RuleVerdict &part : verdict.parts)
        out += linesOf(part, depth + 1);
    return out;
}

} // namespace

SegmentBuilder::SegmentBuilder(Desk &desk, const QString &name, const QString &rule, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_name(name), m_scroll(new QScrollArea), m_text(new RuleTextEdit), m_error(new QLabel), m_count(new QLabel),
      m_tabs(new QTabWidget), m_sample(new RowTable(tr("Sample"))), m_who(new QLineEdit), m_why(new QLabel), m_pause(new QTimer(this)),
      m_counting(new Job(this)), m_explaining(new Job(this)), m_writing(new Job(this))
{
    setMinimumWidth(builderWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::s, space::l, space::l);
    column->setSpacing(space::s);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->viewport()->setAutoFillBackground(false);
    column->addWidget(m_scroll, 6);
    m_text->setAccessibleName(tr("The rule as text"));
    column->addWidget(m_text);
    setRole(m_error, "danger");
    m_error->setWordWrap(true);
    m_error->setTextFormat(Qt::PlainText);
    m_error->hide();
    column->addWidget(m_error);
    makeFoot(column);
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMs);
    connect(m_pause, &QTimer::timeout, this, &SegmentBuilder::ask);
    connect(m_text, &QPlainTextEdit::textChanged, this, &SegmentBuilder::textEdited);
    connect(&m_desk, &Desk::maskedChanged, this, &SegmentBuilder::ask);
    setRule(rule);
    askChoices();
}

void SegmentBuilder::makeFoot(QVBoxLayout *column)
{
    setRole(m_count, "heading");
    m_count->setTextFormat(Qt::PlainText);
    column->addWidget(m_count);
    m_sample->rows()->setHeaders({tr("Name"), tr("Phone"), tr("Groups"), tr("Tags")});
    connect(m_sample, &QTableView::activated, this, [this] { explain(MemberId(m_sample->currentId().toLongLong())); });
    auto *why = new QWidget;
    auto *whyColumn = new QVBoxLayout(why);
    whyColumn->setContentsMargins(0, space::s, 0, 0);
    m_who->setPlaceholderText(tr("Name, end of a phone or number of a member, then Enter"));
    m_who->setAccessibleName(tr("Whom to explain"));
    m_why->setTextFormat(Qt::PlainText);
    m_why->setWordWrap(true);
    m_why->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_why->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_why);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->viewport()->setAutoFillBackground(false);
    m_why->setAutoFillBackground(false);
    whyColumn->addWidget(m_who);
    whyColumn->addWidget(scroll, 1);
    connect(m_who, &QLineEdit::returnPressed, this, &SegmentBuilder::explainTyped);
    m_tabs->addTab(m_sample, tr("Sample"));
    m_tabs->addTab(why, tr("Why in, why not"));
    m_tabs->setDocumentMode(true);
    column->addWidget(m_tabs, 3);

    auto *line = new QHBoxLayout;
    line->setSpacing(space::s);
    const auto add = [&](const QString &text, const char *role, auto act) {
        auto *button = new QPushButton(text);
        if (role)
            setRole(button, role);
        connect(button, &QPushButton::clicked, this, act);
        line->addWidget(button);
        m_acts.append(button);
        return button;
    };
    add(tr("Show in the table"), "primary", [this] { Q_EMIT applied(rule()); });
    m_writes = {add(tr("Save…"), nullptr, [this] { save(); }), add(tr("Freeze as a list…"), nullptr, [this] { freeze(); })};
    m_writes.append(add(tr("Export…"), nullptr, [this] { exportThem(); }));
    line->addStretch(1);
    column->addLayout(line);
}

void SegmentBuilder::askChoices()
{
    Job::once(this, [workspace = m_desk.sharedWorkspace()](Progress &progress) { return ruleChoices(*workspace, progress); },
        [this](const Result<RuleChoices> &choices) {
            if (!choices)
                return;
            m_choices = *choices;
            m_text->setWords(wordsOfRules(m_choices));
            if (const auto node = parseRule(m_text->rule()); node || m_text->rule().trimmed().isEmpty())
                showTree(node ? std::optional(*node) : std::nullopt);
        });
}

QString SegmentBuilder::rule() const { return m_text->rule().replace(QLatin1Char('\n'), QLatin1Char(' ')).trimmed(); }
QString SegmentBuilder::countText() const { return m_count->text(); }

void SegmentBuilder::setRule(const QString &rule)
{
    const QSignalBlocker quiet(m_text);
    m_text->setPlainText(rule);
    textEdited();
}

void SegmentBuilder::textEdited()
{
    const QString text = m_text->rule();
    const Result<RuleNode> node = parseRule(text);
    if (node)
        showTree(*node);
    else if (text.trimmed().isEmpty())
        showTree(std::nullopt);
    m_pause->start();
}

void SegmentBuilder::showTree(const std::optional<RuleNode> &node)
{
    m_tree = new RuleGroupBox({&m_choices, {}}, node, false, true);
    m_scroll->setWidget(m_tree);
    m_tree->setAutoFillBackground(false);
    connect(m_tree, &RulePart::changed, this, &SegmentBuilder::treeEdited);
}

void SegmentBuilder::treeEdited()
{
    const auto node = m_tree->node();
    const QSignalBlocker quiet(m_text);
    m_text->setPlainText(node ? ruleText(*node) : QString());
    m_pause->start();
}

void SegmentBuilder::ask()
{
    m_count->setText(tr("Counting…"));
    m_counting->start([workspace = m_desk.sharedWorkspace(), rule = m_text->rule(), masked = m_desk.isMasked()](Progress &progress) {
        return countedOf(*workspace, rule, masked, progress);
    }, [this](const Result<Counted> &counted) {
        if (!counted && counted.error().code == ErrorCode::Cancelled)
            return;
        showError(counted ? std::nullopt : std::optional(counted.error()));
        if (counted)
            showSample(counted->sample, counted->rows);
        Q_EMIT this->counted();
    });
}

void SegmentBuilder::showError(const std::optional<Error> &error)
{
    m_text->markError(error);
    m_error->setVisible(error.has_value());
    m_error->setText(error ? text::errorText(*error) : QString());
    for (QPushButton *button : std::as_const(m_acts))
        button->setEnabled(!error);
    for (QPushButton *button : std::as_const(m_writes))
        button->setEnabled(!error && !m_desk.isReadOnly() && !rule().isEmpty());
    if (!error)
        return;
    m_count->setText(tr("The rule cannot be read yet"));
    m_sample->rows()->setRows({});
}

void SegmentBuilder::showSample(const RuleSample &sample, const QList<QStringList> &rows)
{
    const QString count = tr("%1 members").arg(text::number(sample.count));
    m_count->setText(rule().isEmpty() ? tr("%1: everybody, since no test stands above").arg(count) : count);
    QList<TableRow> out;
    for (qsizetype i = 0; i < rows.size() && i < sample.ids.size(); ++i)
        out.append({sample.ids[i], rows[i]});
    m_sample->rows()->setRows(out);
    m_sample->fitColumns();
    m_tabs->setTabText(0, sample.count > sample.ids.size() ? tr("Sample of %1").arg(sample.ids.size()) : tr("All of them"));
}

void SegmentBuilder::explainTyped()
{
    const QString typed = m_who->text().trimmed();
    if (typed.isEmpty())
        return;
    m_explaining->start([workspace = m_desk.sharedWorkspace(), typed](Progress &progress) -> Result<qint64> {
        MemberQuery query;
        query.search = typed;
        query.sort = MemberSort::Id;
        const auto ids = memberIds(*workspace, query, progress);
        if (!ids)
            return ids.error();
        return ids->isEmpty() ? Result<qint64>(Error{ErrorCode::NotFound, {QStringLiteral("member"), typed}, {}}) : Result<qint64>(ids->first());
    }, [this](const Result<qint64> &id) {
        if (id)
            explain(MemberId(*id));
        else
            m_why->setText(text::errorText(id.error()));
    });
}

void SegmentBuilder::explain(MemberId member)
{
    m_tabs->setCurrentIndex(1);
    struct Explained {
        RuleVerdict verdict;
        QString who;
    };
    m_explaining->start([workspace = m_desk.sharedWorkspace(), rule = rule(), member, masked = m_desk.isMasked()](Progress &) -> Result<Explained> {
        const auto verdict = explainRule(*workspace, rule, member, masked);
        if (!verdict)
            return verdict.error();
        const auto rows = memberRows(*workspace, {member.value});
        const QString name = rows && !rows->isEmpty() ? rows->first().name : QString();
        return Explained{*verdict, masked ? maskPhonesIn(name) : name};
    }, [this, member](const Result<Explained> &explained) {
        if (explained)
            showVerdict(explained->verdict, explained->who.isEmpty() ? QString::number(member.value) : explained->who);
        else
            m_why->setText(text::errorText(explained.error()));
    });
}

void SegmentBuilder::showVerdict(const RuleVerdict &verdict, const QString &who)
{
    QStringList because;
    for (const RuleVerdict &test : decidingTests(verdict))
        because.append(test.text);
    const QString head = verdict.holds ? tr("%1 is in, because of: %2") : tr("%1 is not in, because of: %2");
    m_why->setText(head.arg(who, because.join(QStringLiteral("; "))) + QStringLiteral("\n\n") + linesOf(verdict, 0));
}

void SegmentBuilder::save()
{
    const std::optional<QString> name = ask::text(m_desk.window(), tr("Save the segment"), tr("Name of the segment"), m_name);
    if (!name)
        return;
    m_writing->start([workspace = m_desk.sharedWorkspace(), name = *name, rule = rule()](Progress &) { return saveSegment(*workspace, name, rule); },
        [this](const Result<Segment> &segment) {
            if (m_desk.showIfError(segment))
                return;
            m_name = segment->name;
            m_desk.toastUndo(tr("Saved the segment “%1”").arg(segment->name));
            Q_EMIT saved(segment->name);
        });
}

void SegmentBuilder::freeze()
{
    const QString proposed = m_name.isEmpty() ? QString() : m_name + QLatin1Char(' ') + text::day(m_desk.workspace().today());
    const std::optional<QString> name = ask::text(m_desk.window(), tr("Freeze as a list"), tr("Name of the list; it no longer changes"), proposed);
    if (!name)
        return;
    m_writing->start([workspace = m_desk.sharedWorkspace(), name = *name, rule = rule()](Progress &progress) { return freezeRule(*workspace, name, rule, progress); },
        [this](const Result<Segment> &segment) {
            if (!m_desk.showIfError(segment))
                m_desk.toastUndo(tr("Froze the list “%1”").arg(segment->name));
        });
}

void SegmentBuilder::exportThem()
{
    m_writing->start([workspace = m_desk.sharedWorkspace(), rule = rule()](Progress &progress) -> Result<QList<qint64>> {
        MemberQuery query;
        query.rule = rule;
        query.sort = MemberSort::Id;
        return memberIds(*workspace, query, progress);
    }, [this](const Result<QList<qint64>> &ids) {
        if (!m_desk.showIfError(ids))
            exportWithQuestions(m_desk, m_writing, *ids);
    });
}

} // namespace siyu::ui
