// SPDX-License-Identifier: GPL-3.0-or-later
// Shops' exports of orders and products.
#include "core/importing/signatures.h"

namespace siyu::importing {

std::span<const Signature> orderSignatures()
{
    static constexpr Signature signatures[] = {
        {"taobao", Kind::Orders, u"订单编号",
            u"买家会员名|买家支付宝账号|支付交易号|买家应付货款|买家应付邮费|买家支付积分|总金额|返点积分|买家实际支付金额|"
            u"买家实际支付积分|买家留言|"
            u"订单创建时间|订单付款时间|宝贝标题|宝贝种类|宝贝总数量|店铺id|店铺名称|订单关闭原因|天猫卡券抵扣|"
            u"买家下单时间|买家付款时间|买家实付金额|宝贝规格|运单号",
            3},
        {"taobao", Kind::Orders, u"订单编号|标题|购买数量", u"价格|外部系统编号|商品属性|套餐信息|订单状态|商家编码", 2},
        {"taobao", Kind::Orders, u"子订单编号|主订单编号", u"标题|商家编码|价格|购买数量|外部系统编号|商品属性|套餐信息", 2},
        {"1688", Kind::Orders, u"订单编号",
            u"买家公司名|卖家公司名|卖家会员名|货品总价(元)|涨价或折扣(元)|实付款|发货方|货品标题|单价(元)", 3},
        {"jd", Kind::Orders, u"订单号",
            u"下单帐号|京东价|结算金额|余额支付|应付金额|商品id|订购数量|下单时间|客户地址|商家备注等级(等级1-5为由高到低)|"
            u"付款确认时间|运费金额|订单渠道",
            4},
        {"youzan", Kind::Orders, u"订单号",
            u"销售渠道|归属店铺|推广方式|支付流水号|商品金额合计|店铺优惠合计|应收订单金额|订单实付金额|支付优惠合计|"
            u"订单实收金额|全部商品名称|"
            u"收货人/提货人|收货人手机号/提货人手机号|买家是否会员|分销员|销售导购|订单退款状态|订单已退款金额|团长订单",
            4},
        {"pinduoduo", Kind::Orders, u"订单号",
            u"订单成交时间|商品总价(元)|邮费(元)|店铺优惠折扣(元)|平台优惠折扣(元)|多多支付立减金额(元)|用户实付金额(元)|"
            u"商家实收金额(元)|商品数量(件)|"
            u"样式id|商家编码-规格维度|商家编码-商品维度|售后状态",
            3},
        {"douyin", Kind::Orders, u"主订单编号|子订单编号",
            u"选购商品|订单应付金额|收件人|收件人手机号|订单提交时间|商品规格|取消原因|售后状态", 3},
        {"kuaituantuan", Kind::Orders, u"跟团号", u"下单人|团员备注|支付时间|团长备注|订单金额|退款金额|订单退款|自提点|收货人",
            2},
        {"shopify", Kind::Orders, u"name|financialstatus",
            u"fulfillmentstatus|lineitemname|lineitemquantity|lineitemprice|discountcode|subtotal|shippingmethod", 3},
        {"woocommerce", Kind::Orders, u"order#",
            u"date|n.revenue(formatted)|status|customertype|product(s)|itemssold|coupon(s)|netsales|attribution", 3},
        {"woocommerce", Kind::Products, u"sku|name|type",
            u"published|isfeatured?|visibilityincatalog|shortdescription|taxstatus|instock?|stock|regularprice", 3},
    };
    return signatures;
}

} // namespace siyu::importing
