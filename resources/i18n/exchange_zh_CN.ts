<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>banfu::importer</name>
    <message>
        <source>The letter names no suggestion number; it is kept under the provisional number %1.</source>
        <translation>答复函未写明建议提案编号，已按暂编号%1登记。</translation>
    </message>
    <message>
        <source>Found no place and stands in the notes: %1</source>
        <translation>以下内容无法归类，已记入备注：%1</translation>
    </message>
    <message>
        <source>Suggestion %1 has a reply in this register already; nothing was changed.</source>
        <translation>台账中第%1号已有答复，未作任何改动。</translation>
    </message>
    <message>
        <source>Suggestion %1 has text that was typed and not stored yet; nothing was changed. Open it and keep or discard that text first.</source>
        <translation>第%1号尚有已录入而未保存的答复文稿，未作任何改动。请先打开该件，保存或者舍弃该文稿。</translation>
    </message>
    <message>
        <source>%1: lines that found no place in the draft: %2; the first: %3</source>
        <translation>%1：有%2行内容无法归入文稿，首行为：%3</translation>
    </message>
    <message>
        <source>%1: the letter says what the draft says; nothing was changed.</source>
        <translation>%1：文件内容与文稿一致，未作任何改动。</translation>
    </message>
    <message>
        <source>%1: the letter&apos;s text waits beside the draft and is offered when the reply is opened.</source>
        <translation>%1：文件中的改动已另存，打开答复时可选用。</translation>
    </message>
    <message>
        <source>Further lines without a place that stand in the notes: %1</source>
        <translation>其余无法归类、已记入备注的行数：%1</translation>
    </message>
    <message>
        <source>%1: file %2 came without its content and was left out.</source>
        <translation>%1：文件%2没有随附内容，未导入。</translation>
    </message>
    <message>
        <source>%1 cannot be imported: .xlsx, .xls, .csv, .txt, .html, .docx and .json files can.</source>
        <translation>%1无法导入，可导入的文件类型为.xlsx、.xls、.csv、.txt、.html、.docx和.json。</translation>
    </message>
</context>
<context>
    <name>banfu::docx</name>
    <message>
        <source>Pictures are left out.</source>
        <translation>图片未导入。</translation>
    </message>
    <message>
        <source>The notes stand behind the text.</source>
        <translation>脚注、尾注列于正文之后。</translation>
    </message>
    <message>
        <source>The document declares entities of its own, as no word processor does; nothing was read.</source>
        <translation>文档自带实体定义，不是文字处理软件生成的文件，未读取任何内容。</translation>
    </message>
    <message>
        <source>The document is nested too deeply or too large to be a letter; nothing was read.</source>
        <translation>文档嵌套过深或内容过多，不是答复函，未读取任何内容。</translation>
    </message>
    <message>
        <source>The document is damaged (line %1: %2); nothing was read. Open it in the program that made it and save it again.</source>
        <translation>文档已损坏（第%1行：%2），未读取任何内容。请用原软件打开并重新保存后再导入。</translation>
    </message>
    <message>
        <source>This is no Word document (.docx): it has no text part. Nothing was read.</source>
        <translation>该文件不是Word文档（.docx），缺少正文部分，未读取任何内容。</translation>
    </message>
</context>
<context>
    <name>banfu::publicletter</name>
    <message>
        <source>No reply letter was found in the text: neither a title, nor a salutation, nor a sentence that names a suggestion. Nothing was imported.</source>
        <translation>未在文中找到答复函：既无标题、称谓，也无写明建议提案的语句。未导入任何内容。</translation>
    </message>
    <message>
        <source>The text is too long to be a letter (more than %1 lines or %2 characters). Nothing was imported.</source>
        <translation>内容过长（超过%1行或%2字），不是答复函，未导入任何内容。</translation>
    </message>
    <message>
        <source>The page is too long to be a letter; nothing was read.</source>
        <translation>网页内容过长，不是答复函，未读取任何内容。</translation>
    </message>
