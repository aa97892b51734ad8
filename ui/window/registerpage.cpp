#include "ui/window/registerpage.h"

#include "ui/common/emptypage.h"
#include "ui/common/icons.h"
#include "ui/register/glance.h"
#include "ui/register/stagelook.h"
#include "ui/register/suggestiontablemodel.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

RegisterPage::RegisterPage(RegisterFile &registerFile, QDate today, QWidget *parent)
    : QWidget{parent}
    , m_registerFile{registerFile}
    , m_today{today}
    , m_views{new QListWidget}
    , m_search{new QLineEdit}
    , m_count{new QLabel}
    , m_table{new QTableView}
    , m_model{new SuggestionTableModel{registerFile, today, this}}
    , m_glance{new Glance{registerFile, today}}
    , m_empty{new EmptyPage{u"register"_s}}
    , m_stack{new QStackedWidget}
    , m_split{new QSplitter{this}}
{
    m_views->setObjectName(u"viewList"_s);
    m_views->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // a long name is cut with an ellipsis
    m_search->setObjectName(u"searchEdit"_s);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(u"search"_s, Tone::Muted), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_count->setObjectName(u"countLabel"_s);
    m_table->setObjectName(u"registerTable"_s);
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setSortingEnabled(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    m_table->horizontalHeader()->setSectionsClickable(true);
    m_table->horizontalHeader()->setSortIndicatorShown(true);
    m_table->horizontalHeader()->setSortIndicator(SuggestionTableModel::DueColumn, Qt::AscendingOrder);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->moveSection(SuggestionTableModel::StageColumn, 2);
    m_table->horizontalHeader()->moveSection(SuggestionTableModel::NextColumn, 3);
    m_table->horizontalHeader()->moveSection(SuggestionTableModel::DueColumn, 4);
    m_table->installEventFilter(this);

    auto *middle = new QWidget;
    auto *column = new QVBoxLayout{middle};
    column->setContentsMargins(4, 6, 4, 0);
    auto *top = new QHBoxLayout;
    top->addWidget(m_search, 1);
    top->addWidget(m_count);
    column->addLayout(top);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);
    m_split->addWidget(m_views);
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
    const std::pair<int, int> widths[] = {
        {SuggestionTableModel::TitleColumn, 14}, {SuggestionTableModel::NumberColumn, 6},
        {SuggestionTableModel::DeputyColumn, 7}, {SuggestionTableModel::CoHandlersColumn, 8},
        {SuggestionTableModel::StageColumn, 8},  {SuggestionTableModel::NextColumn, 8},
        {SuggestionTableModel::DueColumn, 11}};
    for (const auto &[section, width] : widths)
        m_table->setColumnWidth(section, width * unit);

    connect(m_views, &QListWidget::currentRowChanged, this, &RegisterPage::ask);
    connect(m_search, &QLineEdit::textChanged, this, &RegisterPage::ask);
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, m_model, &SuggestionTableModel::sort);
    connect(m_model, &SuggestionTableModel::listed, this, &RegisterPage::showListed);
    connect(m_table, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT opened(m_model->idAt(index.row())); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        if (!index.isValid())
            return;
        m_current = m_model->idAt(index.row());
        m_glance->show(m_current);
        Q_EMIT chosen(m_current);
    });
    auto *counts = new QTimer{this}; // many changes in one turn are counted once
    counts->setSingleShot(true);
    counts->setInterval(0);
    connect(counts, &QTimer::timeout, this, &RegisterPage::fillViews);
    connect(&registerFile, &RegisterFile::changed, counts, qOverload<>(&QTimer::start));
    connect(&registerFile, &RegisterFile::removed, counts, qOverload<>(&QTimer::start));
    retranslate();
    ask();
}

QList<RegisterPage::View> RegisterPage::views() const
{
    QList<View> views{{u"all"_s, tr("All"), {}},
                      {u"overdue"_s, tr("Overdue"), {.dueBefore = m_today}},
                      {u"bell"_s, tr("Due within 7 days"), {.dueBefore = m_today.addDays(8)}},
                      {u"calendar"_s, tr("Due within 14 days"), {.dueBefore = m_today.addDays(15)}}};
    for (const Stage stage :
         {Stage::Registered, Stage::AwaitingOpinions, Stage::Talking, Stage::Drafting, Stage::Reviewing, Stage::Signed,
          Stage::AwaitingFeedback, Stage::Dissatisfied, Stage::Done})
        views.append({stageIcon(stage), stageName(stage), {.stages = {stage}}});
    views.append({u"kind"_s, tr("Suggestions"), {.kind = SuggestionKind::Suggestion}});
    views.append({u"kind"_s, tr("Proposals"), {.kind = SuggestionKind::Proposal}});
    if (const auto sessions = m_registerFile.sessions()) {
        for (const QString &session : *sessions) {
            if (!session.isEmpty())
                views.append({u"session"_s, session, {.session = session}});
        }
    }
    return views;
}

void RegisterPage::fillViews()
{
    m_shown = views();
    const int current = std::max(0, m_views->currentRow());
    const QSignalBlocker blocker{m_views};
    m_views->clear();
    for (const View &view : m_shown) {
        const auto count = m_registerFile.count(view.query);
        auto *item = new QListWidgetItem{icon(view.iconName), u"%1  (%2)"_s.arg(view.name).arg(count ? *count : 0)};
        item->setToolTip(view.name);
        m_views->addItem(item);
    }
    m_views->setCurrentRow(std::min(current, m_views->count() - 1));
}

void RegisterPage::ask()
{
    const int row = std::max(0, m_views->currentRow());
    SuggestionQuery query = row < m_shown.size() ? m_shown.at(row).query : SuggestionQuery{};
    query.words = m_search->text().trimmed();
    query.sortBy = m_model->query().sortBy;
    query.isDescending = m_model->query().isDescending;
    m_model->setQuery(query);
}

void RegisterPage::showListed()
{
    const int rows = m_model->rowCount();
    m_count->setText(tr("%1 found").arg(rows));
    const bool isSearch = m_model->query() != SuggestionQuery{.sortBy = m_model->query().sortBy,
                                                              .isDescending = m_model->query().isDescending};
    if (isSearch)
        m_empty->setTexts(tr("Nothing is found"),
                          tr("Other words or another view may hold it; Esc clears the search."));
    else
        m_empty->setTexts(tr("The register is empty"), tr("Register the first suggestion (Ctrl+N) or import files."));
    m_stack->setCurrentIndex(rows == 0 ? 1 : 0);
    const int row = m_model->rowOf(m_current);
    if (rows > 0)
        m_table->setCurrentIndex(m_model->index(std::max(0, row), 0));
    else
        m_glance->show({});
}

SuggestionId RegisterPage::current() const
{
    return m_model->rowOf(m_current) >= 0 ? m_current : SuggestionId{};
}

QList<SuggestionId> RegisterPage::selected() const
{
    QList<SuggestionId> ids;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        ids.append(m_model->idAt(index.row()));
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
    return m_split->saveState();
}

void RegisterPage::setState(const QByteArray &state)
{
    if (!state.isEmpty())
        m_split->restoreState(state);
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
        if (isEnter && !current().isNull()) {
            Q_EMIT opened(current());
            return true;
        }
        if (watched == m_search && key == Qt::Key_Escape) {
            m_search->clear();
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
