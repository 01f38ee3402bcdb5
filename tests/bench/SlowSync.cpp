// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into a server, it makes each fsync and fdatasync take longer, as on a disk of a user: by the milliseconds
// in BOWLINE_SLOW_SYNC_MS, 2 unless given.
#include <cstdlib>
#include <ctime>
#include <dlfcn.h>

namespace {

using Sync = int (*)(int);

int later(Sync real, int file)
{
    static const long ms = [] {
        const char *text = std::getenv("BOWLINE_SLOW_SYNC_MS");
        return text != nullptr ? std::atol(text) : 2L;
    }();
    const int result = real(file);
    const timespec pause{ms / 1000, (ms % 1000) * 1000000L};
    ::nanosleep(&pause, nullptr);
    return result;
}

} // namespace

extern "C" int fsync(int file)
{
    static const auto real = reinterpret_cast<Sync>(::dlsym(RTLD_NEXT, "fsync"));
    return later(real, file);
}

extern "C" int fdatasync(int file)
{
    static const auto real = reinterpret_cast<Sync>(::dlsym(RTLD_NEXT, "fdatasync"));
    return later(real, file);
}
