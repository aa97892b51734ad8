#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <initializer_list>
#include <utility>

namespace banfu {

/// The text as XML 1.0 can hold it: control characters and halves of surrogate pairs are left out.
QString xmlText(QStringView text);

/// Writes XML from front to back; names stand as they are given, texts and values are escaped.
class XmlWriter
{
public:
    using Attributes = std::initializer_list<std::pair<const char *, QString>>;

    enum class Declaration { Xml, Html, None }; ///< None: a part to be taken over raw
    explicit XmlWriter(Declaration declaration = Declaration::Xml);

    XmlWriter &open(const char *name, Attributes attributes = {});
    /// Closes the innermost element, or so many of them. Without content it is written <name/>, in HTML <name></name>.
    XmlWriter &close(int count = 1);
    XmlWriter &text(QStringView text);
    XmlWriter &element(const char *name, Attributes attributes = {}, QStringView text = {});
    XmlWriter &voidElement(const char *name, Attributes attributes = {}); ///< HTML's <meta …/>, which has no end
    XmlWriter &raw(const QByteArray &bytes); ///< what is written already, such as a part of the same document
    QByteArray bytes() const { return m_bytes; }

private:
    void start(const char *name, Attributes attributes);
    void finishStart();

    Declaration m_declaration;
    QByteArray m_bytes{};
    QList<const char *> m_open{};
    bool m_isStarting{false};
};

} // namespace banfu
