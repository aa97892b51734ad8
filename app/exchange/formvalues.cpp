#include "app/exchange/formvalues.h"

#include "app/exchange/ledgertable.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

FormValues::FormValues(const QList<CaseFile> &files, const OfficeSettings &office, QDate today)
    : m_files{files}
{
    const auto count = [&](auto test) { return static_cast<int>(std::ranges::count_if(files, test)); };
    m_ofAll = {{u"填报单位"_s, office.bureau.name},
               {u"单位名称"_s, office.bureau.name},
               {u"填报日期"_s, today},
               {u"制表日期"_s, today},
               {u"年份"_s, today.year()},
               {u"件数"_s, static_cast<int>(files.size())},
               {u"总件数"_s, static_cast<int>(files.size())},
               {u"建议件数"_s, count([](const CaseFile &f) { return f.suggestion.kind != SuggestionKind::Proposal; })},
               {u"提案件数"_s, count([](const CaseFile &f) { return f.suggestion.kind == SuggestionKind::Proposal; })}};
    for (const QString &word : {u"A类"_s, u"B类"_s, u"C类"_s, u"D类"_s})
        m_ofAll.insert(word + u"件数"_s, count([&](const CaseFile &f) {
                           return ledgerValue(LedgerField::ResultClass, f).toString() == word;
                       }));
    for (const QString &word : {u"满意"_s, u"基本满意"_s, u"不满意"_s})
        m_ofAll.insert(word + u"件数"_s, count([&](const CaseFile &f) {
                           return ledgerValue(LedgerField::Satisfaction, f).toString() == word;
                       }));
    for (const QString &word : {u"主办"_s, u"独办"_s, u"分办"_s, u"会办"_s})
        m_ofAll.insert(word + u"件数"_s, count([&](const CaseFile &f) { return roleWord(f.suggestion.role) == word; }));
}

bool FormValues::isOfEach(const QString &word) const
{
    const auto field = fieldOfHeading(word);
    return word == u"序号" || word == u"提出人数" || (field && ledgerValue(*field, CaseFile{}).isValid());
}

QVariant FormValues::value(const QString &word, qsizetype file) const
{
    if (const auto known = m_ofAll.constFind(word); known != m_ofAll.constEnd())
        return *known;
    if (file < 0 || file >= m_files.size())
        return QString{};
    if (word == u"序号")
        return static_cast<int>(file + 1);
    if (word == u"提出人数")
        return static_cast<int>(m_files.at(file).deputies.size());
    return ledgerValue(fieldOfHeading(word).value_or(LedgerField::Ignored), m_files.at(file));
}

} // namespace banfu
