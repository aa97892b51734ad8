#include "tests/support/generator.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace banfu::test {

Generator::Generator(quint32 seed)
    : m_state{seed}
{
    m_words =
        u"建设 推进 加快 管理 服务 工作 部门 社区 居民 改造 设施 资金 项目 规划 落实 完善 机制 责任 监督 检查 供水 "
        u"道路 "
        "公园 学校 医院 养老 托育 停车 排水 污水 垃圾 分类 绿化 照明 公交 站点 电梯 加装 老旧 小区 物业 业主 补助 财政 "
        "预算 "
        "审批 窗口 网办 培训 就业 创业 孵化 企业 科技 成果 转化 人才 住房 租赁 保障 困难 群众 残疾 无障碍 盲道 河道 "
        "水库 "
        "防汛 应急 消防 演练 食品 药品 抽检 市场 摊点 夜市 文化 图书馆 博物馆 古村落 非遗 旅游 民宿 乡村 振兴 耕地 "
        "灌溉 农机 "
        "合作社 品牌 物流 冷链 港口 航道 机场 高铁 轨道 交通 信号灯 拥堵 治理 噪声 扬尘 监测 数据 平台 共享 安全 隐私 "
        "统筹安排 分类施策 因地制宜 长效管护 摸清底数 压实责任 试点先行 会同有关单位 按季度通报 接受社会监督"_s.split(
            u' ');
    // The long tail: words of two and three characters that occur a few times each, of characters as unlike in
    // frequency as in real texts, where a thousand of them make nine tenths.
    constexpr double characters = 3500;
    constexpr quint32 spread = 2731; // without a common divisor: the frequent ones stand anywhere
    constexpr quint32 block = 6007;
    while (m_words.size() < 20'000) {
        QString word;
        for (quint32 i = 2 + random(2); i > 0; --i) {
            const auto rank = static_cast<quint32>(std::pow(characters, random(1'000'000) / 1'000'000.0)) - 1;
            word += QChar{static_cast<char16_t>(0x4e00 + rank * spread % block)};
        }
        m_words << word;
    }
}

quint32 Generator::random(quint32 below)
{
    m_state = m_state * 1'664'525u + 1'013'904'223u;
    return static_cast<quint32>((static_cast<quint64>(m_state) * below) >> 32);
}

QString Generator::clause()
{
    QString clause;
    for (quint32 i = 3 + random(5); i > 0; --i) {
        const double share = random(1'000'000) / 1'000'000.0;
        const auto rank = static_cast<qsizetype>(std::pow(static_cast<double>(m_words.size()), share)) - 1;
        clause += m_words.at(rank);
    }
    if (random(12) == 0)
        clause += QString::number(random(5000)) + u"户"_s;
    if (random(60) == 0)
        clause += u"APP"_s;
    return clause;
}

QString Generator::text(int characters)
{
    QString text;
    while (text.size() < characters)
        text += clause() + (random(3) == 0 ? u"。"_s : u"，"_s);
    text.back() = u'。';
    return text;
}

/// From a pool, as in a real city: the same deputies sign again and again.
QString Generator::name(quint32 pool)
{
    static const QString families = u"沈祁韩柯陆白温霍简乔骆尹吕单曾傅"_s;
    static const QString given = u"望舒玥知秋怀瑾若谷清和云起思齐明远致宁嘉禾景行子衿方砚北辰"_s;
    const quint32 person = random(pool);
    quint32 state = (person + 1) * 2'654'435'761u;
    const auto pick = [&](const QString &from) {
        state = state * 1'664'525u + 1'013'904'223u;
        return from.at(static_cast<qsizetype>((state >> 8) % static_cast<quint32>(from.size())));
    };
    QString name{pick(families)};
    for (quint32 i = 1 + person % 3 / 2 + person % 2; i > 0; --i)
        name += pick(given);
    return name;
}

Reply Generator::reply(int serial)
{
    Reply reply;
    reply.documentNumber = DocumentNumber{u"临水函"_s, 2020 + serial / 300 % 10, 1 + serial % 1500};
    reply.datedOn = QDate{2020, 5, 1}.addDays(serial % 3000);
    reply.resultClass = static_cast<ResultClass>(1 + random(4));
    const int wanted = 2000 + static_cast<int>(random(4000));
    for (int written = 0; written < wanted;) {
        Paragraph paragraph{.text = text(20 + static_cast<int>(random(200)))};
        const quint32 kind = random(10);
        paragraph.level = kind < 1 ? Level::One : kind < 3 ? Level::Two : kind < 6 ? Level::RunIn : Level::Body;
        written += static_cast<int>(paragraph.text.size());
        reply.text.paragraphs << paragraph;
    }
    return reply;
}