</context>
<context>
    <name>banfu::json</name>
    <message>
        <source>“%1” is not an instant (YYYY-MM-DDTHH:MM:SSZ)</source>
        <translation>“%1”不是有效的时间（应为YYYY-MM-DDTHH:MM:SSZ）</translation>
    </message>
    <message>
        <source>the content is not what its hash says</source>
        <translation>内容与校验码不符</translation>
    </message>
</context>
<context>
    <name>banfu::documentfile</name>
    <message>
        <source>%1 cannot be read. Open it in Word or WPS and save it as .docx; nothing was changed.</source>
        <translation>无法读取%1。请用Word或WPS打开并另存为.docx格式；内容未作改动。</translation>
    </message>
    <message>
        <source>%1 cannot be read: .docx, .html and .txt files can. Nothing was changed.</source>
        <translation>无法读取%1，只能读取.docx、.html和.txt文件。内容未作改动。</translation>
    </message>
</context>
<context>
    <name>banfu::ledger</name>
    <message>
        <source>Left out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Into the notes, with its heading</source>
        <translation>连同列名记入备注</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Provisional number</source>
        <translation>是否暂编号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>建议提案正文</translation>
    </message>
    <message>
        <source>Suggestion or proposal</source>
        <translation>类别（建议或提案）</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>届次</translation>
    </message>
    <message>
        <source>Term of the congress</source>
        <translation>届</translation>
    </message>
    <message>
        <source>Meeting of the term</source>
        <translation>次</translation>
    </message>
    <message>
        <source>Lead deputy</source>
        <translation>领衔代表</translation>
    </message>
    <message>
        <source>Co-signers</source>
        <translation>附议代表</translation>
    </message>
    <message>
        <source>Deputy's certificate number</source>
        <translation>代表证号</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>代表团或界别</translation>
    </message>
    <message>
        <source>Deputy's employer and post</source>
        <translation>代表工作单位及职务</translation>
    </message>
    <message>
        <source>Deputy's address</source>
        <translation>代表通讯地址</translation>
    </message>
    <message>
        <source>Deputy's post code</source>
        <translation>代表邮政编码</translation>
    </message>
    <message>
        <source>Deputy's telephone</source>
        <translation>代表联系电话</translation>
    </message>
    <message>
        <source>Subject class</source>
        <translation>内容分类</translation>
    </message>
    <message>
        <source>Assigned by</source>
        <translation>交办单位</translation>
    </message>
    <message>
        <source>Assigned on</source>
        <translation>交办日期</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>收到日期</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Our part in it</source>
        <translation>办理方式</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主办单位</translation>
    </message>
    <message>
        <source>Co-handlers</source>
        <translation>会办单位</translation>
    </message>
    <message>
        <source>Separate handlers</source>
        <translation>分办单位</translation>
    </message>
    <message>
        <source>Under supervision</source>
        <translation>重点督办</translation>
    </message>
    <message>
        <source>Supervised by</source>
        <translation>督办领导</translation>
    </message>
    <message>
        <source>Publicity</source>
        <translation>公开属性</translation>
    </message>
    <message>
        <source>Reason for not publishing</source>
        <translation>不公开理由</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>Handler's telephone</source>
        <translation>承办人电话</translation>
    </message>
    <message>
        <source>Reply's document number</source>
        <translation>答复文号</translation>
    </message>
    <message>
        <source>Result class</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>Replied on</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>Deputy's satisfaction</source>
        <translation>代表满意度</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>new: %L1</source>
        <translation>新增%L1件</translation>
    </message>
    <message>
        <source>completed: %L1</source>
        <translation>补空%L1件</translation>
    </message>
    <message>
        <source>replaced: %L1</source>
        <translation>替换%L1件</translation>
    </message>
    <message>
        <source>the same already: %L1</source>
        <translation>内容一致%L1件</translation>
    </message>
    <message>
        <source>left as they are: %L1</source>
        <translation>保持不变%L1件</translation>
    </message>
    <message>
        <source>refused: %L1</source>
        <translation>不能导入%L1件</translation>
    </message>
    <message>
        <source>no suggestions found</source>
        <translation>未找到建议提案</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>第%1行：%2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>已取消，未作任何改动。</translation>
    </message>
    <message>
        <source>“%1” in the column “%2” is not understood</source>
        <translation>“%2”列中的“%1”无法识别</translation>
    </message>
    <message>
        <source>“%1” in the column “%2” is no date</source>
        <translation>“%2”列中的“%1”不是日期</translation>
    </message>
    <message>
        <source>the column “%1” holds a formula without its result</source>
        <translation>“%1”列是没有计算结果的公式</translation>
    </message>
    <message>
        <source>the column “%1” holds the error %2</source>
        <translation>“%1”列的公式出错（%2）</translation>
    </message>
    <message>
        <source>the number is taken in the session “%1”, too</source>
        <translation>该编号在“%1”中已有</translation>
    </message>
    <message>
        <source>the number is missing</source>
        <translation>缺少编号</translation>
    </message>
    <message>
        <source>the title is missing</source>
        <translation>缺少标题</translation>
    </message>
    <message>
        <source>the number %1 stands in row %2 already</source>
        <translation>编号%1与第%2行重复</translation>
    </message>
    <message>
        <source>Row %1 is no suggestion and was left out: %2</source>
        <translation>第%1行不是建议提案，未导入：%2</translation>
    </message>
