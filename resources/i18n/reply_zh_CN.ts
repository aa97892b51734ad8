<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>banfu::check</name>
    <message>
        <source>The letter does not name the co-handling bureau %1.</source>
        <translation>复函未提及会办单位%1。</translation>
    </message>
    <message>
        <source>The opinion of %1 has not come in.</source>
        <translation>尚未收到%1的会办意见。</translation>
    </message>
    <message>
        <source>The opinion of %1 is registered without its text.</source>
        <translation>%1的会办意见已登记，但没有正文。</translation>
    </message>
    <message>
        <source>%1 is not among the deputies of the record.</source>
        <translation>%1不在登记的代表（委员）之列，请核对姓名。</translation>
    </message>
    <message>
        <source>The salutation leaves out %1.</source>
        <translation>称谓中缺少%1。</translation>
    </message>
    <message>
        <source>The letter addresses nobody.</source>
        <translation>复函没有称谓。</translation>
    </message>
    <message>
        <source>A proposal comes from members: 委员, not 代表.</source>
        <translation>提案的提出人应称“委员”，不称“代表”。</translation>
    </message>
    <message>
        <source>A suggestion comes from deputies: 代表, not 委员.</source>
        <translation>建议的提出人应称“代表”，不称“委员”。</translation>
    </message>
    <message>
        <source>The salutation counts %1 deputies, the record %2.</source>
        <translation>称谓写%1名，登记为%2名。</translation>
    </message>
    <message>
        <source>The letter says number %1, the record %2.</source>
        <translation>复函写第%1号，登记为第%2号。</translation>
    </message>
    <message>
        <source>Neither the title nor the opening names number %1.</source>
        <translation>标题和开头均未写明第%1号。</translation>
    </message>
    <message>
        <source>The opening does not name the suggestion as the record does: %1</source>
        <translation>开头所写标题与登记不一致：%1</translation>
    </message>
    <message>
        <source>Several are addressed: 你们, not 您.</source>
        <translation>答复对象为多人，应称“你们”，不称“您”。</translation>
    </message>
    <message>
        <source>One person is addressed: 您, not 你们.</source>
        <translation>答复对象为一人，应称“您”，不称“你们”。</translation>
    </message>
    <message>
        <source>The letter has no document number.</source>
        <translation>尚未编发文字号。</translation>
    </message>
    <message>
        <source>The document number is of %1, the letter of %2.</source>
        <translation>发文字号为%1年，成文日期为%2年，请核对。</translation>
    </message>
    <message>
        <source>The reply was due on %1.</source>
        <translation>已超过答复期限%1。</translation>
    </message>
    <message>
        <source>The letter has no date.</source>
        <translation>尚未填写成文日期。</translation>
    </message>
    <message>
        <source>The letter is dated before the suggestion was handed over on %1.</source>
        <translation>成文日期早于交办日期%1。</translation>
    </message>
    <message>
        <source>The letter is dated before the talk of %1.</source>
        <translation>成文日期早于%1的沟通记录。</translation>
    </message>
    <message>
        <source>The letter is dated before the opinion of %1 came in.</source>
        <translation>成文日期早于收到%1会办意见的日期。</translation>
    </message>
    <message>
        <source>The letter names no contact person.</source>
        <translation>复函没有联系人。</translation>
    </message>
    <message>
        <source>The contact note has no complete telephone number.</source>
        <translation>附注中没有完整的联系电话。</translation>
    </message>
    <message>
        <source>The questionnaire is not among the attachments.</source>
        <translation>附件中没有征询意见表。</translation>
    </message>
    <message>
        <source>The letter says %1 copies of the questionnaire, the settings %2.</source>
        <translation>附件说明写一式%1份，设置为%2份。</translation>
    </message>
    <message>
        <source>No talk with the deputy is recorded.</source>
        <translation>没有与代表（委员）沟通的记录。</translation>
    </message>
    <message>
        <source>The result class A, B, C or D is not chosen.</source>
        <translation>尚未选定办理结果类别（A、B、C、D）。</translation>
    </message>
    <message>
        <source>Class B promises a plan: the letter says no time for it.</source>
        <translation>办理结果为B类，复函应写明解决时限。</translation>
    </message>
    <message>
        <source>Not to be published, but the reason is missing.</source>
        <translation>公开属性为不予公开，但未填写理由。</translation>
    </message>
    <message>
        <source>The letter is not signed by a bureau.</source>
        <translation>复函没有署名。</translation>
    </message>
    <message>
        <source>The letter is signed %1, our bureau is %2.</source>
        <translation>署名为%1，与本单位名称%2不一致。</translation>
    </message>
    <message>
        <source>This section or item has no text.</source>
        <translation>此处有序号而无内容。</translation>
    </message>
    <message>
        <source>A level is left out: use 一、 （一） 1. （1） in this order.</source>
        <translation>层次跳级，应依次使用“一、”“（一）”“1.”“（1）”。</translation>
    </message>
    <message>
        <source>Nothing stands under this heading.</source>
        <translation>标题下没有内容。</translation>
    </message>
    <message>
        <source>%1 was typed: give the paragraph its level, it is numbered then.</source>
        <translation>“%1”系手工输入，请改设层次，由程序自动编号。</translation>
    </message>
    <message>
        <source>The paragraph ends without a full stop.</source>
        <translation>段末缺少句号。</translation>
    </message>
    <message>
        <source>一是 is not followed by 二是.</source>
        <translation>有“一是”而无“二是”。</translation>
    </message>
    <message>
        <source>The letter has no answer yet.</source>
        <translation>复函尚无答复内容。</translation>
    </message>
    <message>
        <source>A placeholder is left over: %1</source>
        <translation>遗留占位符：%1</translation>
    </message>
    <message>
        <source>The document number must be written %1 (GB/T 9704, 7.2.5), not %2.</source>
        <translation>发文字号应写作%1（GB/T 9704第7.2.5条），不应写作%2。</translation>
    </message>
    <message>
        <source>A half-width mark in Chinese text: %1</source>
        <translation>中文中误用半角标点：%1</translation>
    </message>
    <message>
        <source>Two marks meet: %1</source>
        <translation>标点重复：%1</translation>
    </message>
    <message>
        <source>%1 and %2 do not pair up here.</source>
        <translation>%1与%2不成对。</translation>
    </message>
    <message>
        <source>There is no such day: %1</source>
        <translation>日期不存在：%1</translation>
    </message>
    <message>
        <source>Begins with a number, which reads as part of the label 1.</source>
        <translation>以数字开头，与序号“1.”相连易误读。</translation>
    </message>
