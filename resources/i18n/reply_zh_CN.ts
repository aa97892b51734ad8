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
    <message>
        <source>A half-width mark in Chinese text: %1 should be %2.</source>
        <translation>中文中误用半角标点：“%1”应为“%2”。</translation>
    </message>
    <message>
        <source>Between items in quotes or book marks 、 is usually left out (GB/T 15834, 4.5.3.5).</source>
        <translation>标有引号或书名号的并列成分之间通常不用顿号（GB/T 15834第4.5.3.5条）。</translation>
    </message>
    <message>
        <source>%1 as an approximate number is written %2, without 、 (GB/T 15835).</source>
        <translation>相邻两数连用表示概数不用顿号：“%1”应写作“%2”（GB/T 15835）。</translation>
    </message>
    <message>
        <source>Both ends of a range bear the sign: %2, not %1 (GB/T 15835).</source>
        <translation>数值范围的前后两数均应带符号或单位：应写作“%2”，不写“%1”（GB/T 15835）。</translation>
    </message>
    <message>
        <source>A range is written %2, not %1 (GB/T 15835).</source>
        <translation>数值范围应使用“～”或“—”：应写作“%2”，不写“%1”（GB/T 15835）。</translation>
    </message>
    <message>
        <source>A year has four digits: %2, not %1 (GB/T 15835).</source>
        <translation>年份应写全四位：应写作“%2”，不写“%1”（GB/T 15835）。</translation>
    </message>
    <message>
        <source>The zero in a year is 〇: %2, not %1 (GB/T 15835).</source>
        <translation>年份中的零应写“〇”：应写作“%2”，不写“%1”（GB/T 15835）。</translation>
    </message>
    <message>
        <source>A number is not written in both kinds of digits: %2, not %1 (GB/T 15835).</source>
        <translation>同一数值不混用两种数字：应写作“%2”，不写“%1”（GB/T 15835）。</translation>
    </message>
    <message>
        <source>Month and day have no leading zero: %2, not %1 (GB/T 9704, 7.3.5.4).</source>
        <translation>月、日不编虚位：应写作“%2”，不写“%1”（GB/T 9704第7.3.5.4条）。</translation>
    </message>
    <message>
        <source>A date in a letter is written %2, not %1 (GB/T 15835).</source>
        <translation>公文中的日期应写作“%2”，不写“%1”（GB/T 15835）。</translation>
    </message>
    <message>
        <source>A number is torn by a mark: %2, not %1 (GB/T 15835).</source>
        <translation>数字被标点断开：应写作“%2”，不写“%1”（GB/T 15835）。</translation>
    </message>
    <message>
        <source>The unit %1 is written %2 (GB 3100).</source>
        <translation>计量单位“%1”应写作“%2”（GB 3100）。</translation>
    </message>
    <message>
        <source>%1 is no legal unit of measurement: %2.</source>
        <translation>“%1”不是法定计量单位，应写作“%2”。</translation>
    </message>
    <message>
        <source>use a legal one</source>
        <comment>instead of this unit</comment>
        <translation>法定计量单位</translation>
    </message>
    <message>
        <source>The office writes %2, not %1 (its list of terms).</source>
        <translation>按本单位规范用语表，应写“%2”，不写“%1”。</translation>
    </message>
    <message>
        <source>%1 stands twice.</source>
        <translation>词语重复：%1</translation>
    </message>
    <message>
        <source>The typed numbers jump from %1 to %2 here.</source>
        <translation>手工序号不连续：%1之后为%2。</translation>
    </message>
    <message>
        <source>This sentence stands in the letter already.</source>
        <translation>此句在文中已出现过。</translation>
    </message>
    <message>
        <source>The letter says both %1 and %2 of the same: %3</source>
        <translation>同一数据前后不一致：%1、%2（%3）。</translation>
    </message>
    <message>
        <source>The letter will be public: an identity number does not belong into it (%1).</source>
        <translation>本件将公开，不应写入身份证号（%1）。</translation>
    </message>
    <message>
        <source>The letter will be public: a mobile number does not belong into it (%1).</source>
        <translation>本件将公开，不应写入手机号码（%1）。</translation>
    </message>
    <message>
        <source>The letter will be public: a home address does not belong into it (%1).</source>
        <translation>本件将公开，不应写入家庭住址（%1）。</translation>
    </message>
    <message>
        <source>The letter will be public and says “%1”: is it publicity that is chosen wrongly?</source>
        <translation>本件将公开，而文中有“%1”字样，请核对公开属性。</translation>
    </message>
    <message>
        <source>The letter will be public: contact data of %1 do not belong into it (%2).</source>
        <translation>本件将公开，不应写入%1的联系方式等个人信息（%2）。</translation>
    </message>
    <message>
        <source>The record has the deputies in another order: %1.</source>
        <translation>称谓中的姓名顺序与登记不一致，登记顺序为%1。</translation>
    </message>
    <message>
        <source>%1 is no person: its name stands alone in the salutation.</source>
        <translation>%1不是个人，称谓中直接写其名称。</translation>
    </message>
    <message>
        <source>The opening does not say that the suggestion was received: 收悉.</source>
        <translation>开头未写“收悉”。</translation>
    </message>
    <message>
        <source>Nothing of the opinion of %1 stands in the letter: take it up or set it aside with a reason.</source>
        <translation>复函未采用%1的会办意见，请采用，或注明不采用的理由。</translation>
    </message>
    <message>
        <source>The letter tells of a talk with the deputy, but none is recorded.</source>
        <translation>复函写有与代表（委员）的沟通，但没有沟通记录。</translation>
    </message>
    <message>
        <source>The talk with the deputy is recorded, but the letter does not tell it.</source>
        <translation>已有与代表（委员）的沟通记录，复函未予说明。</translation>
    </message>
    <message>
        <source>No section answers the deputy's point: %1</source>
        <translation>尚未答复代表（委员）提出的：%1</translation>
    </message>
    <message>
        <source>Class A means solved, but the letter tells only of plans: 将, 拟, 计划.</source>
        <translation>办理结果为A类（已解决），而文中只有“将、拟、计划”等打算。</translation>
    </message>
    <message>
        <source>Class B promises a plan: the letter tells of none.</source>
        <translation>办理结果为B类，复函未写解决计划。</translation>
    </message>
    <message>
        <source>Class C and D need a reason why it is not done: the letter gives none.</source>
        <translation>办理结果为C类或D类，复函应说明理由。</translation>
    </message>
    <message>
        <source>The text refers to an attachment that is not listed: %1</source>
        <translation>正文提及的附件未列入附件说明：%1</translation>
    </message>
    <message>
        <source>The letter has no closing: thanks, 专此答复.</source>
        <translation>复函没有结束语（感谢、专此答复等）。</translation>
    </message>
    <message>
        <source>%1 belongs to personal letters; an official one ends with 专此答复.</source>
        <translation>“%1”用于私人信函，公函宜以“专此答复”结束。</translation>
    </message>
    <message>
        <source>No copies are sent: the body that watches over the handling usually gets one. Enter it in the settings.</source>
        <translation>未列抄送单位：复函一般应抄送人大代表工作机构等督办单位，请在设置中填写。</translation>
    </message>
    <message>
        <source>The copies name a body twice.</source>
        <translation>抄送单位重复。</translation>
    </message>
    <message>
        <source>The copies leave out the body that watches over the handling: %1.</source>
        <translation>抄送中缺少督办单位（%1）。</translation>
    </message>
    <message>
        <source>The copies name our own bureau.</source>
        <translation>抄送单位中有本单位。</translation>
    </message>
    <message>
        <source>The record writes %2, the letter %1.</source>
        <translation>登记为“%2”，文中写作“%1”。</translation>
    </message>
    <message>
        <source>This is said as in the reply to %1, and %2 of that record was left in.</source>
        <translation>此段与第%1号的答复相同，其中仍留有该件的“%2”。</translation>
    </message>
    <message>
        <source>The letter says %1, the record %2.</source>
        <translation>复函写“%1”，登记为“%2”。</translation>
    </message>
    <message>
        <source>%1 is the number of the letter to suggestion %2 already.</source>
        <translation>发文字号%1已用于第%2号的答复。</translation>
    </message>
    <message>
        <source>The office's code is %1, the number has %2.</source>
        <translation>本单位机关代字为%1，文号中为%2。</translation>
    </message>
    <message>
        <source>The contact note does not name %1, who handles the suggestion.</source>
        <translation>附注中的联系人与承办人%1不一致。</translation>
    </message>
    <message>
        <source>result class</source>
        <comment>lacking in the record</comment>
        <translation>办理结果类别</translation>
    </message>
    <message>
        <source>talks</source>
        <comment>lacking in the record</comment>
        <translation>沟通记录</translation>
    </message>
    <message>
        <source>opinions</source>
        <comment>lacking in the record</comment>
        <translation>会办意见</translation>
    </message>
    <message>
        <source>The letter is sent, its record lacks: %1.</source>
        <translation>复函已寄送，登记中缺少：%1。</translation>
    </message>
    <message>
        <source>%1 is bound with the letter, but the list of attachments does not name it.</source>
        <translation>正文后附有%1，附件说明中未列出。</translation>
    </message>
    <message>
        <source>The attachment %1 is listed, but neither bound with the letter nor kept as a file of the suggestion.</source>
        <translation>附件说明列有“%1”，正文后未附，本件的附加文件中也没有。</translation>
    </message>
    <message>
        <source>The file %1 is kept as an attachment, but the list of attachments does not name it.</source>
        <translation>附加文件“%1”以“附件”命名，附件说明中未列出。</translation>
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
    <message>
        <source>Set in the register.</source>
        <translation>登记时填写的期限。</translation>
    </message>
    <message>
        <source>the member</source>
        <translation>委员</translation>
    </message>
    <message>
        <source>Await the answer to the return</source>
        <translation>等待退办答复</translation>
    </message>
    <message>
        <source>Check it and accept it, or ask for its return</source>
        <translation>审核后接收承办，不属本单位职责的申请退办</translation>
    </message>
    <message>
        <source>On hold: %1</source>
        <translation>暂停办理：%1</translation>
    </message>
    <message>
        <source>Distribute it to a section and a handler</source>
        <translation>分办到处室和承办人</translation>
    </message>
    <message>
        <source>Tell %1 of the extension</source>
        <translation>将延期情况告知%1</translation>
    </message>
    <message>
        <source>Await the opinion of %1</source>
        <translation>等待%1的会办意见</translation>
    </message>
    <message>
        <source>Await the opinion of %1, reminded on %2</source>
        <translation>等待%1的会办意见（%2已催办）</translation>
    </message>
    <message>
        <source>Remind %1 of its opinion</source>
        <translation>催办%1的会办意见</translation>
    </message>
    <message>
        <source>The opinion of %1 says nothing: enter it, or send it back</source>
        <translation>%1的会办意见没有内容：录入正文，或予以退回</translation>
    </message>
    <message>
        <source>opinions not here yet: %1</source>
        <translation>会办意见未到：%1</translation>
    </message>
    <message>
        <source>Send the reply with the questionnaire to %1</source>
        <translation>将答复和征询意见表寄送%1</translation>
    </message>
    <message>
        <source>Send it to those who have not got it: %1</source>
        <translation>补寄尚未送达的：%1</translation>
    </message>
    <message>
        <source>Publish the reply</source>
        <translation>公开答复</translation>
    </message>
    <message>
        <source>Archive the case file with its retention period</source>
        <translation>归档，注明保管期限</translation>
    </message>
    <message>
        <source>Withdrawn by the deputy</source>
        <translation>代表已撤回</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>已退办</translation>
    </message>
    <message>
        <source>Kept when the rules changed</source>
        <translation>规则调整时保留原期限</translation>
    </message>
    <message>
        <source>Promised in the reply; reviewed each quarter.</source>
        <translation>答复中的承诺事项，每季度检查一次。</translation>
    </message>
    <message>
        <source>Tell %1 what became of: %2</source>
        <translation>将承诺事项的落实情况告知%1：%2</translation>
    </message>
    <message>
        <source>Note this quarter&apos;s progress of: %1</source>
        <translation>登记本季度进展：%1</translation>
    </message>
    <message>
        <source>Keep what was promised: %1</source>
        <translation>兑现承诺：%1</translation>
    </message>
    <message>
        <source>Class B: enter what the reply promises, with dates</source>
        <translation>B类件：登记答复中的承诺事项和完成时限</translation>
    </message>
    <message>
        <source>All that was promised is kept: reply again and set class A</source>
        <translation>承诺事项均已兑现：再次答复，办理结果改为A类</translation>
    </message>
