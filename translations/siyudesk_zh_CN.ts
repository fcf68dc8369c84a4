<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Ask</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Understood</source>
            <translation>知道了</translation>
        </message>
    </context>
    <context>
        <name>Changes</name>
        <message>
            <source>Changed the setting “%1”</source>
            <translation>修改了设置“%1”</translation>
        </message>
        <message>
            <source>Filled the sample shop</source>
            <translation>生成了示例店铺</translation>
        </message>
        <message>
            <source>Added the member “%1”</source>
            <translation>新增成员“%1”</translation>
        </message>
        <message>
            <source>Edited the member “%1”</source>
            <translation>编辑了成员“%1”</translation>
        </message>
        <message>
            <source>Tagged %2 members with “%1”</source>
            <translation>给 %2 位成员打了标签“%1”</translation>
        </message>
        <message>
            <source>Took the tag “%1” off %2 members</source>
            <translation>从 %2 位成员身上取下标签“%1”</translation>
        </message>
        <message>
            <source>Added the group “%1”</source>
            <translation>新建社群“%1”</translation>
        </message>
        <message>
            <source>Added the staff member “%1”</source>
            <translation>新增员工“%1”</translation>
        </message>
        <message>
            <source>Added the content item “%1”</source>
            <translation>新增内容“%1”</translation>
        </message>
        <message>
            <source>Planned the broadcast “%1”</source>
            <translation>安排了群发“%1”</translation>
        </message>
        <message>
            <source>Imported “%1” (%2 rows)</source>
            <translation>导入了“%1”（%2 行）</translation>
        </message>
        <message>
            <source>Renamed the group “%1” to “%2”</source>
            <translation>社群“%1”改名为“%2”</translation>
        </message>
        <message>
            <source>Changed the owners of “%1”</source>
            <translation>修改了“%1”的群主</translation>
        </message>
        <message>
            <source>Archived the group “%1”</source>
            <translation>归档了社群“%1”</translation>
        </message>
        <message>
            <source>Took the group “%1” out of the archive</source>
            <translation>恢复了已归档的社群“%1”</translation>
        </message>
        <message>
            <source>Typed counts of %1</source>
            <translation>填写了 %1 的人数</translation>
        </message>
        <message>
            <source>Changed the thresholds of the activity tiers</source>
            <translation>修改了活跃档位的标准</translation>
        </message>
        <message>
            <source>Put %1 into %3 of “%2”</source>
            <translation>把%1安排到“%2”的%3小组</translation>
        </message>
        <message>
            <source>Made %1 the lead of %3 of “%2”</source>
            <translation>让%1负责“%2”的%3小组</translation>
        </message>
        <message>
            <source>Took %1 out of %3 of “%2”</source>
            <translation>把%1移出“%2”的%3小组</translation>
        </message>
        <message>
            <source>Gave %1 all six teams of “%2”</source>
            <translation>由%1一人负责“%2”的六个小组</translation>
        </message>
        <message>
            <source>Noted that %1 left on %2</source>
            <translation>登记%1于 %2 离职</translation>
        </message>
        <message>
            <source>Noted that %1 is back</source>
            <translation>登记%1已回来</translation>
        </message>
        <message>
            <source>Added the account “%1”</source>
            <translation>新增账号“%1”</translation>
        </message>
        <message>
            <source>Changed the capacity of the account “%1”</source>
            <translation>修改了账号“%1”的容量</translation>
        </message>
        <message>
            <source>Closed the account “%1”</source>
            <translation>停用了账号“%1”</translation>
        </message>
        <message>
            <source>Opened the account “%1” again</source>
            <translation>重新启用了账号“%1”</translation>
        </message>
        <message>
            <source>Took “%1” and “%2” for one person</source>
            <translation>确认“%1”与“%2”是同一人</translation>
        </message>
        <message>
            <source>Kept two people apart</source>
            <translation>确认两人不是同一人</translation>
        </message>
    </context>
    <context>
        <name>Cli</name>
        <message>
            <source>There is no option --%1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>--%1 takes no value.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>--%1 needs a value: %2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>--now needs a time like 2026-03-01T10:00:00+08:00, not “%1”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>--wait needs a number of seconds, not “%1”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no command “%1”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 needs: %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is more than %2 takes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is due.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is not the number of a broadcast; “broadcast add” prints it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is not a state to mark: handed_out, sent, skipped, failed, cancelled.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Plan a broadcast from a file: name, content, touchpoint, audience, at, zone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Plan anew: who gets it, and why the others do not.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is due now, and what was missed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say what became of a member (its number) or a group (its name): sent, skipped, failed …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>which run of a recurring broadcast</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>why</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every run with what became of its targets.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the workspace; otherwise the last one opened</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the time to work with, for repeatable runs; without an offset it is China's wall time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>one JSON object on standard output, nothing else</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the language of the messages</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>wait so long while another process holds the workspace</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>tell the version</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>tell how a command is used</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Usage: siyudesk-cli [options] COMMAND [arguments]</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Options of every command:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Exit status: 0 done, 1 failed, 2 wrong usage, 3 some rows were rejected, 4 the workspace is held by another process, 130 cancelled.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Added content %1: %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a content item: {"title", "kind", "body", "variants", "repeatable"}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>List the content items.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>See siyudesk-cli help %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Made the sample shop %1: %2 members in %3 groups.</source>
            <translation>已建好示例店铺 %1：%3 个社群，%2 位成员。</translation>
        </message>
        <message>
            <source>Make a sample shop: a made-up year of 64 groups and 12,500 members.</source>
            <translation>新建一个示例店铺：虚构的一年，64 个社群、12,500 位成员。</translation>
        </message>
        <message>
            <source>no owner</source>
            <translation>没有群主</translation>
        </message>
        <message>
            <source>(archived)</source>
            <translation>（已归档）</translation>
        </message>
        <message>
            <source>There is no group yet: siyudesk-cli groups add NAME --owner STAFF</source>
            <translation>还没有社群：siyudesk-cli groups add 群名 --owner 员工</translation>
        </message>
        <message>
            <source>%1 (lead)</source>
            <translation>%1（负责人）</translation>
        </message>
        <message>
            <source>nobody yet</source>
            <translation>还没有人</translation>
        </message>
        <message>
            <source>no lead yet</source>
            <translation>缺负责人</translation>
        </message>
        <message>
            <source>--capacity is a number of people.</source>
            <translation>--capacity 后面是人数。</translation>
        </message>
        <message>
            <source>Added the group “%1”.</source>
            <translation>已新增社群“%1”。</translation>
        </message>
        <message>
            <source>%1 is now in %2 of “%3”.</source>
            <translation>%1 已加入“%3”的%2小组。</translation>
        </message>
        <message>
            <source>%1 is no longer in %2 of “%3”.</source>
            <translation>%1 已离开“%3”的%2小组。</translation>
        </message>
        <message>
            <source>groups ledger needs --from and --to as dates like 2026-03-01.</source>
            <translation>groups ledger 需要 --from 和 --to，日期写成 2026-03-01。</translation>
        </message>
        <message>
            <source>day  total  new  lost  net</source>
            <translation>日期  总数  新增  流失  净增</translation>
        </message>
        <message>
            <source>groups count needs --day as a date like 2026-03-01.</source>
            <translation>groups count 需要 --day，日期写成 2026-03-01。</translation>
        </message>
        <message>
            <source>--%1 is a number of people.</source>
            <translation>--%1 后面是人数。</translation>
        </message>
        <message>
            <source>Wrote the counts of “%1” for %2.</source>
            <translation>已写入“%1”%2 的人数。</translation>
        </message>
        <message>
            <source>Added %1.</source>
            <translation>已新增 %1。</translation>
        </message>
        <message>
            <source>%1 (left on %2)</source>
            <translation>%1（%2 离职）</translation>
        </message>
        <message>
            <source>There is no staff yet: siyudesk-cli staff add NAME</source>
            <translation>还没有员工：siyudesk-cli staff add 姓名</translation>
        </message>
        <message>
            <source>--kind is one of wechat, wecom, service, subscription, sms, video.</source>
            <translation>--kind 只能是 wechat、wecom、service、subscription、sms、video 之一。</translation>
        </message>
        <message>
            <source>Added the account “%1”.</source>
            <translation>已新增账号“%1”。</translation>
        </message>
        <message>
            <source>tiers needs --group NAME and --day as a date like 2026-03-01.</source>
            <translation>tiers 需要 --group 群名 和 --day，日期写成 2026-03-01。</translation>
        </message>
        <message>
            <source>Without data: %1</source>
            <translation>没有数据：%1</translation>
        </message>
        <message>
            <source>Lists the groups with owners and people.</source>
            <translation>列出社群、群主和人数。</translation>
        </message>
        <message>
            <source>Shows one group with its six teams.</source>
            <translation>查看一个社群和它的六个小组。</translation>
        </message>
        <message>
            <source>Adds a group with one or two owners; without --owner the only member of staff owns it.</source>
            <translation>新增社群，群主 1-2 人；不写 --owner 时由唯一的员工担任。</translation>
        </message>
        <message>
            <source>an owner; twice for two</source>
            <translation>群主；两人就写两次</translation>
        </message>
        <message>
            <source>this person holds and leads all six teams</source>
            <translation>由此人一人负责六个小组</translation>
        </message>
        <message>
            <source>how many people fit in (500)</source>
            <translation>最多多少人（默认 500）</translation>
        </message>
        <message>
            <source>Puts a member of staff into a team (campaign, gameplay, content, user, reputation, support) from today on.</source>
            <translation>从今天起把员工安排到小组（campaign 活动、gameplay 玩法、content 内容、user 用户、reputation 口碑、support 支持）。</translation>
        </message>
        <message>
            <source>as the team's lead</source>
            <translation>作为小组负责人</translation>
        </message>
        <message>
            <source>Takes a member of staff out of a team; the history keeps the time there.</source>
            <translation>把员工移出小组；历史仍保留在组的时间。</translation>
        </message>
        <message>
            <source>Total, new, lost and net of each day; missing is null.</source>
            <translation>每天的总数、新增、流失、净增；缺数据为 null。</translation>
        </message>
        <message>
            <source>first day</source>
            <translation>第一天</translation>
        </message>
        <message>
            <source>last day</source>
            <translation>最后一天</translation>
        </message>
        <message>
            <source>Writes counted numbers of a day as a correction; without any number it takes the correction away.</source>
            <translation>把某天数出的人数写为更正；一个数也不写则取消更正。</translation>
        </message>
        <message>
            <source>the day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>people in the group</source>
            <translation>群内人数</translation>
        </message>
        <message>
            <source>joined that day</source>
            <translation>当天进群</translation>
        </message>
        <message>
            <source>left that day</source>
            <translation>当天退群</translation>
        </message>
        <message>
            <source>Adds a member of staff.</source>
            <translation>新增员工。</translation>
        </message>
        <message>
            <source>what the person does</source>
            <translation>岗位</translation>
        </message>
        <message>
            <source>Lists the staff.</source>
            <translation>列出员工。</translation>
        </message>
        <message>
            <source>Adds a WeChat or WeCom number.</source>
            <translation>新增微信或企业微信账号。</translation>
        </message>
        <message>
            <source>wechat, wecom (default), service, subscription, sms or video</source>
            <translation>wechat、wecom（默认）、service、subscription、sms 或 video</translation>
        </message>
        <message>
            <source>who uses it</source>
            <translation>由谁使用</translation>
        </message>
        <message>
            <source>how many friends it can have</source>
            <translation>好友上限</translation>
        </message>
        <message>
            <source>how many sends a day</source>
            <translation>每天可发条数</translation>
        </message>
        <message>
            <source>Lists the accounts with friends and capacity.</source>
            <translation>列出账号、好友数和容量。</translation>
        </message>
        <message>
            <source>Activity tiers of a group's people on a day.</source>
            <translation>某天社群成员的活跃档位。</translation>
        </message>
        <message>
            <source>the group</source>
            <translation>社群</translation>
        </message>
        <message>
            <source>list every person with the reason</source>
            <translation>逐人列出并说明理由</translation>
        </message>
        <message>
            <source>Siyu Desk was closed before the work was done. Nothing is half-written: run the command again.</source>
            <translation>工作完成前私域台已关闭。没有写入一半的内容：请再运行一次该命令。</translation>
        </message>
        <message>
            <source>The running Siyu Desk does not know this command.</source>
            <translation>正在运行的私域台不认识这个命令。</translation>
        </message>
        <message>
            <source>init needs --workspace FILE.siyu</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>--template is shop or solo, not “%1”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Made the workspace %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Verified backup: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>restore needs --workspace FILE.siyu</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restored %1. The file that was there is kept as %2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The workspace is sound.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The workspace has problems; restore the last backup:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make a new, empty workspace.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>six teams, or one person who does it all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write a verified copy of the workspace.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put a backup in the place of the workspace; the replaced file is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the workspace for damage.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ErrorText</name>
        <message>
            <source>Cancelled. Nothing was changed.</source>
            <translation>已取消，没有改动任何数据。</translation>
        </message>
        <message>
            <source>No %1 “%2” was found. Check the name and try again.</source>
            <translation>没有找到%1“%2”。请核对名称后再试。</translation>
        </message>
        <message>
            <source>“%2” does not fit as %1. Correct it and try again.</source>
            <translation>“%2”不能作为%1。请改正后再试。</translation>
        </message>
        <message>
            <source>There is already a %1 “%2”. Choose another name, or use the one that exists.</source>
            <translation>已经有%1“%2”了。请换一个名称，或直接使用已有的。</translation>
        </message>
        <message>
            <source>This cannot be done with the %1: %2.</source>
            <translation>无法对%1这样做：%2。</translation>
        </message>
        <message>
            <source>The workspace is open for reading only, so nothing was changed. Close it in the other window, then open it again.</source>
            <translation>工作区以只读方式打开，没有改动任何数据。请先在另一个窗口中关闭它，再重新打开。</translation>
        </message>
        <message>
            <source>The file “%1” is not there. It may have been moved or renamed; choose it again.</source>
            <translation>文件“%1”不存在，可能已被移动或改名。请重新选择。</translation>
        </message>
        <message>
            <source>“%1” cannot be read. Close it in other programs and check that you may open it.</source>
            <translation>无法读取“%1”。请在其他程序中关闭它，并确认您有权打开。</translation>
        </message>
        <message>
            <source>“%1” cannot be written. Close it in other programs, or choose another folder.</source>
            <translation>无法写入“%1”。请在其他程序中关闭它，或换一个文件夹。</translation>
        </message>
        <message>
            <source>“%1” is empty: there is nothing to read. Export it again from where it came.</source>
            <translation>“%1”是空文件，没有可读的内容。请从来源处重新导出。</translation>
        </message>
        <message>
            <source>“%1” is larger than %2. Split it into smaller files and take them one after the other.</source>
            <translation>“%1”超过了 %2。请拆分成较小的文件，逐个处理。</translation>
        </message>
        <message>
            <source>“%1” is an archive (%2). Unpack it first, then choose the table inside.</source>
            <translation>“%1”是压缩包（%2）。请先解压，再选择里面的表格。</translation>
        </message>
        <message>
            <source>“%1” is really a file of the kind %2. Open it in Excel or WPS and save it as .xlsx or .csv.</source>
            <translation>“%1”实际是 %2 类型的文件。请用 Excel 或 WPS 打开，另存为 .xlsx 或 .csv。</translation>
        </message>
        <message>
            <source>“%1” is protected by a password. Open it in Excel or WPS, remove the password, save it, then try again.</source>
            <translation>“%1”设有密码。请用 Excel 或 WPS 打开，去掉密码并保存，然后再试。</translation>
        </message>
        <message>
            <source>“%1” is damaged (%2). Get it again from where it came, or open it in Excel or WPS and save it anew.</source>
            <translation>“%1”已损坏（%2）。请从来源处重新获取，或用 Excel、WPS 打开后重新保存。</translation>
        </message>
        <message>
            <source>“%1” was refused, because it holds something that a table does not need (%2). Ask who sent it for a plain table.</source>
            <translation>已拒绝“%1”：其中含有表格不需要的内容（%2）。请向提供者索取普通表格。</translation>
        </message>
        <message>
            <source>The text encoding of “%1” is not known. Choose one (UTF-8 or GB18030 fit most files), or save the file as UTF-8.</source>
            <translation>无法判断“%1”的文字编码。请选择一种（多数文件是 UTF-8 或 GB18030），或把文件另存为 UTF-8。</translation>
        </message>
        <message>
            <source>“%1” has no sheet “%2”. Choose one of its sheets.</source>
            <translation>“%1”中没有工作表“%2”。请从现有工作表中选择。</translation>
        </message>
        <message>
            <source>“%1” has more than %2 rows. Split it into smaller files.</source>
            <translation>“%1”超过 %2 行。请拆分成较小的文件。</translation>
        </message>
        <message>
            <source>“%1” has more than %2 columns. Remove those that are not needed.</source>
            <translation>“%1”超过 %2 列。请删去不需要的列。</translation>
        </message>
        <message>
            <source>The disk is full, so this was not saved; what was there before is intact. Free some space and try again.</source>
            <translation>磁盘已满，这次没有保存；原有数据完好。请腾出空间后再试。</translation>
        </message>
        <message>
            <source>The workspace “%1” is already open in another window or program. Close it there, or open it here for reading only.</source>
            <translation>工作区“%1”已在另一个窗口或程序中打开。请在那里关闭，或在这里以只读方式打开。</translation>
        </message>
        <message>
            <source>The workspace “%1” is damaged. Restore the newest verified backup; the damaged file is kept.</source>
            <translation>工作区“%1”已损坏。请恢复最近一次通过校验的备份；损坏的文件会保留。</translation>
        </message>
        <message>
            <source>“%1” is not a workspace of Siyu Desk. Choose a .siyu file.</source>
            <translation>“%1”不是私域台的工作区。请选择 .siyu 文件。</translation>
        </message>
        <message>
            <source>“%1” was made by a newer version of the program (format %2; this program knows %3). Update Siyu Desk to open it.</source>
            <translation>“%1”由更新版本的程序创建（格式 %2，本程序支持到 %3）。请升级私域台后再打开。</translation>
        </message>
        <message>
            <source>The workspace “%1” can only be read here. Check that you may write to its folder.</source>
            <translation>工作区“%1”在这里只能读取。请确认您有权写入所在文件夹。</translation>
        </message>
        <message>
            <source>The workspace could not be brought to format %1. The file is as it was; a backup lies beside it.</source>
            <translation>工作区无法升级到格式 %1。文件保持原样，旁边有一份备份。</translation>
        </message>
        <message>
            <source>The workspace could not do this, and nothing was changed. Try again; if it stays, check the workspace under Reports &amp; safety.</source>
            <translation>工作区未能完成此操作，没有改动任何数据。请再试一次；若仍不行，请在“报表与安全”中检查工作区。</translation>
        </message>
        <message>
            <source>The backup “%1” did not pass its check (%2) and was not kept. Choose another folder and back up again.</source>
            <translation>备份“%1”未通过校验（%2），没有保留。请换一个文件夹重新备份。</translation>
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation>没有可撤销的操作。</translation>
        </message>
        <message>
            <source>There is nothing to redo.</source>
            <translation>没有可重做的操作。</translation>
        </message>
        <message>
            <source>This cannot be undone alone: %2 rows (%1) were changed again later. Undo the later changes first.</source>
            <translation>无法单独撤销：有 %2 行（%1）之后又被改动。请先撤销后来的改动。</translation>
        </message>
        <message>
            <source>This change can no longer be undone (%1). A backup from before it still holds the old state.</source>
            <translation>这项改动已无法撤销（%1）。更早的备份中仍有原来的数据。</translation>
        </message>
        <message>
            <source>The last change is an import. Take it back as a whole in the import history (batch %1).</source>
            <translation>最近一次改动是导入。请在导入记录中整批撤销（批次 %1）。</translation>
        </message>
        <message>
            <source>Say where these people come from: an import needs its source, for example “Double Eleven sign-up table”.</source>
            <translation>请说明这些人的来源：导入必须注明来源，例如“双十一报名表”。</translation>
        </message>
        <message>
            <source>“%1” does not look like %2 but like %3. Choose the fitting kind of import.</source>
            <translation>“%1”不像是%2，更像是%3。请选择合适的导入类型。</translation>
        </message>
        <message>
            <source>No column of “%1” was recognised. Say what at least one column means.</source>
            <translation>没有认出“%1”中的任何一列。请至少指定一列的含义。</translation>
        </message>
        <message>
            <source>There is no field “%1”. Choose one of the list.</source>
            <translation>没有字段“%1”。请从列表中选择。</translation>
        </message>
        <message>
            <source>The file has no column “%1”. Check the heading's spelling.</source>
            <translation>文件中没有“%1”这一列。请核对列名。</translation>
        </message>
        <message>
            <source>A group roster needs the group that it belongs to. Choose or type it.</source>
            <translation>群名单需要指明属于哪个社群。请选择或输入。</translation>
        </message>
        <message>
            <source>There is no import number %1. The import history lists them all.</source>
            <translation>没有编号为 %1 的导入。导入记录中列出了全部批次。</translation>
        </message>
        <message>
            <source>Import number %1 was taken back before. Nothing was changed.</source>
            <translation>编号 %1 的导入此前已撤销，没有改动任何数据。</translation>
        </message>
        <message>
            <source>The rule cannot be read at column %1: %2 was expected there.</source>
            <translation>规则在第 %1 个字符处无法识别：此处应为%2。</translation>
        </message>
        <message>
            <source>The rule names an unknown field “%2” at column %1.</source>
            <translation>规则在第 %1 个字符处用了未知字段“%2”。</translation>
        </message>
        <message>
            <source>The rule compares “%2” with “%3” at column %1, which does not fit.</source>
            <translation>规则在第 %1 个字符处拿“%2”与“%3”比较，两者不相符。</translation>
        </message>
        <message>
            <source>A group needs one owner at least. Choose a member of staff.</source>
            <translation>社群至少要有一位群主。请选择一位员工。</translation>
        </message>
        <message>
            <source>A group has at most two owners. Take one away first.</source>
            <translation>社群最多两位群主。请先移除一位。</translation>
        </message>
        <message>
            <source>The broadcast cannot be planned: “%2” does not fit as %1.</source>
            <translation>无法安排群发：“%2”不能作为%1。</translation>
        </message>
        <message>
            <source>A delivery that is “%1” cannot become “%2”. Look at the send desk for where it stands.</source>
            <translation>送达记录不能从“%1”变为“%2”。请到发送台查看当前状态。</translation>
        </message>
        <message>
            <source>There is no chart “%1”. The Insights page lists them.</source>
            <translation>没有图表“%1”。数据页列出了全部图表。</translation>
        </message>
        <message>
            <source>There is no report “%1”. The reports page lists them.</source>
            <translation>没有报表“%1”。报表页列出了全部报表。</translation>
        </message>
        <message>
            <source>Files that end in “%1” cannot be made here. Choose one of the formats offered.</source>
            <translation>这里不能生成“%1”格式的文件。请选择列出的格式。</translation>
        </message>
        <message>
            <source>Something unexpected went wrong, and nothing was changed. Try again; the details are in the log.</source>
            <translation>出现意外问题，没有改动任何数据。请再试一次；详情见日志。</translation>
        </message>
    </context>
    <context>
        <name>Format</name>
        <message>
            <source>just now</source>
            <translation>刚刚</translation>
        </message>
        <message>
            <source>%1 min ago</source>
            <translation>%1 分钟前</translation>
        </message>
        <message>
            <source>in %1 min</source>
            <translation>%1 分钟后</translation>
        </message>
        <message>
            <source>%1 h ago</source>
            <translation>%1 小时前</translation>
        </message>
        <message>
            <source>in %1 h</source>
            <translation>%1 小时后</translation>
        </message>
        <message>
            <source>%1 days ago</source>
            <translation>%1 天前</translation>
        </message>
        <message>
            <source>in %1 days</source>
            <translation>%1 天后</translation>
        </message>
        <message>
            <source>about %1 s left</source>
            <translation>约剩 %1 秒</translation>
        </message>
        <message>
            <source>about %1 min left</source>
            <translation>约剩 %1 分钟</translation>
        </message>
    </context>
    <context>
        <name>Pages</name>
        <message>
            <source>Today</source>
            <translation>今日</translation>
        </message>
        <message>
            <source>Members</source>
            <translation>成员</translation>
        </message>
        <message>
            <source>The table of members will stand here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Groups</source>
            <translation>社群</translation>
        </message>
        <message>
            <source>Groups and their six teams will stand here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Broadcasts</source>
            <translation>群发</translation>
        </message>
        <message>
            <source>The calendar of broadcasts will stand here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Send desk</source>
            <translation>发送台</translation>
        </message>
        <message>
            <source>What is due to be sent will stand here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Growth</source>
            <translation>增长</translation>
        </message>
        <message>
            <source>Insights</source>
            <translation>数据</translation>
        </message>
        <message>
            <source>The charts will stand here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>帮助</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>报表与安全</translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <source>Campaign</source>
            <translation>活动</translation>
        </message>
        <message>
            <source>Gameplay</source>
            <translation>玩法</translation>
        </message>
        <message>
            <source>Content</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>User</source>
            <translation>用户</translation>
        </message>
        <message>
            <source>Reputation</source>
            <translation>口碑</translation>
        </message>
        <message>
            <source>Support</source>
            <translation>支持</translation>
        </message>
        <message>
            <source>Super active</source>
            <translation>超级活跃</translation>
        </message>
        <message>
            <source>Normal active</source>
            <translation>普通活跃</translation>
        </message>
        <message>
            <source>Never active</source>
            <translation>从不活跃</translation>
        </message>
        <message>
            <source>Observing</source>
            <translation>观察期</translation>
        </message>
        <message>
            <source>WeCom 1:1</source>
            <translation>企微单聊</translation>
        </message>
        <message>
            <source>Group chat</source>
            <translation>群聊</translation>
        </message>
        <message>
            <source>Service account</source>
            <translation>服务号</translation>
        </message>
        <message>
            <source>SMS</source>
            <translation>短信</translation>
        </message>
        <message>
            <source>Moments</source>
            <translation>朋友圈</translation>
        </message>
        <message>
            <source>Subscription account</source>
            <translation>订阅号</translation>
        </message>
        <message>
            <source>Live stream</source>
            <translation>直播</translation>
        </message>
        <message>
            <source>Video account</source>
            <translation>视频号</translation>
        </message>
        <message>
            <source>Fan community</source>
            <translation>粉丝圈</translation>
        </message>
        <message>
            <source>All touchpoints</source>
            <translation>全部触点</translation>
        </message>
        <message>
            <source>unionid</source>
            <translation>unionid</translation>
        </message>
        <message>
            <source>external_userid</source>
            <translation>external_userid</translation>
        </message>
        <message>
            <source>openid</source>
            <translation>openid</translation>
        </message>
        <message>
            <source>WeChat id</source>
            <translation>微信号</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>手机号</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>邮箱</translation>
        </message>
        <message>
            <source>Shop account</source>
            <translation>店铺账号</translation>
        </message>
        <message>
            <source>Planned</source>
            <translation>已计划</translation>
        </message>
        <message>
            <source>Handed out</source>
            <translation>已派单</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>已发送</translation>
        </message>
        <message>
            <source>Skipped</source>
            <translation>已跳过</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>Missed</source>
            <translation>错过</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>已取消</translation>
        </message>
        <message>
            <source>Dropped</source>
            <translation>已放弃</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>left or deleted</source>
            <translation>已退群或删除</translation>
        </message>
        <message>
            <source>opted out</source>
            <translation>已退订</translation>
        </message>
        <message>
            <source>no consent</source>
            <translation>没有同意</translation>
        </message>
        <message>
            <source>under 14</source>
            <translation>未满 14 岁</translation>
        </message>
        <message>
            <source>excluded by the audience</source>
            <translation>被人群排除</translation>
        </message>
        <message>
            <source>no way to reach</source>
            <translation>无法触达</translation>
        </message>
        <message>
            <source>had this content within 3 days</source>
            <translation>3 天内已收到该内容</translation>
        </message>
        <message>
            <source>asked for a pause</source>
            <translation>本人要求暂停</translation>
        </message>
        <message>
            <source>outside the allowed hours</source>
            <translation>不在允许时段</translation>
        </message>
        <message>
            <source>at the member's cap</source>
            <translation>已达成员上限</translation>
        </message>
        <message>
            <source>at the group's cap</source>
            <translation>已达社群上限</translation>
        </message>
        <message>
            <source>at the platform's quota</source>
            <translation>已达平台额度</translation>
        </message>
        <message>
            <source>the account is full for the day</source>
            <translation>账号当天已满</translation>
        </message>
        <message>
            <source>archived</source>
            <translation>已归档</translation>
        </message>
        <message>
            <source>the file's format has moved on since</source>
            <translation>此后文件格式已更新</translation>
        </message>
        <message>
            <source>it touched too many rows</source>
            <translation>涉及的行数过多</translation>
        </message>
        <message>
            <source>the balance would become negative</source>
            <translation>余额会变成负数</translation>
        </message>
        <message>
            <source>it is still in use</source>
            <translation>仍在使用中</translation>
        </message>
        <message>
            <source>Members</source>
            <translation>成员</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>好友关系</translation>
        </message>
        <message>
            <source>Group roster</source>
            <translation>群名单</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>社群</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>员工</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>商品</translation>
        </message>
        <message>
            <source>Shop orders</source>
            <translation>店铺订单</translation>
        </message>
        <message>
            <source>Abandoned carts</source>
            <translation>弃购清单</translation>
        </message>
        <message>
            <source>Activity counts</source>
            <translation>活跃计数</translation>
        </message>
        <message>
            <source>Group daily counts</source>
            <translation>社群日统计</translation>
        </message>
        <message>
            <source>Owner daily counts</source>
            <translation>群主日统计</translation>
        </message>
        <message>
            <source>Coupons</source>
            <translation>优惠券</translation>
        </message>
        <message>
            <source>Redemptions</source>
            <translation>核销</translation>
        </message>
        <message>
            <source>Channel costs</source>
            <translation>渠道花费</translation>
        </message>
        <message>
            <source>Code scans</source>
            <translation>活码扫码</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>积分</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>答疑</translation>
        </message>
        <message>
            <source>Broadcast results</source>
            <translation>群发结果</translation>
        </message>
        <message>
            <source>Promotion</source>
            <translation>促销</translation>
        </message>
        <message>
            <source>Fission</source>
            <translation>裂变</translation>
        </message>
        <message>
            <source>Short content</source>
            <translation>短内容</translation>
        </message>
        <message>
            <source>workspace</source>
            <translation>工作区</translation>
        </message>
        <message>
            <source>member</source>
            <translation>成员</translation>
        </message>
        <message>
            <source>group</source>
            <translation>社群</translation>
        </message>
        <message>
            <source>membership</source>
            <translation>在群记录</translation>
        </message>
        <message>
            <source>staff member</source>
            <translation>员工</translation>
        </message>
        <message>
            <source>account</source>
            <translation>账号</translation>
        </message>
        <message>
            <source>contact</source>
            <translation>好友关系</translation>
        </message>
        <message>
            <source>tag</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>identity</source>
            <translation>身份</translation>
        </message>
        <message>
            <source>segment</source>
            <translation>人群包</translation>
        </message>
        <message>
            <source>team</source>
            <translation>小组</translation>
        </message>
        <message>
            <source>owner</source>
            <translation>群主</translation>
        </message>
        <message>
            <source>content item</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>broadcast</source>
            <translation>群发</translation>
        </message>
        <message>
            <source>run</source>
            <translation>场次</translation>
        </message>
        <message>
            <source>delivery</source>
            <translation>送达记录</translation>
        </message>
        <message>
            <source>order</source>
            <translation>订单</translation>
        </message>
        <message>
            <source>import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>field</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>column</source>
            <translation>列</translation>
        </message>
        <message>
            <source>sheet</source>
            <translation>工作表</translation>
        </message>
        <message>
            <source>file</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>time zone</source>
            <translation>时区</translation>
        </message>
        <message>
            <source>period</source>
            <translation>时段</translation>
        </message>
        <message>
            <source>name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>title</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>text</source>
            <translation>正文</translation>
        </message>
        <message>
            <source>kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>number</source>
            <translation>数字</translation>
        </message>
        <message>
            <source>phone number</source>
            <translation>手机号</translation>
        </message>
        <message>
            <source>e-mail address</source>
            <translation>邮箱地址</translation>
        </message>
        <message>
            <source>touchpoint</source>
            <translation>触点</translation>
        </message>
        <message>
            <source>audience</source>
            <translation>受众</translation>
        </message>
        <message>
            <source>repetition</source>
            <translation>重复规则</translation>
        </message>
        <message>
            <source>choice of days</source>
            <translation>日期范围</translation>
        </message>
        <message>
            <source>lunar date</source>
            <translation>农历日期</translation>
        </message>
        <message>
            <source>status</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>target</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>setting</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>backup</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>limit</source>
            <translation>限额</translation>
        </message>
        <message>
            <source>rule</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>change</source>
            <translation>改动</translation>
        </message>
        <message>
            <source>Male</source>
            <translation>男</translation>
        </message>
        <message>
            <source>Female</source>
            <translation>女</translation>
        </message>
        <message>
            <source>Mon</source>
            <translation>周一</translation>
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
            <source>changed since</source>
            <translation>之后有改动</translation>
        </message>
        <message>
            <source>it is not empty</source>
            <translation>它不是空的</translation>
        </message>
        <message>
            <source>no longer works here</source>
            <translation>已离职</translation>
        </message>
        <message>
            <source>this person has left</source>
            <translation>此人已离职</translation>
        </message>
        <message>
            <source>capacity</source>
            <translation>容量</translation>
        </message>
        <message>
            <source>roster</source>
            <translation>群名单</translation>
        </message>
        <message>
            <source>change of nickname</source>
            <translation>改名</translation>
        </message>
        <message>
            <source>assignment</source>
            <translation>小组安排</translation>
        </message>
        <message>
            <source>day's counts</source>
            <translation>当天人数</translation>
        </message>
        <message>
            <source>activity counts</source>
            <translation>活跃计数</translation>
        </message>
        <message>
            <source>total</source>
            <translation>总人数</translation>
        </message>
        <message>
            <source>number of new people</source>
            <translation>新增人数</translation>
        </message>
        <message>
            <source>number of people lost</source>
            <translation>流失人数</translation>
        </message>
        <message>
            <source>window of days</source>
            <translation>统计天数</translation>
        </message>
        <message>
            <source>days of observation</source>
            <translation>观察天数</translation>
        </message>
        <message>
            <source>threshold for super active</source>
            <translation>超级活跃标准</translation>
        </message>
        <message>
            <source>threshold for staying super active</source>
            <translation>保持超级活跃的标准</translation>
        </message>
        <message>
            <source>One member</source>
            <translation>单个成员</translation>
        </message>
        <message>
            <source>Segment</source>
            <translation>人群包</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>报表</translation>
        </message>
        <message>
            <source>Chart</source>
            <translation>图表</translation>
        </message>
        <message>
            <source>Hand-out sheet</source>
            <translation>派单表</translation>
        </message>
        <message>
            <source>Rejected rows</source>
            <translation>被拒绝的行</translation>
        </message>
        <message>
            <source>Shown on screen</source>
            <translation>屏幕显示</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::BackupsPanel</name>
        <message>
            <source>Folder:</source>
            <translation>文件夹：</translation>
        </message>
        <message>
            <source>Change folder…</source>
            <translation>更换文件夹…</translation>
        </message>
        <message>
            <source>Check the workspace</source>
            <translation>检查工作区</translation>
        </message>
        <message>
            <source>Restore…</source>
            <translation>恢复…</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>备份时间</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>距今</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>No backup lies in this folder yet. “Back up now” makes the first.</source>
            <translation>这个文件夹里还没有备份。点“立即备份”生成第一份。</translation>
        </message>
        <message>
            <source>Every backup is opened, checked and counted before it counts as one. All of two days are kept, then one a day, one a week, one a month. A backup is also made by itself every few hours.</source>
            <translation>每份备份都会打开、校验、清点后才算数。两天内的全部保留，之后每天、每周、每月各留一份。程序也会每隔几小时自动备份。</translation>
        </message>
        <message>
            <source>Backed up and verified: %1 members, %2.</source>
            <translation>备份完成并通过校验：%1 位成员，%2。</translation>
        </message>
        <message>
            <source>The workspace was read through and is sound.</source>
            <translation>已通读整个工作区，完好无损。</translation>
        </message>
        <message>
            <source>The check found faults. Restore the newest verified backup. Details: %1</source>
            <translation>检查发现问题。请恢复最近一次通过校验的备份。详情：%1</translation>
        </message>
        <message>
            <source>Where backups go</source>
            <translation>备份存放位置</translation>
        </message>
        <message>
            <source>Restore the backup of %1?</source>
            <translation>恢复 %1 的备份？</translation>
        </message>
        <message>
            <source>The workspace becomes as it was then. What was entered since is no longer in it; the present file is kept beside it, so nothing is lost for good.</source>
            <translation>工作区将回到当时的状态，此后录入的内容不再包含；当前文件会保留在旁边，不会真正丢失。</translation>
        </message>
        <message>
            <source>Restore this backup</source>
            <translation>恢复这份备份</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::Banner</name>
        <message>
            <source>Notice</source>
            <translation>通知</translation>
        </message>
        <message>
            <source>Close the notice</source>
            <translation>关闭通知</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::BusyBar</name>
        <message>
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Working</source>
            <translation>处理中</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::CommandPalette</name>
        <message>
            <source>Find anything</source>
            <translation>查找一切</translation>
        </message>
        <message>
            <source>Actions, pages, members, groups</source>
            <translation>操作、页面、成员、社群</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>结果</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::Desk</name>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Undone: %1</source>
            <translation>已撤销：%1</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Done again: %1</source>
            <translation>已重做：%1</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::DeskView</name>
        <message>
            <source>This workspace is open for reading only: another window or program is writing to it, or the folder does not allow it.</source>
            <translation>工作区以只读方式打开：另一个窗口或程序正在写入，或文件夹不允许写入。</translation>
        </message>
        <message>
            <source>Go to %1</source>
            <translation>前往%1</translation>
        </message>
        <message>
            <source>Find anything</source>
            <translation>查找一切</translation>
        </message>
        <message>
            <source>Search on this page</source>
            <translation>在本页搜索</translation>
        </message>
        <message>
            <source>Main action of this page</source>
            <translation>本页的主要操作</translation>
        </message>
        <message>
            <source>Import a file</source>
            <translation>导入文件</translation>
        </message>
        <message>
            <source>Undo the last change</source>
            <translation>撤销上一步</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Read this page anew</source>
            <translation>重新读取本页</translation>
        </message>
        <message>
            <source>Show or mask personal data</source>
            <translation>显示或遮盖个人信息</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::Drawer</name>
        <message>
            <source>Details</source>
            <translation>详情</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>关闭（Esc）</translation>
        </message>
        <message>
            <source>Close the details</source>
            <translation>关闭详情</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::DueWatch</name>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Time to send</source>
            <translation>该发送了</translation>
        </message>
        <message>
            <source>Missed sends</source>
            <translation>错过的群发</translation>
        </message>
        <message>
            <source>Due now: %1</source>
            <translation>现在该发：%1</translation>
        </message>
        <message>
            <source>Came due while the program was closed: %1. Decide what becomes of them.</source>
            <translation>程序关闭期间到点：%1。请决定如何处理。</translation>
        </message>
        <message>
            <source>Open the send desk</source>
            <translation>打开发送台</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::ExportsPanel</name>
        <message>
            <source>Everything that left this workspace, and every time masked data was shown on screen. This record cannot be changed.</source>
            <translation>离开本工作区的全部数据，以及每次在屏幕上显示完整信息的记录。此记录不可修改。</translation>
        </message>
        <message>
            <source>Exports</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>What</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>行数</translation>
        </message>
        <message>
            <source>Personal data</source>
            <translation>个人信息</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Where to</source>
            <translation>去向</translation>
        </message>
        <message>
            <source>Nothing was exported yet</source>
            <translation>还没有导出过</translation>
        </message>
        <message>
            <source>Each export will stand here with its time, its rows, and whether personal data in it was masked.</source>
            <translation>每次导出都会记在这里：时间、行数，以及个人信息是否遮盖。</translation>
        </message>
        <message>
            <source>masked</source>
            <translation>已遮盖</translation>
        </message>
        <message>
            <source>shown in full</source>
            <translation>完整显示</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::GrowthPage</name>
        <message>
            <source>Growth</source>
            <translation>增长</translation>
        </message>
        <message>
            <source>What the page waits for</source>
            <translation>本页等待的数据</translation>
        </message>
        <message>
            <source>This page is not in this version yet. It will show where members come from, what they cost and what they bring. Nothing here is estimated: each part appears once the data it needs is in the workspace.</source>
            <translation>此版本尚未提供本页。它将展示成员从哪里来、花了多少、带来多少。这里不做估算：所需数据进入工作区后，对应部分才会出现。</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>部分</translation>
        </message>
        <message>
            <source>Needs</source>
            <translation>需要的数据</translation>
        </message>
        <message>
            <source>In the workspace</source>
            <translation>工作区已有</translation>
        </message>
        <message>
            <source>nothing imported yet</source>
            <translation>尚未导入</translation>
        </message>
        <message>
            <source>GMV tree and what-if</source>
            <translation>GMV 拆解与推演</translation>
        </message>
        <message>
            <source>Channels: cost, funnel, return</source>
            <translation>渠道：花费、漏斗、回报</translation>
        </message>
        <message>
            <source>Campaigns and fission waves</source>
            <translation>活动与裂变波次</translation>
        </message>
        <message>
            <source>Coupons: issued, claimed, redeemed</source>
            <translation>优惠券：发放、领取、核销</translation>
        </message>
        <message>
            <source>Products and their roles</source>
            <translation>商品与商品角色</translation>
        </message>
        <message>
            <source>Abandoned carts as an audience</source>
            <translation>弃购人群</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::HelpPage</name>
        <message>
            <source>Help</source>
            <translation>帮助</translation>
        </message>
        <message>
            <source>The way of the work</source>
            <translation>工作流程</translation>
        </message>
        <message>
            <source>1. Bring in what you have: drop a table on the window (members, staff, groups, a group's roster, activity counts). The preview says for every row what will happen; nothing is written before you agree, and an import can be taken back as a whole.</source>
            <translation>1. 导入现有资料：把表格拖到窗口上（成员、员工、社群、群名单、活跃计数）。预览逐行说明会发生什么；您确认前不会写入，整批导入也可以撤销。</translation>
        </message>
        <message>
            <source>2. Under Groups, give each group its owners and its six teams. The board shows what is missing.</source>
            <translation>2. 在“社群”中为每个群指定群主和六个小组。看板会显示缺什么。</translation>
        </message>
        <message>
            <source>3. Under Broadcasts, write a content item and plan it. The plan says how many can be sent, and for everybody else the reason.</source>
            <translation>3. 在“群发”中写好内容并安排时间。计划会说明能发多少人，其余每个人为什么不发。</translation>
        </message>
        <message>
            <source>4. At the send desk, copy the text, paste it in WeChat, then tick it as sent. Nothing is ever sent or marked by itself.</source>
            <translation>4. 在“发送台”复制文案、到微信粘贴发送，然后勾选已发送。程序从不自动发送，也不自动标记。</translation>
        </message>
        <message>
            <source>5. Insights and Reports show what became of it; every figure leads back to its rows.</source>
            <translation>5. “数据”和“报表”展示结果；每个数字都能追溯到明细。</translation>
        </message>
        <message>
            <source>What is safe</source>
            <translation>安全保障</translation>
        </message>
        <message>
            <source>Everything is saved at once, in one file on this computer; nothing leaves it by itself. Undo works for every change, also after a restart; Reports &amp; safety holds the backups and the change history.</source>
            <translation>一切即时保存在这台电脑的一个文件里，不会自行外传。任何改动都能撤销，重启后也行；备份和改动记录在“报表与安全”中。</translation>
        </message>
        <message>
            <source>Phone numbers are masked. The eye at the lower right shows them for 60 seconds; that is put on record, as every export is.</source>
            <translation>手机号默认遮盖。右下角的眼睛可显示 60 秒；这会留下记录，导出也一样。</translation>
        </message>
        <message>
            <source>About</source>
            <translation>关于</translation>
        </message>
        <message>
            <source>Siyu Desk %1. Free software under the GNU General Public License, version 3 or later; it comes with no warranty.</source>
            <translation>私域台 %1。自由软件，按 GNU 通用公共许可证第 3 版或更高版本发布；不提供任何担保。</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>快捷键</translation>
        </message>
        <message>
            <source>Find anything: actions, pages, members, groups</source>
            <translation>查找一切：操作、页面、成员、社群</translation>
        </message>
        <message>
            <source>The eight pages</source>
            <translation>八个页面</translation>
        </message>
        <message>
            <source>Search on this page</source>
            <translation>在本页搜索</translation>
        </message>
        <message>
            <source>The main action of this page</source>
            <translation>本页的主要操作</translation>
        </message>
        <message>
            <source>Import a file</source>
            <translation>导入文件</translation>
        </message>
        <message>
            <source>Undo, redo</source>
            <translation>撤销、重做</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Open a workspace</source>
            <translation>打开工作区</translation>
        </message>
        <message>
            <source>Read this page anew</source>
            <translation>重新读取本页</translation>
        </message>
        <message>
            <source>This help</source>
            <translation>本帮助</translation>
        </message>
        <message>
            <source>Close the details, clear the search</source>
            <translation>关闭详情、清空搜索</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::HistoryPanel</name>
        <message>
            <source>Done</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>Undone</source>
            <translation>已撤销</translation>
        </message>
        <message>
            <source>Can no longer be undone</source>
            <translation>已无法撤销</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Ctrl+Z takes back the newest change. Any other can be taken back here, as long as nothing changed the same rows later.</source>
            <translation>Ctrl+Z 撤销最近一次改动。其他改动可在这里撤销，只要同样的行之后没有再被改动。</translation>
        </message>
        <message>
            <source>Undo this change</source>
            <translation>撤销此改动</translation>
        </message>
        <message>
            <source>Undoing</source>
            <translation>正在撤销</translation>
        </message>
        <message>
            <source>Change history</source>
            <translation>改动记录</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>改动</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>行数</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Show older changes</source>
            <translation>显示更早的改动</translation>
        </message>
        <message>
            <source>Undo this import</source>
            <translation>撤销此导入</translation>
        </message>
        <message>
            <source>Undone: %1</source>
            <translation>已撤销：%1</translation>
        </message>
        <message>
            <source>Import %1 taken back: %2 removed, %3 restored, %4 kept</source>
            <translation>导入 %1 已撤销：删除 %2，还原 %3，保留 %4</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::ImportsPanel</name>
        <message>
            <source>An import can be taken back as a whole. What somebody changed or used since stays, and is named.</source>
            <translation>导入可以整批撤销。之后有人改动或使用过的会保留，并逐一列出。</translation>
        </message>
        <message>
            <source>Undo this import</source>
            <translation>撤销此导入</translation>
        </message>
        <message>
            <source>Taking the import back</source>
            <translation>正在撤销导入</translation>
        </message>
        <message>
            <source>Imports</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>行数</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Updated</source>
            <translation>更新</translation>
        </message>
        <message>
            <source>Undecided</source>
            <translation>待定</translation>
        </message>
        <message>
            <source>Rejected</source>
            <translation>拒绝</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Import a file</source>
            <translation>导入文件</translation>
        </message>
        <message>
            <source>Nothing was imported yet</source>
            <translation>还没有导入过</translation>
        </message>
        <message>
            <source>Members, group rosters, staff and more come from the files you already have: drop one on the window, or choose it.</source>
            <translation>成员、群名单、员工等都可以来自现有文件：拖到窗口上，或点击选择。</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>已撤销</translation>
        </message>
        <message>
            <source>In the workspace</source>
            <translation>在工作区中</translation>
        </message>
        <message>
            <source>Import %1 taken back: %2 removed, %3 restored, %4 kept</source>
            <translation>导入 %1 已撤销：删除 %2，还原 %3，保留 %4</translation>
        </message>
        <message>
            <source>Kept, because they changed or are used since: %1</source>
            <translation>因之后有改动或被使用而保留：%1</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::MainWindow</name>
        <message>
            <source>Open a workspace…</source>
            <translation>打开工作区…</translation>
        </message>
        <message>
            <source>New workspace…</source>
            <translation>新建工作区…</translation>
        </message>
        <message>
            <source>Look around in the sample shop</source>
            <translation>逛逛示例店铺</translation>
        </message>
        <message>
            <source>Close this workspace</source>
            <translation>关闭当前工作区</translation>
        </message>
        <message>
            <source>Use the light look</source>
            <translation>使用浅色外观</translation>
        </message>
        <message>
            <source>Use the dark look</source>
            <translation>使用深色外观</translation>
        </message>
        <message>
            <source>Look like the system</source>
            <translation>外观跟随系统</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>Siyu Desk</source>
            <translation>私域台</translation>
        </message>
        <message>
            <source>New workspace</source>
            <translation>新建工作区</translation>
        </message>
        <message>
            <source>My shop.siyu</source>
            <translation>我的店铺.siyu</translation>
        </message>
        <message>
            <source>Siyu Desk workspaces (*.siyu)</source>
            <translation>私域台工作区 (*.siyu)</translation>
        </message>
        <message>
            <source>Open a workspace</source>
            <translation>打开工作区</translation>
        </message>
        <message>
            <source>Sample shop.siyu</source>
            <translation>示例店铺.siyu</translation>
        </message>
        <message>
            <source>The backup was restored. The file from before lies beside the workspace.</source>
            <translation>备份已恢复。原来的文件保留在工作区旁边。</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::Page</name>
        <message>
            <source>More actions</source>
            <translation>更多操作</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::Rail</name>
        <message>
            <source>Pages</source>
            <translation>页面</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::SafetyPage</name>
        <message>
            <source>Reports &amp; safety</source>
            <translation>报表与安全</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>Imports</source>
            <translation>导入记录</translation>
        </message>
        <message>
            <source>Exports</source>
            <translation>导出记录</translation>
        </message>
        <message>
            <source>Change history</source>
            <translation>改动记录</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>立即备份</translation>
        </message>
        <message>
            <source>Check the workspace</source>
            <translation>检查工作区</translation>
        </message>
        <message>
            <source>Open the change history</source>
            <translation>打开改动记录</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::SettingsPage</name>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>This computer</source>
            <translation>这台电脑</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>外观</translation>
        </message>
        <message>
            <source>Like the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>This workspace</source>
            <translation>当前工作区</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>时区</translation>
        </message>
        <message>
            <source>Business days, weeks and planned times are those of this zone.</source>
            <translation>营业日、周和计划时间都按此时区计算。</translation>
        </message>
        <message>
            <source>Mask phone numbers on screen when the workspace opens</source>
            <translation>打开工作区时遮盖屏幕上的手机号</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>A backup on another disk survives a broken one. Each is verified before it counts.</source>
            <translation>备份放在另一块磁盘上，才不怕磁盘损坏。每份都经过校验才算数。</translation>
        </message>
        <message>
            <source>Hours between backups</source>
            <translation>备份间隔小时数</translation>
        </message>
        <message>
            <source> h</source>
            <translation> 小时</translation>
        </message>
        <message>
            <source>Only by hand</source>
            <translation>仅手动</translation>
        </message>
        <message>
            <source>Back up every</source>
            <translation>备份间隔</translation>
        </message>
        <message>
            <source>Change folder…</source>
            <translation>更换文件夹…</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>Where backups go</source>
            <translation>备份存放位置</translation>
        </message>
        <message>
            <source>The house's caps</source>
            <translation>本店上限</translation>
        </message>
        <message>
            <source>Nobody gets more than this, whatever is planned; where a platform allows less, the platform's limit holds.</source>
            <translation>无论怎么安排，任何人收到的都不会超过这里；平台限制更严时，以平台为准。</translation>
        </message>
        <message>
            <source>WeCom 1:1 per member and month</source>
            <translation>企微单聊：每位成员每月</translation>
        </message>
        <message>
            <source>All direct messages per member in 7 days</source>
            <translation>全部单发消息：每位成员 7 天内</translation>
        </message>
        <message>
            <source>Posts per group and day</source>
            <translation>群消息：每个社群每天</translation>
        </message>
        <message>
            <source>Sending hours from</source>
            <translation>允许发送时段开始</translation>
        </message>
        <message>
            <source>Sending hours until</source>
            <translation>允许发送时段结束</translation>
        </message>
        <message>
            <source>Sending hours</source>
            <translation>允许发送时段</translation>
        </message>
        <message>
            <source>SMS hours from</source>
            <translation>短信时段开始</translation>
        </message>
        <message>
            <source>SMS hours until</source>
            <translation>短信时段结束</translation>
        </message>
        <message>
            <source>SMS hours</source>
            <translation>短信时段</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::StartPage</name>
        <message>
            <source>Siyu Desk</source>
            <translation>私域台</translation>
        </message>
        <message>
            <source>The desk for your shop's WeChat groups. Everything stays in one file on this computer.</source>
            <translation>管好店铺微信社群的工作台。所有数据只存在这台电脑的一个文件里。</translation>
        </message>
        <message>
            <source>New workspace…</source>
            <translation>新建工作区…</translation>
        </message>
        <message>
            <source>Open a workspace…</source>
            <translation>打开工作区…</translation>
        </message>
        <message>
            <source>Look around in the sample shop</source>
            <translation>逛逛示例店铺</translation>
        </message>
        <message>
            <source>A made-up shop with 64 groups and a year of activity. Nobody in it is real.</source>
            <translation>虚构的店铺：64 个社群、一年的活动，其中没有真实的人。</translation>
        </message>
        <message>
            <source>Recent workspaces</source>
            <translation>最近的工作区</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::StatusBar</name>
        <message>
            <source>Last verified backup</source>
            <translation>最近一次通过校验的备份</translation>
        </message>
        <message>
            <source>Show or mask personal data</source>
            <translation>显示或遮盖个人信息</translation>
        </message>
        <message>
            <source>Masked</source>
            <translation>已遮盖</translation>
        </message>
        <message>
            <source>Shown for 60 s</source>
            <translation>显示 60 秒</translation>
        </message>
        <message>
            <source>Phone numbers are masked. Click to show them for 60 seconds.</source>
            <translation>手机号已遮盖。点击后显示 60 秒。</translation>
        </message>
        <message>
            <source>Phone numbers are shown. Click to mask them now.</source>
            <translation>正在显示手机号。点击立即遮盖。</translation>
        </message>
        <message>
            <source>Read only</source>
            <translation>只读</translation>
        </message>
        <message>
            <source>Saved %1</source>
            <translation>已保存 %1</translation>
        </message>
        <message>
            <source>Everything is saved</source>
            <translation>已全部保存</translation>
        </message>
        <message>
            <source>Backup %1</source>
            <translation>备份 %1</translation>
        </message>
        <message>
            <source>No backup yet</source>
            <translation>还没有备份</translation>
        </message>
        <message>
            <source>The last verified backup: %1</source>
            <translation>最近一次通过校验的备份：%1</translation>
        </message>
        <message>
            <source>Back up now under Reports &amp; safety</source>
            <translation>到“报表与安全”立即备份</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::Toast</name>
        <message>
            <source>Message</source>
            <translation>消息</translation>
        </message>
        <message>
            <source>Close the message</source>
            <translation>关闭消息</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::TodayPage</name>
        <message>
            <source>Missed: decide</source>
            <translation>错过：待决定</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>待发送</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今日</translation>
        </message>
        <message>
            <source>Start sending</source>
            <translation>开始发送</translation>
        </message>
        <message>
            <source>Import a file</source>
            <translation>导入文件</translation>
        </message>
        <message>
            <source>Members</source>
            <translation>成员</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>社群</translation>
        </message>
        <message>
            <source>Due now</source>
            <translation>现在该发</translation>
        </message>
        <message>
            <source>Missed</source>
            <translation>错过</translation>
        </message>
        <message>
            <source>Still to come today</source>
            <translation>今天稍后</translation>
        </message>
        <message>
            <source>Sends</source>
            <translation>群发</translation>
        </message>
        <message>
            <source>Due and missed sends</source>
            <translation>到点与错过的群发</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Broadcast</source>
            <translation>群发</translation>
        </message>
        <message>
            <source>Touchpoint</source>
            <translation>触点</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>待发</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Nothing is due now. What you plan on the Broadcasts page comes here at its time.</source>
            <translation>现在没有要发的。在“群发”页安排的内容，到点会出现在这里。</translation>
        </message>
        <message>
            <source>First steps</source>
            <translation>起步清单</translation>
        </message>
        <message>
            <source>Needs a look</source>
            <translation>需要留意</translation>
        </message>
        <message>
            <source>Later today</source>
            <translation>今天稍后</translation>
        </message>
        <message>
            <source>Plan a broadcast</source>
            <translation>安排群发</translation>
        </message>
        <message>
            <source>%1 groups have no owner</source>
            <translation>%1 个社群没有群主</translation>
        </message>
        <message>
            <source>Board</source>
            <translation>看板</translation>
        </message>
        <message>
            <source>%1 teams in %2 groups lack people or a lead</source>
            <translation>%2 个社群中有 %1 个小组缺人或缺负责人</translation>
        </message>
        <message>
            <source>%1 groups are full: %2</source>
            <translation>%1 个社群已满：%2</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>There is no backup yet</source>
            <translation>还没有备份</translation>
        </message>
        <message>
            <source>Back up</source>
            <translation>去备份</translation>
        </message>
        <message>
            <source>The last verified backup is from %1</source>
            <translation>最近一次通过校验的备份是%1</translation>
        </message>
        <message>
            <source>All is well: no gaps in the teams, and the backup is fresh.</source>
            <translation>一切正常：小组没有缺口，备份是新的。</translation>
        </message>
        <message>
            <source>Enter the shop's staff</source>
            <translation>录入店铺员工</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>员工</translation>
        </message>
        <message>
            <source>Make your groups; each brings its six teams</source>
            <translation>建立社群，每个社群自带六个小组</translation>
        </message>
        <message>
            <source>New group</source>
            <translation>新建社群</translation>
        </message>
        <message>
            <source>Bring in your members from a file</source>
            <translation>从文件导入成员</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Plan the first broadcast</source>
            <translation>安排第一次群发</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>去安排</translation>
        </message>
        <message>
            <source>Make a verified backup</source>
            <translation>做一次校验备份</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::WaitingPage</name>
        <message>
            <source>Not in this version yet</source>
            <translation>此版本尚未提供</translation>
        </message>
    </context>
</TS>
