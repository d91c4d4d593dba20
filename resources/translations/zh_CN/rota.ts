<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>rota</name>
    <message>
        <source>Add to the plan</source>
        <translation>新增计划</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Ask for a swap</source>
        <translation>申请换班</translation>
    </message>
    <message>
        <source>Ask for leave</source>
        <translation>申请请假</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>考勤</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>已还</translation>
    </message>
    <message>
        <source>Begins (9:30)</source>
        <translation>开始（9:30）</translation>
    </message>
    <message>
        <source>By</source>
        <translation>巡逻人</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>归还时间</translation>
    </message>
    <message>
        <source>Change post</source>
        <translation>修改岗位</translation>
    </message>
    <message>
        <source>Changes at (8:00 16:00 0:00, or 7:00 19:00)</source>
        <translation>换岗时间（8:00 16:00 0:00 或 7:00 19:00）</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>巡点</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>巡点</translation>
    </message>
    <message>
        <source>Countersigned</source>
        <translation>当班人签字</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Day (2026-06-20)</source>
        <translation>日期（2026-06-20）</translation>
    </message>
    <message>
        <source>Day / group / topic</source>
        <translation>日期 / 班组 / 内容</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>放假</translation>
    </message>
    <message>
        <source>Days on one shift</source>
        <translation>几天一轮</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>审批人</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Do not approve</source>
        <translation>不批准</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应还</translation>
    </message>
    <message>
        <source>Due at, empty: midnight</source>
        <translation>应还时刻，不填就是当天 24 点前</translation>
    </message>
    <message>
        <source>Due on, empty: today</source>
        <translation>应还日期，不填就是当天</translation>
    </message>
    <message>
        <source>Ends (11:00)</source>
        <translation>结束（11:00）</translation>
    </message>
    <message>
        <source>Enter a holiday</source>
        <translation>填节假日</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日</translation>
    </message>
    <message>
        <source>First day (2026-06-20)</source>
        <translation>开始日（2026-06-20）</translation>
    </message>
    <message>
        <source>First day of the first group</source>
        <translation>第一组上首班的日期</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>下达人</translation>
    </message>
    <message>
        <source>Given by, empty: myself</source>
        <translation>下达人，不填就是本人</translation>
    </message>
    <message>
        <source>Gives</source>
        <translation>换出</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>Goal / procedure / name</source>
        <translation>目的 / 办法 / 姓名</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>Groups in their order (A B C)</source>
        <translation>班组顺序（甲 乙 丙）</translation>
    </message>
    <message>
        <source>Guard</source>
        <translation>秩序维护员</translation>
    </message>
    <message>
        <source>Guard countersigns</source>
        <translation>当班人签字</translation>
    </message>
    <message>
        <source>Guard on duty</source>
        <translation>当班人</translation>
    </message>
    <message>
        <source>Handed out by</source>
        <translation>经手人</translation>
    </message>
    <message>
        <source>Head who signed for it</source>
        <translation>主管签名</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>If not in order, what</source>
        <translation>有问题时写明</translation>
    </message>
    <message>
        <source>If tomorrow, why</source>
        <translation>次日还的原因</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Inspect a post</source>
        <translation>查岗登记</translation>
    </message>
    <message>
        <source>Inspected by</source>
        <translation>检查人</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>查岗</translation>
    </message>
    <message>
        <source>Key / name / department</source>
        <translation>钥匙 / 姓名 / 部门</translation>
    </message>
    <message>
        <source>Key is back</source>
        <translation>归还</translation>
    </message>
    <message>
        <source>Key or room</source>
        <translation>钥匙编号或房号</translation>
    </message>
    <message>
        <source>Key {key}</source>
        <translation>钥匙 {key}</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>钥匙</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日</translation>
    </message>
    <message>
        <source>Last day, empty: one day</source>
        <translation>结束日，不填就是一天</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>上周</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>Leave {number}  {name}</source>
        <translation>请假 {number}  {name}</translation>
    </message>
    <message>
        <source>Lend a key</source>
        <translation>借出钥匙</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>归还检查</translation>
    </message>
    <message>
        <source>Merged with another</source>
        <translation>并岗</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>Name, empty: an ordinary day</source>
        <translation>名称，不填就是平日</translation>
    </message>
    <message>
        <source>Needed on post</source>
        <translation>岗上要人</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>新增岗位</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>下月</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>下周</translation>
    </message>
    <message>
        <source>No checkpoint is due today. Add a patrol with its round under Posts.</source>
        <translation>今天没有巡点，到岗位里加流动岗和巡点</translation>
    </message>
    <message>
        <source>No key was lent yet. Write down each that goes out.</source>
        <translation>还没有借出钥匙，借出一把登记一把</translation>
    </message>
    <message>
        <source>No order has come. A leader writes each one down here.</source>
        <translation>还没有上级指示，由带班员在这里登记</translation>
    </message>
    <message>
        <source>No post is listed. Add fixed posts and patrols.</source>
        <translation>还没有岗位，先加固定岗和流动岗</translation>
    </message>
    <message>
        <source>No post was inspected yet. A leader writes it down here.</source>
        <translation>还没有查岗，由带班员在这里登记</translation>
    </message>
    <message>
        <source>No swap was asked for. Ask for one on the grid or here.</source>
        <translation>没有换班申请，在排班表或这里申请</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>No. / name / day</source>
        <translation>编号 / 姓名 / 日期</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Nobody asked for leave. Write it down when somebody does.</source>
        <translation>没有人请假，有人请假在这里登记</translation>
    </message>
    <message>
        <source>Not read by</source>
        <translation>未阅</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nothing is planned. Plan training and study for groups off post.</source>
        <translation>还没有计划，给不在岗的班组排训练和学习</translation>
    </message>
    <message>
        <source>Order {number}  {goal}</source>
        <translation>指示 {number}  {goal}</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>指示</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>借出</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超时未还</translation>
    </message>
    <message>
        <source>Patrol</source>
        <translation>巡逻</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Post / checkpoint</source>
        <translation>岗位 / 巡点</translation>
    </message>
    <message>
        <source>Post / name / what was found</source>
        <translation>岗位 / 姓名 / 情况</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>办法</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>阅</translation>
    </message>
    <message>
        <source>Read and sign</source>
        <translation>阅读签字</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>已阅</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>路线</translation>
    </message>
    <message>
        <source>Round of a patrol (14:00 East gate; 14:20 Garage)</source>
        <translation>流动岗巡点（14:00 东门；14:20 地库）</translation>
    </message>
    <message>
        <source>Seen at</source>
        <translation>签到时间</translation>
    </message>
    <message>
        <source>Set the rota</source>
        <translation>设置轮班</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Sign in here</source>
        <translation>巡点签到</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>State: all</source>
        <translation>状态：全部</translation>
    </message>
    <message>
        <source>Swap {number}</source>
        <translation>换班 {number}</translation>
    </message>
    <message>
        <source>Swaps</source>
        <translation>换班</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>换入</translation>
    </message>
    <message>
        <source>The weather</source>
        <translation>天气</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Tick who came</source>
        <translation>勾考勤</translation>
    </message>
    <message>
        <source>Time / post / checkpoint</source>
        <translation>时间 / 岗位 / 巡点</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Until day, may be empty</source>
        <translation>期限，可空</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Week: all</source>
        <translation>周：全部</translation>
    </message>
    <message>
        <source>Weekly plan</source>
        <translation>周计划</translation>
    </message>
    <message>
        <source>Went out</source>
        <translation>借出时间</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>What the guard says to it</source>
        <translation>当班人意见</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>查岗情况</translation>
    </message>
    <message>
        <source>What was seen; if late, why</source>
        <translation>所见情况，晚巡写原因</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Who has read it</source>
        <translation>阅读人</translation>
    </message>
    <message>
        <source>Who is away</source>
        <translation>请假人</translation>
    </message>
    <message>
        <source>Who stands in</source>
        <translation>顶班人</translation>
    </message>
    <message>
        <source>Who takes it</source>
        <translation>借用人</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不批准的原因</translation>
    </message>
    <message>
        <source>With the day, empty: the same</source>
        <translation>对换日期，不填就是同一天</translation>
    </message>
    <message>
        <source>With the shift</source>
        <translation>对换班次</translation>
    </message>
    <message>
        <source>Worked in place of another</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>Write an order down</source>
        <translation>登记指示</translation>
    </message>
    <message>
        <source>another month</source>
        <translation>换一个月</translation>
    </message>
    <message>
        <source>ask for a swap</source>
        <translation>申请换班</translation>
    </message>
    <message>
        <source>called off</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>choose a day</source>
        <translation>选日期</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>未签</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>未勾</translation>
    </message>
    <message>
        <source>swapped, by the rota {grp}</source>
        <translation>已换班，原为{grp}组</translation>
    </message>
    <message>
        <source>unread: {names}</source>
        <translation>未阅：{names}</translation>
    </message>
    <message>
        <source>{came} of {all} came</source>
        <translation>{all} 人到 {came} 人</translation>
    </message>
    <message>
        <source>{count} signed</source>
        <translation>{count} 人已签</translation>
    </message>
    <message>
        <source>{count} to approve</source>
        <translation>{count} 条待批</translation>
    </message>
    <message>
        <source>{late} by {minutes} min</source>
        <translation>{late} {minutes} 分钟</translation>
    </message>
    <message>
        <source>{name} (worked)</source>
        <translation>{name}（上班）</translation>
    </message>
    <message>
        <source>{name} away</source>
        <translation>{name} 请假</translation>
    </message>
    <message>
        <source>{name} away, {other} instead</source>
        <translation>{name} 请假，{other} 顶班</translation>
    </message>
    <message>
        <source>{slots}; each group {days} d, then the next shift</source>
        <translation>{slots}，每 {days} 天轮一次</translation>
    </message>
    <message>
        <source>Due at</source>
        <translation>应巡</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>排班表</translation>
    </message>
    <message>
        <source>{year}-{month:02d}</source>
        <translation>{year}年{month}月</translation>
    </message>
    <message>
        <source>Early</source>
        <translation>早班</translation>
    </message>
    <message>
        <source>Mid</source>
        <translation>中班</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>夜班</translation>
    </message>
    <message>
        <source>{grp}</source>
        <translation>{grp}组</translation>
    </message>
    <message>
        <source>No. / group / name / day</source>
        <translation>编号 / 组 / 姓名 / 日期</translation>
    </message>
    <message>
        <source>The whole group</source>
        <translation>整组</translation>
    </message>
    <message>
        <source>Who swaps</source>
        <translation>谁换</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>和谁换</translation>
    </message>
    <message>
        <source>{name} swapped, {other} instead</source>
        <translation>{name} 换班，{other} 来</translation>
    </message>
    <message>
        <source>Guard's own PIN: I have seen what was found</source>
        <translation>当班人本人 PIN（签字表示：已知悉查岗情况）</translation>
    </message>
    <message>
        <source>Their own PIN: I have read this</source>
        <translation>本人 PIN（签字表示：已阅）</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>两人同意</translation>
    </message>
    <message>
        <source>How they agree</source>
        <translation>怎么同意</translation>
    </message>
    <message>
        <source>Other one agrees</source>
        <translation>对方同意</translation>
    </message>
    <message>
        <source>Their own PIN, if here</source>
        <translation>本人 PIN（本人在场）</translation>
    </message>
    <message>
        <source>First one agrees</source>
        <translation>换班人同意</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>还没同意</translation>
    </message>
    <message>
        <source>{name} agrees to the swap</source>
        <translation>{name} 同意换班</translation>
    </message>
</context>
</TS>