</context>
<context>
    <name>banfu::reportform</name>
    <message>
        <source>%1 in cell %2</source>
        <translation>单元格%2中的%1</translation>
    </message>
    <message>
        <source>The form cannot be filled in as it is; nothing was written. Open it in a spreadsheet program and save it again as .xlsx.</source>
        <translation>该上报表不能直接填写，未写入任何文件。请用表格软件打开，另存为.xlsx后再试。</translation>
    </message>
    <message>
        <source>The form becomes larger than a workbook can be; nothing was written.</source>
        <translation>填写后的上报表超出工作簿的大小限制，未写入任何文件。</translation>
    </message>
    <message>
        <source>The row of the cell with the name %1 is empty; nothing was written. Give the row of the form a frame or a text.</source>
        <translation>名称为%1的单元格所在行没有内容，未写入任何文件。请在上报表该行设置边框或填入文字。</translation>
    </message>
    <message>
        <source>The form asks for %1, which the register does not know; nothing was written.</source>
        <translation>台账中没有上报表所要的内容（%1），未写入任何文件。</translation>
    </message>
    <message>
        <source>%1 lies outside of row %2, which is the one that is repeated for each suggestion; nothing was written. Move it there.</source>
        <translation>%1不在逐件填写的第%2行内，未写入任何文件。请移至该行。</translation>
    </message>
    <message>
        <source>The form asks for nothing: write words like {编号} and {标题} into its cells, or give cells such names. Nothing was written.</source>
        <translation>上报表中没有要填写的内容，未写入任何文件。请在单元格中写上{编号}、{标题}等字样，或以此命名单元格。</translation>
    </message>
</context>
<context>
    <name>banfu::workbook</name>
    <message>
        <source>The table is damaged, or not of the kind that its name says; nothing was read. Open it in the program that made it and save it again as .xlsx.</source>
        <translation>表格已损坏，或者文件类型与名称不符，未读取任何内容。请用原软件打开，另存为.xlsx后再导入。</translation>
    </message>
    <message>
        <source>The workbook has more than %1 tables; nothing was read.</source>
        <translation>工作簿中的工作表超过%1张，未读取任何内容。</translation>
    </message>
    <message>
        <source>The table “%1” has more than %2 columns; nothing was read.</source>
        <translation>工作表“%1”超过%2列，未读取任何内容。</translation>
    </message>
    <message>
        <source>The workbook is larger than a register can be (%L1 rows, %L2 cells); nothing was read. Divide it, or delete what does not belong to it.</source>
        <translation>工作簿过大（超过%L1行或%L2个单元格），未读取任何内容。请拆分文件或删去无关内容。</translation>
    </message>
    <message>
        <source>The file has more than %1 MB; nothing was read.</source>
        <translation>文件超过%1MB，未读取任何内容。</translation>
    </message>
    <message>
        <source>The workbook is locked by a password; nothing was read. Open it in the program that made it and save it without one.</source>
        <translation>工作簿设有密码，未读取任何内容。请用原软件打开，取消密码后保存。</translation>
    </message>
</context>
</TS>
