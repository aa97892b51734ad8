#include "app/exchange/compoundfile.h"
#include "app/exchange/worksheetreaders.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringDecoder>
#include <QtEndian>

#include <bit>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

/// The records of the format (MS-XLS) that say what a cell shows.
enum RecordId : quint16 {
    FormulaRecord = 0x0006,
    EofRecord = 0x000a,
    DateModeRecord = 0x0022,
    FilePassRecord = 0x002f,
    ContinueRecord = 0x003c,
    CodePageRecord = 0x0042,
    ColumnInfoRecord = 0x007d,
    BoundSheetRecord = 0x0085,
    MultipleRkRecord = 0x00bd,
    RichStringRecord = 0x00d6,
    XfRecord = 0x00e0,
    MergedCellsRecord = 0x00e5,
    SharedStringsRecord = 0x00fc,
    LabelSharedRecord = 0x00fd,
    NumberRecord = 0x0203,
    LabelRecord = 0x0204,
    BoolErrorRecord = 0x0205,
    StringRecord = 0x0207,
    RowRecord = 0x0208,
    RkRecord = 0x027e,
    FormatRecord = 0x041e,
    BofRecord = 0x0809
};

/// Reads numbers from bytes and never past them: beyond the end all is 0, and isShort() tells.
class ByteCursor
{
public:
    explicit ByteCursor(QByteArrayView bytes)
        : m_bytes{bytes}
    {
    }
    template <typename T>
    T next()
    {
        if (m_at + qsizetype{sizeof(T)} > m_bytes.size()) {
            m_at = m_bytes.size();
            m_isShort = true;
            return {};
        }
        const T value = qFromLittleEndian<T>(m_bytes.data() + m_at);
        m_at += qsizetype{sizeof(T)};
        return value;
    }
    QByteArrayView take(qsizetype count)
    {
        const QByteArrayView piece = m_bytes.sliced(m_at, std::clamp<qsizetype>(count, 0, left()));
        m_isShort = m_isShort || piece.size() < count;
        m_at += piece.size();
        return piece;
    }
    void skip(qsizetype count) { (void)take(count); }
    qsizetype left() const { return m_bytes.size() - m_at; }
    bool isShort() const { return m_isShort; }

private:
    QByteArrayView m_bytes;
    qsizetype m_at{0};
    bool m_isShort{false};
};

QString wide(QByteArrayView bytes)
{
    QString text(bytes.size() / 2, Qt::Uninitialized);
    for (qsizetype i = 0; i < text.size(); ++i)
        text[i] = QChar{qFromLittleEndian<quint16>(bytes.data() + 2 * i)};
    return text;
}

struct XlsRecord
{
    quint16 id{0};
    QByteArrayView bytes{};
    QList<QByteArrayView> pieces{}; ///< the record's own bytes and those of the records that continue it
};

/// The texts that all sheets share: one long record, cut into pieces anywhere; a text that is cut says anew in its next
/// piece whether its characters take one byte or two.
class SharedStrings
{
public:
    explicit SharedStrings(const QList<QByteArrayView> &pieces)
        : m_pieces{pieces}
        , m_cursor{m_pieces.value(0)}
    {
    }
    QStringList read();

private:
    template <typename T>
    T next()
    {
        skipEnd();
        return m_cursor.next<T>();
    }
    bool skipEnd()
    {
        while (m_cursor.left() == 0 && m_piece + 1 < m_pieces.size())
            m_cursor = ByteCursor{m_pieces.at(++m_piece)};
        return m_cursor.left() > 0;
    }
    void skip(qint64 count);
    QString characters(qsizetype count, bool isWide);

    QList<QByteArrayView> m_pieces;
    qsizetype m_piece{0};
    ByteCursor m_cursor;
};

void SharedStrings::skip(qint64 count)
{
    while (count > 0 && skipEnd()) {
        const qsizetype here = std::min<qint64>(count, m_cursor.left());
        m_cursor.skip(here);
        count -= here;
    }
}

