#include "app/store/sidereader.h"

namespace banfu {

SideReader::SideReader(QString path)
    : m_path{std::move(path)}
{
}

Result<RegisterFile *> SideReader::file()
{
    if (!m_file) {
        auto opened = RegisterFile::open(m_path, {}, OpenMode::ReadOnly);
        if (!opened)
            return opened.error();
        m_file = *std::move(opened);
    }
    return m_file.get();
}

} // namespace banfu
