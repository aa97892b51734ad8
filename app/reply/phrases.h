#pragma once

#include "app/register/officesettings.h"
#include "app/reply/casefile.h"

#include <QString>
#include <QStringList>

namespace banfu {

/// 市财政局、市住房城乡建设局和市城管局
QString joinNames(const QStringList &names);

/// The names in a field such as 沈望舒、祁玥代表: parted by 、，, ; or space, without 代表 and 委员 at their ends.
QStringList namesIn(QStringView list);

/// 沈望舒、祁玥代表; groups by their name; more than eight as 沈望舒等9名代表.
QString namesAddressed(const QList<Deputy> &deputies, const Suggestion &suggestion);

/// How the letter calls a bureau: 我局, 我委, 我厅, 我办 … with 我, or 你局 with 你; 我单位 when the name does not
/// tell.
QString bureauCalled(QChar person, QStringView bureauName);

/// How the office calls itself: 我局, as its settings say or its name tells.
QString selfCalled(const OfficeSettings &office);

/// What follows 您对 in the thanks: 我市水务工作; 我市工作 or 我们工作 where the bureau's name tells less.
QString fieldOfWork(QStringView bureauName);

/// 代表 or 委员
QString deputyWord(const Suggestion &suggestion);
/// 代表建议 or 提案
QString suggestionWord(const Suggestion &suggestion);
/// 第20260118号; empty without a number or with a provisional one, which no letter may show.
QString numberPhrase(const Suggestion &suggestion);
/// 《title》, book marks inside it turned into single ones (GB/T 15834 4.15.3.3); empty without a title.
QString titleInMarks(const QString &title);

/// 主动公开
QString publicityWord(Publicity publicity);

/// 您 for one person, 你们 otherwise
QString addressPronoun(const CaseFile &caseFile);

} // namespace banfu
