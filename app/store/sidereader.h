#pragma once

#include "app/store/registerfile.h"

#include <memory>

namespace banfu {

/// The register as a thread beside the window reads it: opened at the first question, for reading only. Belongs to the
/// thread that asks.
class SideReader
{
public:
    explicit SideReader(QString path);

    Result<RegisterFile *> file();

private:
    QString m_path;
    std::unique_ptr<RegisterFile> m_file{};
};

} // namespace banfu
