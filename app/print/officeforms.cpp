#include "app/print/officeforms.h"

#include "app/print/measures.h"
#include "app/print/sheet.h"
#include "app/reply/compose.h"
#include "app/reply/coursefacts.h"
#include "app/reply/phrases.h"

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

QString numberOf(const Suggestion &suggestion)
{
    return suggestion.isProvisionalNumber ? QString{} : suggestion.number.simplified();
}

struct Address
{
    QString name{};
    QString address{};
    QString postCode{};
};

/// 云溪区学府路7号 / 临江市第一小学校长 沈望舒代表
QList<Address> addressesOf(const CaseFile &caseFile)
{
    QList<Address> addresses;
    for (const Deputy &deputy : caseFile.deputies) {
        if (!deputy.address.trimmed().isEmpty())
            addresses.append({namesAddressed({deputy}, caseFile.suggestion) + u"　收"_s, deputy.address.simplified(),
                              deputy.postCode.simplified()});
    }
    return addresses;
}

/// Six boxes as on any envelope; a post code of other length stands as text.
void writePostCode(Sheet &sheet, const QString &postCode, double left, double top)
{
    constexpr double side = 7;
    constexpr double step = 8.5;
    const TextStyle style{.role = FontRole::FangSong, .points = 14};
    if (postCode.size() != 6) {
        sheet.write(postCode, style, {left, top, 60, side});
        return;
    }
    for (int k = 0; k < 6; ++k) {
        const QRectF box{left + k * step, top, side, side};
        sheet.across(box.left(), box.right(), box.top(), 0.25);
        sheet.across(box.left(), box.right(), box.bottom(), 0.25);
        sheet.down(box.left(), box.top(), box.bottom(), 0.25);
        sheet.down(box.right(), box.top(), box.bottom(), 0.25);
        sheet.write(postCode.mid(k, 1), style, box, Across::Centre);
    }
}

} // namespace

QString contactWayWord(ContactWay way)
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
    Q_UNREACHABLE();
}

Form talkForm(const CaseFile &caseFile, const Contact *contact, const OfficeSettings &office)
{
    const Suggestion &suggestion = caseFile.suggestion;
    const Contact talk = contact ? *contact : Contact{};
    const bool isProposal = suggestion.kind == SuggestionKind::Proposal;
    const QString people =
        talk.deputies.isEmpty() ? namesAddressed(caseFile.deputies, suggestion) : talk.deputies.simplified();
    const QString day = u"　　　　年　　月　　日"_s;
    return {.heading = office.bureau.name,
            .title = isProposal ? u"提案办理沟通记录"_s : u"代表建议办理沟通记录"_s,
            .rows = {{{{u"届　　次"_s, suggestion.session.simplified(), 1.3}, {u"编　　号"_s, numberOf(suggestion)}}},
                     {{{isProposal ? u"案　　由"_s : u"建议标题"_s, suggestion.title.simplified()}}, 14},
                     {{{u"沟通时间"_s, contact ? letterDate(talk.heldOn) : QString{}},
                       {u"沟通方式"_s, contact ? contactWayWord(talk.way) : QString{}}}},
                     {{{u"沟通地点"_s, talk.place.simplified()}}},
                     {{{isProposal ? u"提 案 人"_s : u"代　　表"_s, people}}},
                     {{{u"承办单位\n参加人员"_s, talk.ourPeople.simplified()}}, 14},
                     {{{u"沟通内容"_s, talk.content.trimmed()}}, 62},
                     {{{isProposal ? u"提案人意见"_s : u"代表意见"_s, talk.deputyView.trimmed()}}, 36},
                     {{{isProposal ? u"提案人签名"_s : u"代表签名"_s, day}, {u"记录人签名"_s, day}}, 18}}};
}

