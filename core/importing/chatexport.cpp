// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/chatexport.h"

#include "core/base/text.h"
#include "core/importing/kindimport.h"

#include <QSet>

namespace siyu::importing {

namespace {

bool isChat(const Plan &plan) { return plan.kind == Kind::Activity && plan.platform == QStringLiteral("wechat_chat"); }

int columnNamed(const Plan &plan, std::initializer_list<const char *> keys)
{
    for (size_t c = 0; c < plan.columns.size(); ++c) {
        const QString key = headerKey(plan.columns[c].header);
        for (const char *wanted : keys) {
            if (key == QString::fromUtf8(wanted))
                return int(c);
        }
    }
    return -1;
}

} // namespace

bool ChatColumns::isOwnOrSystem(const Cells &cells) const
{
    const std::string_view sent = cellAt(cells, own);
    if (sent == "1" || sent == "TRUE" || sent == "true")
        return true;
    static const QSet<QString> system{QStringLiteral("10000"), QStringLiteral("10002"), QStringLiteral("系统"),
        QStringLiteral("系统消息"), QStringLiteral("系统通知"), QStringLiteral("撤回消息"), QStringLiteral("拍一拍")};
    const std::string_view kind = cellAt(cells, type);
    return !kind.empty() && system.contains(QString::fromUtf8(kind.data(), qsizetype(kind.size())));
}

ChatColumns chatColumns(const Plan &plan)
{
    if (!isChat(plan))
        return {};
    return {columnNamed(plan, {"issender", "is_sender"}), columnNamed(plan, {"type_name", "type", "类型"})};
}

void tuneChatExport(Plan &plan)
{
    if (!isChat(plan))
        return;
    for (PlanColumn &column : plan.columns)
        column.target = {};
    const auto set = [&](std::initializer_list<const char *> keys, Field field) {
        const int column = columnNamed(plan, keys);
        if (column >= 0)
            plan.columns[size_t(column)].target = Target{field};
    };
    set({"createtime", "time", "时间"}, Field::Day);
    set({"room_name", "talkername"}, Field::Group);
    set({"nickname", "sendername", "发送人"}, Field::Nickname);
    // PyWxDump and its kin call the sender "talker"; chatlog calls the room so.
    const bool talkerIsRoom = columnNamed(plan, {"sendername"}) >= 0;
    if (talkerIsRoom || columnNamed(plan, {"issender"}) >= 0)
        set({"sender"}, Field::Sender);
    else
        set({"talker"}, Field::Sender);
}

} // namespace siyu::importing
