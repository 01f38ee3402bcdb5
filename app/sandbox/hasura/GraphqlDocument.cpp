// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/hasura/GraphqlDocument.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <optional>

namespace bowline::sandbox {

namespace {

constexpr int deepestNesting = 32;

struct Token
{
    enum Kind { End, Punctuation, Name, Number, Text, Bad };
    Kind kind = End;
    QString text;
};

/// Cuts the text into names, numbers, strings and punctuation; commas and comments are blanks.
class Lexer
{
public:
    explicit Lexer(const QString &text)
        : m_text(text)
    {
    }

    Token next()
    {
        skipBlanks();
        if (m_at >= m_text.size())
            return {};
        const QChar c = m_text[m_at];
        if (c.isLetter() || c == QLatin1Char('_'))
            return {Token::Name, takeWhile([](QChar x) { return x.isLetterOrNumber() || x == QLatin1Char('_'); })};
        if (c.isDigit() || c == QLatin1Char('-'))
            return {Token::Number,
                    takeWhile([](QChar x) { return x.isDigit() || QStringLiteral("+-.eE").contains(x); })};
        if (c == QLatin1Char('"'))
            return m_text.mid(m_at, 3) == QStringLiteral("\"\"\"") ? blockText() : text();
        if (m_text.mid(m_at, 3) == QStringLiteral("...")) {
            m_at += 3;
            return {Token::Punctuation, QStringLiteral("...")};
        }
        ++m_at;
        return {QStringLiteral("{}()[]:=!$@|&").contains(c) ? Token::Punctuation : Token::Bad, QString(c)};
    }

private:
    void skipBlanks()
    {
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at];
            if (c == QLatin1Char('#')) {
                while (m_at < m_text.size() && m_text[m_at] != QLatin1Char('\n'))
                    ++m_at;
            } else if (c.isSpace() || c == QLatin1Char(',') || c == QChar(0xFEFF)) {
                ++m_at;
            } else {
                return;
            }
        }
    }

    template <class F>
    QString takeWhile(F matches)
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && matches(m_text[m_at]))
            ++m_at;
        return m_text.mid(start, m_at - start);
    }

    Token blockText()
    {
        const qsizetype end = m_text.indexOf(QStringLiteral("\"\"\""), m_at + 3);
        if (end < 0)
            return {Token::Bad, QStringLiteral("\"\"\"")};
        const Token token{Token::Text, m_text.mid(m_at + 3, end - m_at - 3)};
        m_at = end + 3;
        return token;
    }

    // A GraphQL string has JSON's escapes, so JSON's own reader undoes them.
    Token text()
    {
        const qsizetype start = m_at++;
        while (m_at < m_text.size() && m_text[m_at] != QLatin1Char('"') && m_text[m_at] != QLatin1Char('\n'))
            m_at += m_text[m_at] == QLatin1Char('\\') ? 2 : 1;
        if (m_at >= m_text.size() || m_text[m_at] != QLatin1Char('"'))
            return {Token::Bad, QStringLiteral("\"")};
        ++m_at;
        const QByteArray literal = '[' + m_text.mid(start, m_at - start).toUtf8() + ']';
        const QJsonDocument json = QJsonDocument::fromJson(literal);
        if (!json.isArray())
            return {Token::Bad, QStringLiteral("\"")};
        return {Token::Text, json.array().at(0).toString()};
    }

    const QString m_text;
    qsizetype m_at = 0;
};

/// Recursive descent over the tokens. The first error stops everything; later ones are ignored.
class Parser
{
public:
    Parser(const QString &query, const QJsonObject &variables)
        : m_lexer(query)
        , m_given(variables)
    {
        advance();
    }

    tl::expected<GraphqlDocument, QString> run(const QString &operationName)
    {
        std::optional<GraphqlDocument> chosen;
        int operations = 0;
        while (m_error.isEmpty() && m_token.kind != Token::End) {
            QString name;
            const GraphqlDocument document = operation(&name);
            ++operations;
            if (operationName.isEmpty() || operationName == name)
                chosen = document;
        }
        if (m_error.isEmpty() && (!chosen || (operations > 1 && operationName.isEmpty())))
            m_error = QStringLiteral("exactly one operation has to be present in the document when operationName is "
                                     "not specified");
        if (!m_error.isEmpty())
            return tl::unexpected(m_error);
        return *chosen;
    }

private:
    GraphqlDocument operation(QString *name)
    {
        GraphqlDocument document;
        m_variables = {};
        if (m_token.kind == Token::Name) {
            const QString type = take();
            if (type != QLatin1String("query") && type != QLatin1String("mutation"))
                error(QStringLiteral("'%1' is not supported here").arg(type));
            document.isMutation = type == QLatin1String("mutation");
            if (m_token.kind == Token::Name)
                *name = take();
            if (is("("))
                variableDefinitions();
        }
        document.fields = selection(0);
        return document;
    }

