#pragma once

#include "app/print/papers.h"
#include "app/print/pdf.h"
#include "app/print/webpage.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace banfu {

/// What a paper can leave as.
enum class PaperFormat { Pdf, Docx, Odt, Ofd, Html, Txt };

/// pdf docx … : the endings of the files, and the words of `print --as`.
QStringList paperFormatNames();
QString nameOf(PaperFormat format);
std::optional<PaperFormat> paperFormat(QStringView name);
/// Forms are made for paper: only letters are edited on or read as text, only replies are published.
bool suits(PaperFormat format, PaperKind kind);

/// Why the reply must not be read by everyone, in a few words for the reader; empty: it may.
QString whyNotPublic(const Suggestion &suggestion, const Reply &reply);

/// What a file says besides the paper.
struct PaperFileInfo
{
    QString author{};
    QList<PdfAttachment> attachments{};
    PageFacts page{};
    QList<Deputy> deputies{}; ///< whose telephones and addresses no public page tells
};

/// The paper as a file of a format that suits it. A page (Html) is for the public, unless its facts say that it stays
/// inside.
QByteArray paperFile(PaperFormat format, const Paper &paper, const Fonts &fonts, const PaperFileInfo &info);

} // namespace banfu
