#include "ui/register/suggestiontablemodel.h"

#include "app/reply/course.h"
#include "ui/common/icons.h"
#include "ui/register/stagelook.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

using Value = QVariant (*)(const SuggestionSummary &, QDate today);

QVariant nothing(const SuggestionSummary &, QDate)
{
    return {};
}

bool isOpen(const SuggestionSummary &summary)
{
    return summary.stage != Stage::Done && summary.stage != Stage::AwaitingFeedback;
}

QString deputies(const SuggestionSummary &summary)
{
    if (summary.deputyCount < 2)
        return summary.leadDeputy;
    return SuggestionTableModel::tr("%1, %2 in all").arg(summary.leadDeputy).arg(summary.deputyCount);
}

QString number(const SuggestionSummary &summary)
{
    return summary.isProvisionalNumber ? SuggestionTableModel::tr("%1 (provisional)").arg(summary.number)
                                       : summary.number;
}

QVariant dueIcon(const SuggestionSummary &summary, QDate today)
{
    const DueLook look = dueLook(summary.dueOn, today, isOpen(summary));
    return look.iconName.isEmpty() ? QVariant{} : QVariant{icon(look.iconName, look.tone)};
}

struct ColumnLook
{
    const char *title;
    Value text;
    Value sign;
    std::optional<SortBy> sortBy;
};
const std::array columns{
    ColumnLook{QT_TRANSLATE_NOOP("banfu::SuggestionTableModel", "Number"),
               [](const SuggestionSummary &s, QDate) -> QVariant { return number(s); },
               [](const SuggestionSummary &s, QDate) -> QVariant {
                   return s.isKey ? QVariant{icon(u"star"_s, Tone::Warning)} : QVariant{};
               },
               SortBy::Number},
    ColumnLook{QT_TRANSLATE_NOOP("banfu::SuggestionTableModel", "Title"),
               [](const SuggestionSummary &s, QDate) -> QVariant { return s.title; }, nothing, SortBy::Title},
    ColumnLook{QT_TRANSLATE_NOOP("banfu::SuggestionTableModel", "Deputies"),
               [](const SuggestionSummary &s, QDate) -> QVariant { return deputies(s); }, nothing, SortBy::LeadDeputy},
    ColumnLook{QT_TRANSLATE_NOOP("banfu::SuggestionTableModel", "Co-handlers"),
               [](const SuggestionSummary &s, QDate) -> QVariant { return s.coHandlers; }, nothing, std::nullopt},
    ColumnLook{
        QT_TRANSLATE_NOOP("banfu::SuggestionTableModel", "Stage"),
        [](const SuggestionSummary &s, QDate) -> QVariant { return stageName(s.stage); },
        [](const SuggestionSummary &s, QDate) -> QVariant { return icon(stageIcon(s.stage), stageTone(s.stage)); },
        SortBy::Stage},
    ColumnLook{QT_TRANSLATE_NOOP("banfu::SuggestionTableModel", "Next"),
               [](const SuggestionSummary &s, QDate) -> QVariant { return stageNext(s.stage); }, nothing,
               SortBy::Stage},
    ColumnLook{
        QT_TRANSLATE_NOOP("banfu::SuggestionTableModel", "Due"),
        [](const SuggestionSummary &s, QDate today) -> QVariant { return dueLook(s.dueOn, today, isOpen(s)).text; },
        dueIcon, SortBy::DueOn}};

const ColumnLook &look(int column)
{
    return columns.at(static_cast<size_t>(column));
}

} // namespace

SuggestionTableModel::SuggestionTableModel(RegisterFile &registerFile, QDate today, QObject *parent)
    : QAbstractTableModel{parent}
    , m_registerFile{registerFile}
    , m_today{today}
{
    connect(&registerFile, &RegisterFile::changed, this, &SuggestionTableModel::refresh);
    connect(&registerFile, &RegisterFile::removed, this, &SuggestionTableModel::refresh);
}

void SuggestionTableModel::setQuery(const SuggestionQuery &query)
{
    auto ids = m_registerFile.ids(query);
    beginResetModel();
    m_query = query;
    m_summaries.clear();
    m_ids = ids ? *ids : QList<SuggestionId>{};
    endResetModel();
    if (!ids)
        Q_EMIT failed(ids.error());
    Q_EMIT listed();
}

void SuggestionTableModel::setToday(QDate today)
{
    if (m_today == today)
        return;
    m_today = today;
    retranslate();
}

void SuggestionTableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_ids.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

SuggestionId SuggestionTableModel::idAt(int row) const
{
    return row >= 0 && row < m_ids.size() ? m_ids.at(row) : SuggestionId{};
}

int SuggestionTableModel::rowOf(SuggestionId id) const
{
    return static_cast<int>(m_ids.indexOf(id));
}

/// A change may move a row, bring one in or take one out: the query is asked again, but a row that stays where it was
/// is only told as changed, so that the view keeps its place.
void SuggestionTableModel::refresh(SuggestionId changed)
{
    m_summaries.remove(changed);
    const auto ids = m_registerFile.ids(m_query);
    if (!ids) {
        Q_EMIT failed(ids.error());
        return;
    }
    const int row = rowOf(changed);
    if (*ids == m_ids) {
        if (row >= 0)
            Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
        return;
    }
    const int newRow = static_cast<int>(ids->indexOf(changed));
    QList<SuggestionId> rest = *ids;
    QList<SuggestionId> oldRest = m_ids;
    if (newRow >= 0)
        rest.removeAt(newRow);
    if (row >= 0)
        oldRest.removeAt(row);
    if (rest != oldRest) {
        beginResetModel();
        m_summaries.clear();
        m_ids = *ids;
        endResetModel();
    } else {
        if (row >= 0) {
            beginRemoveRows({}, row, row);
            m_ids.removeAt(row);
            endRemoveRows();
        }
        if (newRow >= 0) {
            beginInsertRows({}, newRow, newRow);
            m_ids.insert(newRow, changed);
            endInsertRows();
        }
    }
    Q_EMIT listed();
}

const SuggestionSummary *SuggestionTableModel::summaryAt(int row) const
{
    constexpr int page = 64; // one statement for about what a screen shows
    const SuggestionId wanted = m_ids.at(row);
    if (const SuggestionSummary *known = m_summaries.object(wanted))
        return known;
    const int first = row - row % page;
    const auto read = m_registerFile.summaries(m_ids.mid(first, page));
    if (read) {
        for (const SuggestionSummary &summary : *read)
            m_summaries.insert(summary.id, new SuggestionSummary{summary});
    }
    return m_summaries.object(wanted);
}

int SuggestionTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int SuggestionTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(columns.size());
}

QVariant SuggestionTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role != Qt::DisplayRole && role != Qt::DecorationRole && role != Qt::ToolTipRole &&
        role != Qt::AccessibleTextRole)
        return {};
    const SuggestionSummary *summary = summaryAt(index.row());
    if (!summary)
        return {};
    return role == Qt::DecorationRole ? look(index.column()).sign(*summary, m_today)
                                      : look(index.column()).text(*summary, m_today);
}

QVariant SuggestionTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnCount())
        return {};
    return tr(look(section).title);
}

void SuggestionTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columnCount() || !look(column).sortBy)
        return;
    SuggestionQuery query = m_query;
    query.sortBy = *look(column).sortBy;
    query.isDescending = order == Qt::DescendingOrder;
    if (query != m_query)
        setQuery(query);
}

} // namespace banfu
