# One .ts file a room, compiled into one banfu_zh_CN.qm that is embedded as :/banfu/i18n/banfu_zh_CN.qm.
file(GLOB translation_sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/i18n/*_zh_CN.ts)
set(translation_file ${CMAKE_CURRENT_BINARY_DIR}/i18n/banfu_zh_CN.qm)
if(translation_sources)
    add_custom_command(OUTPUT ${translation_file}
        COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_CURRENT_BINARY_DIR}/i18n
        COMMAND Qt6::lrelease -silent ${translation_sources} -qm ${translation_file}
        DEPENDS ${translation_sources})
    qt_add_resources(banfu_resources banfu_i18n PREFIX /banfu BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${translation_file})
endif()
