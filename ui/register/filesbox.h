#pragma once

#include "app/reply/fileplaces.h"
#include "ui/common/filechooser.h"
#include "ui/common/tones.h"
#include "ui/register/casesession.h"

#include <QTemporaryDir>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

class QComboBox;
class QDragEnterEvent;
class QDropEvent;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace banfu {

/// The files of one row of a record, or of the whole record with the places where they hang: attach by button, key or
/// dropping, open a copy, save, remove.
class FilesBox : public QWidget
{
    Q_OBJECT

public:
    /// Tells the row that files are attached to, which it may add to the copy it is given; nothing when there is none.
    using Owner = std::function<std::optional<FileOwner>(CaseFile &)>;

    /// Without an owner all files of the record are shown, and a choice tells where new ones go.
    explicit FilesBox(CaseSession &session, Owner owner = {}, QWidget *parent = nullptr);

    void reload();
    void chooseOwner(const FileOwner &owner); ///< where new ones go
    void askForFiles();
    void attach(const QStringList &paths);
    void setChooser(FileChooser &chooser) { m_chooser = &chooser; }

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void fillOwners();
    void showButtons();
    void showAsSmall();
    std::optional<FileOwner> owner(CaseFile &file) const;
    std::optional<PlacedFile> current() const;
    void open();
    void saveAs();
    void remove();
    void say(Tone tone, const QString &text);
    Result<QString> copyForReading(const AttachedFile &file);

    CaseSession &m_session;
    Owner m_owner;
    SystemFileChooser m_systemChooser{};
    FileChooser *m_chooser{&m_systemChooser};
    std::unique_ptr<QTemporaryDir> m_copies{}; ///< readable by this user alone
    QList<PlacedFile> m_files{};
    QLabel *m_title;
    QComboBox *m_owners;
    QTreeWidget *m_list;
    QPushButton *m_attach;
    QPushButton *m_open;
    QPushButton *m_save;
    QPushButton *m_remove;
    QLabel *m_message;
};

/// A form with the files of what it shows below it.
QWidget *withFiles(QWidget *form, FilesBox *files);

} // namespace banfu
