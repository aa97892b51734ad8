# Killed, and kept from writing, by the tests below.
add_executable(banfu_registerwriter ${PROJECT_SOURCE_DIR}/tests/acceptance/registerwriter.cpp)
target_link_libraries(banfu_registerwriter PRIVATE banfu_test_support banfu_resources)

# Run by tests/support/screenshots.
add_executable(banfu_screenshots ${PROJECT_SOURCE_DIR}/tests/acceptance/screenshots.cpp)
target_link_libraries(banfu_screenshots PRIVATE banfu_test_support banfu_resources banfu_ui Qt6::Widgets)

banfu_test(acceptance/courses)
banfu_test(acceptance/fulldisk)
banfu_test(acceptance/killedregister TIMEOUT 900)
banfu_test(acceptance/layers)
banfu_test(acceptance/sample)
banfu_test(acceptance/season)
foreach(name fulldisk killedregister)
    add_dependencies(tst_acceptance_${name} banfu_registerwriter)
    target_compile_definitions(tst_acceptance_${name} PRIVATE
        BANFU_REGISTER_WRITER="$<TARGET_FILE:banfu_registerwriter>")
endforeach()

banfu_test(acceptance/killedway LIBRARIES banfu_ui Qt6::Widgets TIMEOUT 1800)
set_tests_properties(acceptance/killedway PROPERTIES LABELS long)
banfu_test(acceptance/drafting LIBRARIES banfu_ui Qt6::Widgets)
banfu_test(acceptance/thewholeway LIBRARIES banfu_ui Qt6::Widgets)
foreach(name drafting killedway thewholeway)
    target_sources(tst_acceptance_${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests/acceptance/clerk.cpp)
endforeach()
# Starts two hundred programs and looks at the clock: not with the sanitizers.
set_tests_properties(acceptance/killedregister PROPERTIES LABELS long)
