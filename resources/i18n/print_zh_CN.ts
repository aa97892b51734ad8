<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>banfu::Fonts</name>
    <message>
        <source>FangSong</source>
        <translation>仿宋</translation>
    </message>
    <message>
        <source>Kai</source>
        <translation>楷体</translation>
    </message>
    <message>
        <source>Hei</source>
        <translation>黑体</translation>
    </message>
    <message>
        <source>XiaoBiaoSong</source>
        <translation>小标宋</translation>
    </message>
    <message>
        <source>Song</source>
        <translation>宋体</translation>
    </message>
    <message>
        <source>The %1 font is missing and nothing can stand in for it. Run app/run once, or copy %2 into %3.</source>
        <translation>缺少%1字体，且没有可代用的字体。请运行一次 app/run，或将 %2 复制到 %3。</translation>
    </message>
    <message>
        <source>The %1 font is missing; %2 is used instead. Run app/run once, or copy %3 into %4.</source>
        <translation>缺少%1字体，已改用 %2。请运行一次 app/run，或将 %3 复制到 %4。</translation>
    </message>
</context>
<context>
    <name>banfu::papers</name>
    <message>
        <source>no reply yet</source>
        <translation>尚无答复</translation>
    </message>
    <message>
        <source>no letter yet</source>
        <translation>尚未拟稿</translation>
    </message>
    <message>
        <source>our bureau is no co-handler</source>
        <translation>本单位不是会办单位</translation>
    </message>
    <message>
        <source>no co-handlers</source>
        <translation>无会办单位</translation>
    </message>
    <message>
        <source>no opinion is awaited</source>
        <translation>无待收的会办意见</translation>
    </message>
    <message>
        <source>that is the host&apos;s to ask for</source>
        <translation>应由主办单位提出</translation>
    </message>
    <message>
        <source>no deputy&apos;s address</source>
        <translation>无代表（委员）地址</translation>
    </message>
</context>
<context>
    <name>banfu::paperfile</name>
    <message>
        <source>not signed yet</source>
        <translation>尚未签发</translation>
    </message>
    <message>
        <source>marked secret</source>
        <translation>标有密级</translation>
    </message>
    <message>
        <source>open on request only</source>
        <translation>属于依申请公开</translation>
    </message>
    <message>
        <source>not open</source>
        <translation>不予公开</translation>
    </message>
    <message>
        <source>not open (%1)</source>
        <translation>不予公开（%1）</translation>
    </message>
</context>
</TS>
