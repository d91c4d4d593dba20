<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>settings</name>
    <message>
        <source>By the hour</source>
        <translation>按时间</translation>
    </message>
    <message>
        <source>Check the whole book</source>
        <translation>核对整本台账</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在核对…</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>白天</translation>
    </message>
    <message>
        <source>Day and night</source>
        <translation>白天 / 夜间</translation>
    </message>
    <message>
        <source>Guardpost {version} · data in {path}</source>
        <translation>值守通 {version} · 台账在 {path}</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>夜间</translation>
    </message>
    <message>
        <source>Panels appear at once, without sliding</source>
        <translation>侧栏直接出现，不滑动</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>显示大小</translation>
    </message>
    <message>
        <source>The book</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>This window</source>
        <translation>本机显示</translation>
    </message>
    <message>
        <source>Whole: {count} entries, each follows the one before.</source>
        <translation>台账完整：{count} 条，首尾相接</translation>
    </message>
    <message>
        <source>Renovation works</source>
        <translation>装修施工</translation>
    </message>
    <message>
        <source>Workers from</source>
        <translation>进场从</translation>
    </message>
    <message>
        <source>Out by</source>
        <translation>离场前</translation>
    </message>
    <message>
        <source>No noise from</source>
        <translation>禁噪从</translation>
    </message>
    <message>
        <source>No noise until</source>
        <translation>禁噪到</translation>
    </message>
    <message>
        <source>Set the hours</source>
        <translation>保存时间</translation>
    </message>
    <message>
        <source>The hours of works are set.</source>
        <translation>施工时间已保存。</translation>
    </message>
    <message>
        <source>Minutes before the shift</source>
        <translation>提前几分钟</translation>
    </message>
    <message>
        <source>Set the line-up</source>
        <translation>设定</translation>
    </message>
    <message>
        <source>The time of the line-up is set.</source>
        <translation>集合时间已设定</translation>
    </message>
    <message>
        <source>Office hours for release slips</source>
        <translation>放行条办公时间</translation>
    </message>
    <message>
        <source>Open from</source>
        <translation>几点开始</translation>
    </message>
    <message>
        <source>Open until</source>
        <translation>几点结束</translation>
    </message>
    <message>
        <source>The office hours are set.</source>
        <translation>办公时间已设好</translation>
    </message>
    <message>
        <source>Change my PIN</source>
        <translation>修改 PIN</translation>
    </message>
    <message>
        <source>Change the names</source>
        <translation>修改名称</translation>
    </message>
    <message>
        <source>Changing…</source>
        <translation>正在修改…</translation>
    </message>
    <message>
        <source>Compound and post</source>
        <translation>小区和岗位名称</translation>
    </message>
    <message>
        <source>My PIN</source>
        <translation>我的 PIN</translation>
    </message>
    <message>
        <source>New PIN once more</source>
        <translation>新 PIN 再输一次</translation>
    </message>
    <message>
        <source>PIN until now</source>
        <translation>现在的 PIN</translation>
    </message>
    <message>
        <source>The names are changed.</source>
        <translation>名称已改</translation>
    </message>
    <message>
        <source>Your PIN is changed. It holds from now on.</source>
        <translation>PIN 已改，现在起用新的</translation>
    </message>
    <message>
        <source>Minutes after it that are not late</source>
        <translation>集合后几分钟内不算迟到</translation>
    </message>
    <message>
        <source>0 asks for none; what is missed is told at the gate</source>
        <translation>填 0 不要求；漏查在值守页提醒</translation>
    </message>
    <message>
        <source>At night from</source>
        <translation>夜间从</translation>
    </message>
    <message>
        <source>Inspection of posts</source>
        <translation>查岗</translation>
    </message>
    <message>
        <source>Leader, every … min</source>
        <translation>带班员每几分钟</translation>
    </message>
    <message>
        <source>Manager, a week</source>
        <translation>管理员每周几次</translation>
    </message>
    <message>
        <source>Set the inspections</source>
        <translation>设定查岗</translation>
    </message>
    <message>
        <source>Supervisor, a week</source>
        <translation>主管每周几次</translation>
    </message>
    <message>
        <source>The inspections are set.</source>
        <translation>查岗次数已设定。</translation>
    </message>
    <message>
        <source>until</source>
        <translation>到</translation>
    </message>
    <message>
        <source>New PIN, 6 digits or more</source>
        <translation>新 PIN，6 位或以上</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>正在备份…</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Backups go there from now on.</source>
        <translation>往后备份存到那里</translation>
    </message>
    <message>
        <source>Choose: {name}</source>
        <translation>选择：{name}</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Drive to carry away, besides</source>
        <translation>另备一份到移动盘</translation>
    </message>
    <message>
        <source>Folder, every hour</source>
        <translation>每小时备份到</translation>
    </message>
    <message>
        <source>No backup was opened for trial yet.</source>
        <translation>还没有演练过</translation>
    </message>
    <message>
        <source>Rehearse a restore</source>
        <translation>演练恢复</translation>
    </message>
    <message>
        <source>Rehearsing…</source>
        <translation>正在演练…</translation>
    </message>
    <message>
        <source>beside the data folder</source>
        <translation>数据文件夹旁边</translation>
    </message>
    <message>
        <source>left out, not as they were: {files}</source>
        <translation>已变样，没备份：{files}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>{day}: {entries} entries and {files} files opened, all as they were.</source>
        <translation>{day} 演练：{entries} 条记录、{files} 个文件都能打开，没有变样</translation>
    </message>
    <message>
        <source>{n} entries</source>
        <translation>{n} 条</translation>
    </message>
    <message>
        <source>Rota and line-up</source>
        <translation>轮班与列队</translation>
    </message>
    <message>
        <source>Set the rota</source>
        <translation>设置轮班</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 年</translation>
    </message>
    <message>
        <source>Delete what is over its time</source>
        <translation>清除到期信息</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>正在清除…</translation>
    </message>
    <message>
        <source>Fingerprint of the site's seals: {fingerprint}</source>
        <translation>本岗签章指纹：{fingerprint}</translation>
    </message>
    <message>
        <source>For good</source>
        <translation>长期</translation>
    </message>
    <message>
        <source>Nothing is over its time.</source>
        <translation>没有到期的个人信息</translation>
    </message>
    <message>
        <source>Nothing is over its time; deleted last on {day}.</source>
        <translation>没有到期的个人信息；上次清除 {day}</translation>
    </message>
    <message>
        <source>Personal data and the key</source>
        <translation>个人信息与密钥</translation>
    </message>
    <message>
        <source>Personal data of {count} entries deleted; they stay.</source>
        <translation>已清除 {count} 条记录的个人信息，记录保留</translation>
    </message>
    <message>
        <source>The book is locked; its key lies in a file for its owner alone.</source>
        <translation>台账已加锁，密钥在只有本机用户可读的文件里</translation>
    </message>
    <message>
        <source>The book is locked; its key lies in the key store.</source>
        <translation>台账已加锁，密钥在系统密钥库里</translation>
    </message>
    <message>
        <source>The book is not locked.</source>
        <translation>台账没有加锁</translation>
    </message>
    <message>
        <source>{count} entries hold personal data over its time.</source>
        <translation>有 {count} 条记录的个人信息已到期</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} 天</translation>
    </message>
    <message>
        <source>{years} years</source>
        <translation>{years} 年</translation>
    </message>
    <message>
        <source>The key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Idle lock</source>
        <translation>自动锁屏</translation>
    </message>
    <message>
        <source>Minutes without a key until the desk locks itself</source>
        <translation>多少分钟没人操作就锁屏</translation>
    </message>
    <message>
        <source>Set the idle lock</source>
        <translation>设定自动锁屏</translation>
    </message>
    <message>
        <source>The desk locks itself after {n} minutes.</source>
        <translation>{n} 分钟没人操作就自动锁屏</translation>
    </message>
    <message>
        <source>The post's phone, on slips</source>
        <translation>门岗电话（印在访客单上）</translation>
    </message>
    <message>
        <source>For a forgotten administrator's PIN and for a lost PC. It is shown once; the sheet until now is void then.</source>
        <translation>管理员忘了 PIN、电脑坏了或丢了时用。只显示一次；打印新的，旧的就作废。</translation>
    </message>
    <message>
        <source>Make a new sheet</source>
        <translation>打印新的恢复单</translation>
    </message>
    <message>
        <source>Making the sheet…</source>
        <translation>正在制作恢复单…</translation>
    </message>
    <message>
        <source>Nothing is deleted by itself: the clock may be wrong. Check the PC's date; if it is right, delete by hand.</source>
        <translation>暂不自动删除：时钟可能不对。请核对电脑日期，日期没错就手动删除。</translation>
    </message>
    <message>
        <source>{found} Call the supervisor.</source>
        <translation>{found}，通知主管</translation>
    </message>
    <message>
        <source>Backups made before open with the key and the sheet of before. Lock them away, or destroy them once new ones are made.</source>
        <translation>以前的备份仍用原来的密钥和恢复单打开：锁好，或者等新备份做好后销毁</translation>
    </message>
    <message>
        <source>Open the window again</source>
        <translation>重新打开窗口</translation>
    </message>
    <message>
        <source>PINs stay. If a sheet and a backup were lost together, have everybody take a new one.</source>
        <translation>PIN 不变。恢复单和备份一起丢过的，请每个人都换 PIN</translation>
    </message>
    <message>
        <source>Recovery sheet and key</source>
        <translation>恢复单和密钥</translation>
    </message>
    <message>
        <source>Renew the key</source>
        <translation>换密钥</translation>
    </message>
    <message>
        <source>Stop: leave the key as it is</source>
        <translation>停下，密钥不换</translation>
    </message>
    <message>
        <source>The book gets a new key and a new recovery sheet. The sheet until now is void.</source>
        <translation>台账换一把新密钥，另出一张新恢复单；原来那张作废</translation>
    </message>
    <message>
        <source>The book is written under its new key.</source>
        <translation>正在用新密钥重写台账，请稍等</translation>
    </message>
    <message>
        <source>The window closes for it and opens again by itself. Nothing can be logged meanwhile, and what was not saved is lost. It can be stopped at any time.</source>
        <translation>换的时候窗口会关上，换完自己再打开。这时不能登记，没保存的内容会丢。随时可以停下</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>本人的 PIN</translation>
    </message>
    <message>
        <source>When somebody else may have the book's key, or a recovery sheet with a backup. A book without a key is locked by it.</source>
        <translation>密钥可能被别人知道、恢复单和备份一起丢了，就换一把。没加锁的台账，换了就加上锁</translation>
    </message>
</context>
</TS>