QString SharedStrings::characters(qsizetype count, bool isWide)
{
    QString text;
    while (count > 0) {
        if (m_cursor.left() == 0) {
            if (!skipEnd())
                break;
            isWide = m_cursor.next<quint8>() & 1;
        }
        const qsizetype here = std::min(count, isWide ? m_cursor.left() / 2 : m_cursor.left());
        if (here == 0) { // half a character at the end of a piece
            m_cursor.skip(m_cursor.left());
            continue;
        }
        const QByteArrayView bytes = m_cursor.take(isWide ? 2 * here : here);
        text += isWide ? wide(bytes) : QString::fromLatin1(bytes);
        count -= here;
    }
    return text;
}

QStringList SharedStrings::read()
{
    (void)next<quint32>();
    const auto count = next<quint32>();
    QStringList texts;
    qint64 size = 0;
    for (quint32 i = 0; i < count && skipEnd() && size <= WorkbookLimits::characters; ++i) {
        const auto length = next<quint16>();
        const auto flags = next<quint8>();
        const int runs = flags & 8 ? next<quint16>() : 0;
        const qint64 extra = flags & 4 ? next<quint32>() : 0; // readings of characters
        texts << characters(length, flags & 1);
        skip(qint64{4} * runs + extra);
        size += texts.last().size() + 16;
    }
    return texts;
}

class XlsBook
{
public:
    explicit XlsBook(const QByteArray &stream)
        : m_stream{stream}
    {
    }
    Result<QList<Worksheet>> read();

private:
    struct Place
    {
        QString name{};
        qint64 at{0};
        bool isHidden{false};
    };
    std::optional<XlsRecord> next();
    Result<void> readGlobals();
    void readSheet(const Place &place);
    void readRecord(const XlsRecord &record);
    void readFormula(ByteCursor &cursor);
    QString text(ByteCursor &cursor, bool hasShortLength) const;
    void put(ByteCursor &cursor, const std::function<WorksheetCell(int style)> &cell);
    WorksheetCell number(int style, double value) const
    {
        return numberCell(value, m_styles.value(style), m_countsFrom1904);
    }

    const QByteArray &m_stream;
    qsizetype m_at{0};
    bool m_isWide{true}; ///< BIFF8; BIFF5 has texts in a code page
    QByteArray m_codePage{"GB18030"};
    bool m_countsFrom1904{false};
    QList<Place> m_places{};
    QStringList m_texts{};
    QHash<int, CellFormat> m_formats{};
    QList<CellFormat> m_styles{};
    std::optional<std::pair<int, int>> m_awaited{}; ///< the cell whose formula's text comes next
    WorksheetBuilder m_builder{};
};

/// A record with those that continue it.
std::optional<XlsRecord> XlsBook::next()
{
    const auto one = [this]() -> std::optional<XlsRecord> {
        ByteCursor cursor{QByteArrayView{m_stream}.sliced(std::min(m_at, m_stream.size()))};
        if (cursor.left() < 4)
            return std::nullopt;
        const auto id = cursor.next<quint16>();
        const auto size = cursor.next<quint16>();
        const QByteArrayView bytes = cursor.take(size);
        m_at += 4 + size;
        return XlsRecord{.id = id, .bytes = bytes, .pieces = {bytes}};
    };
    auto record = one();
    while (record && m_at + 4 <= m_stream.size() &&
           qFromLittleEndian<quint16>(m_stream.constData() + m_at) == ContinueRecord) {
        const auto further = one();
        if (record->id == SharedStringsRecord)
            record->pieces.append(further->bytes);
    }
    return record;
}

/// A text with its length in front, in one byte or two.
QString XlsBook::text(ByteCursor &cursor, bool hasShortLength) const
{
    const qsizetype length = hasShortLength ? cursor.next<quint8>() : cursor.next<quint16>();
    if (!m_isWide)
        return QStringDecoder{m_codePage.constData(), QStringConverter::Flag::Stateless}.decode(cursor.take(length));
    const auto flags = cursor.next<quint8>();
    if (flags & 8)
        cursor.skip(2);
    if (flags & 4)
        cursor.skip(4);
    return flags & 1 ? wide(cursor.take(2 * length)) : QString::fromLatin1(cursor.take(length));
}

