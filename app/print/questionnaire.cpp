#include "app/print/questionnaire.h"

#include "app/print/measures.h"
#include "app/print/questionnairewords.h"
#include "app/print/sheet.h"
#include "app/reply/compose.h"
#include "app/reply/numbering.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

// All in millimetres. The form is no official document: GB/T 9704 asks for A4, and for rules of these strengths
// (7.4.1).
constexpr double thick = 0.35;
constexpr double thin = 0.25;
constexpr double left = 20;
constexpr double band = 28; // the upright word that says who fills the part in
constexpr double right = 190;
constexpr double columns[] = {band, 50, 88, 109, 140, 158, right};
constexpr double optionLabels = 64;
constexpr double tableTop = 57;
constexpr double footBottom = 283;
constexpr double padding = 1.6;
constexpr double rowHeight = 8.6;

const TextStyle labelStyle{.role = FontRole::Hei, .points = 10.5, .leastPoints = 8};
const TextStyle valueStyle{.role = FontRole::FangSong, .points = 11, .leastPoints = 7.5, .linePitch = 1.2};
const TextStyle footStyle{.role = FontRole::FangSong, .points = 9.5, .leastPoints = 7.5, .linePitch = 1.4};

struct FormCell
{
    double left{0};
    double right{0};
    QString text{};
    bool isLabel{false};
};

/// One copy of the form.
class QuestionnairePage
{
public:
    QuestionnairePage(const CaseFile &caseFile, const Reply &reply, const OfficeSettings &office, const Fonts &fonts)
        : m_case{caseFile}
        , m_reply{reply}
        , m_office{office}
        , m_words{questionnaireWords(caseFile.suggestion.kind, office)}
        , m_fonts{fonts}
        , m_sheet{fonts}
    {
    }
    Page lay(qsizetype deputy, qsizetype copy);

private:
    void head(qsizetype deputy, qsizetype copy);
    void title();
    void facts(const Deputy &deputy, bool isLead);
    void bureaus();
    void questions();
    void opinion(double bottom);
    double foot(qsizetype copy);
    void row(double height, const QList<FormCell> &cells);
    void part(const QString &name, double top);

    const CaseFile &m_case;
    const Reply &m_reply;
    const OfficeSettings &m_office;
    const QuestionnaireWords m_words;
    const Fonts &m_fonts;
    Sheet m_sheet;
    double m_y{tableTop};
};

QRectF inside(double x1, double y1, double x2, double y2)
{
    return QRectF{QPointF{x1, y1}, QPointF{x2, y2}}.adjusted(padding, 0.7, -padding, -0.7);
}

Page QuestionnairePage::lay(qsizetype deputy, qsizetype copy)
{
    const Deputy nobody{};
    const bool isNamed = deputy < m_case.deputies.size();
    head(deputy, copy);
    title();
    const double footTop = foot(copy);
    m_sheet.across(left, right, m_y, thick);
    facts(isNamed ? m_case.deputies[deputy] : nobody, deputy == 0);
    part(u"承办单位填写"_s, tableTop);
    const double second = m_y;
    questions();
    opinion(footTop - 3);
    part(m_words.fills, second);
    m_sheet.across(left, right, second, thick);
    m_sheet.across(left, right, m_y, thick);
    m_sheet.down(left, tableTop, m_y, thick);
    m_sheet.down(right, tableTop, m_y, thick);
    return m_sheet.page;
}

void QuestionnairePage::head(qsizetype deputy, qsizetype copy)
{
    m_sheet.code(questionnaireCode(m_case.suggestion, static_cast<int>(deputy) + 1, static_cast<int>(copy) + 1),
                 {left, 14, 16, 16});
    const TextStyle mark{.role = FontRole::Hei, .points = 14};
    const TextStyle small{.points = 10.5, .linePitch = 1.25};
    const double from = 60;
    if (m_office.recipients.size() > 1)
        m_sheet.write(u"第%1联"_s.arg(chineseNumber(static_cast<int>(copy) + 1)), mark, {from, 13, right - from, 6},
                      Across::Right);
    if (copy < m_office.recipients.size() && !m_office.recipients[copy].name.isEmpty())
        m_sheet.write(u"送交："_s + m_office.recipients[copy].name.simplified(), small, {from, 19.5, right - from, 5},
                      Across::Right);
    const Suggestion &suggestion = m_case.suggestion;
    const QString number = suggestion.isProvisionalNumber ? QString{} : suggestion.number.simplified();
    if (!number.isEmpty())
        m_sheet.write(m_words.number.arg(number), small, {from, 25, right - from, 5}, Across::Right);
}

