#include "ui/register/namesmodel.h"

#include "app/base/datetext.h"
#include "ui/common/typeddate.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

QString kindText(DeputyKind kind)
{
    switch (kind) {
    case DeputyKind::Deputy:
        return QCoreApplication::translate("banfu::NamesModel", "Deputy");
    case DeputyKind::Member:
        return QCoreApplication::translate("banfu::NamesModel", "Member");
    case DeputyKind::Group:
        return QCoreApplication::translate("banfu::NamesModel", "Group");
    }
    Q_UNREACHABLE();
}

template <QString Deputy::*field>
constexpr NamesColumn<KnownDeputy> deputyColumn(const char *title, int width)
{
    return {title, width, [](const KnownDeputy &known, const QList<KnownDeputy> &) { return known.deputy.*field; },
            [](KnownDeputy &known, const QString &text) { known.deputy.*field = text; }};
}

template <QString Bureau::*field>
constexpr NamesColumn<KnownBureau> bureauColumn(const char *title, int width)
{
    return {title, width, [](const KnownBureau &known, const QList<KnownBureau> &) { return known.bureau.*field; },
            [](KnownBureau &known, const QString &text) { known.bureau.*field = text; }};
}

QString nameNow(const KnownBureau &known, const QList<KnownBureau> &all)
{
    const auto now =
        std::ranges::find_if(all, [&](const KnownBureau &each) { return each.bureau.id == known.successor; });
    if (known.successor.isNull() || now == all.end())
        return {};
    return known.renamedOn.isValid()
               ? QCoreApplication::translate("banfu::NamesModel", "%1, since %2", "name of a bureau, date")
                     .arg(nameOfKnown(*now), dateText(known.renamedOn))
               : nameOfKnown(*now);
}

PutDeputy putOf(const KnownDeputy &known)
{
    return {known};
}

PutBureau putOf(const KnownBureau &known)
{
    return {known};
}

} // namespace

QString nameOfKnown(const KnownDeputy &known)
{
    return known.deputy.name;
}

QString nameOfKnown(const KnownBureau &known)
{
    return known.bureau.name.isEmpty() ? known.bureau.shortName : known.bureau.name;
}

template <>
const QList<NamesColumn<KnownDeputy>> &NamesModel<KnownDeputy>::columns()
{
    static const QList<NamesColumn<KnownDeputy>> columns{
        deputyColumn<&Deputy::name>(QT_TRANSLATE_NOOP("banfu::NamesModel", "Name"), 6),
        {QT_TRANSLATE_NOOP("banfu::NamesModel", "Kind"), 4,
         [](const KnownDeputy &known, const QList<KnownDeputy> &) { return kindText(known.deputy.kind); }},
        deputyColumn<&Deputy::certificateNumber>(QT_TRANSLATE_NOOP("banfu::NamesModel", "Certificate"), 6),
        deputyColumn<&Deputy::delegation>(QT_TRANSLATE_NOOP("banfu::NamesModel", "Delegation"), 8),
        {QT_TRANSLATE_NOOP("banfu::NamesModel", "Term"), 6,
         [](const KnownDeputy &known, const QList<KnownDeputy> &) { return known.term; },
         [](KnownDeputy &known, const QString &text) { known.term = text; }},
        {QT_TRANSLATE_NOOP("banfu::NamesModel", "Left on"), 7,
         [](const KnownDeputy &known, const QList<KnownDeputy> &) { return dateText(known.leftOn); },
         [](KnownDeputy &known, const QString &text) {
             if (text.isEmpty())
                 known.leftOn = {};
             else if (const auto date = parseTypedDate(text, QDate::currentDate()))
                 known.leftOn = *date;
         }},
        deputyColumn<&Deputy::employer>(QT_TRANSLATE_NOOP("banfu::NamesModel", "Employer and post"), 11),
        deputyColumn<&Deputy::phone>(QT_TRANSLATE_NOOP("banfu::NamesModel", "Telephone"), 7),
        deputyColumn<&Deputy::address>(QT_TRANSLATE_NOOP("banfu::NamesModel", "Address"), 11),
        deputyColumn<&Deputy::postCode>(QT_TRANSLATE_NOOP("banfu::NamesModel", "Post code"), 5),
        {QT_TRANSLATE_NOOP("banfu::NamesModel", "Suggestions"), 6,
         [](const KnownDeputy &known, const QList<KnownDeputy> &) { return QString::number(known.suggestions); }}};
    return columns;
}

template <>
const QList<NamesColumn<KnownBureau>> &NamesModel<KnownBureau>::columns()
{
    static const QList<NamesColumn<KnownBureau>> columns{
        bureauColumn<&Bureau::name>(QT_TRANSLATE_NOOP("banfu::NamesModel", "Full name"), 13),
        bureauColumn<&Bureau::shortName>(QT_TRANSLATE_NOOP("banfu::NamesModel", "Short name"), 8),
        {QT_TRANSLATE_NOOP("banfu::NamesModel", "Called now"), 12, nameNow},
        bureauColumn<&Bureau::code>(QT_TRANSLATE_NOOP("banfu::NamesModel", "Code"), 5),
        bureauColumn<&Bureau::contactPerson>(QT_TRANSLATE_NOOP("banfu::NamesModel", "Contact person"), 6),
        bureauColumn<&Bureau::phone>(QT_TRANSLATE_NOOP("banfu::NamesModel", "Telephone"), 7),
        bureauColumn<&Bureau::address>(QT_TRANSLATE_NOOP("banfu::NamesModel", "Address"), 10),
        bureauColumn<&Bureau::postCode>(QT_TRANSLATE_NOOP("banfu::NamesModel", "Post code"), 5),
        {QT_TRANSLATE_NOOP("banfu::NamesModel", "Suggestions"), 6,
         [](const KnownBureau &known, const QList<KnownBureau> &) { return QString::number(known.suggestions); }}};
    return columns;
}

template <typename Known>
int NamesModel<Known>::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(columns().size());
}

template <typename Known>
QVariant NamesModel<Known>::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnCount())
        return {};
    return QCoreApplication::translate("banfu::NamesModel", columns().at(section).title);
}

template <typename Known>
QVariant NamesModel<Known>::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::ToolTipRole))
        return {};
    return columns().at(index.column()).text(m_all.at(index.row()), m_all);
}

template <typename Known>
Qt::ItemFlags NamesModel<Known>::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags plain = QAbstractTableModel::flags(index);
    return index.isValid() && columns().at(index.column()).set ? plain | Qt::ItemIsEditable : plain;
}

template <typename Known>
bool NamesModel<Known>::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || !columns().at(index.column()).set)
        return false;
    Known known = m_all.at(index.row());
    columns().at(index.column()).set(known, value.toString().simplified());
    if (known == m_all.at(index.row()))
        return false;
    m_act(QCoreApplication::translate("banfu::NamesModel", "Change %1").arg(nameOfKnown(m_all.at(index.row()))),
          {putOf(known)});
    return true;
}

template class NamesModel<KnownDeputy>;
template class NamesModel<KnownBureau>;

} // namespace banfu
