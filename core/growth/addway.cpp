// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/growth/addway.h"

#include "core/base/text.h"

#include <QHash>
#include <QStringList>

namespace siyu::growth {

namespace {

struct Way {
    const char16_t *word;
    const char16_t *said; // as headerKey() gives it, separated by |
};

constexpr Way ways[] = {
    {u"未知来源", u"0|未知|其他|unknown"},
    {u"扫描二维码", u"1|扫码|扫码添加|扫描渠道二维码|通过扫描二维码添加|扫描名片二维码|scan|qrcode|qr"},
    {u"搜索手机号", u"2|手机号搜索|通过搜索手机号添加|phone|mobile|phonesearch"},
    {u"名片分享", u"3|通过名片分享添加|名片|card|namecard"},
    {u"群聊", u"4|通过群聊添加|群聊添加|来自群聊|group|groupchat"},
    {u"手机通讯录", u"5|通讯录|通过手机通讯录添加|phonebook"},
    {u"微信联系人", u"6|通过微信联系人添加|wechat|wechatcontact"},
    {u"安装第三方应用时自动添加的客服人员", u"8"},
    {u"搜索邮箱", u"9|通过搜索邮箱添加|email"},
    {u"视频号主页添加", u"10|视频号|视频号添加|通过视频号添加|videoaccount"},
    {u"日程参与人", u"11|通过日程参与人添加"},
    {u"会议参与人", u"12|通过会议参与人添加"},
    {u"添加微信好友对应的企业微信", u"13"},
    {u"智慧硬件专属客服", u"14|通过智慧硬件专属客服添加"},
    {u"上门服务客服", u"15|通过上门服务客服添加"},
    {u"获客链接", u"16|通过获客链接添加|获客助手|link|acquisitionlink"},
    {u"定制开发", u"17|通过定制开发添加"},
    {u"需求回复", u"18|通过需求回复添加"},
    {u"第三方售前客服", u"21|通过第三方售前客服添加"},
    {u"可能的商务伙伴", u"22|通过可能的商务伙伴添加"},
    {u"接受微信账号收到的好友申请", u"24|通过接受微信账号收到的好友申请添加"},
    {u"内部成员共享", u"201|成员共享|shared"},
    {u"管理员/负责人分配", u"202|管理员分配|负责人分配|分配|assigned"},
};

const QHash<QString, QString> &known()
{
    static const QHash<QString, QString> all = [] {
        QHash<QString, QString> out;
        for (const Way &way : ways) {
            const QString word = QString::fromUtf16(way.word);
            out.insert(headerKey(word), word);
            for (const QString &said : QString::fromUtf16(way.said).split(QLatin1Char('|')))
                out.insert(said, word);
        }
        return out;
    }();
    return all;
}

} // namespace

QString addWayOf(const QString &said) { return said.isNull() ? QString() : known().value(headerKey(said), said); }

bool isAddWay(const QString &said) { return known().contains(headerKey(said)); }

} // namespace siyu::growth
