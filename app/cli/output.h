#pragma once

#include "app/cli/command.h"

#include <QList>

namespace banfu {

/// One line on standard error, `banfu: …`.
void say(CommandContext &context, const QString &message);
/// The same as exit codes: 1 something could not be done, 2 wrong usage.
int failed(CommandContext &context, const QString &message);
int misused(CommandContext &context, const QString &message);

/// One line that a terminal shows as it is: control characters, which foreign texts may hold, become spaces.
QString plainLine(QStringView text);

/// Columns a terminal needs: 汉字 and full-width marks two.
int displayWidth(QStringView text);
/// Rows in aligned columns, the last as long as it is.
QString alignedTable(const QList<QStringList> &rows);

/// How far a long run is, on standard error when that is a terminal. Ends the line when it goes.
class ProgressLine
{
public:
    ProgressLine(CommandContext &context, qsizetype total);
    ~ProgressLine();
    ProgressLine(const ProgressLine &) = delete;
    ProgressLine &operator=(const ProgressLine &) = delete;

    void step();
    /// Before something else is said.
    void clear();

private:
    CommandContext &m_context;
    qsizetype m_total;
    qsizetype m_done{0};
    bool m_isShown;
};

/// Ctrl+C asks a long run to end after the piece at hand; a second one ends the program at once.
void catchInterrupt();
bool isInterrupted();

} // namespace banfu