</context>
<context>
    <name>banfu::steps</name>
    <message>
        <source>Enter the day it happened.</source>
        <translation>请填写发生日期。</translation>
    </message>
    <message>
        <source>%1 has not come yet; a step is noted when it has happened.</source>
        <translation>%1尚未到来，事项发生后再登记。</translation>
    </message>
    <message>
        <source>%1 is before the suggestion was handed over on %2.</source>
        <translation>%1早于交办日期%2，请核对。</translation>
    </message>
    <message>
        <source>%1 is not among the co-handlers of this suggestion.</source>
        <translation>%1不是本件的会办单位。</translation>
    </message>
    <message>
        <source>No opinion of %1 is here that could be sent back.</source>
        <translation>尚未收到%1的会办意见，无从退回。</translation>
    </message>
    <message>
        <source>The new date must lie after %1, when the reply is due now.</source>
        <translation>新的期限须晚于现答复期限%1。</translation>
    </message>
    <message>
        <source>The new date lies before the day of the step.</source>
        <translation>新的期限早于登记日期，请核对。</translation>
    </message>
    <message>
        <source>This is the number of the suggestion itself.</source>
        <translation>这是本件自己的编号。</translation>
    </message>
    <message>
        <source>This reply is not signed yet.</source>
        <translation>该答复尚未签发。</translation>
    </message>
    <message>
        <source>The reply was signed only on %1.</source>
        <translation>该答复%1才签发，请核对日期。</translation>
    </message>
    <message>
        <source>“%1” is not possible as the suggestion stands now.</source>
        <translation>按目前的办理情况，不能登记“%1”。</translation>
    </message>
    <message>
        <source>Still missing: %1.</source>
        <translation>还缺：%1。</translation>
    </message>
    <message>
        <source>The rules allow an extension to %1 at most.</source>
        <translation>按规则最长可延至%1。</translation>
    </message>
    <message>
        <source>The term for a return ended on %1.</source>
        <translation>退办期限已于%1届满，请在理由中说明。</translation>
    </message>
    <message>
        <source>There is nobody here whom it concerns.</source>
        <translation>本件没有相应的对象。</translation>
    </message>
