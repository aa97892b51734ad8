<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>banfu::encoding</name>
    <message>
        <source>The text is in no encoding that can be read (UTF-8, UTF-16, GB18030, Big5).</source>
        <translation>文本编码无法识别（可识别UTF-8、UTF-16、GB18030、Big5）。</translation>
    </message>
</context>
<context>
    <name>banfu::files</name>
    <message>
        <source>%1 could not be written; what was there before is unchanged. Free some space or choose another place, then try again. (%2)</source>
        <translation>无法写入%1，原有内容未改动。请清理磁盘空间或另选位置后重试。（%2）</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>没有找到文件%1。</translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation>%1不是文件。</translation>
    </message>
    <message>
        <source>%1 is too large (%2 MB); at most %3 MB can be read.</source>
        <translation>%1过大（%2 MB），最大可读取%3 MB。</translation>
    </message>
    <message>
        <source>%1 could not be read. (%2)</source>
        <translation>无法读取%1。（%2）</translation>
    </message>
</context>
<context>
    <name>banfu::zip</name>
    <message>
        <source>The file is damaged, or not of the kind that its name says; nothing was read.</source>
        <translation>文件已损坏，或者与扩展名不符，未读取任何内容。</translation>
    </message>
    <message>
        <source>The file has more than %1 parts inside; nothing was read.</source>
        <translation>文件内部的部件超过%1个，未读取任何内容。</translation>
    </message>
    <message>
        <source>The file has no part “%1” inside.</source>
        <translation>文件内部没有部件“%1”。</translation>
    </message>
    <message>
        <source>The part “%1” inside the file is damaged or locked by a password; nothing was read.</source>
        <translation>文件内部的部件“%1”已损坏或有密码保护，未读取任何内容。</translation>
    </message>
    <message>
        <source>The part “%1” inside the file would unpack to %2 MB; nothing was read.</source>
        <translation>文件内部的部件“%1”解压后将达%2 MB，未读取任何内容。</translation>
    </message>
</context>
</TS>
