#include "app/register/knownnames.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

/// The given text, or the other when there is none.
const QString &textOr(const QString &given, const QString &other)
{
    return given.isEmpty() ? other : given;
}

struct Heading
{
    int column;
    QStringList words;
};

/// The column that each field of a row is, by the headings in the first row; taken off when there are any.
QList<int> takeHeadings(QList<QStringList> &rows, const QList<Heading> &headings)
{
    QList<int> columns;
    int known = 0;
    const QStringList first = rows.isEmpty() ? QStringList{} : rows.first();
    for (const QString &cell : first) {
        QString word = cell.simplified();
        word.remove(u' ');
        const auto it = std::ranges::find_if(headings, [&](const Heading &h) { return h.words.contains(word); });
        columns.append(it == headings.end() ? -1 : it->column);
        known += it == headings.end() ? 0 : 1;
    }
    if (known > 0) {
        rows.removeFirst();
        return columns;
    }
    qsizetype width = 0;
    for (const QStringList &row : rows)
        width = std::max(width, row.size());
    columns.clear();
    for (int i = 0; i < width; ++i)
        columns.append(i);
    return columns;
}

QString cellOf(const QStringList &row, const QList<int> &columns, int column)
{
    const qsizetype at = columns.indexOf(column);
    return at < 0 ? QString{} : row.value(at).simplified();
}

QString fault(int line, const QString &what)
{
    return QCoreApplication::translate("banfu::knownnames", "Row %1: %2").arg(line).arg(what);
}

/// 2026-06-02, 2026/6/2, 2026年6月2日, 20260602; null for anything else.
QDate dateOf(QString text)
{
    for (const QString &mark : {u"年"_s, u"月"_s, u"/"_s, u"."_s})
        text.replace(mark, u"-"_s);
    text.remove(u'日');
    for (const QString &form : {u"yyyy-M-d"_s, u"yyyyMMdd"_s}) {
        if (const QDate date = QDate::fromString(text, form); date.isValid())
            return date;
    }
    return {};
}

} // namespace

KnownDeputy filledUp(KnownDeputy known, const KnownDeputy &other)
{
    Deputy &deputy = known.deputy;
    for (const auto field : {&Deputy::certificateNumber, &Deputy::delegation, &Deputy::employer, &Deputy::address,
                             &Deputy::postCode, &Deputy::phone})
        deputy.*field = textOr(deputy.*field, other.deputy.*field);
    known.term = textOr(known.term, other.term);
    if (!known.leftOn.isValid())
        known.leftOn = other.leftOn;
    known.isListed = known.isListed || other.isListed;
    return known;
}

KnownBureau filledUp(KnownBureau known, const KnownBureau &other)
{
    for (const auto field : {&Bureau::name, &Bureau::shortName, &Bureau::code, &Bureau::address, &Bureau::postCode,
                             &Bureau::contactPerson, &Bureau::phone})
        known.bureau.*field = textOr(known.bureau.*field, other.bureau.*field);
    known.isListed = known.isListed || other.isListed;
    return known;
}

QList<DirectoryStep> mergingDeputies(const KnownDeputy &kept, const QList<KnownDeputy> &others)
{
    QList<DirectoryStep> steps;
    KnownDeputy whole = kept;
    for (const KnownDeputy &other : others) {
        steps << MoveSignatures{.from = other.deputy.id, .to = kept.deputy.id} << DropDeputy{other.deputy.id};
        whole = filledUp(whole, other);
    }
    steps << PutDeputy{whole};
    return steps;
}

QList<DirectoryStep> mergingBureaus(const KnownBureau &kept, const QList<KnownBureau> &others)
{
    QList<DirectoryStep> steps;
    KnownBureau whole = kept;
    if (std::ranges::any_of(others, [&](const KnownBureau &each) { return each.bureau.id == kept.successor; })) {
        whole.successor = {}; // one name again
        whole.renamedOn = {};
        steps << PutBureau{whole};
    }
    for (const KnownBureau &other : others) {
        steps << MoveAssignments{.from = other.bureau.id, .to = kept.bureau.id} << DropBureau{other.bureau.id};
        whole = filledUp(whole, other);
    }
    steps << PutBureau{whole};
    return steps;
}

