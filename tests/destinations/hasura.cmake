# A Hasura Cloud project as a destination, against the sandbox's Hasura and a real PostgreSQL.
add_library(bowline_hasura_world STATIC HasuraWorld.cpp HasuraWorld.h)
target_link_libraries(bowline_hasura_world
    PUBLIC bowline_destination_hasura bowline_sandbox_hasura bowline_sandbox bowline_net bowline_test_support
    PRIVATE bowline_flags)
bowline_add_test(tst_destinations_kinds SOURCES tst_destinationkinds.cpp LINKS bowline_hasura_world bowline_destinations LABELS unit)
foreach(part sandbox destination proof removal)
    bowline_add_test(tst_destinations_hasura_${part} SOURCES tst_hasura${part}.cpp LINKS bowline_hasura_world LABELS unit)
endforeach()
