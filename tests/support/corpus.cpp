// banfu_corpus FOLDER FIRST STEP COUNT: so many letters of the tests' corpus as files of every format, to be looked at
// or measured by other programs.
#include "app/base/files.h"
#include "app/print/layout.h"
#include "app/print/paperfile.h"
#include "tests/support/letters.h"

#include <QCoreApplication>
#include <QDir>
#include <QTextStream>

using namespace Qt::Literals::StringLiterals;
using namespace banfu;

int main(int argc, char *argv[])
{
    const QCoreApplication application{argc, argv};
    const QStringList arguments = QCoreApplication::arguments();
    QTextStream err{stderr};
    if (arguments.size() != 5 || !QDir{}.mkpath(arguments[1])) {
        err << "banfu_corpus FOLDER FIRST STEP COUNT\n";
        return 2;
    }
    const Fonts fonts;
    for (int k = 0; k < arguments[4].toInt(); ++k) {
        const int seed = arguments[2].toInt() + k * arguments[3].toInt();
        const Letter letter = test::corpusLetter(seed);
        const Paper paper{.title = letter.title, .pages = layOut(letter, fonts), .letter = letter};
        for (const QString &name : paperFormatNames()) {
            const QString path = u"%1/%2.%3"_s.arg(arguments[1]).arg(seed, 3, 10, QChar{u'0'}).arg(name);
            if (const auto saved = saveBytes(path, paperFile(*paperFormat(name), paper, fonts, {})); !saved) {
                err << saved.error().message << '\n';
                return 1;
            }
        }
    }
    return 0;
}
