// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The main() of every test program: runs the test class of the file that is named first.
#include "support/TestMain.h"

#include <cstdio>
#include <map>
#include <string>

namespace bowline::test {

namespace {

std::map<std::string, TestRun> &knownTests()
{
    static std::map<std::string, TestRun> tests; // made by the first registration, whatever file that is in
    return tests;
}

/// "…/tests/core/tst_pending.cpp": "tst_pending".
std::string stemOf(const std::string &file)
{
    const auto name = file.find_last_of('/') + 1;
    return file.substr(name, file.find_last_of('.') - name);
}

} // namespace

TestRegistration::TestRegistration(const char *file, TestRun run)
{
    knownTests().emplace(stemOf(file), run);
}

} // namespace bowline::test

int main(int argc, char **argv)
{
    const auto &tests = bowline::test::knownTests();
    const auto found = argc > 1 ? tests.find(argv[1]) : tests.end();
    if (found == tests.end()) {
        std::fprintf(stderr, "usage: %s TEST [options of Qt Test]\nThe tests in here:\n", argv[0]);
        for (const auto &[name, run] : tests)
            std::fprintf(stderr, "  %s\n", name.c_str());
        return 2;
    }
    argv[1] = argv[0];
    return found->second(argc - 1, argv + 1);
}
