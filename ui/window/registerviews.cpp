#include "ui/common/icons.h"
#include "ui/register/filterbar.h"
#include "ui/register/lister.h"
#include "ui/register/stagelook.h"
#include "ui/register/suggestiontablemodel.h"
#include "ui/register/viewcommand.h"
#include "ui/window/registerpage.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QSignalBlocker>
#include <QTableView>
#include <QToolButton>
#include <QUndoStack>
#include <QVBoxLayout>
#include <QWidgetAction>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

// The left pane of the register's page: views with their counts, and groups of the shown list.

namespace banfu {

/// The views and, when the list is grouped, its groups with their counts below them.
QWidget *RegisterPage::makeSide()
{
    m_groupTitle->setObjectName(u"groupTitleButton"_s);
    m_groupTitle->setAutoRaise(true);
    m_groupTitle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_groupTitle->setIcon(icon(u"close"_s));
    m_groupTitle->hide();
    m_groups->setObjectName(u"groupList"_s);
    m_groups->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_groups->setUniformItemSizes(true);
    m_groups->hide();
    auto *side = new QWidget;
    auto *column = new QVBoxLayout{side};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_views, 3);
    column->addWidget(m_groupTitle);
    column->addWidget(m_groups, 2);
    return side;
}

void RegisterPage::groupBy(std::optional<SortBy> column)
{
    if (column)
        m_groupings.insert(m_viewKey, static_cast<int>(*column));
    else
        m_groupings.remove(m_viewKey);
    askGroups();
}

void RegisterPage::askGroups()
{
    const auto grouping = m_groupings.constFind(m_viewKey);
    const auto column =
        grouping == m_groupings.constEnd() ? std::nullopt : m_model->columnOf(static_cast<SortBy>(*grouping));
    m_groupTitle->setVisible(column.has_value());
    m_groups->setVisible(column.has_value());
    if (!column)
        return;
    m_groupTitle->setText(
        tr("By %1", "a column").arg(m_model->headerData(*column, Qt::Horizontal, Qt::DisplayRole).toString()));
    const auto by = static_cast<SortBy>(*grouping);
    if (m_lister)
        return m_lister->group(m_model->query(), by);
    const auto groups = m_registerFile.groups(m_model->query(), by);
    if (groups)
        showGroups(*groups);
    else
        Q_EMIT failed(groups.error());
}

void RegisterPage::showGroups(const QList<RegisterFile::Group> &groups)
{
    constexpr qsizetype most = 500; // shown: more are looked for by typing
    const auto column = m_model->columnOf(static_cast<SortBy>(m_groupings.value(m_viewKey)));
    QList<SuggestionId> examples;
    for (const RegisterFile::Group &group : groups.mid(0, most))
        examples.append(group.example);
    const auto summaries = m_registerFile.summaries(examples);
    m_groups->clear();
    if (!column || !summaries || summaries->size() != examples.size())
        return; // one is gone: it is asked again
    for (qsizetype i = 0; i < examples.size(); ++i) {
        const QStringList filters = SuggestionTableModel::filtersOf(summaries->at(i), *column);
        QString text = *column == SuggestionTableModel::DeputyColumn ? summaries->at(i).leadDeputy
                                                                     : m_model->textOf(summaries->at(i), *column);
        if (text.isEmpty())
            text = tr("(none)");
        auto *item = new QListWidgetItem{u"%1  (%2)"_s.arg(text).arg(groups.at(i).count)};
        item->setToolTip(item->text());
        item->setData(Qt::UserRole, filters.value(0));
        if (filters.isEmpty())
            item->setFlags(Qt::ItemIsEnabled);
        m_groups->addItem(item);
    }
}

QList<RegisterPage::View> RegisterPage::views() const
{
    QList<View> views{
        {u"all"_s, u"all"_s, tr("All"), {}, {}},
        {u"overdue"_s, u"overdue"_s, tr("Overdue"), {.dueBefore = m_today}, tr("is:overdue")},
        {u"due7"_s, u"bell"_s, tr("Due within 7 days"), {.dueBefore = m_today.addDays(8)}, tr("due:%1").arg(7)},
        {u"due14"_s,
         u"calendar"_s,
         tr("Due within 14 days"),
         {.dueBefore = m_today.addDays(15)},
         tr("due:%1").arg(14)}};
    if (const auto saved = m_registerFile.views()) {
        for (const SavedView &view : *saved) {
            const SuggestionQuery query{.words = view.words, .sortBy = view.sortBy, .isDescending = view.isDescending};
            views.append({u"saved/"_s + view.name, u"star"_s, view.name, query, view.words, true});
        }
    }
    for (const Stage stage :
         {Stage::Registered, Stage::AwaitingOpinions, Stage::Talking, Stage::Drafting, Stage::Reviewing, Stage::Signed,
          Stage::AwaitingFeedback, Stage::Dissatisfied, Stage::Done})
        views.append({u"stage/%1"_s.arg(static_cast<int>(stage)),
                      stageIcon(stage),
                      stageName(stage),
                      {.stages = {stage}},
                      filterText(tr("stage"), stageName(stage))});
    views.append(
        {u"suggestions"_s, u"kind"_s, tr("Suggestions"), {.kind = SuggestionKind::Suggestion}, tr("kind:suggestion")});
    views.append({u"proposals"_s, u"kind"_s, tr("Proposals"), {.kind = SuggestionKind::Proposal}, tr("kind:proposal")});
    if (const auto sessions = m_registerFile.sessions()) {
        for (const QString &session : *sessions) {
            if (!session.isEmpty())
                views.append({u"session/"_s + session,
                              u"session"_s,
                              session,
                              {.session = session},
                              filterText(tr("session"), session)});
        }
    }
    return views;
}

