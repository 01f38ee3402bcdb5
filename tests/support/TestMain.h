// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Patience.h"

#include <QCoreApplication>
#include <QTest>

namespace bowline::test {

/// Before any test object lives: temporary XDG folders (removed at the end), a test application name, and the log's
/// redacting message handler is left to QTest, under which any warning fails the test that caused it.
class TestEnvironment
{
public:
    TestEnvironment();
    ~TestEnvironment();
    TestEnvironment(const TestEnvironment &) = delete;
    TestEnvironment &operator=(const TestEnvironment &) = delete;

private:
    class Private;
    Private *d;
};

/// What main() would be if the test class had a program for itself.
using TestRun = int (*)(int argc, char **argv);

/// Makes a test class known to the program that it is linked into. Such a program has all classes of one folder of
/// tests/ and runs one of them in a process: `tests_core tst_pending [options of Qt Test]`.
class TestRegistration
{
public:
    TestRegistration(const char *file, TestRun run);
};

template <class Application, class Test>
int runTest(int argc, char **argv)
{
    const TestEnvironment environment;
    Application app(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace bowline::test

/// A test class without windows.
#define BOWLINE_TEST(TestClass)                                                                                        \
    static const bowline::test::TestRegistration registered##TestClass(                                                \
        __FILE__, bowline::test::runTest<QCoreApplication, TestClass>);

/// A test class with windows.
#define BOWLINE_GUI_TEST(TestClass)                                                                                    \
    static const bowline::test::TestRegistration registered##TestClass(                                                \
        __FILE__, bowline::test::runTest<QApplication, TestClass>);
