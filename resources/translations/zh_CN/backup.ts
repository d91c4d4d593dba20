<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>backup</name>
    <message>
        <source>At least {count} entries after {seq} are missing here. They are on paper.</source>
        <translation>第 {seq} 条之后至少缺 {count} 条，纸上有</translation>
    </message>
    <message>
        <source>Backed up {count} entries and {files} files: {path}</source>
        <translation>已备份 {count} 条记录、{files} 个文件：{path}</translation>
    </message>
    <message>
        <source>It goes on as {station}: its first entry, {seq}, names the old head.</source>
        <translation>往后台账编号为 {station}，首条记录 {seq} 写明了旧的末条</translation>
    </message>
    <message>
        <source>Restored {site}, post {post}: {count} entries and {files} files.</source>
        <translation>已恢复 {site} {post}：{count} 条记录、{files} 个文件</translation>
    </message>
    <message>
        <source>The backup of {time} opens: {count} entries, head {head}, chain whole, state equal, keys fit, {files} files; {seconds} s.</source>
        <translation>{time} 的备份能打开：{count} 条记录，末条 {head}，链条完整，状态一致，密钥相配，{files} 个文件；用时 {seconds} 秒</translation>
    </message>
    <message>
        <source>The file {path} is missing or damaged beside the backup, and did not come back.</source>
        <translation>备份旁的文件 {path} 缺失或损坏，没有恢复</translation>
    </message>
    <message>
        <source>The file {path} is not what it was, and is not in the backup.</source>
        <translation>文件 {path} 已不是原样，没有备份它</translation>
    </message>
    <message>
        <source>The state tables did not follow from the book: made anew.</source>
        <translation>状态表与台账对不上，已重做</translation>
    </message>
    <message>
        <source>The window is open: note the day there, in the settings, by rehearsing once more.</source>
        <translation>窗口开着，今天没记上。请在设置里再演练一次</translation>
    </message>
    <message>
        <source>This site has no recovery sheet: its keys lie open in the backup. Lock it away.</source>
        <translation>本小区没有恢复单，密钥未加锁存在备份里。请把备份锁好</translation>
    </message>
    <message>
        <source>Type the code of the last printed report (GP1:…), or press Enter if there is none:</source>
        <translation>请输入最近一份纸质报告上的代码（GP1:…），没有就按 Enter：</translation>
    </message>
    <message>
        <source>Type code 2 of the recovery sheet:</source>
        <translation>请输入恢复单第 2 栏的码：</translation>
    </message>
    <message>
        <source>What was written after entry {seq} is missing here. It may be on paper.</source>
        <translation>第 {seq} 条之后记的这里没有，纸上可能有</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>开始恢复</translation>
    </message>
    <message>
        <source>Bringing it back…</source>
        <translation>正在恢复…</translation>
    </message>
    <message>
        <source>Code of the last printed report</source>
        <translation>最近一份纸质报告的代码</translation>
    </message>
    <message>
        <source>Code 2 of the recovery sheet</source>
        <translation>恢复单第 2 栏的码</translation>
    </message>
    <message>
        <source>GP1:… beside its square; empty if there is none</source>
        <translation>GP1:… 在二维码旁，没有就空着</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>由备份恢复</translation>
    </message>
    <message>
        <source>the file, or the folder guardpost-backup</source>
        <translation>备份文件，或 guardpost-backup 文件夹</translation>
    </message>
    <message>
        <source>{n} photos or reports are missing or damaged beside the backup.</source>
        <translation>备份旁有 {n} 个文件缺失或损坏</translation>
    </message>
    <message>
        <source>Next: sign in with your PIN of before; write in at the gate what stands on paper; choose folder and drive again in the settings.</source>
        <translation>接下来：用原来的 PIN 登录；把纸上登记的在值守页补进去；再到设置里重新选备份的文件夹和移动盘</translation>
    </message>
    <message>
        <source>Go and sign in</source>
        <translation>去登录</translation>
    </message>
    <message>
        <source>The post is back</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>This drive takes no note that the post goes on as {station}: bring the backup back nowhere else.</source>
        <translation>这个盘写不进“已恢复为 {station}”的记号，这份备份请不要再拿到别处恢复</translation>
    </message>
</context>
</TS>
