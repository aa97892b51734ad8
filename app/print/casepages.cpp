#include "app/print/casepages.h"

#include "app/print/layout.h"
#include "app/print/measures.h"
#include "app/print/questionnaire.h"
#include "app/print/sheet.h"
#include "app/reply/compose.h"

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

const TextStyle textStyle{.points = 14, .linePitch = 1.75, .firstIndent = 2};
const TextStyle factStyle{.points = 14, .linePitch = 1.5};
const TextStyle headStyle{.role = FontRole::Hei, .points = 16, .linePitch = 1.75};
const TextStyle coverStyle{.role = FontRole::XiaoBiaoSong, .points = 26, .leastPoints = 16};

/// Fills pages from the top, turning over by itself.
class CaseFlow
{
public:
    explicit CaseFlow(const Fonts &fonts)
        : m_fonts{fonts}
        , m_sheet{fonts}
    {
    }

    void cover(const QString &kind, const QString &title)
    {
        m_sheet.write(kind, coverStyle, {m_measures.left, 50, m_measures.textWidth, 14}, Across::Centre);
        m_sheet.write(title, {.role = FontRole::XiaoBiaoSong, .points = 18, .leastPoints = 9, .linePitch = 1.5},
                      {m_measures.left, 70, m_measures.textWidth, 30}, Across::Centre);
        m_y = 112;
    }
    void head(const QString &text)
    {
        constexpr double together = 30; // a heading takes two lines of its text along
        m_y += m_y > m_measures.top ? 4 : 0;
        if (m_y + together > m_measures.bottom())
            turn();
        flow(text, headStyle, m_measures.left);
    }
    void text(const QString &text)
    {
        if (!text.trimmed().isEmpty())
            flow(text, textStyle, m_measures.left);
    }
    void fact(const QString &label, const QString &value)
    {
        if (value.trimmed().isEmpty())
            return;
        constexpr double labelWidth = 36;
        if (m_y + textHeight(1, factStyle) > m_measures.bottom())
            turn();
        m_sheet.write(label, {.role = FontRole::Hei, .points = 14}, {m_measures.left, m_y, labelWidth, mm(14)});
        flow(value, factStyle, m_measures.left + labelWidth);
    }
    QList<Page> pages()
    {
        turn();
        return m_pages;
    }

private:
    void turn()
    {
        if (!m_sheet.page.lines.isEmpty())
            m_pages.append(m_sheet.page);
        m_sheet.page = {};
        m_y = m_measures.top;
    }
    void flow(const QString &text, const TextStyle &style, double left)
    {
        const double pitch = style.linePitch * mm(style.points);
        for (TextLine line : wrapText(text, style, m_measures.right() - left, m_fonts)) {
            if (m_y + mm(style.points) > m_measures.bottom())
                turn();
            line.baseline = m_y + 0.88 * mm(style.points);
            for (Glyph &glyph : line.glyphs)
                glyph.x += left;
            if (!line.glyphs.isEmpty())
                m_sheet.page.lines.append(line);
            m_y += pitch;
        }
    }

    const Fonts &m_fonts;
    const Measures m_measures{};
    Sheet m_sheet;
    QList<Page> m_pages{};
    double m_y{37};
};

QString wayName(ContactWay way)
{
    switch (way) {
    case ContactWay::Meeting:
        return u"座谈"_s;
    case ContactWay::Visit:
        return u"走访"_s;
    case ContactWay::Telephone:
        return u"电话"_s;
    case ContactWay::Letter:
        return u"书面"_s;
    case ContactWay::Message:
        return u"短信、微信"_s;
    }
    return {};
}

void addFacts(CaseFlow &flow, const CaseFile &caseFile, const OfficeSettings &office)
{
    const Suggestion &suggestion = caseFile.suggestion;
    const bool isProposal = suggestion.kind == SuggestionKind::Proposal;
    flow.cover(isProposal ? u"提案办理卷宗"_s : u"代表建议办理卷宗"_s, suggestion.title.simplified());
    flow.fact(u"届　　次"_s, suggestion.session);
    flow.fact(u"编　　号"_s, suggestion.number + (suggestion.isProvisionalNumber ? u"（临时编号）"_s : QString{}));
    flow.fact(u"类　　别"_s, suggestion.subjectClass);
    QStringList people;
    for (const Deputy &deputy : caseFile.deputies)
        people.append(deputy.delegation.isEmpty() ? deputy.name : deputy.name + u"（%1）"_s.arg(deputy.delegation));
    flow.fact(isProposal ? u"提 案 人"_s : u"代　　表"_s, people.join(u'、'));
    flow.fact(u"主办单位"_s, suggestion.hostBureau.isEmpty() ? office.bureau.name : suggestion.hostBureau);
    QStringList bureaus;
    for (const Assignment &assignment : caseFile.assignments)
        bureaus.append(assignment.bureau.name.isEmpty() ? assignment.bureau.shortName : assignment.bureau.name);
    flow.fact(u"会办单位"_s, bureaus.join(u'、'));
    flow.fact(u"交办单位"_s, suggestion.assigningBody);
    flow.fact(u"交办日期"_s, letterDate(suggestion.assignedOn));
    flow.fact(u"收到日期"_s, letterDate(suggestion.receivedOn));
    flow.fact(u"答复期限"_s, letterDate(suggestion.dueOn));
    flow.fact(u"承 办 人"_s, suggestion.handler);
    for (const Reply &reply : caseFile.replies) {
        const QString number = reply.documentNumber ? reply.documentNumber->toString() : QString{};
        flow.fact(reply.ordinal == 1 ? u"答　　复"_s : u"再次答复"_s,
                  QStringList{number, letterDate(reply.datedOn)}.join(u'　').trimmed());
    }
    flow.fact(u"备　　注"_s, suggestion.notes);
}

void addCourse(CaseFlow &flow, const CaseFile &caseFile)
{
    if (!caseFile.suggestion.text.trimmed().isEmpty()) {
        flow.head(u"建议内容"_s);
        flow.text(caseFile.suggestion.text);
    }
    bool isFirst = true;
    for (const Assignment &assignment : caseFile.assignments) {
        if (!assignment.opinion)
            continue;
        if (isFirst)
            flow.head(u"会办意见"_s);
        isFirst = false;
        flow.fact(u"单　　位"_s,
                  assignment.bureau.name.isEmpty() ? assignment.bureau.shortName : assignment.bureau.name);
        flow.fact(u"文　　号"_s, assignment.opinion->documentNumber);
        flow.fact(u"收到日期"_s, letterDate(assignment.opinion->receivedOn));
        flow.text(assignment.opinion->text);
    }
    if (!caseFile.contacts.isEmpty())
        flow.head(u"沟通情况"_s);
    for (const Contact &contact : caseFile.contacts) {
        flow.fact(letterDate(contact.heldOn),
                  QStringList{wayName(contact.way), contact.place, contact.deputies}.join(u'　').simplified());
        flow.text(contact.content);
        flow.text(contact.deputyView);
    }
}

} // namespace

QList<Page> layOutCase(const CaseFile &caseFile, const OfficeSettings &office, const Fonts &fonts)
{
    CaseFlow flow{fonts};
    addFacts(flow, caseFile, office);
    addCourse(flow, caseFile);
    QList<Page> pages = flow.pages();
    for (const Reply &reply : caseFile.replies)
        pages += layOut(compose(caseFile, reply, office), fonts);
    if (!caseFile.replies.isEmpty())
        pages += layOutQuestionnaires(caseFile, caseFile.replies.constLast(), office, fonts);
    return pages;
}

} // namespace banfu
