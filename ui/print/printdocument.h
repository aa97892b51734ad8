#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

class QWidget;

namespace banfu {

/// A finished document to the printer that the system's dialog chooses, or, without a printer, into a PDF file that is
/// asked for. `told` hears what became of it, translated; not called when the person turned away.
void printDocument(const QByteArray &pdf, const QString &title, QWidget *parent,
                   const std::function<void(const Result<QString> &)> &told);

} // namespace banfu
