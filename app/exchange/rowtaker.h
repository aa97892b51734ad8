#pragma once

#include "app/exchange/ledgerrows.h"

#include <optional>

namespace banfu {

/// Takes the cells of one row, one after the other, into a suggestion.
class RowTaker
{
public:
    RowTaker(LedgerRow &row, const LedgerDefaults &defaults)
        : m_row{row}
        , m_defaults{defaults}
    {
    }
    void take(const LedgerColumn &column, const WorksheetCell &cell);
    void finish();

private:
    bool takeLine(LedgerField field, const QString &text);
    bool takeDate(const LedgerColumn &column, const WorksheetCell &cell);
    void refuseDate(const LedgerColumn &column, const QString &text);
    bool takeChoice(const LedgerColumn &column, const QString &text);
    void takeReply(const LedgerColumn &column, const WorksheetCell &cell);
    template <typename T>
    void choose(T &field, const std::optional<T> &value, const LedgerColumn &column, const QString &text);
    void note(const QString &heading, const QString &text);
    Reply &reply();
    void finishDeputies();
    void finishBureaus();
    void finishSession();

    LedgerRow &m_row;
    const LedgerDefaults &m_defaults;
    QStringList m_leads{};
    QStringList m_coSigners{};
    Deputy m_lead{};
    QStringList m_bureaus{};  ///< those asked for their opinion
    QStringList m_separate{}; ///< those who answer their part themselves
    QString m_term{};
    QString m_meeting{};
    std::optional<BureauRole> m_role{};
    QString m_satisfaction{};
};

} // namespace banfu
