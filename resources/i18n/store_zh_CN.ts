<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>banfu::audit</name>
    <message>
        <source>Log: seal %1 does not fit what it covers; the log was changed by hand.</source>
        <translation>日志：第%1号校验与所覆盖的记录不符，日志被人为改动过。</translation>
    </message>
    <message>
        <source>Log: entry %1 has no seal; another program changed the register.</source>
        <translation>日志：第%1条记录没有校验，台账被其他程序改动过。</translation>
    </message>
    <message>
        <source>Log: its newest entries were cut off.</source>
        <translation>日志：最新的若干条记录被删去。</translation>
    </message>
    <message>
        <source>Table %1, row %2 differs from the log; it was changed by another program or damaged.</source>
        <translation>数据表%1第%2行与日志不符，可能被其他程序改动或已损坏。</translation>
    </message>
</context>
<context>
    <name>banfu::backup</name>
    <message>
        <source>%1 is not a sound backup and was not used; the register is as it was. Choose another backup. (%2)</source>
        <translation>%1不是完好的备份，未予使用，台账保持原样。请选用其他备份。（%2）</translation>
    </message>
    <message>
        <source>%1 exists already and was left as it is. Choose another name for the backup.</source>
        <translation>%1已经存在，未作改动。请为备份另取名称。</translation>
    </message>
    <message>
        <source>%1 was written by a newer Banfu; the register is as it was. Install the newer program.</source>
        <translation>%1由更新版本的办复写成，台账保持原样。请安装新版程序。</translation>
    </message>
    <message>
        <source>The backup is the register itself; nothing was done.</source>
        <translation>所选备份就是台账本身，未作任何处理。</translation>
    </message>
    <message>
        <source>%1 is open in Banfu or its folder cannot be written to; nothing was changed. Close it, then restore.</source>
        <translation>%1正在办复中打开，或者所在文件夹不可写，未作改动。请关闭后再恢复。</translation>
    </message>
    <message>
        <source>%1 holds no suggestion while the register does; the register is as it was. Choose another backup.</source>
        <translation>%1中没有任何建议，而台账中有，台账保持原样。请选用其他备份。</translation>
    </message>
</context>
<context>
    <name>banfu::caserows</name>
    <message>
        <source>%1 is asked twice; nothing was stored. Delete one of the two rows.</source>
        <translation>会办单位“%1”重复，未保存。请删去其中一行。</translation>
    </message>
    <message>
        <source>This suggestion is not in the register any more.</source>
        <translation>台账中已没有这件建议。</translation>
    </message>
    <message>
        <source>The suggestion has no number; it was not stored. Enter its number.</source>
        <translation>建议没有编号，未保存。请填写编号。</translation>
    </message>
    <message>
        <source>A date lies outside the years 1 to 9999; the suggestion was not stored.</source>
        <translation>日期超出公元1年至9999年的范围，建议未保存。</translation>
    </message>
    <message>
        <source>Number %1 of this session is taken already by “%2”; nothing was stored. Change the number or open that suggestion.</source>
        <translation>本届次的编号%1已用于《%2》，未保存。请更改编号，或者打开该件建议。</translation>
    </message>
    <message>
        <source>%1 signed twice; nothing was stored. Two deputies of the same name need their certificate numbers.</source>
        <translation>代表“%1”重复，未保存。同名代表须填写代表证号加以区分。</translation>
    </message>
    <message>
        <source>The suggestion was changed elsewhere since it was opened; this change was not stored. Load it again and repeat the change.</source>
        <translation>该件建议打开后已在别处改动，本次修改未保存。请重新载入后再改。</translation>
    </message>
    <message>
        <source>Point %1 stands twice; nothing was stored. Number the deputy's points one by one.</source>
        <translation>代表（委员）所提要点的序号%1重复，未保存任何更改。请逐条编号。</translation>
    </message>
</context>
<context>
    <name>banfu::directory</name>
    <message>
        <source>A deputy has no name; nothing was stored. Enter the name or delete the row.</source>
        <translation>有代表未填姓名，未保存。请填写姓名或删去该行。</translation>
    </message>
    <message>
        <source>A co-handling bureau has no name; nothing was stored. Enter the name or delete the row.</source>
        <translation>有会办单位未填名称，未保存。请填写名称或删去该行。</translation>
    </message>
