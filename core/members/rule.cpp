// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/rule.h"

namespace siyu::members {

namespace {

struct Token {
    enum class Kind { Word, Text, Number, Date, Age, Symbol, End };
    Kind kind = Kind::End;
    QString text;
    int column = 1;
    int length = 0;
};

Error syntaxError(int column, const QString &expected)
{
    return {ErrorCode::RuleSyntax, {QString::number(column), expected}, {}};
}

bool isDigit(QChar c) { return c.unicode() >= '0' && c.unicode() <= '9'; }
bool isWordPart(QChar c) { return c.isLetterOrNumber() || c == QLatin1Char('_') || c.isSurrogate() || c.isMark(); }

// Cuts the text into tokens.
class Lexer {
public:
    explicit Lexer(const QString &text) : m_text(text) { }

    Result<QList<Token>> all()
    {
        QList<Token> out;
        for (;;) {
            while (m_at < m_text.size() && m_text[m_at].isSpace())
                ++m_at;
            m_start = m_at;
            if (m_at >= m_text.size()) {
                out.append(token(Token::Kind::End, {}));
                return out;
            }
            Result<Token> next = one();
            if (!next)
                return next.error();
            out.append(*next);
        }
    }

private:
    Token token(Token::Kind kind, const QString &text) const { return {kind, text, int(m_start) + 1, int(m_at - m_start)}; }
    QChar peek(qsizetype ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar(); }

    Result<Token> one()
    {
        const QChar c = peek();
        if (c == QLatin1Char('"') || c.unicode() == 0x201C)
            return quoted();
        if (isDigit(c) || (c == QLatin1Char('-') && isDigit(peek(1))))
            return numeric();
        if (isWordPart(c))
            return word();
        for (const char *symbol : {"!=", "<=", ">=", "=", "<", ">", "(", ")", ","}) {
            const QLatin1String text(symbol);
            if (QStringView(m_text).mid(m_at).startsWith(text)) {
                m_at += text.size();
                return token(Token::Kind::Symbol, text);
            }
        }
        // A character that no rule has: the parser knows what would have stood there.
        ++m_at;
        return token(Token::Kind::Symbol, QString(c));
    }

    // "…" with "" for a quote inside, or “…”.
    Result<Token> quoted()
    {
        const bool straight = m_text[m_at++] == QLatin1Char('"');
        const QChar close = straight ? QChar(QLatin1Char('"')) : QChar(0x201D);
        QString out;
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at++];
            if (c != close) {
                out.append(c);
            } else if (straight && peek() == close) {
                out.append(c);
                ++m_at;
            } else {
                return token(Token::Kind::Text, out);
            }
        }
        return syntaxError(int(m_text.size()) + 1, QStringLiteral("closing_quote"));
    }

    // A number, a date, an age, or a word that starts with digits (a tag 双11 is a word, 618大促 too).
    Result<Token> numeric()
    {
        ++m_at;
        while (isDigit(peek()))
            ++m_at;
        const auto digits = [this](qsizetype from, qsizetype n) {
            for (qsizetype i = from; i < from + n; ++i) {
                if (!isDigit(peek(i)))
                    return false;
            }
            return true;
        };
        const qsizetype length = m_at - m_start;
        if (length == 4 && peek() == QLatin1Char('-') && digits(1, 2) && peek(3) == QLatin1Char('-') && digits(4, 2)
            && !isWordPart(peek(6))) {
            m_at += 6;
            return token(Token::Kind::Date, m_text.mid(m_start, m_at - m_start));
        }
        if (peek() == QLatin1Char('.') && isDigit(peek(1))) {
            ++m_at;
            while (isDigit(peek()))
                ++m_at;
        }
        if (QStringLiteral("dwmy").contains(peek()) && !peek().isNull() && !isWordPart(peek(1))) {
            ++m_at;
            return token(Token::Kind::Age, m_text.mid(m_start, m_at - m_start));
        }
        if (isWordPart(peek()))
            return word();
        return token(Token::Kind::Number, m_text.mid(m_start, m_at - m_start));
    }

    Result<Token> word()
    {
        while (m_at < m_text.size() && isWordPart(m_text[m_at]))
            ++m_at;
        return token(Token::Kind::Word, m_text.mid(m_start, m_at - m_start));
    }

    const QString &m_text;
    qsizetype m_at = 0;
    qsizetype m_start = 0;
};

class Parser {
public:
    explicit Parser(QList<Token> tokens) : m_tokens(std::move(tokens)) { }

