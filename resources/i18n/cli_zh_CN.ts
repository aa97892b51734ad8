<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>banfu::cli</name>
    <message>
        <source>--register is given twice.</source>
        <translation>--register 只能给出一次。</translation>
    </message>
    <message>
        <source>--register needs the name of a file.</source>
        <translation>--register 后面要写台账文件名。</translation>
    </message>
    <message>
        <source>Backed up to %1 and verified.</source>
        <translation>已备份到 %1，并已校验。</translation>
    </message>
    <message>
        <source>Copies the register, also while it is in use, and verifies the copy.</source>
        <translation>备份台账（使用中也可以）并校验备份。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>asked on %1</source>
        <translation>%1 发函</translation>
    </message>
    <message>
        <source>no opinion yet</source>
        <translation>尚未回复</translation>
    </message>
    <message>
        <source>answered on %1</source>
        <translation>%1 回复</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已回复</translation>
    </message>
    <message>
        <source>Lead deputy</source>
        <translation>领衔代表</translation>
    </message>
    <message>
        <source>Co-signer</source>
        <translation>附议代表</translation>
    </message>
    <message>
        <source>Co-handler</source>
        <translation>会办单位</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>沟通</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>%1 (provisional)</source>
        <translation>%1（暂编）</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>届次</translation>
    </message>
    <message>
        <source>Assigned on</source>
        <translation>交办日期</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主办单位</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>办理状态</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Text of the suggestion</source>
        <translation>建议内容</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Further reply %1</source>
        <translation>再次答复（%1）</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>fault</source>
        <translation>差错</translation>
    </message>
    <message>
        <source>%1: nothing to object to</source>
        <translation>%1：未发现问题</translation>
    </message>
    <message>
        <source>There is no reply yet to: %1.</source>
        <translation>尚无答复：%1。</translation>
    </message>
    <message>
        <source>Faults in the letters: %1.</source>
        <translation>答复函中的差错：%1 处。</translation>
    </message>
    <message>
        <source>Examines the letters; exit code 1 when one has a fault.</source>
        <translation>检查答复函；有差错时退出码为 1。</translation>
    </message>
    <message>
        <source>text or json.</source>
        <translation>text 或 json。</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>没有“%1”这个命令。</translation>
    </message>
    <message>
        <source>%1: something is missing; the command is banfu %1 %2.</source>
        <translation>%1：缺少参数；用法：banfu %1 %2。</translation>
    </message>
    <message>
        <source>%1: “%2” is too much; the command is banfu %1 %3.</source>
        <translation>%1：“%2”是多余的参数；用法：banfu %1 %3。</translation>
    </message>
    <message>
        <source>No command is given.</source>
        <translation>没有给出命令。</translation>
    </message>
    <message>
        <source>The output could not be written.</source>
        <translation>输出未能写完。</translation>
    </message>
    <message>
        <source>The name “%1” must end in .xlsx, .csv or .json.</source>
        <translation>文件名“%1”应以 .xlsx、.csv 或 .json 结尾。</translation>
    </message>
    <message>
        <source>%1: %2 suggestions</source>
        <translation>%1：%2 件</translation>
    </message>
    <message>
        <source>Writes the register as a table (.xlsx .csv) or with all that it holds (.json).</source>
        <translation>导出台账：表格（.xlsx .csv）或全部内容（.json）。</translation>
    </message>
    <message>
        <source>Banfu, the register of deputies&apos; suggestions

banfu [--register FILE]              the window
banfu [--register FILE] COMMAND …    a command, without a window

Commands:</source>
        <translation>办复：人大代表建议、政协提案办理台账

banfu [--register 文件]              打开窗口
banfu [--register 文件] 命令 …       执行命令，不打开窗口

命令：</translation>
    </message>
    <message>
        <source>banfu help COMMAND tells its options, banfu help formats the files; banfu --version.
Without --register the register in the user&apos;s data folder is used.
BANFU_LANGUAGE=en or zh chooses the language.
Exit code: 0 all was done, 1 something could not be done, 2 wrong usage; why stands on standard error, one line a fault.</source>
        <translation>banfu help 命令：该命令的选项；banfu help formats：文件格式；banfu --version：版本。