</context>
<context>
    <name>banfu::logwords</name>
    <message>
        <source>another program</source>
        <translation>其他程序</translation>
    </message>
    <message>
        <source>Register made</source>
        <translation>建立台账</translation>
    </message>
    <message>
        <source>Restored from backup %1</source>
        <translation>由备份%1恢复</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>session</source>
        <translation>届次</translation>
    </message>
    <message>
        <source>number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>provisional number</source>
        <translation>暂编号标记</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>subject class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>assigning body</source>
        <translation>交办单位</translation>
    </message>
    <message>
        <source>assigned on</source>
        <translation>交办日期</translation>
    </message>
    <message>
        <source>received on</source>
        <translation>收到日期</translation>
    </message>
    <message>
        <source>due on</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>role</source>
        <translation>办理角色</translation>
    </message>
    <message>
        <source>host</source>
        <translation>主办单位</translation>
    </message>
    <message>
        <source>key suggestion</source>
        <translation>重点督办</translation>
    </message>
    <message>
        <source>supervising leader</source>
        <translation>督办领导</translation>
    </message>
    <message>
        <source>publicity</source>
        <translation>公开属性</translation>
    </message>
    <message>
        <source>reason not to publish</source>
        <translation>不公开理由</translation>
    </message>
    <message>
        <source>handler</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>handler&apos;s telephone</source>
        <translation>承办人电话</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>meeting</source>
        <translation>座谈</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>书面</translation>
    </message>
    <message>
        <source>message</source>
        <translation>短信微信</translation>
    </message>
    <message>
        <source>no judgement</source>
        <translation>未作评价</translation>
    </message>
    <message>
        <source>satisfied</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>basically satisfied</source>
        <translation>基本满意</translation>
    </message>
    <message>
        <source>dissatisfied</source>
        <translation>不满意</translation>
    </message>
    <message>
        <source>a bureau</source>
        <translation>某单位</translation>
    </message>
    <message>
        <source>Reply %1</source>
        <translation>第%1次答复</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>%1 (version %2)</source>
        <translation>%1（第%2版）</translation>
    </message>
    <message>
        <source>Registered: No. %1, “%2”</source>
        <translation>登记第%1号《%2》</translation>
    </message>
    <message>
        <source>Removed: No. %1, “%2”</source>
        <translation>删除第%1号《%2》</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>修改：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Text of the suggestion changed</source>
        <translation>修改建议正文</translation>
    </message>
    <message>
        <source>Deputies changed</source>
        <translation>修改代表（委员）名单</translation>
    </message>
    <message>
        <source>%1 asked for its opinion</source>
        <translation>请%1会办</translation>
    </message>
    <message>
        <source>%1 not asked any more</source>
        <translation>取消%1会办</translation>
    </message>
    <message>
        <source>%1: due date changed</source>
        <translation>修改%1的会办期限</translation>
    </message>
    <message>
        <source>%1: details of the request changed</source>
        <translation>修改%1的会办信息</translation>
    </message>
    <message>
        <source>Opinion of %1 received</source>
        <translation>收到%1的会办意见</translation>
    </message>
    <message>
        <source>Opinion of %1 deleted</source>
        <translation>删除%1的会办意见</translation>
    </message>
    <message>
        <source>Opinion of %1 changed</source>
        <translation>修改%1的会办意见</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Talk noted: %1</source>
        <translation>记录沟通：%1</translation>
    </message>
    <message>
        <source>Talk deleted: %1</source>
        <translation>删除沟通：%1</translation>
    </message>
    <message>
        <source>Talk changed: %1</source>
        <translation>修改沟通：%1</translation>
    </message>
    <message>
        <source>Feedback of %1: %2</source>
        <translation>%1反馈：%2</translation>
    </message>
    <message>
        <source>Feedback of %1 deleted</source>
        <translation>删除%1的反馈</translation>
    </message>
    <message>
        <source>Feedback of %1 changed: %2</source>
        <translation>修改%1的反馈：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what, who or when</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 begun</source>
        <translation>%1开始拟稿</translation>
    </message>
    <message>
        <source>%1 returned to drafting</source>
        <translation>%1退回拟稿</translation>
    </message>
    <message>
        <source>%1 handed in for review</source>
        <translation>%1送核</translation>
    </message>
    <message>
        <source>%1 signed</source>
        <translation>%1签发</translation>
    </message>
    <message>
        <source>%1 sent</source>
        <translation>%1寄送</translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <translation>删除%1</translation>
    </message>
    <message>
        <source>%1: document number taken back</source>
        <translation>%1取消发文字号</translation>
    </message>
    <message>
        <source>%1: document number %2</source>
        <translation>%1编发文字号：%2</translation>
    </message>
    <message>
        <source>%1 edited</source>
        <translation>修改%1</translation>
    </message>
    <message>
        <source>Text of the reply edited</source>
        <translation>修改答复正文</translation>
    </message>
    <message>
        <source>Settings of the office changed</source>
        <translation>修改单位设置</translation>
    </message>
    <message>
        <source>Deputy %1 added to those known</source>
        <translation>新增代表（委员）：%1</translation>
    </message>
    <message>
        <source>Deputy %1 forgotten</source>
        <translation>删除代表（委员）：%1</translation>
    </message>
    <message>
        <source>Details of deputy %1 changed</source>
        <translation>修改代表（委员）信息：%1</translation>
    </message>
    <message>
        <source>Bureau %1 added to those known</source>
        <translation>新增单位：%1</translation>
    </message>
    <message>
        <source>Bureau %1 forgotten</source>
        <translation>删除单位：%1</translation>
    </message>
    <message>
        <source>Details of bureau %1 changed</source>
        <translation>修改单位信息：%1</translation>
    </message>
    <message>
        <source>The deputy's points marked</source>
        <translation>标记建议要点</translation>
    </message>
    <message>
        <source>Check %1 no longer dismissed</source>
        <translation>恢复检查提示：%1</translation>
    </message>
    <message>
        <source>Check %1 dismissed: %2</source>
        <translation>忽略检查提示%1，理由：%2</translation>
    </message>
    <message>
        <source>Terms, phrases or templates of the office changed</source>
        <translation>修改本单位的规范用语、常用语或固定文字模板</translation>
    </message>
    <message>
        <source>Rules of the terms changed</source>
        <translation>修改期限规则</translation>
    </message>
    <message>
        <source>Working-day calendar of %1 changed</source>
        <translation>修改%1年工作日历</translation>
    </message>
    <message>
        <source>Step deleted: %1</source>
        <translation>删除事项：%1</translation>
    </message>
    <message>
        <source>Step changed: %1</source>
        <translation>修改事项：%1</translation>
    </message>
    <message>
        <source>Promise noted: %1</source>
        <translation>登记承诺事项：%1</translation>
    </message>
    <message>
        <source>Promise deleted: %1</source>
        <translation>删除承诺事项：%1</translation>
    </message>
    <message>
        <source>Promise “%1”: %2</source>
        <translation>承诺事项“%1”：%2</translation>
    </message>
    <message>
        <source>Promise changed: %1</source>
        <translation>修改承诺事项：%1</translation>
    </message>
    <message>
        <source>Progress deleted: %1</source>
        <translation>删除进展：%1</translation>
    </message>
    <message>
        <source>Progress of a promise: %1</source>
        <translation>承诺事项进展：%1</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Remark: %1</source>
        <translation>批注：%1</translation>
    </message>
    <message>
        <source>Remark deleted: %1</source>
        <translation>删除批注：%1</translation>
    </message>
    <message>
        <source>Remark resolved: %1</source>
        <translation>批注已处理：%1</translation>
    </message>
    <message>
        <source>Remark changed: %1</source>
        <translation>修改批注：%1</translation>
    </message>
    <message>
        <source>Staff list changed</source>
        <translation>修改人员名单</translation>
    </message>
    <message>
        <source>Document number %1 not reserved any more</source>
        <translation>发文字号%1不再预留</translation>
    </message>
    <message>
        <source>Document number %1 reserved: %2</source>
        <translation>预留发文字号%1：%2</translation>
    </message>
    <message>
        <source>File attached: %1</source>
        <translation>附加文件：%1</translation>
    </message>
    <message>
        <source>File removed: %1</source>
        <translation>移除文件：%1</translation>
    </message>
    <message>
        <source>File %1 renamed to %2</source>
        <translation>文件%1改名为%2</translation>
    </message>
    <message>
        <source>Promise “%1” offered for follow-up again</source>
        <translation>重新提示承诺事项“%1”</translation>
    </message>
    <message>
        <source>Promise “%1” not followed up</source>
        <translation>“%1”不列入承诺事项</translation>
    </message>
    <message>
        <source>%1 is called %2 now</source>
        <translation>%1更名为%2</translation>
    </message>
    <message>
        <source>%1 keeps its name</source>
        <translation>撤销%1的更名</translation>
    </message>
    <message>
        <source>View “%1” changed</source>
        <translation>修改视图“%1”</translation>
    </message>
    <message>
        <source>View “%1” kept</source>
        <translation>保存视图“%1”</translation>
    </message>
    <message>
        <source>View “%1” removed</source>
        <translation>删除视图“%1”</translation>
    </message>
    <message>
        <source>%1 answers its part itself</source>
        <translation>%1单独答复（分办）</translation>
    </message>
    <message>
        <source>%1 gives its opinion to us</source>
        <translation>%1改为会办</translation>
    </message>
    <message>
        <source>Split off from %1</source>
        <translation>自%1拆分而来</translation>
    </message>
    <message>
        <source>Part of it split off to %1</source>
        <translation>部分建议提案移入%1</translation>
    </message>
    <message>
        <source>%1 taken in</source>
        <translation>并入%1</translation>
    </message>
