#pragma once

#include "app/base/xmlwriter.h"
#include "app/print/editableletter.h"
#include "app/print/letterstyles.h"

#include <QByteArray>
#include <QString>

#include <cmath>

/// Inside of docx.cpp, docxbody.cpp and docxstyles.cpp: nobody else's.
namespace banfu::word {

constexpr QLatin1StringView wordSpace{"http://schemas.openxmlformats.org/wordprocessingml/2006/main"};
constexpr QLatin1StringView relationSpace{"http://schemas.openxmlformats.org/officeDocument/2006/relationships"};
constexpr QLatin1StringView packageSpace{"http://schemas.openxmlformats.org/package/2006/"};
constexpr double footerLine = 20; // points of the page number's line

inline QString twips(double points)
{
    return QString::number(std::lround(points * 20));
}
inline QString mmTwips(double millimetres)
{
    return twips(millimetres * pointsPerMm);
}
inline QString halfPoints(double points)
{
    return QString::number(std::lround(points * 2));
}
inline QString emu(double millimetres)
{
    return QString::number(std::lround(millimetres * 36'000));
}
/// Hundredths of a character of the text's size.
inline QString hundredths(int characters)
{
    return QString::number(characters * 100);
}

inline QString styleId(LetterStyle style)
{
    return QString::fromUtf16(lookOf(style).name);
}

/// Names that every Chinese program shows as 正文 and 标题, and every other one in its own language.
QString styleName(LetterStyle style);

QString alignmentName(LetterAlignment alignment);

inline QString outlineLevel(const LetterStyleLook &look)
{
    return QString::number(look.outline - 1);
}

inline QString listId(int list)
{
    return QString::number(list + 1);
}

/// The text behind a heading in the same paragraph has a character style, so that both follow their styles.
constexpr char16_t textBehindHeading[] = u"正文文字";
constexpr char16_t pageNumberStyle[] = u"页码";

class DocxWriter
{
public:
    explicit DocxWriter(const EditableLetter &letter)
        : m_letter{letter}
        , m_measures{letter.measures}
    {
    }
    QByteArray write() const;

private:
    QByteArray document() const;
    QByteArray styles() const;
    QByteArray numbering() const;
    QByteArray firstHeader() const;
    QByteArray footer(LetterAlignment alignment, bool hasNumber) const;
    QByteArray settings() const;
    QByteArray properties() const;

    static void writeFonts(XmlWriter &xml, FontRole role);
    void writeStyle(XmlWriter &xml, const LetterStyleLook &look) const;
    void writeParagraph(XmlWriter &xml, const EditableParagraph &paragraph) const;
    void writeTable(XmlWriter &xml, const EditableTable &table) const;
    void writeFrame(XmlWriter &xml, const EditableParagraph &paragraph) const;
    void writeTabs(XmlWriter &xml, const EditableParagraph &paragraph) const;
    void writeIndent(XmlWriter &xml, const EditableParagraph &paragraph) const;
    void writeRun(XmlWriter &xml, const EditableParagraph &paragraph, const EditableRun &run) const;
    void writeSection(XmlWriter &xml) const;
    void writeRule(XmlWriter &xml, const QRectF &rect, int number) const;

    const EditableLetter &m_letter;
    const Measures &m_measures;
};

} // namespace banfu::word
