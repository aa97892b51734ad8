#pragma once

#include "app/store/registerfile.h"
#include "ui/common/filechooser.h"
#include "ui/register/namesmodel.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;
class QTabWidget;
class QUndoStack;

namespace banfu {

class MessageBar;

/// The registers of deputies and of bureaus: every cell can be typed into; two that are the same become one, a bureau
/// gets another name, lists are brought in. Each act is one undo.
class NamesPage : public QWidget
{
    Q_OBJECT

public:
    /// Borrows all.
    NamesPage(RegisterFile &registerFile, QUndoStack &undoStack, QDate today, FileChooser &chooser,
              QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    QTableView *makeTable(QAbstractItemModel &model, QSortFilterProxyModel &proxy, const QString &name);
    QPushButton *addButton(const QString &name, const QString &iconName, void (NamesPage::*run)());
    void retranslate();
    void load();
    void follow();
    void act(const QString &name, const QList<DirectoryStep> &steps);
    void actLater(const QString &name, const QList<DirectoryStep> &steps);
    void addTyped();
    void merge();
    void rename();
    void drop();
    void paste();
    void readFile();
    void takeList(const QString &text);
    bool isDeputies() const;
    QTableView *table() const;
    /// The rows of the list that are selected, the current one first.
    QList<int> selectedRows() const;

    RegisterFile &m_registerFile;
    QUndoStack &m_undoStack;
    QDate m_today;
    FileChooser &m_chooser;
    NamesModel<KnownDeputy> m_deputies;
    NamesModel<KnownBureau> m_bureaus;
    QSortFilterProxyModel *m_shownDeputies;
    QSortFilterProxyModel *m_shownBureaus;
    MessageBar *m_bar;
    QTabWidget *m_tabs;
    QLineEdit *m_filter;
    QLineEdit *m_name;
    QComboBox *m_kind;
    QWidget *m_renaming;
    QLabel *m_renamingLabel;
    QLineEdit *m_newName;
    QLineEdit *m_newShortName;
    QLineEdit *m_newCode;
    QLineEdit *m_newOn;
    QHash<QString, QPushButton *> m_buttons{};
    bool m_isRefused{false};
};

} // namespace banfu
