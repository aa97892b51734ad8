#include "app/exchange/compoundfile.h"

#include "app/exchange/worksheetreaders.h"

#include <QtEndian>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

constexpr quint32 lastSector = 0xfffffff9; ///< what is above is no sector but a mark

/// Sectors of one size, chained by a table. Each function gives nothing where the file does not reach.
class CompoundFile
{
public:
    explicit CompoundFile(const QByteArray &bytes)
        : m_bytes{bytes}
    {
    }
    bool open();
    Result<QByteArray> stream(const QStringList &names) const;

private:
    quint32 word(qsizetype at) const
    {
        return at >= 0 && at + 4 <= m_bytes.size() ? qFromLittleEndian<quint32>(m_bytes.constData() + at) : lastSector;
    }
    QByteArray sector(quint32 number) const
    {
        return m_bytes.mid((qsizetype{number} + 1) << m_shift, qsizetype{1} << m_shift);
    }
    QByteArray chain(quint32 first, qint64 size) const;
    QByteArray smallChain(quint32 first, qint64 size) const;
    static QList<quint32> numbers(const QByteArray &bytes);
    void readTable();

    struct Entry
    {
        QString name{};
        int type{0};
        quint32 first{0};
        qint64 size{0};
    };
    QList<Entry> entries() const;

    const QByteArray &m_bytes;
    int m_shift{9};
    int m_smallShift{6};
    qint64 m_smallBelow{4096};
    QList<quint32> m_next{}; ///< by sectors
    QList<quint32> m_smallNext{};
    QByteArray m_small{}; ///< the sectors of what is small, one after the other
};

QList<quint32> CompoundFile::numbers(const QByteArray &bytes)
{
    QList<quint32> numbers(bytes.size() / 4);
    for (qsizetype i = 0; i < numbers.size(); ++i)
        numbers[i] = qFromLittleEndian<quint32>(bytes.constData() + 4 * i);
    return numbers;
}

/// At most as long as the file: a chain that bites its tail ends there.
QByteArray CompoundFile::chain(quint32 first, qint64 size) const
{
    const qint64 wanted = std::min<qint64>(size, m_bytes.size());
    QByteArray bytes;
    for (quint32 at = first; at < lastSector && at < m_next.size() && bytes.size() < wanted; at = m_next.at(at)) {
        const QByteArray piece = sector(at);
        if (piece.isEmpty())
            break;
        bytes += piece;
    }
    return bytes.left(wanted);
}

QByteArray CompoundFile::smallChain(quint32 first, qint64 size) const
{
    const qint64 wanted = std::min<qint64>(size, m_small.size());
    QByteArray bytes;
    for (quint32 at = first; at < lastSector && at < m_smallNext.size() && bytes.size() < wanted;
         at = m_smallNext.at(at)) {
        const QByteArray piece = m_small.mid(qsizetype{at} << m_smallShift, qsizetype{1} << m_smallShift);
        if (piece.isEmpty())
            break;
        bytes += piece;
    }
    return bytes.left(wanted);
}

/// The table itself lies in sectors that the header names, and further ones in a chain of their own.
void CompoundFile::readTable()
{
    constexpr qsizetype named = 109;
    QList<quint32> sectors;
    for (qsizetype i = 0; i < named; ++i)
        sectors.append(word(76 + 4 * i));
    const qsizetype each = (qsizetype{1} << m_shift) / 4 - 1;
    const qsizetype most = (m_bytes.size() >> m_shift) + 1;
    quint32 further = word(68);
    for (qsizetype step = 0; further < lastSector && step < most; ++step) {
        const QList<quint32> names = numbers(sector(further));
        if (names.size() <= each)
            break;
        sectors += names.first(each);
        further = names.at(each);
    }
    for (const quint32 at : std::as_const(sectors)) {
        if (at < lastSector && m_next.size() <= most)
            m_next += numbers(sector(at));
    }
}

bool CompoundFile::open()
{
    constexpr qsizetype header = 512;
    if (m_bytes.size() < header)
        return false;
    m_shift = qFromLittleEndian<quint16>(m_bytes.constData() + 30);
    m_smallShift = qFromLittleEndian<quint16>(m_bytes.constData() + 32);
    if (m_shift < 7 || m_shift > 16 || m_smallShift < 4 || m_smallShift > m_shift)
        return false;
    m_smallBelow = word(56);
    readTable();
    m_smallNext = numbers(chain(word(60), m_bytes.size()));
    for (const Entry &entry : entries()) {
        if (entry.type == 5) // the root
            m_small = chain(entry.first, entry.size);
    }
    return true;
}

QList<CompoundFile::Entry> CompoundFile::entries() const
{
    constexpr qsizetype size = 128;
    constexpr qsizetype most = 10'000;
    const QByteArray folder = chain(word(48), most * size);
    QList<Entry> entries;
    for (qsizetype at = 0; at + size <= folder.size(); at += size) {
        const char *entry = folder.constData() + at;
        const qsizetype length = std::clamp<qsizetype>(qFromLittleEndian<quint16>(entry + 64) / 2 - 1, 0, 31);
        QString name;
        for (qsizetype i = 0; i < length; ++i)
            name += QChar{qFromLittleEndian<quint16>(entry + 2 * i)};
        entries.append({.name = name,
                        .type = static_cast<uchar>(entry[66]),
                        .first = qFromLittleEndian<quint32>(entry + 116),
                        .size = qFromLittleEndian<quint32>(entry + 120)});
    }
    return entries;
}

Result<QByteArray> CompoundFile::stream(const QStringList &names) const
{
    const QList<Entry> all = entries();
    for (const QString &name : names) {
        for (const Entry &entry : all) {
            if (entry.type == 2 && entry.name.compare(name, Qt::CaseInsensitive) == 0)
                return entry.size < m_smallBelow ? smallChain(entry.first, entry.size) : chain(entry.first, entry.size);
        }
    }
    return damagedWorkbook(u"no stream %1"_s.arg(names.join(u'/')));
}

} // namespace

Result<QByteArray> compoundStream(const QByteArray &file, const QStringList &names)
{
    CompoundFile container{file};
    if (!container.open())
        return damagedWorkbook(u"no compound file"_s);
    return container.stream(names);
}

} // namespace banfu