不写 --register 时使用用户数据文件夹中的台账。
BANFU_LANGUAGE=en 或 zh 选择语言。
退出码：0 全部完成，1 有未完成的，2 用法不对；原因写在标准错误输出，每项一行。</translation>
    </message>
    <message>
        <source>Interrupted: %1 of %2 files are imported.</source>
        <translation>已中断：%2 个文件中已导入 %1 个。</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>代表</translation>
    </message>
    <message>
        <source>There is no view “%1”; it is one of %2, or the name of a session.</source>
        <translation>没有“%1”这个视图；可用：%2，或届次名称。</translation>
    </message>
    <message>
        <source>Lists the suggestions of a view.</source>
        <translation>列出一个视图中的建议提案。</translation>
    </message>
    <message>
        <source>One of %1, or the name of a session.</source>
        <translation>%1 之一，或届次名称。</translation>
    </message>
    <message>
        <source>table, csv or json.</source>
        <translation>table、csv 或 json。</translation>
    </message>
    <message>
        <source>%1 cannot be changed now. %2</source>
        <translation>%1 现在不能修改。%2</translation>
    </message>
    <message>
        <source>Only the suggestion of this session.</source>
        <translation>只取该届次的。</translation>
    </message>
    <message>
        <source>Only the suggestion of this kind: suggestion, proposal or billAsSuggestion.</source>
        <translation>只取该类型的：suggestion（建议）、proposal（提案）、billAsSuggestion（议案转建议）。</translation>
    </message>
    <message>
        <source>All suggestions of the register.</source>
        <translation>台账中的全部建议提案。</translation>
    </message>
    <message>
        <source>%1 (%2), session “%3”</source>
        <translation>%1（%2），届次“%3”</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>There is no suggestion with the number “%1” in %2.</source>
        <translation>%2 中没有编号为“%1”的建议提案。</translation>
    </message>
    <message>
        <source>%1 suggestions have the number “%2”; add --session or --kind: %3</source>
        <translation>编号为“%2”的有 %1 件，请加 --session 或 --kind 区分：%3</translation>
    </message>
    <message>
        <source>Name suggestions by their numbers, or all of them by --all.</source>
        <translation>请写明编号，或用 --all 表示全部。</translation>
    </message>
    <message>
        <source>--%1 cannot be “%2”; it is one of %3.</source>
        <translation>--%1 不能是“%2”；可用：%3。</translation>
    </message>
    <message>
        <source>Made the register %1.</source>
        <translation>已新建台账 %1。</translation>
    </message>
    <message>
        <source>Makes an empty register.</source>
        <translation>新建空台账。</translation>
    </message>
    <message>
        <source>The full name of our bureau.</source>
        <translation>本单位全称。</translation>
    </message>
    <message>
        <source>See banfu help.</source>
        <translation>用法见 banfu help。</translation>
    </message>
    <message>
        <source>Interrupted after %1 of %2; the files written are whole.</source>
        <translation>已中断：完成 %2 件中的 %1 件；已写出的文件完整。</translation>
    </message>
    <message>
        <source>%1 is a file; --output names a folder.</source>
        <translation>%1 是文件；--output 应为文件夹。</translation>
    </message>
    <message>
        <source>The folder %1 could not be made.</source>
        <translation>未能新建文件夹 %1。</translation>
    </message>
    <message>
        <source>--output names the folder for the files.</source>
        <translation>请用 --output 写明输出文件夹。</translation>
    </message>
    <message>
        <source>%1. html is for the public.</source>
        <translation>%1。html 用于对外公开。</translation>
    </message>
    <message>
        <source>--inside goes with --as html: every other file is for the office itself.</source>
        <translation>--inside 只与 --as html 一起使用，其他格式本来就是内部文件。</translation>
    </message>
    <message>
        <source>Web pages (html) for the office itself: also of replies that are not public, with everything in them.</source>
        <translation>输出内部使用的网页（html）：包括不公开的答复，内容不作删减。</translation>
    </message>
    <message>
        <source>The folder for the files.</source>
        <translation>输出文件夹。</translation>
    </message>
    <message>
        <source>%1 is now what %2 holds.</source>
        <translation>已用 %2 恢复 %1。</translation>
    </message>
    <message>
        <source>What was there is kept as %1.</source>
        <translation>原有台账保留为 %1。</translation>
    </message>
    <message>
        <source>Puts a verified backup in the place of the register; what was there is kept beside it.</source>
        <translation>用校验过的备份恢复台账，原有台账保留在旁边。</translation>
    </message>
    <message>
        <source>%1: a register with %2 fictional suggestions</source>
        <translation>%1：样例台账，虚构建议提案 %2 件</translation>
    </message>
    <message>
        <source>Makes a register with fictional suggestions to try things on.</source>
        <translation>新建样例台账（虚构内容），供试用。</translation>
    </message>
    <message>
        <source>%1 found, %2 shown</source>
        <translation>找到 %1 件，显示 %2 件</translation>
    </message>
    <message>
        <source>--limit is a whole number from 1.</source>
        <translation>--limit 应为不小于 1 的整数。</translation>
    </message>
    <message>
        <source>Finds the suggestions that hold all words, in any field. A “phrase” stands together, 不含:word or -word (behind --) excludes; 代表: 单位: 年: 届: 结果: 类别: 编号: 文号: 承办人: 状态: (deputy: bureau: year: session: result: class: number: document: handler: stage:) ask for a field; 逾期, 重点, 未反馈, 未办结 (is:overdue, is:key, is:unanswered, is:open) for what is so. Names are found by pinyin and its initials too.</source>
        <translation>查找任一栏目中含有全部词语的建议提案。加引号的词组须连续出现；“不含:词”或“-词”（写在“--”之后）予以排除；代表: 单位: 年: 届: 结果: 类别: 编号: 文号: 承办人: 状态:（deputy: bureau: year: session: result: class: number: document: handler: stage:）限定栏目；逾期、重点、未反馈、未办结（is:overdue、is:key、is:unanswered、is:open）限定情形。姓名、单位也可按拼音或拼音首字母查找。</translation>
    </message>
    <message>
        <source>How many are shown.</source>
        <translation>显示件数。</translation>
    </message>
    <message>
        <source>table or json.</source>
        <translation>table 或 json。</translation>
    </message>
    <message>
        <source>Shows one suggestion with all that belongs to it.</source>
        <translation>显示一件建议提案的全部内容。</translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation>“%1”不是整数。</translation>
    </message>
    <message>
        <source>“%1” is none of days, workdays, months.</source>
        <translation>“%1”不是 days（日）、workdays（工作日）、months（月）之一。</translation>
    </message>
    <message>
        <source>--from “%1” is not a date of the calendar (YYYY-MM-DD).</source>
        <translation>--from 的“%1”不是有效日期（格式 YYYY-MM-DD）。</translation>
    </message>
    <message>
        <source>Counts a term and explains it; the date stands alone on the last line.</source>
        <translation>计算期限并说明理由；最后一行只有日期。</translation>
    </message>
    <message>
        <source>The day of the event, which does not count: YYYY-MM-DD.</source>
        <translation>起算日，当日不计入：YYYY-MM-DD。</translation>
    </message>
    <message>
        <source>%1 is damaged or was changed by another program; restore a backup.</source>
        <translation>%1 已损坏或被其他程序改动，请用备份恢复。</translation>
    </message>
    <message>
        <source>Examines the whole register, its log and its search index; exit code 1 when something is not right.</source>
        <translation>校验整个台账、操作日志和检索索引；有问题时退出码为 1。</translation>
    </message>
    <message>
        <source>%1: no font here has %2; an empty box stands in its place.</source>
        <translation>%1：本机没有含“%2”的字体，以方框代替。</translation>
    </message>
    <message>
        <source>Not printed, %1: %2.</source>
        <translation>未打印（%1）：%2。</translation>
    </message>
    <message>
        <source>--what %1 cannot be written as %2.</source>
        <translation>--what %1 不能输出为 %2。</translation>
    </message>
    <message>
        <source>Writes letters, questionnaires, forms or whole case files into a folder and names the files.</source>
        <translation>将答复函、征询意见表、各类函件表单或全部案卷写入文件夹，并列出文件名。</translation>
    </message>
    <message>
        <source>Which paper: %1.</source>
        <translation>文件种类：%1。</translation>
    </message>
    <message>
        <source>A letter of its own for each deputy.</source>
        <translation>每位代表（委员）各一份。</translation>
    </message>
    <message>
        <source>There are no rules “%1”; there are: %2.</source>
        <translation>没有名为“%1”的期限规则，现有：%2。</translation>
    </message>
    <message>
        <source>By whose rules: %1.</source>
        <translation>适用的期限规则：%1。</translation>
    </message>
    <message>
        <source>