</context>
<context>
    <name>banfu::opening</name>
    <message>
        <source>There is no register %1.</source>
        <translation>没有台账文件%1。</translation>
    </message>
    <message>
        <source>%1 is not a file, thus no register.</source>
        <translation>%1不是文件，不能作为台账打开。</translation>
    </message>
    <message>
        <source>%1 is empty, thus no register; it was left as it is. Restore a backup, or delete the file and make a new register.</source>
        <translation>%1是空文件，不是台账，未作改动。请恢复备份，或者删除该文件后新建台账。</translation>
    </message>
    <message>
        <source>%1 is no register of Banfu; it was left as it is. Choose another file.</source>
        <translation>%1不是办复的台账，未作改动。请选择其他文件。</translation>
    </message>
    <message>
        <source>%1 is a database of another program, no register of Banfu; it was left as it is. Choose another file.</source>
        <translation>%1是其他程序的数据库，不是办复的台账，未作改动。请选择其他文件。</translation>
    </message>
    <message>
        <source>The register lies on a network drive, where locks cannot be relied on and files come to harm. Move it to a local disk and keep backups on the network.</source>
        <translation>台账位于网络盘，文件锁不可靠，数据容易受损。请将台账移至本机硬盘，网络盘只存放备份。</translation>
    </message>
    <message>
        <source>The register lies in a folder that another program synchronises; a half-copied file can be the result. Move it elsewhere and synchronise only backups.</source>
        <translation>台账位于由其他程序同步的文件夹，可能产生残缺文件。请将台账移至别处，只同步备份。</translation>
    </message>
    <message>
        <source>The folder of the register cannot be written to, so it is open for reading only.</source>
        <translation>台账所在文件夹不可写，已以只读方式打开。</translation>
    </message>
    <message>
        <source>The register is open in another Banfu (%1, process %2 on %3); it is open here for reading only. Close the other one, then open it again.</source>
        <translation>台账已在另一个办复中打开（%1，进程%2，计算机%3），此处以只读方式打开。请关闭另一个办复后重新打开。</translation>
    </message>
    <message>
        <source>The register file is write-protected, so it is open for reading only.</source>
        <translation>台账文件设有写保护，已以只读方式打开。</translation>
    </message>
    <message>
        <source>%1 was written by a newer Banfu (format %2, this one knows %3); it was left as it is. Install the newer program.</source>
        <translation>%1由更新版本的办复写成（格式%2，本程序支持到%3），未作改动。请安装新版程序。</translation>
    </message>
    <message>
        <source>%1 is of an older format and must be upgraded first, but it cannot be written to. Copy it to a place of your own and open the copy.</source>
        <translation>%1为旧版格式，须先升级，但文件不可写。请复制到本人可写的位置，再打开副本。</translation>
    </message>
    <message>
        <source>The register could not be upgraded to the format of this Banfu; it was left as it was, a copy is %1. (%2)</source>
        <translation>台账未能升级为本程序的格式，原文件保持原样，副本为%1。（%2）</translation>
    </message>
    <message>
        <source>The tables of the register were changed by another program (%1), so it is open for reading only. Restore a backup to go on working.</source>
        <translation>台账的数据表被其他程序改动（%1），已以只读方式打开。请恢复备份后继续工作。</translation>
    </message>
    <message>
        <source>%1 exists already and was left as it is. Choose another name.</source>
        <translation>%1已经存在，未作改动。请另取名称。</translation>
    </message>
    <message>
        <source>The register is being opened by another program, or its lock %1 cannot be read; it is open for reading only. Try again in a moment.</source>
        <translation>其他程序正在打开该台账，或锁定文件%1无法读取，现以只读方式打开。请稍后再试。</translation>
    </message>
