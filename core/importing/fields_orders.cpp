// SPDX-License-Identifier: GPL-3.0-or-later
// Orders with their lines, products, and carts that were left behind.
#include "core/importing/catalogue.h"

namespace siyu::importing {

namespace {

constexpr unsigned orders = bit(Kind::Orders);
constexpr unsigned carts = bit(Kind::Carts);
constexpr unsigned products = bit(Kind::Products);
constexpr unsigned bought = orders | carts;
constexpr unsigned all = bought | products;

// Order = the order in the mapping's list.
constexpr FieldSpec fields[] = {
    {Field::OrderNo, "order_no", FieldType::Key, orders, false},
    {Field::CartNo, "cart_no", FieldType::Key, carts, false},
    {Field::LineNo, "line_no", FieldType::Key, orders, false},
    {Field::Platform, "platform", FieldType::Choice, all, false},
    {Field::PlacedAt, "placed_at", FieldType::Instant, bought, false},
    {Field::PaidAt, "paid_at", FieldType::Instant, orders, false},
    {Field::ShippedAt, "shipped_at", FieldType::Instant, orders, false},
    {Field::FinishedAt, "finished_at", FieldType::Instant, orders, false},
    {Field::RecoveredAt, "recovered_at", FieldType::Instant, carts, false},
    {Field::Status, "status", FieldType::Choice, all, false},
    {Field::PlatformStatus, "platform_status", FieldType::Text, orders, false},
    {Field::RefundStatus, "refund_status", FieldType::Choice, orders, false},
    {Field::ClosedReason, "closed_reason", FieldType::Text, orders, false},
    {Field::Amount, "amount", FieldType::Amount, bought, false},
    {Field::Paid, "paid", FieldType::Amount, orders, false},
    {Field::Refunded, "refunded", FieldType::Amount, orders, false},
    {Field::Postage, "postage", FieldType::Amount, orders, false},
    {Field::Discount, "discount", FieldType::Amount, orders, false},
    {Field::Currency, "currency", FieldType::Choice, all, false},
    {Field::Name, "name", FieldType::Text, all, false},
    {Field::Nickname, "nickname", FieldType::Text, bought, false},
    {Field::Phone, "phone", FieldType::Phone, bought, true},
    {Field::Email, "email", FieldType::Email, bought, true},
    {Field::Wechat, "wechat", FieldType::Key, bought, true},
    {Field::Unionid, "unionid", FieldType::Key, bought, false},
    {Field::ExternalUserid, "external_userid", FieldType::Key, bought, false},
    {Field::Openid, "openid", FieldType::Key, bought, true},
    {Field::Shop, "shop", FieldType::Key, bought, true},
    {Field::Product, "product", FieldType::Text, bought, false},
    {Field::Spec, "spec", FieldType::Text, all, false},
    {Field::Code, "product_code", FieldType::Key, all, false},
    {Field::Sku, "sku", FieldType::Key, all, false},
    {Field::Category, "category", FieldType::Text, orders | products, true},
    {Field::Quantity, "quantity", FieldType::Number, bought, false},
    {Field::Price, "price", FieldType::Amount, all, false},
    {Field::LineAmount, "line_amount", FieldType::Amount, orders, false},
    {Field::LineRefunded, "line_refunded", FieldType::Amount, orders, false},
    {Field::LineStatus, "line_status", FieldType::Choice, orders, false},
    {Field::LineRefundStatus, "line_refund_status", FieldType::Choice, orders, false},
    {Field::Goods, "goods", FieldType::Text, orders, false},
    {Field::Items, "items", FieldType::Count, orders, false},
    {Field::GoodsKinds, "goods_kinds", FieldType::Count, orders, false},
    {Field::ShopName, "shop_name", FieldType::Text, orders, false},
    {Field::SalesChannel, "sales_channel", FieldType::Text, bought, false},
    {Field::CouponCode, "coupon", FieldType::Text, orders, false},
    {Field::Receiver, "receiver", FieldType::Text, orders, false},
    {Field::ReceiverPhone, "receiver_phone", FieldType::Text, orders, false},
    {Field::ReceiverRegion, "receiver_region", FieldType::Text, orders, true},
    {Field::ReceiverAddress, "receiver_address", FieldType::Text, orders, false},
    {Field::BuyerNote, "buyer_note", FieldType::Text, orders, false},
    {Field::SellerNote, "seller_note", FieldType::Text, orders, false},
    {Field::Brand, "brand", FieldType::Text, products, false},
    {Field::ProductRole, "product_role", FieldType::Choice, products, false},
    {Field::Cost, "cost", FieldType::Amount, products, false},
    {Field::Stock, "stock", FieldType::Count, products, false},
    {Field::Note, "note", FieldType::Text, products, false},
};

// Facts: headers of the exports in exports.md and of lists that shops keep by hand.
constexpr HeaderWords words[] = {
    {Field::OrderNo, orders, u"",
        u"订单号|订单编号|订单id|主订单编号|主订单号|订单单号|单号|流水号|小票号|交易号|交易单号|orderid|order_id|orderno|"
        u"orderno.|order_no|ordernumber|order_number|order#|order|invoiceno|invoice|invoice_no|transaction_id|"
        u"transactionid|receiptno|receipt_no"},
    {Field::LineNo, orders, u"", u"子订单编号|子订单号|子单号|明细编号|明细id|detail_id|lineid|line_id|line_no|rowid|row_id"},
    {Field::CartNo, carts, u"", u"购物车编号|购物车id|cartid|cart_id|cartno|cart_no|checkoutid|checkout_id|checkout"},
    {Field::Platform, all, u"", u"平台|销售平台|来源平台|订单平台|platform"},
    {Field::PlacedAt, orders, u"",
        u"下单时间|下单日期|订单创建时间|订单提交时间|订单成交时间|成交时间|成交日期|买家下单时间|创建时间|订单时间|"
        u"订单日期|交易时间|交易日期|购买时间|购买日期|消费时间|消费日期|销售日期|日期|时间|orderdate|order_date|"
        u"ordertime|order_time|date|createdat|created_at|invoicedate|invoice_date|trans_date|transactiondate|"
        u"transaction_date|place_order_time|placed_at|purchasedate|purchase_date"},
    {Field::PlacedAt, carts, u"",
        u"加购时间|加入购物车时间|加购日期|创建时间|放弃时间|弃购时间|时间|日期|createdat|created_at|addedat|added_at|"
        u"abandonedat|abandoned_at|placed_at|date"},
    {Field::RecoveredAt, carts, u"", u"挽回时间|成交时间|recoveredat|recovered_at|completedat|completed_at"},
    {Field::PaidAt, orders, u"",
        u"付款时间|付款日期|支付时间|支付日期|订单付款时间|买家付款时间|付款确认时间|paidat|paid_at|paymentdate|"
        u"payment_date|paymenttime|payment_time|datepaid|date_paid"},
    {Field::ShippedAt, orders, u"",
        u"发货时间|发货日期|shipdate|ship_date|shippedat|shipped_at|fulfilledat|fulfilled_at"},
    {Field::FinishedAt, orders, u"",
        u"确认收货时间|订单完成时间|交易成功时间|完成时间|收货时间|finishedat|finished_at|completedat|completed_at"},
    {Field::Status, all, u"", u"订单状态|状态|交易状态|商品状态|status|orderstatus|order_status"},
    {Field::Status, carts, u"", u"挽回状态|recoverystatus|recovery_status"},
    {Field::RefundStatus, orders, u"", u"售后状态|退款状态|订单退款状态|售后|refundstatus|refund_status"},
    {Field::ClosedReason, orders, u"", u"订单关闭原因|关闭原因|取消原因|cancelreason|cancel_reason|closed_reason"},
    {Field::Amount, bought, u"",
        u"总金额|订单金额|订单总额|订单总价|订单总金额|应付金额|应收金额|应收订单金额|订单应付金额|金额|消费金额|交易金额|"
        u"商品总价|商品总价(元)|货品总价(元)|货品总价|销售额|销售金额|total|totalamount|total_amount|ordertotal|"
        u"order_total|amount|tran_amount|orderamount|order_amount|grandtotal|grand_total|sales|revenue|netsales|net_sales"},
    {Field::Paid, orders, u"",
        u"实付金额|实付款|实付|实际支付|实际支付金额|支付金额|买家实付金额|买家实际支付金额|用户实付金额|用户实付金额(元)|"
        u"订单实付金额|付款金额|实收金额|实收|已付金额|paid|paidamount|paid_amount|amountpaid|amount_paid"},
    {Field::Refunded, orders, u"",
        u"退款金额|订单退款|订单退款金额|订单已退款金额|已退款金额|退款|refunded|refundedamount|refunded_amount|"
        u"refundamount|refund_amount"},
    {Field::Postage, orders, u"", u"运费|邮费|邮费(元)|运费金额|买家应付邮费|快递费|postage|shippingfee|shipping_fee|freight"},
    {Field::Discount, orders, u"",
        u"优惠金额|优惠|折扣金额|店铺优惠合计|店铺优惠折扣(元)|店铺优惠|涨价或折扣(元)|discountamount|discount_amount|"
        u"discountfen"},
    {Field::Currency, all, u"", u"币种|货币|currency"},
    {Field::Name, bought, u"",
        u"姓名|客户姓名|客户名称|客户|会员姓名|买家姓名|买家|顾客|顾客姓名|购买人|付款人|name|customername|customer_name|"
        u"customer|buyername|buyer_name|buyer|billingname"},
    {Field::Name, products, u"",
        u"商品名称|商品|品名|名称|产品名称|产品|商品标题|宝贝标题|标题|货品名称|name|productname|product_name|product|title|"
        u"itemname|item_name"},
    {Field::Nickname, bought, u"", u"昵称|微信昵称|买家昵称|下单人|会员昵称|客户昵称|nickname|nick"},
    {Field::Phone, bought, u"",
        u"买家手机号|买家手机|买家电话|手机|手机号|手机号码|会员手机|会员手机号|客户手机|客户手机号|客户电话|下单手机号|"
        u"联系方式|phone|phonenumber|phone_number|mobile|mobilephone|customerphone|customer_phone"},
    {Field::Email, bought, u"", u"邮箱|电子邮箱|买家邮箱|email|e-mail|emailaddress|email_address|customeremail|customer_email"},
    {Field::Wechat, bought, u"", u"微信|微信号|买家微信|wechat|wechatid|wechat_id|wxid"},
    {Field::Unionid, bought, u"", u"unionid|union_id"},
    {Field::ExternalUserid, bought, u"", u"external_userid|externaluserid|external_user_id"},
    {Field::Openid, bought, u"", u"openid|open_id|买家openid"},
    {Field::Shop, bought, u"taobao", u"买家会员名|买家旺旺|旺旺|旺旺号|旺旺id|淘宝账号|淘宝会员名"},
    {Field::Shop, bought, u"jd", u"下单帐号|京东账号|京东帐号|京东pin"},
    {Field::Shop, bought, u"own",
        u"会员编号|会员号|会员卡号|会员id|客户编号|客户号|客户id|用户id|用户编号|customerid|customer_id|customerno|"
        u"customer_no|memberid|member_id|memberno|member_no|userid|user_id"},
    {Field::Product, bought, u"",
        u"商品名称|商品|商品标题|品名|产品名称|产品|标题|选购商品|货品标题|货品名称|菜品名称|productname|product_name|product|"
        u"item|itemname|item_name|lineitemname|description|dishes_name|title"},
    {Field::Spec, all, u"",
        u"商品规格|规格|规格型号|商品属性|宝贝规格|sku规格|属性|spec|variant|variation|specification|lineitemvariant"},
    {Field::Code, all, u"",
        u"商品id|商品编号|宝贝id|货品id|商品数字id|productid|product_id|itemid|item_id|stockcode|dishes_id|product_code"},
    {Field::Sku, all, u"",
        u"商家编码|商品编码|外部系统编号|货号|sku编码|sku|lineitemsku|商家编码-商品维度|商品货号|产品编码|条码|条形码|barcode|"
        u"bar_code|itemcode|item_code"},
    {Field::Category, orders | products, u"",
        u"类目|商品类目|分类|商品分类|品类|大类|小类|category|categories|sub-category|subcategory|parent_class_name|"
        u"productcategory|product_category"},
    {Field::Quantity, bought, u"",
        u"数量|购买数量|商品数量|商品数量(件)|订购数量|件数|购买件数|销量|quantity|qty|counts|itemquantity|item_quantity|"
        u"lineitemquantity"},
    {Field::Price, all, u"",
        u"单价|单价(元)|商品单价|价格|销售单价|京东价|成交单价|售价|零售价|unitprice|unit_price|price|itemprice|item_price|"
        u"lineitemprice|amounts|regularprice|regular_price"},
    {Field::LineAmount, orders, u"", u"小计|商品金额|行金额|明细金额|linetotal|line_total|line_amount|lineamount"},
    {Field::LineRefunded, orders, u"", u"line_refunded"},
    {Field::PlatformStatus, orders, u"", u"platform_status"},
    {Field::LineStatus, orders, u"", u"line_status|子订单状态"},
    {Field::LineRefundStatus, orders, u"", u"line_refund_status|子订单售后状态"},
    {Field::Goods, orders, u"", u"全部商品名称|商品清单|product(s)|products|goods"},
    {Field::Items, orders, u"", u"宝贝总数量|商品总数|商品总件数|商品总数量|itemssold|items"},
    {Field::GoodsKinds, orders, u"", u"宝贝种类|商品种类数|商品种类|goods_kinds"},
    {Field::ShopName, orders, u"", u"店铺名称|归属店铺|店铺|门店|门店名称|shop_name|shopname|store|storename|store_name"},
    {Field::SalesChannel, bought, u"",
        u"销售渠道|订单渠道|渠道|来源渠道|订单来源|channel|sales_channel|source|attribution"},
    {Field::CouponCode, orders, u"", u"优惠券|优惠码|优惠券码|券码|discountcode|discount_code|coupon|coupon(s)|couponcode"},
    {Field::Receiver, orders, u"",
        u"收货人|收货人姓名|收件人|收件人姓名|收货人/提货人|提货人|shippingname|receiver|recipient"},
    {Field::ReceiverPhone, orders, u"",
        u"联系手机|联系电话|收货人手机|收货人手机号|收货人电话|收件人手机|收件人手机号|收件人电话|"
        u"收货人手机号/提货人手机号|shippingphone|billingphone|receiver_phone|receiverphone"},
    {Field::ReceiverRegion, orders, u"",
        u"省|省份|市|城市|区|区县|地区|区域|收货地区|所在地区|province|state|city|district|region|country|"
        u"shippingprovince|shippingcity|receiver_region"},
    {Field::ReceiverAddress, orders, u"",
        u"收货地址|详细地址|地址|客户地址|收件地址|收件人地址|shippingaddress1|shippingstreet|address|receiver_address"},
    {Field::BuyerNote, orders, u"", u"买家留言|买家备注|订单备注|留言|团员备注|buyer_note|buyernote|customernote|customer_note"},
    {Field::SellerNote, orders, u"", u"商家备注|卖家备注|团长备注|备注|seller_note|sellernote|notes|note"},
    {Field::Brand, products, u"", u"品牌|brand"},
    {Field::ProductRole, products, u"", u"角色|商品角色|定位|product_role"},
    {Field::Cost, products, u"", u"成本|成本价|进价|进货价|采购价|cost|costprice|cost_price|costperitem"},
    {Field::Stock, products, u"", u"库存|库存数量|可售库存|stock|inventory|stockquantity|stock_quantity"},
    {Field::Note, products, u"", u"备注|说明|note|notes|shortdescription"},
};

constexpr Need needs[] = {
    {Kind::Orders, {Field::OrderNo, Field::PlacedAt, Field::PaidAt}},
    {Kind::Orders,
        {Field::Amount, Field::Paid, Field::LineAmount, Field::Price, Field::Product, Field::Goods, Field::Status}},
    {Kind::Products, {Field::Name}},
    {Kind::Carts, {Field::CartNo, Field::PlacedAt}},
    {Kind::Carts, with(identities, Field::Product, Field::CartNo, Field::Nickname)},
};

constexpr Clue clues[] = {
    {Kind::Carts,
        u"加购时间|加入购物车时间|购物车编号|弃购时间|放弃时间|cartid|cart_id|cart_no|abandonedat|abandoned_at|"
        u"recoverystatus|recovery_status|checkoutid|checkout_id",
        1},
};

constexpr PlatformWords platforms[] = {
    {"taobao", Kind::Orders, Field::Goods, u"", u"宝贝标题"},
    {"taobao", Kind::Orders, Field::Amount, u"", u"总金额"},
    {"taobao", Kind::Orders, Field::None, u"", u"买家应付货款|店铺id|买家支付宝账号|支付单号"},
    {"taobao", Kind::Orders, Field::Shop, u"taobao", u"买家会员名"},
    {"1688", Kind::Orders, Field::Shop, u"1688", u"买家会员名"},
    {"1688", Kind::Orders, Field::ShopName, u"", u"卖家会员名|卖家公司名"},
    {"jd", Kind::Orders, Field::Paid, u"", u"应付金额"},
    {"jd", Kind::Orders, Field::None, u"", u"结算金额|余额支付|订单类型|发票类型"},
    {"jd", Kind::Orders, Field::Receiver, u"", u"客户姓名"},
    {"jd", Kind::Orders, Field::SalesChannel, u"", u"订单渠道"},
    {"youzan", Kind::Orders, Field::Paid, u"", u"订单实付金额"},
    {"youzan", Kind::Orders, Field::None, u"", u"订单来源|订单类型|商品金额合计|订单实收金额"},
    {"pinduoduo", Kind::Orders, Field::Discount, u"", u"店铺优惠折扣(元)"},
    {"douyin", Kind::Orders, Field::LineAmount, u"", u"订单应付金额"},
    {"kuaituantuan", Kind::Orders, Field::OrderNo, u"", u"跟团号"},
    {"shopify", Kind::Orders, Field::OrderNo, u"", u"name"},
    {"shopify", Kind::Orders, Field::Status, u"", u"financialstatus"},
    {"shopify", Kind::Orders, Field::Name, u"", u"billingname"},
    {"shopify", Kind::Orders, Field::Postage, u"", u"shipping"},
    {"shopify", Kind::Orders, Field::None, u"", u"id|subtotal|vendor|lineitemfulfillmentstatus"},
    {"woocommerce", Kind::Orders, Field::Amount, u"", u"netsales"},
    {"woocommerce", Kind::Orders, Field::None, u"", u"n.revenue(formatted)"},
    {"woocommerce", Kind::Products, Field::Status, u"", u"published"},
    {"woocommerce", Kind::Products, Field::Code, u"", u"id"},
};

} // namespace

const CataloguePart &orderFields()
{
    static constexpr CataloguePart part{fields, words, needs, clues, platforms};
    return part;
}

} // namespace siyu::importing
