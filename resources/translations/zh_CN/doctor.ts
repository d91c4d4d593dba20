<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>doctor</name>
    <message>
        <source>All are in {path}, beside the book. Choose another disk or a drive.</source>
        <translation>都在 {path}，与台账同一处。请另选一个盘或移动盘</translation>
    </message>
    <message>
        <source>All there.</source>
        <translation>齐全</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>Entry {seq} was altered. Call the supervisor.</source>
        <translation>第 {seq} 条被改过，报告主管</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>In a file: this system has no key store. Who copies the folder has them.</source>
        <translation>系统没有钥匙串，密钥存成文件，拷走文件夹就拷走了密钥</translation>
    </message>
    <message>
        <source>In the system's key store; the book is locked.</source>
        <translation>存在系统钥匙串，台账已加锁</translation>
    </message>
    <message>
        <source>In the system's key store; the book lies plain.</source>
        <translation>存在系统钥匙串，台账未加锁</translation>
    </message>
    <message>
        <source>It cannot be read ({why}). Go on by paper and call the supervisor.</source>
        <translation>读不出（{why}）。先用纸记，报告主管</translation>
    </message>
    <message>
        <source>It says {time}, but the book has later entries. Set it.</source>
        <translation>显示 {time}，台账里却有更晚的记录，请校准</translation>
    </message>
    <message>
        <source>It says {time}. Set it before anybody signs; its battery may be empty.</source>
        <translation>显示 {time}。签名前先校准，可能是主板电池没电了</translation>
    </message>
    <message>
        <source>Its pages do not hang together. Restore the last backup.</source>
        <translation>内容错乱，请用最近的备份恢复</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>No recovery sheet was made. Make one in the settings, and lock it away.</source>
        <translation>还没有恢复单，请在设置里做一张并锁好</translation>
    </message>
    <message>
        <source>None for a month. Run guardpost rehearse, or do it in the settings.</source>
        <translation>一个月没演练了。运行 guardpost rehearse，或在设置里演练</translation>
    </message>
    <message>
        <source>None in {path} yet.</source>
        <translation>{path} 里还没有</translation>
    </message>
    <message>
        <source>Only {megabytes} MB free. Make some room.</source>
        <translation>只剩 {megabytes} MB，请腾出空间</translation>
    </message>
    <message>
        <source>Only {megabytes} MB free: soon nothing can be saved. Make room now.</source>
        <translation>只剩 {megabytes} MB，快存不下了，请马上腾出空间</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>The drive is not plugged in: {path}.</source>
        <translation>移动盘没插好：{path}</translation>
    </message>
    <message>
        <source>The fonts of the reports are missing. Install Guardpost again.</source>
        <translation>报告的字体缺失，请重装值守通</translation>
    </message>
    <message>
        <source>The print server does not answer. Reports and slips can be saved as files.</source>
        <translation>打印服务没有应答，报告和单子可以另存为文件</translation>
    </message>
    <message>
        <source>There is no book in {path} yet.</source>
        <translation>{path} 里还没有台账</translation>
    </message>
    <message>
        <source>These cannot be used and are passed over: {names}.</source>
        <translation>这些用不了，已略过：{names}</translation>
    </message>
    <message>
        <source>They cannot be used ({why}). Call the supervisor.</source>
        <translation>用不了（{why}），报告主管</translation>
    </message>
    <message>
        <source>This system names no default printer. Reports and slips go to files.</source>
        <translation>系统没有默认打印机，报告和凭条只存文件</translation>
    </message>
    <message>
        <source>Whole: {entries} entries; SQLite {version}.</source>
        <translation>完整，{entries} 条记录；SQLite {version}</translation>
    </message>
    <message>
        <source>act</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>look</source>
        <translation>留意</translation>
    </message>
    <message>
        <source>well</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>{hours} h old, in {path}. Look why there is no newer one.</source>
        <translation>已有 {hours} 小时没备份，在 {path}。请查原因</translation>
    </message>
    <message>
        <source>{hours} h old, {entries} entries, in {path}.</source>
        <translation>{hours} 小时前，{entries} 条记录，在 {path}</translation>
    </message>
    <message>
        <source>{megabytes} MB free.</source>
        <translation>剩余 {megabytes} MB</translation>
    </message>
    <message>
        <source>{name}.</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>{time}, zone {zone}.</source>
        <translation>{time}，时区 {zone}</translation>
    </message>
    <message>
        <source>Emergency book</source>
        <translation>应急册</translation>
    </message>
    <message>
        <source>It cannot be read ({why}); emergency book {books} goes on. Call the supervisor: docs/recovery.md.</source>
        <translation>读不出（{why}）；已在应急册 {books} 继续登记。请找主管，按 docs/recovery.md 处理</translation>
    </message>
    <message>
        <source>It is not here; emergency book {books} waits for it. Bring a backup back: guardpost restore --from FILE, then guardpost merge-emergency.</source>
        <translation>台账不在这里，应急册 {books} 等着并回。先恢复备份：guardpost restore --from 文件，再并回：guardpost merge-emergency</translation>
    </message>
    <message>
        <source>It is not in {path}, though the post's keys are: lost, or set aside. Bring a backup back: guardpost restore --from FILE.</source>
        <translation>{path} 里没有台账，但岗位的密钥还在：丢了，或被移走了。恢复备份：guardpost restore --from 文件</translation>
    </message>
    <message>
        <source>{books} is not brought in yet. Close the window, then guardpost merge-emergency.</source>
        <translation>{books} 还没并回。关掉窗口，再运行 guardpost merge-emergency</translation>
    </message>
    <message>
        <source>{time}, zone {zone}; the post is at {site}: shifts would change at the wrong hour. Set the PC's time zone.</source>
        <translation>{time}，时区 {zone}；本岗在 {site}：换班会差几个小时。请把电脑的时区改对</translation>
    </message>
    <message>
        <source>The key was renewed, but nobody saw its recovery sheet. Make a new sheet in the settings.</source>
        <translation>密钥换过了，但新恢复单没人看到。请在设置里重做一张</translation>
    </message>
</context>
</TS>