    Result<RuleNode> whole()
    {
        Result<RuleNode> rule = any();
        if (rule && token().kind != Token::Kind::End)
            return expected(QStringLiteral("end"));
        return rule;
    }

private:
    const Token &token(int ahead = 0) const { return m_tokens[std::min(m_at + ahead, m_tokens.size() - 1)]; }
    Error expected(const QString &what) const { return syntaxError(token().column, what); }

    bool isWord(const char *word, int ahead = 0) const
    {
        return token(ahead).kind == Token::Kind::Word && token(ahead).text.compare(QLatin1String(word), Qt::CaseInsensitive) == 0;
    }
    bool isSymbol(const char *symbol) const
    {
        return token().kind == Token::Kind::Symbol && token().text == QLatin1String(symbol);
    }
    bool takeWord(const char *word)
    {
        const bool is = isWord(word);
        m_at += is ? 1 : 0;
        return is;
    }
    bool takeSymbol(const char *symbol)
    {
        const bool is = isSymbol(symbol);
        m_at += is ? 1 : 0;
        return is;
    }

    using Part = Result<RuleNode> (Parser::*)();
    Result<RuleNode> chain(const char *word, RuleNode::Kind kind, Part part)
    {
        Result<RuleNode> first = (this->*part)();
        if (!first || !isWord(word))
            return first;
        RuleNode out;
        out.kind = kind;
        out.parts.append(*first);
        while (takeWord(word)) {
            Result<RuleNode> next = (this->*part)();
            if (!next)
                return next;
            out.parts.append(*next);
        }
        return out;
    }
    Result<RuleNode> any() { return chain("or", RuleNode::Kind::Any, &Parser::every); }
    Result<RuleNode> every() { return chain("and", RuleNode::Kind::All, &Parser::negatable); }

    Result<RuleNode> negatable()
    {
        const bool negated = takeWord("not");
        Result<RuleNode> inner = isSymbol("(") ? bracketed() : test();
        if (!inner || !negated)
            return inner;
        RuleNode out;
        out.kind = RuleNode::Kind::Not;
        out.parts.append(*inner);
        return out;
    }

    Result<RuleNode> bracketed()
    {
        if (++m_depth > deepestRule)
            return expected(QStringLiteral("shorter_rule"));
        takeSymbol("(");
        Result<RuleNode> inner = any();
        if (!inner)
            return inner;
        if (!takeSymbol(")"))
            return expected(QStringLiteral("closing_bracket"));
        --m_depth;
        return inner;
    }

    Result<RuleNode> test()
    {
        if (++m_tests > mostRuleTests)
            return expected(QStringLiteral("shorter_rule"));
        if (isWord("in") && isWord("segment", 1))
            return segment();
        if (token().kind != Token::Kind::Word && token().kind != Token::Kind::Text)
            return expected(QStringLiteral("field"));
        RuleNode out;
        out.kind = RuleNode::Kind::Test;
        out.test.field = token().text;
        out.test.fieldColumn = token().column;
        out.test.fieldQuoted = token().kind == Token::Kind::Text;
        ++m_at;
        if (isSymbol("(") && !out.test.fieldQuoted)
            return fact(std::move(out));
        if (isWord("in") && isWord("group", 1)) {
            m_at += 2;
            if (token().kind != Token::Kind::Text && token().kind != Token::Kind::Word)
                return expected(QStringLiteral("group"));
            out.test.inGroup = token().text;
            ++m_at;
        }
        if (const std::optional<Error> wrong = condition(out.test))
            return *wrong;
        return out;
    }

    Result<RuleNode> segment()
    {
        RuleNode out;
        out.kind = RuleNode::Kind::Test;
        out.test.field = QStringLiteral("segment");
        out.test.fieldColumn = token().column;
        m_at += 2;
        if (token().kind != Token::Kind::Text && token().kind != Token::Kind::Word && token().kind != Token::Kind::Number)
            return expected(QStringLiteral("segment"));
        if (const auto wrong = value(out.test, QStringLiteral("segment")))
            return *wrong;
        return out;
    }

    // order ( … ) [op number], behind its word.
    Result<RuleNode> fact(RuleNode out)
    {
        if (++m_depth > deepestRule)
            return expected(QStringLiteral("shorter_rule"));
        out.kind = RuleNode::Kind::Fact;
        out.test.op = RuleOp::GreaterEqual;
        takeSymbol("(");
        if (!isSymbol(")")) {
            Result<RuleNode> inner = any();
            if (!inner)
                return inner;
            out.parts.append(*inner);
        }
        if (!takeSymbol(")"))
            return expected(QStringLiteral("closing_bracket"));
        --m_depth;
        const std::optional<RuleOp> op = takeComparison();
        if (!op)
            return out;
        out.test.op = *op;
        if (token().kind != Token::Kind::Number || token().text.contains(QLatin1Char('.')) || token().text.size() > 9)
            return expected(QStringLiteral("number"));
        if (const auto wrong = value(out.test, QStringLiteral("number")))
            return *wrong;
        return out;
    }

