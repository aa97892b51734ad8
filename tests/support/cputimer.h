#pragma once

#include <QtGlobal>

#include <ctime>

namespace banfu::test {

/// What the process itself worked, in milliseconds: a limit that holds on a busy machine too.
class CpuTimer
{
public:
    qint64 elapsed() const { return qint64{std::clock() - m_start} * 1'000 / CLOCKS_PER_SEC; }

private:
    std::clock_t m_start{std::clock()};
};

} // namespace banfu::test
