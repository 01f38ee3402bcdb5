// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long an env file of megabytes takes to be read, and a write to be planned and carried out: comments, bare values,
// quoted ones, and a shell's exports.
#include "bench/Aims.h"
#include "destinations/EnvFile.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>
#include <ctime>
#include <functional>

using namespace bowline;
using bowline::test::Aims;

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

QByteArray fileOf(int bytes, const std::function<QByteArray(const QByteArray &number)> &line)
{
    QByteArray text;
    text.reserve(bytes + 200);
    for (int i = 0; text.size() < bytes; ++i)
        text += line(QByteArray::number(i)) + '\n';
    return text + "DATABASE_URL=postgres://u:old@h:5432/d\n";
}

double cpuMs()
{
    return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// Milliseconds of the processor for: read, plan, apply.
struct Took
{
    double read = -1;
    double plan = -1;
    double apply = -1;
    double all() const { return read + plan + apply; }
};

Took measure(const QByteArray &text)
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(s(".env"));
    QFile made(path);
    if (!made.open(QFile::WriteOnly) || made.write(text) != text.size())
        return {};
    made.close();
    const EnvFile file(path);
    const double begun = cpuMs();
    const auto there = file.read();
    const double read = cpuMs();
    const auto plan = file.plan({{s("DATABASE_URL"), Secret(QByteArray("postgres://u:new@h:5432/d?a=1&b=2"))}});
    const double planned = cpuMs();
    const bool good = there && plan && file.apply(*plan);
    return good ? Took{read - begun, planned - read, cpuMs() - planned} : Took();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    Aims::addOptions(parser);
    const QCommandLineOption megabytes(s("megabytes"), s("size of the large file"), s("n"), s("4"));
    parser.addOption(megabytes);
    parser.process(app);
    Aims aims(parser);

    const std::pair<const char *, std::function<QByteArray(const QByteArray &)>> kinds[] = {
        {"comments",
         [](const QByteArray &n) { return "# a comment as long as people write them in their files " + n; }},
        {"bare", [](const QByteArray &n) { return "VARIABLE_" + n + "=value of some length " + n; }},
        {"quoted", [](const QByteArray &n) { return "VARIABLE_" + n + "='value-of-some-length-" + n + "'"; }},
        {"exports", [](const QByteArray &n) { return "export VARIABLE_" + n + "=\"value-" + n + "\" && true"; }}};
    const int large = parser.value(megabytes).toInt() * 1'000'000;
    std::printf("| file | MB | read | plan | apply | times a quarter of it |\n|---|---|---|---|---|---|\n");
    for (const auto &[name, line] : kinds) {
        const Took small = measure(fileOf(large / 4, line));
        const Took whole = measure(fileOf(large, line));
        std::printf("| %s | %d | %.0f | %.0f | %.0f | %.1f |\n", name, large / 1'000'000, whole.read, whole.plan,
                    whole.apply, whole.all() / small.all());
        aims.atMost(s(name) + s(": a file four times as large"), whole.all() / small.all(), 6);
    }
    return aims.exitCode();
}