    std::optional<RuleOp> takeComparison()
    {
        static constexpr std::pair<const char *, RuleOp> comparisons[] = {{"=", RuleOp::Equal}, {"!=", RuleOp::NotEqual},
            {"<=", RuleOp::LessEqual}, {">=", RuleOp::GreaterEqual}, {"<", RuleOp::Less}, {">", RuleOp::Greater}};
        for (const auto &[symbol, op] : comparisons) {
            if (takeSymbol(symbol))
                return op;
        }
        return std::nullopt;
    }

    std::optional<Error> condition(RuleTest &test)
    {
        if (takeWord("is"))
            return presence(test);
        if (takeWord("in"))
            return list(test);
        if (takeWord("between"))
            return range(test);
        if (takeWord("contains")) {
            test.op = RuleOp::Contains;
            return value(test, QStringLiteral("text"));
        }
        if (const std::optional<RuleOp> op = takeComparison()) {
            test.op = *op;
            return value(test, QStringLiteral("value"));
        }
        return expected(QStringLiteral("operator"));
    }

    std::optional<Error> presence(RuleTest &test)
    {
        if (!isWord("missing") && !isWord("present"))
            return expected(QStringLiteral("missing_or_present"));
        test.op = isWord("missing") ? RuleOp::IsMissing : RuleOp::IsPresent;
        ++m_at;
        return std::nullopt;
    }

    std::optional<Error> list(RuleTest &test)
    {
        test.op = RuleOp::In;
        if (!takeSymbol("("))
            return expected(QStringLiteral("opening_bracket"));
        do {
            if (const auto wrong = value(test, QStringLiteral("value")))
                return wrong;
        } while (takeSymbol(","));
        if (!takeSymbol(")"))
            return expected(QStringLiteral("closing_bracket"));
        return std::nullopt;
    }

    std::optional<Error> range(RuleTest &test)
    {
        test.op = RuleOp::Between;
        if (const auto wrong = value(test, QStringLiteral("value")))
            return wrong;
        if (!takeWord("and"))
            return expected(QStringLiteral("and"));
        return value(test, QStringLiteral("value"));
    }

    std::optional<Error> value(RuleTest &test, const QString &what)
    {
        RuleValue out;
        out.text = token().text;
        out.column = token().column;
        out.length = token().length;
        switch (token().kind) {
        case Token::Kind::Text:
            break;
        case Token::Kind::Word:
            out.kind = RuleValue::Kind::Word;
            break;
        case Token::Kind::Number:
            out.kind = RuleValue::Kind::Number;
            out.number = out.text.toDouble();
            break;
        case Token::Kind::Date:
            out.kind = RuleValue::Kind::Date;
            out.date = QDate::fromString(out.text, Qt::ISODate);
            if (!out.date.isValid())
                return expected(what);
            break;
        case Token::Kind::Age:
            if (!readAge(out))
                return expected(what);
            break;
        case Token::Kind::Symbol:
        case Token::Kind::End:
            return expected(what);
        }
        test.values.append(out);
        ++m_at;
        return std::nullopt;
    }

    static bool readAge(RuleValue &out)
    {
        bool whole = false;
        out.kind = RuleValue::Kind::Age;
        out.count = out.text.chopped(1).toInt(&whole);
        switch (out.text.back().toLatin1()) {
        case 'w':
            out.unit = AgeUnit::Weeks;
            break;
        case 'm':
            out.unit = AgeUnit::Months;
            break;
        case 'y':
            out.unit = AgeUnit::Years;
            break;
        default:
            out.unit = AgeUnit::Days;
        }
        return whole && out.count >= 0 && out.count <= 36'600;
    }

    QList<Token> m_tokens;
    qsizetype m_at = 0;
    int m_depth = 0;
    int m_tests = 0;
};

} // namespace

Result<RuleNode> parseRule(const QString &text)
{
    if (text.size() > longestRule)
        return syntaxError(int(longestRule), QStringLiteral("shorter_rule"));
    Result<QList<Token>> tokens = Lexer(text).all();
    if (!tokens)
        return tokens.error();
    return Parser(std::move(*tokens)).whole();
}

} // namespace siyu::members
