# A Hasura Cloud project as a destination, against the sandbox's Hasura and a real PostgreSQL.
bowline_add_test_library(bowline_hasura_world SOURCES HasuraWorld.cpp HasuraWorld.h
    LINKS bowline_destination_hasura bowline_sandbox_hasura bowline_sandbox bowline_net bowline_test_support)
bowline_add_test(tst_destinations_kinds SOURCES tst_destinationkinds.cpp LINKS bowline_hasura_world bowline_destinations LABELS unit)
foreach(part sandbox destination proof removal)
    bowline_add_test(tst_destinations_hasura_${part} SOURCES tst_hasura${part}.cpp LINKS bowline_hasura_world LABELS unit)
endforeach()
