#include "ui/register/filesbox.h"

#include "app/base/datetext.h"
#include "ui/common/icons.h"
#include "ui/common/progressdialog.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

QStringList localFiles(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

QVariant ownerData(const FileOwner &owner)
{
    return QVariantList{static_cast<int>(owner.place), owner.row};
}

FileOwner ownerIn(const QVariant &data)
{
    const QVariantList parts = data.toList();
    return {static_cast<FilePlace>(parts.value(0).toInt()), parts.value(1).toLongLong()};
}

} // namespace

FilesBox::FilesBox(CaseSession &session, Owner owner, QWidget *parent)
    : QWidget{parent}
    , m_session{session}
    , m_owner{std::move(owner)}
    , m_title{new QLabel}
    , m_owners{new QComboBox{this}} // beside one owner's files it stays hidden, in no layout
    , m_list{new QTreeWidget}
    , m_attach{new QPushButton}
    , m_open{new QPushButton}
    , m_save{new QPushButton}
    , m_remove{new QPushButton}
    , m_message{new QLabel}
{
    setAcceptDrops(true);
    m_list->setObjectName(u"fileList"_s);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setColumnCount(m_owner ? 3 : 4);
    m_list->header()->setStretchLastSection(true);
    m_list->installEventFilter(this);
    m_owners->setObjectName(u"fileOwnerBox"_s);
    m_owners->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_owners->setVisible(!m_owner);
    m_attach->setObjectName(u"attachFileButton"_s);
    m_attach->setIcon(icon(u"add"_s));
    m_open->setObjectName(u"openFileButton"_s);
    m_save->setObjectName(u"saveFileButton"_s);
    m_remove->setObjectName(u"removeFileButton"_s);
    m_message->setObjectName(u"fileMessage"_s);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->hide();
    auto *top = new QHBoxLayout;
    top->addWidget(m_title);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_attach, m_open, m_save, m_remove})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout{this};
    column->addLayout(top);
    if (m_owner) { // one line until there are files
        top->addLayout(buttons, 1);
        column->addWidget(m_list);
        column->addWidget(m_message);
    } else {
        column->setContentsMargins(8, 8, 8, 8);
        top->addWidget(m_owners, 1);
        column->addWidget(m_list, 1);
        column->addWidget(m_message);
        column->addLayout(buttons);
    }
    connect(m_attach, &QPushButton::clicked, this, &FilesBox::askForFiles);
    connect(m_open, &QPushButton::clicked, this, &FilesBox::open);
    connect(m_save, &QPushButton::clicked, this, &FilesBox::saveAs);
    connect(m_remove, &QPushButton::clicked, this, &FilesBox::remove);
    connect(m_list, &QTreeWidget::itemActivated, this, &FilesBox::open);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &FilesBox::showButtons);
    connect(&session, &CaseSession::changed, this, &FilesBox::reload);
    retranslate();
}

std::optional<FileOwner> FilesBox::owner(CaseFile &file) const
{
    if (m_owner)
        return m_owner(file);
    const FileOwner chosen = ownerIn(m_owners->currentData());
    return filesOf(std::as_const(file), chosen) ? std::optional{chosen} : std::nullopt;
}

void FilesBox::fillOwners()
{
    const QVariant chosen = m_owners->currentData();
    m_owners->clear();
    for (const FileOwner &each : fileOwners(m_session.file()))
        m_owners->addItem(ownerText(m_session.file(), each), ownerData(each));
    m_owners->setCurrentIndex(std::max(0, m_owners->findData(chosen)));
}

void FilesBox::chooseOwner(const FileOwner &owner)
{
    m_owners->setCurrentIndex(std::max(0, m_owners->findData(ownerData(owner))));
}

