#include "app/cli/output.h"

#include <QCoreApplication>

#include <atomic>
#include <csignal>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace banfu {

void say(CommandContext &context, const QString &message)
{
    context.err << "banfu: " << plainLine(message) << '\n';
    context.err.flush();
}

int failed(CommandContext &context, const QString &message)
{
    say(context, message);
    return 1;
}

int misused(CommandContext &context, const QString &message)
{
    say(context, message + u' ' + QCoreApplication::translate("banfu::cli", "See banfu help."));
    return 2;
}

QString plainLine(QStringView text)
{
    QString line = text.toString();
    for (QChar &character : line) {
        // Direction marks would turn what follows around.
        const bool isDirection = (character.unicode() >= 0x202a && character.unicode() <= 0x202e) ||
                                 (character.unicode() >= 0x2066 && character.unicode() <= 0x2069);
        if (character.category() == QChar::Other_Control || character == QChar::LineSeparator ||
            character == QChar::ParagraphSeparator || isDirection)
            character = u' ';
    }
    return line.trimmed();
}

static int widthOf(char32_t c)
{
    const auto category = QChar::category(c);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format)
        return 0;
    // East Asian Width W and F, as far as office texts need them.
    const bool isWide = (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0xa4cf && c != 0x303f) ||
                        (c >= 0xac00 && c <= 0xd7a3) || (c >= 0xf900 && c <= 0xfaff) || (c >= 0xfe30 && c <= 0xfe6f) ||
                        (c >= 0xff00 && c <= 0xff60) || (c >= 0xffe0 && c <= 0xffe6) ||
                        (c >= 0x1f300 && c <= 0x1faff) || (c >= 0x20000 && c <= 0x3fffd);
    return isWide ? 2 : 1;
}

int displayWidth(QStringView text)
{
    int width = 0;
    for (const char32_t c : text.toUcs4())
        width += widthOf(c);
    return width;
}

QString alignedTable(const QList<QStringList> &rows)
{
    QList<int> widths;
    QList<QStringList> plain;
    for (const QStringList &row : rows) {
        QStringList cells;
        for (qsizetype i = 0; i < row.size(); ++i) {
            cells << plainLine(row[i]);
            if (i >= widths.size())
                widths.append(0);
            widths[i] = std::max(widths[i], displayWidth(cells.last()));
        }
        plain.append(cells);
    }
    QString table;
    for (const QStringList &row : plain) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            line += row[i];
            if (i + 1 < row.size())
                line += QString(widths[i] - displayWidth(row[i]) + 2, u' ');
        }
        while (line.endsWith(u' '))
            line.chop(1);
        table += line + u'\n';
    }
    return table;
}

static bool isTerminal()
{
#ifdef Q_OS_UNIX
    return isatty(STDERR_FILENO) == 1;
#else
    return false;
#endif
}

ProgressLine::ProgressLine(CommandContext &context, qsizetype total)
    : m_context{context}
    , m_total{total}
    , m_isShown{total > 10 && isTerminal()}
{
}

ProgressLine::~ProgressLine()
{
    clear();
}

void ProgressLine::step()
{
    ++m_done;
    if (!m_isShown)
        return;
    m_context.err << '\r' << m_done << '/' << m_total;
    m_context.err.flush();
}

void ProgressLine::clear()
{
    if (!m_isShown)
        return;
    m_context.err << "\r\033[K";
    m_context.err.flush();
}

static std::atomic<bool> interrupted{false};

void catchInterrupt()
{
#ifdef Q_OS_UNIX
    struct sigaction action = {};
    action.sa_handler = [](int) { interrupted = true; };
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
    sigaction(SIGINT, &action, nullptr);
    // A reader that has seen enough (… | head) must not end us between two files: writing to it fails instead.
    std::signal(SIGPIPE, SIG_IGN);
#endif
}

bool isInterrupted()
{
    return interrupted;
}

} // namespace banfu
