#include "app/exchange/docxnumbering.h"

#include "app/exchange/listnumber.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

/// An attribute by its local name, whatever prefix the writer chose.
QString valueOf(const QXmlStreamReader &xml, QStringView name = u"val")
{
    for (const QXmlStreamAttribute &attribute : xml.attributes()) {
        if (attribute.name() == name)
            return attribute.value().toString();
    }
    return {};
}

bool isOn(const QXmlStreamReader &xml)
{
    const QString value = valueOf(xml);
    return value != u"0" && value != u"false" && value != u"off";
}

int headingOf(const QString &styleName)
{
    static const QRegularExpression pattern{u"^(?:heading|标题) ?([1-9])$"_s,
                                            QRegularExpression::CaseInsensitiveOption};
    return pattern.match(styleName).captured(1).toInt();
}

int boundedStart(const QString &text)
{
    constexpr int largest = 32'767; // as Word has it
    return qBound(0, text.toInt(), largest);
}

int boundedLevel(const QString &text)
{
    return qBound(0, text.toInt(), 8);
}

} // namespace

void DocxNumbering::readStyles(const QByteArray &xml)
{
    QXmlStreamReader reader{xml};
    DocxStyle style;
    QString id;
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::DTD)
            return;
        if (token == QXmlStreamReader::EndElement && reader.name() == u"style") {
            m_styles.insert(id, style);
            continue;
        }
        if (token != QXmlStreamReader::StartElement)
            continue;
        const QStringView name = reader.name();
        if (name == u"style") {
            style = {};
            id = valueOf(reader, u"styleId");
        } else if (name == u"basedOn") {
            style.basedOn = valueOf(reader);
        } else if (name == u"name" && style.heading == 0) {
            style.heading = headingOf(valueOf(reader));
        } else if (name == u"outlineLvl") {
            const int level = valueOf(reader).toInt();
            style.heading = level >= 0 && level <= 8 ? level + 1 : 0;
        } else if (name == u"numId") {
            style.place.list = valueOf(reader).toInt();
        } else if (name == u"ilvl") {
            style.place.level = boundedLevel(valueOf(reader));
        } else if (name == u"vanish") {
            style.isHidden = isOn(reader);
        }
    }
}

DocxStyle DocxNumbering::style(const QString &id) const
{
    constexpr int longestChain = 16;
    DocxStyle result = m_styles.value(id);
    QString base = result.basedOn;
    for (int i = 0; i < longestChain && !base.isEmpty(); ++i) {
        const DocxStyle parent = m_styles.value(base);
        if (!result.place.list)
            result.place.list = parent.place.list;
        if (!result.place.level)
            result.place.level = parent.place.level;
        if (result.heading == 0)
            result.heading = parent.heading;
        result.isHidden = result.isHidden || parent.isHidden;
        base = parent.basedOn;
    }
    return result;
}

void DocxNumbering::readLists(const QByteArray &xml)
{
    QXmlStreamReader reader{xml};
    int shape = -1; // being read
    int list = -1;
    int overridden = -1;
    ListLevel level;
    int index = 0;
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        const QStringView name = reader.name();
        if (token == QXmlStreamReader::DTD)
            return;
        if (token == QXmlStreamReader::EndElement) {
            if (name == u"lvl" && overridden >= 0)
                m_lists[list].own.insert(index, level);
            else if (name == u"lvl")
                m_shapes[shape][static_cast<std::size_t>(index)] = level;
            else if (name == u"lvlOverride")
                overridden = -1;
            continue;
        }
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (name == u"abstractNum") {
            shape = valueOf(reader, u"abstractNumId").toInt();
        } else if (name == u"num") {
            list = valueOf(reader, u"numId").toInt();
        } else if (name == u"abstractNumId") {
            m_lists[list].shape = valueOf(reader).toInt();
        } else if (name == u"lvlOverride") {
            overridden = boundedLevel(valueOf(reader, u"ilvl"));
        } else if (name == u"startOverride" && overridden >= 0) {
            m_lists[list].starts.insert(overridden, boundedStart(valueOf(reader)));
        } else if (name == u"lvl") {
            level = {};
            index = boundedLevel(valueOf(reader, u"ilvl"));
        } else if (name == u"start") {
            level.start = boundedStart(valueOf(reader));
        } else if (name == u"numFmt") {
            if (const QString format = valueOf(reader); format != u"custom")
                level.format = format;
        } else if (name == u"lvlText") {
            level.text = valueOf(reader).left(64);
        } else if (name == u"lvlRestart") {
            level.restartsBelow = valueOf(reader).toInt();
        } else if (name == u"isLgl") {
            level.isLegal = isOn(reader);
        }
    }
}

const DocxNumbering::ListLevel *DocxNumbering::levelOf(const List &list, int level) const
{
    if (const auto own = list.own.constFind(level); own != list.own.cend())
        return &*own;
    const auto shape = m_shapes.constFind(list.shape);
    return shape == m_shapes.cend() ? nullptr : &(*shape)[static_cast<std::size_t>(level)];
}

QString DocxNumbering::next(int list, int level)
{
    const auto found = m_lists.find(list);
    if (list <= 0 || found == m_lists.end())
        return {};
    const ListLevel *shape = levelOf(*found, level);
    if (!shape)
        return {};
    if (!m_counts.contains(found->shape))
        m_counts[found->shape].fill(-1); // not begun
    auto &counts = m_counts[found->shape];
    if (!found->isBegun) {
        found->isBegun = true;
        for (const auto &[at, start] : found->starts.asKeyValueRange())
            counts[static_cast<std::size_t>(at)] = start - 1;
    }
    QString text = shape->text;
    for (int i = 0; i <= level; ++i) {
        const ListLevel *at = levelOf(*found, i);
        int &count = counts[static_cast<std::size_t>(i)];
        if (count < 0)
            count = found->starts.value(i, at->start) -
                    (i == level ? 1 : 0); // a higher level that shows no paragraph counts as begun
        if (i == level)
            ++count;
        text.replace(u'%' + QString::number(i + 1),
                     listNumber(count, shape->isLegal ? QStringView{u"decimal"} : QStringView{at->format}));
    }
    for (int i = level + 1; i < levels; ++i) {
        const int restarts = levelOf(*found, i)->restartsBelow;
        if (restarts < 0 || (restarts > 0 && level < restarts))
            counts[static_cast<std::size_t>(i)] = -1;
    }
    return shape->format == u"bullet" ? u"•"_s : text.trimmed();
}

} // namespace banfu
