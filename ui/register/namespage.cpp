#include "ui/register/namespage.h"

#include "app/base/encoding.h"
#include "app/base/files.h"
#include "ui/common/icons.h"
#include "ui/common/messagebar.h"
#include "ui/common/typeddate.h"

#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTabWidget>
#include <QTableView>
#include <QUndoCommand>
#include <QUndoStack>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

/// Steps to do, or those that take them back.
class DirectoryCommand : public QUndoCommand
{
public:
    DirectoryCommand(RegisterFile &registerFile, const QString &act, QList<DirectoryStep> steps,
                     std::function<void(const Error &)> refused)
        : QUndoCommand{act}
        , m_registerFile{registerFile}
        , m_steps{std::move(steps)}
        , m_refused{std::move(refused)}
    {
    }

    void redo() override { turn(); }
    void undo() override { turn(); }

private:
    void turn()
    {
        const auto inverse = m_registerFile.changeDirectory(m_steps);
        setObsolete(!inverse);
        if (inverse)
            m_steps = *inverse;
        else
            m_refused(inverse.error());
    }

    RegisterFile &m_registerFile;
    QList<DirectoryStep> m_steps;
    std::function<void(const Error &)> m_refused;
};

} // namespace

NamesPage::NamesPage(RegisterFile &registerFile, QUndoStack &undoStack, QDate today, FileChooser &chooser,
                     QWidget *parent)
    : QWidget{parent}
    , m_registerFile{registerFile}
    , m_undoStack{undoStack}
    , m_today{today}
    , m_chooser{chooser}
    , m_deputies{[this](const QString &name, const QList<DirectoryStep> &steps) { actLater(name, steps); }, nullptr}
    , m_bureaus{[this](const QString &name, const QList<DirectoryStep> &steps) { actLater(name, steps); }, nullptr}
    , m_shownDeputies{new QSortFilterProxyModel{this}}
    , m_shownBureaus{new QSortFilterProxyModel{this}}
    , m_bar{new MessageBar{this}}
    , m_tabs{new QTabWidget{this}}
    , m_filter{new QLineEdit{this}}
    , m_name{new QLineEdit{this}}
    , m_kind{new QComboBox{this}}
    , m_renaming{new QWidget{this}}
    , m_renamingLabel{new QLabel{this}}
    , m_newName{new QLineEdit{this}}
    , m_newShortName{new QLineEdit{this}}
    , m_newCode{new QLineEdit{this}}
    , m_newOn{new QLineEdit{this}}
{
    setObjectName(u"namesPage"_s);
    m_bar->hide();
    m_tabs->setObjectName(u"namesTabs"_s);
    m_tabs->addTab(makeTable(m_deputies, *m_shownDeputies, u"deputiesTable"_s), QString{});
    m_tabs->addTab(makeTable(m_bureaus, *m_shownBureaus, u"bureausTable"_s), QString{});
    for (const auto &[edit, name] : {std::pair{m_filter, u"namesFilterEdit"_s},
                                     {m_name, u"newNameEdit"_s},
                                     {m_newName, u"renameNameEdit"_s},
                                     {m_newShortName, u"renameShortNameEdit"_s},
                                     {m_newCode, u"renameCodeEdit"_s},
                                     {m_newOn, u"renameOnEdit"_s}})
        edit->setObjectName(name);
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(u"search"_s, Tone::Muted), QLineEdit::LeadingPosition);
    m_kind->setObjectName(u"newKindBox"_s);
    m_kind->addItems({QString{}, QString{}, QString{}});
    auto *top = new QHBoxLayout;
    top->addWidget(m_filter, 2);
    top->addWidget(addButton(u"mergeNamesButton"_s, u"compare"_s, &NamesPage::merge));
    QPushButton *renameButton = addButton(u"renameBureauButton"_s, u"draft"_s, &NamesPage::rename);
    renameButton->setCheckable(true);
    top->addWidget(renameButton);
    top->addWidget(addButton(u"dropNameButton"_s, u"delete"_s, &NamesPage::drop));
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_kind);
    bottom->addWidget(m_name, 1);
    bottom->addWidget(addButton(u"addNameButton"_s, u"add"_s, &NamesPage::addTyped));
    bottom->addWidget(addButton(u"pasteNamesButton"_s, u"import"_s, &NamesPage::paste));
    bottom->addWidget(addButton(u"readNamesButton"_s, u"open"_s, &NamesPage::readFile));
    auto *renaming = new QHBoxLayout{m_renaming};
    renaming->setContentsMargins(0, 0, 0, 0);
    renaming->addWidget(m_renamingLabel);
    renaming->addWidget(m_newName, 4);
    renaming->addWidget(m_newShortName, 2);
    renaming->addWidget(m_newCode, 2);
    renaming->addWidget(m_newOn, 2);
    QPushButton *carryOut = addButton(u"carryOutRenameButton"_s, u"done"_s, &NamesPage::rename);
    renaming->addWidget(carryOut);
    m_renaming->hide();
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(6, 6, 6, 6);
    column->addLayout(top);
    column->addWidget(m_bar);
    column->addWidget(m_renaming);
    column->addWidget(m_tabs, 1);
    column->addLayout(bottom);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_shownDeputies->setFilterFixedString(text.trimmed());
        m_shownBureaus->setFilterFixedString(text.trimmed());
    });
    connect(m_name, &QLineEdit::returnPressed, this, &NamesPage::addTyped);
    connect(m_newName, &QLineEdit::returnPressed, carryOut, &QPushButton::click);
    connect(m_newOn, &QLineEdit::returnPressed, carryOut, &QPushButton::click);
    connect(m_tabs, &QTabWidget::currentChanged, this, &NamesPage::follow);
    connect(&registerFile, &RegisterFile::directoryChanged, this, &NamesPage::load);
    const auto setWidths = [this](const auto &columns, int tab) {
        for (int i = 0; i < columns.size(); ++i)
            qobject_cast<QTableView *>(m_tabs->widget(tab))
                ->setColumnWidth(i, columns.at(i).width * fontMetrics().height());
    };
    setWidths(NamesModel<KnownDeputy>::columns(), 0);
    setWidths(NamesModel<KnownBureau>::columns(), 1);
    retranslate();
    load();
}

