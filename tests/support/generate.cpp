// banfu_generate FILE COUNT [SEED]: a register of so many fictional suggestions with their replies, to try the program
// at the size of a city.
#include "tests/support/generator.h"
#include "tests/support/support.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace Qt::Literals::StringLiterals;
using namespace banfu;

int main(int argc, char *argv[])
{
    const QCoreApplication application{argc, argv};
    const QStringList arguments = QCoreApplication::arguments();
    QTextStream err{stderr};
    const int count = arguments.value(2).toInt();
    if (count < 1) {
        err << "banfu_generate FILE COUNT [SEED]\n";
        return 2;
    }
    const auto file = RegisterFile::create(arguments.at(1), test::office(), u"generator"_s);
    const auto filled = file ? test::fill(**file, count, arguments.value(3, u"1"_s).toUInt()) : file.error();
    if (!filled) {
        err << filled.error().message << '\n';
        return 1;
    }
    return 0;
}
