// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/samplingresultsview.h"

#include "core/base/text.h"
#include "ui/common/job.h"
#include "ui/common/rowtable.h"
#include "ui/common/tableorempty.h"
#include "ui/common/theme.h"
#include "ui/members/sharebar.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"

#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

constexpr int shownTexts = 50;
constexpr int shareColumn = 3;

QString shareOf(qint64 part, qint64 whole)
{
    return text::percent(whole > 0 ? std::optional(double(part) / double(whole)) : std::nullopt);
}

QString partOf(qint64 part, qint64 whole) { return QStringLiteral("%1 (%2)").arg(text::number(part), shareOf(part, whole)); }

QString answerName(const QString &value, members::QuestionKind kind)
{
    if (kind == members::QuestionKind::Rating)
        return QStringLiteral("%1 %2").arg(value, QString(value.toInt(), u'★'));
    if (kind == members::QuestionKind::YesNo)
        return value == QStringLiteral("yes") ? SamplingResultsView::tr("Yes") : SamplingResultsView::tr("No");
    return displayText(value);
}

QString summaryOf(const members::SamplingResults &results)
{
    const qint64 asked = results.list.isSurvey ? results.people : results.got;
    QStringList said{SamplingResultsView::tr("%1 on the list").arg(text::number(results.people))};
    if (!results.list.isSurvey)
        said.append(SamplingResultsView::tr("%1 got it").arg(partOf(results.got, results.people)));
    said.append(SamplingResultsView::tr("%1 answered").arg(partOf(results.answered, asked)));
    said.append(SamplingResultsView::tr("%1 have not answered").arg(text::number(std::max<qint64>(0, asked - results.answered))));
    if (results.bought) {
        said.append(SamplingResultsView::tr("%1 bought “%2” within %3 days")
                        .arg(partOf(*results.bought, results.got), results.list.product, text::number(results.list.buyDays)));
        if (results.stillOpen > 0)
            said.append(SamplingResultsView::tr("for %1 the days are not over").arg(text::number(results.stillOpen)));
    } else if (!results.list.isSurvey) {
        said.append(SamplingResultsView::tr("who bought is not known: the list names no product"));
    }
    return said.join(QStringLiteral(" · "));
}

} // namespace

SamplingResultsView::SamplingResultsView(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_job(new Job(this)), m_summary(new QLabel), m_answers(new RowTable(tr("Answers")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::s, 0, 0);
    column->setSpacing(space::s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    column->addWidget(m_summary);
    m_answers->rows()->setHeaders({tr("Question"), tr("Answer"), tr("Members"), tr("Share")}, {2});
    m_answers->setItemDelegateForColumn(shareColumn, new ShareBar(m_answers));
    column->addWidget(new TableOrEmpty(m_answers, {Icon::Chart, tr("Nothing was asked yet"),
        tr("Write up to ten questions under “Questions”. Answers are typed for each person, or imported as “Survey answers”."), nullptr, nullptr}), 1);
}

void SamplingResultsView::setList(qint64 sampling)
{
    m_sampling = sampling;
    refresh();
}

void SamplingResultsView::refresh()
{
    if (m_sampling == 0)
        return;
    m_job->start([workspace = m_desk.sharedWorkspace(), sampling = m_sampling](Progress &) -> Result<Shown> {
        const auto results = members::samplingResults(*workspace, sampling);
        if (!results)
            return results.error();
        Shown shown{*results, {}};
        for (const members::QuestionResult &question : results->questions) {
            if (question.question.kind != members::QuestionKind::Text)
                continue;
            const auto texts = members::textAnswers(*workspace, question.question.id, shownTexts);
            if (!texts)
                return texts.error();
            shown.texts.insert(question.question.id, *texts);
        }
        return shown;
    }, [this](const Result<Shown> &shown) {
        if (!m_desk.showIfError(shown))
            show(*shown);
    });
}

void SamplingResultsView::show(const Shown &shown)
{
    m_summary->setText(summaryOf(shown.results));
    QList<TableRow> rows;
    qint64 number = 0;
    const bool masked = m_desk.isMasked();
    for (const members::QuestionResult &result : shown.results.questions) {
        ++number;
        QString head = QStringLiteral("%1. %2").arg(number).arg(displayText(result.question.text));
        const QString mean = result.mean ? tr("mean %1 of 5").arg(text::decimal(result.mean, 2)) : QString();
        rows.append({head, {head, mean, text::number(result.answers), {}}});
        for (const members::AnswerShare &share : result.shares)
            rows.append({{}, {{}, answerName(share.value, result.question.kind), text::number(share.count), shareOf(share.count, result.answers)}});
        for (const members::TextAnswer &answer : shown.texts.value(result.question.id)) {
            const QString name = answer.name.isEmpty() ? tr("Member %1").arg(answer.member.value) : answer.name;
            rows.append({{}, {displayText(masked ? maskPhonesIn(name) : name), displayText(masked ? maskPhonesIn(answer.text) : answer.text), {}, {}}, true});
        }
        if (result.question.kind == members::QuestionKind::Text && result.answers > shownTexts)
            rows.append({{}, {{}, tr("%1 more: export the list to read them all").arg(text::number(result.answers - shownTexts)), {}, {}}, true});
    }
    m_answers->rows()->setRows(rows);
    m_answers->fitColumns();
}

SamplingProductsView::SamplingProductsView(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_job(new Job(this)), m_table(new RowTable(tr("Sampling by product")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::s, 0, 0);
    m_table->rows()->setHeaders({tr("Product"), tr("Lists"), tr("On them"), tr("Got it"), tr("Answered"), tr("Mean rating"), tr("Bought afterwards")}, {1, 2, 3, 4, 5, 6});
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    column->addWidget(m_table);
}

void SamplingProductsView::refresh()
{
    m_job->start([workspace = m_desk.sharedWorkspace()](Progress &) { return members::samplingByProduct(*workspace); },
        [this](const Result<QList<members::ProductSampling>> &products) {
            if (m_desk.showIfError(products))
                return;
            QList<TableRow> rows;
            for (const members::ProductSampling &product : *products)
                rows.append({product.product,
                    {product.product.isEmpty() ? tr("No product") : product.product, text::number(product.lists), text::number(product.people),
                        text::number(product.got), text::number(product.answered), text::decimal(product.rating, 2),
                        product.bought ? partOf(*product.bought, product.got) : text::missingMark()}});
            m_table->rows()->setRows(rows);
            m_table->fitColumns();
        });
}

} // namespace siyu::ui
