<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>banfu::CasePage</name>
    <message>
        <source>What was typed here on %1 was not stored. It is kept.</source>
        <translation>%1 在此输入的内容尚未保存，已保留。</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>恢复(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃(&amp;D)</translation>
    </message>
</context>
<context>
    <name>banfu::CoHandlingPage</name>
    <message>
        <source>Received %1</source>
        <translation>%1 收到</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>未定期限</translation>
    </message>
    <message>
        <source>%1 was asked already.</source>
        <translation>%1 已列为会办单位。</translation>
    </message>
    <message>
        <source>Add co-handler</source>
        <translation>添加会办单位</translation>
    </message>
    <message>
        <source>Remove co-handler</source>
        <translation>删除会办单位</translation>
    </message>
    <message>
        <source>Bureau by full or short name, Enter asks it; several separated by 、</source>
        <translation>输入单位全称或简称，按 Enter 添加；多个单位用“、”分隔</translation>
    </message>
    <message>
        <source>Add co-handler (Enter)</source>
        <translation>添加会办单位（Enter）</translation>
    </message>
    <message>
        <source>Remove co-handler (Delete in the table)</source>
        <translation>删除会办单位（在表中按 Delete）</translation>
    </message>
    <message>
        <source>Co-handlers</source>
        <translation>会办单位</translation>
    </message>
    <message>
        <source>Bureau</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>交办日期</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>会办意见</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>发文字号</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>意见内容</translation>
    </message>
    <message>
        <source>No other bureau was asked yet</source>
        <translation>尚未确定会办单位</translation>
    </message>
    <message>
        <source>Type a bureau&apos;s name above and press Enter. Without co-handlers go on with Contacts (Ctrl+3).</source>
        <translation>在上方输入单位名称后按 Enter。无会办单位的，直接转到“沟通”（Ctrl+3）。</translation>
    </message>
    <message>
        <source>&amp;Asked on</source>
        <translation>交办日期(&amp;A)</translation>
    </message>
    <message>
        <source>Change asked date</source>
        <translation>修改交办日期</translation>
    </message>
    <message>
        <source>Opinion &amp;due on</source>
        <translation>会办期限(&amp;D)</translation>
    </message>
    <message>
        <source>Change due date of opinion</source>
        <translation>修改会办期限</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Change contact person</source>
        <translation>修改联系人</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Change telephone</source>
        <translation>修改电话</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>规范简称</translation>
    </message>
    <message>
        <source>Change short name</source>
        <translation>修改简称</translation>
    </message>
    <message>
        <source>Opinion &amp;received on</source>
        <translation>收到日期(&amp;R)</translation>
    </message>
    <message>
        <source>Note opinion</source>
        <translation>登记会办意见</translation>
    </message>
    <message>
        <source>Document &amp;number</source>
        <translation>发文字号(&amp;N)</translation>
    </message>
    <message>
        <source>Change opinion&apos;s number</source>
        <translation>修改会办意见字号</translation>
    </message>
    <message>
        <source>Taken up in the reply</source>
        <translation>已在答复中采纳</translation>
    </message>
    <message>
        <source>Change taking up</source>
        <translation>修改采纳情况</translation>
    </message>
    <message>
        <source>&amp;Opinion</source>
        <translation>会办意见(&amp;O)</translation>
    </message>
    <message>
        <source>Change opinion</source>
        <translation>修改会办意见</translation>
    </message>
    <message>
        <source>What the bureau answered, typed or pasted</source>
        <translation>录入或粘贴该单位的意见</translation>
    </message>
    <message>
        <source>as the letter names it, e.g. 市水务局</source>
        <translation>答复函中的称呼，如 市水务局</translation>
    </message>
    <message>
        <source>Answered %1</source>
        <translation>%1已答复</translation>
    </message>
    <message>
        <source>Answers its part itself</source>
        <translation>单独答复</translation>
    </message>
    <message>
        <source>Answers its part by a letter of its own</source>
        <translation>单独答复代表（分办）</translation>
    </message>
    <message>
        <source>Change the kind of part</source>
        <translation>修改承办方式</translation>
    </message>
</context>
<context>
    <name>banfu::ContactsPage</name>
    <message>
        <source>Meeting</source>
        <translation>座谈</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>书面</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>短信微信</translation>
    </message>
    <message>
        <source>Add contact</source>
        <translation>添加沟通记录</translation>
    </message>
    <message>
        <source>Remove contact</source>
        <translation>删除沟通记录</translation>
    </message>
    <message>
        <source>&amp;Note a talk</source>
        <translation>添加沟通记录(&amp;N)</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>删除(&amp;M)</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>沟通</translation>
    </message>
    <message>
        <source>No talk with the deputy is noted yet</source>
        <translation>尚无与代表沟通的记录</translation>
    </message>
    <message>
        <source>Note it with the button above: the reply&apos;s opening will mention it.</source>
        <translation>点击上方按钮添加，答复函开头会据此写明沟通情况。</translation>
    </message>
    <message>
        <source>&amp;Held on</source>
        <translation>沟通日期(&amp;H)</translation>
    </message>
    <message>
        <source>Change date of talk</source>
        <translation>修改沟通日期</translation>
    </message>
    <message>
        <source>&amp;Way</source>
        <translation>方式(&amp;W)</translation>
    </message>
    <message>
        <source>Change way of talk</source>
        <translation>修改沟通方式</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>地点(&amp;P)</translation>
    </message>
    <message>
        <source>Change place of talk</source>
        <translation>修改沟通地点</translation>
    </message>
    <message>
        <source>&amp;Deputies</source>
        <translation>参加代表(&amp;D)</translation>
    </message>
    <message>
        <source>Change deputies of talk</source>
        <translation>修改参加代表</translation>
    </message>
    <message>
        <source>&amp;Our people</source>
        <translation>我方人员(&amp;O)</translation>
    </message>
    <message>
        <source>Change our people</source>
        <translation>修改我方人员</translation>
    </message>
    <message>
        <source>&amp;Content</source>
        <translation>沟通内容(&amp;C)</translation>
    </message>
    <message>
        <source>Change content of talk</source>
        <translation>修改沟通内容</translation>
    </message>
    <message>
        <source>Deputy&apos;s &amp;view</source>
        <translation>代表意见(&amp;V)</translation>
    </message>
    <message>
        <source>Change deputy&apos;s view</source>
        <translation>修改代表意见</translation>
    </message>
    <message>
        <source>Names separated by 、</source>
        <translation>姓名用“、”分隔</translation>
    </message>
    <message>
        <source>Names and posts</source>
        <translation>姓名、职务</translation>
    </message>
    <message>
        <source>What the deputy thinks of the handling before signing</source>
        <translation>答复签发前代表对办理工作的意见</translation>
    </message>
</context>
<context>
    <name>banfu::DeputyList</name>
    <message>
        <source>%1 stands in the list already.</source>
        <translation>%1 已在名单中。</translation>
    </message>
    <message>
        <source>Add deputy</source>
        <translation>添加代表（委员）</translation>
    </message>
    <message>
        <source>Change the order of deputies</source>
        <translation>调整代表（委员）顺序</translation>
    </message>
    <message>
        <source>Remove deputy</source>
        <translation>删除代表（委员）</translation>
    </message>
    <message>
        <source>A deputy needs a name; Delete removes the row.</source>
        <translation>代表（委员）姓名不能为空；按 Delete 删除该行。</translation>
    </message>
    <message>
        <source>Change deputy</source>
        <translation>修改代表（委员）信息</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>领衔</translation>
    </message>
    <message>
        <source>Deputies</source>
        <translation>代表（委员）</translation>
    </message>
    <message>
        <source>Name or pinyin initials, Enter adds; several separated by 、</source>
        <translation>输入姓名或拼音首字母，按 Enter 添加；多人用“、”分隔</translation>
    </message>
    <message>
        <source>Add deputy (Enter)</source>
        <translation>添加代表或委员（Enter）</translation>
    </message>
    <message>
        <source>Move up (Ctrl+Up)</source>
        <translation>上移（Ctrl+↑）</translation>
    </message>
    <message>
        <source>Move down (Ctrl+Down)</source>
        <translation>下移（Ctrl+↓）</translation>
    </message>
    <message>
        <source>Remove deputy (Delete)</source>
        <translation>删除代表或委员（Delete）</translation>
    </message>
</context>
<context>
    <name>banfu::FeedbackPage</name>
    <message>
        <source>Returned</source>
        <translation>已反馈</translation>
    </message>
    <message>
        <source>Not returned yet</source>
        <translation>未反馈</translation>
    </message>
    <message>
        <source>Note when it came and who brought it</source>
        <translation>请补记反馈日期和送交人、送交方式</translation>
    </message>
    <message>
        <source>Deputies</source>
        <translation>代表</translation>
    </message>
    <message>
        <source>No deputy is registered</source>
        <translation>尚未登记代表</translation>
    </message>
    <message>
        <source>Add the deputies on the page Registration (Ctrl+1).</source>
        <translation>请在“登记”页（Ctrl+1）添加代表。</translation>
    </message>
    <message>
        <source>&amp;Attitude</source>
        <translation>办理态度(&amp;A)</translation>
    </message>
    <message>
        <source>Mark attitude</source>
        <translation>登记办理态度评价</translation>
    </message>
    <message>
        <source>&amp;Result</source>
        <translation>办理结果(&amp;R)</translation>
    </message>
    <message>
        <source>Mark result</source>
        <translation>登记办理结果评价</translation>
    </message>
    <message>
        <source>On the &amp;whole</source>
        <translation>总体评价(&amp;W)</translation>
    </message>
    <message>
        <source>Mark the whole</source>
        <translation>登记总体评价</translation>
    </message>
    <message>
        <source>Returned on</source>
        <translation>反馈日期</translation>
    </message>
    <message>
        <source>Change date of return</source>
        <translation>修改反馈日期</translation>
    </message>
    <message>
        <source>Brought by</source>
        <translation>反馈方式</translation>
    </message>
    <message>
        <source>Change way of return</source>
        <translation>修改反馈方式</translation>
    </message>
    <message>
        <source>Re&amp;marks</source>
        <translation>意见建议(&amp;M)</translation>
    </message>
    <message>
        <source>Change remarks</source>
        <translation>修改意见建议</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>Basically satisfied</source>
        <translation>基本满意</translation>
    </message>
    <message>
        <source>Dissatisfied</source>
        <translation>不满意</translation>
    </message>
    <message>
        <source>Keys 1, 2, 3 mark; Delete takes the mark back.</source>
        <translation>按 1、2、3 选择，按 Delete 取消。</translation>
    </message>
</context>
<context>
    <name>banfu::Glance</name>
    <message>
        <source>%1, %2 in all</source>
        <translation>%1等%2人</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>未选中建议</translation>
    </message>
    <message>
        <source>Choose a suggestion in the table; Enter opens it.</source>
        <translation>在表中选中一件建议，按 Enter 打开。</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>期限 %1</translation>
    </message>
    <message>
        <source>Deputies</source>
        <translation>代表</translation>
    </message>
    <message>
        <source>Co-handlers</source>
        <translation>会办单位</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>交办日期</translation>
    </message>
    <message>
        <source>Reply due</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>督办领导</translation>
    </message>
    <message>
        <source>Separate handlers</source>
        <translation>分办单位</translation>
    </message>
</context>
<context>
    <name>banfu::HistoryPage</name>
    <message>
        <source>Draft</source>
        <translation>拟稿</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>核稿</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签发</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已寄送</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>办理经过</translation>
    </message>
    <message>
        <source>Versions of the replies</source>
        <translation>答复各稿</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>No reply is written yet; begin one on the page Reply (Ctrl+4).</source>
        <translation>尚未拟写答复，请转到“答复”页（Ctrl+4）。</translation>
    </message>
    <message>
        <source>Reply %1, version %2: %3 %4</source>
        <translation>第 %1 次答复第 %2 稿：%3 %4</translation>
    </message>
    <message>
        <source>Show only what has these words</source>
        <translation>只显示包含这些词的记录</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Prints what is shown of the log.</source>
        <translation>打印当前显示的办理记录。</translation>
    </message>
    <message>
        <source>Only what has these words: %1</source>
        <translation>只列出含有下列字词的记录：%1</translation>
    </message>
    <message>
        <source>%1 What happened</source>
        <comment>number</comment>
        <translation>%1办理记录</translation>
    </message>
</context>
<context>
    <name>banfu::RegistrationPage</name>
    <message>
        <source>Resembles &lt;a href=&quot;%1&quot;&gt;No. %2&lt;/a&gt; %3 (%4%)</source>
        <comment>id, number, title, likeness</comment>
        <translation>与&lt;a href=&quot;%1&quot;&gt;第%2号&lt;/a&gt;《%3》相近（%4%）</translation>
    </message>
    <message>
        <source>A suggestion needs its number.</source>
        <translation>请填写编号。</translation>
    </message>
    <message>
        <source>A suggestion needs its title.</source>
        <translation>请填写标题。</translation>
    </message>
    <message>
        <source>Follows the assignment&apos;s date: %1 months.</source>
        <translation>填写交办日期后自动计算：%1 个月。</translation>
    </message>
    <message>
        <source>The rule gives %1.</source>
        <translation>按规定为 %1。</translation>
    </message>
    <message>
        <source>Set by hand; the rule gives %1.</source>
        <translation>手工填写；按规定为 %1。</translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation>编号(&amp;N)</translation>
    </message>
    <message>
        <source>Change number</source>
        <translation>修改编号</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>届次</translation>
    </message>
    <message>
        <source>Change session</source>
        <translation>修改届次</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>Change title</source>
        <translation>修改标题</translation>
    </message>
    <message>
        <source>De&amp;puties</source>
        <translation>代表(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Assigned on</source>
        <translation>交办日期(&amp;A)</translation>
    </message>
    <message>
        <source>Change date of assignment</source>
        <translation>修改交办日期</translation>
    </message>
    <message>
        <source>Reply &amp;due on</source>
        <translation>答复期限(&amp;D)</translation>
    </message>
    <message>
        <source>Change due date</source>
        <translation>修改答复期限</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>收到日期</translation>
    </message>
    <message>
        <source>Change date of receipt</source>
        <translation>修改收到日期</translation>
    </message>
    <message>
        <source>Assigned by</source>
        <translation>交办单位</translation>
    </message>
    <message>
        <source>Change assigning body</source>
        <translation>修改交办单位</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Change kind</source>
        <translation>修改种类</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Change level</source>
        <translation>修改层级</translation>
    </message>
    <message>
        <source>Our role</source>
        <translation>办理角色</translation>
    </message>
    <message>
        <source>Change role</source>
        <translation>修改办理角色</translation>
    </message>
    <message>
        <source>Host bureau</source>
        <translation>主办单位</translation>
    </message>
    <message>
        <source>Change host bureau</source>
        <translation>修改主办单位</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>Change handler</source>
        <translation>修改承办人</translation>
    </message>
    <message>
        <source>Handler&apos;s telephone</source>
        <translation>承办人电话</translation>
    </message>
    <message>
        <source>Change handler&apos;s telephone</source>
        <translation>修改承办人电话</translation>
    </message>
    <message>
        <source>Subject class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Change subject class</source>
        <translation>修改类别</translation>
    </message>
    <message>
        <source>Key suggestion under supervision</source>
        <translation>重点督办</translation>
    </message>
    <message>
        <source>Change key supervision</source>
        <translation>修改重点督办</translation>
    </message>
    <message>
        <source>Supervising leader</source>
        <translation>督办领导</translation>
    </message>
    <message>
        <source>Change supervising leader</source>
        <translation>修改督办领导</translation>
    </message>
    <message>
        <source>Publicity</source>
        <translation>公开属性</translation>
    </message>
    <message>
        <source>Change publicity</source>
        <translation>修改公开属性</translation>
    </message>
    <message>
        <source>Reason if not open</source>
        <translation>不公开理由</translation>
    </message>
    <message>
        <source>Change reason of publicity</source>
        <translation>修改不公开理由</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>正文(&amp;X)</translation>
    </message>
    <message>
        <source>Change text</source>
        <translation>修改正文</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Change notes</source>
        <translation>修改备注</translation>
    </message>
    <message>
        <source>without 《》</source>
        <translation>不加书名号</translation>
    </message>
    <message>
        <source>without 第 and 号, e.g. 20260118</source>
        <translation>不加“第”“号”，如 20260118</translation>
    </message>
    <message>
        <source>e.g. 2026-3-2, 20260302 or 3.2</source>
        <translation>如 2026-3-2、20260302、3.2</translation>
    </message>
    <message>
        <source>e.g. 市第十五届人大一次会议</source>
        <translation>如 市第十五届人大一次会议</translation>
    </message>
    <message>
        <source>The deputy&apos;s text, typed or pasted</source>
        <translation>录入或粘贴建议正文</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>Bill handled as suggestion</source>
        <translation>议案转建议</translation>
    </message>
    <message>
        <source>National</source>
        <translation>全国</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省</translation>
    </message>
    <message>
        <source>City</source>
        <translation>市</translation>
    </message>
    <message>
        <source>District or county</source>
        <translation>区（县）</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主办</translation>
    </message>
    <message>
        <source>Sole handler</source>
        <translation>独办</translation>
    </message>
    <message>
        <source>Separate handler</source>
        <translation>分办</translation>
    </message>
    <message>
        <source>Co-handler</source>
        <translation>会办</translation>
    </message>
    <message>
        <source>Open to the public</source>
        <translation>主动公开</translation>
    </message>
    <message>
        <source>Open on request</source>
        <translation>依申请公开</translation>
    </message>
    <message>
        <source>Not open</source>
        <translation>不予公开</translation>
    </message>
    <message>
        <source>Follows the date of assignment by the rules in force.</source>
        <translation>填写交办日期后按现行规则推算。</translation>
    </message>
</context>
<context>
    <name>banfu::SuggestionTab</name>
    <message>
        <source>New suggestion</source>
        <translation>登记建议</translation>
    </message>
    <message>
        <source>%1 (new)</source>
        <translation>%1（未登记）</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Co-handling</source>
        <translation>会办</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>沟通</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1（Ctrl+%2）</translation>
    </message>
    <message>
        <source>It is registered as soon as number and title are there; what is typed is kept.</source>
        <translation>填好编号和标题即登记入账；输入内容随时保留。</translation>
    </message>
    <message>
        <source>Next: %1 · due %2</source>
        <translation>下一步：%1 · 期限 %2</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>跟踪</translation>
    </message>
</context>
<context>
    <name>banfu::SuggestionTableModel</name>
    <message>
        <source>%1, %2 in all</source>
        <translation>%1等%2人</translation>
    </message>
    <message>
        <source>%1 (provisional)</source>
        <translation>%1（临时编号）</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>命中内容</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>届次</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Our role</source>
        <translation>办理角色</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>交办日期</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到日期</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>发文字号</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>suggestion</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>proposal</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>bill</source>
        <translation>议案转建议</translation>
    </message>
    <message>
        <source>host</source>
        <translation>主办</translation>
    </message>
    <message>
        <source>sole handler</source>
        <translation>独办</translation>
    </message>
    <message>
        <source>separate handler</source>
        <translation>分办</translation>
    </message>
    <message>
        <source>co-handler</source>
        <translation>会办</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>deputy</source>
        <translation>代表（委员）</translation>
    </message>
    <message>
        <source>bureau</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>session</source>
        <translation>届</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>handler</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>result</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>banfu::DeputyList</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>代表团（界别）</translation>
    </message>
    <message>
        <source>Certificate no.</source>
        <translation>代表（委员）证号</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Employer and post</source>
        <translation>工作单位及职务</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Post code</source>
        <translation>邮编</translation>
    </message>
</context>
<context>
    <name>banfu::SuggestionTableModel</name>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Deputies</source>
        <translation>代表（委员）</translation>
    </message>
    <message>
        <source>Co-handlers</source>
        <translation>会办单位</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>办理阶段</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
</context>
<context>
    <name>banfu::stage</name>
    <message>
        <source>Assign and contact</source>
        <translation>确定会办、开展沟通</translation>
    </message>
    <message>
        <source>Collect opinions</source>
        <translation>催收会办意见</translation>
    </message>
    <message>
        <source>Talk with the deputy</source>
        <translation>与代表（委员）沟通</translation>
    </message>
    <message>
        <source>Write the reply</source>
        <translation>拟写答复</translation>
    </message>
    <message>
        <source>Have it signed</source>
        <translation>核稿、签发</translation>
    </message>
    <message>
        <source>Send the reply</source>
        <translation>寄送答复</translation>
    </message>
    <message>
        <source>Collect the feedback</source>
        <translation>收回征询意见表</translation>
    </message>
    <message>
        <source>Reply again</source>
        <translation>再次答复</translation>
    </message>
    <message>
        <source>—</source>
        <translation>—</translation>
    </message>
    <message>
        <source>%1 (%2 days overdue)</source>
        <translation>%1（逾期 %2 天）</translation>
    </message>
    <message>
        <source>%1 (today)</source>
        <translation>%1（今天）</translation>
    </message>
    <message>
        <source>%1 (in %2 days)</source>
        <translation>%1（还有 %2 天）</translation>
    </message>
</context>
<context>
    <name>banfu::timeline</name>
    <message>
        <source>Assigned by %1</source>
        <translation>%1交办</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>%1 asked</source>
        <translation>交%1会办</translation>
    </message>
    <message>
        <source>Opinion of %1 received</source>
        <translation>收到%1会办意见</translation>
    </message>
    <message>
        <source>Talk with %1</source>
        <translation>与%1沟通</translation>
    </message>
    <message>
        <source>Reply signed %1</source>
        <translation>答复签发 %1</translation>
    </message>
    <message>
        <source>Reply sent %1</source>
        <translation>答复寄送 %1</translation>
    </message>
    <message>
        <source>Questionnaire of %1 returned</source>
        <translation>收到%1的征询意见表</translation>
    </message>
    <message>
        <source>%1 answered its part</source>
        <translation>%1已就分办事项答复</translation>
    </message>
</context>
<context>
    <name>banfu::FilterBar</name>
    <message>
        <source>Remove the filter %1</source>
        <translation>去掉条件“%1”</translation>
    </message>
    <message>
        <source>Keep as a view</source>
        <translation>存为视图</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>视图名称</translation>
    </message>
</context>
<context>
    <name>banfu::FollowUpPage</name>
    <message>
        <source>%1 (%2)</source>
        <comment>a duty, what is missing</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>未定期限</translation>
    </message>
    <message>
        <source>Delete step: %1</source>
        <translation>删除事项：%1</translation>
    </message>
    <message>
        <source>Open now (Enter goes there)</source>
        <translation>待办事项（回车前往办理）</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>待办事项</translation>
    </message>
    <message>
        <source>Steps noted</source>
        <translation>已登记事项</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Note a step</source>
        <translation>登记事项</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺事项</translation>
    </message>
    <message>
        <source>Note step: %1</source>
        <translation>登记事项：%1</translation>
    </message>
    <message>
        <source>&amp;Note the step</source>
        <translation>登记(&amp;N)</translation>
    </message>
    <message>
        <source>Steps noted (Insert attaches a file, Delete takes one back)</source>
        <translation>已记步骤（Insert 附加文件，Delete 撤回）</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>附加文件</translation>
    </message>
    <message>
        <source>Open now (Enter goes there, Ctrl+Enter reminds and prints the letter)</source>
        <translation>当前事项（回车前往，Ctrl+回车催办并打印催办函）</translation>
    </message>
    <message>
        <source>Noted: %1</source>
        <translation>已记录：%1</translation>
    </message>
    <message>
        <source>&amp;Print its letter</source>
        <translation>打印函件(&amp;P)</translation>
    </message>
</context>
<context>
    <name>banfu::StepForm</name>
    <message>
        <source>Reply</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Further reply %1</source>
        <translation>第%1次再次答复</translation>
    </message>
    <message>
        <source>%1 *</source>
        <comment>a required field</comment>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>S&amp;tep</source>
        <translation>事项(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;On</source>
        <translation>日期(&amp;O)</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>同意</translation>
    </message>
</context>
<context>
    <name>banfu::RulesEditor</name>
    <message>
        <source>A last day that is no working day moves to the next working day (Civil Code, article 203)</source>
        <translation>期限最后一日为休息日的，顺延至下一工作日（民法典第二百零三条）</translation>
    </message>
    <message>
        <source>Begin with the rules of …</source>
        <translation>套用预置规则…</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起算</translation>
    </message>
    <message>
        <source>Date of this year&apos;s notice</source>
        <translation>当年通知日期</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>最长</translation>
    </message>
    <message>
        <source>Granted by</source>
        <translation>批准机关</translation>
    </message>
    <message>
        <source>Deputy told</source>
        <translation>告知代表（委员）</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>&amp;Shipped rules</source>
        <translation>预置规则(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>So&amp;urce</source>
        <translation>依据(&amp;U)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>不延期</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>more</source>
        <translation>另加</translation>
    </message>
    <message>
        <source>The rules need a name.</source>
        <translation>请填写规则名称。</translation>
    </message>
</context>
<context>
    <name>banfu::CalendarEditor</name>
    <message>
        <source>Day &amp;off</source>
        <translation>放假(&amp;O)</translation>
    </message>
    <message>
        <source>Make-up &amp;working day</source>
        <translation>调休上班(&amp;W)</translation>
    </message>
    <message>
        <source>As the wee&amp;k has it</source>
        <translation>按周休息(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Paste the notice</source>
        <translation>粘贴放假通知(&amp;P)</translation>
    </message>
    <message>
        <source>Import a working-day calendar</source>
        <translation>导入工作日历</translation>
    </message>
    <message>
        <source>Calendars (*.txt *.json)</source>
        <translation>日历文件 (*.txt *.json)</translation>
    </message>
    <message>
        <source>Read for %1. It counts when the dialog is saved.</source>
        <translation>已读取%1年安排，保存后生效。</translation>
    </message>
    <message>
        <source>The holidays of %1 are known</source>
        <translation>%1年放假安排已公布</translation>
    </message>
    <message>
        <source>%1: day off</source>
        <translation>%1：放假</translation>
    </message>
    <message>
        <source>%1: make-up working day</source>
        <translation>%1：调休上班</translation>
    </message>
</context>
<context>
    <name>banfu::TermsDialog</name>
    <message>
        <source>Terms and calendar</source>
        <translation>期限规则与工作日历</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日历</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Date now</source>
        <translation>现期限</translation>
    </message>
    <message>
        <source>Date after</source>
        <translation>调整后</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>These dates of items in work would change. What is ticked takes the date after; the others keep the date they have. Save stores both together.</source>
        <translation>以下在办件的期限将改变。勾选的采用调整后的期限，未勾选的保留现期限，点“保存”一并生效。</translation>
    </message>
</context>
<context>
    <name>banfu::CommitmentsPane</name>
    <message>
        <source>(what was promised)</source>
        <translation>（承诺内容）</translation>
    </message>
    <message>
        <source>Note promise</source>
        <translation>登记承诺事项</translation>
    </message>
    <message>
        <source>Delete promise</source>
        <translation>删除承诺事项</translation>
    </message>
    <message>
        <source>Note progress</source>
        <translation>登记进展</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺事项</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>&amp;Add a promise</source>
        <translation>新增承诺事项(&amp;A)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>How far it has come, Enter notes it with today&apos;s date</source>
        <translation>填写进展情况，回车按今日登记</translation>
    </message>
    <message>
        <source>&amp;Promise</source>
        <translation>承诺内容(&amp;P)</translation>
    </message>
    <message>
        <source>Change promise</source>
        <translation>修改承诺内容</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>完成时限</translation>
    </message>
    <message>
        <source>Change due date of promise</source>
        <translation>修改完成时限</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任处室</translation>
    </message>
    <message>
        <source>Change who is responsible</source>
        <translation>修改责任处室</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>落实说明</translation>
    </message>
    <message>
        <source>Change explanation</source>
        <translation>修改落实说明</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Change state of promise</source>
        <translation>修改承诺状态</translation>
    </message>
    <message>
        <source>Deputy told on</source>
        <translation>告知代表日期</translation>
    </message>
    <message>
        <source>Change the day the deputy was told</source>
        <translation>修改告知代表日期</translation>
    </message>
</context>
<context>
    <name>banfu::BulkDialog</name>
    <message>
        <source>Note a step on %1 suggestions</source>
        <translation>批量登记（%1件）</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>What will be noted</source>
        <translation>将登记的内容</translation>
    </message>
    <message>
        <source>&amp;Note it on all that allow it</source>
        <translation>登记到可登记的各件(&amp;N)</translation>
    </message>
    <message>
        <source>%1 of %2 allow it; the others stay as they are. One undo takes all of it back.</source>
        <translation>%2件中有%1件可以登记，其余保持不变。可一次撤销全部。</translation>
    </message>
    <message>
        <source>None of them allows this step.</source>
        <translation>所选各件都不能登记这一事项。</translation>
    </message>
    <message>
        <source>Note step on %1: %2</source>
        <translation>批量登记%1件：%2</translation>
    </message>
    <message>
        <source>No. %1 was changed since; nothing was changed on any of them.</source>
        <translation>第%1号此后已有改动，各件均未变更。</translation>
    </message>
</context>
<context>
    <name>banfu::FilesBox</name>
    <message>
        <source>Attach files</source>
        <translation>附加文件</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Attaching %1</source>
        <translation>正在附加%1</translation>
    </message>
    <message>
        <source>%1 is attached here already.</source>
        <translation>%1已经附加在此处。</translation>
    </message>
    <message>
        <source>Attach: %1</source>
        <translation>附加文件：%1</translation>
    </message>
    <message>
        <source>There is no room for a copy to open. Free some space on the disk for temporary files, or save the file elsewhere.</source>
        <translation>没有空间存放供打开的副本。请清理临时文件所在的磁盘，或者把文件另存到别处。</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>正在打开%1</translation>
    </message>
    <message>
        <source>%1 is a program or can start one, so it is not opened from here. Save it, and ask who looks after this computer before you start it.</source>
        <translation>%1是程序或者可能启动程序，不能在此打开。请另存文件，运行之前先向电脑管理人员确认。</translation>
    </message>
    <message>
        <source>A copy for reading is open: %1</source>
        <translation>已打开只读副本：%1</translation>
    </message>
    <message>
        <source>No program for %1 was found. Save it and open it there.</source>
        <translation>找不到打开%1的程序。请另存后再打开。</translation>
    </message>
    <message>
        <source>Save file</source>
        <translation>保存文件</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>正在保存%1</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Remove file: %1</source>
        <translation>移除文件：%1</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>附加文件</translation>
    </message>
    <message>
        <source>Attach new ones to</source>
        <translation>新文件附加到</translation>
    </message>
    <message>
        <source>Where new files are attached</source>
        <translation>新文件附加的位置</translation>
    </message>
    <message>
        <source>Insert or dropping attaches, Enter opens a copy, Delete removes.</source>
        <translation>按 Insert 或拖入即可附加，回车打开副本，Delete 移除。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Attached on</source>
        <translation>附加日期</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>所属事项</translation>
    </message>
    <message>
        <source>Attach…</source>
        <translation>附加…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>banfu::NamesModel</name>
    <message>
        <source>%1, since %2</source>
        <comment>name of a bureau, date</comment>
        <translation>%1（自%2起）</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>通讯地址</translation>
    </message>
    <message>
        <source>Called now</source>
        <translation>现名称</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证号</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>修改%1</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>机关代字</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>代表团（界别）</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>代表</translation>
    </message>
    <message>
        <source>Employer and post</source>
        <translation>工作单位及职务</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>全称</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>团体</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>离任日期</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>委员</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Post code</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>建议件数</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>任职届次</translation>
    </message>
</context>
<context>
    <name>banfu::NamesPage</name>
    <message>
        <source>%1 added, %2 completed; the rest was known already. One undo takes it back.</source>
        <translation>新增%1条，补全%2条，其余已在名册中。撤销一次即可恢复。</translation>
    </message>
    <message>
        <source>%1 is called</source>
        <translation>%1更名为</translation>
    </message>
    <message>
        <source>%1 is called %2</source>
        <translation>%1更名为%2</translation>
    </message>
    <message>
        <source>%1 is called %2 now. Signed letters keep the old name, what is under way takes the new one; search finds both.</source>
        <translation>%1已更名为%2。已签发的答复保留原名称，在办件改用新名称，两个名称均可检索。</translation>
    </message>
    <message>
        <source>%1 merged into %2. One undo takes it back.</source>
        <translation>已将%1条并入%2。撤销一次即可恢复。</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Carry out</source>
        <translation>更名(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Merge into the current one</source>
        <translation>并入当前行(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Paste a list</source>
        <translation>粘贴名单(&amp;P)</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>添加%1</translation>
    </message>
    <message>
        <source>Bring in %1 names</source>
        <translation>录入名单%1条</translation>
    </message>
    <message>
        <source>Bring in a list of names</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <source>Bureaus (%1)</source>
        <translation>单位（%1）</translation>
    </message>
    <message>
        <source>Change of &amp;name…</source>
        <translation>单位更名(&amp;N)…</translation>
    </message>
    <message>
        <source>Deputies (%1)</source>
        <translation>代表委员（%1）</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>代表</translation>
    </message>
    <message>
        <source>Filter by any part</source>
        <translation>输入任意内容筛选</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>团体</translation>
    </message>
    <message>
        <source>Kind of those that are added</source>
        <translation>新增人员类别</translation>
    </message>
    <message>
        <source>List from a &amp;file…</source>
        <translation>从文件导入(&amp;F)…</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>委员</translation>
    </message>
    <message>
        <source>Merge %1 into %2</source>
        <translation>将%1条并入%2</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>新机关代字</translation>
    </message>
    <message>
        <source>New full name</source>
        <translation>新全称</translation>
    </message>
    <message>
        <source>New name, Enter adds it</source>
        <translation>输入新名称，按 Enter 添加</translation>
    </message>
    <message>
        <source>New short name</source>
        <translation>新简称</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>删除(&amp;V)</translation>
    </message>
    <message>
        <source>Remove %1 names</source>
        <translation>删除%1条</translation>
    </message>
    <message>
        <source>Since, e.g. 2026-3-1</source>
        <translation>更名日期，如 2026-3-1</translation>
    </message>
    <message>
        <source>Tables and texts (*.csv *.txt *.tsv)</source>
        <translation>表格和文本 (*.csv *.txt *.tsv)</translation>
    </message>
    <message>
        <source>There is no list. Copy names, one a line, or a table with headings first.</source>
        <translation>剪贴板中没有名单。请先复制名单（每行一个，或带表头的表格）。</translation>
    </message>
    <message>
        <source>… and %1 more rows</source>
        <translation>……另有%1行</translation>
    </message>
</context>
<context>
    <name>banfu::FactDialog</name>
    <message>
        <source>Change %1 suggestions</source>
        <translation>批量修改（%1件）</translation>
    </message>
    <message>
        <source>What is changed</source>
        <translation>修改内容</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>It is one</source>
        <translation>列为重点建议</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现值</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>修改后</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>修改(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>A date, e.g. 2026-3-1; empty: none</source>
        <translation>日期，如2026-3-1；留空则清除</translation>
    </message>
    <message>
        <source>New value; empty: none</source>
        <translation>新值；留空则清除</translation>
    </message>
    <message>
        <source>%1 of %2 will change. One undo takes all of it back.</source>
        <translation>%2件中有%1件将修改，可一次撤销全部。</translation>
    </message>
    <message>
        <source>%1 cannot have this value and stay as they are.</source>
        <translation>%1件不能取此值，保持不变。</translation>
    </message>
    <message>
        <source>The first %1 are shown.</source>
        <translation>仅显示前%1件。</translation>
    </message>
</context>
</TS>