void QuestionnairePage::title()
{
    const TextStyle style{.role = FontRole::XiaoBiaoSong, .points = 18, .leastPoints = 12};
    m_sheet.write(m_case.suggestion.session.simplified(), style, {left, 33, right - left, 8}, Across::Centre);
    m_sheet.write(m_words.title, style, {left, 42.5, right - left, 8}, Across::Centre);
}

void QuestionnairePage::row(double height, const QList<FormCell> &cells)
{
    const double bottom = m_y + height;
    for (const FormCell &cell : cells) {
        const QRectF box = inside(cell.left, m_y, cell.right, bottom);
        if (cell.isLabel)
            m_sheet.write(cell.text, labelStyle, box, Across::Centre);
        else if (!cell.text.isEmpty())
            m_sheet.write(cell.text, valueStyle, box);
        if (cell.left > band)
            m_sheet.down(cell.left, m_y, bottom, thin);
    }
    m_sheet.across(band, right, bottom, thin);
    m_y = bottom;
}

void QuestionnairePage::facts(const Deputy &deputy, bool isLead)
{
    const auto &[c0, c1, c2, c3, c4, c5, c6] = columns;
    const Suggestion &suggestion = m_case.suggestion;
    row(15, {{c0, c1, m_words.titleLabel, true},
             {c1, c4, suggestion.title.simplified()},
             {c4, c5, u"编　号"_s, true},
             {c5, c6, suggestion.isProvisionalNumber ? QString{} : suggestion.number.simplified()}});
    row(rowHeight, {{c0, c1, isLead ? m_words.lead : m_words.other, true},
                    {c1, c2, deputy.name.simplified()},
                    {c2, c3, m_words.certificate, true},
                    {c3, c4, deputy.certificateNumber.simplified()},
                    {c4, c5, m_words.group, true},
                    {c5, c6, deputy.delegation.simplified()}});
    row(rowHeight, {{c0, c1, u"交办日期"_s, true},
                    {c1, c2, letterDate(suggestion.assignedOn)},
                    {c2, c3, u"交办单位"_s, true},
                    {c3, c6, suggestion.assigningBody.simplified()}});
    bureaus();
    const QString number = m_reply.documentNumber ? m_reply.documentNumber->toString() : QString{};
    const QString result =
        m_reply.resultClass ? u"ABCD"_s.mid(static_cast<int>(*m_reply.resultClass) - 1, 1) + u"类"_s : QString{};
    row(rowHeight, {{c0, c1, u"答复文号"_s, true},
                    {c1, c2, number},
                    {c2, c3, u"答复日期"_s, true},
                    {c3, c4, letterDate(m_reply.datedOn)},
                    {c4, c5, u"答复类别"_s, true},
                    {c5, c6, result}});
}

void QuestionnairePage::bureaus()
{
    const auto &[c0, c1, c2, c3, c4, c5, c6] = columns;
    constexpr double height = 12;
    const bool isHost = m_case.suggestion.role == BureauRole::Host || m_case.suggestion.hostBureau.isEmpty();
    const QString host = isHost ? m_office.bureau.name : m_case.suggestion.hostBureau;
    const bool isSeparate = m_case.suggestion.role == BureauRole::SeparateHandler;
    QStringList others;
    for (const Assignment &assignment : m_case.assignments) {
        const Bureau &bureau = assignment.bureau;
        if (assignment.isSeparate != isSeparate)
            continue;
        others.append((bureau.name.isEmpty() ? bureau.shortName : bureau.name).simplified());
    }
    const double top = m_y;
    row(height, {{c0, c1, isSeparate ? u"承办单位"_s : u"主办单位"_s, true},
                 {c1, c2, host.simplified()},
                 {c2, c3, isSeparate ? u"其他分办单位"_s : u"会办单位"_s, true},
                 {c3, c6, {}}});
    if (!others.isEmpty())
        m_sheet.writeNames(others, u"个单位"_s, valueStyle, inside(c3, top, c6, m_y));
}

