#include "tests/support/support.h"

using namespace Qt::Literals::StringLiterals;

namespace banfu::test {

CaseFile caseFile()
{
    CaseFile file;
    file.suggestion = {
        .session = u"市第八届人大三次会议"_s,
        .number = u"20260118"_s,
        .title = u"关于加快老旧小区二次供水设施改造，保障居民饮水安全的建议"_s,
        .text = u"近年来，我市老旧小区二次供水设施老化问题突出。建议：一、摸清底数。二、落实资金。三、明确责任。"_s,
        .subjectClass = u"城乡建设"_s,
        .assigningBody = u"市人大常委会选联工委"_s,
        .assignedOn = QDate{2026, 3, 2},
        .receivedOn = QDate{2026, 3, 4},
        .dueOn = QDate{2026, 6, 2},
        .handler = u"韩知秋"_s};
    file.deputies = {
        {.name = u"沈望舒"_s, .certificateNumber = u"0217"_s, .delegation = u"云溪区代表团"_s, .phone = u"5550 1217"_s},
        {.name = u"祁玥"_s, .certificateNumber = u"0233"_s, .delegation = u"云溪区代表团"_s}};
    file.assignments = {{.bureau = {.name = u"临江市财政局"_s, .shortName = u"市财政局"_s},
                         .askedOn = QDate{2026, 3, 6},
                         .dueOn = QDate{2026, 4, 3},
                         .opinion = Opinion{.text = u"我局将统筹安排老旧小区改造资金。"_s,
                                            .documentNumber = u"临财函〔2026〕45号"_s,
                                            .receivedOn = QDate{2026, 3, 30},
                                            .isAdopted = true}},
                        {.bureau = {.name = u"临江市住房和城乡建设局"_s, .shortName = u"市住房城乡建设局"_s},
                         .askedOn = QDate{2026, 3, 6},
                         .dueOn = QDate{2026, 4, 3}}};
    file.contacts = {{.way = ContactWay::Meeting,
                      .heldOn = QDate{2026, 4, 9},
                      .place = u"市水务局三楼会议室"_s,
                      .deputies = u"沈望舒、祁玥"_s}};
    Reply reply;
    reply.documentNumber = DocumentNumber{u"临水函"_s, 2026, 86};
    reply.datedOn = QDate{2026, 5, 12};
    reply.text.paragraphs = {{.level = Level::One, .text = u"工作进展"_s},
                             {.level = Level::Two, .text = u"摸清底数，分类施策。"_s},
                             {.level = Level::RunIn, .text = u"完成全市1286个小区二次供水设施普查。"_s},
                             {.level = Level::RunIn, .text = u"建立“一小区一档案”。"_s},
                             {.level = Level::One, .text = u"下一步工作"_s},
                             {.text = u"我局将会同有关部门加快改造进度，力争到2027年底全面完成。"_s}};
    file.replies = {reply};
    return file;
}

OfficeSettings office()
{
    return {.bureau = {.name = u"临江市水务局"_s,
                       .shortName = u"市水务局"_s,
                       .code = u"临水函"_s,
                       .address = u"临江市云溪区安澜路18号"_s,
                       .postCode = u"520018"_s},
            .contactPerson = u"韩知秋"_s,
            .contactPhone = u"5550 8216"_s,
            .recipients = {{.name = u"临江市人大常委会选举联络人事任免工作委员会"_s,
                            .address = u"临江市云溪区人民路1号"_s,
                            .postCode = u"520001"_s,
                            .phone = u"5550 1001"_s},
                           {.name = u"临江市人民政府办公室督查科"_s,
                            .address = u"临江市云溪区人民路2号"_s,
                            .postCode = u"520001"_s,
                            .phone = u"5550 2002"_s},
                           {.name = u"临江市水务局办公室"_s,
                            .address = u"临江市云溪区安澜路18号"_s,
                            .postCode = u"520018"_s,
                            .phone = u"5550 8216"_s}}};
}

} // namespace banfu::test
