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
        <source>%1 cannot be imported: .txt, .html and .json files can.</source>
        <translation>%1无法导入，可导入的文件类型为.txt、.html和.json。</translation>
    </message>
</context>
<context>
    <name>banfu::publicletter</name>
    <message>
        <source>No reply letter was found in the text: neither a title, nor a salutation, nor a sentence that names a suggestion. Nothing was imported.</source>
        <translation>未在文中找到答复函：既无标题、称谓，也无写明建议提案的语句。未导入任何内容。</translation>
    </message>
    <message>
        <source>The page is too long to be a letter; nothing was read.</source>
        <translation>网页内容过长，不是答复函，未读取任何内容。</translation>
    </message>
</context>
</TS>
