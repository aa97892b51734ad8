#pragma once

#include "app/exchange/worksheet.h"
#include "app/register/deputy.h"
#include "app/register/feedback.h"
#include "app/register/suggestion.h"
#include "app/reply/reply.h"

#include <QDate>
#include <QStringList>

#include <optional>

namespace banfu {

// What offices write into the cells of their tables, as values; nothing when a text is none of them.

/// 2026-03-02, 2026/3/2, 2026.3.2前, 2026年3月2日, 20260302, with a time behind it or not; a day's serial number.
std::optional<QDate> ledgerDate(const WorksheetCell &cell);
std::optional<SuggestionKind> ledgerKind(const QString &text);
std::optional<CongressLevel> ledgerLevel(const QString &text);
std::optional<BureauRole> ledgerRole(const QString &text);
std::optional<Publicity> ledgerPublicity(const QString &text);
std::optional<ResultClass> ledgerResult(const QString &text);
std::optional<Satisfaction> ledgerSatisfaction(const QString &text);
std::optional<bool> ledgerTruth(const QString &text);

/// 第20172212号, 建议第87号 → 20172212, 87
QString ledgerNumber(const QString &text);
/// 沈望舒、陆  平（领衔），顾晓棠等3人 → 沈望舒, 陆平, 顾晓棠
QStringList ledgerNames(const QString &text);
/// A party's committee or a delegation is no person.
DeputyKind deputyKindOf(const QString &name, SuggestionKind kind);
QStringList ledgerBureaus(const QString &text);

} // namespace banfu