%1: %2 %3 (%4)</source>
        <comment>duty, event, length, source</comment>
        <translation>
%1：%2起%3（%4）</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>办理事项</translation>
    </message>
    <message>
        <source>Too large to go along, only named: %1</source>
        <translation>文件过大，只列名称、没有导出内容：%1</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>附加文件</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>无法建立文件夹%1。</translation>
    </message>
    <message>
        <source>%1 exists already and was left as it is.</source>
        <translation>%1已经存在，没有改动。</translation>
    </message>
    <message>
        <source>There is no step %1; the suggestion has %2.</source>
        <translation>没有第%1个步骤，本件共有%2个步骤。</translation>
    </message>
    <message>
        <source>Name the files to attach, or with --save the folder to save to.</source>
        <translation>请写明要附加的文件，或者用 --save 写明保存到的文件夹。</translation>
    </message>
    <message>
        <source>Keeps files with a suggestion or one of its steps, or saves all that are kept.</source>
        <translation>为一件建议或其中一个步骤附加文件，或者保存全部附加文件。</translation>
    </message>
    <message>
        <source>Which step they belong to, as show counts them.</source>
        <translation>文件所属的步骤，按 show 列出的序号。</translation>
    </message>
    <message>
        <source>Where to save the files.</source>
        <translation>文件保存到的文件夹。</translation>
    </message>
    <message>
        <source>By the register's own working-day calendar.</source>
        <translation>按本台账自己的工作日历计算。</translation>
    </message>
    <message>
        <source>By whose rules: own (the register's), %1.</source>
        <translation>按哪一套规则：own（本台账的规则），%1。</translation>
    </message>
    <message>
        <source>%1 suggestions are in %2 now.</source>
        <translation>已将%1件建议提案移入%2。</translation>
    </message>
    <message>
        <source>%1: %2 suggestions are here with another content; nothing of it was taken in.</source>
        <translation>%1：其中%2件与本台账同号而内容不同，该台账未并入。</translation>
    </message>
    <message>
        <source>%1: %2 suggestions taken in, %3 were here already.</source>
        <translation>%1：并入%2件，另有%3件本台账已有。</translation>
    </message>
    <message>
        <source>Another register that is searched too, an earlier year&apos;s for example; several may be named.</source>
        <translation>同时检索另一台账（如往年台账），可多次指定。</translation>
    </message>
    <message>
        <source>Moves suggestions to a new register with the same office and log: all or none.</source>
        <translation>将部分建议提案移入新台账，单位设置和日志一并带入；要么全部完成，要么不作改动。</translation>
    </message>
    <message>
        <source>Nothing is found; the register was left as it is.</source>
        <translation>没有符合条件的建议提案，台账未改动。</translation>
    </message>
    <message>
        <source>Only those that search finds by these words, as in banfu search.</source>
        <translation>只列出检索到的（用法同 banfu search）。</translation>
    </message>
    <message>
        <source>Takes in all that other registers hold, older versions of letters too; a register in conflict with this one not at all.</source>
        <translation>并入其他台账的全部内容（含答复的历次版本）；与本台账冲突的台账整体不并入。</translation>
    </message>
    <message>
        <source>There is no session “%1”; nothing was changed.</source>
        <translation>没有届次“%1”，未作改动。</translation>
    </message>
    <message>
        <source>Those of this session; several may be named.</source>
        <translation>该届次的建议提案，可多次指定。</translation>
    </message>
    <message>
        <source>Those that search finds.</source>
        <translation>检索到的建议提案。</translation>
    </message>
    <message>
        <source>split needs either --session or --search.</source>
        <translation>split 须指定 --session 或 --search 之一。</translation>
    </message>
    <message>
        <source>Separate handler</source>
        <translation>分办单位</translation>
    </message>
    <message>
        <source>no reply yet</source>
        <translation>尚未答复</translation>
    </message>
    <message>
        <source>With --form the name “%1” must end in .xlsx.</source>
        <translation>使用--form时，文件名“%1”须以.xlsx结尾。</translation>
    </message>
    <message>
        <source>Of tables: every field that an import reads, not only what the list shows.</source>
        <translation>导出表格时写出可供导入的全部字段，不限于列表所显示的。</translation>
    </message>
    <message>
        <source>The office's own report form, a workbook with words like {编号} in its cells; banfu help formats.</source>
        <translation>本单位的上报表，即单元格中写有{编号}等字样的工作簿，详见banfu help formats。</translation>
    </message>
    <message>
        <source>There is no such table in the file, or it is empty.</source>
        <translation>文件中没有该工作表，或者工作表没有内容。</translation>
    </message>
    <message>
        <source>Nothing was imported. Mend these rows, or let --faulty FILE.xlsx take them and import the rest.</source>
        <translation>未导入任何内容。请更正上述各行，或用--faulty FILE.xlsx另存这些行并导入其余各行。</translation>
    </message>
    <message>
        <source>The name “%1” must end in .xlsx.</source>
        <translation>文件名“%1”须以.xlsx结尾。</translation>
    </message>
    <message>
        <source>Takes tables (.xlsx .xls .csv), letters (.txt .html .docx) and case files (.json) into the register, each file wholly or not at all. A register that is not there yet is made.</source>
        <translation>将表格（.xlsx、.xls、.csv）、答复函（.txt、.html、.docx）和案卷（.json）导入台账，每个文件要么全部导入，要么完全不导入；台账不存在时自动新建。</translation>
    </message>
    <message>
        <source>Of tables: suggestions that the register has (same number, session and kind) are left, completed where they are empty, or replaced.</source>
        <translation>导入表格时，台账中已有的建议提案（编号、届次、类别相同）保持不变、只补空缺，或以表格内容替换。</translation>
    </message>
    <message>
        <source>Of tables: where rows go that cannot be taken, with the reasons; the others are imported.</source>
        <translation>导入表格时，不能导入的行连同原因另存到此文件，其余各行照常导入。</translation>
    </message>
    <message>
        <source>Of tables: the session of rows that name none.</source>
        <translation>导入表格时，未写届次的行所归入的届次。</translation>
    </message>
    <message>
        <source>Of tables: the sheet of the workbook.</source>
        <translation>导入表格时，所用的工作表。</translation>
    </message>
    <message>
        <source>Of tables: tell what would be done, change nothing.</source>
        <translation>导入表格时，只说明将如何处理，不作任何改动。</translation>
    </message>
    <message>
        <source>The name “%1” must end in .xlsx or .csv.</source>
        <translation>文件名“%1”须以.xlsx或.csv结尾。</translation>
    </message>
    <message>
        <source>Into a table (.xlsx .csv) instead.</source>
        <translation>写入表格文件（.xlsx、.csv）。</translation>
    </message>
</context>
<context>
    <name>banfu::json</name>
    <message>
        <source>an object {…} is expected here</source>
        <translation>此处应为对象 {…}</translation>
    </message>
    <message>
        <source>“%1” is none of the words %2</source>
        <translation>“%1”不是规定用词，可用：%2</translation>
    </message>
    <message>
        <source>the format has no such field</source>
        <translation>格式中没有这一项</translation>
    </message>
    <message>
        <source>a text in quotation marks is expected here</source>
        <translation>此处应为带引号的文本</translation>
    </message>
    <message>
        <source>the text holds a character that is none (NUL or half a pair)</source>
        <translation>文本中有无效字符（NUL 或不完整的字符）</translation>
    </message>
    <message>
        <source>a list […] is expected here</source>
        <translation>此处应为列表 […]</translation>
    </message>
    <message>
        <source>a list of texts is expected here</source>
        <translation>此处应为文本列表</translation>
    </message>
    <message>
        <source>this must be one line, without control characters</source>
        <translation>此处只能是一行文字，不能有控制字符</translation>
    </message>
    <message>
        <source>true or false is expected here</source>
        <translation>此处应为 true 或 false</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2 is expected here</source>
        <translation>此处应为 %1 至 %2 的整数</translation>
    </message>
    <message>
        <source>“%1” is not a date of the calendar (YYYY-MM-DD)</source>
        <translation>“%1”不是有效日期（格式 YYYY-MM-DD）</translation>
    </message>
    <message>
        <source>“%1” is not a document number such as 临水函〔2026〕86号</source>
        <translation>“%1”不是发文字号，应如：临水函〔2026〕86号</translation>
    </message>
    <message>
        <source>%1: %2. Nothing was read from the file.</source>
        <translation>%1：%2。文件内容未读入。</translation>
    </message>
    <message>
        <source>the suggestion&apos;s number is missing</source>
        <translation>缺少编号</translation>
    </message>
    <message>
        <source>This is not readable as JSON (byte %1: %2).</source>
        <translation>文件不是有效的 JSON（第 %1 字节：%2）。</translation>
    </message>
    <message>
        <source>This JSON file holds no case files: its “format” is not banfu-case-files.</source>
        <translation>此 JSON 文件不是案卷文件：“format”不是 banfu-case-files。</translation>
    </message>
    <message>
        <source>This file was written by a newer Banfu; update Banfu to read it.</source>
        <translation>此文件由更新版本的办复写出，请升级后再读入。</translation>
    </message>
    <message>
        <source>the version must be 1</source>
        <translation>version 应为 1</translation>
    </message>
</context>
<context>
    <name>banfu::table</name>
    <message>
        <source>The workbook could not be made, nothing was written; free some space in the folder for temporary files, then try again. (%1)</source>
        <translation>未能生成工作簿，没有写入任何文件；请清理临时文件夹所在磁盘后重试。（%1）</translation>
    </message>
</context>
</TS>