QList<QStringList> rowsOfText(const QString &text)
{
    const bool isTabbed = text.contains(u'\t');
    const auto isSeparator = [&](QChar c) { return isTabbed ? c == u'\t' : c == u',' || c == u'，' || c == u';'; };
    QList<QStringList> rows;
    QStringList row;
    QString cell;
    bool isQuoted = false;
    const auto endCell = [&] {
        row << cell.trimmed();
        cell.clear();
    };
    const auto endRow = [&] {
        endCell();
        if (std::ranges::any_of(row, [](const QString &each) { return !each.isEmpty(); }))
            rows << row;
        row.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (isQuoted) {
            const bool isDoubled = c == u'"' && i + 1 < text.size() && text[i + 1] == u'"';
            if (c != u'"' || isDoubled)
                cell += c;
            else
                isQuoted = false;
            i += isDoubled ? 1 : 0;
        } else if (c == u'"' && cell.trimmed().isEmpty()) {
            isQuoted = true;
            cell.clear();
        } else if (c == u'\n' || c == u'\r') {
            endRow();
        } else if (isSeparator(c)) {
            endCell();
        } else if (c != QChar::ByteOrderMark && !c.isNull()) {
            cell += c;
        }
    }
    endRow();
    return rows;
}

NameList listOfDeputies(const QList<QStringList> &given, const QList<KnownDeputy> &known, DeputyKind kind)
{
    static const QList<Heading> headings{
        {0, {u"姓名"_s, u"代表姓名"_s, u"委员姓名"_s, u"代表"_s, u"委员"_s, u"名称"_s}},
        {1, {u"代表证号"_s, u"委员证号"_s, u"证号"_s, u"编号"_s}},
        {2, {u"代表团"_s, u"界别"_s, u"代表团（界别）"_s, u"选举单位"_s}},
        {3, {u"工作单位及职务"_s, u"单位及职务"_s, u"单位职务"_s, u"工作单位"_s}},
        {4, {u"通讯地址"_s, u"通信地址"_s, u"地址"_s, u"联系地址"_s}},
        {5, {u"邮编"_s, u"邮政编码"_s}},
        {6, {u"电话"_s, u"联系电话"_s, u"手机"_s, u"手机号码"_s}},
        {7, {u"届次"_s, u"任期"_s, u"届别"_s}},
        {8, {u"离任日期"_s, u"终止日期"_s, u"资格终止日期"_s}}};
    QList<QStringList> rows = given;
    const QList<int> columns = takeHeadings(rows, headings);
    QHash<QString, QList<KnownDeputy>> namesakes;
    for (const KnownDeputy &each : known) {
        if (each.deputy.kind == kind)
            namesakes[each.deputy.name].append(each);
    }
    NameList list;
    int line = static_cast<int>(given.size() - rows.size());
    for (const QStringList &row : rows) {
        ++line;
        const auto cell = [&](int column) { return cellOf(row, columns, column); };
        const QString left = cell(8);
        KnownDeputy wanted{.deputy = {.kind = kind,
                                      .name = cell(0),
                                      .certificateNumber = cell(1),
                                      .delegation = cell(2),
                                      .employer = cell(3),
                                      .address = cell(4),
                                      .postCode = cell(5),
                                      .phone = cell(6)},
                           .term = cell(7),
                           .leftOn = dateOf(left),
                           .isListed = true};
        if (wanted.deputy.name.isEmpty()) {
            list.faults << fault(line, QCoreApplication::translate("banfu::knownnames", "there is no name."));
            continue;
        }
        if (!left.isEmpty() && !wanted.leftOn.isValid())
            list.faults << fault(line, QCoreApplication::translate("banfu::knownnames",
                                                                   "“%1” is no date; the rest of the row was taken.")
                                           .arg(left));
        QList<KnownDeputy> &candidates = namesakes[wanted.deputy.name];
        const auto fits = [&](const KnownDeputy &each) {
            const QString &number = each.deputy.certificateNumber;
            return number == wanted.deputy.certificateNumber ||
                   (candidates.size() == 1 && (number.isEmpty() || wanted.deputy.certificateNumber.isEmpty()));
        };
        const auto same = std::ranges::find_if(candidates, fits);
        if (same == candidates.end()) {
            candidates.append(wanted);
            list.steps << PutDeputy{wanted};
            ++list.added;
        } else if (same->deputy.id.isNull()) {
            list.faults << fault(
                line,
                QCoreApplication::translate("banfu::knownnames", "%1 stands there twice.").arg(wanted.deputy.name));
        } else {
            wanted = filledUp(wanted, *same);
            wanted.deputy.id = same->deputy.id;
            wanted.suggestions = same->suggestions;
            if (wanted == *same)
                continue;
            *same = wanted;
            list.steps << PutDeputy{wanted};
            ++list.completed;
        }
    }
    return list;
}

