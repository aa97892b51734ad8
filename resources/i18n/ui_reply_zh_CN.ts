<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>banfu::FactsBar</name>
    <message>
        <source>Back to the draft</source>
        <translation>退回拟稿</translation>
    </message>
    <message>
        <source>Hand up for review</source>
        <translation>送核稿</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>寄送</translation>
    </message>
    <message>
        <source>“%1” is no document number; write it like %2.</source>
        <translation>“%1”不是规范的发文字号，请按“%2”的形式填写。</translation>
    </message>
    <message>
        <source>Change the letter's facts</source>
        <translation>修改答复要素</translation>
    </message>
    <message>
        <source>Who signs? Fill in the signatory first.</source>
        <translation>请先填写签发人。</translation>
    </message>
    <message>
        <source>A signed letter needs its document number.</source>
        <translation>签发前须填写发文字号。</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>拟稿</translation>
    </message>
    <message>
        <source>Hand &amp;up for review</source>
        <translation>送核稿(&amp;U)</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>核稿</translation>
    </message>
    <message>
        <source>Si&amp;gn</source>
        <translation>签发(&amp;G)</translation>
    </message>
    <message>
        <source>Signed by %1 on %2: the text is locked</source>
        <translation>%1于%2签发，正文已锁定</translation>
    </message>
    <message>
        <source>Mark as &amp;sent</source>
        <translation>登记寄送(&amp;S)</translation>
    </message>
    <message>
        <source>Sent %1: the text is locked</source>
        <translation>已于%1寄送，正文已锁定</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>第%1稿</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>未选定</translation>
    </message>
    <message>
        <source>A solved</source>
        <translation>A类（已解决）</translation>
    </message>
    <message>
        <source>B under way</source>
        <translation>B类（正在解决或列入计划）</translation>
    </message>
    <message>
        <source>C cannot now</source>
        <translation>C类（暂不能解决）</translation>
    </message>
    <message>
        <source>D for reference</source>
        <translation>D类（留作参考）</translation>
    </message>
    <message>
        <source>open</source>
        <translation>主动公开</translation>
    </message>
    <message>
        <source>on request</source>
        <translation>依申请公开</translation>
    </message>
    <message>
        <source>not open</source>
        <translation>不予公开</translation>
    </message>
    <message>
        <source>Document &amp;number</source>
        <translation>发文字号(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Date of the letter</source>
        <translation>成文日期(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Result class</source>
        <translation>办理结果(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Publicity</source>
        <translation>公开属性(&amp;P)</translation>
    </message>
    <message>
        <source>Drafter</source>
        <translation>拟稿人</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>核稿人</translation>
    </message>
    <message>
        <source>Signatory</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>&amp;Back to the draft</source>
        <translation>退回拟稿(&amp;B)</translation>
    </message>
    <message>
        <source>New &amp;version</source>
        <translation>另拟新稿(&amp;V)</translation>
    </message>
    <message>
        <source>A copy number has six digits, like 000001 (GB/T 9704, 7.2.1).</source>
        <translation>份号为6位数字，如000001（GB/T 9704第7.2.1条）。</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>份号</translation>
    </message>
    <message>
        <source>Secrecy and its term</source>
        <translation>密级和保密期限</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>Signing with us, separated by 、</source>
        <translation>联合行文单位（用“、”分隔）</translation>
    </message>
    <message>
        <source>Marks…</source>
        <translation>版头标识…</translation>
    </message>
    <message>
        <source>Copy number, secrecy, urgency and bureaus that sign with ours</source>
        <translation>份号、密级和保密期限、紧急程度、联合行文单位</translation>
    </message>
    <message>
        <source>Pass the review</source>
        <translation>核稿通过</translation>
    </message>
    <message>
        <source>Countersign</source>
        <translation>会签</translation>
    </message>
    <message>
        <source>: “%1”</source>
        <translation>：“%1”</translation>
    </message>
    <message>
        <source>Revie&amp;wed</source>
        <translation>核稿通过(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Countersign</source>
        <translation>会签(&amp;C)</translation>
    </message>
    <message>
        <source>Remark to this step</source>
        <translation>办理意见</translation>
    </message>
</context>
<context>
    <name>banfu::PartField</name>
    <message>
        <source>not printed</source>
        <translation>不印</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>已改动</translation>
    </message>
    <message>
        <source>follows the record</source>
        <translation>随登记自动生成</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>恢复自动</translation>
    </message>
    <message>
        <source>Follow the record again</source>
        <translation>恢复为按登记自动生成</translation>
    </message>
</context>
<context>
    <name>banfu::ReplyPage</name>
    <message>
        <source>The letter&apos;s number, date or names typed last were not stored. They are kept.</source>
        <translation>上次填写的文号、日期或姓名尚未存入台账，已予保留。</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Further reply %1</source>
        <translation>第%1次再次答复</translation>
    </message>
    <message>
        <source>Text typed until %1 was not saved to the register.</source>
        <translation>发现截至%1录入的草稿，尚未存入台账。</translation>
    </message>
    <message>
        <source>Text typed until %1 was not saved; the record was changed since then.</source>
        <translation>发现截至%1录入的草稿，尚未存入台账；此后登记内容已有变动。</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>采用草稿(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃草稿(&amp;D)</translation>
    </message>
    <message>
        <source>There is no reply yet. Its fixed parts write themselves from the record; you write the sections.</source>
        <translation>尚无答复。称谓、开头、结尾、署名等按登记内容自动生成，只需撰写正文各层次段落。</translation>
    </message>
    <message>
        <source>&amp;Draft the reply</source>
        <translation>起草答复(&amp;D)</translation>
    </message>
    <message>
        <source>Begin a &amp;further reply</source>
        <translation>起草再次答复(&amp;F)</translation>
    </message>
    <message>
        <source>The printed page</source>
        <translation>版面预览</translation>
    </message>
    <message>
        <source>New version of the reply</source>
        <translation>另拟新稿</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>版面</translation>
    </message>
    <message>
        <source>Tab / Shift+Tab: level · Ctrl+0…5: text, 一、, （一）, 1., （1）, 一是 · Alt+↑↓: move · Ctrl+Enter: new section · Ctrl+J: on the same line · Ctrl+F / Ctrl+H: find, replace · F6: next pane · F11: text alone</source>
        <translation>Tab／Shift+Tab：降级／升级　Ctrl+0…5：正文、一、（一）、1.、（1）、一是　Alt+↑↓：移动　Ctrl+Enter：另起一节　Ctrl+J：接上段　Ctrl+F／Ctrl+H：查找、替换　F6：切换窗格　F11：专注写作</translation>
    </message>
    <message>
        <source>The pasted text has marks of its own; they were taken for levels:</source>
        <translation>粘贴的文字自带序号，已按以下层次识别：</translation>
    </message>
    <message>
        <source>Paste it &amp;as it is</source>
        <translation>改为原样粘贴(&amp;A)</translation>
    </message>
    <message>
        <source>Words %L1 · pages %2</source>
        <translation>字数%L1　页数%2</translation>
    </message>
    <message>
        <source>Words: %L1
Characters without spaces: %L2
Characters with spaces: %L3
Paragraphs: %L4</source>
        <translation>字数：%L1
字符数（不计空格）：%L2
字符数（计空格）：%L3
段落数：%L4</translation>
    </message>
    <message>
        <source>Insert from files</source>
        <translation>插入文件中的文字</translation>
    </message>
    <message>
        <source>Documents (*.docx *.html *.htm *.txt);;All files (*)</source>
        <translation>文档 (*.docx *.html *.htm *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Insert from file…</source>
        <translation>插入文件…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+I: takes in the text of .docx, .html and .txt files. They can be dropped on the text, too.</source>
        <translation>Ctrl+Shift+I：插入.docx、.html、.txt文件中的文字，也可将文件直接拖入正文。</translation>
    </message>
    <message>
        <source>Choose the section in the outline with the arrow keys; Enter goes to it.</source>
        <translation>请用方向键在提纲中选定层次，按回车键转到该处。</translation>
    </message>
    <message>
        <source>Saved to the register. What is typed is also kept by itself, within two seconds.</source>
        <translation>已保存到台账。键入的文字两秒内也会自动保存。</translation>
    </message>
</context>
<context>
    <name>banfu::SectionEditor</name>
    <message>
        <source>The first sentence is set as a head. Ctrl+B again takes it back.</source>
        <translation>首句已按标题字体排印，再按Ctrl+B取消。</translation>
    </message>
    <message>
        <source>The first sentence is set like the rest. Ctrl+B again makes it a head.</source>
        <translation>首句已按正文字体排印，再按Ctrl+B设为标题。</translation>
    </message>
    <message>
        <source>Sentences that are set off in the source stand as heads of their items. Ctrl+B takes that back.</source>
        <translation>来源中加粗或用楷体的句子已作为分项标题，按Ctrl+B可取消。</translation>
    </message>
    <message>
        <source>An item's head is its first sentence, followed by others. This item has one sentence only.</source>
        <translation>分项标题为首句，后面须另有文字。本项只有一句，不能设为标题。</translation>
    </message>
    <message>
        <source>The first sentence is marked as a head. It is printed like the text, as the standard wants it (GB/T 9704, 7.3.3); the settings, page Paper, let the office choose Kai or Hei.</source>
        <translation>首句已标为分项标题。按GB/T 9704第7.3.3条，印制时与正文同用仿宋；本单位习惯用楷体或黑体的，可在“单位设置”的“公文格式”页选定。</translation>
    </message>
    <message>
        <source>A new section begins here. Pages are broken by themselves, as the standard wants it: there is no page break of one's own.</source>
        <translation>已从此处另起一节。公文按国标自动分页，不设人工分页符。</translation>
    </message>
    <message>
        <source>The paragraph runs on behind the one before. Ctrl+J again gives it a line of its own.</source>
        <translation>本段已接排在上段之后，再按Ctrl+J恢复独立成段。正文一律两端对齐，无需另设。</translation>
    </message>
    <message>
        <source>The paragraph begins a line of its own. Ctrl+J again lets it run on.</source>
        <translation>本段已独立成段，再按Ctrl+J接排在上段之后。</translation>
    </message>
    <message>
        <source>Nothing stands before this paragraph that it could run on behind.</source>
        <translation>本段之前没有可以接排的段落。</translation>
    </message>
</context>
<context>
    <name>banfu::ReplyDesk</name>
    <message>
        <source>Begin a further reply</source>
        <translation>起草再次答复</translation>
    </message>
    <message>
        <source>Begin the reply</source>
        <translation>起草答复</translation>
    </message>
    <message>
        <source>Edit the reply</source>
        <translation>修改答复</translation>
    </message>
</context>
<context>
    <name>banfu::OutlinePane</name>
    <message>
        <source>Outline</source>
        <translation>提纲</translation>
    </message>
    <message>
        <source>%1 words by the count of word processors, all under this heading</source>
        <translation>本节（含下级）共%1字，按文字处理软件的“字数”口径统计</translation>
    </message>
    <message>
        <source>Alt+↑↓ or dragging moves a section, Alt+←→ or dragging sideways changes its level, Delete makes its heading text of the section before.</source>
        <translation>Alt+↑↓或拖动可移动章节，Alt+←→或左右拖动可调整层次，Delete将标题并入上一节。</translation>
    </message>
    <message>
        <source>level 一、</source>
        <translation>第一层（一、）</translation>
    </message>
    <message>
        <source>level （一）</source>
        <translation>第二层（（一））</translation>
    </message>
    <message>
        <source>level 1.</source>
        <translation>第三层（1.）</translation>
    </message>
    <message>
        <source>level （1）</source>
        <translation>第四层（（1））</translation>
    </message>
</context>
<context>
    <name>banfu::FindingsPane</name>
    <message>
        <source>Checks</source>
        <translation>校核结果</translation>
    </message>
    <message>
        <source>%1 – let stand: %2</source>
        <translation>%1（已忽略，理由：%2）</translation>
    </message>
    <message>
        <source>&amp;Watch again</source>
        <translation>恢复提示(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Let stand…</source>
        <translation>忽略(&amp;L)…</translation>
    </message>
    <message>
        <source>Watch a finding again</source>
        <translation>恢复检查提示</translation>
    </message>
    <message>
        <source>Let a finding stand</source>
        <translation>忽略检查提示</translation>
    </message>
    <message>
        <source>The checks find nothing to object to.</source>
        <translation>检查未发现问题。</translation>
    </message>
    <message>
        <source>&amp;Mend</source>
        <translation>修正(&amp;M)</translation>
    </message>
    <message>
        <source>Ctrl+. – F8 and Shift+F8 walk through the findings</source>
        <translation>Ctrl+. 修正；F8、Shift+F8 逐条查看</translation>
    </message>
    <message>
        <source>Ctrl+Shift+.</source>
        <translation>Ctrl+Shift+.</translation>
    </message>
    <message>
        <source>Why it may stand, then Enter</source>
        <translation>填写忽略的理由，按回车确认</translation>
    </message>
    <message>
        <source>Why it may stand</source>
        <translation>忽略的理由</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>下一条检查提示</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>上一条检查提示</translation>
    </message>
    <message>
        <source>Mend the finding</source>
        <translation>修正当前提示</translation>
    </message>
    <message>
        <source>Let the finding stand</source>
        <translation>忽略当前提示</translation>
    </message>
</context>
<context>
    <name>banfu::SideArea</name>
    <message>
        <source>Fold away</source>
        <translation>收起</translation>
    </message>
</context>
<context>
    <name>banfu::TextColumn</name>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>The answer's sections</source>
        <translation>答复正文</translation>
    </message>
    <message>
        <source>Write the answer here. Ctrl+1 makes a heading 一、, Tab and Shift+Tab change its level.</source>
        <translation>在此撰写答复正文。按Ctrl+1设为“一、”层次标题，Tab、Shift+Tab调整层次。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>称谓</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>开头</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>结尾</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Contact note</source>
        <translation>联系人附注</translation>
    </message>
    <message>
        <source>What the attachments say</source>
        <translation>附件正文</translation>
    </message>
    <message>
        <source>Copies to</source>
        <translation>抄送</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Shift+F3 changes the case of Latin letters; there are none here.</source>
        <translation>Shift+F3用于切换拉丁字母的大小写，此处没有拉丁字母。</translation>
    </message>
</context>
<context>
    <name>banfu::FindBar</name>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Find in the letter</source>
        <translation>在本函中查找</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>E&amp;xact</source>
        <translation>严格匹配(&amp;X)</translation>
    </message>
    <message>
        <source>Tell capital from small and full width from half width</source>
        <translation>区分大小写和全角半角</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>Replace &amp;all</source>
        <translation>全部替换(&amp;A)</translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation>上一处（Shift+F3）</translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation>下一处（F3）</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>已替换%n处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banfu::pasting</name>
    <message>
        <source>These are %1 characters; at most %2 can be taken in at once. Nothing was changed.</source>
        <translation>共%1字，一次最多可插入%2字。内容未作改动。</translation>
    </message>
</context>
<context>
    <name>banfu::PointsPane</name>
    <message>
        <source>paragraph %1</source>
        <translation>第%1段</translation>
    </message>
    <message>
        <source>Not answered yet</source>
        <translation>尚未答复</translation>
    </message>
    <message>
        <source>No points are marked yet.</source>
        <translation>尚未标记要点。</translation>
    </message>
    <message>
        <source>Answered: %1 of %2</source>
        <translation>已答复%1条，共%2条</translation>
    </message>
    <message>
        <source>No further points were recognised: select words above and mark them.</source>
        <translation>未识别出新的要点，请在上方选中文字后标记。</translation>
    </message>
    <message>
        <source>Mark the deputy's points</source>
        <translation>标记建议要点</translation>
    </message>
    <message>
        <source>Mark a point</source>
        <translation>标记一条要点</translation>
    </message>
    <message>
        <source>Unmark a point</source>
        <translation>取消一条要点</translation>
    </message>
    <message>
        <source>Suggestion and points</source>
        <translation>建议原文与要点</translation>
    </message>
    <message>
        <source>The suggestion's text</source>
        <translation>建议原文</translation>
    </message>
    <message>
        <source>The suggestion's text is not registered.</source>
        <translation>尚未登记建议原文。</translation>
    </message>
    <message>
        <source>The deputy's points</source>
        <translation>建议要点</translation>
    </message>
    <message>
        <source>&amp;Recognise</source>
        <translation>自动识别(&amp;R)</translation>
    </message>
    <message>
        <source>Marks the requests that the text seems to hold; what is marked stays.</source>
        <translation>识别原文中的各项请求并标记，已标记的不变。</translation>
    </message>
    <message>
        <source>&amp;Mark selection</source>
        <translation>标记所选(&amp;M)</translation>
    </message>
    <message>
        <source>Enter in the text: the selected words become a point.</source>
        <translation>在原文中选中文字后按回车，即标记为要点。</translation>
    </message>
    <message>
        <source>&amp;Unmark</source>
        <translation>取消标记(&amp;U)</translation>
    </message>
    <message>
        <source>Delete in the list</source>
        <translation>在列表中按Delete键</translation>
    </message>
    <message>
        <source>&amp;Answered here</source>
        <translation>在此答复(&amp;A)</translation>
    </message>
    <message>
        <source>Space in the list: the paragraph at the cursor answers the point, or does so no more.</source>
        <translation>在列表中按空格键：光标所在段落答复该要点，再按一次取消。</translation>
    </message>
</context>
<context>
    <name>banfu::OpinionsPane</name>
    <message>
        <source>No other bureau takes part in the handling.</source>
        <translation>本件没有会办单位。</translation>
    </message>
    <message>
        <source>The opinion has not come in yet.</source>
        <translation>尚未收到会办意见。</translation>
    </message>
    <message>
        <source>The opinion is registered without its text.</source>
        <translation>会办意见已登记，但没有正文。</translation>
    </message>
    <message>
        <source>Used: %1 % · paragraphs taken from it: %2</source>
        <translation>已采用%1%，引自该意见的段落：%2</translation>
    </message>
    <message>
        <source>Set an opinion aside</source>
        <translation>会办意见不予采用</translation>
    </message>
    <message>
        <source>Opinions</source>
        <translation>会办意见</translation>
    </message>
    <message>
        <source>Co-handling bureau</source>
        <translation>会办单位</translation>
    </message>
    <message>
        <source>The bureau's opinion</source>
        <translation>会办意见正文</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>采用(&amp;T)</translation>
    </message>
    <message>
        <source>Enter in the text: the selected words, or the paragraph, go into the letter and keep a mark of their bureau, which is not printed.</source>
        <translation>在意见正文中按回车：所选文字（未选时为光标所在段）引入复函，并注明来源单位（不打印）。</translation>
    </message>
    <message>
        <source>Not taken up because…</source>
        <translation>不采用的理由…</translation>
    </message>
    <message>
        <source>Why nothing of it is taken up</source>
        <translation>不采用的理由</translation>
    </message>
    <message>
        <source>%1 holds no text.</source>
        <translation>%1中没有文字。</translation>
    </message>
    <message>
        <source>Read the opinion from its file</source>
        <translation>从附件读取会办意见</translation>
    </message>
    <message>
        <source>Read its file</source>
        <translation>读取附件文字</translation>
    </message>
    <message>
        <source>The text of the attached .docx, .html or .txt file becomes the opinion's text.</source>
        <translation>将所附.docx、.html或.txt文件的文字作为会办意见。</translation>
    </message>
    <message>
        <source>%1 (its own reply)</source>
        <translation>%1（分办答复）</translation>
    </message>
</context>
<context>
    <name>banfu::PhrasePane</name>
    <message>
        <source>Phrases</source>
        <translation>常用语</translation>
    </message>
    <message>
        <source>Letters, words or pinyin initials; Enter puts it in</source>
        <translation>输入字词或拼音首字母，按回车插入</translation>
    </message>
    <message>
        <source>Find a phrase</source>
        <translation>查找常用语</translation>
    </message>
    <message>
        <source>&amp;Edit phrases, terms and templates…</source>
        <translation>编辑常用语、规范用语和模板(&amp;E)…</translation>
    </message>
</context>
<context>
    <name>banfu::SimilarPane</name>
    <message>
        <source>%1 % · %2 %3</source>
        <translation>%1% · %2 %3</translation>
    </message>
    <message>
        <source>No earlier suggestion of the register resembles this one.</source>
        <translation>台账中没有与本件相似的建议。</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>相似件</translation>
    </message>
    <message>
        <source>Similar suggestions and replies</source>
        <translation>相似的建议和答复</translation>
    </message>
    <message>
        <source>&amp;Take the passage over</source>
        <translation>引用此段(&amp;T)</translation>
    </message>
    <message>
        <source>Enter: the passage goes into the letter behind the paragraph at the cursor.</source>
        <translation>按回车：此段插入光标所在段落之后。</translation>
    </message>
</context>
<context>
    <name>banfu::WordingDialog</name>
    <message>
        <source>The &amp;shipped wording</source>
        <translation>恢复默认文字(&amp;S)</translation>
    </message>
    <message>
        <source>Phrases, terms and templates of the office</source>
        <translation>本单位常用语、规范用语和模板</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Not</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>But</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Fields are filled from the record: %1. What stands in &lt;…&gt; is left out when the record says nothing for a field in it.</source>
        <translation>可用字段（由登记内容自动填入）：%1。&lt;…&gt;中的内容在其字段为空时略去。</translation>
    </message>
    <message>
        <source>&amp;Phrases</source>
        <translation>常用语(&amp;P)</translation>
    </message>
    <message>
        <source>The checks name the left word wherever a letter has it, and offer the right one.</source>
        <translation>复函中出现左列词语时，检查会提示改用右列词语。</translation>
    </message>
    <message>
        <source>&amp;Terms</source>
        <translation>规范用语(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Fixed parts of the letter</source>
        <translation>固定文字模板(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>删除(&amp;R)</translation>
    </message>
    <message>
        <source>Row %1 of the terms does not say which word is replaced. Nothing was stored.</source>
        <translation>规范用语第%1行未写明被替换的词语，未保存任何更改。</translation>
    </message>
</context>
<context>
    <name>banfu::ComparisonWindow</name>
    <message>
        <source>&amp;Changes only</source>
        <translation>仅显示改动(&amp;C)</translation>
    </message>
    <message>
        <source>Versions compared</source>
        <translation>文稿比对</translation>
    </message>
    <message>
        <source>The two versions say the same.</source>
        <translation>两稿内容一致。</translation>
    </message>
    <message>
        <source>%1 of %2 paragraphs differ.</source>
        <translation>共%2段，其中%1段有改动。</translation>
    </message>
</context>
<context>
    <name>banfu::NumberButton</name>
    <message>
        <source>Next: %1</source>
        <translation>顺序号：%1</translation>
    </message>
    <message>
        <source>Free: %1</source>
        <translation>空号：%1</translation>
    </message>
    <message>
        <source>Reserved: %1, %2</source>
        <translation>预留号：%1（%2）</translation>
    </message>
    <message>
        <source>Take it for this letter</source>
        <translation>本函使用该号</translation>
    </message>
    <message>
        <source>Release it</source>
        <translation>取消预留</translation>
    </message>
    <message>
        <source>Reserve %1 for this letter</source>
        <translation>为本函预留%1</translation>
    </message>
    <message>
        <source>Running numbers: the next, the gaps, the reserved</source>
        <translation>发文编号：顺序号、空号和预留号</translation>
    </message>
    <message>
        <source>Running numbers</source>
        <translation>发文编号</translation>
    </message>
</context>
<context>
    <name>banfu::RemarksPane</name>
    <message>
        <source>Remark on the letter</source>
        <translation>批注答复</translation>
    </message>
    <message>
        <source>Resolve a remark</source>
        <translation>处理批注</translation>
    </message>
    <message>
        <source>Delete a remark</source>
        <translation>删除批注</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Remark on this paragraph, or answer to the marked one</source>
        <translation>填写对光标所在段落的批注，或对选中批注的答复</translation>
    </message>
    <message>
        <source>Remark or answer</source>
        <translation>批注或答复</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>添加(&amp;D)</translation>
    </message>
    <message>
        <source>Re&amp;solve</source>
        <translation>已处理(&amp;S)</translation>
    </message>
    <message>
        <source>The marked remark is done, or open again; what stands in the line is kept as the answer</source>
        <translation>将选中的批注标为已处理或恢复为待处理，输入框中的文字作为处理说明一并保存</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>banfu::VersionsPane</name>
    <message>
        <source>draft</source>
        <translation>拟稿</translation>
    </message>
    <message>
        <source>in review</source>
        <translation>核稿</translation>
    </message>
    <message>
        <source>signed by %1, %2</source>
        <translation>%1于%2签发</translation>
    </message>
    <message>
        <source>sent %1, signed by %2</source>
        <translation>%2签发，已于%1寄送</translation>
    </message>
    <message>
        <source>Version %1: %2</source>
        <translation>第%1稿：%2</translation>
    </message>
    <message>
        <source>text of version %1</source>
        <translation>采用第%1稿文字</translation>
    </message>
    <message>
        <source>Restore version %1 of the reply</source>
        <translation>恢复答复第%1稿</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>历次文稿</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>比对(&amp;C)</translation>
    </message>
    <message>
        <source>Two marked versions, or the marked one with the text as it is now</source>
        <translation>比对选中的两稿，或将选中的一稿与当前文字比对</translation>
    </message>
    <message>
        <source>Res&amp;tore</source>
        <translation>恢复(&amp;T)</translation>
    </message>
    <message>
        <source>The marked version's text becomes a new version</source>
        <translation>以选中文稿的文字另拟新稿</translation>
    </message>
</context>
<context>
    <name>banfu::PromisesPane</name>
    <message>
        <source>no date named</source>
        <translation>未写明时限</translation>
    </message>
    <message>
        <source>not followed up</source>
        <translation>不列入承诺事项</translation>
    </message>
    <message>
        <source>Promises (%1)</source>
        <translation>承诺事项（%1）</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺事项</translation>
    </message>
    <message>
        <source>Offer again</source>
        <translation>重新提示</translation>
    </message>
    <message>
        <source>No promise</source>
        <translation>不列入</translation>
    </message>
    <message>
        <source>Follow up a promise</source>
        <translation>列入承诺事项</translation>
    </message>
    <message>
        <source>Offer a promise again</source>
        <translation>重新提示承诺事项</translation>
    </message>
    <message>
        <source>Refuse a promise</source>
        <translation>不列入承诺事项</translation>
    </message>
    <message>
        <source>Promises of the letter</source>
        <translation>答复中的承诺事项</translation>
    </message>
    <message>
        <source>The letter promises nothing that is not followed up already.</source>
        <translation>答复中没有尚未列入跟踪的承诺事项。</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>办结时限</translation>
    </message>
    <message>
        <source>Responsible section</source>
        <translation>责任处室</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>列入跟踪</translation>
    </message>
    <message>
        <source>Enter in the list: the promise is followed up until it is kept.</source>
        <translation>在列表中按回车：列入承诺事项，跟踪至兑现为止。</translation>
    </message>
    <message>
        <source>Delete in the list: it is not offered for this letter any more.</source>
        <translation>在列表中按Delete：本答复不再提示此项。</translation>
    </message>
</context>
<context>
    <name>banfu::PastePreview</name>
    <message>
        <source>Paste: how it was recognised</source>
        <translation>粘贴：层次识别结果</translation>
    </message>
    <message numerus="yes">
        <source>%n of these paragraphs are marked: their level is a guess. Tab and Shift+Tab change the level, Delete leaves a paragraph out, Enter takes all of it over.</source>
        <translation>
            <numerusform>有%n段已作标记，其层次为推测，请核对。Tab／Shift+Tab降级／升级，Delete不取该段，回车键全部采用。</numerusform>
        </translation>
    </message>
    <message>
        <source>Level of the chosen paragraphs</source>
        <translation>所选段落的层次</translation>
    </message>
    <message>
        <source>&amp;Level of the chosen paragraphs</source>
        <translation>所选段落的层次(&amp;L)</translation>
    </message>
    <message>
        <source>text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>row of a table</source>
        <translation>表格行</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层次</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>A guess</source>
        <translation>推测</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>采用(&amp;T)</translation>
    </message>
    <message>
        <source>Paste it &amp;as it is</source>
        <translation>原样粘贴(&amp;A)</translation>
    </message>
    <message>
        <source>With the source's own marks, all of it as text.</source>
        <translation>保留来源自带的序号，全部作为正文。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>banfu::wordkeys</name>
    <message>
        <source>The standard sets the type by level: 一、 in Hei, （一） in Kai, the rest in FangSong. Ctrl+1…5 change the level; nothing else is emphasised in an official letter.</source>
        <translation>公文字体由层次决定：“一、”用黑体，“（一）”用楷体，其余用仿宋。请按Ctrl+1…5调整层次，公文正文不另行加粗、倾斜或加下划线。</translation>
    </message>
    <message>
        <source>The standard gives the size of type: size 3 in the text, size 2 in the title. Ctrl+wheel makes the text larger on the screen only.</source>
        <translation>公文字号由国标规定：正文3号、标题2号。按住Ctrl滚动滚轮只改变屏幕显示大小。</translation>
    </message>
    <message>
        <source>The standard places each part: the title is centred, the text justified, the signature stands at the right. Nothing is aligned by hand.</source>
        <translation>公文各要素的位置由国标规定：标题居中、正文两端对齐、署名居右，无需手工设置对齐方式。</translation>
    </message>
    <message>
        <source>Each paragraph begins two characters in by itself. Tab and Shift+Tab change its level.</source>
        <translation>各段自动左空二字，无需设置缩进。Tab／Shift+Tab调整层次。</translation>
    </message>
    <message>
        <source>No act is repeated here. Ctrl+Y does again what was undone, Ctrl+V pastes again.</source>
        <translation>此处不设“重复上一步”。Ctrl+Y恢复已撤销的操作，Ctrl+V可再次粘贴。</translation>
    </message>
    <message>
        <source>What is typed is saved to the register by itself. Ctrl+P writes the letter as PDF, Word or web page.</source>
        <translation>文字自动保存到台账，无需另存。按Ctrl+P可输出为PDF、Word文档或网页。</translation>
    </message>
    <message>
        <source>Typing does not overwrite what follows. Select the words that are to be replaced.</source>
        <translation>此处不设改写方式。请选定要替换的文字后直接键入。</translation>
    </message>
    <message>
        <source>Remarks stand in their own pane (Alt+9), beside the paragraphs they are on.</source>
        <translation>批注请在“批注”窗格（Alt+9）中填写，并标在所针对的段落旁。</translation>
    </message>
</context>
</TS>
