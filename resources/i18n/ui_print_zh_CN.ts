<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>banfu::PrintDialog</name>
    <message>
        <source>There is no reply yet: only the case file can be printed.</source>
        <translation>尚无答复，目前只能打印案卷。</translation>
    </message>
    <message>
        <source>Name the file first.</source>
        <translation>请先填写文件名。</translation>
    </message>
    <message numerus="yes">
        <source>Saved: %1 (%n page(s))</source>
        <translation>
            <numerusform>已保存：%1（共%n页）</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>保存为PDF</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Save a PDF and print it elsewhere, or set up a printer in the system.</source>
        <translation>本机未安装打印机。可保存为PDF后在其他电脑打印，或先在系统中安装打印机。</translation>
    </message>
    <message>
        <source>The printer could not be reached. Nothing was printed; try again or save a PDF.</source>
        <translation>无法连接打印机，未打印任何内容。请重试或保存为PDF。</translation>
    </message>
    <message numerus="yes">
        <source>Printed: %n page(s)</source>
        <translation>
            <numerusform>已打印%n页</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Printing stopped after %n page(s).</source>
        <translation>
            <numerusform>打印中止，已打印%n页。</numerusform>
        </translation>
    </message>
    <message>
        <source>Print %1</source>
        <translation>打印　%1</translation>
    </message>
    <message>
        <source>The &amp;letter</source>
        <translation>答复函(&amp;L)</translation>
    </message>
    <message>
        <source>The &amp;questionnaires</source>
        <translation>征询意见表(&amp;Q)</translation>
    </message>
    <message>
        <source>The whole &amp;case file</source>
        <translation>全部案卷(&amp;C)</translation>
    </message>
    <message>
        <source>PDF &amp;file</source>
        <translation>PDF文件(&amp;F)</translation>
    </message>
    <message>
        <source>Choose where to save</source>
        <translation>选择保存位置</translation>
    </message>
    <message>
        <source>&amp;Save as PDF</source>
        <translation>保存为PDF(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Cancel printing</source>
        <translation>取消打印(&amp;C)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The pages as they will be printed</source>
        <translation>打印预览</translation>
    </message>
    <message>
        <source>Which reply</source>
        <translation>选择答复</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Further reply %1</source>
        <translation>第%1次再次答复</translation>
    </message>
</context>
</TS>