QTableView *NamesPage::makeTable(QAbstractItemModel &model, QSortFilterProxyModel &proxy, const QString &name)
{
    proxy.setSourceModel(&model);
    proxy.setFilterKeyColumn(-1);
    proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    auto *view = new QTableView;
    view->setObjectName(name);
    view->setModel(&proxy);
    view->setAlternatingRowColors(true);
    view->setShowGrid(false);
    view->setWordWrap(false);
    view->setTabKeyNavigation(false);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    if (m_registerFile.isReadOnly())
        view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setStretchLastSection(true);
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &NamesPage::follow);
    return view;
}

QPushButton *NamesPage::addButton(const QString &name, const QString &iconName, void (NamesPage::*run)())
{
    auto *button = new QPushButton{icon(iconName), QString{}, this};
    button->setObjectName(name);
    connect(button, &QPushButton::clicked, this, run);
    m_buttons.insert(name, button);
    return button;
}

bool NamesPage::isDeputies() const
{
    return m_tabs->currentIndex() == 0;
}

QTableView *NamesPage::table() const
{
    return qobject_cast<QTableView *>(m_tabs->currentWidget());
}

QList<int> NamesPage::selectedRows() const
{
    const QTableView *view = table();
    const QSortFilterProxyModel *proxy = isDeputies() ? m_shownDeputies : m_shownBureaus;
    QList<int> rows;
    const QModelIndexList selected = view->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected) {
        const int row = proxy->mapToSource(index).row();
        if (index.row() == view->currentIndex().row())
            rows.prepend(row);
        else
            rows.append(row);
    }
    return rows;
}

void NamesPage::load()
{
    const auto deputies = m_registerFile.knownDeputies();
    const auto bureaus = m_registerFile.knownBureaus();
    if (!deputies || !bureaus) {
        m_bar->show(Tone::Danger, deputies ? bureaus.error().message : deputies.error().message);
        return;
    }
    const auto fill = [this](auto &model, const auto &all, QTableView *view) {
        const QModelIndex current = view->currentIndex();
        model.setAll(all);
        view->setCurrentIndex(view->model()->index(std::min(current.row(), view->model()->rowCount() - 1),
                                                   std::max(0, current.column())));
    };
    fill(m_deputies, *deputies, qobject_cast<QTableView *>(m_tabs->widget(0)));
    fill(m_bureaus, *bureaus, qobject_cast<QTableView *>(m_tabs->widget(1)));
    retranslate();
}