</context>
<context>
    <name>banfu::agenda</name>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日到期</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周到期</translation>
    </message>
    <message>
        <source>Waiting for others</source>
        <translation>等待他方</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后</translation>
    </message>
</context>
<context>
    <name>banfu::approval</name>
    <message>
        <source>staff</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>head of a section</source>
        <translation>处（科）室负责人</translation>
    </message>
    <message>
        <source>deputy head of the bureau</source>
        <translation>单位分管领导</translation>
    </message>
    <message>
        <source>head of the bureau</source>
        <translation>单位主要领导</translation>
    </message>
    <message>
        <source>Handed up</source>
        <translation>送核</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>核稿</translation>
    </message>
    <message>
        <source>Countersigned</source>
        <translation>会签</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>寄送</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>恢复旧稿</translation>
    </message>
    <message>
        <source>%1 is not in the staff list; add the name in the settings or choose another.</source>
        <translation>人员名单中没有%1，请在单位设置中补充，或另选签发人。</translation>
    </message>
    <message>
        <source>%1 may not sign letters by the staff list.</source>
        <translation>按人员名单，%1无签发权限。</translation>
    </message>
    <message>
        <source>The reply to a key suggestion is signed by a %1 or above.</source>
        <translation>重点建议的答复须由%1或以上级别签发。</translation>
    </message>
    <message>
        <source>A reply is signed by a %1 or above in this office.</source>
        <translation>按本单位规定，答复须由%1或以上级别签发。</translation>
    </message>
</context>
<context>
    <name>banfu::files</name>
    <message>
        <source>The whole suggestion</source>
        <translation>整件建议、提案</translation>
    </message>
    <message>
        <source>Opinion of %1</source>
        <translation>%1的会办意见</translation>
    </message>
    <message>
        <source>Talk %1 %2</source>
        <comment>date, with whom</comment>
        <translation>沟通 %1 %2</translation>
    </message>
    <message>
        <source>Form of %1</source>
        <translation>%1的征询意见表</translation>
    </message>
    <message>
        <source>Step %1 %2</source>
        <comment>date, what was done</comment>
        <translation>步骤 %1 %2</translation>
    </message>
    <message>
        <source>Promise: %1</source>
        <translation>承诺事项：%1</translation>
    </message>
</context>
<context>
    <name>banfu::together</name>
    <message>
        <source>No. %1 has no text yet that others could be answered with.</source>
        <translation>第%1号还没有正文，不能据此生成其他答复。</translation>
    </message>
    <message>
        <source>The letter of No. %1 is no draft any more; it was left as it is.</source>
        <translation>第%1号的答复已不是草稿，没有改动。</translation>
    </message>
</context>
</TS>
