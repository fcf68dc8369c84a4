// SPDX-License-Identifier: GPL-3.0-or-later
// The field catalogue: what a column of a file can mean, for each kind of import, and the headers that shops write for
// it; the one source for mapping, preview, command line, help and export. Its tables stand in parts (catalogue.h). Pure
// facts without state; any thread.
#pragma once

#include "core/importing/kind.h"

#include <QList>
#include <functional>

namespace siyu::importing {

enum class Field {
    None, // the column is not imported
    Custom, // becomes a custom field of the member, named by the column
    // who it is
    Unionid,
    ExternalUserid,
    Openid,
    Wechat,
    Phone,
    Email,
    Shop,
    Name,
    FirstName,
    LastName,
    Nickname,
    // what is known of the person
    Gender,
    Birthday,
    BirthYear,
    Region,
    Province,
    City,
    District,
    Address,
    Company,
    Interests,
    CategoryPreference,
    Note,
    Tags,
    Under14,
    OptOut,
    SmsConsent,
    Created,
    // a stay in a group
    Group,
    Joined,
    How,
    TakenAt,
    Partial,
    // staff
    Role,
    JoinedOn,
    LeftOn,
    // accounts of staff, and who does what in a group
    StaffName,
    AccountKind,
    FriendCapacity,
    DailyCapacity,
    ClosedAt,
    Team,
    Leads,
    // groups
    ExternalId,
    GroupOwner,
    GroupKind,
    Level,
    Purpose,
    EntryRule,
    Capacity,
    // counts
    Day,
    Messages,
    Sender,
    Total,
    NewCount,
    LostCount,
    // orders, carts
    OrderNo,
    LineNo,
    CartNo,
    Platform,
    PlacedAt,
    PaidAt,
    ShippedAt,
    FinishedAt,
    RecoveredAt,
    Status,
    RefundStatus,
    ClosedReason,
    Amount,
    Paid,
    Refunded,
    Postage,
    Discount,
    Currency,
    Product,
    Spec,
    Code,
    Sku,
    Category,
    Quantity,
    Price,
    LineAmount,
    LineRefunded,
    LineStatus,
    LineRefundStatus,
    PlatformStatus,
    Goods,
    Items,
    GoodsKinds,
    ShopName,
    SalesChannel,
    CouponCode,
    Receiver,
    ReceiverPhone,
    ReceiverRegion,
    ReceiverAddress,
    BuyerNote,
    SellerNote,
    // products
    Brand,
    ProductRole,
    Cost,
    Stock,
    // contacts: friends of an account
    Account,
    AddedBy,
    AddedAt,
    Way,
    Channel,
    Removed,
    RemovedAt,
    // numbers of an owner's groups
    NewGroups,
    GroupCount,
    TalkingGroups,
    Spoke,
    // coupons and what became of them
    CouponName,
    CouponNumber,
    CouponKind,
    FaceValue,
    CouponDiscount,
    Threshold,
    Issued,
    Claimed,
    Redeemed,
    ValidFrom,
    ValidUntil,
    Validity,
    Campaign,
    ClaimNumber,
    ClaimedAt,
    RedeemedAt,
    ClaimState,
    UsedInOrder,
    // channels and what they cost
    Place,
    Form,
    CostKind,
    FromDay,
    ToDay,
    CostItem,
    CostAmount,
    CostCurrency,
    Seen,
    Clicked,
    // codes, referrals, points
    TrackedCode,
    At,
    Host,
    Points,
    PointKind,
    EntryNumber,
    Corrects,
    Remark,
    // the answer desk
    AskedAt,
    QuestionText,
    QuestionKind,
    QuestionStage,
    QuestionState,
    AnsweredAt,
    AnsweredBy,
    Answer,
    Rating,
    LedToOffer,
    QuestionTags,
    // results of broadcasts
    Broadcast,
    DueAt,
    MemberNumber,
    DeliveryStatus,
    Reason,
    SentAt,
    Opened,
    ClickedCount,
    Replied,
    Ordered,
    Unsubscribed,
    SentCount,
    FiguresOf,
    // sampling lists and surveys
    Sampling,
    GotOn,
    SentBy,
    SurveyQuestion,
    SurveyQuestionKind,
    SurveyChoices,
    SurveyAnswer,
    AnsweredOn,
};

enum class FieldType { Text, Key, Phone, Email, Date, Instant, Year, Gender, YesNo, Tags, Count, Amount, Number, Choice };

// What a column was mapped to. `scope` = account of an openid, platform of a shop account, name of a custom field.
struct Target {
    Field field = Field::None;
    QString scope = {};

    bool operator==(const Target &) const = default;
    bool isMapped() const { return field != Field::None; }
};

QString wordOf(Field field); // phone, external_userid, birth_year …; "" for None, "custom" for Custom
FieldType typeOf(Field field);
bool isIdentity(Field field);
// Several columns may be mapped to it and all their values count (phones, tags …).
bool takesSeveral(Field field);
// The fields of a kind in the order in which a person looks for them.
QList<Field> fieldsOf(Kind kind);

// Whether a file with these fields says enough to be imported as the kind.
bool satisfies(Kind kind, const std::function<bool(Field)> &isMapped);

// "phone", "shop:taobao", "custom:Pet", "" or "ignore". Nothing for a word that the kind does not have.
std::optional<Target> targetFrom(const QString &word, Kind kind);
QString wordOf(const Target &target);

// The meaning of a header in a kind of file, by the synonyms; None when unknown. `key` is headerKey() of the header.
Target targetOfHeader(const QString &key, Kind kind);

} // namespace siyu::importing
