<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>banfu::PrintDialog</name>
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
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word 文档</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>ODF 文本</translation>
    </message>
    <message>
        <source>Web page for the public</source>
        <translation>公开网页</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>&amp;Save file</source>
        <translation>保存文件(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Folder for the files</source>
        <translation>输出文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>What kind of file</source>
        <translation>文件格式</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Save a PDF and print it elsewhere, or set up a printer in the system.</source>
        <translation>本机未安装打印机。可保存为PDF后在其他电脑打印，或先在系统中安装打印机。</translation>
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
    <message>
        <source>No font on this computer has %1: an empty box is printed instead. Install a font that has it.</source>
        <translation>本机没有含“%1”的字体，打印时以方框代替。请安装收录该字的字体。</translation>
    </message>
    <message>
        <source>&amp;Folder for the PDF files</source>
        <translation>PDF文件存放的文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>There is no folder %1. Make it first, or choose another one.</source>
        <translation>没有文件夹“%1”。请先新建，或另选一个。</translation>
    </message>
    <message>
        <source>%1 is a folder; name a file in it.</source>
        <translation>“%1”是文件夹，请在其后写明文件名。</translation>
    </message>
    <message numerus="yes">
        <source>%1: job %2, %n page(s)</source>
        <translation>
            <numerusform>%1：打印任务%2，共%n页</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, %n page(s)</source>
        <translation>
            <numerusform>%1：%2，共%n页</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: there already, not touched</source>
        <translation>%1：文件已存在，未改动</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>without a font: %1</source>
        <translation>缺少字体：%1</translation>
    </message>
    <message numerus="yes">
        <source>Handed to the printer: %n document(s)</source>
        <translation>
            <numerusform>已交打印机：%n份文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved: %n PDF file(s)</source>
        <translation>
            <numerusform>已保存：%n个PDF文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not done: %n, see the list.</source>
        <translation>
            <numerusform>未完成%n份，详见列表。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>%1 is there already and was not touched.</source>
        <translation>“%1”已存在，未改动。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are there already and were not touched.</source>
        <translation>
            <numerusform>有%n个文件已存在，未改动。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Replace it</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Replace them</source>
        <translation>全部替换(&amp;R)</translation>
    </message>
    <message numerus="yes">
        <source>Print %n suggestion(s)</source>
        <translation>
            <numerusform>打印%n件建议提案</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>A letter of its own for &amp;each deputy</source>
        <translation>每位代表（委员）各一份(&amp;E)</translation>
    </message>
    <message>
        <source>What was printed</source>
        <translation>打印结果</translation>
    </message>
    <message>
        <source>Requests to the &amp;co-handlers</source>
        <translation>商请会办函(&amp;C)</translation>
    </message>
    <message>
        <source>Our &amp;opinion to the host</source>
        <translation>会办意见函(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Reminders of opinions</source>
        <translation>催办函(&amp;R)</translation>
    </message>
    <message>
        <source>Request for an e&amp;xtension</source>
        <translation>申请延期函(&amp;X)</translation>
    </message>
    <message>
        <source>Request to &amp;take it back</source>
        <translation>申请退办函(&amp;T)</translation>
    </message>
    <message>
        <source>Records of tal&amp;ks</source>
        <translation>沟通记录(&amp;K)</translation>
    </message>
    <message>
        <source>Routing sl&amp;ip</source>
        <translation>发文稿纸(&amp;I)</translation>
    </message>
    <message>
        <source>E&amp;nvelopes</source>
        <translation>信封(&amp;N)</translation>
    </message>
    <message>
        <source>A&amp;ddress labels</source>
        <translation>地址标签(&amp;D)</translation>
    </message>
    <message>
        <source>The &amp;whole case file</source>
        <translation>全部案卷(&amp;W)</translation>
    </message>
</context>
<context>
    <name>banfu::PrintRun</name>
    <message>
        <source>There is no room for the pages on their way to the printer. Nothing was printed; free some space and try again. (%1)</source>
        <translation>磁盘空间不足，无法送交打印，未打印任何内容。请清理磁盘后重试。（%1）</translation>
    </message>
    <message>
        <source>The printer “%1” did not take the job. Nothing was printed; look at the printer, choose another one or save a PDF. (%2)</source>
        <translation>打印机“%1”未接受打印任务，未打印任何内容。请检查打印机，或另选打印机，或保存为PDF。（%2）</translation>
    </message>
</context>
<context>
    <name>banfu::PrintDocument</name>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>No printer is set up: save as PDF</source>
        <translation>没有打印机，另存为 PDF</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>Sent to the printer: %1</source>
        <translation>已送打印机：%1</translation>
    </message>
</context>
</TS>
