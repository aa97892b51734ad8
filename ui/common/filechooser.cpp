#include "ui/common/filechooser.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

QString documents()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo{folder}.isDir() ? folder : QDir::homePath();
}

} // namespace

QStringList SystemFileChooser::filesToOpen(QWidget *parent, const QString &title, const QString &filter)
{
    return QFileDialog::getOpenFileNames(parent, title, documents(), filter);
}

QString SystemFileChooser::fileToSave(QWidget *parent, const QString &title, const QString &name, const QString &filter)
{
    return QFileDialog::getSaveFileName(parent, title, documents() + u'/' + name, filter);
}

} // namespace banfu