</context>
<context>
    <name>banfu::registerfile</name>
    <message>
        <source>The register is open for reading only; nothing was changed.</source>
        <translation>台账以只读方式打开，未作改动。</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed in the register.</source>
        <translation>已取消，台账未作任何改动。</translation>
    </message>
</context>
<context>
    <name>banfu::replyrows</name>
    <message>
        <source>Version %1 of the reply is signed and stays in the register; nothing was changed.</source>
        <translation>答复第%1版已签发，须留存台账，未作改动。</translation>
    </message>
    <message>
        <source>The register has a newer version of this reply; nothing was changed. Load the suggestion again.</source>
        <translation>台账中已有该答复的更新版本，未作改动。请重新载入该件建议。</translation>
    </message>
    <message>
        <source>Version %1 of the reply is signed: its text, number and date do not change any more. Nothing was stored; make a new version to correct it.</source>
        <translation>答复第%1版已签发，正文、文号和成文日期不得改动，本次修改未保存。如需更正，请新建版本。</translation>
    </message>
    <message>
        <source>Two replies have the same ordinal number; nothing was stored.</source>
        <translation>两件答复的次序相同，未保存。</translation>
    </message>
</context>
<context>
    <name>banfu::search</name>
    <message>
        <source>Suggestion %1: what search and lists know of it is not what is stored; save the suggestion again.</source>
        <translation>第%1件：检索和列表内容与台账不符，请重新保存该件建议。</translation>
    </message>
    <message>
        <source>The search index lacks %1 suggestions.</source>
        <translation>检索索引缺少%1件建议。</translation>
    </message>
