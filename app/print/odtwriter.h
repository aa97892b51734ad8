#pragma once

#include "app/base/xmlwriter.h"
#include "app/print/editableletter.h"
#include "app/print/letterstyles.h"

#include <QByteArray>
#include <QSet>
#include <QString>

/// Inside of odt.cpp and odtstyles.cpp: nobody else's.
namespace banfu::opendocument {

QString points(double value);
QString millimetres(double value);
QString odtAlignment(LetterAlignment alignment);
QString odtStyle(LetterStyle style);

/// Opens a root element that knows every name space of the format.
void openRoot(XmlWriter &xml, const char *name);

class OdtWriter
{
public:
    explicit OdtWriter(const EditableLetter &letter)
        : m_letter{letter}
        , m_measures{letter.measures}
    {
    }
    QByteArray write();

private:
    QByteArray styles() const;
    QByteArray content();
    QByteArray meta() const;

    static void writeFonts(XmlWriter &xml);
    static void writeFont(XmlWriter &xml, FontRole role, double size, double tracking, double stretch, bool isRed);
    void writeStyle(XmlWriter &xml, const LetterStyleLook &look) const;
    void writeNumbering(XmlWriter &xml) const;
    void writePageStyles(XmlWriter &xml) const;
    void writeFooter(XmlWriter &xml, const char *element, LetterAlignment alignment) const;
    void writeRules();
    /// The name of a style made for this paragraph: what differs from its named style.
    QString paragraphStyle(const EditableParagraph &paragraph, double above);
    QString runStyle(const EditableParagraph &paragraph, const EditableRun &run);
    double height(const EditableParagraph &paragraph) const;
    double above(qsizetype paragraph) const;
    void writeParagraph(const EditableParagraph &paragraph, double above, bool hasCopies);
    void writeText(QStringView text);
    void writeTable(const EditableTable &table);
    void writeCopies();

    const EditableLetter &m_letter;
    const Measures &m_measures;
    XmlWriter m_automatic{XmlWriter::Declaration::None}; ///< styles, as they come to be needed …
    XmlWriter m_body{XmlWriter::Declaration::None};      ///< … by what is written here
    int m_styles{0};
    int m_tables{0};
    QSet<std::pair<int, int>> m_begun{}; ///< list and level: headings that have been counted
};

} // namespace banfu::opendocument
