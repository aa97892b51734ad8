// A letter of about twelve pages to PDF in one warm process: our writer, Qt's with the same pages, and LibreOffice's
// conversion of the same text in a batch, where soffice is installed.
#include "app/print/layout.h"
#include "app/print/painter.h"
#include "app/print/pdf.h"
#include "app/reply/compose.h"
#include "tests/support/support.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextDocument>
#include <QTextDocumentWriter>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace banfu;

namespace {

constexpr int letters = 20;

/// Each letter has other words, so that nothing can be taken from the one before.
Letter letterOf(quint32 seed)
{
    CaseFile file = test::caseFile();
    quint32 state = seed * 2654435761U + 1;
    QList<Paragraph> paragraphs;
    for (int section = 0; section < 45; ++section) {
        QString text;
        for (int i = 0; i < 140; ++i) {
            state = state * 1664525U + 1013904223U;
            text += i % 19 == 18 ? QChar{u'，'} : QChar{0x4e00 + static_cast<int>(state >> 8) % 900};
        }
        paragraphs.append({.level = section % 5 == 0 ? Level::One : Level::Body, .text = text + u'。'});
    }
    file.replies[0].text.paragraphs = paragraphs;
    return compose(file, file.replies[0], test::office());
}

double median(const std::function<void(quint32)> &work)
{
    QList<double> times;
    for (quint32 i = 0; i < letters; ++i) {
        QElapsedTimer timer;
        timer.start();
        work(i);
        times.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(times);
    return times[letters / 2];
}

void withQt(const QList<Page> &pages, const Fonts &fonts)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer{&buffer};
    writer.setPageSize(QPageSize{QPageSize::A4});
    writer.setPageMargins({});
    QPainter painter{&writer};
    painter.scale(writer.logicalDpiX() / 25.4, writer.logicalDpiY() / 25.4);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        if (i > 0)
            writer.newPage();
        paint(pages[i], fonts, painter);
    }
}

/// Milliseconds a letter in one batch, less what starting it for a single letter takes beyond; negative: not installed.
double withLibreOffice()
{
    const QString program = QStandardPaths::findExecutable(u"soffice"_s);
    if (program.isEmpty())
        return -1;
    const QTemporaryDir folder;
    QStringList files;
    for (quint32 i = 0; i < letters; ++i) {
        QStringList paragraphs;
        const Letter letter = letterOf(i);
        for (const LetterParagraph &paragraph : letter.body)
            paragraphs.append(paragraph.label + paragraph.text);
        QTextDocument document{paragraphs.join(u'\n')};
        document.setDefaultFont({u"Noto Serif CJK SC"_s, 16});
        files.append(folder.filePath(u"%1.odt"_s.arg(i)));
        QTextDocumentWriter{files.constLast(), "ODF"}.write(&document);
    }
    const auto convert = [&](const QStringList &some) {
        QElapsedTimer timer;
        timer.start();
        QProcess::execute(program,
                          QStringList{u"-env:UserInstallation=file://"_s + folder.path() + u"/profile"_s,
                                      u"--headless"_s, u"--convert-to"_s, u"pdf"_s, u"--outdir"_s, folder.path()} +
                              some);
        return static_cast<double>(timer.elapsed());
    };
    convert(files.first(1));
    const double one = convert(files.first(1));
    return (convert(files) - one) / (letters - 1);
}

} // namespace

int main(int argc, char *argv[])
{
    const QGuiApplication application{argc, argv};
    const Fonts fonts;
    const QList<Page> pages = layOut(letterOf(1), fonts);
    (void)toPdf(pages, fonts, {});
    const double layout = median([&](quint32 i) { (void)layOut(letterOf(i), fonts); });
    const double ours = median([&](quint32 i) { (void)toPdf(layOut(letterOf(i), fonts), fonts, {.title = u"函"_s}); });
    const double qt = median([&](quint32 i) { withQt(layOut(letterOf(i), fonts), fonts); });
    std::printf("%d pages; layout %.1f ms, layout and PDF %.1f ms, %.0f KB\n", static_cast<int>(pages.size()), layout,
                ours, static_cast<double>(toPdf(pages, fonts, {}).size()) / 1024);
    std::printf("QPdfWriter, same pages as outlines: %.1f ms, ratio %.2f\n", qt, ours / qt);
    const double office = withLibreOffice();
    if (office < 0) {
        std::puts("LibreOffice: not installed, not compared");
        return 0;
    }
    std::printf("LibreOffice, warm batch of .odt: %.1f ms a letter, ratio %.2f, wanted at most 0.33\n", office,
                ours / office);
    return ours / office <= 0.34 ? 0 : 1;
}
