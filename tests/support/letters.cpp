#include "tests/support/letters.h"

#include "app/print/measures.h"
#include "app/reply/numbering.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace banfu::test {

namespace {

const QStringList sentences{
    u"截至2026年3月底，全市累计完成1286个老旧小区二次供水设施普查，建立“一小区一档案”，完成投资4.35亿元。"_s,
    u"我局会同市财政局、市住房城乡建设局联合印发《临江市居民小区二次供水管理办法》（临水规〔2025〕3号），明确改造标准。"_s,
    u"针对沈望舒代表反映的夏季用水高峰水压不足问题，组织供水企业对云溪区23处泵站逐一检测；水质综合合格率达到99.8%。"_s,
    u"同时，坚持“先急后缓、分步实施”的原则，将用水矛盾突出、群众反映强烈的小区优先纳入年度计划。"_s,
    u"改造费用由财政补助、企业承担、居民合理分担：财政补助不低于60%，其余部分由供水企业和产权单位共同筹措。"_s,
    u"下一步将探索建立长效管护机制——由专业单位统一运行维护，实现从水源到龙头的全过程监管。"_s,
    u"目前，SCADA远程监控系统已接入泵房812座，24小时值守，平均抢修时间缩短至3.5小时以内。"_s,
    u"据统计，2023、2024、2025三年共办理相关信访事项217件，办结率100%，群众满意度逐年上升。"_s};

void addSection(Letter &letter, Level level, const QString &text, bool runsOn = false)
{
    const int index =
        letter.body.isEmpty() || letter.body.last().part != LetterPart::Section ? 0 : letter.body.last().index + 1;
    letter.body.append({.part = LetterPart::Section, .index = index, .level = level, .runsOn = runsOn, .text = text});
}

void addLabels(Letter &letter)
{
    QList<Paragraph> paragraphs;
    for (const LetterParagraph &paragraph : letter.body)
        paragraphs.append({.level = paragraph.level, .runsOn = paragraph.runsOn, .text = paragraph.text});
    const QStringList all = labels(paragraphs);
    for (qsizetype k = 0; k < letter.body.size(); ++k)
        letter.body[k].label = all[k];
}

} // namespace

QString proseOf(int characters, int seed)
{
    QString text;
    for (qsizetype k = seed; text.size() < characters; k += 3)
        text += sentences[k % sentences.size()] + sentences[(k + 1) % sentences.size()];
    text = text.left(std::max(characters - 1, 0));
    while (!text.isEmpty() && !text.back().isLetter())
        text.back() = u'水';
    return characters > 0 ? text + u"。"_s : text;
}

Letter letterOf(int characters, int seed)
{
    Letter letter{.letterhead = u"临江市水务局"_s,
                  .documentNumber = u"临水函〔2026〕86号"_s,
                  .title = u"临江市水务局关于市第八届人大三次会议第20260118号建议答复的函"_s,
                  .salutation = u"沈望舒、祁玥代表："_s,
                  .signature = u"临江市水务局"_s,
                  .date = u"2026年5月12日"_s,
                  .contactNote = u"（联系人：韩知秋，电话：5550 8216）"_s};
    letter.body.append(
        {.part = LetterPart::Opening,
         .text = u"您提出的《关于加快老旧小区二次供水设施改造，保障居民饮水安全的建议》（第20260118号）收悉。"
                 u"经会同市财政局、市住房城乡建设局研究办理，现答复如下："_s});
    int left = characters;
    const int piece = 90 + 37 * (seed % 5);
    for (int section = 0; left > 0; ++section) {
        const int length = std::max(std::min(left, piece + 53 * (section % 4)), 8);
        if (left > 60 && section % 4 == 0)
            addSection(letter, Level::One, section == 0 ? u"工作进展"_s : u"下一步工作"_s);
        if (left > 60 && section % 2 == 1)
            addSection(letter, Level::Two, u"摸清底数，分类施策。"_s + proseOf(length, section + seed));
        else if (left > 60 && section % 4 == 2)
            addSection(letter, Level::Two, u"强化统筹协调"_s);
        if (section % 2 == 0 || left <= 60)
            addSection(letter, Level::Body, proseOf(length, section + seed));
        if (section % 4 == 3) {
            addSection(letter, Level::RunIn, proseOf(40, seed), true);
            addSection(letter, Level::RunIn, proseOf(33, seed + 1), true);
            addSection(letter, Level::Three, u"加强日常巡查，发现问题及时处置。"_s);
        }
        left -= length;
    }
    letter.body.append({.part = LetterPart::Closing, .text = u"专此函复，感谢您对水务工作的关心和支持。"_s});
    addLabels(letter);
    return letter;
}

static void addTable(QList<LetterParagraph> &body, LetterPart part, int index, int rows, int seed)
{
    static const QStringList works{u"更换泵房设备"_s, u"重新敷设DN200管道1286.5米，接入SCADA远程监控"_s,
                                   u"水箱加装消毒装置（含紫外线灯），建立“一小区一档案”，由专业单位统一维护"_s};
    body.append(
        {.part = part, .index = index++, .level = Level::TableRow, .text = u"序号\t小区\t内容\t投资（万元）"_s});
    for (int row = 1; row <= rows; ++row)
        body.append({.part = part,
                     .index = index++,
                     .level = Level::TableRow,
                     .text = u"%1\t安澜里%2号院\t%3\t%4"_s.arg(row)
                                 .arg(row * 7 % 23 + 1)
                                 .arg(works[(row + seed) % works.size()])
                                 .arg(row * 12.5 + seed)});
}

