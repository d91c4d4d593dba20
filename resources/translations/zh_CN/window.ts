<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>window</name>
    <message>
        <source>Asking for the printer…</source>
        <translation>正在找打印机…</translation>
    </message>
    <message>
        <source>Book altered at entry {seq}</source>
        <translation>台账第 {seq} 条被改过</translation>
    </message>
    <message>
        <source>Book whole</source>
        <translation>台账完整</translation>
    </message>
    <message>
        <source>Checking the book…</source>
        <translation>正在核对台账…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在核对…</translation>
    </message>
    <message>
        <source>Choose your name and type your PIN.</source>
        <translation>选好姓名，再输 PIN</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Compound</source>
        <translation>小区</translation>
    </message>
    <message>
        <source>Day or night (Ctrl+D)</source>
        <translation>白天 / 夜间（Ctrl+D）</translation>
    </message>
    <message>
        <source>Day or night, Ctrl+D</source>
        <translation>白天、夜间切换，Ctrl+D</translation>
    </message>
    <message>
        <source>Demo site: invented people, PIN 246810</source>
        <translation>演示小区，人员虚构，PIN 246810</translation>
    </message>
    <message>
        <source>Demo site: invented people; every PIN is 246810</source>
        <translation>演示小区：人员都是虚构的，PIN 都是 246810</translation>
    </message>
    <message>
        <source>Entries: {count} · last {head}</source>
        <translation>{count} 条 · 末条 {head}</translation>
    </message>
    <message>
        <source>Fill this in.</source>
        <translation>这里要填</translation>
    </message>
    <message>
        <source>First administrator</source>
        <translation>管理员姓名</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Table {table} altered, row {row}</source>
        <translation>表 {table} 被改动：{row} 行</translation>
    </message>
    <message>
        <source>The printer does not answer</source>
        <translation>打印机没有应答</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>Group {name}</source>
        <translation>{name}组</translation>
    </message>
    <message>
        <source>Guardpost</source>
        <translation>值守通</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Items out</source>
        <translation>物品放行</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>带班</translation>
    </message>
    <message>
        <source>Lock / switch</source>
        <translation>锁屏 / 换人</translation>
    </message>
    <message>
        <source>Lock or switch guard, Ctrl+L</source>
        <translation>锁屏、换人，Ctrl+L</translation>
    </message>
    <message>
        <source>Making the demo site…</source>
        <translation>正在准备演示小区…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>没有打印机</translation>
    </message>
    <message>
        <source>Open a new gate post</source>
        <translation>启用新岗位</translation>
    </message>
    <message>
        <source>Open the post</source>
        <translation>启用岗位</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在启用…</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>PIN once more</source>
        <translation>再输一次 PIN</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Post not open</source>
        <translation>还没开岗</translation>
    </message>
    <message>
        <source>Printer {name}</source>
        <translation>打印机 {name}</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>报修投诉</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Something went wrong. It was noted; what you typed is kept.</source>
        <translation>出了问题，已经记下；填的内容还在</translation>
    </message>
    <message>
        <source>The two PINs differ. Type them again.</source>
        <translation>两次 PIN 不一样，重新输</translation>
    </message>
    <message>
        <source>Try the demo site</source>
        <translation>先试演示小区</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>车辆</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>访客</translation>
    </message>
    <message>
        <source>Who is on the desk?</source>
        <translation>值守员</translation>
    </message>
    <message>
        <source>Works on its own, without a network</source>
        <translation>单机可用，断网不影响登记</translation>
    </message>
    <message>
        <source>with its code if it has one, such as N01</source>
        <translation>有编号就写上，如 N01</translation>
    </message>
    <message>
        <source>{month}/{day}</source>
        <translation>{month}月{day}日</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Open a new post here all the same</source>
        <translation>不找旧台账，在这里另开新岗</translation>
    </message>
    <message>
        <source>Help (Shift+F1)</source>
        <translation>帮助（Shift+F1）</translation>
    </message>
    <message>
        <source>Help, Shift+F1</source>
        <translation>帮助，Shift+F1</translation>
    </message>
    <message>
        <source>Backed up just now</source>
        <translation>刚备份过</translation>
    </message>
    <message>
        <source>Backing up {percent} %</source>
        <translation>正在备份 {percent} %</translation>
    </message>
    <message>
        <source>Backup ahead of the clock</source>
        <translation>备份时间比时钟晚</translation>
    </message>
    <message>
        <source>Backup failed</source>
        <translation>备份失败</translation>
    </message>
    <message>
        <source>Backup {n} days old</source>
        <translation>备份于 {n} 天前</translation>
    </message>
    <message>
        <source>Backup {n} h old</source>
        <translation>备份于 {n} 小时前</translation>
    </message>
    <message>
        <source>Backup {n} min old</source>
        <translation>备份于 {n} 分钟前</translation>
    </message>
    <message>
        <source>Backup: looking…</source>
        <translation>正在查备份…</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>Emergency book {books} is not in the book yet. Supervisor: close the window and run guardpost merge-emergency.</source>
        <translation>应急册 {books} 还没并回台账。请主管关掉窗口，运行 guardpost merge-emergency。</translation>
    </message>
    <message>
        <source>Emergency book: the post's own book cannot be read. Log everything here as usual; call the supervisor.</source>
        <translation>应急册：本岗台账打不开。照常登记，并叫主管来。</translation>
    </message>
    <message>
        <source>Open the emergency book</source>
        <translation>开应急册</translation>
    </message>
    <message>
        <source>The book is damaged: nothing more is saved in it. Note what is half typed, then open the emergency book and go on there.</source>
        <translation>台账坏了，存不进去了。先记下手头没登完的，再开应急册接着登。</translation>
    </message>
    <message>
        <source>Book damaged</source>
        <translation>台账损坏</translation>
    </message>
    <message>
        <source>Emergency book: the post's own book cannot be read.</source>
        <translation>应急册：本岗台账打不开</translation>
    </message>
    <message>
        <source>Others on this PC could read the keys; they cannot any more. Tell the supervisor.</source>
        <translation>这台电脑上别人原来能读到密钥，现在已关上，请告诉主管</translation>
    </message>
    <message>
        <source>PIN, or scan the badge</source>
        <translation>PIN，或扫工牌</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Code on the recovery sheet</source>
        <translation>恢复单上的恢复码</translation>
    </message>
    <message>
        <source>Forgotten PIN</source>
        <translation>忘了 PIN</translation>
    </message>
    <message>
        <source>PIN, 6 digits or more</source>
        <translation>PIN，6 位或以上</translation>
    </message>
    <message>
        <source>Recovery sheet: print it now, it is shown this once</source>
        <translation>恢复单：请马上打印，只显示这一次</translation>
    </message>
    <message>
        <source>Take the new PIN</source>
        <translation>改用新 PIN</translation>
    </message>
    <message>
        <source>{name}: type the code of section 1 of the recovery sheet.</source>
        <translation>{name}：请输入恢复单第 1 部分的恢复码。</translation>
    </message>
    <message>
        <source>Badge: print it now, it is shown this once</source>
        <translation>工牌：请马上打印，只显示这一次</translation>
    </message>
    <message>
        <source>Neither printed nor saved. Close once more to lose it.</source>
        <translation>还没打印，也没另存。再关一次就看不到了</translation>
    </message>
    <message>
        <source>Guardpost cannot start</source>
        <translation>值守通打不开</translation>
    </message>
    <message>
        <source>Emergency book: the key on this PC does not open the post's own book. Log everything here as usual; call the supervisor.</source>
        <translation>应急册：这台电脑的密钥打不开本岗台账。照常登记，并叫主管来。</translation>
    </message>
    <message>
        <source>Time zone of this PC {here}, of the post {site}: set it</source>
        <translation>这台电脑的时区 {here}，本岗是 {site}，请改对</translation>
    </message>
    <message>
        <source>The book's key was renewed, but nobody saw the recovery sheet. An administrator makes a new one in the settings.</source>
        <translation>台账换过密钥，但新恢复单没人看到。请管理员在设置里重做一张。</translation>
    </message>
</context>
</TS>
