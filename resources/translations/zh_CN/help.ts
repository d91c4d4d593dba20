<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>help</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Duties of the post</source>
        <translation>岗位职责</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>On every page</source>
        <translation>每一页都能用</translation>
    </message>
    <message>
        <source>Polite phrases</source>
        <translation>文明用语</translation>
    </message>
    <message>
        <source>add a line of goods</source>
        <translation>加一行物品</translation>
    </message>
    <message>
        <source>another choice</source>
        <translation>换一个选项</translation>
    </message>
    <message>
        <source>another list</source>
        <translation>换一张表</translation>
    </message>
    <message>
        <source>another report</source>
        <translation>看另一份报告</translation>
    </message>
    <message>
        <source>another row</source>
        <translation>上一行、下一行</translation>
    </message>
    <message>
        <source>back one step</source>
        <translation>退一步</translation>
    </message>
    <message>
        <source>begin another slip</source>
        <translation>新开放行条</translation>
    </message>
    <message>
        <source>change the record</source>
        <translation>修改这条档案</translation>
    </message>
    <message>
        <source>choose a row</source>
        <translation>选一行</translation>
    </message>
    <message>
        <source>correct an entry</source>
        <translation>更正一条记录</translation>
    </message>
    <message>
        <source>count in a line</source>
        <translation>点件数</translation>
    </message>
    <message>
        <source>day or night</source>
        <translation>白天、夜间</translation>
    </message>
    <message>
        <source>details</source>
        <translation>看详情</translation>
    </message>
    <message>
        <source>do what an alert says; in a form, choose</source>
        <translation>做提醒里的事；表单里选类别</translation>
    </message>
    <message>
        <source>do what the row says</source>
        <translation>做这一行写的事</translation>
    </message>
    <message>
        <source>end the record, with a reason</source>
        <translation>停用这条档案，写原因</translation>
    </message>
    <message>
        <source>equipment: normal · faulty · missing</source>
        <translation>装备：正常 · 异常 · 缺失</translation>
    </message>
    <message>
        <source>fire engine or ambulance: passes at once</source>
        <translation>消防、救护车：立即放行</translation>
    </message>
    <message>
        <source>go through the lines</source>
        <translation>逐条看</translation>
    </message>
    <message>
        <source>go to who is expected today; Enter admits</source>
        <translation>到今日预约；回车放进</translation>
    </message>
    <message>
        <source>goods leaving</source>
        <translation>物品放行</translation>
    </message>
    <message>
        <source>hand over</source>
        <translation>交接班</translation>
    </message>
    <message>
        <source>in a form: save what it asks</source>
        <translation>表单里：保存</translation>
    </message>
    <message>
        <source>incident</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>letters, digits</source>
        <translation>字母、数字</translation>
    </message>
    <message>
        <source>lock, switch guard</source>
        <translation>锁屏、换人</translation>
    </message>
    <message>
        <source>log that it leaves</source>
        <translation>登记离开</translation>
    </message>
    <message>
        <source>log the opposite direction</source>
        <translation>登记相反方向</translation>
    </message>
    <message>
        <source>look for plate tail, room, name, phone, slip</source>
        <translation>查车牌后几位、房号、姓名、手机号、放行条</translation>
    </message>
    <message>
        <source>look for plate, name, room, number</source>
        <translation>查车牌、姓名、房号、序号</translation>
    </message>
    <message>
        <source>mute the alerts' tone for 10 minutes</source>
        <translation>提醒静音 10 分钟</translation>
    </message>
    <message>
        <source>next field, the one before</source>
        <translation>下一格、上一格</translation>
    </message>
    <message>
        <source>note who is expected</source>
        <translation>登记预约</translation>
    </message>
    <message>
        <source>open the record</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>press the button, go to the next check</source>
        <translation>按下按钮，到下一项核对</translation>
    </message>
    <message>
        <source>press the button, go to the next row</source>
        <translation>按下按钮，到下一行</translation>
    </message>
    <message>
        <source>print the visitor's slip once more</source>
        <translation>补打访客单</translation>
    </message>
    <message>
        <source>repair or complaint</source>
        <translation>报修、投诉</translation>
    </message>
    <message>
        <source>shut the form, else clear the line</source>
        <translation>关表单，再按清空</translation>
    </message>
    <message>
        <source>take back what was just logged</source>
        <translation>撤销刚记的一条</translation>
    </message>
    <message>
        <source>the slip before, the next one</source>
        <translation>上一张、下一张放行条</translation>
    </message>
    <message>
        <source>this help; F1 too, but on the gate page</source>
        <translation>这份帮助；值守页以外按 F1 也行</translation>
    </message>
    <message>
        <source>vehicle</source>
        <translation>车辆</translation>
    </message>
    <message>
        <source>visitor</source>
        <translation>访客</translation>
    </message>
    <message>
        <source>what a refusal offers, by a leader's PIN too</source>
        <translation>拦下时的办法，带班员可凭密码放行</translation>
    </message>
    <message>
        <source>another day</source>
        <translation>换一天</translation>
    </message>
    <message>
        <source>another month</source>
        <translation>换一个月</translation>
    </message>
    <message>
        <source>ask for a swap; in a list, open the record</source>
        <translation>申请换班，在列表里打开记录</translation>
    </message>
    <message>
        <source>change; at a checkpoint, sign in</source>
        <translation>修改，在巡点上签到</translation>
    </message>
    <message>
        <source>check the code that was scanned or typed</source>
        <translation>核对扫入或输入的码</translation>
    </message>
    <message>
        <source>a page of the rail, from the top</source>
        <translation>左侧的页面，从上数起</translation>
    </message>
    <message>
        <source>empty what a form kept</source>
        <translation>清空表单里上次没填完的</translation>
    </message>
    <message>
        <source>go on with what a form kept</source>
        <translation>接着填表单里上次没填完的</translation>
    </message>
    <message>
        <source>the other thing; in a form, turn away</source>
        <translation>拦下时的另一个办法，在表单里是拒绝进场</translation>
    </message>
    <message>
        <source>admit a row of who is expected today</source>
        <translation>放进今日预约里这一行</translation>
    </message>
    <message>
        <source>when the book cannot be read: the emergency book</source>
        <translation>台账读不出时，打开应急册</translation>
    </message>
    <message>
        <source>equipment: one less · one more</source>
        <translation>装备：减一、加一</translation>
    </message>
    <message>
        <source>line-up, tidiness: yes · no</source>
        <translation>列队、卫生：是、否</translation>
    </message>
</context>
</TS>