</context>
<context>
    <name>banfu::sqlerror</name>
    <message>
        <source>The same entry exists already; nothing was changed. Change one of them.</source>
        <translation>已有相同的记录，未作改动。请更改其中之一。</translation>
    </message>
    <message>
        <source>Something this belongs to is not in the register any more; nothing was changed. Load the suggestion again.</source>
        <translation>台账中已没有它所属的记录，未作改动。请重新载入该件建议。</translation>
    </message>
    <message>
        <source>The register does not take this value; nothing was changed. Check dates and required fields. (%1)</source>
        <translation>台账不接受该内容，未作改动。请检查日期和必填项。（%1）</translation>
    </message>
    <message>
        <source>The register %1 was moved, deleted or replaced while it was open. This change is not stored; everything before it is in the file that was moved. Put the file back or open the register again.</source>
        <translation>台账%1在打开期间被移动、删除或替换，本次修改未保存，此前的内容在被移走的文件中。请将文件放回原处，或者重新打开台账。</translation>
    </message>
    <message>
        <source>%1 could not be written or read. Choose another place or ask who looks after this computer. (%2)</source>
        <translation>%1无法读写。请另选位置，或者联系计算机管理人员。（%2）</translation>
    </message>
    <message>
        <source>Another program is writing to %1 just now; this change is not stored yet. Close that program or try again in a moment.</source>
        <translation>其他程序正在写入%1，本次修改尚未保存。请关闭该程序，或者稍后再试。</translation>
    </message>
    <message>
        <source>%1 cannot be written to; nothing was changed. Ask for the right to write to the file and its folder.</source>
        <translation>%1不可写，未作改动。请取得该文件及其文件夹的写权限。</translation>
    </message>
    <message>
        <source>The register %1 is damaged; it was left as it is. Restore the newest backup; the damaged file is kept beside it.</source>
        <translation>台账%1已损坏，未作改动。请恢复最近的备份，损坏的文件会保留在旁。</translation>
    </message>
    <message>
        <source>The disk is full; this change is not stored, everything before it is. Free some space, then try again.</source>
        <translation>磁盘已满，本次修改未保存，此前的内容均已保存。请腾出空间后再试。</translation>
    </message>
    <message>
        <source>The text is too long to be stored; nothing was changed.</source>
        <translation>内容过长，无法保存，未作改动。</translation>
    </message>
    <message>
        <source>%1 could not be written or read: the disk fails, is gone, or its quota is used up. This change is not stored, everything before it is. Save a copy elsewhere.</source>
        <translation>%1无法读写：磁盘故障、已断开或配额用尽。本次修改未保存，此前的内容均已保存。请在别处另存一份。</translation>
    </message>
    <message>
        <source>The register %1 could not be used; nothing was changed. (%2)</source>
        <translation>台账%1无法使用，未作改动。（%2）</translation>
    </message>