void FilesBox::reload()
{
    CaseFile file = m_session.file();
    if (!m_owner)
        fillOwners();
    const auto of = owner(file);
    m_files = allFiles(file);
    if (m_owner)
        m_files.removeIf([&](const PlacedFile &placed) { return !of || placed.owner != *of; });
    const int before = m_list->indexOfTopLevelItem(m_list->currentItem());
    {
        const QSignalBlocker blocker{m_list};
        m_list->clear();
        for (const PlacedFile &placed : std::as_const(m_files)) {
            QStringList columns{placed.file.name, fileSizeText(placed.file.size), dateText(placed.file.addedOn)};
            if (!m_owner)
                columns.insert(1, ownerText(file, placed.owner));
            auto *item = new QTreeWidgetItem{columns};
            item->setIcon(0, icon(u"page"_s));
            item->setToolTip(0, columns.join(u'\n'));
            m_list->addTopLevelItem(item);
        }
        if (!m_files.isEmpty())
            m_list->setCurrentItem(m_list->topLevelItem(std::clamp(before, 0, m_list->topLevelItemCount() - 1)));
    }
    m_attach->setEnabled(of && !m_session.isReadOnly());
    showButtons();
    if (m_owner)
        showAsSmall();
}

/// The list is as high as its files, within reason.
void FilesBox::showAsSmall()
{
    constexpr qsizetype mostLines = 4;
    const bool isAny = !m_files.isEmpty();
    m_list->setVisible(isAny);
    for (QPushButton *button : {m_open, m_save, m_remove})
        button->setVisible(isAny);
    if (isAny)
        m_list->setFixedHeight(m_list->header()->sizeHint().height() + 2 * m_list->frameWidth() + 2 +
                               static_cast<int>(std::min(m_files.size(), mostLines)) * m_list->sizeHintForRow(0));
}

void FilesBox::showButtons()
{
    const bool isAny = current().has_value();
    m_open->setEnabled(isAny);
    m_save->setEnabled(isAny);
    m_remove->setEnabled(isAny && !m_session.isReadOnly());
}

std::optional<PlacedFile> FilesBox::current() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row >= 0 && row < m_files.size() ? std::optional{m_files.at(row)} : std::nullopt;
}

void FilesBox::say(Tone tone, const QString &text)
{
    QPalette colours = m_message->palette();
    colours.setColor(QPalette::WindowText, toneColor(tone));
    m_message->setPalette(colours);
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
}

void FilesBox::askForFiles()
{
    if (m_attach->isEnabled())
        attach(m_chooser->filesToOpen(this, tr("Attach files"), tr("All files (*)")));
}

void FilesBox::attach(const QStringList &paths)
{
    if (paths.isEmpty() || !m_attach->isEnabled())
        return;
    QList<AttachedFile> taken;
    QStringList faults;
    for (const QString &path : paths) {
        ProgressDialog dialog{this, tr("Attaching %1").arg(cleanFileName(path))};
        auto file = m_session.registerFile().takeIn(path, dialog.progress());
        if (!file) {
            faults.append(file.error().message);
            continue;
        }
        file->addedOn = m_session.today();
        taken.append(*std::move(file));
    }
    CaseFile changed = m_session.file();
    const auto of = owner(changed);
    if (!of)
        return;
    QStringList names;
    for (const AttachedFile &file : std::as_const(taken)) {
        QList<AttachedFile> &files = *filesOf(changed, *of);
        const bool isThere = std::ranges::any_of(
            files, [&](const AttachedFile &other) { return other.sha256 == file.sha256 && other.name == file.name; });
        if (isThere) {
            faults.append(tr("%1 is attached here already.").arg(file.name));
            continue;
        }
        files.append(file);
        names.append(file.name);
    }
    if (!names.isEmpty())
        m_session.put(tr("Attach: %1").arg(names.join(u'、')), changed);
    say(Tone::Danger, faults.join(u'\n'));
}

Result<QString> FilesBox::copyForReading(const AttachedFile &file)
{
    if (!m_copies)
        m_copies = std::make_unique<QTemporaryDir>();
    // A folder for each, so that two of one name do not meet.
    const QString folder = m_copies->filePath(file.sha256.left(16));
    const QString path = QDir{folder}.filePath(file.name);
    if (!m_copies->isValid() || !QDir{}.mkpath(folder))
        return Error{.code = ErrorCode::Io,
                     .message = tr("There is no room for a copy to open. Free some space on the disk for temporary "
                                   "files, or save the file elsewhere.")};
    if (QFile::exists(path))
        return path;
    ProgressDialog dialog{this, tr("Opening %1").arg(file.name)};
    if (const auto saved = m_session.registerFile().saveFile(file, path, dialog.progress()); !saved)
        return saved.error();
    QFile::setPermissions(path, QFileDevice::ReadOwner);
    return path;
}

