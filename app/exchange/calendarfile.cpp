#include "app/exchange/calendarfile.h"

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

constexpr qsizetype longestFold = 75; // octets, without the line break (RFC 5545, 3.1)

/// A line, foldedLine so that no character is cut in two.
QByteArray foldedLine(const QString &line)
{
    QByteArray bytes;
    qsizetype length = 0;
    for (qsizetype i = 0; i < line.size();) {
        const qsizetype units = line.at(i).isHighSurrogate() && i + 1 < line.size() ? 2 : 1;
        const QByteArray character = QStringView{line}.sliced(i, units).toUtf8();
        if (length + character.size() > longestFold) {
            bytes += "\r\n ";
            length = 1;
        }
        bytes += character;
        length += character.size();
        i += units;
    }
    return bytes + "\r\n";
}

QString escaped(QString text)
{
    text.replace(u'\\', u"\\\\"_s).replace(u';', u"\\;"_s).replace(u',', u"\\,"_s);
    text.remove(u'\r').replace(u'\n', u"\\n"_s);
    text.removeIf([](QChar c) { return c < u' ' || c == QChar{0x7f}; });
    return text;
}

QString dayText(QDate day)
{
    return day.toString(u"yyyyMMdd"_s);
}

} // namespace

QByteArray toCalendarFile(const QList<AgendaItem> &items, const QDateTime &stamp)
{
    QByteArray file =
        foldedLine(u"BEGIN:VCALENDAR"_s) + foldedLine(u"VERSION:2.0"_s) + foldedLine(u"PRODID:-//Banfu//Banfu//ZH"_s);
    for (const AgendaItem &item : items) {
        const QDate due = item.duty.dueOn;
        if (!due.isValid())
            continue;
        // The same duty keeps its identity from one export to the next, so that a calendar moves it.
        const QString whom = QString::fromLatin1(item.duty.whom.toUtf8().toHex().left(40));
        file += foldedLine(u"BEGIN:VEVENT"_s);
        file += foldedLine(u"UID:%1-%2-%3@banfu"_s.arg(QString::number(item.suggestion.value()),
                                                       QString::number(static_cast<int>(item.duty.duty)), whom));
        file += foldedLine(u"DTSTAMP:"_s + stamp.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s));
        file += foldedLine(u"DTSTART;VALUE=DATE:"_s + dayText(due));
        file += foldedLine(u"DTEND;VALUE=DATE:"_s + dayText(due.addDays(1)));
        file += foldedLine(u"SUMMARY:"_s + escaped(u"%1 %2"_s.arg(item.number, item.duty.what)));
        file += foldedLine(u"DESCRIPTION:"_s + escaped(u"%1\n%2"_s.arg(item.title, item.duty.why)));
        file += foldedLine(u"TRANSP:TRANSPARENT"_s);
        file += foldedLine(u"END:VEVENT"_s);
    }
    return file + foldedLine(u"END:VCALENDAR"_s);
}

} // namespace banfu
