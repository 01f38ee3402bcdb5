# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
# ccache in front of the compiler, where it is found. Clones at different paths share results by the base dir, except
# those of unity files, in which CMake writes whole paths; a precompiled header is named as <folder/Pch.h> for that.
#
# Depend mode: a result hangs on the bytes of every header that went into it. In ccache's usual mode it hangs on the
# preprocessed text, which has no macros any more: a precompiled header would outlive a change in macros alone, and the
# compiler then takes the header that changed for another one and includes it twice. tst_architecture_compilercache.
# The name space keeps what the usual mode left in a cache from being found.
# The language of warnings makes no other result. No sloppiness with the times of headers: one that changes during a
# compile keeps the result out of the cache.
find_program(BOWLINE_CCACHE ccache)
if(BOWLINE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 CCACHE_DEPEND=1
        CCACHE_NAMESPACE=bowline-depend CCACHE_SLOPPINESS=pch_defines,time_macros,locale ${BOWLINE_CCACHE})
endif()
