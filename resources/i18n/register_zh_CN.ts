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
    <message>
        <source>No holiday and no make-up working day was recognised in the notice. Nothing was changed.</source>
        <translation>通知中没有识别出放假或调休上班日期，日历未改动。</translation>
    </message>
    <message>
        <source>The calendar file holds a day that cannot be read: %1</source>
        <translation>日历文件中有无法识别的日期：%1</translation>
    </message>
    <message>
        <source>The calendar file names no year or no days.</source>
        <translation>日历文件没有年份或日期。</translation>
    </message>
    <message>
        <source>This file is far larger than a calendar; it was not read.</source>
        <translation>文件过大，不像日历文件，未读取。</translation>
    </message>
</context>
<context>
    <name>banfu::rules</name>
    <message>
        <source>Accept or return</source>
        <translation>接收或退办</translation>
    </message>
    <message>
        <source>Distribute</source>
        <translation>分办</translation>
    </message>
    <message>
        <source>First contact</source>
        <translation>首次沟通</translation>
    </message>
    <message>
        <source>Opinion of a co-handler</source>
        <translation>会办意见</translation>
    </message>
    <message>
        <source>Opinion sent back</source>
        <translation>重报会办意见</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Reply</source>
        <comment>a duty</comment>
        <translation>答复</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>寄送</translation>
    </message>
    <message>
        <source>Telling the deputy</source>
        <translation>告知代表</translation>
    </message>
    <message>
        <source>Deputy&apos;s questionnaire</source>
        <translation>代表征询意见表</translation>
    </message>
    <message>
        <source>Further reply</source>
        <translation>再次答复</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>公开</translation>
    </message>
    <message>
        <source>Commitment</source>
        <translation>承诺事项</translation>
    </message>
    <message>
        <source>Archiving</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>暂停办理</translation>
    </message>
    <message>
        <source>Assigned on</source>
        <translation>交办</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>请会办单位办理</translation>
    </message>
    <message>
        <source>Sent back on</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>寄送</translation>
    </message>
    <message>
        <source>Judged dissatisfied on</source>
        <translation>评价不满意</translation>
    </message>
    <message>
        <source>days</source>
        <translation>日</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>个工作日</translation>
    </message>
    <message>
        <source>months</source>
        <translation>个月</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number, unit</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1 %2 + %3</source>
        <comment>event, its day, length of the term</comment>
        <translation>%1 %2 + %3</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a term and its source</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 is no working day: the term ends on %2, the next one (Civil Code, article 203).</source>
        <translation>%1为休息日，期限顺延至下一工作日%2届满（民法典第二百零三条）。</translation>
    </message>
    <message>
        <source>These rules are longer than rules can be.</source>
        <translation>期限规则文本过长，未读取。</translation>
    </message>
    <message>
        <source>Line %1 of the rules cannot be read: %2</source>
        <translation>期限规则第%1行无法识别：%2</translation>
    </message>
    <message>
        <source>The rules have no name.</source>
        <translation>期限规则没有名称。</translation>
    </message>
    <message>
        <source>This year&apos;s notice sets %1, which wins.</source>
        <translation>当年交办通知规定为%1，以通知为准。</translation>
    </message>
    <message>
        <source>The rules know no extension of this term.</source>
        <translation>规则未规定该期限可以延长。</translation>
    </message>
