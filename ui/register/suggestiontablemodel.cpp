#include "ui/register/suggestiontablemodel.h"

#include "app/base/datetext.h"
#include "app/register/kindwords.h"
#include "app/reply/course.h"
#include "ui/common/icons.h"
#include "ui/register/lister.h"
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

QString kindName(SuggestionKind kind)
{
    switch (kind) {
    case SuggestionKind::Suggestion:
        return SuggestionTableModel::tr("suggestion");
    case SuggestionKind::Proposal:
        return SuggestionTableModel::tr("proposal");
    case SuggestionKind::BillAsSuggestion:
        return SuggestionTableModel::tr("bill");
    }
    Q_UNREACHABLE();
}

QString roleName(BureauRole role)
{
    switch (role) {
    case BureauRole::Host:
        return SuggestionTableModel::tr("host");
    case BureauRole::SoleHandler:
        return SuggestionTableModel::tr("sole handler");
    case BureauRole::SeparateHandler:
        return SuggestionTableModel::tr("separate handler");
    case BureauRole::CoHandler:
        return SuggestionTableModel::tr("co-handler");
    }
    Q_UNREACHABLE();
}

QString resultName(std::optional<ResultClass> result)
{
    return result ? QString{QChar{static_cast<char16_t>(u'A' + static_cast<int>(*result) - 1)}} : QString{};
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
               [](const SuggestionSummary &s, QDate) -> QVariant { return wordedFor(s.kind, stageNext(s.stage)); },
               nothing, SortBy::Stage},
    ColumnLook{
        QT_TRANSLATE_NOOP("banfu::SuggestionTableModel", "Due"),
        [](const SuggestionSummary &s, QDate today) -> QVariant { return dueLook(s.dueOn, today, isOpen(s)).text; },
        dueIcon, SortBy::DueOn},
    ColumnLook{QT_TRANSLATE_NOOP("banfu::SuggestionTableModel", "Found"), nothing, nothing, SortBy::Relevance},
    ColumnLook{QT_TRANSLATE_NOOP("banfu::SuggestionTableModel", "Session"),
               [](const SuggestionSummary &s, QDate) -> QVariant { return s.session; }, nothing, SortBy::Session},
    ColumnLook{QT_TRANSLATE_NOOP("banfu::SuggestionTableModel", "Kind"),
               [](const SuggestionSummary &s, QDate) -> QVariant { return kindName(s.kind); }, nothing, SortBy::Kind},
    ColumnLook{QT_TRANSLATE_NOOP("banfu::SuggestionTableModel", "Our role"),
               [](const SuggestionSummary &s, QDate) -> QVariant { return roleName(s.role); }, nothing, SortBy::Role},
    ColumnLook{QT_TRANSLATE_NOOP("banfu::SuggestionTableModel", "Class"),
               [](const SuggestionSummary &s, QDate) -> QVariant { return s.subjectClass; }, nothing,
               SortBy::SubjectClass},
    ColumnLook{QT_TRANSLATE_NOOP("banfu::SuggestionTableModel", "Handler"),
               [](const SuggestionSummary &s, QDate) -> QVariant { return s.handler; }, nothing, SortBy::Handler},
    ColumnLook{QT_TRANSLATE_NOOP("banfu::SuggestionTableModel", "Assigned"),
               [](const SuggestionSummary &s, QDate) -> QVariant { return dateText(s.assignedOn); }, nothing,
               SortBy::AssignedOn},
    ColumnLook{QT_TRANSLATE_NOOP("banfu::SuggestionTableModel", "Received"),
               [](const SuggestionSummary &s, QDate) -> QVariant { return dateText(s.receivedOn); }, nothing,
               SortBy::ReceivedOn},
    ColumnLook{QT_TRANSLATE_NOOP("banfu::SuggestionTableModel", "Document number"),
               [](const SuggestionSummary &s, QDate) -> QVariant { return s.documentNumber; }, nothing,
               SortBy::DocumentNumber},
    ColumnLook{QT_TRANSLATE_NOOP("banfu::SuggestionTableModel", "Result"),
               [](const SuggestionSummary &s, QDate) -> QVariant { return resultName(s.resultClass); }, nothing,
               SortBy::Result}};

const ColumnLook &look(int column)
{
    return columns.at(static_cast<size_t>(column));
}

} // namespace