/// The buttons that make sense for what is chosen.
void NamesPage::follow()
{
    const bool isWritable = !m_registerFile.isReadOnly();
    const QList<int> rows = selectedRows();
    const auto isUnused = [this](int row) {
        return (isDeputies() ? m_deputies.all().at(row).suggestions : m_bureaus.all().at(row).suggestions) == 0;
    };
    m_kind->setVisible(isDeputies());
    m_buttons[u"renameBureauButton"_s]->setVisible(!isDeputies());
    m_buttons[u"mergeNamesButton"_s]->setEnabled(isWritable && rows.size() > 1);
    m_buttons[u"renameBureauButton"_s]->setEnabled(isWritable && rows.size() == 1);
    m_buttons[u"dropNameButton"_s]->setEnabled(isWritable && !rows.isEmpty() && std::ranges::all_of(rows, isUnused));
    for (const QString &name : {u"addNameButton"_s, u"pasteNamesButton"_s, u"readNamesButton"_s})
        m_buttons[name]->setEnabled(isWritable);
    m_name->setEnabled(isWritable);
    const bool isRenaming = !isDeputies() && rows.size() == 1 && m_buttons[u"renameBureauButton"_s]->isChecked();
    if (isRenaming)
        m_renamingLabel->setText(tr("%1 is called").arg(nameOfKnown(m_bureaus.all().at(rows.first()))));
    m_buttons[u"renameBureauButton"_s]->setChecked(isRenaming);
    m_renaming->setVisible(isRenaming);
}

void NamesPage::act(const QString &name, const QList<DirectoryStep> &steps)
{
    m_isRefused = false;
    m_bar->hide();
    m_undoStack.push(new DirectoryCommand{m_registerFile, name, steps, [this](const Error &error) {
                                              m_isRefused = true;
                                              m_bar->show(Tone::Danger, error.message);
                                          }});
}

/// When the editor of the cell is closed: the rows are read anew.
void NamesPage::actLater(const QString &name, const QList<DirectoryStep> &steps)
{
    QMetaObject::invokeMethod(
        this, [this, name, steps] { act(name, steps); }, Qt::QueuedConnection);
}

void NamesPage::addTyped()
{
    const QString name = m_name->text().simplified();
    if (name.isEmpty()) {
        m_name->setFocus();
        return;
    }
    const QString what = tr("Add %1").arg(name);
    if (isDeputies())
        act(what, {PutDeputy{{.deputy = {.kind = static_cast<DeputyKind>(m_kind->currentIndex() + 1), .name = name},
                              .isListed = true}}});
    else
        act(what, {PutBureau{{.bureau = {.name = name}, .isListed = true}}});
    if (!m_isRefused)
        m_name->clear();
}

void NamesPage::merge()
{
    const QList<int> rows = selectedRows();
    if (rows.size() < 2)
        return;
    const auto pick = [&](const auto &all) {
        std::remove_cvref_t<decltype(all)> others;
        for (const int row : rows.mid(1))
            others.append(all.at(row));
        return others;
    };
    const QString kept =
        isDeputies() ? nameOfKnown(m_deputies.all().at(rows.first())) : nameOfKnown(m_bureaus.all().at(rows.first()));
    const QString what = tr("Merge %1 into %2").arg(rows.size() - 1).arg(kept);
    if (isDeputies())
        act(what, mergingDeputies(m_deputies.all().at(rows.first()), pick(m_deputies.all())));
    else
        act(what, mergingBureaus(m_bureaus.all().at(rows.first()), pick(m_bureaus.all())));
    if (!m_isRefused)
        m_bar->show(Tone::Good, tr("%1 merged into %2. One undo takes it back.").arg(rows.size() - 1).arg(kept));
}

/// First shows the fields, then carries out what they say.
void NamesPage::rename()
{
    const QList<int> rows = selectedRows();
    if (isDeputies() || rows.size() != 1)
        return;
    if (sender() == m_buttons[u"renameBureauButton"_s] || m_renaming->isHidden()) {
        follow();
        m_newName->setFocus();
        return;
    }
    const KnownBureau old = m_bureaus.all().at(rows.first());
    const auto on = parseTypedDate(m_newOn->text(), m_today);
    if (!on) {
        m_bar->show(Tone::Danger, typedDateFault(m_newOn->text(), m_today));
        m_newOn->setFocus();
        return;
    }
    const QString name = m_newName->text().simplified();
    act(tr("%1 is called %2").arg(nameOfKnown(old), name),
        {RenameBureau{.id = old.bureau.id,
                      .name = name,
                      .shortName = m_newShortName->text().simplified(),
                      .code = m_newCode->text().simplified(),
                      .on = *on}});
    if (m_isRefused)
        return;
    for (QLineEdit *edit : {m_newName, m_newShortName, m_newCode})
        edit->clear();
    m_buttons[u"renameBureauButton"_s]->setChecked(false);
    follow();
    m_bar->show(Tone::Good, tr("%1 is called %2 now. Signed letters keep the old name, what is under way takes the new "
                               "one; search finds both.")
                                .arg(nameOfKnown(old), name));
}

