#include "app/exchange/ledgerimport.h"

#include "app/base/files.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

struct LedgerFile
{
    Q_DECLARE_TR_FUNCTIONS(banfu::ledger)
};

} // namespace

bool isTableFile(const QString &path)
{
    static const QStringList endings{u"xlsx"_s, u"xlsm"_s, u"xls"_s, u"et"_s, u"csv"_s, u"tsv"_s};
    return endings.contains(QFileInfo{path}.suffix().toLower());
}

Result<QList<Worksheet>> readTableFile(const QString &path)
{
    const auto bytes = readBytes(path, WorkbookLimits::bytes);
    if (!bytes)
        return bytes.error();
    return readWorkbook(*bytes);
}

LedgerLayout layoutFor(RegisterFile &registerFile, const Worksheet &sheet)
{
    const LedgerLayout layout = recogniseLayout(sheet);
    const auto fields = registerFile.tableFields(layoutKey(layout));
    return fields && !fields->isEmpty() ? withFields(layout, *fields) : layout;
}

Result<QList<SuggestionId>> importLedger(RegisterFile &registerFile, const LedgerPlan &plan, const LedgerLayout &layout,
                                         const LedgerProgress &progress)
{
    if (const auto kept = registerFile.keepTableFields(layoutKey(layout), layoutFields(layout)); !kept)
        return kept.error();
    return registerFile.putAll(plan.files(), {}, progress);
}

QString planSummary(const LedgerPlan &plan)
{
    using Act = LedgerStep::Act;
    const std::pair<Act, QString> lines[]{{Act::Add, LedgerFile::tr("new: %L1")},
                                          {Act::Complete, LedgerFile::tr("completed: %L1")},
                                          {Act::Replace, LedgerFile::tr("replaced: %L1")},
                                          {Act::Unchanged, LedgerFile::tr("the same already: %L1")},
                                          {Act::Leave, LedgerFile::tr("left as they are: %L1")},
                                          {Act::Refuse, LedgerFile::tr("refused: %L1")}};
    QStringList parts;
    for (const auto &[act, line] : lines) {
        if (const qsizetype count = plan.count(act); count > 0)
            parts << line.arg(count);
    }
    return parts.isEmpty() ? LedgerFile::tr("no suggestions found") : parts.join(LedgerFile::tr(", "));
}

QString refusal(const LedgerStep &step)
{
    return LedgerFile::tr("Row %1: %2").arg(step.row + 1).arg(step.faults.join(LedgerFile::tr("; ")));
}

} // namespace banfu