    void variableDefinitions()
    {
        expect("(");
        while (m_error.isEmpty() && !is(")")) {
            expect("$");
            const QString name = takeName();
            expect(":");
            const bool required = type();
            QJsonValue value = m_given.value(name);
            if (is("=")) {
                advance();
                const QJsonValue fallback = this->value(0);
                if (value.isUndefined())
                    value = fallback;
            }
            if (required && (value.isUndefined() || value.isNull()))
                error(QStringLiteral("expecting a value for non-nullable variable: \"%1\"").arg(name));
            m_variables.insert(name, value.isUndefined() ? QJsonValue(QJsonValue::Null) : value);
        }
        expect(")");
    }

    /// True if the type is non-null. The types themselves are checked where the values are used.
    bool type()
    {
        if (is("[")) {
            advance();
            type();
            expect("]");
        } else {
            takeName();
        }
        if (!is("!"))
            return false;
        advance();
        return true;
    }

    QList<GraphqlField> selection(int depth)
    {
        QList<GraphqlField> fields;
        if (depth > deepestNesting)
            error(QStringLiteral("the selection is nested too deeply"));
        expect("{");
        while (m_error.isEmpty() && !is("}"))
            fields.append(field(depth));
        expect("}");
        if (m_error.isEmpty() && fields.isEmpty())
            error(QStringLiteral("a selection set must not be empty"));
        return fields;
    }

    GraphqlField field(int depth)
    {
        GraphqlField field;
        field.name = field.alias = takeName();
        if (is(":")) {
            advance();
            field.name = takeName();
        }
        if (is("(")) {
            advance();
            while (m_error.isEmpty() && !is(")")) {
                const QString name = takeName();
                expect(":");
                field.arguments.insert(name, value(0));
            }
            expect(")");
        }
        if (is("{"))
            field.fields = selection(depth + 1);
        return field;
    }

    QJsonValue value(int depth)
    {
        if (depth > deepestNesting)
            error(QStringLiteral("a value is nested too deeply"));
        if (!m_error.isEmpty())
            return {};
        if (is("$")) {
            advance();
            const QString name = takeName();
            if (!m_variables.contains(name))
                error(QStringLiteral("unbound variable \"%1\"").arg(name));
            return m_variables.value(name);
        }
        if (is("["))
            return list(depth);
        if (is("{"))
            return object(depth);
        return scalar();
    }

    QJsonValue list(int depth)
    {
        QJsonArray result;
        advance();
        while (m_error.isEmpty() && !is("]"))
            result.append(value(depth + 1));
        expect("]");
        return result;
    }

    QJsonValue object(int depth)
    {
        QJsonObject result;
        advance();
        while (m_error.isEmpty() && !is("}")) {
            const QString name = takeName();
            expect(":");
            result.insert(name, value(depth + 1));
        }
        expect("}");
        return result;
    }

    QJsonValue scalar()
    {
        const Token token = m_token;
        advance();
        switch (token.kind) {
        case Token::Text:
            return token.text;
        case Token::Number:
            return token.text.toDouble();
        case Token::Name:
            if (token.text == QLatin1String("true") || token.text == QLatin1String("false"))
                return token.text == QLatin1String("true");
            return token.text == QLatin1String("null") ? QJsonValue(QJsonValue::Null) : QJsonValue(token.text);
        default:
            error(QStringLiteral("not a valid graphql query: a value was expected, not '%1'").arg(token.text));
            return {};
        }
    }

    bool is(const char *punctuation) const
    {
        return m_token.kind == Token::Punctuation && m_token.text == QLatin1String(punctuation);
    }
    void advance() { m_token = m_lexer.next(); }
    QString take()
    {
        const QString text = m_token.text;
        advance();
        return text;
    }
    QString takeName()
    {
        if (m_token.kind != Token::Name)
            error(QStringLiteral("not a valid graphql query: a name was expected, not '%1'").arg(m_token.text));
        return take();
    }
    void expect(const char *punctuation)
    {
        if (!is(punctuation))
            error(QStringLiteral("not a valid graphql query: '%1' was expected, not '%2'")
                      .arg(QLatin1String(punctuation), m_token.text));
        advance();
    }
    void error(const QString &message)
    {
        if (m_error.isEmpty())
            m_error = message;
    }

    Lexer m_lexer;
    QJsonObject m_given;
    QJsonObject m_variables;
    Token m_token;
    QString m_error;
};

} // namespace

tl::expected<GraphqlDocument, QString> GraphqlDocument::parse(const QJsonObject &request)
{
    const QJsonValue query = request.value(QLatin1String("query"));
    if (!query.isString())
        return tl::unexpected(QStringLiteral("the key 'query' must be present and a string"));
    Parser parser(query.toString(), request.value(QLatin1String("variables")).toObject());
    return parser.run(request.value(QLatin1String("operationName")).toString());
}

} // namespace bowline::sandbox
