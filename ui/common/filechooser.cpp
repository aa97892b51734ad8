#include "ui/common/filechooser.h"

#include <QFileDialog>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

QString documents()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
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
