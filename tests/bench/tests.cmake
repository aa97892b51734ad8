# banfu_bench(NAME [LIBRARIES …]): tests/bench/bench_NAME.cpp; run them with tests/bench/run, never as timed unit tests.
function(banfu_bench name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LIBRARIES")
    add_executable(bench_${name} ${PROJECT_SOURCE_DIR}/tests/bench/bench_${name}.cpp)
    target_link_libraries(bench_${name} PRIVATE banfu_resources banfu_test_support ${arg_LIBRARIES})
    # With the sanitizers there is nothing to measure.
    set_target_properties(bench_${name} PROPERTIES EXCLUDE_FROM_ALL ${BANFU_SANITIZE})
endfunction()

banfu_bench(checks)
banfu_bench(drafting LIBRARIES banfu_ui Qt6::Widgets)
banfu_bench(files)
banfu_bench(keystroke)
banfu_bench(letterpdf)
banfu_bench(list LIBRARIES banfu_ui Qt6::Sql Qt6::Widgets)
banfu_bench(register LIBRARIES Qt6::Sql)
banfu_bench(similar)
banfu_bench(start LIBRARIES Qt6::Widgets)
banfu_bench(tables)
