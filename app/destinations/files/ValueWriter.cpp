// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/files/ValueWriter.h"

#include "destinations/files/Dialects.h"
#include "destinations/files/EnvTextSteps.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <limits>

namespace bowline {

namespace {

constexpr auto guardName = "BOWLINE_NEXT_LINE";

// What no shell and no library gives a meaning to inside an unquoted value; ? is no pattern in an assignment.
bool isPlainEverywhere(const QByteArray &value)
{
    return std::all_of(value.begin(), value.end(), [](char c) {
        return envtext::isWordCharacter(c) || QByteArrayLiteral("./:@%+,=-?").contains(c);
    });
}

bool hasQuoting(const QByteArray &written, Quoting quoting)
{
    const char first = envtext::at(written, 0);
    return quoting == Quoting::None ? !envtext::isQuote(first)
                                    : first == (quoting == Quoting::Single   ? '\''
                                                : quoting == Quoting::Double ? '"'
                                                                             : '`');
}

QByteArray escapedInDoubleQuotes(const QByteArray &value)
{
    QByteArray out("\"");
    for (const char c : value) {
        if (QByteArrayLiteral("\"\\$`").contains(c))
            out += '\\';
        out += c;
    }
    return out + '"';
}

/// How many people's files are read so: those of docker and systemd are named by whoever starts them.
qint64 weightOf(const Dialect &dialect)
{
    static const QHash<QLatin1String, qint64> weights{
        {QLatin1String("dotenv"), 2}, {QLatin1String("node"), 2},    {QLatin1String("python-dotenv"), 2},
        {QLatin1String("docker"), 1}, {QLatin1String("systemd"), 1}, {QLatin1String("shell"), 10}};
    return weights.value(dialect.key(), 0);
}

constexpr qint64 worthOfOwn = 1'000'000'000;

qint64 worthFor(const Dialect &reader)
{
    return &reader == &Dialects::shell() ? 10'000'000 : weightOf(reader);
}

/// What decides how a value is written, for values that differ in letters and digits only; empty where a letter may
/// mean something, behind a backslash or a dollar.
QByteArray shapeOf(const QByteArray &value, const ValueWriter::Line &line)
{
    if (value.contains('\\') || value.contains('$'))
        return {};
    QByteArray shape = QByteArray::number(static_cast<int>(line.quoting)) + (line.exported ? 'e' : ' ') + line.after;
    shape += std::all_of(line.name.begin(), line.name.end(), envtext::isWordCharacter) ? "\n" : "\n.";
    for (const char c : value) {
        const char kind = c >= 'A' && c <= 'Z' ? 'A' : c >= 'a' && c <= 'z' ? 'a' : c >= '0' && c <= '9' ? '0' : c;
        if (kind == c && kind != 'A' && kind != 'a' && kind != '0')
            shape += c;
        else if (!shape.endsWith(kind))
            shape += kind;
    }
    return shape;
}

enum class Reading { Right, Wrong, Harmful };

/// Harmful: the reader does not find the next line's variable any more.
Reading readingOf(const Dialect &dialect, const QByteArray &line, const QByteArray &name, const QByteArray &value)
{
    const Assignments found = dialect.read(line + guardName + "=1\n");
    bool isGuarded = false;
    bool isRight = false;
    for (const Assignment &each : found.all) {
        isGuarded |= each.name == guardName && each.meaning == "1";
        if (each.name == name)
            isRight = each.meaning == value && !each.dynamic && !each.ambiguous;
    }
    if (!isGuarded)
        return Reading::Harmful;
    return isRight && found.readable && found.all.size() == 2 ? Reading::Right : Reading::Wrong;
}

bool hasTwice(const Assignments &found)
{
    QSet<QByteArray> names;
    for (const Assignment &each : found.all)
        names.insert(each.name);
    return names.size() != static_cast<qsizetype>(found.all.size());
}

bool agree(const Assignment &one, const Assignment &other)
{
    // A shell would run what stands between backticks.
    if (one.quoting == Quoting::Backtick && other.dynamic)
        return false;
    return one.dynamic || other.dynamic || one.meaning == other.meaning;
}

bool haveSameNames(const Assignments &one, const Assignments &other)
{
    return std::equal(one.all.begin(), one.all.end(), other.all.begin(), other.all.end(),
                      [](const Assignment &a, const Assignment &b) { return a.name == b.name; });
}

// Side by side as long as that will do: of a name that stands there twice only the last counts.
bool agree(const Assignments &one, const Assignments &other)
{
    if (!other.readable)
        return false;
    if (haveSameNames(one, other)) {
        const auto same = [](const Assignment &a, const Assignment &b) { return agree(a, b); };
        if (std::equal(one.all.begin(), one.all.end(), other.all.begin(), same))
            return true;
        if (!hasTwice(one))
            return false;
    }
    QHash<QByteArray, const Assignment *> first;
    QHash<QByteArray, const Assignment *> second;
    for (const Assignment &each : one.all)
        first.insert(each.name, &each);
    for (const Assignment &each : other.all)
        second.insert(each.name, &each);
    return first.size() == second.size() &&
           std::all_of(first.keyValueBegin(), first.keyValueEnd(), [&](const auto &own) {
               const Assignment *there = second.value(own.first);
               return there && agree(*own.second, *there);
           });
}

} // namespace

ValueWriter::ValueWriter(const QByteArray &text, const Dialect &dialect, bool isStated)
    : m_dialect(dialect)
{
    const Assignments own = dialect.read(text);
    for (const Dialect *each : Dialects::readers()) {
        if (each != &dialect && isStated)
            continue;
        Reader reader{each, each->read(text)};
        if (each == &dialect || agree(own, reader.found))
            m_readings.push_back(std::move(reader));
    }
    for (const Reader &reader : m_readings)
        m_readers.push_back(reader.dialect);
}

bool ValueWriter::mayBeReadBy(QLatin1String dialect) const
{
    return std::any_of(m_readers.begin(), m_readers.end(),
                       [dialect](const Dialect *each) { return each->key() == dialect; });
}

QByteArrayList ValueWriter::waysOf(const QByteArray &value, Quoting wanted) const
{
    const QByteArray single = '\'' + value + '\'';
    const QByteArray doubled = '"' + value + '"';
    QByteArrayList ways;
    // A quote in front would wait for the next one in the file, however far away, where quotes mean
    // something.
    const bool opensQuote = envtext::isQuote(envtext::at(value, 0)) && m_dialect.key() != QLatin1String("docker");
    const bool canBePlain = isPlainEverywhere(value) || (!opensQuote && !mayBeReadBy(Dialects::shell().key()));
    if (wanted == Quoting::Single)
        ways.append(single);
    else if (wanted == Quoting::Double)
        ways.append(doubled);
    else if (wanted == Quoting::Backtick)
        ways.append('`' + value + '`');
    if (canBePlain)
        ways.append(value);
    ways.append({single, doubled, escapedInDoubleQuotes(value)});
    return ways;
}

// The file's own dialect before all, then a shell that may read the file, then all that may, then the others.
// A reader that would lose the next line must not come about.
ValueWriter::Worth ValueWriter::worth(const QByteArray &written, const QByteArray &value, const Line &line) const
{
    QByteArray text = (line.exported ? "export " : "") + line.name + '=' + written;
    if (const QByteArray comment = line.after.trimmed(); comment.startsWith('#'))
        text += ' ' + comment;
    text += '\n';
    Worth sum;
    sum.forReaders = readingOf(m_dialect, text, line.name, value) == Reading::Right ? worthOfOwn : 0;
    for (const Dialect *each : Dialects::readers()) {
        const Reading reading = readingOf(*each, text, line.name, value);
        const bool may = std::find(m_readers.begin(), m_readers.end(), each) != m_readers.end();
        if (reading == Reading::Harmful && may)
            sum.forReaders -= 100'000'000;
        if (reading == Reading::Right && may)
            sum.forReaders += worthFor(*each);
        else if (reading == Reading::Right)
            sum.forOthers += weightOf(*each);
    }
    wipe(text);
    return sum;
}

QByteArray ValueWriter::written(const QByteArray &value, const Line &line) const
{
    if (line.quoting == Quoting::None && isPlainEverywhere(value))
        return value;
    const QByteArrayList ways = waysOf(value, line.quoting);
    const QByteArray shape = shapeOf(value, line);
    if (shape.isEmpty())
        return ways.at(bestOf(ways, value, line));
    const auto known = m_known.constFind(shape);
    if (known != m_known.constEnd())
        return ways.at(*known);
    return ways.at(*m_known.insert(shape, bestOf(ways, value, line)));
}

qsizetype ValueWriter::bestOf(const QByteArrayList &ways, const QByteArray &value, const Line &line) const
{
    qint64 mostForQuoted = worthOfOwn; // docker reads no quoted value right
    for (const Dialect *each : m_readers)
        mostForQuoted += each->key() == QLatin1String("docker") ? 0 : worthFor(*each);
    qsizetype best = -1;
    Worth most{std::numeric_limits<qint64>::min(), 0};
    bool isBestAsItWas = false; // the first way: only what the readers of this file see weighs more
    for (qsizetype i = 0; i < ways.size(); ++i) {
        const QByteArray &way = ways.at(i);
        const Worth here = worth(way, value, line);
        const bool isBetter = here.forReaders > most.forReaders ||
                              (here.forReaders == most.forReaders && here.forOthers > most.forOthers && !isBestAsItWas);
        if (!isBetter)
            continue;
        isBestAsItWas = best < 0 && hasQuoting(way, line.quoting);
        most = here;
        best = i;
        if (here.forReaders >= mostForQuoted &&
            hasQuoting(way, line.quoting == Quoting::None ? Quoting::Single : line.quoting))
            break; // no other way of quoting does better, and without quotes was tried before
    }
    return best;
}

} // namespace bowline
