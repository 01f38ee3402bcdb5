# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
# One place for everything that every target shares: language level, warnings, Qt defines, sanitizers, build speed.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_AUTOMOC ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

include(CompilerCache)
find_program(BOWLINE_MOLD mold)
if(BOWLINE_MOLD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_link_options(-fuse-ld=mold)
endif()

add_library(bowline_flags INTERFACE)
target_compile_options(bowline_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-qual -Wformat=2
    -Wimplicit-fallthrough $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>
    $<$<BOOL:${BOWLINE_WERROR}>:-Werror>)
target_compile_definitions(bowline_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_JAVA_STYLE_ITERATORS QT_STRICT_ITERATORS
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(BOWLINE_SANITIZE)
    target_compile_options(bowline_flags INTERFACE -fsanitize=${BOWLINE_SANITIZE} -fno-omit-frame-pointer
                           -fno-sanitize-recover=undefined)
    if(BOWLINE_SANITIZE MATCHES "undefined")
        # Checks at every use of a pointer, a third of the time to compile. The address sanitizer, and the computer itself,
        # catch what they would. Arithmetic of pointers (another seventh) is checked in the fuzzer's build, which is clang's.
        target_compile_options(bowline_flags INTERFACE -fno-sanitize=null,alignment,object-size,vptr
                               $<$<CXX_COMPILER_ID:GNU>:-fno-sanitize=pointer-overflow>)
    endif()
    target_link_options(bowline_flags INTERFACE -fsanitize=${BOWLINE_SANITIZE})
endif()

# How a test runs under sanitizers. Ten calls above each allocation tell where it was made; the thirty that are kept by
# default take a sixth of the tests' time.
set(BOWLINE_SANITIZER_ENVIRONMENT
    "ASAN_OPTIONS=detect_leaks=1:malloc_context_size=10"
    "LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/support/lsan.supp:print_suppressions=0"
    "UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1")

if(BOWLINE_FUZZ)
    # What libFuzzer steers by; the harnesses add its main().
    target_compile_options(bowline_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()

# bowline_unite(<library>): several of its files are compiled as one where BOWLINE_UNITY says so. Most of the time goes into
# reading headers, and a batch reads them once: a third of the time for the same program. Not in "dev", so that a missing
# include is seen there, and one edited file costs one file.
function(bowline_unite name)
    if(BOWLINE_UNITY)
        set_target_properties(${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE ${BOWLINE_UNITY})
    endif()
endfunction()

# bowline_unite_tests(<program>): the same, in smaller batches: eight tests of the service take 1.6 GB.
function(bowline_unite_tests name)
    if(BOWLINE_UNITY)
        math(EXPR batch "(${BOWLINE_UNITY} + 1) * 2 / 3")
        set_target_properties(${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE ${batch})
        # A test class may have members of types that its file keeps to itself, also where that file is read with others.
        if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
            target_compile_options(${name} PRIVATE -Wno-subobject-linkage)
        endif()
    endif()
endfunction()

# bowline_add_library(<name> [PCH] SOURCES … LINKS …): a static library of app/ or ui/. Its public include root is app/
# (so: #include "core/Secret.h"). PCH: with the precompiled header of core, which is made once for all of them.
function(bowline_add_library name)
    cmake_parse_arguments(ARG "PCH" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR}/app)
    target_link_libraries(${name} PUBLIC ${ARG_LINKS} PRIVATE bowline_flags ${ARG_PRIVATE_LINKS})
    if(ARG_PCH AND name STREQUAL "bowline_core")
        target_precompile_headers(${name} PRIVATE <core/Pch.h>)
    elseif(ARG_PCH)
        target_precompile_headers(${name} REUSE_FROM bowline_core)
    endif()
    bowline_unite(${name})
endfunction()

# bowline_add_kill_points(<library>): this library's BOWLINE_KILL_POINTs are real, if there are tests to use them.
function(bowline_add_kill_points name)
    if(BOWLINE_TESTS)
        target_compile_definitions(${name} PRIVATE BOWLINE_KILL_POINTS)
    endif()
endfunction()

# bowline_add_executable(<name> SOURCES … LINKS …)
function(bowline_add_executable name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE bowline_flags ${ARG_LINKS})
endfunction()

# bowline_reuse_test_pch(<target> <donor>): Qt's test module defines each test's folder, which the tests do not use and
# which would make a precompiled header good for one folder only.
function(bowline_reuse_test_pch name donor)
    target_compile_options(${name} PRIVATE -UQT_TESTCASE_BUILDDIR -UQT_TESTCASE_SOURCEDIR)
    target_precompile_headers(${name} REUSE_FROM ${donor})
endfunction()

# bowline_add_test_library(<name> SOURCES … LINKS …): what several test programs share.
function(bowline_add_test_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR}/tests)
    target_link_libraries(${name} PUBLIC Qt6::Test ${ARG_LINKS} PRIVATE bowline_flags)
    bowline_reuse_test_pch(${name} bowline_test_pch)
    bowline_unite(${name})
endfunction()

# What every test program has. Linking is dear with sanitizers, and so is each program's own share of moc: all tests of a
# folder, and of those below it, are one program, which runs one of them in a process (tests/support/TestRunner.cpp).
function(bowline_add_test_program name)
    add_executable(${name})
    target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
    target_link_libraries(${name} PRIVATE bowline_flags bowline_test_runner bowline_test_support Qt6::Test)
    if(NOT name MATCHES "^tests_(ui|translations)$")
        bowline_reuse_test_pch(${name} bowline_test_pch)
    elseif(TARGET bowline_test_pch_ui)
        bowline_reuse_test_pch(${name} bowline_test_pch_ui)
    endif()
    bowline_unite_tests(${name})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    target_compile_definitions(${name} PRIVATE
        BOWLINE_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}" BOWLINE_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
endfunction()

# bowline_add_test(<name> SOURCES … LINKS … [NEEDS target…] [DEFINITIONS …] [LABELS …] [TIMEOUT s] [COST n] [PROCESSORS n]
# [LOCKS …] [KEYRING] [ENVIRONMENT …]): one test class, in the file that stands first, as one test of ctest. Run on the offscreen
# platform; what costs most begins first (TIMEOUT, where COST says nothing); KEYRING runs it inside a private D-Bus session
# with a real, unlocked gnome-keyring; NEEDS: programs that it starts.
function(bowline_add_test name)
    cmake_parse_arguments(ARG "KEYRING" "TIMEOUT;COST;PROCESSORS" "SOURCES;LINKS;LABELS;NEEDS;DEFINITIONS;LOCKS;ENVIRONMENT" ${ARGN})
    file(RELATIVE_PATH program ${PROJECT_SOURCE_DIR}/tests ${CMAKE_CURRENT_SOURCE_DIR})
    # One for a folder and those below it: tests_ui, tests_service.
    string(REGEX REPLACE "/.*" "" program "tests_${program}")
    if(NOT TARGET ${program})
        bowline_add_test_program(${program})
    endif()
    foreach(source IN LISTS ARG_SOURCES)
        cmake_path(ABSOLUTE_PATH source NORMALIZE)
        get_target_property(present ${program} SOURCES)
        if(NOT source IN_LIST present)
            target_sources(${program} PRIVATE ${source})
        endif()
    endforeach()
    target_link_libraries(${program} PRIVATE ${ARG_LINKS})
    target_compile_definitions(${program} PRIVATE ${ARG_DEFINITIONS})
    if(ARG_NEEDS)
        add_dependencies(${program} ${ARG_NEEDS})
    endif()
    list(GET ARG_SOURCES 0 class)
    cmake_path(GET class STEM class)
    bowline_add_test_run(${name} ${program} ${class} "${ARG_KEYRING}" "${ARG_TIMEOUT}" "${ARG_COST}" "${ARG_PROCESSORS}"
                         "${ARG_LABELS}" "${ARG_LOCKS}" "${ARG_ENVIRONMENT}")
endfunction()

function(bowline_add_test_run name program class keyring timeout cost processors labels locks environment)
    set(wrapper "")
    if(keyring)
        set(wrapper ${PROJECT_SOURCE_DIR}/tests/support/with-keyring)
    endif()
    add_test(NAME ${name} COMMAND ${wrapper} $<TARGET_FILE:${program}> ${class})
    if(NOT cost AND timeout)
        set(cost ${timeout})
    elseif(NOT cost)
        set(cost 120)
    endif()
    # For what hangs. A test of ten seconds takes minutes under sanitizers, on a computer that compiles meanwhile.
    if(NOT timeout)
        set(timeout 600)
    endif()
    if(NOT processors)
        set(processors 1)
    endif()
    math(EXPR timeout_ms "${timeout} * 1000") # Qt Test would end a function after five minutes
    set_tests_properties(${name} PROPERTIES TIMEOUT ${timeout} COST ${cost} LABELS "${labels}" PROCESSORS ${processors}
        RESOURCE_LOCK "${locks}"
        SKIP_RETURN_CODE 77 SKIP_REGULAR_EXPRESSION "SKIP   : [A-Za-z:_]*::initTestCase"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QTEST_FUNCTION_TIMEOUT=${timeout_ms};${BOWLINE_SANITIZER_ENVIRONMENT};${environment}")
endfunction()
