#include "app/print/casepages.h"

#include "app/print/layout.h"
#include "app/print/measures.h"
#include "app/print/officeforms.h"
#include "app/print/questionnaire.h"
#include "app/print/sheet.h"
#include "app/reply/compose.h"
#include "app/reply/fileplaces.h"
#include "app/reply/numbering.h"
#include "app/reply/officeletters.h"

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

QString nameOf(const Bureau &bureau)
{
    return bureau.name.isEmpty() ? bureau.shortName : bureau.name;
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
    QStringList coHandlers;
    QStringList separateHandlers;
    for (const Assignment &assignment : caseFile.assignments)
        (assignment.isSeparate ? separateHandlers : coHandlers).append(nameOf(assignment.bureau));
    flow.fact(u"会办单位"_s, coHandlers.join(u'、'));
    flow.fact(u"分办单位"_s, separateHandlers.join(u'、'));
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

QString satisfactionWord(const std::optional<Satisfaction> &satisfaction)
{
    if (!satisfaction)
        return {};
    switch (*satisfaction) {
    case Satisfaction::Satisfied:
        return u"满意"_s;
    case Satisfaction::BasicallySatisfied:
        return u"基本满意"_s;
    case Satisfaction::Dissatisfied:
        return u"不满意"_s;
    }
    Q_UNREACHABLE();
}

/// The volume paper by paper; the contents are known last and put behind the cover.
class Volume
{
public:
    explicit Volume(const Fonts &fonts)
        : m_fonts{fonts}
    {
    }

    void add(const QString &title, const QList<Page> &pages)
    {
        if (pages.isEmpty())
            return;
        m_parts.append({title, int(m_pages.size())});
        m_pages += pages;
    }
    CaseVolume bound(const QList<Page> &cover) const;

private:
    QList<Page> contents(int before) const;

    const Fonts &m_fonts;
    QList<Page> m_pages{};
    QList<PdfBookmark> m_parts{};
};

/// Title, dots and page, one a line.
QList<Page> Volume::contents(int before) const
{
    constexpr int entries = 24; // on a page
    const int count = std::max(int((m_parts.size() + entries - 1) / entries), 1);
    const Measures measures;
    QList<Page> pages;
    for (int page = 0; page < count; ++page) {
        Sheet sheet{m_fonts};
        double y = 42;
        if (page == 0)
            sheet.write(u"目　　录"_s, {.role = FontRole::XiaoBiaoSong, .points = 22},
                        {measures.left, y, measures.textWidth, 10}, Across::Centre);
        y += 18;
        for (qsizetype k = qsizetype{page} * entries; k < std::min(qsizetype{page + 1} * entries, m_parts.size());
             ++k) {
            const QString number = QString::number(m_parts[k].page + before + count + 1);
            const QString title = u"%1. %2"_s.arg(k + 1).arg(m_parts[k].title);
            const TextStyle style{.points = 14, .leastPoints = 8};
            sheet.write(title, style, {measures.left, y, measures.textWidth - 16, 8});
            const double end = textWidth(sheet.page.lines.last());
            sheet.write(number, style, {measures.right() - 14, y, 14, 8}, Across::Right);
            sheet.across(end + 2, measures.right() - 14, y + 6.2, 0.1);
            y += 8.4;
        }
        pages.append(sheet.page);
    }
    return pages;
}

CaseVolume Volume::bound(const QList<Page> &cover) const
{
    CaseVolume volume;
    const QList<Page> list = contents(int(cover.size()));
    volume.bookmarks = {{u"封面"_s, 0}, {u"目录"_s, int(cover.size())}};
    const auto before = int(cover.size() + list.size());
    for (const PdfBookmark &part : m_parts)
        volume.bookmarks.append({part.title, part.page + before});
    volume.pages = cover + list + m_pages;
    for (qsizetype k = 0; k < volume.pages.size(); ++k) {
        Sheet stamp{m_fonts};
        const double width = volume.pages[k].width;
        stamp.write(u"第%1页"_s.arg(k + 1), {.points = 9}, {width - 40, 8, 28, 5}, Across::Right);
        volume.pages[k].lines += stamp.page.lines;
    }
    return volume;
}

QList<Page> textPages(const QString &head, const QString &text, const Fonts &fonts)
{
    if (text.trimmed().isEmpty())
        return {};
    CaseFlow flow{fonts};
    flow.head(head);
    flow.text(text);
    return flow.pages();
}

QString opinionWord(const Assignment &assignment)
{
    return assignment.isSeparate ? u"分办答复"_s : u"会办意见"_s;
}

QList<Page> opinionPages(const Assignment &assignment, const Fonts &fonts)
{
    if (!assignment.opinion)
        return {};
    CaseFlow flow{fonts};
    flow.head(opinionWord(assignment));
    flow.fact(u"单　　位"_s, nameOf(assignment.bureau));
    flow.fact(u"文　　号"_s, assignment.opinion->documentNumber);
    flow.fact(u"收到日期"_s, letterDate(assignment.opinion->receivedOn));
    flow.text(assignment.opinion->text);
    return flow.pages();
}

/// The paper speaks Chinese whatever the window does.
QString placeWord(const CaseFile &caseFile, const FileOwner &owner)
{
    switch (owner.place) {
    case FilePlace::Suggestion:
        return caseFile.suggestion.kind == SuggestionKind::Proposal ? u"提案"_s : u"建议"_s;
    case FilePlace::Opinion:
        return opinionWord(caseFile.assignments[owner.row]) + u'：' + nameOf(caseFile.assignments[owner.row].bureau);
    case FilePlace::Contact:
        return u"沟通记录：%1"_s.arg(letterDate(caseFile.contacts[owner.row].heldOn));
    case FilePlace::Feedback:
        return u"征询意见表：%1"_s.arg(caseFile.feedbacks[owner.row].deputyName);
    case FilePlace::Step:
        return u"办理经过：%1"_s.arg(letterDate(caseFile.steps[owner.row].on));
    case FilePlace::Commitment:
        return u"承诺事项：%1"_s.arg(caseFile.commitments[owner.row].text.simplified());
    }
    Q_UNREACHABLE();
}

QList<Page> feedbackPages(const QList<Feedback> &feedbacks, const Fonts &fonts)
{
    if (feedbacks.isEmpty())
        return {};
    CaseFlow flow{fonts};
    flow.head(u"反馈情况"_s);
    for (const Feedback &feedback : feedbacks) {
        flow.fact(u"姓　　名"_s, feedback.deputyName);
        flow.fact(u"反馈日期"_s, letterDate(feedback.returnedOn));
        flow.fact(u"办理态度"_s, satisfactionWord(feedback.attitude));
        flow.fact(u"办理结果"_s, satisfactionWord(feedback.result));
        flow.fact(u"总体评价"_s, satisfactionWord(feedback.overall));
        flow.text(feedback.remarks);
    }
    return flow.pages();
}

/// What is kept in the register beside the papers; the archive's own copy of it goes with the volume.
QList<Page> filePages(const CaseFile &caseFile, const Fonts &fonts)
{
    const QList<PlacedFile> files = allFiles(caseFile);
    if (files.isEmpty())
        return {};
    CaseFlow flow{fonts};
    flow.head(u"附加文件目录"_s);
    for (qsizetype k = 0; k < files.size(); ++k) {
        const AttachedFile &file = files[k].file;
        flow.fact(u"文　件　%1"_s.arg(k + 1), file.name);
        flow.fact(u"所属事项"_s, placeWord(caseFile, files[k].owner));
        flow.fact(u"附加日期"_s, letterDate(file.addedOn));
        flow.fact(u"大　　小"_s, u"%1字节"_s.arg(file.size));
        flow.fact(u"校 验 码"_s, file.sha256);
    }
    return flow.pages();
}

void addReplies(Volume &volume, const CaseFile &caseFile, const OfficeSettings &office, const Fonts &fonts)
{
    for (const Reply &reply : caseFile.replies) {
        const QString name = reply.ordinal == 1 ? u"答复"_s : u"第%1次答复"_s.arg(chineseNumber(reply.ordinal));
        const QString number = reply.documentNumber ? u"（%1）"_s.arg(reply.documentNumber->toString()) : QString{};
        volume.add(u"发文稿纸："_s + name, layOutForm(routingForm(caseFile, reply, office), fonts));
        volume.add(name + u'函' + number, layOut(compose(caseFile, reply, office), fonts));
        volume.add(u"征询意见表："_s + name, layOutQuestionnaires(caseFile, reply, office, fonts));
    }
}

} // namespace