RegisterPage::View RegisterPage::shownView() const
{
    return m_shown.value(std::max(0, m_views->currentRow()));
}

void RegisterPage::fillViews()
{
    m_shown = views();
    QList<SuggestionQuery> queries;
    {
        const QSignalBlocker blocker{m_views};
        int current = 0;
        m_views->clear();
        for (const View &view : m_shown) {
            auto *item = new QListWidgetItem{icon(view.iconName), view.name};
            item->setToolTip(view.words.isEmpty() ? view.name : view.name + u'\n' + view.words);
            m_views->addItem(item);
            if (view.key == m_viewKey)
                current = m_views->count() - 1;
            queries.append(view.query);
            queries.last().today = m_today;
        }
        m_views->setCurrentRow(current);
    }
    if (shownView().key != m_viewKey) // it is gone
        changeView();
    if (m_lister) {
        m_lister->count(queries);
        return;
    }
    QList<int> counts;
    for (const SuggestionQuery &query : queries) {
        const auto count = m_registerFile.count(query);
        counts.append(count ? *count : 0);
    }
    showCounts(counts);
}

void RegisterPage::showCounts(const QList<int> &counts)
{
    for (int row = 0; row < std::min<qsizetype>(counts.size(), m_shown.size()) && row < m_views->count(); ++row)
        m_views->item(row)->setText(u"%1  (%2)"_s.arg(m_shown.at(row).name).arg(counts.at(row)));
}

void RegisterPage::keepView(const QString &name)
{
    const QString words = (shownView().words + u' ' + typedWords()).trimmed();
    const SavedView view{.name = name, .words = words, .sortBy = m_order.sortBy, .isDescending = m_order.isDescending};
    const auto views = m_registerFile.views();
    const auto isNamesake = [&](const SavedView &each) { return each.name == name; };
    const auto known = views ? std::ranges::find_if(*views, isNamesake) : QList<SavedView>::const_iterator{};
    const bool isKnown = views && known != views->end();
    changeSavedView(tr("Keep the view “%1”").arg(name), isKnown ? std::optional{*known} : std::nullopt, view);
    const auto kept = m_registerFile.views();
    if (!kept || !kept->contains(view))
        return;
    m_columns.insert(u"saved/"_s + name, m_table->horizontalHeader()->saveState());
    m_viewKey = u"saved/"_s + name;
    {
        const QSignalBlocker blockers[] = {QSignalBlocker{m_search}, QSignalBlocker{m_filters}};
        m_search->clear();
        m_filters->setFilters({});
    }
    fillViews();
    ask();
}

void RegisterPage::showViewMenu(const QPoint &place)
{
    const View view = m_shown.value(m_views->row(m_views->itemAt(place)));
    if (!view.isSaved)
        return;
    auto *menu = new QMenu{this};
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const SavedView saved{
        .name = view.name, .words = view.words, .sortBy = view.query.sortBy, .isDescending = view.query.isDescending};
    auto *name = new QLineEdit{view.name};
    name->setObjectName(u"newViewNameEdit"_s);
    name->setAccessibleName(tr("New name of the view"));
    name->addAction(icon(u"draft"_s, Tone::Muted), QLineEdit::LeadingPosition);
    auto *renaming = new QWidgetAction{menu};
    renaming->setDefaultWidget(name);
    menu->addAction(renaming);
    connect(name, &QLineEdit::returnPressed, this, [this, menu, name, saved] {
        renameView(saved, name->text().trimmed());
        menu->close();
    });
    menu->addAction(icon(u"delete"_s), tr("Remove the view “%1”").arg(view.name), this, [this, saved] {
        changeSavedView(tr("Remove the view “%1”").arg(saved.name), saved, std::nullopt);
    });
    menu->setObjectName(u"viewMenu"_s);
    connect(menu, &QMenu::aboutToShow, name, qOverload<>(&QWidget::setFocus));
    menu->popup(m_views->viewport()->mapToGlobal(place));
}

void RegisterPage::changeSavedView(const QString &act, const std::optional<SavedView> &before,
                                   const std::optional<SavedView> &after)
{
    m_undoStack.push(
        new ViewCommand{m_registerFile, act, before, after, [this](const Error &error) { Q_EMIT failed(error); }});
}

/// Its columns go with it.
void RegisterPage::renameView(const SavedView &view, const QString &name)
{
    if (name == view.name)
        return;
    SavedView renamed = view;
    renamed.name = name;
    const QString oldKey = u"saved/"_s + view.name;
    const QString newKey = u"saved/"_s + name;
    m_columns.insert(newKey, m_columns.value(oldKey));
    if (m_groupings.contains(oldKey))
        m_groupings.insert(newKey, m_groupings.value(oldKey));
    changeSavedView(tr("Rename the view “%1”").arg(view.name), view, renamed);
    const auto views = m_registerFile.views();
    if (m_viewKey == oldKey && views && views->contains(renamed))
        m_viewKey = newKey;
}

} // namespace banfu
