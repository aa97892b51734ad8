#include "ui/window/registerpage.h"

#include "app/store/searchwords.h"
#include "ui/common/emptypage.h"
#include "ui/common/icons.h"
#include "ui/register/filterbar.h"
#include "ui/register/glance.h"
#include "ui/register/hitdelegate.h"
#include "ui/register/lister.h"
#include "ui/register/stagelook.h"
#include "ui/register/suggestiontablemodel.h"
#include "ui/register/viewcommand.h"

#include <QClipboard>
#include <QDataStream>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <QUndoStack>
#include <QVBoxLayout>
#include <QWidgetAction>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

constexpr int beforeTidying = 3000; // milliseconds in which nothing happens
constexpr int betweenTidying = 250;

static int countOf(RegisterFile &registerFile, const SuggestionQuery &query)
{
    const auto count = registerFile.count(query);
    return count ? *count : 0;
}

RegisterPage::RegisterPage(RegisterFile &registerFile, QDate today, QUndoStack &undoStack, int large, QWidget *parent)
    : QWidget{parent}
    , m_registerFile{registerFile}
    , m_today{today}
    , m_undoStack{undoStack}
    , m_lister{countOf(registerFile, {}) >= large ? new Lister{registerFile.path(), this} : nullptr}
    , m_views{new QListWidget}
    , m_groupTitle{new QToolButton}
    , m_groups{new QListWidget}
    , m_filters{new FilterBar}
    , m_search{new QLineEdit}
    , m_count{new QLabel}
    , m_table{new QTableView}
    , m_model{new SuggestionTableModel{registerFile, today, m_lister, this}}
    , m_glance{new Glance{registerFile, today}}
    , m_empty{new EmptyPage{u"register"_s}}
    , m_stack{new QStackedWidget}
    , m_split{new QSplitter{this}}
{
    m_views->setObjectName(u"viewList"_s);
    m_views->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // a long name is cut with an ellipsis
    m_views->setContextMenuPolicy(Qt::CustomContextMenu);
    m_search->setObjectName(u"searchEdit"_s);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(u"search"_s, Tone::Muted), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_count->setObjectName(u"countLabel"_s);
    makeTable();

    auto *middle = new QWidget;
    auto *column = new QVBoxLayout{middle};
    column->setContentsMargins(4, 6, 4, 0);
    auto *top = new QHBoxLayout;
    top->addWidget(m_search, 1);
    top->addWidget(m_count);
    column->addLayout(top);
    column->addWidget(m_filters);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);
    m_split->addWidget(makeSide());
    m_split->addWidget(middle);
    m_split->addWidget(m_glance);
    m_split->setStretchFactor(0, 0);
    m_split->setStretchFactor(1, 1);
    const int unit = fontMetrics().height();
    m_split->setSizes({unit * 11, unit * 48, unit * 15});
    m_split->setChildrenCollapsible(false);
    auto *whole = new QVBoxLayout{this};
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_split);

    connect(m_views, &QListWidget::currentRowChanged, this, &RegisterPage::changeView);
    connect(m_views, &QWidget::customContextMenuRequested, this, &RegisterPage::showViewMenu);
    connect(m_groupTitle, &QToolButton::clicked, this, [this] { groupBy(std::nullopt); });
    connect(m_groups, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { m_filters->add(item->data(Qt::UserRole).toString()); });
    connect(m_groups, &QListWidget::itemClicked, m_groups, &QListWidget::itemActivated);
    connect(m_search, &QLineEdit::textEdited, this, &RegisterPage::takeTypedFilters);
    connect(m_search, &QLineEdit::textChanged, this, &RegisterPage::ask);
    connect(m_filters, &FilterBar::changed, this, &RegisterPage::ask);
    connect(m_filters, &FilterBar::keepWanted, this, &RegisterPage::keepView);
    connect(m_model, &SuggestionTableModel::listed, this, &RegisterPage::showListed);
    if (m_lister)
        connect(m_lister, &Lister::counted, this, &RegisterPage::showCounts);
    if (m_lister)
        connect(m_lister, &Lister::grouped, this, &RegisterPage::showGroups);
    auto *counts = new QTimer{this}; // many changes in one turn are counted once
    counts->setSingleShot(true);
    counts->setInterval(0);
    connect(counts, &QTimer::timeout, this, &RegisterPage::fillViews);
    auto *tidying = new QTimer{this}; // what the index puts off while records are stored, when nothing happens
    connect(tidying, &QTimer::timeout, this, [this, tidying] {
        const auto isMore = m_registerFile.tidy();
        if (isMore && *isMore)
            tidying->start(betweenTidying);
        else
            tidying->stop();
    });
    for (const auto signal : {&RegisterFile::changed, &RegisterFile::removed}) {
        connect(&registerFile, signal, counts, qOverload<>(&QTimer::start));
        connect(&registerFile, signal, tidying, [tidying] { tidying->start(beforeTidying); });
    }
    tidying->start(beforeTidying); // what an earlier run left
    connect(&registerFile, &RegisterFile::viewsChanged, counts, qOverload<>(&QTimer::start));
    m_viewKey = u"all"_s;
    retranslate();
    ask();
}

