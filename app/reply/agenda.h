#pragma once

#include "app/reply/course.h"

#include <QDate>
#include <QList>
#include <QMap>
#include <QString>

namespace banfu {

/// One open duty of one suggestion, as Today shows it.
struct AgendaItem
{
    SuggestionId suggestion{};
    QString number{};
    QString title{};
    QString handler{};
    OpenDuty duty{};

    bool operator==(const AgendaItem &) const = default;
};

/// All open duties of these, by day; what has no day stands last.
QList<AgendaItem> agendaOf(const QList<CaseFile> &caseFiles, QDate today, const OfficeSettings &office);
void sortAgenda(QList<AgendaItem> &items); ///< into that order

/// The same, parted into the lists of Today: each item in exactly one.
QMap<AgendaList, QList<AgendaItem>> partedAgenda(const QList<AgendaItem> &items, QDate today);

QString agendaListName(AgendaList list); ///< translated

/// One suggestion as a strip of the season: from being handed over to the day its reply is due.
struct SeasonStrip
{
    SuggestionId suggestion{};
    QString number{};
    QString title{};
    QString handler{};
    QDate begin{};
    QDate end{};        ///< the day its reply is due, or was sent
    bool isDone{false}; ///< the reply is sent

    bool operator==(const SeasonStrip &) const = default;
};

/// By the day they end; those without days are left out.
QList<SeasonStrip> seasonOf(const QList<CaseFile> &caseFiles);
/// How many replies that are not sent yet are due in the week that begins on a Monday, for all or one handler.
QMap<QDate, int> loadByWeek(const QList<SeasonStrip> &strips, const QString &handler = {});

} // namespace banfu