Result<void> XlsBook::readGlobals()
{
    bool isFirst = true;
    while (const auto record = next()) {
        ByteCursor cursor{record->bytes};
        if (isFirst && record->id != BofRecord)
            return damagedWorkbook(u"no beginning of a workbook"_s);
        isFirst = false;
        switch (record->id) {
        case BofRecord:
            m_isWide = cursor.next<quint16>() >= 0x0600;
            break;
        case FilePassRecord:
            return Error{.code = ErrorCode::InvalidInput,
                         .message = QCoreApplication::translate(
                             "banfu::workbook", "The workbook is locked by a password; nothing was read. Open it in "
                                                "the program that made it and save it without one.")};
        case CodePageRecord: {
            const auto page = cursor.next<quint16>();
            m_codePage = page == 950 ? "Big5" : "GB18030";
            break;
        }
        case DateModeRecord:
            m_countsFrom1904 = cursor.next<quint16>() == 1;
            break;
        case BoundSheetRecord: {
            const auto at = cursor.next<quint32>();
            const auto state = cursor.next<quint8>();
            const auto type = cursor.next<quint8>();
            if (type == 0) // no chart, no macro
                m_places.append({.name = text(cursor, true), .at = at, .isHidden = (state & 3) != 0});
            break;
        }
        case FormatRecord: {
            const int number = cursor.next<quint16>();
            m_formats.insert(number, formatOf(text(cursor, !m_isWide)));
            break;
        }
        case XfRecord: {
            cursor.skip(2);
            const int format = cursor.next<quint16>();
            m_styles.append(m_formats.contains(format) ? m_formats.value(format) : builtInFormat(format));
            break;
        }
        case SharedStringsRecord:
            m_texts = SharedStrings{record->pieces}.read();
            break;
        case EofRecord:
            return {};
        default:
            break;
        }
    }
    return {};
}

/// A number in four bytes: the upper part of a double, or a whole number; both perhaps of hundredths.
double rkValue(quint32 rk)
{
    const double value = rk & 2 ? static_cast<double>(static_cast<qint32>(rk) >> 2)
                                : std::bit_cast<double>(quint64{rk & 0xfffffffc} << 32);
    return rk & 1 ? value / 100 : value;
}

WorksheetCell truth(bool isSo)
{
    return textCell(isSo ? u"是"_s : u"否"_s);
}

WorksheetCell faultCell(int code)
{
    static const QHash<int, QString> names{{0x00, u"#NULL!"_s}, {0x07, u"#DIV/0!"_s}, {0x0f, u"#VALUE!"_s},
                                           {0x17, u"#REF!"_s},  {0x1d, u"#NAME?"_s},  {0x24, u"#NUM!"_s},
                                           {0x2a, u"#N/A"_s}};
    return {.kind = WorksheetCell::Kind::Fault, .text = names.value(code, u"#N/A"_s)};
}

void XlsBook::put(ByteCursor &cursor, const std::function<WorksheetCell(int style)> &cell)
{
    const int row = cursor.next<quint16>();
    const int column = cursor.next<quint16>();
    const int style = cursor.next<quint16>();
    WorksheetCell made = cell(style);
    if (!cursor.isShort())
        m_builder.put(row, column, std::move(made));
}

void XlsBook::readFormula(ByteCursor &cursor)
{
    const int row = cursor.next<quint16>();
    const int column = cursor.next<quint16>();
    const int style = cursor.next<quint16>();
    const auto result = cursor.next<quint64>();
    if (cursor.isShort())
        return;
    if (result >> 48 != 0xffff) {
        m_builder.put(row, column, number(style, std::bit_cast<double>(result)));
        return;
    }
    const int value = static_cast<int>(result >> 16) & 0xff;
    switch (result & 0xff) {
    case 0:
        m_awaited = {row, column};
        break;
    case 1:
        m_builder.put(row, column, truth(value != 0));
        break;
    case 2:
        m_builder.put(row, column, faultCell(value));
        break;
    default:
        break;
    }
}

