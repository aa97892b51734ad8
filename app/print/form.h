#pragma once

#include "app/print/fonts.h"
#include "app/print/page.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace banfu {

/// A form as data: what stands in which row; places and sizes are the layout's.
struct FormField
{
    QString label{};
    QString value{};
    double share{1}; ///< of the row's width
    bool operator==(const FormField &) const = default;
};

struct FormRow
{
    QList<FormField> fields{};
    double height{11}; ///< millimetres at least; grows with its texts, goes over the page where it must
    bool operator==(const FormRow &) const = default;
};

struct Form
{
    QString heading{}; ///< above the title: the bureau
    QString title{};
    QList<FormRow> rows{};
    QStringList notes{}; ///< below the table
    bool isRed{false};   ///< heading and title in red, as the papers of an office's own have them
    bool operator==(const Form &) const = default;
};

QList<Page> layOutForm(const Form &form, const Fonts &fonts);

} // namespace banfu