void FilesBox::open()
{
    const auto placed = current();
    if (!placed)
        return;
    const QString refusal =
        tr("%1 is a program or can start one, so it is not opened from here. Save it, and ask who looks after this "
           "computer before you start it.")
            .arg(placed->file.name);
    if (isProgram(placed->file.name, {}))
        return say(Tone::Warning, refusal);
    const auto path = copyForReading(placed->file);
    if (!path)
        return say(Tone::Danger, path.error().message);
    QFile copy{*path};
    const bool isReadable = copy.open(QIODevice::ReadOnly);
    if (isReadable && isProgram(placed->file.name, copy.peek(64))) {
        copy.remove();
        return say(Tone::Warning, refusal);
    }
    copy.close();
    const bool isOpened = isReadable && QDesktopServices::openUrl(QUrl::fromLocalFile(*path));
    say(isOpened ? Tone::Muted : Tone::Danger,
        isOpened ? tr("A copy for reading is open: %1").arg(placed->file.name)
                 : tr("No program for %1 was found. Save it and open it there.").arg(placed->file.name));
}

void FilesBox::saveAs()
{
    const auto placed = current();
    if (!placed)
        return;
    const QString path = m_chooser->fileToSave(this, tr("Save file"), placed->file.name, tr("All files (*)"));
    if (path.isEmpty())
        return;
    ProgressDialog dialog{this, tr("Saving %1").arg(placed->file.name)};
    const auto saved = m_session.registerFile().saveFile(placed->file, path, dialog.progress());
    say(saved ? Tone::Muted : Tone::Danger, saved ? tr("Saved: %1").arg(path) : saved.error().message);
}

void FilesBox::remove()
{
    const auto placed = current();
    if (!placed || m_session.isReadOnly())
        return;
    CaseFile changed = m_session.file();
    filesOf(changed, placed->owner)->removeOne(placed->file);
    m_session.put(tr("Remove file: %1").arg(placed->file.name), changed);
    say(Tone::Muted, {});
}

void FilesBox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FilesBox::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_attach->isEnabled() && !localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void FilesBox::dropEvent(QDropEvent *event)
{
    // Copied, whatever the other side would like: what was dropped stays where it was.
    event->setDropAction(Qt::CopyAction);
    event->accept();
    attach(localFiles(event->mimeData()));
}

bool FilesBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Insert:
            askForFiles();
            return true;
        case Qt::Key_Delete:
            remove();
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FilesBox::retranslate()
{
    m_title->setText(m_owner ? tr("Files") : tr("Attach new ones to"));
    m_owners->setAccessibleName(tr("Where new files are attached"));
    m_list->setAccessibleName(tr("Files"));
    m_list->setToolTip(tr("Insert or dropping attaches, Enter opens a copy, Delete removes."));
    QStringList heads{tr("Name"), tr("Size"), tr("Attached on")};
    if (!m_owner)
        heads.insert(1, tr("Belongs to"));
    m_list->setHeaderLabels(heads);
    const int unit = fontMetrics().height();
    const QList<int> widths = m_owner ? QList{20, 6, 7} : QList{10, 8, 5};
    for (int i = 0; i < widths.size(); ++i)
        m_list->setColumnWidth(i, widths[i] * unit);
    m_attach->setText(tr("Attach…"));
    m_open->setText(tr("Open"));
    m_save->setText(tr("Save as…"));
    m_remove->setText(tr("Remove"));
    reload();
}

QWidget *withFiles(QWidget *form, FilesBox *files)
{
    auto *both = new QWidget;
    auto *column = new QVBoxLayout{both};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(form);
    column->addWidget(files);
    column->addStretch(1);
    return both;
}

} // namespace banfu