void XlsBook::readRecord(const XlsRecord &record)
{
    ByteCursor cursor{record.bytes};
    switch (record.id) {
    case LabelSharedRecord:
        put(cursor, [&](int) { return textCell(m_texts.value(static_cast<qsizetype>(cursor.next<quint32>()))); });
        break;
    case LabelRecord:
    case RichStringRecord:
        put(cursor, [&](int) { return textCell(text(cursor, false)); });
        break;
    case NumberRecord:
        put(cursor, [&](int style) { return number(style, std::bit_cast<double>(cursor.next<quint64>())); });
        break;
    case RkRecord:
        put(cursor, [&](int style) { return number(style, rkValue(cursor.next<quint32>())); });
        break;
    case MultipleRkRecord: {
        const int row = cursor.next<quint16>();
        for (int column = cursor.next<quint16>(); cursor.left() >= 8; ++column) {
            const int style = cursor.next<quint16>();
            m_builder.put(row, column, number(style, rkValue(cursor.next<quint32>())));
        }
        break;
    }
    case BoolErrorRecord:
        put(cursor, [&](int) {
            const int value = cursor.next<quint8>();
            return cursor.next<quint8>() ? faultCell(value) : truth(value != 0);
        });
        break;
    case FormulaRecord:
        readFormula(cursor);
        break;
    case StringRecord:
        if (const auto place = std::exchange(m_awaited, std::nullopt))
            m_builder.put(place->first, place->second, textCell(text(cursor, false)));
        break;
    case RowRecord: {
        const int row = cursor.next<quint16>();
        cursor.skip(10);
        if (cursor.next<quint16>() & 0x20)
            m_builder.hideRow(row);
        break;
    }
    case ColumnInfoRecord: {
        const int first = cursor.next<quint16>();
        const int last = cursor.next<quint16>();
        cursor.skip(4);
        if (cursor.next<quint16>() & 1)
            m_builder.hideColumns(first, last);
        break;
    }
    case MergedCellsRecord:
        for (int count = cursor.next<quint16>(); count > 0 && cursor.left() >= 8; --count) {
            MergedArea area;
            for (int *place : {&area.firstRow, &area.lastRow, &area.firstColumn, &area.lastColumn})
                *place = cursor.next<quint16>();
            m_builder.merge(area);
        }
        break;
    default:
        break;
    }
}

void XlsBook::readSheet(const Place &place)
{
    m_builder.begin(place.name, place.isHidden);
    m_at = place.at;
    m_awaited.reset();
    int depth = 0; // a chart within the sheet is a sheet of its own
    while (!m_builder.fault()) {
        const auto record = next();
        if (!record || (depth == 0 && record->id != BofRecord))
            break;
        if (record->id == BofRecord)
            ++depth;
        else if (record->id == EofRecord && --depth == 0)
            break;
        else if (depth == 1)
            readRecord(*record);
    }
    m_builder.end();
}

Result<QList<Worksheet>> XlsBook::read()
{
    if (const auto read = readGlobals(); !read)
        return read.error();
    if (m_places.isEmpty())
        return damagedWorkbook(u"no sheets"_s);
    qint64 work = 0; // sheets that begin at one place would be read again and again
    for (const Place &place : std::as_const(m_places)) {
        readSheet(place);
        work += std::max<qint64>(0, m_at - place.at);
        if (work > 2 * m_stream.size())
            return damagedWorkbook(u"sheets lie over one another"_s);
        if (m_builder.fault())
            return *m_builder.fault();
    }
    return m_builder.take();
}

} // namespace

Result<QList<Worksheet>> readXls(const QByteArray &bytes)
{
    const auto stream = compoundStream(bytes, {u"Workbook"_s, u"Book"_s});
    if (!stream)
        return stream.error();
    return XlsBook{*stream}.read();
}

} // namespace banfu
