#include "app/exchange/pagechrome.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

/// The field that a label fills; null: a label that tells nothing about the letter.
using Fact = QString PageFacts::*;

struct Label
{
    QString word{};
    Fact fact{nullptr};
};

const QList<Label> &knownLabels()
{
    static const QList<Label> list = [] {
        const QList<std::pair<Fact, QString>> words{
            {&PageFacts::title, u"公开事项名称 文件名称 信息名称 文件标题 标题 题名 名称"_s},
            {&PageFacts::documentNumber, u"发文字号 发文文号 文件编号 文件文号 发文号 文号 字号"_s},
            {&PageFacts::publisher,
             u"公开责任部门 主办单位 发布机构 发布单位 发文机关 发文机构 发文单位 制发机关 制发单位 "
             "责任部门 责任单位 公开主体 公开机构 成文单位 发布部门"_s},
            {&PageFacts::source, u"信息来源 文章来源 稿件来源 内容来源 来源"_s},
            {&PageFacts::publishedOn,
             u"发布时间 发布日期 制发日期 成文日期 生成日期 公开日期 公开时间 印发日期 发文日期 生效日期 "
             "更新时间 录入时间 提出日期 交办日期 答复日期 办复日期 日期 时间"_s},
            {&PageFacts::publicity, u"公开方式 公开形式 公开属性 公开类别 公开范围 是否公开"_s},
            {&PageFacts::suggestionNumber, u"建议编号 提案编号 建议号 提案号 案号 议案编号"_s},
            {&PageFacts::suggestionTitle, u"建议标题 提案标题 建议名称 提案名称 建议题目 提案题目 案由"_s},
            {&PageFacts::proposers,
             u"领衔代表 领衔人 提案人 建议人 提出人 提案者 第一提案人 提案委员 代表姓名 建议代表"_s},
            {&PageFacts::coSigners, u"附议代表 附议人 联名代表 联名人 联名委员"_s},
            {&PageFacts::coHandlers, u"会办单位 协办单位 会办部门 协办部门"_s},
            {nullptr,
             u"目录项的基本信息 信息索引号 信息索引 索引号 索引码 主题分类 体裁分类 组配分类 内容分类 "
             "信息分类 主题词 关键词 关键字 浏览次数 阅读次数 浏览量 阅读量 点击数 点击率 点击量 访问量 "
             "访问次数 字体大小 字体 责任编辑 作者 编辑 审核 信息类别 "
             "有效性 时效性 有效期 效力状态 失效日期 废止日期 服务对象 公文种类 文件类型 文件状态 语种 "
             "公开程序 载体类型 分类 类别 栏目 届次 办理状态 答复内容 复文内容 办理情况 代表意见 委员意见 满意度 source complete"_s}};
        QList<Label> labels;
        for (const auto &[fact, names] : words) {
            for (const QString &word : names.split(u' '))
                labels.append({.word = word, .fact = fact});
        }
        return labels;
    }();
    return list;
}

const QRegularExpression &labelPattern()
{
    static const QRegularExpression pattern = [] {
        QStringList words;
        for (const Label &label : knownLabels()) {
            QString spaced; // the page sets 文　号 and 索 引 号 apart
            for (const QChar character : label.word)
                spaced += (spaced.isEmpty() ? QString{} : u"[\\s\\x{3000}]*"_s) + character;
            words.append(spaced);
        }
        return QRegularExpression{
            u"(?<![\\p{Han}A-Za-z/])(%1)(?:[\\s\\x{3000}]*[:：|]|[ \\x{3000}]*\\t)"_s.arg(words.join(u'|')),
            QRegularExpression::CaseInsensitiveOption};
    }();
    return pattern;
}

void keep(PageFacts &facts, QString label, const QString &value)
{
    label.removeIf([](QChar character) { return character.isSpace(); });
    const auto known = std::ranges::find_if(
        knownLabels(), [&](const Label &each) { return each.word.compare(label, Qt::CaseInsensitive) == 0; });
    if (known == knownLabels().end() || value.isEmpty())
        return;
    if (known->fact && (facts.*known->fact).isEmpty())
        facts.*known->fact = value;
}

QString trimmedCell(QStringView cell)
{
    static const QRegularExpression ends{u"^[|\\s\\x{3000}]+|[|\\s\\x{3000}]+$"_s};
    return cell.toString().remove(ends);
}

} // namespace

