#pragma once

#include "app/base/result.h"
#include "app/register/officesettings.h"
#include "app/reply/casefile.h"

#include <QByteArray>
#include <QDate>

namespace banfu {

/// An office's own report form (.xlsx) with what the register holds. In the form, {编号} {标题} {领衔代表} … stand for
/// a suggestion's fields, under any heading that an import understands, and {序号} for its place in the list; cells
/// that have such a word for their name count the same. The row in which they stand is repeated for each suggestion;
/// what is below moves down, formulas and merged areas with it. {填报单位} {填报日期} {年份} {件数} {建议件数}
/// {提案件数} {A类件数} … {满意件数} … tell of all. Everything else in the workbook stays as it is, byte by byte.
///
/// InvalidInput when it is no workbook or asks for nothing, or for what is not known.
Result<QByteArray> fillReportForm(const QByteArray &form, const QList<CaseFile> &files, const OfficeSettings &office,
                                  QDate today);

} // namespace banfu
