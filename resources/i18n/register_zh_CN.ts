<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>banfu::dates</name>
    <message>
        <source>yyyy-MM-dd</source>
        <extracomment>A date on the screen: &apos;yyyy&apos; year, &apos;MM&apos; or &apos;M&apos; month, &apos;dd&apos; or &apos;d&apos; day</extracomment>
        <translation>yyyy年M月d日</translation>
    </message>
</context>
<context>
    <name>banfu::terms</name>
    <message>
        <source>%1, the day of the event, does not count (Civil Code, article 201).</source>
        <translation>自%1的次日起计算，当日不计入（民法典第二百零一条）。</translation>
    </message>
    <message>
        <source>The holidays of %1 are not in the calendar: only weekends were taken as free there.</source>
        <translation>日历中没有%1年的放假安排，该年仅按周末休息计算，公布后请复核。</translation>
    </message>
    <message>
        <source>%1 is no working day; the last one before it is %2.</source>
        <translation>%1为休息日，此前最后一个工作日为%2。</translation>
    </message>
    <message>
        <source>Left out: weekend days %1, days of public holidays %2.</source>
        <translation>扣除周末%1天、法定节假日及调休放假%2天。</translation>
    </message>
    <message>
        <source>Counted: make-up working days on weekends %1.</source>
        <translation>计入调休上班的周末%1天。</translation>
    </message>
    <message>
        <source>The calendar&apos;s line %1 cannot be read: %2</source>
        <translation>工作日历第%1行无法识别：%2</translation>
    </message>
    <message>
        <source>The day from which the term runs does not exist.</source>
        <translation>起算日期不存在，请核对。</translation>
    </message>
    <message>
        <source>A term cannot be negative: %1.</source>
        <translation>期限不能为负数：%1。</translation>
    </message>
    <message>
        <source>The term ends after the year 9999.</source>
        <translation>期限届满日超出公元9999年，无法计算。</translation>
    </message>
    <message>
        <source>Working days counted from the next day on: %1.</source>
        <translation>自次日起计%1个工作日。</translation>
    </message>
    <message>
        <source>Months: %1, ending on the same day of the month, %2 (Civil Code, article 202).</source>
        <translation>计%1个月，至对应日%2届满（民法典第二百零二条）。</translation>
    </message>
    <message>
        <source>Months: %1, ending on %2, the month&apos;s last day, as it has no day %3 (Civil Code, article 202).</source>
        <translation>计%1个月，当月没有%3日，至月末日%2届满（民法典第二百零二条）。</translation>
    </message>
    <message>
        <source>Days counted from the next day on, free days included: %1.</source>
        <translation>自次日起计%1日，含休息日。</translation>
    </message>
</context>
</TS>