CaseVolume layOutCase(const CaseFile &caseFile, const OfficeSettings &office, QDate today, const Fonts &fonts)
{
    CaseFlow cover{fonts};
    addFacts(cover, caseFile, office);
    Volume volume{fonts};
    const bool isProposal = caseFile.suggestion.kind == SuggestionKind::Proposal;
    volume.add(isProposal ? u"提案原文"_s : u"建议原文"_s,
               textPages(isProposal ? u"提案内容"_s : u"建议内容"_s, caseFile.suggestion.text, fonts));
    for (const Assignment &assignment : caseFile.assignments) {
        if (assignment.askedOn.isValid() && !assignment.isSeparate)
            volume.add(u"商请会办函："_s + nameOf(assignment.bureau),
                       layOut(requestLetter(caseFile, assignment, office, today), fonts));
        volume.add(opinionWord(assignment) + u'：' + nameOf(assignment.bureau), opinionPages(assignment, fonts));
    }
    for (const Contact &contact : caseFile.contacts)
        volume.add(u"沟通记录　"_s + letterDate(contact.heldOn),
                   layOutForm(talkForm(caseFile, &contact, office), fonts));
    addReplies(volume, caseFile, office, fonts);
    volume.add(u"反馈情况"_s, feedbackPages(caseFile.feedbacks, fonts));
    volume.add(u"附加文件目录"_s, filePages(caseFile, fonts));
    return volume.bound(cover.pages());
}

} // namespace banfu