SuggestionTableModel::SuggestionTableModel(RegisterFile &registerFile, QDate today, Lister *lister, QObject *parent)
    : QAbstractTableModel{parent}
    , m_registerFile{registerFile}
    , m_today{today}
    , m_lister{lister}
{
    connect(&registerFile, &RegisterFile::changed, this, &SuggestionTableModel::refresh);
    connect(&registerFile, &RegisterFile::removed, this, &SuggestionTableModel::refresh);
    if (lister) {
        connect(lister, &Lister::listed, this, &SuggestionTableModel::takeListed);
        connect(lister, &Lister::failed, this, &SuggestionTableModel::failed);
    }
}

void SuggestionTableModel::setQuery(const SuggestionQuery &query)
{
    constexpr int firstRows = 200; // more than a screen shows
    m_query = query;
    m_query.today = m_today;
    m_conditions = searchConditions(query.words);
    m_passages.clear();
    const bool isFirst = m_ids.isEmpty() && query.words.isEmpty() && query.sortBy == SortBy::DueOn;
    if (m_lister && !isFirst) {
        m_lister->list(m_query);
        return;
    }
    const auto ids = m_lister ? m_registerFile.firstIds(m_query, firstRows) : m_registerFile.ids(m_query);
    beginResetModel();
    m_summaries.clear();
    m_ids = ids ? *ids : QList<SuggestionId>{};
    endResetModel();
    if (!ids)
        Q_EMIT failed(ids.error());
    Q_EMIT listed();
    if (m_lister)
        m_lister->list(m_query);
}

