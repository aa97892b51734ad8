// banfu_corpus FOLDER FIRST STEP COUNT: so many letters of the tests' corpus as files of every format, to be looked at
// or measured by other programs.
// banfu_corpus FOLDER COUNT: so many as .pdf for a program that measures letters by GB/T 9704, which knows one issuer,
// no notices and one line of copies; beside each the text to be read on its pages, and the list of all in letters.tsv.
#include "app/base/files.h"
#include "app/print/layout.h"
#include "app/print/paperfile.h"
#include "app/reply/plaintext.h"
#include "tests/support/letters.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>
#include <QTextStream>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace banfu;

namespace {

bool save(const QString &path, const QByteArray &bytes)
{
    const auto saved = saveBytes(path, bytes);
    if (!saved)
        QTextStream{stderr} << saved.error().message << '\n';
    return bool(saved);
}

bool writeEveryFormat(const QString &folder, int seed, const Fonts &fonts)
{
    const Letter letter = test::corpusLetter(seed);
    const Paper paper{.title = letter.title, .pages = layOut(letter, fonts), .letter = letter};
    return std::ranges::all_of(paperFormatNames(), [&](const QString &name) {
        const QString path = u"%1/%2.%3"_s.arg(folder).arg(seed, 3, 10, QChar{u'0'}).arg(name);
        return save(path, paperFile(*paperFormat(name), paper, fonts, {}));
    });
}

/// A table's head is said again on each of its pages: in the text, too.
void repeatHeads(QList<LetterParagraph> &body, const QList<Page> &pages)
{
    QHash<std::pair<int, int>, int> pageOf; // of each paragraph, by its part and index
    for (int page = 0; page < int(pages.size()); ++page) {
        for (const TextLine &line : pages[page].lines)
            pageOf.insert({int(line.part), line.index}, page);
    }
    const auto page = [&](const LetterParagraph &row) { return pageOf.value({int(row.part), row.index}); };
    for (qsizetype k = 1, head = -1; k < body.size(); ++k) {
        if (body[k].level != Level::TableRow) {
            head = -1;
        } else if (body[k - 1].level != Level::TableRow) {
            head = k;
        } else if (k > head + 1 && page(body[k]) != page(body[k - 1])) {
            body.insert(k, body[head]);
            ++k;
        }
    }
}

/// No line before such a word has 26 characters and the word whole, as the standard wants both.
bool hasLongWord(const Letter &letter)
{
    static const QRegularExpression word{u"[A-Za-z]{12}"_s};
    return std::ranges::any_of(letter.body, [](const LetterParagraph &each) { return each.text.contains(word); });
}

int writeForChecker(const QString &folder, int count, const Fonts &fonts)
{
    QByteArray list;
    for (int seed = 1; count > 0; seed += 2) {
        Letter letter = test::corpusLetter(seed);
        letter.copies = letter.copies.first(std::min<qsizetype>(letter.copies.size(), 1));
        if (!letter.coSigners.isEmpty() || !letter.notices.isEmpty() || hasLongWord(letter))
            continue;
        --count;
        const QList<Page> pages = layOut(letter, fonts);
        const QString name = u"%1"_s.arg(seed, 3, 10, QChar{u'0'});
        list += name.toUtf8() + '\t' + letter.documentNumber.toUtf8() + '\t' + (letter.hasSeal ? "stamp\n" : "none\n");
        Letter read = letter;
        repeatHeads(read.body, pages);
        for (AttachmentText &attachment : read.attachmentTexts)
            repeatHeads(attachment.body, pages);
        if (!save(folder + u'/' + name + u".pdf"_s, toPdf(pages, fonts, {.title = letter.title})) ||
            !save(folder + u'/' + name + u".txt"_s, toPlainText(read).toUtf8()))
            return 1;
    }
    return save(folder + u"/letters.tsv"_s, list) ? 0 : 1;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application{argc, argv};
    const QStringList arguments = QCoreApplication::arguments();
    if ((arguments.size() != 3 && arguments.size() != 5) || !QDir{}.mkpath(arguments[1])) {
        QTextStream{stderr} << "banfu_corpus FOLDER COUNT | FOLDER FIRST STEP COUNT\n";
        return 2;
    }
    const Fonts fonts;
    if (arguments.size() == 3)
        return writeForChecker(arguments[1], arguments[2].toInt(), fonts);
    for (int k = 0; k < arguments[4].toInt(); ++k) {
        if (!writeEveryFormat(arguments[1], arguments[2].toInt() + k * arguments[3].toInt(), fonts))
            return 1;
    }
    return 0;
}
