# cmake -C .cmake/asan.cmake -S . -B build/asan -G Ninja
set(CMAKE_BUILD_TYPE Debug CACHE STRING "")
set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g1 -fno-omit-frame-pointer" CACHE STRING "")
set(BANFU_WERROR ON CACHE BOOL "")
set(BANFU_SANITIZE ON CACHE BOOL "")
set(CMAKE_UNITY_BUILD ON CACHE BOOL "")
