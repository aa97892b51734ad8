#include "app/print/paperfile.h"

#include "app/print/docx.h"
#include "app/print/odt.h"
#include "app/print/ofd.h"
#include "app/reply/plaintext.h"
#include "app/reply/publication.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

struct PaperFiles
{
    Q_DECLARE_TR_FUNCTIONS(banfu::paperfile)
};

constexpr std::pair<PaperFormat, const char *> formatNames[] = {
    {PaperFormat::Pdf, "pdf"}, {PaperFormat::Docx, "docx"}, {PaperFormat::Odt, "odt"},
    {PaperFormat::Ofd, "ofd"}, {PaperFormat::Html, "html"}, {PaperFormat::Txt, "txt"}};

} // namespace

QStringList paperFormatNames()
{
    QStringList names;
    for (const auto &[format, name] : formatNames)
        names << QString::fromLatin1(name);
    return names;
}

QString nameOf(PaperFormat format)
{
    return QString::fromLatin1(
        std::ranges::find(formatNames, format, &std::pair<PaperFormat, const char *>::first)->second);
}

std::optional<PaperFormat> paperFormat(QStringView name)
{
    for (const auto &[format, known] : formatNames)
        if (name == QLatin1StringView{known})
            return format;
    return std::nullopt;
}

bool suits(PaperFormat format, PaperKind kind)
{
    switch (format) {
    case PaperFormat::Pdf:
    case PaperFormat::Ofd:
        return true;
    case PaperFormat::Html:
        return kind == PaperKind::Letter;
    case PaperFormat::Docx:
    case PaperFormat::Odt:
    case PaperFormat::Txt:
        return kind == PaperKind::Letter || kind == PaperKind::Opinion || kind == PaperKind::Request ||
               kind == PaperKind::Reminder || kind == PaperKind::Extension || kind == PaperKind::Return;
    }
    Q_UNREACHABLE();
}

QString whyNotPublic(const Suggestion &suggestion, const Reply &reply)
{
    switch (publicationBar(suggestion, reply)) {
    case PublicationBar::None:
        return {};
    case PublicationBar::NotSigned:
        return PaperFiles::tr("not signed yet");
    case PublicationBar::Secret:
        return PaperFiles::tr("marked secret");
    case PublicationBar::OnRequest:
        return PaperFiles::tr("open on request only");
    case PublicationBar::Closed:
        return suggestion.publicityReason.isEmpty() ? PaperFiles::tr("not open")
                                                    : PaperFiles::tr("not open (%1)").arg(suggestion.publicityReason);
    }
    Q_UNREACHABLE();
}

QByteArray paperFile(PaperFormat format, const Paper &paper, const Fonts &fonts, const PaperFileInfo &info)
{
    const Letter letter = paper.letter.value_or(Letter{});
    switch (format) {
    case PaperFormat::Pdf:
        return toPdf(paper.pages, fonts,
                     {.title = paper.title,
                      .author = info.author,
                      .bookmarks = paper.bookmarks,
                      .attachments = info.attachments});
    case PaperFormat::Docx:
        return toDocx(editableLetter(letter, fonts));
    case PaperFormat::Odt:
        return toOdt(editableLetter(letter, fonts, {}, 0)); // it can say that there is no gap
    case PaperFormat::Ofd:
        return toOfd(paper.pages, fonts, {.title = paper.title, .author = info.author});
    case PaperFormat::Html:
        return toHtml(info.page.isInside ? letter : publicLetter(letter, info.deputies, info.page.tellsContact),
                      info.page);
    case PaperFormat::Txt:
        return toPlainText(letter).toUtf8();
    }
    Q_UNREACHABLE();
}

} // namespace banfu