</context>
<context>
    <name>banfu::verifying</name>
    <message>
        <source>%1 is not as Banfu makes it.</source>
        <translation>%1与办复所建不一致。</translation>
    </message>
    <message>
        <source>Table %1, row %2 belongs to nothing in table %3.</source>
        <translation>数据表%1第%2行在数据表%3中没有对应记录。</translation>
    </message>
    <message>
        <source>Structure of the file</source>
        <translation>文件结构</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>数据表</translation>
    </message>
    <message>
        <source>References</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>Log and texts</source>
        <translation>日志与正文</translation>
    </message>
    <message>
        <source>Search index</source>
        <translation>检索索引</translation>
    </message>
    <message>
        <source>%1: sound</source>
        <translation>%1：完好</translation>
    </message>
    <message>
        <source>%1: faults</source>
        <translation>%1：有问题</translation>
    </message>
    <message>
        <source>Suggestions: %1; check code %2</source>
        <translation>建议%1件，校验码%2</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>附加文件</translation>
    </message>
</context>
<context>
    <name>banfu::viewrows</name>
    <message>
        <source>There is a view “%1” already; nothing was changed. Choose another name.</source>
        <translation>已有名为“%1”的视图，未作更改。请另取名称。</translation>
    </message>
    <message>
        <source>The view has no name; it was not kept. Enter a name.</source>
        <translation>视图没有名称，未保存。请填写名称。</translation>
    </message>
</context>
<context>
    <name>banfu::terms</name>
    <message>
        <source>The register&apos;s terms cannot be read: %1</source>
        <translation>台账中的期限规则无法读取：%1</translation>
    </message>
</context>
<context>
    <name>banfu::numberrows</name>
    <message>
        <source>%1 is the number of the letter to No. %2; it was not reserved.</source>
        <translation>%1已用于第%2号建议的答复，未作预留。</translation>
    </message>
    <message>
        <source>%1 is reserved already: %2</source>
        <translation>%1已预留：%2</translation>
    </message>
    <message>
        <source>%1 is the number of the letter to No. %2 already; nothing was signed. Take the next free number.</source>
        <translation>%1已用于第%2号建议的答复，本函未签发。请改用下一顺序号。</translation>
    </message>
    <message>
        <source>Borne by a letter that is in %1</source>
        <translation>对应答复函已移入%1</translation>
    </message>