QList<Assignment> Generator::assignments(int serial)
{
    static const QStringList bureaus{u"市财政局"_s,          u"市住房城乡建设局"_s, u"市教育局"_s,
                                     u"市交通运输局"_s,      u"市民政局"_s,         u"市科学技术局"_s,
                                     u"市卫生健康局"_s,      u"市林业园林局"_s,     u"市人力资源社会保障局"_s,
                                     u"市规划和自然资源局"_s};
    QList<Assignment> result;
    const auto size = static_cast<quint32>(bureaus.size());
    const quint32 first = random(size);
    for (quint32 i = 0, count = random(3); i < count; ++i) {
        const QString &shortName = bureaus.at((first + i * 3) % size);
        Assignment assignment{.bureau = {.name = u"临江"_s + shortName, .shortName = shortName},
                              .askedOn = QDate{2020, 3, 5}.addDays(serial % 3000)};
        if (random(3) > 0)
            assignment.opinion = Opinion{.text = text(60 + static_cast<int>(random(200))),
                                         .documentNumber = u"临函〔%1〕%2号"_s.arg(2020 + serial % 10).arg(random(900)),
                                         .receivedOn = assignment.askedOn.addDays(20)};
        result << assignment;
    }
    return result;
}

/// Sent and judged, or anywhere before.
void Generator::carryOn(CaseFile &file)
{
    const quint32 progress = random(10);
    Reply &reply = file.replies.first();
    if (progress < 2)
        return;
    reply.status = progress < 3 ? ReplyStatus::InReview : progress < 4 ? ReplyStatus::Signed : ReplyStatus::Sent;
    if (reply.status == ReplyStatus::Sent)
        reply.sentOn = reply.datedOn.addDays(2);
    if (progress > 5)
        file.feedbacks = {
            {.deputyName = file.deputies.first().name,
             .returnedOn = reply.sentOn.addDays(9),
             .overall = progress == 9 && random(4) == 0 ? Satisfaction::Dissatisfied : Satisfaction::Satisfied,
             .remarks = random(3) == 0 ? clause() : QString{}}};
}

CaseFile Generator::next()
{
    static const QStringList classes{u"城乡建设"_s, u"科教文卫"_s, u"财政金融"_s, u"农业农村"_s, u"社会保障"_s};
    const int serial = ++m_serial;
    const int term = 1 + serial / 300;
    CaseFile file;
    file.suggestion = {.session = u"市第%1届人大%2次会议"_s.arg(8 + term / 5).arg(1 + term % 5),
                       .number = u"%1%2"_s.arg(2019 + term).arg(serial % 10'000, 4, 10, QChar{u'0'}),
                       .title = u"关于%1的建议"_s.arg(clause()),
                       .text = text(300 + static_cast<int>(random(1200))),
                       .subjectClass = classes.at(random(5)),
                       .assignedOn = QDate{2020, 3, 1}.addDays(serial % 3000),
                       .dueOn = QDate{2020, 6, 1}.addDays(serial % 3000),
                       .isKey = random(20) == 0,
                       .handler = name(40)};
    QStringList names;
    for (quint32 i = 1 + random(3); i > 0; --i)
        names << name(3000);
    names.removeDuplicates();
    for (const QString &deputy : names)
        file.deputies << Deputy{.name = deputy};
    file.assignments = assignments(serial);
    if (random(2) == 0)
        file.contacts = {{.heldOn = file.suggestion.assignedOn.addDays(30), .content = text(40)}};
    file.replies = {reply(serial)};
    carryOn(file);
    return file;
}

Result<void> fill(RegisterFile &file, int count, quint32 seed)
{
    constexpr int together = 500;
    Generator generator{seed};
    for (int done = 0; done < count;) {
        QList<CaseFile> batch;
        for (; done < count && batch.size() < together; ++done)
            batch << generator.next();
        if (const auto stored = file.putAll(batch); !stored)
            return stored.error();
    }
    for (;;) {
        const auto isMore = file.tidy();
        if (!isMore)
            return isMore.error();
        if (!*isMore)
            return {};
    }
}

} // namespace banfu::test
