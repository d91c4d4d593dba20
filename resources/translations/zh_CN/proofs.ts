<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>proofs</name>
    <message>
        <source>The book is whole: {entries} entries, head {head}.</source>
        <translation>台账完整：共 {entries} 条，末条指纹 {head}</translation>
    </message>
    <message>
        <source>The book is empty.</source>
        <translation>台账是空的</translation>
    </message>
    <message>
        <source>Entry {seq} is missing or out of order. The book was altered.</source>
        <translation>第 {seq} 条缺失或次序不对，台账被改过</translation>
    </message>
    <message>
        <source>Entry {seq} and all after it were cut off. The book was altered.</source>
        <translation>第 {seq} 条及以后的记录被截掉，台账被改过</translation>
    </message>
    <message>
        <source>Entry {seq} does not follow from the entry before it. The book was altered.</source>
        <translation>第 {seq} 条接不上前一条，台账被改过</translation>
    </message>
    <message>
        <source>Entry {seq} is not what was written. The book was altered.</source>
        <translation>第 {seq} 条不是当时写的，台账被改过</translation>
    </message>
    <message>
        <source>The personal data of entry {seq} is not what was written.</source>
        <translation>第 {seq} 条的个人信息不是当时写的</translation>
    </message>
    <message>
        <source>Report {report} is the original: {seals} seals, entries {first} to {last}.</source>
        <translation>报告 {report} 是原件：{seals} 个签章，台账第 {first} 到 {last} 条</translation>
    </message>
    <message>
        <source>This file is damaged or no PDF.</source>
        <translation>文件坏了，或者不是 PDF</translation>
    </message>
    <message>
        <source>This report has not been sealed.</source>
        <translation>这份报告没有签章</translation>
    </message>
    <message>
        <source>The seal “{field}” is broken. The report was altered.</source>
        <translation>签章“{field}”已失效，报告被改过</translation>
    </message>
    <message>
        <source>The seal “{field}” was not made by someone of this site.</source>
        <translation>签章“{field}”不是本小区的人签的</translation>
    </message>
    <message>
        <source>The seal “{field}” names another person than its certificate.</source>
        <translation>签章“{field}”写的人和证书上的不是同一个</translation>
    </message>
    <message>
        <source>The seal “{field}” does not cover the whole report.</source>
        <translation>签章“{field}”没有盖住整份报告</translation>
    </message>
    <message>
        <source>The report was altered after the seal “{field}”.</source>
        <translation>签章“{field}”之后报告被改过</translation>
    </message>
    <message>
        <source>Something was added after the last seal, “{field}”.</source>
        <translation>最后一个签章“{field}”之后又加了东西</translation>
    </message>
    <message>
        <source>This file is no shift report.</source>
        <translation>这个文件不是值班报告</translation>
    </message>
    <message>
        <source>This book knows no report {report}.</source>
        <translation>本台账里没有报告 {report}</translation>
    </message>
    <message>
        <source>Report {report} in the book is another file than this one.</source>
        <translation>台账里的报告 {report} 不是这个文件</translation>
    </message>
    <message>
        <source>This is report {report} with {seals} seals; the book knows {noted}.</source>
        <translation>报告 {report} 这里只有 {seals} 个签章，台账记着 {noted} 个</translation>
    </message>
    <message>
        <source>Entry {seq} is not what it was when report {report} was signed.</source>
        <translation>报告 {report} 签字后，台账第 {seq} 条被改过</translation>
    </message>
    <message>
        <source>Entry {seq} of report {report} is missing from the book.</source>
        <translation>报告 {report} 里的第 {seq} 条，台账里没有了</translation>
    </message>
    <message>
        <source>The seal “{field}” of report {report} is missing: it was taken out.</source>
        <translation>报告 {report} 的“{field}”签章缺失：被人去掉了</translation>
    </message>
    <message>
        <source>Report {report}, copy {copy}, is as {who} made it.</source>
        <translation>报告 {report} 第 {copy} 份，与 {who} 生成时一致</translation>
    </message>
    <message>
        <source>The book has no such file of report {report}: another one, or altered.</source>
        <translation>台账没有报告 {report} 的这份文件：不是同一份，或已被改动</translation>
    </message>
    <message>
        <source>The book has report {report}, and its last entry {last} is the paper's.</source>
        <translation>台账有报告 {report}，末条第 {last} 条与纸上一致</translation>
    </message>
    <message>
        <source>The book is whole: {entries} entries, head {head}. The personal data of {emptied} entries was deleted when its time was over.</source>
        <translation>台账完整：{entries} 条，链头 {head}；其中 {emptied} 条的个人信息已到期清除</translation>
    </message>
    <message>
        <source>The personal data of entry {seq} is gone, and no purge tells of it.</source>
        <translation>第 {seq} 条的个人信息没有了，却没有到期清除的记录</translation>
    </message>
    <message>
        <source>Report {report} was made in {copies} copies. Scan the code of the paper, or choose the file.</source>
        <translation>报告 {report} 共出 {copies} 份，请扫纸上的码或选文件核对</translation>
    </message>
    <message>
        <source>Report {report}, entries {first} to {last}. The paper is the original if its last entry reads {head}</source>
        <translation>报告 {report}，第 {first} 至 {last} 条；纸上末条是 {head} 的才是原件</translation>
    </message>
    <message>
        <source>Entry {seq} is not the one in the backup. The book was altered.</source>
        <translation>第 {seq} 条与备份里的不符，台账被改过</translation>
    </message>
    <message>
        <source>The book has all {entries} entries of the backup, as they were.</source>
        <translation>备份里的 {entries} 条台账里都在，没有变样</translation>
    </message>
    <message>
        <source>Entry {seq} is not the one in the backup {name}. The book was written anew.</source>
        <translation>第 {seq} 条与备份 {name} 里的不符，台账被重写过</translation>
    </message>
    <message>
        <source>Entry {seq} is not the one that emergency book {name} began after. The book was written anew.</source>
        <translation>第 {seq} 条与应急册 {name} 开头记下的不符，台账被重写过</translation>
    </message>
    <message>
        <source>Entry {seq} is not the one that report {name} seals. The book was written anew.</source>
        <translation>第 {seq} 条与报告 {name} 签章时的不符，台账被重写过</translation>
    </message>
    <message>
        <source>Entry {seq} is not the one that was noted beside the book. The book was written anew.</source>
        <translation>第 {seq} 条与台账旁边记下的不符，台账被重写过</translation>
    </message>
    <message>
        <source>Entry {seq}, which emergency book {name} began after, is missing. The end of the book was cut off.</source>
        <translation>应急册 {name} 开头记下的第 {seq} 条不见了，台账末尾被截掉</translation>
    </message>
    <message>
        <source>Entry {seq}, which report {name} seals, is missing. The end of the book was cut off.</source>
        <translation>报告 {name} 签章时的第 {seq} 条不见了，台账末尾被截掉</translation>
    </message>
    <message>
        <source>Entry {seq}, which the backup {name} has, is missing. The end of the book was cut off.</source>
        <translation>备份 {name} 里有的第 {seq} 条不见了，台账末尾被截掉</translation>
    </message>
    <message>
        <source>Entry {seq}, which was noted beside the book, is missing. The end of the book was cut off.</source>
        <translation>台账旁边记下的第 {seq} 条不见了，台账末尾被截掉</translation>
    </message>
    <message>
        <source>Backups, reports and notes beside the book that know its lines: {witnesses}, up to entry {witnessed}. All agree.</source>
        <translation>台账之外的备份、报告和旁记共 {witnesses} 份，最后到第 {witnessed} 条，都对得上</translation>
    </message>
    <message>
        <source>Entry {seq} is not the one that was there when this emergency book was brought in. The book was written anew.</source>
        <translation>第 {seq} 条与这本应急册并回时记下的不符，应急册被重写过</translation>
    </message>
    <message>
        <source>Entry {seq}, which was there when this emergency book was brought in, is missing. The end of the book was cut off.</source>
        <translation>这本应急册并回时的第 {seq} 条不见了，末尾被截掉</translation>
    </message>
    <message>
        <source>Entry {seq} is not the one after which the post went on as {name}. The book was written anew.</source>
        <translation>第 {seq} 条与改用编号 {name} 时记下的不符，台账被重写过</translation>
    </message>
    <message>
        <source>Entry {seq} is not the one that the copy of the book ended with of which entry {name} tells. The book was written anew.</source>
        <translation>第 {seq} 条与第 {name} 条所记台账副本的末条不符，台账被重写过</translation>
    </message>
    <message>
        <source>{found} Page {page} is not the original's.</source>
        <translation>{found}，第 {page} 页与原件不同</translation>
    </message>
    <message>
        <source>Backups or reports that say otherwise, but were damaged or altered themselves: {spoilt}, such as {spoilt_file}. Compare the book with copies that were kept elsewhere.</source>
        <translation>另有 {spoilt} 份备份或报告说的不一样，但它们自己坏了或被改过，如 {spoilt_file}。请与存在别处的副本核对</translation>
    </message>
</context>
</TS>
