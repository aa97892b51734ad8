<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>banfu::ImportDialog</name>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Save the refused rows…</source>
        <translation>另存不能导入的行(&amp;S)…</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>导入%1</translation>
    </message>
    <message>
        <source>%1 (hidden)</source>
        <translation>%1（已隐藏）</translation>
    </message>
    <message>
        <source>Column of the table</source>
        <translation>表格中的列</translation>
    </message>
    <message>
        <source>Its first values</source>
        <translation>前几行内容</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>导入为</translation>
    </message>
    <message>
        <source>&amp;Sheet:</source>
        <translation>工作表(&amp;S)：</translation>
    </message>
    <message>
        <source>S&amp;ession of rows that name none:</source>
        <translation>未写届次的行归入(&amp;E)：</translation>
    </message>
    <message>
        <source>What the register has already:</source>
        <translation>台账中已有的：</translation>
    </message>
    <message>
        <source>&amp;leave as it is</source>
        <translation>保持不变(&amp;L)</translation>
    </message>
    <message>
        <source>com&amp;plete where it is empty</source>
        <translation>只补空缺(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;replace by what the table tells</source>
        <translation>以表格内容替换(&amp;R)</translation>
    </message>
    <message>
        <source>Which rows are shown</source>
        <translation>显示哪些行</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>第%1列</translation>
    </message>
    <message>
        <source>What the column “%1” becomes</source>
        <translation>“%1”列导入为</translation>
    </message>
    <message>
        <source>Check what the columns mean. It is remembered for the next table with these headings.</source>
        <translation>请核对各列的含义。对应关系将保存在台账中，下次导入表头相同的表格时自动采用。</translation>
    </message>
    <message>
        <source>Choose which column is: %1.</source>
        <translation>请指定以下内容所在的列：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>Reading the rows…</source>
        <translation>正在读取各行…</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>Comparing with the register…</source>
        <translation>正在与台账比对…</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>全部行</translation>
    </message>
    <message>
        <source>Refused rows are not imported; save them with their reasons, mend them and import them again.</source>
        <translation>不能导入的行不会写入台账；可连同原因另存为表格，更正后再次导入。</translation>
    </message>
    <message>
        <source> (and %1 others)</source>
        <translation>（另有%1行）</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>Save the refused rows</source>
        <translation>另存不能导入的行</translation>
    </message>
    <message>
        <source>%1-to-mend.xlsx</source>
        <translation>%1-待更正.xlsx</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>The refused rows are saved: %1</source>
        <translation>不能导入的行已保存：%1</translation>
    </message>
</context>
<context>
    <name>banfu::LedgerCommand</name>
    <message>
        <source>Importing the table again…</source>
        <translation>正在重新导入…</translation>
    </message>
    <message>
        <source>Taking the import back…</source>
        <translation>正在撤销导入…</translation>
    </message>
    <message>
        <source>Suggestions of this import were changed since; it cannot be taken back as a whole any more, and nothing was changed.</source>
        <translation>此次导入的建议提案后来有改动，不能再整体撤销；未作任何更改。</translation>
    </message>
</context>
<context>
    <name>banfu::LedgerPlanModel</name>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>补空</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>left as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>the same already</source>
        <translation>内容一致</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>不能导入</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>处理</translation>
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
        <source>Why, or what changes</source>
        <translation>原因或变动</translation>
    </message>
</context>
</TS>
