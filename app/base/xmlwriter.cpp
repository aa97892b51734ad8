#include "app/base/xmlwriter.h"

namespace banfu {

namespace {

void appendEscaped(QByteArray &out, QStringView text)
{
    for (const char character : xmlText(text).toUtf8()) {
        switch (character) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        default:
            out += character;
        }
    }
}

} // namespace

QString xmlText(QStringView text)
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype k = 0; k < text.size(); ++k) {
        const QChar character = text[k];
        if (character.isHighSurrogate() && k + 1 < text.size() && text[k + 1].isLowSurrogate()) {
            clean += character;
            clean += text[++k];
            continue;
        }
        const char16_t code = character.unicode();
        const bool isControl = code < 0x20 && code != u'\t' && code != u'\n';
        const bool isNoCharacter = character.isSurrogate() || code >= 0xfffe || (code >= 0x7f && code < 0xa0);
        if (!isControl && !isNoCharacter)
            clean += character;
    }
    return clean;
}

XmlWriter::XmlWriter(Declaration declaration)
    : m_declaration{declaration}
{
    switch (declaration) {
    case Declaration::Xml:
        m_bytes = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
        break;
    case Declaration::Html:
        m_bytes = "<!DOCTYPE html>\n";
        break;
    case Declaration::None:
        break;
    }
}

void XmlWriter::start(const char *name, Attributes attributes)
{
    finishStart();
    m_bytes += '<';
    m_bytes += name;
    for (const auto &[key, value] : attributes) {
        m_bytes += ' ';
        m_bytes += key;
        m_bytes += "=\"";
        appendEscaped(m_bytes, value);
        m_bytes += '"';
    }
}

void XmlWriter::finishStart()
{
    if (m_isStarting)
        m_bytes += '>';
    m_isStarting = false;
}

XmlWriter &XmlWriter::open(const char *name, Attributes attributes)
{
    start(name, attributes);
    m_open.append(name);
    m_isStarting = true;
    return *this;
}

XmlWriter &XmlWriter::close(int count)
{
    for (int k = 0; k < count; ++k) {
        const char *name = m_open.takeLast();
        if (m_isStarting && m_declaration != Declaration::Html) {
            m_bytes += "/>";
            m_isStarting = false;
            continue;
        }
        finishStart();
        m_bytes += "</";
        m_bytes += name;
        m_bytes += '>';
    }
    return *this;
}

XmlWriter &XmlWriter::text(QStringView text)
{
    if (text.isEmpty())
        return *this;
    finishStart();
    appendEscaped(m_bytes, text);
    return *this;
}

XmlWriter &XmlWriter::element(const char *name, Attributes attributes, QStringView content)
{
    return open(name, attributes).text(content).close();
}

XmlWriter &XmlWriter::voidElement(const char *name, Attributes attributes)
{
    start(name, attributes);
    m_bytes += "/>";
    return *this;
}

XmlWriter &XmlWriter::raw(const QByteArray &bytes)
{
    finishStart();
    m_bytes += bytes;
    return *this;
}

} // namespace banfu