void SuggestionTableModel::takeListed(const SuggestionQuery &query, const QList<SuggestionId> &ids, bool isVerified)
{
    if (query != m_query)
        return;
    m_isVerified = isVerified;
    replaceRows(ids, std::exchange(m_changed, {}));
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

void SuggestionTableModel::refresh(SuggestionId changed)
{
    m_summaries.remove(changed);
    m_passages.remove(changed);
    if (m_lister) {
        m_changed = changed;
        if (const int row = rowOf(changed); row >= 0)
            Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
        m_lister->list(m_query);
        return;
    }
    const auto ids = m_registerFile.ids(m_query);
    if (ids)
        replaceRows(*ids, changed);
    else
        Q_EMIT failed(ids.error());
}

/// A change may move a row, bring one in or take one out: a row that stays where it was is only told as changed, and
/// rows that come at the end are only added, so that the view keeps its place.
void SuggestionTableModel::replaceRows(const QList<SuggestionId> &ids, SuggestionId changed)
{
    const int row = changed.isNull() ? -1 : rowOf(changed);
    if (ids == m_ids) {
        if (row >= 0)
            Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
        if (changed.isNull())
            Q_EMIT listed();
        return;
    }
    const int newRow = changed.isNull() ? -1 : static_cast<int>(ids.indexOf(changed));
    QList<SuggestionId> rest = ids;
    QList<SuggestionId> oldRest = m_ids;
    if (newRow >= 0)
        rest.removeAt(newRow);
    if (row >= 0)
        oldRest.removeAt(row);
    const bool isLonger = changed.isNull() && !m_ids.isEmpty() && ids.size() > m_ids.size() &&
                          std::equal(m_ids.begin(), m_ids.end(), ids.begin());
    if (isLonger) {
        beginInsertRows({}, static_cast<int>(m_ids.size()), static_cast<int>(ids.size()) - 1);
        m_ids = ids;
        endInsertRows();
    } else if (changed.isNull() || rest != oldRest) {
        beginResetModel();
        m_ids = ids;
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

SearchHit SuggestionTableModel::passageAt(int row) const
{
    const SuggestionId id = m_ids.at(row);
    if (const SearchHit *known = m_passages.object(id))
        return *known;
    const auto passages = m_registerFile.passages(id, m_query.words, 1);
    const SearchHit hit = passages ? passages->value(0) : SearchHit{};
    m_passages.insert(id, new SearchHit{hit});
    return hit;
}

QVariant SuggestionTableModel::spansAt(const QModelIndex &index) const
{
    QList<TextSpan> spans;
    if (index.column() == PassageColumn) {
        const SearchHit hit = passageAt(index.row());
        if (!hit.match.isEmpty())
            spans.append({hit.before.size(), hit.before.size() + hit.match.size()});
        return QVariant::fromValue(spans);
    }
    if (index.column() != NumberColumn && index.column() != TitleColumn && index.column() != DeputyColumn &&
        index.column() != CoHandlersColumn && index.column() != HandlerColumn && index.column() != DocumentColumn)
        return {};
    const QString text = data(index, Qt::DisplayRole).toString();
    for (const SearchWord &word : m_conditions.words) {
        const auto span = word.isExcluded      ? std::nullopt
                          : index.column() > 0 ? findWord(text, word.folded)
                                               : findPart(text, word.folded);
        if (span)
            spans.append(*span);
    }
    return QVariant::fromValue(spans);
}

QStringList SuggestionTableModel::filtersAt(const QModelIndex &index) const
{
    const SuggestionSummary *summary = index.isValid() ? summaryAt(index.row()) : nullptr;
    return summary ? filtersOf(*summary, index.column()) : QStringList{};
}

QString SuggestionTableModel::textOf(const SuggestionSummary &summary, int column) const
{
    return look(column).text(summary, m_today).toString();
}

QStringList SuggestionTableModel::filtersOf(const SuggestionSummary &summary, int column)
{
    const auto one = [](const QString &field, const QString &value) {
        return value.isEmpty() ? QStringList{} : QStringList{filterText(field, value)};
    };
    const auto year = [&](QDate date) {
        return date.isValid() ? one(tr("year"), QString::number(date.year())) : QStringList{};
    };
    switch (static_cast<Column>(column)) {
    case DeputyColumn:
        return one(tr("deputy"), summary.leadDeputy);
    case CoHandlersColumn: {
        QStringList filters;
        for (const QString &name : summary.coHandlers.split(u'、', Qt::SkipEmptyParts))
            filters << one(tr("bureau"), name);
        return filters;
    }
    case StageColumn:
    case NextColumn:
        return one(tr("stage"), stageName(summary.stage));
    case SessionColumn:
        return one(tr("session"), summary.session);
    case KindColumn:
        return one(tr("kind"), kindName(summary.kind));
    case ClassColumn:
        return one(tr("class"), summary.subjectClass);
    case HandlerColumn:
        return one(tr("handler"), summary.handler);
    case AssignedColumn:
        return year(summary.assignedOn);
    case ReceivedColumn:
        return year(summary.receivedOn);
    case ResultColumn:
        return one(tr("result"), resultName(summary.resultClass));
    case NumberColumn:
    case TitleColumn:
    case DueColumn:
    case PassageColumn:
    case RoleColumn:
    case DocumentColumn:
        break;
    }
    return {};
}

std::optional<SortBy> SuggestionTableModel::sortOf(int column) const
{
    return column < 0 || column >= columnCount() ? std::nullopt : look(column).sortBy;
}

std::optional<int> SuggestionTableModel::columnOf(SortBy sortBy) const
{
    for (size_t i = 0; i < columns.size(); ++i) {
        if (columns.at(i).sortBy == sortBy && static_cast<int>(i) != NextColumn)
            return static_cast<int>(i);
    }
    return std::nullopt;
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
        role != Qt::AccessibleTextRole && role != SpansRole && role != ValueRole)
        return {};
    if (role == SpansRole)
        return m_conditions.words.isEmpty() ? QVariant{} : spansAt(index);
    if (index.column() == PassageColumn && role != Qt::DecorationRole) {
        const SearchHit hit = m_conditions.words.isEmpty() ? SearchHit{} : passageAt(index.row());
        return QString{hit.before + hit.match + hit.after};
    }
    const SuggestionSummary *summary = summaryAt(index.row());
    if (!summary)
        return {};
    if (role == ValueRole && index.column() == DueColumn)
        return summary->dueOn;
    if (role == ValueRole && index.column() == AssignedColumn)
        return summary->assignedOn;
    if (role == ValueRole && index.column() == ReceivedColumn)
        return summary->receivedOn;
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
    const auto sortBy = sortOf(column);
    if (!sortBy)
        return;
    SuggestionQuery query = m_query;
    query.sortBy = *sortBy;
    query.isDescending = order == Qt::DescendingOrder;
    if (query != m_query)
        setQuery(query);
}

} // namespace banfu