static void addOddities(Letter &letter, int seed)
{
    static const QStringList odd{
        u"沈𠮷、𡘙野两位代表反映的㙍水片区问题，涉及石埗涌、塱边涌和墈头排灌站。"_s,
        u"经测算，Q＝K·A·√(2gH)，当H＝3.25m时Q≈128.6m³/s，较2019—2023年均值121.05m³/s高6.2％。"_s,
        u"项目采用PPP（Public-Private Partnership）模式，由Northwestern Hydraulic Consultants Ltd.提供咨询。"_s,
        u"全市实有户籍人口12345678人，户数4567890.5户，总投资1,234,567,890.12元，编号SZ-2026-0000000123456789。"_s,
        u"详见www.example.gov.cn/water——“水务公开”专栏……"_s};
    letter.body.insert(letter.body.size() - 1, {.part = LetterPart::Section,
                                                .index = 9000,
                                                .text = odd[seed % odd.size()] + odd[(seed / 2 + 1) % odd.size()]});
}

Letter corpusLetter(int seed)
{
    static const QStringList addressees{u"沈望舒代表："_s, u"沈望舒、祁玥代表："_s, u"民盟临江市委员会："_s,
                                        u"沈望舒等12名代表："_s,
                                        u"沈望舒、祁玥、韩知秋、柯以宁、陆怀谦、白砚、温如玉、霍去非代表："_s};
    const int length = seed % 20 == 19 ? 3000 + 40 * seed : seed * 53 % 1500;
    Letter letter = letterOf(length, seed);
    letter.salutation = addressees[seed % addressees.size()];
    if (seed % 4 == 1) {
        QString subject = proseOf(6 + seed * 7 % 50, seed).chopped(1);
        letter.title =
            u"临江市水务局关于"_s + subject.remove(QRegularExpression{u"[，。、：；“”（）〔〕《》]"_s}) + u"的函"_s;
    }
    letter.hasSeal = seed % 3 != 0;
    if (seed % 7 == 0)
        letter.coSigners =
            QStringList{u"临江市财政局"_s, u"临江市住房和城乡建设局"_s, u"临江市教育局"_s, u"临江市发展和改革委员会"_s}
                .first(1 + seed / 7 % 4);
    if (seed % 5 == 0)
        letter.marks = QStringList{u"000001"_s, u"秘密★1年"_s, u"特急"_s}.first(1 + seed / 5 % 3);
    if (seed % 6 == 0)
        letter.notices = {{MarkPlace::UnderNumber, u"办理结果：A类"_s}, {MarkPlace::Corner, u"公开属性：主动公开"_s}};
    if (seed % 9 == 0)
        addTable(letter.body, LetterPart::Section, 8000, 1 + seed / 9 % 30, seed);
    if (seed % 9 == 0)
        std::rotate(letter.body.end() - (2 + seed / 9 % 30) - 1, letter.body.end() - (2 + seed / 9 % 30),
                    letter.body.end()); // the closing stays last
    if (seed % 11 < 5)
        addOddities(letter, seed);
    for (int k = 0; k < seed % 4; ++k) {
        // What ends in 印发 is the imprint of a 版记, not an attachment's name.
        letter.attachments.append(proseOf(8 + 11 * k + seed % 30, k + seed).chopped(1).replace(u"印发"_s, u"制定"_s));
    }
    if (seed % 8 == 3) {
        for (qsizetype k = 0; k < letter.attachments.size(); ++k) {
            AttachmentText text{.label = letter.attachments.size() == 1 ? u"附件"_s : u"附件%1"_s.arg(k + 1),
                                .title = letter.attachments[k]};
            const int first = 100 * int(k);
            text.body.append({.part = LetterPart::AttachmentText, .index = first, .text = proseOf(seed % 900, seed)});
            addTable(text.body, LetterPart::AttachmentText, first + 1, seed % 25, seed);
            letter.attachmentTexts.append(text);
        }
    }
    for (int k = 0; k < seed % 10; ++k)
        letter.copies.append(k % 2 ? u"临江市财政局"_s : u"市人大常委会选举联络人事任免工作委员会"_s);
    return letter;
}

QStringList describe(const QList<Page> &pages)
{
    const Measures measures;
    QStringList described;
    int number = 0;
    for (const Page &page : pages) {
        described.append(u"page %1"_s.arg(++number));
        for (qsizetype k = 0; k < page.lines.size();) {
            const TextLine &first = page.lines[k];
            QString text;
            double right = 0;
            const double left = first.glyphs.isEmpty() ? 0 : first.glyphs.front().x;
            for (; k < page.lines.size() && qAbs(page.lines[k].baseline - first.baseline) < 1e-9; ++k) {
                for (const Glyph &glyph : page.lines[k].glyphs) {
                    text += glyph.character ? QString::fromUcs4(&glyph.character, 1) : QString{};
                    right = std::max(right, glyph.x + glyph.advance);
                }
            }
            const double slot = (first.baseline - measures.baseline(1)) / measures.linePitch() + 1;
            const bool isOnGrid = std::abs(slot - std::round(slot)) < 1e-6;
            described.append(
                u"%1 %2…%3 %4pt %5"_s
                    .arg(isOnGrid ? u"line %1"_s.arg(std::round(slot)) : u"at %1 mm"_s.arg(first.baseline, 0, 'f', 2))
                    .arg(left, 0, 'f', 2)
                    .arg(right, 0, 'f', 2)
                    .arg(first.sizePoints)
                    .arg(text));
        }
    }
    return described;
}

} // namespace banfu::test