void NamesPage::drop()
{
    QList<DirectoryStep> steps;
    for (const int row : selectedRows())
        steps << (isDeputies() ? DirectoryStep{DropDeputy{m_deputies.all().at(row).deputy.id}}
                               : DirectoryStep{DropBureau{m_bureaus.all().at(row).bureau.id}});
    if (!steps.isEmpty())
        act(tr("Remove %1 names").arg(steps.size()), steps);
}

void NamesPage::paste()
{
    takeList(QGuiApplication::clipboard()->text());
}

void NamesPage::readFile()
{
    constexpr qint64 largest = 20'000'000;
    const QStringList paths =
        m_chooser.filesToOpen(this, tr("Bring in a list of names"), tr("Tables and texts (*.csv *.txt *.tsv)"));
    for (const QString &path : paths) {
        const auto bytes = readBytes(path, largest);
        const auto text = bytes ? decodeText(*bytes) : Result<QString>{bytes.error()};
        if (text)
            takeList(*text);
        else
            m_bar->show(Tone::Danger, text.error().message);
    }
}

void NamesPage::takeList(const QString &text)
{
    const QList<QStringList> rows = rowsOfText(text);
    if (rows.isEmpty()) {
        m_bar->show(Tone::Accent, tr("There is no list. Copy names, one a line, or a table with headings first."));
        return;
    }
    const NameList list =
        isDeputies() ? listOfDeputies(rows, m_deputies.all(), static_cast<DeputyKind>(m_kind->currentIndex() + 1))
                     : listOfBureaus(rows, m_bureaus.all());
    if (!list.steps.isEmpty())
        act(tr("Bring in %1 names").arg(list.added + list.completed), list.steps);
    if (m_isRefused && !list.steps.isEmpty())
        return;
    QStringList lines{tr("%1 added, %2 completed; the rest was known already. One undo takes it back.")
                          .arg(list.added)
                          .arg(list.completed)};
    constexpr qsizetype mostFaults = 8;
    lines << list.faults.mid(0, mostFaults);
    if (list.faults.size() > mostFaults)
        lines << tr("… and %1 more rows").arg(list.faults.size() - mostFaults);
    m_bar->show(list.faults.isEmpty() ? Tone::Good : Tone::Warning, lines.join(u'\n'));
}

void NamesPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void NamesPage::retranslate()
{
    m_tabs->setTabText(0, tr("Deputies (%1)").arg(m_deputies.rowCount()));
    m_tabs->setTabText(1, tr("Bureaus (%1)").arg(m_bureaus.rowCount()));
    m_kind->setItemText(0, tr("Deputy"));
    m_kind->setItemText(1, tr("Member"));
    m_kind->setItemText(2, tr("Group"));
    m_kind->setAccessibleName(tr("Kind of those that are added"));
    const std::pair<QLineEdit *, QString> hints[] = {
        {m_filter, tr("Filter by any part")}, {m_name, tr("New name, Enter adds it")},
        {m_newName, tr("New full name")},     {m_newShortName, tr("New short name")},
        {m_newCode, tr("New code")},          {m_newOn, tr("Since, e.g. 2026-3-1")}};
    for (const auto &[edit, hint] : hints) {
        edit->setPlaceholderText(hint);
        edit->setAccessibleName(hint);
    }
    const std::pair<QString, QString> texts[] = {{u"mergeNamesButton"_s, tr("&Merge into the current one")},
                                                 {u"renameBureauButton"_s, tr("Change of &name…")},
                                                 {u"carryOutRenameButton"_s, tr("&Carry out")},
                                                 {u"dropNameButton"_s, tr("Remo&ve")},
                                                 {u"addNameButton"_s, tr("&Add")},
                                                 {u"pasteNamesButton"_s, tr("&Paste a list")},
                                                 {u"readNamesButton"_s, tr("List from a &file…")}};
    for (const auto &[name, text] : texts)
        m_buttons[name]->setText(text);
    m_deputies.retranslate();
    m_bureaus.retranslate();
    follow();
}

} // namespace banfu
