# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The service as the window sees it, without anything behind it. Also for the fuzz harnesses, which are built without
# the rest of this folder.
add_library(bowline_fake_service STATIC
    ${CMAKE_CURRENT_LIST_DIR}/FakeAccounts.cpp ${CMAKE_CURRENT_LIST_DIR}/FakeAccounts.h
    ${CMAKE_CURRENT_LIST_DIR}/FakeActs.cpp ${CMAKE_CURRENT_LIST_DIR}/FakeActs.h
    ${CMAKE_CURRENT_LIST_DIR}/FakeBackups.cpp ${CMAKE_CURRENT_LIST_DIR}/FakeBackups.h
    ${CMAKE_CURRENT_LIST_DIR}/FakeDataLinks.cpp ${CMAKE_CURRENT_LIST_DIR}/FakeDataLinks.h
    ${CMAKE_CURRENT_LIST_DIR}/FakeDatabases.cpp ${CMAKE_CURRENT_LIST_DIR}/FakeDatabases.h
    ${CMAKE_CURRENT_LIST_DIR}/FakeActivity.cpp ${CMAKE_CURRENT_LIST_DIR}/FakeActivity.h
    ${CMAKE_CURRENT_LIST_DIR}/FakeAnswers.cpp ${CMAKE_CURRENT_LIST_DIR}/FakeAnswers.h
    ${CMAKE_CURRENT_LIST_DIR}/FakeEnvVars.cpp ${CMAKE_CURRENT_LIST_DIR}/FakeEnvVars.h
    ${CMAKE_CURRENT_LIST_DIR}/FakeKeychain.cpp ${CMAKE_CURRENT_LIST_DIR}/FakeKeychain.h
    ${CMAKE_CURRENT_LIST_DIR}/FakeMaintenances.cpp ${CMAKE_CURRENT_LIST_DIR}/FakeMaintenances.h
    ${CMAKE_CURRENT_LIST_DIR}/FakeProjects.cpp ${CMAKE_CURRENT_LIST_DIR}/FakeProjects.h
    ${CMAKE_CURRENT_LIST_DIR}/FakeRows.cpp ${CMAKE_CURRENT_LIST_DIR}/FakeRows.h
    ${CMAKE_CURRENT_LIST_DIR}/FakeService.cpp ${CMAKE_CURRENT_LIST_DIR}/FakeService.h
    ${CMAKE_CURRENT_LIST_DIR}/FakeSettings.cpp ${CMAKE_CURRENT_LIST_DIR}/FakeSettings.h
    ${CMAKE_CURRENT_LIST_DIR}/FakeSyncs.cpp ${CMAKE_CURRENT_LIST_DIR}/FakeSyncs.h
    ${CMAKE_CURRENT_LIST_DIR}/FakeWebhooks.cpp ${CMAKE_CURRENT_LIST_DIR}/FakeWebhooks.h)
target_include_directories(bowline_fake_service PUBLIC ${PROJECT_SOURCE_DIR}/tests)
target_link_libraries(bowline_fake_service PUBLIC bowline_service_api PRIVATE bowline_flags)
bowline_unite(bowline_fake_service)
