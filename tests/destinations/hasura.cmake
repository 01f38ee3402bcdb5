# A Hasura Cloud project as a destination, against the sandbox's Hasura and a real PostgreSQL.
foreach(part sandbox destination proof removal)
    bowline_add_test(tst_destinations_hasura_${part}
        SOURCES tst_hasura${part}.cpp HasuraWorld.cpp HasuraWorld.h
        LINKS bowline_destination_hasura bowline_sandbox_hasura bowline_sandbox bowline_net
        LABELS unit)
endforeach()