NameList listOfBureaus(const QList<QStringList> &given, const QList<KnownBureau> &known)
{
    static const QList<Heading> headings{{0, {u"全称"_s, u"单位全称"_s, u"单位名称"_s, u"名称"_s, u"单位"_s}},
                                         {1, {u"简称"_s, u"单位简称"_s, u"规范简称"_s}},
                                         {2, {u"机关代字"_s, u"发文代字"_s, u"代字"_s}},
                                         {3, {u"通讯地址"_s, u"通信地址"_s, u"地址"_s}},
                                         {4, {u"邮编"_s, u"邮政编码"_s}},
                                         {5, {u"联系人"_s, u"经办人"_s}},
                                         {6, {u"电话"_s, u"联系电话"_s}}};
    QList<QStringList> rows = given;
    const QList<int> columns = takeHeadings(rows, headings);
    QList<KnownBureau> all = known;
    NameList list;
    int line = static_cast<int>(given.size() - rows.size());
    for (const QStringList &row : rows) {
        ++line;
        const auto cell = [&](int column) { return cellOf(row, columns, column); };
        KnownBureau wanted{.bureau = {.name = cell(0),
                                      .shortName = cell(1),
                                      .code = cell(2),
                                      .address = cell(3),
                                      .postCode = cell(4),
                                      .contactPerson = cell(5),
                                      .phone = cell(6)},
                           .isListed = true};
        const Bureau &bureau = wanted.bureau;
        if (bureau.name.isEmpty() && bureau.shortName.isEmpty()) {
            list.faults << fault(line, QCoreApplication::translate("banfu::knownnames", "there is no name."));
            continue;
        }
        const auto fits = [&](const KnownBureau &each) {
            const bool isSameName = !bureau.name.isEmpty() && each.bureau.name == bureau.name;
            const bool isSameShort = !bureau.shortName.isEmpty() && each.bureau.shortName == bureau.shortName;
            return isSameName || (isSameShort && (bureau.name.isEmpty() || each.bureau.name.isEmpty()));
        };
        const auto same = std::ranges::find_if(all, fits);
        if (same == all.end()) {
            all.append(wanted);
            list.steps << PutBureau{wanted};
            ++list.added;
        } else if (same->bureau.id.isNull()) {
            list.faults << fault(line, QCoreApplication::translate("banfu::knownnames", "%1 stands there twice.")
                                           .arg(textOr(bureau.name, bureau.shortName)));
        } else {
            wanted = filledUp(wanted, *same);
            wanted.bureau.id = same->bureau.id;
            wanted.successor = same->successor;
            wanted.renamedOn = same->renamedOn;
            wanted.suggestions = same->suggestions;
            if (wanted == *same)
                continue;
            *same = wanted;
            list.steps << PutBureau{wanted};
            ++list.completed;
        }
    }
    return list;
}

} // namespace banfu