Form routingForm(const CaseFile &caseFile, const Reply &reply, const OfficeSettings &office)
{
    const Letter letter = compose(caseFile, reply, office);
    const Suggestion &suggestion = caseFile.suggestion;
    const Publicity publicity = reply.publicity.value_or(suggestion.publicity);
    QString open = publicityWord(publicity);
    if (publicity != Publicity::Open && !suggestion.publicityReason.isEmpty())
        open += u"："_s + suggestion.publicityReason.simplified();
    const QString result =
        reply.resultClass ? QString{u"ABCD"[static_cast<int>(*reply.resultClass) - 1]} + u"类"_s : QString{};
    QString addressee = letter.salutation;
    if (addressee.endsWith(u'：'))
        addressee.chop(1);
    const QString signedOn = letterDate(reply.signedOn);
    return {
        .heading = office.bureau.name,
        .title = u"发 文 稿 纸"_s,
        .rows = {{{{u"发文字号"_s, letter.documentNumber, 1.8},
                   {u"密　　级"_s, reply.secrecy},
                   {u"紧急程度"_s, reply.urgency}}},
                 {{{u"签　　发"_s, QStringList{reply.signatory, signedOn}.join(u'　').trimmed()},
                   {u"会　　签"_s, reply.coSigners.join(u'、')}},
                  26},
                 {{{u"审　　核"_s, reply.reviewer}, {u"办公室核稿"_s, {}}}, 20},
                 {{{u"标　　题"_s, letter.title}}, 18},
                 {{{u"主　　送"_s, addressee}}},
                 {{{u"抄　　送"_s, letter.copies.join(u'，')}}},
                 {{{u"附　　件"_s, letter.attachments.join(u'\n')}}},
                 {{{u"建议提案"_s, u"%1第%2号"_s.arg(suggestion.session, suggestion.number).simplified(), 1.3},
                   {u"答复期限"_s, letterDate(suggestion.dueOn)}}},
                 {{{u"办理结果"_s, result}, {u"公开属性"_s, open, 1.3}}},
                 {{{u"拟 稿 人"_s, reply.drafter.isEmpty() ? suggestion.handler : reply.drafter},
                   {u"联系电话"_s, suggestion.handlerPhone.isEmpty() ? office.contactPhone : suggestion.handlerPhone}}},
                 {{{u"领导批示"_s, {}}}, 40},
                 {{{u"校　　对"_s, {}}, {u"印　　数"_s, {}}, {u"成文日期"_s, letter.date, 1.3}}}},
        .isRed = true};
}

QList<Page> layOutEnvelopes(const CaseFile &caseFile, const OfficeSettings &office, const Fonts &fonts)
{
    constexpr double width = 220;
    constexpr double height = 110;
    QList<Page> pages;
    for (const Address &address : addressesOf(caseFile)) {
        Sheet sheet{fonts};
        sheet.page.width = width;
        sheet.page.height = height;
        writePostCode(sheet, address.postCode, 14, 12);
        sheet.write(address.address, {.points = 16, .leastPoints = 9, .linePitch = 1.5}, {30, 32, 160, 18});
        sheet.write(address.name, {.points = 20, .leastPoints = 10}, {30, 52, 160, 14}, Across::Centre);
        const Bureau &own = office.bureau;
        const TextStyle small{.points = 12, .leastPoints = 8, .linePitch = 1.4};
        sheet.write(QStringList{own.address.simplified(), own.name.simplified()}.join(u'　').trimmed(), small,
                    {60, 84, 146, 6}, Across::Right);
        if (!own.postCode.isEmpty())
            sheet.write(u"邮政编码："_s + own.postCode.simplified(), small, {60, 92, 146, 6}, Across::Right);
        pages.append(sheet.page);
    }
    return pages;
}

QList<Page> layOutLabels(const CaseFile &caseFile, const Fonts &fonts)
{
    constexpr qsizetype across = 3;
    constexpr qsizetype down = 8;
    constexpr double width = 70;
    constexpr double height = 37;
    constexpr double top = (297 - double(down) * height) / 2;
    QList<Address> addresses = addressesOf(caseFile);
    for (const Assignment *assignment : coHandlers(caseFile)) {
        const Bureau &bureau = assignment->bureau;
        if (!bureau.address.isEmpty())
            addresses.append({bureau.name.isEmpty() ? bureau.shortName : bureau.name, bureau.address.simplified(),
                              bureau.postCode.simplified()});
    }
    QList<Page> pages;
    for (qsizetype first = 0; first < addresses.size(); first += across * down) {
        Sheet sheet{fonts};
        for (qsizetype k = first; k < std::min(first + across * down, addresses.size()); ++k) {
            const qsizetype place = k - first;
            const qsizetype row = place / across;
            const QRectF box =
                QRectF{double(place % across) * width, top + double(row) * height, width, height}.adjusted(6, 4, -6,
                                                                                                           -4);
            sheet.write(addresses[k].postCode, {.points = 11}, {box.left(), box.top(), box.width(), 5});
            sheet.write(addresses[k].address, {.points = 11, .leastPoints = 8, .linePitch = 1.3},
                        {box.left(), box.top() + 6, box.width(), 12}, Across::Left, Down::Top);
            sheet.write(addresses[k].name, {.points = 13, .leastPoints = 8},
                        {box.left(), box.bottom() - 9, box.width(), 8});
        }
        pages.append(sheet.page);
    }
    return pages;
}

} // namespace banfu
