#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace banfu {

/// Where the person is asked for files; tests answer in the place of the system's dialog.
class FileChooser
{
public:
    virtual ~FileChooser() = default;
    virtual QStringList filesToOpen(QWidget *parent, const QString &title, const QString &filter) = 0;
    virtual QString fileToSave(QWidget *parent, const QString &title, const QString &name, const QString &filter) = 0;
};

class SystemFileChooser : public FileChooser
{
public:
    QStringList filesToOpen(QWidget *parent, const QString &title, const QString &filter) override;
    QString fileToSave(QWidget *parent, const QString &title, const QString &name, const QString &filter) override;
};

} // namespace banfu