</context>
<context>
    <name>banfu::course</name>
    <message>
        <source>the deputy</source>
        <translation>代表（委员）</translation>
    </message>
    <message>
        <source>%1 and others</source>
        <translation>%1等</translation>
    </message>
    <message>
        <source>Await the opinions of: %1</source>
        <translation>待会办意见：%1</translation>
    </message>
    <message>
        <source>Remind of the opinions of: %1</source>
        <translation>催办会办意见：%1</translation>
    </message>
    <message>
        <source>Write the opinion for the host bureau</source>
        <translation>拟写会办意见</translation>
    </message>
    <message>
        <source>Write the further reply</source>
        <translation>拟写再次答复</translation>
    </message>
    <message>
        <source>Write the reply; opinions not here yet: %1</source>
        <translation>拟写答复，尚缺会办意见：%1</translation>
    </message>
    <message>
        <source>Write the reply</source>
        <translation>拟写答复</translation>
    </message>
    <message>
        <source>Choose the co-handling bureaus and get in touch with %1</source>
        <translation>确定会办单位，与%1取得联系</translation>
    </message>
    <message>
        <source>Talk the handling over with %1</source>
        <translation>与%1沟通办理情况</translation>
    </message>
    <message>
        <source>Review the draft and have it signed</source>
        <translation>核稿并送签</translation>
    </message>
    <message>
        <source>Send the opinion to the host bureau</source>
        <translation>将会办意见送主办单位</translation>
    </message>
    <message>
        <source>Send the reply with the questionnaire</source>
        <translation>寄送答复和征询意见表</translation>
    </message>
    <message>
        <source>Await the questionnaire of %1</source>
        <translation>待%1反馈征询意见表</translation>
    </message>
    <message>
        <source>Dissatisfied: handle it again and write a further reply</source>
        <translation>反馈不满意，重新办理并再次答复</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>%1 (days overdue: %2)</source>
        <translation>%1（已逾期%2天）</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>Awaiting opinions</source>
        <translation>待会办意见</translation>
    </message>
    <message>
        <source>To be talked over</source>
        <translation>待沟通</translation>
    </message>
    <message>
        <source>Drafting</source>
        <translation>拟稿</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>核稿</translation>
    </message>
    <message>
        <source>Signed, to be sent</source>
        <translation>已签发待寄送</translation>
    </message>
    <message>
        <source>Awaiting feedback</source>
        <translation>待反馈</translation>
    </message>
    <message>
        <source>Dissatisfied</source>
        <translation>不满意</translation>
    </message>
</context>
</TS>
