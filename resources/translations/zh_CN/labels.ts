<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>labels</name>
    <message>
        <source>Owner</source>
        <translation>业主</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>租户</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>家属</translation>
    </message>
    <message>
        <source>Fixed space</source>
        <translation>固定车位</translation>
    </message>
    <message>
        <source>Monthly space</source>
        <translation>月租车位</translation>
    </message>
    <message>
        <source>Resident added</source>
        <translation>新增住户</translation>
    </message>
    <message>
        <source>Resident ended</source>
        <translation>住户停用</translation>
    </message>
    <message>
        <source>Vehicle added</source>
        <translation>新增车辆</translation>
    </message>
    <message>
        <source>Vehicle ended</source>
        <translation>车辆停用</translation>
    </message>
    <message>
        <source>Permit issued</source>
        <translation>发装修出入证</translation>
    </message>
    <message>
        <source>Permit ended</source>
        <translation>装修出入证停用</translation>
    </message>
    <message>
        <source>Watchlist: added</source>
        <translation>列入黑名单</translation>
    </message>
    <message>
        <source>Watchlist: ended</source>
        <translation>移出黑名单</translation>
    </message>
    <message>
        <source>Do not admit</source>
        <translation>禁止进场</translation>
    </message>
    <message>
        <source>Tell the leader</source>
        <translation>进场须报告</translation>
    </message>
    <message>
        <source>Last of plate</source>
        <translation>车牌尾号</translation>
    </message>
    <message>
        <source>Middle of plate</source>
        <translation>车牌号段</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>车牌</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>访客证号</translation>
    </message>
    <message>
        <source>Last of phone</source>
        <translation>手机尾号</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Log entry</source>
        <translation>登记进场</translation>
    </message>
    <message>
        <source>Log exit</source>
        <translation>登记离场</translation>
    </message>
    <message>
        <source>Visitor to here</source>
        <translation>登记访客到这户</translation>
    </message>
    <message>
        <source>Visitor leaves</source>
        <translation>登记访客离开</translation>
    </message>
    <message>
        <source>Tell the leader now</source>
        <translation>通知带班员</translation>
    </message>
    <message>
        <source>Watchlist</source>
        <translation>黑名单</translation>
    </message>
    <message>
        <source>Parking expired</source>
        <translation>车位已过期</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超时未离</translation>
    </message>
    <message>
        <source>Slip waits for release</source>
        <translation>有放行单待放行</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Vehicles</source>
        <translation>车辆</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>访客</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>报修投诉</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>值班</translation>
    </message>
    <message>
        <source>Put ahead</source>
        <translation>往前拨</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>往回拨</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>In</source>
        <translation>进</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>出</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>装修</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>Struck out</source>
        <translation>已划销</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>车辆类别</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>核实方式</translation>
    </message>
    <message>
        <source>Why no plate</source>
        <translation>无牌原因</translation>
    </message>
    <message>
        <source>Minutes to stay</source>
        <translation>停留分钟</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Belongings</source>
        <translation>携带物品</translation>
    </message>
    <message>
        <source>Document kind</source>
        <translation>证件种类</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Officer number</source>
        <translation>警号</translation>
    </message>
    <message>
        <source>Card back</source>
        <translation>证已收回</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Mover</source>
        <translation>搬运人</translation>
    </message>
    <message>
        <source>Mover's phone</source>
        <translation>搬运人手机</translation>
    </message>
    <message>
        <source>Mover is</source>
        <translation>搬运人关系</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>车位</translation>
    </message>
    <message>
        <source>Space kind</source>
        <translation>车位性质</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>有效期起</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>施工单位</translation>
    </message>
    <message>
        <source>Furniture</source>
        <translation>搬家家俱</translation>
    </message>
    <message>
        <source>Appliance</source>
        <translation>家用大件电器</translation>
    </message>
    <message>
        <source>Daily goods</source>
        <translation>生活用品</translation>
    </message>
    <message>
        <source>Valuables, devices</source>
        <translation>贵重物品或设备</translation>
    </message>
    <message>
        <source>Home renovation</source>
        <translation>家庭大件装修材料</translation>
    </message>
    <message>
        <source>Office goods</source>
        <translation>公司办公用品</translation>
    </message>
    <message>
        <source>Electrical</source>
        <translation>电器设备</translation>
    </message>
    <message>
        <source>Machine parts</source>
        <translation>机械配件</translation>
    </message>
    <message>
        <source>Building material</source>
        <translation>建筑装修材料</translation>
    </message>
    <message>
        <source>Merchandise</source>
        <translation>商品物资</translation>
    </message>
    <message>
        <source>Contractor</source>
        <translation>装修单位</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>公司单位</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>By letter</source>
        <translation>授权书</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>本人到场</translation>
    </message>
    <message>
        <source>Owner's consent</source>
        <translation>业主同意</translation>
    </message>
    <message>
        <source>ID check</source>
        <translation>证件核对</translation>
    </message>
    <message>
        <source>Vehicle check</source>
        <translation>车辆核对</translation>
    </message>
    <message>
        <source>Count each item</source>
        <translation>逐件清点</translation>
    </message>
    <message>
        <source>Mover's signature</source>
        <translation>搬运人签字</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待放行</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>已放行</translation>
    </message>
    <message>
        <source>Not released</source>
        <translation>拒绝放行</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Slip opened</source>
        <translation>放行申请</translation>
    </message>
    <message>
        <source>Item added</source>
        <translation>加一项物品</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>清点</translation>
    </message>
    <message>
        <source>ID checked</source>
        <translation>证件核对</translation>
    </message>
    <message>
        <source>Vehicle checked</source>
        <translation>车辆核对</translation>
    </message>
    <message>
        <source>Owner agreed</source>
        <translation>业主同意</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Fire</source>
        <translation>火情</translation>
    </message>
    <message>
        <source>Theft</source>
        <translation>盗窃</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>纠纷</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>车辆事故</translation>
    </message>
    <message>
        <source>Facility fault</source>
        <translation>设施故障</translation>
    </message>
    <message>
        <source>Person hurt or ill</source>
        <translation>人员伤病</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Incident step</source>
        <translation>事件处置</translation>
    </message>
    <message>
        <source>Incident closed</source>
        <translation>事件结束</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>报修</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Resident</source>
        <translation>住户</translation>
    </message>
    <message>
        <source>Resident car</source>
        <translation>住户车辆</translation>
    </message>
    <message>
        <source>Non-resident</source>
        <translation>非住户车辆</translation>
    </message>
    <message>
        <source>Outside vehicle</source>
        <translation>外来车辆</translation>
    </message>
    <message>
        <source>Motorcycle</source>
        <translation>摩托车</translation>
    </message>
    <message>
        <source>Tricycle</source>
        <translation>三轮车</translation>
    </message>
    <message>
        <source>Bicycle</source>
        <translation>自行车</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>救护消防</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>公务车辆</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>访客</translation>
    </message>
    <message>
        <source>Renovation</source>
        <translation>装饰施工</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>快递外卖</translation>
    </message>
    <message>
        <source>Housekeeping</source>
        <translation>家政</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>执法人员</translation>
    </message>
    <message>
        <source>Phone confirmed</source>
        <translation>电话已核实</translation>
    </message>
    <message>
        <source>Intercom confirmed</source>
        <translation>对讲已核实</translation>
    </message>
    <message>
        <source>Met in person</source>
        <translation>当面核实</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>有预约</translation>
    </message>
    <message>
        <source>Host not reached</source>
        <translation>联系不上</translation>
    </message>
    <message>
        <source>Not seen in</source>
        <translation>未见进场</translation>
    </message>
    <message>
        <source>Not admitted</source>
        <translation>未放行</translation>
    </message>
    <message>
        <source>Card not back</source>
        <translation>证未收回</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>white</source>
        <translation>白</translation>
    </message>
    <message>
        <source>black</source>
        <translation>黑</translation>
    </message>
    <message>
        <source>temp.</source>
        <translation>临</translation>
    </message>
    <message>
        <source>Clock changed</source>
        <translation>时钟被调</translation>
    </message>
    <message>
        <source>Ordinary plate</source>
        <translation>普通车牌</translation>
    </message>
    <message>
        <source>New energy</source>
        <translation>新能源小型车</translation>
    </message>
    <message>
        <source>New energy, large</source>
        <translation>新能源大型车</translation>
    </message>
    <message>
        <source>Police, training, trailer</source>
        <translation>警、学、挂、试、超</translation>
    </message>
    <message>
        <source>Hong Kong or Macao</source>
        <translation>港澳车牌</translation>
    </message>
    <message>
        <source>Embassy</source>
        <translation>使馆车牌</translation>
    </message>
    <message>
        <source>Consulate</source>
        <translation>领馆车牌</translation>
    </message>
    <message>
        <source>Armed police</source>
        <translation>武警车牌</translation>
    </message>
    <message>
        <source>Military</source>
        <translation>军车牌</translation>
    </message>
    <message>
        <source>Emergency rescue</source>
        <translation>应急救援车牌</translation>
    </message>
    <message>
        <source>Civil aviation</source>
        <translation>民航车牌</translation>
    </message>
    <message>
        <source>Temporary plate</source>
        <translation>临时车牌</translation>
    </message>
    <message>
        <source>Tractor</source>
        <translation>拖拉机车牌</translation>
    </message>
    <message>
        <source>Resident ID</source>
        <translation>身份证</translation>
    </message>
    <message>
        <source>HK/MO/TW residence</source>
        <translation>港澳台居住证</translation>
    </message>
    <message>
        <source>HK/MO travel permit</source>
        <translation>港澳通行证</translation>
    </message>
    <message>
        <source>TW travel permit</source>
        <translation>台胞证</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>中国护照</translation>
    </message>
    <message>
        <source>Foreign passport</source>
        <translation>外国护照</translation>
    </message>
    <message>
        <source>Permanent resident</source>
        <translation>外国人永居证</translation>
    </message>
    <message>
        <source>Other paper</source>
        <translation>其他证件</translation>
    </message>
    <message>
        <source>New car, none yet</source>
        <translation>新车未上牌</translation>
    </message>
    <message>
        <source>Tricycle or bicycle</source>
        <translation>三轮、自行车</translation>
    </message>
    <message>
        <source>Covered or unreadable</source>
        <translation>遮挡或看不清</translation>
    </message>
    <message>
        <source>Emergency vehicle</source>
        <translation>应急车辆</translation>
    </message>
    <message>
        <source>The host says no</source>
        <translation>业主不同意</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>联系不上，没人确认</translation>
    </message>
    <message>
        <source>Dangerous goods</source>
        <translation>装有危险品</translation>
    </message>
    <message>
        <source>Large truck</source>
        <translation>大型货车</translation>
    </message>
    <message>
        <source>Will not say who or where</source>
        <translation>不说找谁、去哪</translation>
    </message>
    <message>
        <source>Host says no</source>
        <translation>业主不同意</translation>
    </message>
    <message>
        <source>Wrong car</source>
        <translation>记错车牌</translation>
    </message>
    <message>
        <source>Wrong room</source>
        <translation>记错房号</translation>
    </message>
    <message>
        <source>Wrong name</source>
        <translation>记错人</translation>
    </message>
    <message>
        <source>In for out</source>
        <translation>进出记反</translation>
    </message>
    <message>
        <source>Twice</source>
        <translation>重复登记</translation>
    </message>
    <message>
        <source>Guard</source>
        <translation>秩序维护员</translation>
    </message>
    <message>
        <source>Shift leader</source>
        <translation>带班员</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Fixed post</source>
        <translation>固定岗</translation>
    </message>
    <message>
        <source>Patrol</source>
        <translation>流动岗</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Desk locked</source>
        <translation>锁屏</translation>
    </message>
    <message>
        <source>Wrong PIN</source>
        <translation>PIN 输错</translation>
    </message>
    <message>
        <source>Person added</source>
        <translation>人员新增</translation>
    </message>
    <message>
        <source>Person changed</source>
        <translation>人员变更</translation>
    </message>
    <message>
        <source>Person ended</source>
        <translation>人员离岗</translation>
    </message>
    <message>
        <source>PIN set</source>
        <translation>PIN 已设置</translation>
    </message>
    <message>
        <source>Site opened</source>
        <translation>台账启用</translation>
    </message>
    <message>
        <source>Site renamed</source>
        <translation>岗位更名</translation>
    </message>
    <message>
        <source>Rota changed</source>
        <translation>排班变更</translation>
    </message>
    <message>
        <source>Equipment list</source>
        <translation>装备清单</translation>
    </message>
    <message>
        <source>Early shift</source>
        <translation>早班</translation>
    </message>
    <message>
        <source>Middle shift</source>
        <translation>中班</translation>
    </message>
    <message>
        <source>Night shift</source>
        <translation>夜班</translation>
    </message>
    <message>
        <source>Shift takes over</source>
        <translation>接班</translation>
    </message>
    <message>
        <source>Not by the rota</source>
        <translation>与排班不同</translation>
    </message>
    <message>
        <source>Line-up and dress</source>
        <translation>列队着装</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>装备器械</translation>
    </message>
    <message>
        <source>Cleanliness</source>
        <translation>环境卫生</translation>
    </message>
    <message>
        <source>Outstanding</source>
        <translation>未尽事项</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>双方签字</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>到岗</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Not passed</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Faulty</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Booth</source>
        <translation>岗亭</translation>
    </message>
    <message>
        <source>Glass</source>
        <translation>玻璃</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>桌面</translation>
    </message>
    <message>
        <source>Road</source>
        <translation>路面</translation>
    </message>
    <message>
        <source>Outgoing leader</source>
        <translation>交班带班员</translation>
    </message>
    <message>
        <source>Incoming leader</source>
        <translation>接班带班员</translation>
    </message>
    <message>
        <source>Supervisor's review</source>
        <translation>主管复核</translation>
    </message>
    <message>
        <source>Relief named</source>
        <translation>接班人</translation>
    </message>
    <message>
        <source>Line-up check</source>
        <translation>着装检查</translation>
    </message>
    <message>
        <source>Equipment check</source>
        <translation>装备清点</translation>
    </message>
    <message>
        <source>Cleanliness check</source>
        <translation>卫生检查</translation>
    </message>
    <message>
        <source>Handover signed</source>
        <translation>交接签字</translation>
    </message>
    <message>
        <source>Signature taken back</source>
        <translation>签字撤回</translation>
    </message>
    <message>
        <source>Handover complete</source>
        <translation>交接完成</translation>
    </message>
    <message>
        <source>Matter left open</source>
        <translation>未尽事项登记</translation>
    </message>
    <message>
        <source>Matter taken over</source>
        <translation>未尽事项接收</translation>
    </message>
    <message>
        <source>Matter settled</source>
        <translation>未尽事项办结</translation>
    </message>
    <message>
        <source>Report made</source>
        <translation>报告生成</translation>
    </message>
    <message>
        <source>Report sealed</source>
        <translation>报告签章</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>未签字</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签字</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>已复核</translation>
    </message>
    <message>
        <source>Radios</source>
        <translation>对讲机</translation>
    </message>
    <message>
        <source>Buttons, volume, earpiece</source>
        <translation>按键、音量、耳机</translation>
    </message>
    <message>
        <source>Chargers</source>
        <translation>充电器</translation>
    </message>
    <message>
        <source>Power light</source>
        <translation>通电指示灯</translation>
    </message>
    <message>
        <source>Discharger</source>
        <translation>放电器</translation>
    </message>
    <message>
        <source>Discharge once</source>
        <translation>放电一轮</translation>
    </message>
    <message>
        <source>Batteries</source>
        <translation>电池</translation>
    </message>
    <message>
        <source>Spares for radios</source>
        <translation>对讲机备用</translation>
    </message>
    <message>
        <source>Guard gear</source>
        <translation>警具</translation>
    </message>
    <message>
        <source>Baton, torch</source>
        <translation>橡胶棍、强光手电</translation>
    </message>
    <message>
        <source>Helmets</source>
        <translation>头盔</translation>
    </message>
    <message>
        <source>Strap, visor</source>
        <translation>帽带、面罩</translation>
    </message>
    <message>
        <source>Gate remotes</source>
        <translation>道闸遥控器</translation>
    </message>
    <message>
        <source>Up and down once</source>
        <translation>起落各一次</translation>
    </message>
    <message>
        <source>Booth keys</source>
        <translation>岗亭钥匙</translation>
    </message>
    <message>
        <source>Door, cabinet, fire box</source>
        <translation>门、柜、消防箱</translation>
    </message>
    <message>
        <source>Number shown</source>
        <translation>显示全号</translation>
    </message>
    <message>
        <source>Owner's phone</source>
        <translation>业主电话</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>报修投诉</translation>
    </message>
    <message>
        <source>Vehicle in</source>
        <translation>车辆进场</translation>
    </message>
    <message>
        <source>Vehicle out</source>
        <translation>车辆离场</translation>
    </message>
    <message>
        <source>Vehicle not admitted</source>
        <translation>车辆未放行</translation>
    </message>
    <message>
        <source>Visitor in</source>
        <translation>访客进场</translation>
    </message>
    <message>
        <source>Visitor out</source>
        <translation>访客离开</translation>
    </message>
    <message>
        <source>Visitor not admitted</source>
        <translation>访客未放行</translation>
    </message>
    <message>
        <source>yellow and green</source>
        <translation>黄绿</translation>
    </message>
    <message>
        <source>Card came back</source>
        <translation>证已追回</translation>
    </message>
    <message>
        <source>Expected: added</source>
        <translation>登记预约</translation>
    </message>
    <message>
        <source>Expected: changed</source>
        <translation>预约改动</translation>
    </message>
    <message>
        <source>Expected: ended</source>
        <translation>预约结束</translation>
    </message>
    <message>
        <source>Installation</source>
        <translation>安装维修</translation>
    </message>
    <message>
        <source>Moving truck</source>
        <translation>搬家货车</translation>
    </message>
    <message>
        <source>Pass made out</source>
        <translation>开出凭条</translation>
    </message>
    <message>
        <source>called off</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>came</source>
        <translation>已到</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Temporary plate expired</source>
        <translation>临牌已到期</translation>
    </message>
    <message>
        <source>Temporary plate until</source>
        <translation>临牌有效期至</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处理方式</translation>
    </message>
    <message>
        <source>Carer</source>
        <translation>护工</translation>
    </message>
    <message>
        <source>Cleaner</source>
        <translation>钟点工</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Ended as</source>
        <translation>怎么结束</translation>
    </message>
    <message>
        <source>Equipment added</source>
        <translation>新增装备</translation>
    </message>
    <message>
        <source>Equipment changed</source>
        <translation>装备更改</translation>
    </message>
    <message>
        <source>Equipment ended</source>
        <translation>装备撤下</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>From</source>
        <translation>几点起</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>退证</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>Helper added</source>
        <translation>常访人员登记</translation>
    </message>
    <message>
        <source>Helper changed</source>
        <translation>常访人员更改</translation>
    </message>
    <message>
        <source>Helper ended</source>
        <translation>常访人员结束</translation>
    </message>
    <message>
        <source>Look at</source>
        <translation>检查内容</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>遗失</translation>
    </message>
    <message>
        <source>Milk, papers</source>
        <translation>送奶送报</translation>
    </message>
    <message>
        <source>Nanny</source>
        <translation>保姆</translation>
    </message>
    <message>
        <source>Not at this hour</source>
        <translation>不在时段内</translation>
    </message>
    <message>
        <source>Not on this day</source>
        <translation>今天不是约定日</translation>
    </message>
    <message>
        <source>Not valid yet</source>
        <translation>还没生效</translation>
    </message>
    <message>
        <source>Other helper</source>
        <translation>其他常访</translation>
    </message>
    <message>
        <source>Permit changed</source>
        <translation>出入证更改</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Resident changed</source>
        <translation>住户更改</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Should be</source>
        <translation>应有数量</translation>
    </message>
    <message>
        <source>Taken away</source>
        <translation>没收</translation>
    </message>
    <message>
        <source>Temporary space</source>
        <translation>临时车位</translation>
    </message>
    <message>
        <source>Tutor</source>
        <translation>家教</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>几点止</translation>
    </message>
    <message>
        <source>Vehicle changed</source>
        <translation>车辆更改</translation>
    </message>
    <message>
        <source>Watchlist: changed</source>
        <translation>黑名单：更改</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>送水</translation>
    </message>
    <message>
        <source>Another room's permit</source>
        <translation>别的房号的证</translation>
    </message>
    <message>
        <source>By slip</source>
        <translation>凭放行条</translation>
    </message>
    <message>
        <source>Escort</source>
        <translation>陪同人</translation>
    </message>
    <message>
        <source>Escorted</source>
        <translation>有人陪同</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>货物</translation>
    </message>
    <message>
        <source>Host not asked</source>
        <translation>未问业主</translation>
    </message>
    <message>
        <source>Hours of works</source>
        <translation>施工时间</translation>
    </message>
    <message>
        <source>Leader told</source>
        <translation>已告知带班员</translation>
    </message>
    <message>
        <source>Leader's leave</source>
        <translation>带班员放行</translation>
    </message>
    <message>
        <source>No escort</source>
        <translation>无人陪同</translation>
    </message>
    <message>
        <source>No goods</source>
        <translation>无货</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>未登记姓名</translation>
    </message>
    <message>
        <source>No permit</source>
        <translation>无出入证</translation>
    </message>
    <message>
        <source>No room</source>
        <translation>未登记房号</translation>
    </message>
    <message>
        <source>Not seen out</source>
        <translation>未见离开</translation>
    </message>
    <message>
        <source>Outside working hours</source>
        <translation>不在施工时间</translation>
    </message>
    <message>
        <source>Permit expired</source>
        <translation>出入证到期</translation>
    </message>
    <message>
        <source>Permit not begun</source>
        <translation>出入证未生效</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Van</source>
        <translation>厢式货车</translation>
    </message>
    <message>
        <source>Watchlist, came in</source>
        <translation>黑名单人车已进场</translation>
    </message>
    <message>
        <source>Will not register</source>
        <translation>不肯登记</translation>
    </message>
    <message>
        <source>Yellow plate</source>
        <translation>黄牌</translation>
    </message>
    <message>
        <source>No space of its own</source>
        <translation>无车位</translation>
    </message>
    <message>
        <source>Workbook imported</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>Registry sheet exported</source>
        <translation>导出档案</translation>
    </message>
    <message>
        <source>Entries exported</source>
        <translation>导出记录</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>住户</translation>
    </message>
    <message>
        <source>Permits</source>
        <translation>装修人员</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>香港</translation>
    </message>
    <message>
        <source>Macao</source>
        <translation>澳门</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>台湾</translation>
    </message>
    <message>
        <source>It is this one</source>
        <translation>就是这辆</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>放行进入</translation>
    </message>
    <message>
        <source>One character differs</source>
        <translation>差一位</translation>
    </message>
    <message>
        <source>Open the slip</source>
        <translation>打开放行条</translation>
    </message>
    <message>
        <source>Part of plate</source>
        <translation>车牌中段</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>通行码</translation>
    </message>
    <message>
        <source>Release slip</source>
        <translation>物品放行条</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>来人</translation>
    </message>
    <message>
        <source>Permit given back</source>
        <translation>出入证已终止</translation>
    </message>
    <message>
        <source>Annual leave</source>
        <translation>年假</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Borrower</source>
        <translation>借用人</translation>
    </message>
    <message>
        <source>Checkpoint seen</source>
        <translation>巡点签到</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>巡点</translation>
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
        <source>Due</source>
        <translation>应还</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>该巡了</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>查岗情况</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>下达人</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>Holiday entered</source>
        <translation>填写节假日</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Inspection countersigned</source>
        <translation>查岗签字</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>钥匙</translation>
    </message>
    <message>
        <source>Key back</source>
        <translation>钥匙归还</translation>
    </message>
    <message>
        <source>Key lent</source>
        <translation>钥匙借出</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>晚巡</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>Leave approved</source>
        <translation>请假批准</translation>
    </message>
    <message>
        <source>Leave asked for</source>
        <translation>申请请假</translation>
    </message>
    <message>
        <source>Leave not approved</source>
        <translation>请假未批准</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>漏巡</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>未批准</translation>
    </message>
    <message>
        <source>Not in order</source>
        <translation>有问题</translation>
    </message>
    <message>
        <source>Not yet due</source>
        <translation>未到时</translation>
    </message>
    <message>
        <source>Order from above</source>
        <translation>上级指示</translation>
    </message>
    <message>
        <source>Order read</source>
        <translation>指示已阅</translation>
    </message>
    <message>
        <source>Order settled</source>
        <translation>指示办结</translation>
    </message>
    <message>
        <source>Other day</source>
        <translation>另一天</translation>
    </message>
    <message>
        <source>Other group</source>
        <translation>另一班组</translation>
    </message>
    <message>
        <source>Other leave</source>
        <translation>其他假</translation>
    </message>
    <message>
        <source>Other shift</source>
        <translation>另一班次</translation>
    </message>
    <message>
        <source>Personal leave</source>
        <translation>事假</translation>
    </message>
    <message>
        <source>Post added</source>
        <translation>新增岗位</translation>
    </message>
    <message>
        <source>Post changed</source>
        <translation>岗位变更</translation>
    </message>
    <message>
        <source>Post ended</source>
        <translation>岗位撤销</translation>
    </message>
    <message>
        <source>Post inspected</source>
        <translation>查岗</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>办法</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Rota</source>
        <translation>排班</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>已巡</translation>
    </message>
    <message>
        <source>Sick leave</source>
        <translation>病假</translation>
    </message>
    <message>
        <source>Signed for by</source>
        <translation>主管签名</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>顶班人</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>Swap approved</source>
        <translation>换班批准</translation>
    </message>
    <message>
        <source>Swap asked for</source>
        <translation>申请换班</translation>
    </message>
    <message>
        <source>Swap not approved</source>
        <translation>换班未批准</translation>
    </message>
    <message>
        <source>Time off in lieu</source>
        <translation>调休</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>待批</translation>
    </message>
    <message>
        <source>Weekly plan: added</source>
        <translation>周计划：新增</translation>
    </message>
    <message>
        <source>Weekly plan: attendance</source>
        <translation>周计划：考勤</translation>
    </message>
    <message>
        <source>Weekly plan: called off</source>
        <translation>周计划：取消</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>Day or month report</source>
        <translation>日报、月报</translation>
    </message>
    <message>
        <source>First paper</source>
        <translation>首份</translation>
    </message>
    <message>
        <source>Printer failed</source>
        <translation>打印失败</translation>
    </message>
    <message>
        <source>Report printed</source>
        <translation>打印报告</translation>
    </message>
    <message>
        <source>Accounted for</source>
        <translation>已核销</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>代办人</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>已申请</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>门岗已核对</translation>
    </message>
    <message>
        <source>Day over</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已签发</translation>
    </message>
    <message>
        <source>Its day is over</source>
        <translation>已过当天，要重开</translation>
    </message>
    <message>
        <source>Leader: may move now</source>
        <translation>带班员准许非办公时间搬出</translation>
    </message>
    <message>
        <source>Made out anew</source>
        <translation>已重开</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>没人接</translation>
    </message>
    <message>
        <source>Office hours</source>
        <translation>办公时间</translation>
    </message>
    <message>
        <source>Partly released</source>
        <translation>部分放行</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Referred to service desk</source>
        <translation>欠费转客服</translation>
    </message>
    <message>
        <source>Said no</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Slip back</source>
        <translation>已收条</translation>
    </message>
    <message>
        <source>Slip issued</source>
        <translation>签发放行条</translation>
    </message>
    <message>
        <source>Slip void</source>
        <translation>放行条作废</translation>
    </message>
    <message>
        <source>Slips of the week</source>
        <translation>放行条周核销</translation>
    </message>
    <message>
        <source>Supervisor: goes on</source>
        <translation>主管准许继续</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>已核验</translation>
    </message>
    <message>
        <source>Without paper</source>
        <translation>没有打印</translation>
    </message>
    <message>
        <source>Written authority</source>
        <translation>授权书</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Dispute ended</source>
        <translation>争议已消</translation>
    </message>
    <message>
        <source>Emergency handover</source>
        <translation>紧急交接</translation>
    </message>
    <message>
        <source>Equipment repaired</source>
        <translation>装备已修</translation>
    </message>
    <message>
        <source>Handover refused</source>
        <translation>拒签</translation>
    </message>
    <message>
        <source>Handover resumed</source>
        <translation>继续交接</translation>
    </message>
    <message>
        <source>In the box and given out</source>
        <translation>盒内加发出</translation>
    </message>
    <message>
        <source>Incident taken over</source>
        <translation>事件已接</translation>
    </message>
    <message>
        <source>Line disputed</source>
        <translation>有争议</translation>
    </message>
    <message>
        <source>Line-up time</source>
        <translation>集合时间</translation>
    </message>
    <message>
        <source>Nobody came to relieve</source>
        <translation>无人接班</translation>
    </message>
    <message>
        <source>Overtime ended</source>
        <translation>超时结束</translation>
    </message>
    <message>
        <source>Release slips</source>
        <translation>放行条</translation>
    </message>
    <message>
        <source>Shift read through</source>
        <translation>本班已看完</translation>
    </message>
    <message>
        <source>Visitor cards</source>
        <translation>访客证</translation>
    </message>
    <message>
        <source>Waiting in the booth, as the book has</source>
        <translation>岗亭待放行，与台账一致</translation>
    </message>
    <message>
        <source>late</source>
        <translation>迟到</translation>
    </message>
    <message>
        <source>Face, hair, nails</source>
        <translation>面容发甲</translation>
    </message>
    <message>
        <source>Uniform mixed</source>
        <translation>制服混穿</translation>
    </message>
    <message>
        <source>Arrears</source>
        <translation>欠费</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>交接班</translation>
    </message>
    <message>
        <source>Ill</source>
        <translation>因病</translation>
    </message>
    <message>
        <source>Outside office hours</source>
        <translation>办公时间外</translation>
    </message>
    <message>
        <source>Keys sealed anew</source>
        <translation>密钥重新封存</translation>
    </message>
    <message>
        <source>On leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>Other person</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Swapped</source>
        <translation>换班</translation>
    </message>
    <message>
        <source>Handovers and signatures</source>
        <translation>交接和签名</translation>
    </message>
    <message>
        <source>Keys lent</source>
        <translation>钥匙借用</translation>
    </message>
    <message>
        <source>Old personal data deleted</source>
        <translation>到期个人信息清除</translation>
    </message>
    <message>
        <source>Passages, visitors, requests</source>
        <translation>车辆、访客、报事</translation>
    </message>
    <message>
        <source>Registry, after its end</source>
        <translation>登记资料（停用后）</translation>
    </message>
    <message>
        <source>Release slips and photos</source>
        <translation>放行条和照片</translation>
    </message>
    <message>
        <source>Retention set</source>
        <translation>保存期限设定</translation>
    </message>
    <message>
        <source>Backup rehearsed</source>
        <translation>备份演练</translation>
    </message>
    <message>
        <source>Went on from a backup</source>
        <translation>由备份恢复</translation>
    </message>
    <message>
        <source>Backup folder chosen</source>
        <translation>备份文件夹已选</translation>
    </message>
    <message>
        <source>Moves at</source>
        <translation>预计搬出</translation>
    </message>
    <message>
        <source>Own tools</source>
        <translation>自带工具</translation>
    </message>
    <message>
        <source>How often posts are inspected</source>
        <translation>查岗次数</translation>
    </message>
    <message>
        <source>Badge ended</source>
        <translation>工牌停用</translation>
    </message>
    <message>
        <source>Badge issued</source>
        <translation>发工牌</translation>
    </message>
    <message>
        <source>Idle lock, minutes</source>
        <translation>自动锁屏分钟数</translation>
    </message>
    <message>
        <source>New PIN by the recovery sheet</source>
        <translation>用恢复单重设 PIN</translation>
    </message>
    <message>
        <source>PIN right after wrong ones</source>
        <translation>输错后 PIN 已对</translation>
    </message>
    <message>
        <source>Administrator's recovery code made</source>
        <translation>生成管理员恢复码</translation>
    </message>
    <message>
        <source>Signed in by badge</source>
        <translation>刷工牌登录</translation>
    </message>
    <message>
        <source>Report ordered</source>
        <translation>指令生成报告</translation>
    </message>
    <message>
        <source>Emergency book begun</source>
        <translation>启用应急册</translation>
    </message>
    <message>
        <source>Emergency book brought in</source>
        <translation>应急册并回</translation>
    </message>
    <message>
        <source>From the emergency book</source>
        <translation>应急册补录</translation>
    </message>
    <message>
        <source>Number shown whole</source>
        <translation>查看完整号码</translation>
    </message>
    <message>
        <source>Resident's phone</source>
        <translation>住户电话</translation>
    </message>
    <message>
        <source>They ask</source>
        <translation>本人要求</translation>
    </message>
    <message>
        <source>Police</source>
        <translation>公安调取</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>核对证件</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>打电话核实</translation>
    </message>
    <message>
        <source>Plain copy of the book</source>
        <translation>台账明文副本</translation>
    </message>
    <message>
        <source>with personal data</source>
        <translation>含个人信息</translation>
    </message>
    <message>
        <source>Desk locked itself</source>
        <translation>自动锁屏</translation>
    </message>
    <message>
        <source>Checkpoint missed</source>
        <translation>漏巡</translation>
    </message>
    <message>
        <source>Inspection missed</source>
        <translation>漏查岗</translation>
    </message>
    <message>
        <source>Key not back</source>
        <translation>钥匙未还</translation>
    </message>
    <message>
        <source>Order not read</source>
        <translation>指示未阅</translation>
    </message>
    <message>
        <source>Shift report as a workbook</source>
        <translation>交接报告表格</translation>
    </message>
    <message>
        <source>Copy of a report saved</source>
        <translation>报告存了副本</translation>
    </message>
    <message>
        <source>Printed anew, the printing before failed</source>
        <translation>补打，此前打印未成</translation>
    </message>
    <message>
        <source>Book under a new key</source>
        <translation>台账换了密钥</translation>
    </message>
    <message>
        <source>Asked for it</source>
        <translation>本人申请</translation>
    </message>
    <message>
        <source>By message</source>
        <translation>信息同意</translation>
    </message>
    <message>
        <source>By the own PIN</source>
        <translation>本人 PIN 同意</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>书面同意</translation>
    </message>
    <message>
        <source>Swap agreed to</source>
        <translation>同意换班</translation>
    </message>
</context>
</TS>
