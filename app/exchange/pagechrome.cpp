#include "app/exchange/pagechrome.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

enum class Fact { Title, Number, Publisher, Source, Date, Other };

struct Label
{
    QString word{};
    Fact fact{};
};

const QList<Label> &knownLabels()
{
    static const QList<Label> list = [] {
        const QList<std::pair<Fact, QString>> words{
            {Fact::Title, u"公开事项名称 文件名称 信息名称 文件标题 标题 题名 名称"_s},
            {Fact::Number, u"发文字号 发文文号 文件编号 文件文号 发文号 文号 字号"_s},
            {Fact::Publisher, u"公开责任部门 主办单位 发布机构 发布单位 发文机关 发文机构 发文单位 制发机关 制发单位 "
                              "责任部门 责任单位 公开主体 公开机构 成文单位 发布部门"_s},
            {Fact::Source, u"信息来源 文章来源 稿件来源 内容来源 来源"_s},
            {Fact::Date, u"发布时间 发布日期 制发日期 成文日期 生成日期 公开日期 公开时间 印发日期 发文日期 生效日期 "
                         "更新时间 录入时间 日期 时间"_s},
            {Fact::Other, u"目录项的基本信息 信息索引号 信息索引 索引号 索引码 主题分类 体裁分类 组配分类 内容分类 "
                          "信息分类 主题词 关键词 关键字 浏览次数 阅读次数 浏览量 阅读量 点击数 点击率 点击量 访问量 "
                          "访问次数 字体大小 字体 责任编辑 作者 编辑 审核 信息类别 公开类别 公开方式 公开形式 公开范围 "
                          "有效性 时效性 有效期 效力状态 失效日期 废止日期 服务对象 公文种类 文件类型 文件状态 语种 "
                          "公开程序 载体类型 分类 类别 栏目 source complete"_s}};
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
        return QRegularExpression{u"(?<![\\p{Han}A-Za-z/])(%1)[\\s\\x{3000}]*(?:[:：]|\\|)"_s.arg(words.join(u'|')),
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
    const auto set = [&](QString &fact) {
        if (fact.isEmpty())
            fact = value;
    };
    switch (known->fact) {
    case Fact::Title:
        return set(facts.title);
    case Fact::Number:
        return set(facts.documentNumber);
    case Fact::Publisher:
        return set(facts.publisher);
    case Fact::Source:
        return set(facts.source);
    case Fact::Date:
        return set(facts.publishedOn);
    case Fact::Other:
        return;
    }
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
    QStringList lines;
    for (QString line : text.toString().split(lineEnds, Qt::SkipEmptyParts)) {
        line.remove(unseen);
        line.replace(u'\t', u'|').replace(QChar::Nbsp, u' ');
        line = line.trimmed().remove(heading);
        if (rule.match(line).hasMatch())
            continue;
        lines.append(line.startsWith(u'|') || line.endsWith(u'|') ? trimmedCell(line) : line);
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
        if (const qsizetype cell = value.indexOf(u'|'); cell >= 0)
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
