<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>banfu::MessageBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>banfu::typedDate</name>
    <message>
        <source>There is no such day in the calendar.</source>
        <translation>没有这一天，请核对日期。</translation>
    </message>
    <message>
        <source>Not understood as a date; type it like 2026-3-2 or 3.2.</source>
        <translation>日期无法识别，请按 2026-3-2 或 3.2 的形式输入。</translation>
    </message>
</context>
<context>
    <name>banfu::ProgressDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
</TS>
