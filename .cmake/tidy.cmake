# cmake -C .cmake/tidy.cmake -S . -B build/tidy -G Ninja
# One unit a room: the reader of code parses each header once.
set(CMAKE_BUILD_TYPE Debug CACHE STRING "")
set(CMAKE_EXPORT_COMPILE_COMMANDS ON CACHE BOOL "")
set(BANFU_PRECOMPILE OFF CACHE BOOL "")
set(BANFU_TESTS OFF CACHE BOOL "")
set(CMAKE_UNITY_BUILD ON CACHE BOOL "")
set(CMAKE_UNITY_BUILD_BATCH_SIZE 0 CACHE STRING "")
