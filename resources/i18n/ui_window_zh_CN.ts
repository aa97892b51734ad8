<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>banfu::CommandPalette</name>
    <message>
        <source>All commands</source>
        <translation>全部命令</translation>
    </message>
    <message>
        <source>Type a part of a command&apos;s name</source>
        <translation>输入命令名称或拼音首字母</translation>
    </message>
</context>
<context>
    <name>banfu::MainWindow</name>
    <message>
        <source>Print the &amp;list…</source>
        <translation>打印列表(&amp;L)…</translation>
    </message>
    <message>
        <source>Laying out the list…</source>
        <translation>正在排版列表…</translation>
    </message>
    <message>
        <source>%1 in all, %2</source>
        <comment>suggestions; a date</comment>
        <translation>共%1件，%2</translation>
    </message>
    <message>
        <source>&amp;Change a fact of the selected…</source>
        <translation>批量修改所选建议(&amp;C)…</translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <comment>a fact; how many</comment>
        <translation>修改%2件的%1</translation>
    </message>
    <message>
        <source>Something in %1 could not be stored. It stays open.</source>
        <translation>%1 有内容未能保存，标签页保持打开。</translation>
    </message>
    <message>
        <source>A registration was begun and is kept.</source>
        <translation>有一件登记尚未完成，内容已保留。</translation>
    </message>
    <message>
        <source>The registration of “%1” was begun and is kept.</source>
        <translation>“%1”的登记尚未完成，内容已保留。</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>继续(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Give up</source>
        <translation>放弃(&amp;G)</translation>
    </message>
    <message>
        <source>The register is open read-only.</source>
        <translation>台账以只读方式打开。</translation>
    </message>
    <message>
        <source>Choose the suggestion to print first.</source>
        <translation>请先选中要打印的建议。</translation>
    </message>
    <message>
        <source>%1 – Banfu</source>
        <translation>%1 – 办复</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;New suggestion</source>
        <translation>登记建议(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open another register or the sample…</source>
        <translation>打开其他台账或示例(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>备份(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Verify the register</source>
        <translation>校验台账(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>单位设置(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation>关闭标签页(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>搜索(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;All commands…</source>
        <translation>全部命令(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;About Banfu</source>
        <translation>关于办复(&amp;A)</translation>
    </message>
    <message>
        <source>Colours as the &amp;system</source>
        <translation>配色随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>高对比度(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Registration</source>
        <translation>登记(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Co-handling</source>
        <translation>会办(&amp;C)</translation>
    </message>
    <message>
        <source>Con&amp;tacts</source>
        <translation>沟通(&amp;T)</translation>
    </message>
    <message>
        <source>Re&amp;ply</source>
        <translation>答复(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Feedback</source>
        <translation>反馈(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>历史(&amp;H)</translation>
    </message>
    <message>
        <source>%1: %2 brought in</source>
        <translation>%1：已导入 %2</translation>
    </message>
    <message>
        <source>register.xlsx</source>
        <translation>台账.xlsx</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>已导出到 %1。</translation>
    </message>
    <message>
        <source>Back up the register</source>
        <translation>备份台账</translation>
    </message>
    <message>
        <source>register-%1.banfu</source>
        <translation>台账-%1.banfu</translation>
    </message>
    <message>
        <source>Registers (*.banfu *.db)</source>
        <translation>台账 (*.banfu *.db)</translation>
    </message>
    <message>
        <source>The backup is written and verified: %1</source>
        <translation>备份已写入并通过校验：%1</translation>
    </message>
    <message>
        <source>Banfu %1: the register for the handling of deputies&apos; suggestions. Register: %2</source>
        <translation>办复 %1：代表建议、委员提案办理台账。台账文件：%2</translation>
    </message>
    <message>
        <source>At most %L1 suggestions can be printed at once; %L2 are chosen.</source>
        <translation>一次最多打印%L1件，现已选中%L2件。</translation>
    </message>
    <message>
        <source>&amp;Terms and calendar…</source>
        <translation>期限规则与工作日历(&amp;T)…</translation>
    </message>
    <message>
        <source>Follow-&amp;up</source>
        <translation>跟踪(&amp;U)</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>T&amp;oday</source>
        <translation>今日待办(&amp;O)</translation>
    </message>
    <message>
        <source>The scanned form belongs to No. %1, which is not in this register.</source>
        <translation>扫描的意见表属于第%1号，本台账中没有该件。</translation>
    </message>
    <message>
        <source>&amp;Note a step on the selected…</source>
        <translation>批量登记所选各件(&amp;N)…</translation>
    </message>
    <message>
        <source>Choose the suggestions in the register first.</source>
        <translation>请先在台账中选择要办理的各件。</translation>
    </message>
    <message>
        <source>The staff list does not know the user of this computer. Choose at the right of the toolbar who works.</source>
        <translation>人员名单中没有当前计算机用户，请在工具栏右侧选择经办人。</translation>
    </message>
    <message>
        <source>Exported to %1. Files too large to go along are only named: %2</source>
        <translation>已导出到%1。下列文件过大，只列名称：%2</translation>
    </message>
    <message>
        <source>&amp;Handle the selected together</source>
        <translation>所选并案办理(&amp;H)</translation>
    </message>
    <message>
        <source>Answer those handled together al&amp;ike</source>
        <translation>按本件生成并案各件答复(&amp;I)</translation>
    </message>
    <message>
        <source>Choose in the register at least two suggestions that are handled together.</source>
        <translation>请先在台账中选择至少两件要并案办理的建议。</translation>
    </message>
    <message>
        <source>Handle %1 together</source>
        <translation>%1件并案办理</translation>
    </message>
    <message>
        <source>%1 suggestions are handled together now; each keeps its own letter. When one is drafted, “Answer those handled together alike” makes the others' drafts from it.</source>
        <translation>已将%1件并案办理，仍分别答复。写好其中一件后，用“按本件生成并案各件答复”生成其余各件的草稿。</translation>
    </message>
    <message>
        <source>No. %1 is not in this register.</source>
        <translation>本台账中没有第%1号。</translation>
    </message>
    <message>
        <source>Open the suggestion whose letter is drafted first.</source>
        <translation>请先打开已写好答复的那一件。</translation>
    </message>
    <message>
        <source>No step says that No. %1 is handled together with another. Note one on the page Follow-up, or choose them in the register.</source>
        <translation>第%1号没有并案办理的记录。请在“跟踪”页记录，或者在台账中选择后并案。</translation>
    </message>
    <message>
        <source>Answer %1 alike</source>
        <translation>生成%1件并案答复</translation>
    </message>
    <message>
        <source>Drafts that had been begun were replaced: %1.</source>
        <translation>以下各件已有的拟稿内容已被替换：%1。</translation>
    </message>
    <message>
        <source>Drafts made from this letter: %1. Read each before it is signed; undo takes all back.</source>
        <translation>已按本件生成%1件草稿，签发前请逐件核对；撤销可全部收回。</translation>
    </message>
    <message>
        <source>Once a day, say what is due on the &amp;desktop</source>
        <translation>每天在桌面提醒到期事项(&amp;D)</translation>
    </message>
    <message>
        <source>Banfu</source>
        <translation>办复</translation>
    </message>
    <message>
        <source>&amp;Deputies and bureaus…</source>
        <translation>代表和单位名册(&amp;D)…</translation>
    </message>
    <message>
        <source>Deputies and bureaus</source>
        <translation>代表和单位</translation>
    </message>
    <message>
        <source>Fill in a report &amp;form…</source>
        <translation>填写上报表(&amp;F)…</translation>
    </message>
    <message>
        <source>Import tables, letters and case files</source>
        <translation>导入表格、答复函和办理数据</translation>
    </message>
    <message>
        <source>Tables, letters and case files (*.xlsx *.xlsm *.xls *.et *.csv *.tsv *.txt *.html *.htm *.docx *.json)</source>
        <translation>表格、答复函和办理数据 (*.xlsx *.xlsm *.xls *.et *.csv *.tsv *.txt *.html *.htm *.docx *.json)</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>正在读取%1…</translation>
    </message>
    <message>
        <source>The table is empty; nothing was imported.</source>
        <translation>表格没有内容，未导入。</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>导入%1</translation>
    </message>
    <message>
        <source>%1: %2. One undo takes all of it back.</source>
        <translation>%1：%2。撤销一次即可全部收回。</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>正在导出…</translation>
    </message>
    <message>
        <source>Export the list, or the whole register as case files</source>
        <translation>导出列表，或导出台账的全部办理数据</translation>
    </message>
    <message>
        <source>The list as a workbook (*.xlsx);;The list as a table (*.csv);;All case files (*.json)</source>
        <translation>列表，工作簿 (*.xlsx);;列表，文本表格 (*.csv);;全部办理数据 (*.json)</translation>
    </message>
    <message>
        <source>The report form: a workbook with words like {编号} in its cells</source>
        <translation>选择上报表：单元格中写有{编号}等字样的工作簿</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Save the filled form</source>
        <translation>保存填好的上报表</translation>
    </message>
    <message>
        <source>%1-%2.xlsx</source>
        <translation>%1-%2.xlsx</translation>
    </message>
    <message>
        <source>Filling in the form…</source>
        <translation>正在填写上报表…</translation>
    </message>
    <message>
        <source>The form is filled in with %1 suggestions of the list: %2</source>
        <translation>已按列表填入%1件：%2</translation>
    </message>
</context>
<context>
    <name>banfu::RegisterPage</name>
    <message>
        <source>By %1</source>
        <comment>a column</comment>
        <translation>按%1分组</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Group by %1</source>
        <translation>按%1分组</translation>
    </message>
    <message>
        <source>Keep the view “%1”</source>
        <translation>保存视图“%1”</translation>
    </message>
    <message>
        <source>Rename the view “%1”</source>
        <translation>重命名视图“%1”</translation>
    </message>
    <message>
        <source>New name of the view</source>
        <translation>视图的新名称</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Due within 7 days</source>
        <translation>7 日内到期</translation>
    </message>
    <message>
        <source>Due within 14 days</source>
        <translation>14 日内到期</translation>
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
        <source>%1 found</source>
        <translation>共 %1 件</translation>
    </message>
    <message>
        <source>Nothing is found</source>
        <translation>没有符合条件的建议</translation>
    </message>
    <message>
        <source>Other words or another view may hold it; Esc clears the search.</source>
        <translation>可换用其他词语或视图；按 Esc 清除搜索。</translation>
    </message>
    <message>
        <source>The register is empty</source>
        <translation>台账中还没有建议</translation>
    </message>
    <message>
        <source>Register the first suggestion (Ctrl+N) or import files.</source>
        <translation>登记第一件建议（Ctrl+N），或导入文件。</translation>
    </message>
    <message>
        <source>Search numbers, titles, names, texts and replies (Ctrl+F)</source>
        <translation>搜索编号、标题、姓名、正文和答复（Ctrl+F）</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>is:overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>due:%1</source>
        <translation>到期:%1</translation>
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
        <source>kind:suggestion</source>
        <translation>类型:建议</translation>
    </message>
    <message>
        <source>kind:proposal</source>
        <translation>类型:提案</translation>
    </message>
    <message>
        <source>about %1 found</source>
        <translation>约 %1 件</translation>
    </message>
    <message>
        <source>Remove the view “%1”</source>
        <translation>删除视图“%1”</translation>
    </message>
    <message>
        <source>Show only %1</source>
        <translation>只看 %1</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>不看 %1</translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation>复制为表格</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>The export was cancelled; nothing was written.</source>
        <translation>导出已取消，未写入任何文件。</translation>
    </message>
</context>
<context>
    <name>banfu::SettingsDialog</name>
    <message>
        <source>Settings of the office</source>
        <translation>单位设置</translation>
    </message>
    <message>
        <source>&amp;Bureau&apos;s full name</source>
        <translation>单位全称(&amp;B)</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>规范简称</translation>
    </message>
    <message>
        <source>Code in document numbers</source>
        <translation>机关代字</translation>
    </message>
    <message>
        <source>Letterhead, if not the full name</source>
        <translation>发文机关标志（与全称不同时填写）</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Post code</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>&amp;Contact person</source>
        <translation>联系人(&amp;C)</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Reply term in months</source>
        <translation>答复期限（个月）</translation>
    </message>
    <message>
        <source>Opinion term in working days</source>
        <translation>会办期限（工作日）</translation>
    </message>
    <message>
        <source>Feedback term in working days</source>
        <translation>反馈期限（工作日）</translation>
    </message>
    <message>
        <source>One line a copy: name|address|post code|telephone</source>
        <translation>每联一行：名称|地址|邮编|电话</translation>
    </message>
    <message>
        <source>&amp;Recipients of the questionnaire</source>
        <translation>征询意见表寄送单位(&amp;R)</translation>
    </message>
    <message>
        <source>Copies to, separated by 、</source>
        <translation>抄送（用“、”分隔）</translation>
    </message>
    <message>
        <source>The bureau needs its full name: it heads and signs each letter.</source>
        <translation>请填写单位全称，答复函的发文机关标志和署名都要用到。</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>公文格式</translation>
    </message>
    <message>
        <source>&amp;Seal</source>
        <translation>印章(&amp;S)</translation>
    </message>
    <message>
        <source>room is left for a seal</source>
        <translation>留出用印位置</translation>
    </message>
    <message>
        <source>letters bear no seal</source>
        <translation>不加盖印章</translation>
    </message>
    <message>
        <source>not on the letter</source>
        <translation>不标注</translation>
    </message>
    <message>
        <source>above the letterhead</source>
        <translation>发文机关标志上方</translation>
    </message>
    <message>
        <source>under the document number</source>
        <translation>发文字号下方</translation>
    </message>
    <message>
        <source>in the right-hand corner</source>
        <translation>首页右上角</translation>
    </message>
    <message>
        <source>&amp;Result class</source>
        <translation>办理结果标注(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Publicity</source>
        <translation>公开属性标注(&amp;P)</translation>
    </message>
    <message>
        <source>FangSong like the text, as GB/T 9704 wants it</source>
        <translation>与正文同用仿宋（GB/T 9704 的规定）</translation>
    </message>
    <message>
        <source>Kai</source>
        <translation>楷体</translation>
    </message>
    <message>
        <source>Hei, for bold</source>
        <translation>黑体（即通常的“加粗”）</translation>
    </message>
    <message>
        <source>First sentence of &amp;items 一是, where it is a head</source>
        <translation>“一是”等项目的小标题句(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Binding margins mirrored, for printing on both sides</source>
        <translation>双面印制时偶数页订口在右(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Web pages tell the contact person and telephone</source>
        <translation>公开网页保留联系人和电话(&amp;W)</translation>
    </message>
    <message>
        <source>pages bear none</source>
        <translation>网页不标索引号</translation>
    </message>
    <message>
        <source>Web pages: &amp;index numbers begin with</source>
        <translation>网页索引号前缀(&amp;I)</translation>
    </message>
    <message>
        <source>the usual ones</source>
        <translation>使用通用选项</translation>
    </message>
    <message>
        <source>Questionnaire: &amp;ways of talking, separated by 、</source>
        <translation>征询意见表沟通方式选项（用“、”分隔）(&amp;W)</translation>
    </message>
    <message>
        <source>Questionnaire: who &amp;talked, separated by 、</source>
        <translation>征询意见表沟通人员选项（用“、”分隔）(&amp;T)</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>人员</translation>
    </message>
</context>
<context>
    <name>banfu::StartPage</name>
    <message>
        <source>The bureau needs its full name: it heads and signs each letter.</source>
        <translation>请填写单位全称，答复函的发文机关标志和署名都要用到。</translation>
    </message>
    <message>
        <source>Open a register</source>
        <translation>打开台账</translation>
    </message>
    <message>
        <source>Registers (*.banfu *.db);;All files (*)</source>
        <translation>台账 (*.banfu *.db);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Banfu</source>
        <translation>办复</translation>
    </message>
    <message>
        <source>Begin a register</source>
        <translation>建立台账</translation>
    </message>
    <message>
        <source>One file holds everything: suggestions, talks, replies. It will lie here: %1</source>
        <translation>建议、沟通、答复等全部内容保存在一个文件中，位置：%1</translation>
    </message>
    <message>
        <source>Full name of your bureau, e.g. 临江市水务局</source>
        <translation>单位全称，如 临江市水务局</translation>
    </message>
    <message>
        <source>Full name of your bureau</source>
        <translation>单位全称</translation>
    </message>
    <message>
        <source>&amp;New register</source>
        <translation>新建台账(&amp;N)</translation>
    </message>
    <message>
        <source>Try it with the &amp;sample</source>
        <translation>用示例台账试用(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Open another register…</source>
        <translation>打开其他台账(&amp;O)…</translation>
    </message>
</context>
<context>
    <name>banfu::TodayPage</name>
    <message>
        <source>%1 (%2)</source>
        <comment>a list of Today, how many</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a duty, what is missing</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Reading what is due: %1 of %2…</source>
        <translation>正在读取待办事项：%1／%2……</translation>
    </message>
    <message>
        <source>%1: %2 overdue, %3 due today, %4 due this week</source>
        <translation>%1：已逾期%2项，今日到期%3项，本周到期%4项</translation>
    </message>
    <message>
        <source>… and %1 later ones</source>
        <translation>……另有%1项在后</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>……另有%1项</translation>
    </message>
    <message>
        <source>%1: %2 due</source>
        <translation>%1：到期%2项</translation>
    </message>
    <message>
        <source>Export due dates</source>
        <translation>导出期限</translation>
    </message>
    <message>
        <source>due-dates.ics</source>
        <translation>办理期限.ics</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>日历 (*.ics)</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>已导出到%1。</translation>
    </message>
    <message>
        <source>&amp;Export dates…</source>
        <translation>导出期限(&amp;E)…</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>待办事项</translation>
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
        <source>Suggestion</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月历</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>办理季</translation>
    </message>
</context>
<context>
    <name>banfu::StaffPage</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>处（科）室</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>May sign</source>
        <translation>可签发</translation>
    </message>
    <message>
        <source>Computer user</source>
        <translation>计算机用户名</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>人员名单</translation>
    </message>
    <message>
        <source>Who works is asked for at the start. Without a list everybody may sign.</source>
        <translation>启动时按计算机用户名确定经办人，也可在工具栏右侧选择。未建立名单的，不限制签发人。</translation>
    </message>
    <message>
        <source>A reply is signed by a</source>
        <translation>答复签发人的最低级别</translation>
    </message>
    <message>
        <source>The reply to a key suggestion by a</source>
        <translation>重点建议答复签发人的最低级别</translation>
    </message>
</context>
<context>
    <name>banfu::WhoWorks</name>
    <message>
        <source>Who works: the log and the letters' steps name this person</source>
        <translation>当前经办人，日志和办文流程均以此记名</translation>
    </message>
    <message>
        <source>Who works: %1</source>
        <translation>当前经办人：%1</translation>
    </message>
</context>
<context>
    <name>banfu::DueNotifier</name>
    <message>
        <source>Due today: %1, overdue: %2 (%3)</source>
        <translation>今日到期%1项，逾期%2项（%3）</translation>
    </message>
</context>
</TS>