void RegisterPage::makeTable()
{
    QHeaderView *header = m_table->horizontalHeader();
    m_table->setObjectName(u"registerTable"_s);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new HitDelegate{m_table});
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setSortingEnabled(false);
    m_table->setTabKeyNavigation(false);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    header->setObjectName(u"registerHeader"_s);
    header->setSectionsClickable(true);
    header->setSectionsMovable(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicator(SuggestionTableModel::DueColumn, Qt::AscendingOrder);
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->moveSection(SuggestionTableModel::StageColumn, 2);
    header->moveSection(SuggestionTableModel::NextColumn, 3);
    header->moveSection(SuggestionTableModel::DueColumn, 4);
    header->moveSection(header->visualIndex(SuggestionTableModel::PassageColumn), 2);
    for (int section = SuggestionTableModel::PassageColumn; section < m_model->columnCount(); ++section)
        header->hideSection(section);
    const int unit = fontMetrics().height();
    const std::pair<int, int> widths[] = {
        {SuggestionTableModel::TitleColumn, 14},   {SuggestionTableModel::NumberColumn, 6},
        {SuggestionTableModel::DeputyColumn, 7},   {SuggestionTableModel::CoHandlersColumn, 8},
        {SuggestionTableModel::StageColumn, 8},    {SuggestionTableModel::NextColumn, 8},
        {SuggestionTableModel::DueColumn, 11},     {SuggestionTableModel::PassageColumn, 22},
        {SuggestionTableModel::SessionColumn, 11}, {SuggestionTableModel::DocumentColumn, 10}};
    for (const auto &[section, width] : widths)
        m_table->setColumnWidth(section, width * unit);
    m_table->installEventFilter(this);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &RegisterPage::orderBy);
    connect(header, &QWidget::customContextMenuRequested, this, &RegisterPage::showColumnMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &RegisterPage::showCellMenu);
    connect(m_table, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT opened(m_model->idAt(index.row())); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        if (!index.isValid())
            return;
        m_current = m_model->idAt(index.row());
        m_glance->show(m_current);
        Q_EMIT chosen(m_current);
    });
}

/// Each view keeps its columns and its order.
void RegisterPage::changeView()
{
    m_columns.insert(m_viewKey, m_table->horizontalHeader()->saveState());
    const View view = shownView();
    m_viewKey = view.key;
    m_isOrderChosen = false;
    restoreColumns(view);
    ask();
}