void QuestionnairePage::questions()
{
    const double top = m_y;
    const double height = rowHeight;
    for (const auto &[label, options] : m_words.questions)
        row(height, {{band, optionLabels, label, true}, {optionLabels, right, options}});
    const double x = 118; // the first question has the day of the letter's arrival beside it
    m_sheet.down(x, top, top + height, thin);
    m_sheet.down(x + 26, top, top + height, thin);
    m_sheet.write(u"收到时间"_s, labelStyle, inside(x, top, x + 26, top + height), Across::Centre);
    m_sheet.write(u"年　　月　　日"_s, valueStyle, inside(x + 26, top, right, top + height), Across::Right);
}

void QuestionnairePage::opinion(double bottom)
{
    const double signature = 10;
    const double top = m_y;
    m_y = bottom;
    m_sheet.down(optionLabels, top, bottom - signature, thin);
    m_sheet.write(u"具体意见和建议"_s, labelStyle, inside(band, top, optionLabels, bottom - signature - 8),
                  Across::Centre);
    m_sheet.write(u"（不满意的，\n请写明理由）"_s, {.points = 9},
                  inside(band, bottom - signature - 14, optionLabels, bottom - signature - 2), Across::Centre,
                  Down::Top);
    m_sheet.across(band, right, bottom - signature, thin);
    const QRectF line = inside(band, bottom - signature, right, bottom);
    m_sheet.write(m_words.signature, labelStyle, line);
    m_sheet.write(u"联系电话："_s, labelStyle, QRectF{QPointF{96, line.top()}, line.bottomRight()});
    m_sheet.write(u"年　　月　　日"_s, valueStyle, line, Across::Right);
}

/// The instructions stand at the page's foot; the box above takes what is left. Returns where they begin.
double QuestionnairePage::foot(qsizetype copy)
{
    const QStringList lines = questionnaireInstructions(m_case, m_office, copy);
    TextStyle style = footStyle; // one size for all lines
    const auto isTooWide = [&](const QString &line) { return wrapText(line, style, right - left, m_fonts).size() > 1; };
    while (style.points > style.leastPoints && std::ranges::any_of(lines, isTooWide))
        style.points -= 0.5;
    const double lineHeight = footStyle.linePitch * mm(footStyle.points);
    double y = footBottom - lineHeight * static_cast<double>(lines.size());
    const double top = y;
    for (const QString &line : lines) {
        m_sheet.write(line, style, {left, y, right - left, lineHeight});
        y += lineHeight;
    }
    return top;
}

void QuestionnairePage::part(const QString &name, double top)
{
    m_sheet.writeUpright(name, {.role = FontRole::Hei, .points = 10.5, .linePitch = 1.5},
                         QRectF{QPointF{left + 1, top + 1}, QPointF{band - 1, m_y - 1}});
    m_sheet.down(band, top, m_y, thin);
}

} // namespace

QList<Page> layOutQuestionnaires(const CaseFile &caseFile, const Reply &reply, const OfficeSettings &office,
                                 const Fonts &fonts)
{
    QList<Page> pages;
    const qsizetype deputies = std::max<qsizetype>(1, caseFile.deputies.size());
    const qsizetype copies = std::max<qsizetype>(1, office.recipients.size());
    for (qsizetype deputy = 0; deputy < deputies; ++deputy) {
        for (qsizetype copy = 0; copy < copies; ++copy)
            pages.append(QuestionnairePage{caseFile, reply, office, fonts}.lay(deputy, copy));
    }
    return pages;
}

} // namespace banfu