QStringList pageLines(QStringView text)
{
    static const QRegularExpression lineEnds{u"\\n|\\r|\\f|\\x{2028}|\\x{2029}|<[bB][rR] ?/?>"_s};
    static const QRegularExpression unseen{u"\\*\\*+|[\\x{200b}-\\x{200f}\\x{feff}\\x{ad}]|&nbsp;?"_s};
    static const QRegularExpression heading{u"^#{1,6}\\s+"_s};
    static const QRegularExpression rule{u"^[\\s|:\\-=_*]*$"_s};
    static const QRegularExpression cellEdge{u"[ \\x{3000}]*\\|[ \\x{3000}]*"_s};
    QStringList lines;
    for (QString line : text.toString().split(lineEnds, Qt::SkipEmptyParts)) {
        line.remove(unseen);
        line = line.replace(QChar::Nbsp, u' ').trimmed().remove(heading);
        if (rule.match(line).hasMatch())
            continue;
        if (line.startsWith(u'|') || line.endsWith(u'|')) // a row as Markdown sets it
            line = trimmedCell(line).replace(cellEdge, u"\t"_s);
        lines.append(line);
    }
    return lines;
}

bool takeFacts(const QString &line, PageFacts &facts)
{
    constexpr qsizetype longestFacts = 600;
    if (line.size() > longestFacts)
        return false;
    QString text = line;
    static const QRegularExpression opening{u"^[\\s(（【\\[|]+"_s};
    text.remove(opening);
    auto matches = labelPattern().globalMatch(text);
    if (!matches.hasNext() || matches.peekNext().capturedStart() != 0)
        return text == u"目录项的基本信息";
    while (matches.hasNext()) {
        const auto match = matches.next();
        const qsizetype end = matches.hasNext() ? matches.peekNext().capturedStart() : text.size();
        QString value = trimmedCell(QStringView{text}.sliced(match.capturedEnd(), end - match.capturedEnd()));
        static const QRegularExpression edge{u"[|\\t]"_s};
        if (const qsizetype cell = value.indexOf(edge); cell >= 0)
            value = value.first(cell).trimmed();
        if (value.endsWith(u')') || value.endsWith(u'）') || value.endsWith(u']') || value.endsWith(u'】')) {
            if (value.count(u'(') + value.count(u'（') + value.count(u'[') + value.count(u'【') == 0)
                value.chop(1);
        }
        keep(facts, match.captured(1), value);
    }
    return true;
}

bool isChrome(QStringView line)
{
    static const QRegularExpression pattern{
        u"^[\\s【\\[(（<>|·•\\-]*(?:首页|网站首页|当前位置|您?(?:现在|当前)?(?:所在)?的?位置|无障碍|适老|长者|手机版|"
        u"简体|繁体|"
        "打印|关闭|窗口|分享|收藏|返回|大\\s*中\\s*小|[大中小][】\\])）]|扫一扫|扫描|二维码|上一[篇条页]|下一[篇条页]|"
        "(?:相关|推荐|热门|最新)(?:新闻|链接|文章|附件|文档|阅读|信息|推荐|稿件|内容|文件|解读|动态)|附件下载|附件列表|"
        "下载附件|"
        "版权|主办(?:单位)?[:：]|承办单位[:：]|网站标识|网站地图|网站声明|联系我们|关于我们|技术支持|维护单位|运维|"
        "责任编辑|"
        "编辑[:：]|浏览|阅读|点击|访问|copyright|©|微信|微博|qq|朋友圈|top$|回到顶部|返回顶部|我要纠错|纠错|政府网站|"
        "移动端|app|保护视力|视力保护|信息公开|政务公开|政府信息公开|建议提案|登录|注册|搜索|繁體|english|站内|邮箱|"
        "友情链接|主动公开目录|公开指南|公开年报|用户|评价|满意度|您是第)"_s,
        QRegularExpression::CaseInsensitiveOption};
    static const QRegularExpression anywhere{
        u"ICP备|公网安备|网站标识码|版权所有|All Rights|扫一扫|打印本页|关闭窗口|关闭本页|分享到"_s,
        QRegularExpression::CaseInsensitiveOption};
    constexpr qsizetype longestChrome = 120;
    if (line.size() > longestChrome)
        return false;
    // A sentence of the letter may begin with such a word (信息公开工作…).
    if (line.endsWith(u'。'))
        return anywhere.match(line).hasMatch();
    return pattern.match(line).hasMatch() || anywhere.match(line).hasMatch();
}

} // namespace banfu