void RegisterPage::restoreColumns(const View &view)
{
    QHeaderView *header = m_table->horizontalHeader();
    const QSignalBlocker blocker{header};
    const QByteArray known = m_columns.value(view.key);
    if (!known.isEmpty())
        header->restoreState(known);
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    if (known.isEmpty() && view.isSaved) {
        const auto column = m_model->columnOf(view.query.sortBy);
        header->setSortIndicator(column.value_or(-1),
                                 view.query.isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
    const int section = header->sortIndicatorSection();
    const auto sortBy = m_model->sortOf(section);
    if (sortBy && section >= 0 && *sortBy != SortBy::Relevance) {
        m_order.sortBy = *sortBy;
        m_order.isDescending = header->sortIndicatorOrder() == Qt::DescendingOrder;
    }
}

void RegisterPage::orderBy(int section, Qt::SortOrder order)
{
    const auto sortBy = m_model->sortOf(section);
    if (!sortBy)
        return;
    m_isOrderChosen = *sortBy != SortBy::Relevance;
    if (m_isOrderChosen) {
        m_order.sortBy = *sortBy;
        m_order.isDescending = order == Qt::DescendingOrder;
    }
    ask();
}

QString RegisterPage::typedWords() const
{
    return (m_filters->filters() + QStringList{m_search->text().trimmed()}).join(u' ').trimmed();
}

/// A filter that is typed to its end becomes a button of its own.
void RegisterPage::takeTypedFilters(const QString &typed)
{
    if (!typed.endsWith(u' '))
        return;
    QStringList words;
    QStringList filters = m_filters->filters();
    for (const SearchPart &part : searchParts(typed)) {
        if (!part.isFilter)
            words << part.text;
        else if (!filters.contains(part.text))
            filters << part.text;
    }
    if (filters == m_filters->filters())
        return;
    {
        const QSignalBlocker blocker{m_search};
        m_search->setText(words.isEmpty() ? QString{} : words.join(u' ') + u' ');
    }
    m_filters->setFilters(filters);
}

void RegisterPage::ask()
{
    const View view = shownView();
    const QString words = typedWords();
    SuggestionQuery query = view.query;
    query.words = (view.query.words + u' ' + words).trimmed();
    const bool hasWords = !searchConditions(query.words).words.isEmpty();
    m_isOrderChosen = m_isOrderChosen && hasWords;
    const bool isRanked = hasWords && !m_isOrderChosen && !view.isSaved;
    query.sortBy = isRanked ? SortBy::Relevance : m_order.sortBy;
    query.isDescending = !isRanked && m_order.isDescending;
    QHeaderView *header = m_table->horizontalHeader();
    {
        const QSignalBlocker blocker{header};
        header->setSortIndicator(isRanked ? -1 : m_model->columnOf(query.sortBy).value_or(-1),
                                 query.isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
        header->setSectionHidden(SuggestionTableModel::PassageColumn, !hasWords);
    }
    m_filters->setKeepable(!words.isEmpty(), words);
    m_glance->setWords(query.words);
    m_model->setQuery(query);
}

void RegisterPage::showListed()
{
    const int rows = m_model->rowCount();
    askGroups();
    m_count->setText(m_model->isVerified() ? tr("%1 found").arg(rows) : tr("about %1 found").arg(rows));
    const bool isNarrowed = !typedWords().isEmpty() || m_views->currentRow() > 0;
    if (isNarrowed)
        m_empty->setTexts(tr("Nothing is found"),
                          tr("Other words or another view may hold it; Esc clears the search."));
    else
        m_empty->setTexts(tr("The register is empty"), tr("Register the first suggestion (Ctrl+N) or import files."));
    m_stack->setCurrentIndex(rows == 0 ? 1 : 0);
    const int row = std::max(0, m_model->rowOf(m_current));
    if (rows == 0)
        m_glance->show({});
    else if (m_table->currentIndex().row() != row || m_model->idAt(row) != m_current)
        m_table->setCurrentIndex(m_model->index(row, 0));
}

void RegisterPage::showColumnMenu(const QPoint &place)
{
    QHeaderView *header = m_table->horizontalHeader();
    auto *menu = new QMenu{this};
    menu->setObjectName(u"columnMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto sortBy = m_model->sortOf(header->logicalIndexAt(place));
    if (sortBy && RegisterFile::isGroupable(*sortBy)) {
        const QString title =
            m_model->headerData(*m_model->columnOf(*sortBy), Qt::Horizontal, Qt::DisplayRole).toString();
        const bool isGrouped = m_groupings.value(m_viewKey, -1) == static_cast<int>(*sortBy);
        QAction *action = menu->addAction(tr("Group by %1").arg(title));
        action->setObjectName(u"groupAction"_s);
        action->setCheckable(true);
        action->setChecked(isGrouped);
        connect(action, &QAction::toggled, this,
                [this, by = *sortBy](bool isOn) { groupBy(isOn ? std::optional{by} : std::nullopt); });
        menu->addSeparator();
    }
    for (int section = 0; section < m_model->columnCount(); ++section) {
        if (section == SuggestionTableModel::NumberColumn || section == SuggestionTableModel::PassageColumn)
            continue; // always there, and there while words are searched
        QAction *action = menu->addAction(m_model->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(section));
        connect(action, &QAction::toggled, header,
                [header, section](bool isShown) { header->setSectionHidden(section, !isShown); });
    }
    menu->popup(header->viewport()->mapToGlobal(place));
}

void RegisterPage::showCellMenu(const QPoint &place)
{
    const QModelIndex index = m_table->indexAt(place);
    auto *menu = new QMenu{this};
    menu->setObjectName(u"cellMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString &filter : m_model->filtersAt(index)) {
        menu->addAction(tr("Show only %1").arg(filter), this, [this, filter] { m_filters->add(filter); });
        menu->addAction(tr("Leave out %1").arg(filter), this, [this, filter] { m_filters->add(u'-' + filter); });
    }
    if (!menu->isEmpty())
        menu->addSeparator();
    menu->addAction(tr("Copy as a table"), QKeySequence{QKeySequence::Copy}, this, &RegisterPage::copyRows);
    menu->addAction(tr("Select all"), QKeySequence{QKeySequence::SelectAll}, m_table, &QTableView::selectAll);
    menu->popup(m_table->viewport()->mapToGlobal(place));
}

QList<int> RegisterPage::shownSections() const
{
    const QHeaderView *header = m_table->horizontalHeader();
    QList<int> sections;
    for (int visual = 0; visual < header->count(); ++visual) {
        if (const int section = header->logicalIndex(visual); !header->isSectionHidden(section))
            sections.append(section);
    }
    return sections;
}

Result<TableContent> RegisterPage::shownTable(const RegisterFile::WorkProgress &progress) const
{
    constexpr int pace = 200; // so often the person is asked
    const QList<int> sections = shownSections();
    TableContent table{.name = shownView().name};
    for (const int section : sections)
        table.columns.append(
            {.heading = m_model->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString(),
             .width = std::clamp(m_table->columnWidth(section) / fontMetrics().averageCharWidth(), 8, 80)});
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (row % pace == 0 && !progress(row, m_model->rowCount()))
            return Error{.code = ErrorCode::Cancelled, .message = tr("The export was cancelled; nothing was written.")};
        QVariantList cells;
        for (const int section : sections)
            cells.append(m_model->index(row, section).data(SuggestionTableModel::ValueRole));
        table.rows.append(cells);
    }
    return table;
}

Result<QList<CaseFile>> RegisterPage::shownFiles(const RegisterFile::WorkProgress &progress) const
{
    constexpr qsizetype pace = 32;
    QList<CaseFile> files;
    for (const SuggestionId id : m_model->ids()) {
        if (files.size() % pace == 0 && !progress(files.size(), m_model->rowCount()))
            return Error{.code = ErrorCode::Cancelled, .message = tr("The export was cancelled; nothing was written.")};
        auto file = m_registerFile.find(id);
        if (!file)
            return file.error();
        files.append(*std::move(file));
    }
    return files;
}

void RegisterPage::copyRows() const
{
    const QList<int> sections = shownSections();
    QStringList lines;
    QString rows;
    const auto add = [&](const QStringList &cells, const QString &tag) {
        QStringList plain = cells;
        rows += u"<tr>"_s;
        for (QString &cell : plain) {
            rows += u"<%1>%2</%1>"_s.arg(tag, cell.toHtmlEscaped());
            cell.replace(u'\t', u' ').replace(u'\n', u' ');
        }
        rows += u"</tr>\n"_s;
        lines << plain.join(u'\t');
    };
    QStringList titles;
    for (const int section : sections)
        titles << m_model->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
    add(titles, u"th"_s);
    for (const SuggestionId id : selected()) {
        const int row = m_model->rowOf(id);
        QStringList cells;
        for (const int section : sections)
            cells << m_model->index(row, section).data().toString();
        add(cells, u"td"_s);
    }
    auto *data = new QMimeData;
    data->setText(lines.join(u'\n') + u'\n');
    data->setHtml(u"<meta charset=\"utf-8\"><table>\n"_s + rows + u"</table>"_s);
    QGuiApplication::clipboard()->setMimeData(data);
}

SuggestionId RegisterPage::current() const
{
    return m_model->rowOf(m_current) >= 0 ? m_current : SuggestionId{};
}

QList<SuggestionId> RegisterPage::selected() const
{
    QList<SuggestionId> ids;
    QItemSelection ranges = m_table->selectionModel()->selection();
    std::ranges::sort(ranges, {}, &QItemSelectionRange::top); // thousands of rows are a few ranges
    int next = 0;
    for (const QItemSelectionRange &range : ranges) {
        for (int row = std::max(next, range.top()); row <= range.bottom(); ++row)
            ids.append(m_model->idAt(row));
        next = std::max(next, range.bottom() + 1);
    }
    return ids;
}

const SuggestionQuery &RegisterPage::query() const
{
    return m_model->query();
}

void RegisterPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void RegisterPage::addEmptyAction(QAction *action)
{
    m_empty->addAction(action);
}

QByteArray RegisterPage::state() const
{
    QHash<QString, QByteArray> columns = m_columns;
    columns.insert(m_viewKey, m_table->horizontalHeader()->saveState());
    QByteArray bytes;
    QDataStream stream{&bytes, QIODevice::WriteOnly};
    stream.setVersion(QDataStream::Qt_6_4);
    stream << m_split->saveState() << columns << m_groupings;
    return bytes;
}

void RegisterPage::setState(const QByteArray &state)
{
    QDataStream stream{state};
    stream.setVersion(QDataStream::Qt_6_4);
    QByteArray split;
    QHash<QString, QByteArray> columns;
    stream >> split >> columns;
    if (stream.status() != QDataStream::Ok || !m_split->restoreState(split))
        return;
    m_columns = columns;
    QHash<QString, int> groupings; // not written by earlier ones
    if (!stream.atEnd() && (stream >> groupings).status() == QDataStream::Ok)
        m_groupings = groupings;
    restoreColumns(shownView());
    ask();
}

void RegisterPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RegisterPage::retranslate()
{
    m_search->setPlaceholderText(tr("Search numbers, titles, names, texts and replies (Ctrl+F)"));
    m_search->setAccessibleName(tr("Search"));
    m_views->setAccessibleName(tr("Views"));
    m_table->setAccessibleName(tr("Register"));
    m_model->retranslate();
    fillViews();
    showListed();
}

bool RegisterPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
        if (const auto code =
                watched == m_search && isEnter ? QuestionnaireCode::parse(m_search->text()) : std::nullopt) {
            m_search->clear();
            Q_EMIT scanned(*code);
            return true;
        }
        if (isEnter && !current().isNull()) {
            Q_EMIT opened(current());
            return true;
        }
        if (watched == m_search && key == Qt::Key_Escape) {
            m_filters->setFilters({});
            m_search->clear();
            return true;
        }
        if (watched == m_search && key == Qt::Key_Backspace && m_search->text().isEmpty()) {
            m_filters->removeLast();
            return true;
        }
        if (watched == m_table && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
            copyRows();
            return true;
        }
        if (watched == m_search && key == Qt::Key_Down) {
            m_table->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace banfu