</context>
<context>
    <name>banfu::steps</name>
    <message>
        <source>Checked</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>接收承办</translation>
    </message>
    <message>
        <source>Return asked for</source>
        <translation>申请退办</translation>
    </message>
    <message>
        <source>Return answered</source>
        <translation>退办答复</translation>
    </message>
    <message>
        <source>Distributed</source>
        <translation>分办</translation>
    </message>
    <message>
        <source>Opinion sent back</source>
        <translation>退回会办意见</translation>
    </message>
    <message>
        <source>Reminded</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Term extended</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>Deputy told</source>
        <translation>告知代表</translation>
    </message>
    <message>
        <source>Sent to a recipient</source>
        <translation>送达</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>公开</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>暂停办理</translation>
    </message>
    <message>
        <source>Taken up again</source>
        <translation>恢复办理</translation>
    </message>
    <message>
        <source>Withdrawn by the deputy</source>
        <translation>代表撤回</translation>
    </message>
    <message>
        <source>Date fixed</source>
        <translation>确定期限</translation>
    </message>
    <message>
        <source>Left out for a reason</source>
        <translation>说明理由不办</translation>
    </message>
    <message>
        <source>Handled together</source>
        <translation>并案办理</translation>
    </message>
    <message>
        <source>Second handling begun</source>
        <translation>启动再次办理</translation>
    </message>
    <message>
        <source>Bureau that should handle it</source>
        <translation>建议改办单位</translation>
    </message>
    <message>
        <source>Section and handler</source>
        <translation>承办处室、承办人</translation>
    </message>
    <message>
        <source>Bureau</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>代表</translation>
    </message>
    <message>
        <source>Number of the other suggestion</source>
        <translation>并案的建议编号</translation>
    </message>
    <message>
        <source>File number</source>
        <translation>档号</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>送达对象</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>答复单位</translation>
    </message>
    <message>
        <source>Withdrawn by</source>
        <translation>撤回人</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>分管领导</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>公开位置</translation>
    </message>
    <message>
        <source>Retention period</source>
        <translation>保管期限</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>暂停至</translation>
    </message>
    <message>
        <source>Draft due on</source>
        <translation>拟稿期限</translation>
    </message>
    <message>
        <source>New date</source>
        <translation>新的期限</translation>
    </message>
    <message>
        <source>Date before</source>
        <translation>原期限</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Which reply</source>
        <translation>所属答复</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>not granted</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <translation>由%2改为%1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step, its details</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>banfu::commitments</name>
    <message>
        <source>Under way</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已兑现</translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>未兑现</translation>
    </message>
    <message>
        <source>Enter what was promised.</source>
        <translation>请填写承诺事项。</translation>
    </message>
    <message>
        <source>A promise that is not kept needs its explanation.</source>
        <translation>未兑现的承诺事项须说明原因。</translation>
    </message>
</context>
<context>
    <name>banfu::kinds</name>
    <message>
        <source>De&amp;puties=&amp;Members|Deputies=Members|deputies=members|Deputy=Member|deputy=member|Suggestion=Proposal|suggestion=proposal</source>
        <comment>words of a suggestion and of a proposal, longer ones first</comment>
        <translation>代表（委员）=委员|代表建议=提案|建议原文=提案原文|建议要点=提案要点|代表团=界别|代表=委员|建议标题=案由</translation>
    </message>
</context>
<context>
    <name>banfu::knownnames</name>
    <message>
        <source>%1 stands there twice.</source>
        <translation>%1在名单中重复。</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>第%1行：%2</translation>
    </message>
    <message>
        <source>there is no name.</source>
        <translation>缺少名称。</translation>
    </message>
    <message>
        <source>“%1” is no date; the rest of the row was taken.</source>
        <translation>“%1”不是日期，该行其余内容已录入。</translation>
    </message>
</context>
<context>
    <name>banfu::fact</name>
    <message>
        <source>Handler</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>Handler&apos;s telephone</source>
        <translation>承办人电话</translation>
    </message>
    <message>
        <source>Subject class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>届次</translation>
    </message>
    <message>
        <source>Assigning office</source>
        <translation>交办单位</translation>
    </message>
    <message>
        <source>Leader who supervises</source>
        <translation>督办领导</translation>
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
        <source>Reply due on</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Key suggestion</source>
        <translation>重点建议</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>It would be due before it was assigned.</source>
        <translation>答复期限将早于交办日期。</translation>
    </message>
</context>
</TS>
