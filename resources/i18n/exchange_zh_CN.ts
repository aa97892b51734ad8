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
        <source>%1 cannot be imported: .txt, .html, .docx and .json files can.</source>
        <translation>%1无法导入，可导入的文件类型为.txt、.html、.docx和.json。</translation>
    </message>
    <message>
        <source>Further lines without a place that stand in the notes: %1</source>
        <translation>其余无法归类、已记入备注的行数：%1</translation>
    </message>
    <message>
        <source>%1: file %2 came without its content and was left out.</source>
        <translation>%1：文件%2没有随附内容，未导入。</translation>
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
</TS>