</context>
<context>
    <name>banfu::files</name>
    <message>
        <source>%1 could not be read; nothing was attached. Check that it is still there, then try again. (%2)</source>
        <translation>%1无法读取，没有附加。请确认文件仍在，然后重试。（%2）</translation>
    </message>
    <message>
        <source>%1 changed while it was read; nothing was attached. Close the program that writes to it, then attach it again.</source>
        <translation>%1在读取时被改动，没有附加。请关闭正在写入的程序后重新附加。</translation>
    </message>
    <message>
        <source>%1 was not attached, as you wished.</source>
        <translation>已按要求取消，没有附加%1。</translation>
    </message>
    <message>
        <source>%1 was not saved, as you wished.</source>
        <translation>已按要求取消，没有保存%1。</translation>
    </message>
    <message>
        <source>The register's copy of %1 is damaged and was not given out. Take it from a backup of the register.</source>
        <translation>台账中保存的%1已损坏，没有导出。请从台账备份中取回。</translation>
    </message>
    <message>
        <source>%1 is too large to attach (%2, at most %3); nothing was attached. Make it smaller, or note where it is kept.</source>
        <translation>%1过大，无法附加（%2，最多%3）。请缩小文件，或者注明存放位置。</translation>
    </message>
    <message>
        <source>The content of file %1 is damaged (%2).</source>
        <translation>文件%1的内容已损坏（%2）。</translation>
    </message>
    <message>
        <source>%1 is no file that can be read; nothing was attached. Choose another one.</source>
        <translation>%1不是可以读取的文件，没有附加。请另选文件。</translation>
    </message>
</context>
<context>
    <name>banfu::directorychanges</name>
    <message>
        <source>%1 has another name already; nothing was changed. Change the name that holds now.</source>
        <translation>%1已登记过更名，未作改动。请对其现名称办理更名。</translation>
    </message>
    <message>
        <source>%1 is what %2 is called now; it was not removed.</source>
        <translation>%1是%2的现名称，未删除。</translation>
    </message>
    <message>
        <source>A deputy or bureau is not in the register any more; nothing was changed.</source>
        <translation>所选代表或单位已不在名册中，未作改动。</translation>
    </message>
    <message>
        <source>A name is missing; nothing was changed.</source>
        <translation>缺少名称，未作改动。</translation>
    </message>
    <message>
        <source>Both have a part in No. %1; nothing was changed. Take one of them out there first.</source>
        <translation>第%1号同时涉及这两个单位，未合并。请先在该件中去掉其一。</translation>
    </message>
    <message>
        <source>Both signed No. %1, so they are two persons; nothing was changed.</source>
        <translation>两人同时在第%1号上署名，不是同一人，未合并。</translation>
    </message>
    <message>
        <source>Suggestions name %1 still; it was not removed. Merge it with another one instead.</source>
        <translation>%1仍有相关建议提案，未删除。如属重复，请并入另一条。</translation>
    </message>
    <message>
        <source>There is a bureau %1 already; nothing was changed. Merge the two.</source>
        <translation>名册中已有单位%1，未作改动。请将两者合并。</translation>
    </message>
    <message>
        <source>There is a deputy %1 already; nothing was changed. Merge the two, or tell them apart by their certificate numbers.</source>
        <translation>名册中已有%1，未作改动。如为同一人请合并，如为重名请用证号区分。</translation>
    </message>
</context>
<context>
    <name>banfu::merging</name>
    <message>
        <source>No. %1 of %2, “%3”</source>
        <comment>number, session, title</comment>
        <translation>%2第%1号“%3”</translation>
    </message>
    <message>
        <source>The other register holds a row that belongs to nothing (table %1); nothing was taken in. Verify that register.</source>
        <translation>该台账中有无所归属的记录（表%1），未并入。请先校验该台账。</translation>
    </message>
</context>
</TS>
