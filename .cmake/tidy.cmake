# cmake -C .cmake/tidy.cmake -S . -B build/tidy -G Ninja
set(CMAKE_BUILD_TYPE Debug CACHE STRING "")
set(CMAKE_EXPORT_COMPILE_COMMANDS ON CACHE BOOL "")
set(BANFU_PRECOMPILE OFF CACHE BOOL "")
