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
            <source>What is due today will stand here.</source>
            <translation type="unfinished" />
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
            <source>Channels and campaigns will stand here.</source>
            <translation type="unfinished" />
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
            <source>Reports &amp; safety</source>
            <translation>报表与安全</translation>
        </message>
        <message>
            <source>Reports and backups will stand here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>The settings will stand here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Help</source>
            <translation>帮助</translation>
        </message>
        <message>
            <source>The help will stand here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reports</source>
            <translation>报表</translation>
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
        <name>siyu::ui::WaitingPage</name>
        <message>
            <source>Not in this version yet</source>
            <translation>此版本尚未提供</translation>
        </message>
    </context>
</TS>
