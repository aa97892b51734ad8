#include "app/reply/agenda.h"

#include "app/reply/coursefacts.h"

#include <QCoreApplication>

#include <algorithm>

namespace banfu {

QList<AgendaItem> agendaOf(const QList<CaseFile> &caseFiles, QDate today, const OfficeSettings &office)
{
    QList<AgendaItem> items;
    for (const CaseFile &file : caseFiles) {
        const Suggestion &suggestion = file.suggestion;
        for (const OpenDuty &duty : openDuties(file, today, office))
            items.append({suggestion.id, suggestion.number, suggestion.title, suggestion.handler, duty});
    }
    sortAgenda(items);
    return items;
}

void sortAgenda(QList<AgendaItem> &items)
{
    std::ranges::stable_sort(items, [](const AgendaItem &a, const AgendaItem &b) {
        const bool isDated = a.duty.dueOn.isValid();
        if (isDated != b.duty.dueOn.isValid())
            return isDated;
        return isDated && a.duty.dueOn < b.duty.dueOn;
    });
}

QMap<AgendaList, QList<AgendaItem>> partedAgenda(const QList<AgendaItem> &items, QDate today)
{
    QMap<AgendaList, QList<AgendaItem>> lists;
    for (const AgendaItem &item : items)
        lists[listOf(item.duty, today)].append(item);
    return lists;
}

QString agendaListName(AgendaList list)
{
    switch (list) {
    case AgendaList::Overdue:
        return QCoreApplication::translate("banfu::agenda", "Overdue");
    case AgendaList::Today:
        return QCoreApplication::translate("banfu::agenda", "Today");
    case AgendaList::ThisWeek:
        return QCoreApplication::translate("banfu::agenda", "This week");
    case AgendaList::Waiting:
        return QCoreApplication::translate("banfu::agenda", "Waiting for others");
    case AgendaList::Later:
        return QCoreApplication::translate("banfu::agenda", "Later");
    }
    Q_UNREACHABLE();
}

QList<SeasonStrip> seasonOf(const QList<CaseFile> &caseFiles)
{
    QList<SeasonStrip> strips;
    for (const CaseFile &file : caseFiles) {
        const Suggestion &suggestion = file.suggestion;
        const auto first = std::ranges::find(file.replies, 1, &Reply::ordinal);
        const bool isSent = first != file.replies.end() && first->status == ReplyStatus::Sent;
        const QDate begin = suggestion.assignedOn.isValid() ? suggestion.assignedOn : suggestion.receivedOn;
        const QDate end = isSent && first->sentOn.isValid() ? first->sentOn : suggestion.dueOn;
        if (begin.isValid() && end.isValid() && !isGone(file))
            strips.append({suggestion.id, suggestion.number, suggestion.title, suggestion.handler, begin,
                           std::max(begin, end), isSent});
    }
    std::ranges::stable_sort(strips, {}, &SeasonStrip::end);
    return strips;
}

QMap<QDate, int> loadByWeek(const QList<SeasonStrip> &strips, const QString &handler)
{
    QMap<QDate, int> load;
    for (const SeasonStrip &strip : strips) {
        if (!strip.isDone && (handler.isEmpty() || strip.handler == handler))
            ++load[strip.end.addDays(1 - strip.end.dayOfWeek())];
    }
    return load;
}

} // namespace banfu
