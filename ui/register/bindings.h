#pragma once

#include "ui/register/caseform.h"

#include <QDate>

namespace banfu::bind {

/// Bindings of the usual kinds out of a reader and a writer of the value.
template <typename Read, typename Write>
CaseForm::Binding text(Read read, Write write)
{
    return {.read = read, .write = [write](CaseFile &file, const QString &value) {
                write(file, value);
                return QString{};
            }};
}

template <typename Read, typename Write>
CaseForm::Binding date(Read read, Write write)
{
    return {.read = [read](const CaseFile &file) { return read(file).toString(Qt::ISODate); },
            .write =
                [write](CaseFile &file, const QString &value) {
                    write(file, QDate::fromString(value, Qt::ISODate));
                    return QString{};
                }};
}

template <typename Read, typename Write>
CaseForm::Binding choice(Read read, Write write)
{
    return {.read = [read](const CaseFile &file) { return QString::number(read(file)); },
            .write =
                [write](CaseFile &file, const QString &value) {
                    write(file, value.toInt());
                    return QString{};
                }};
}

template <typename Read, typename Write>
CaseForm::Binding flag(Read read, Write write)
{
    return {.read = [read](const CaseFile &file) { return read(file) ? QStringLiteral("1") : QString{}; },
            .write =
                [write](CaseFile &file, const QString &value) {
                    write(file, !value.isEmpty());
                    return QString{};
                }};
}

} // namespace banfu::bind
