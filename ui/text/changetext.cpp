// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/changetext.h"

#include "ui/text/captions.h"
#include "ui/text/kpitext.h"
#include "ui/text/partnertext.h"
#include "ui/text/tasktext.h"
#include "ui/text/wordlist.h"
#include "ui/text/words.h"

#include <QCoreApplication>

namespace siyu::text {

namespace {

struct Sentence {
    const char *kind;
    const char *english;
};

// One block a feature, so that two features' lines never meet in a merge.
constexpr Sentence sentences[] = {
    // workspace
    {"workspace.setting", QT_TRANSLATE_NOOP("Changes", "Changed the setting “%1”")},
    {"board.save", QT_TRANSLATE_NOOP("Changes", "Arranged the board “%1”")},
    {"board.first", QT_TRANSLATE_NOOP("Changes", "Put the board “%1” first")},
    {"board.remove", QT_TRANSLATE_NOOP("Changes", "Deleted the board “%1”")},
    {"chart.reference", QT_TRANSLATE_NOOP("Changes", "Set the reference line “%1”")},
    {"workspace.demo", QT_TRANSLATE_NOOP("Changes", "Filled the sample shop")},

    // members
    {"member.add", QT_TRANSLATE_NOOP("Changes", "Added the member “%1”")},
    {"member.edit", QT_TRANSLATE_NOOP("Changes", "Edited the member “%1”")},
    {"member.tag", QT_TRANSLATE_NOOP("Changes", "Tagged %2 members with “%1”")},
    {"member.untag", QT_TRANSLATE_NOOP("Changes", "Took the tag “%1” off %2 members")},
    {"member.opt_out", QT_TRANSLATE_NOOP("Changes", "%1: no more messages by %2")},
    {"member.opt_in", QT_TRANSLATE_NOOP("Changes", "%1: allowed messages by %2 again")},
    {"members.edit", QT_TRANSLATE_NOOP("Changes", "Changed “%1” of %2 members")},
    {"members.pin", QT_TRANSLATE_NOOP("Changes", "Set the stage of %2 members to “%1”")},
    {"members.unpin", QT_TRANSLATE_NOOP("Changes", "Let the stage of %2 members be worked out again")},
    {"members.list", QT_TRANSLATE_NOOP("Changes", "Put %2 members into the list “%1”")},
    {"members.opt_out", QT_TRANSLATE_NOOP("Changes", "%2 members: no more messages by %1")},
    {"members.opt_in", QT_TRANSLATE_NOOP("Changes", "%2 members: allowed messages by %1 again")},
    {"member.merge", QT_TRANSLATE_NOOP("Changes", "Made “%1” and “%2” one member")},
    {"member.unmerge", QT_TRANSLATE_NOOP("Changes", "Took “%1” and “%2” apart again")},
    {"privacy.request", QT_TRANSLATE_NOOP("Changes", "Noted a request about personal data")},
    {"privacy.close", QT_TRANSLATE_NOOP("Changes", "Answered request %1 about personal data")},
    {"privacy.reopen", QT_TRANSLATE_NOOP("Changes", "Opened request %1 about personal data again")},
    {"duplicate.merge", QT_TRANSLATE_NOOP("Changes", "Merged %1 pairs of members")},
    {"duplicate.refuse", QT_TRANSLATE_NOOP("Changes", "Noted that “%1” and “%2” are two people")},
    {"consent.give", QT_TRANSLATE_NOOP("Changes", "%1: noted the consent for %2")},
    {"consent.withdraw", QT_TRANSLATE_NOOP("Changes", "%1: noted that the consent for %2 was withdrawn")},
    {"taggroup.add", QT_TRANSLATE_NOOP("Changes", "Added the group of tags “%1”")},
    {"taggroup.rename", QT_TRANSLATE_NOOP("Changes", "Renamed the group of tags “%1” to “%2”")},
    {"taggroup.remove", QT_TRANSLATE_NOOP("Changes", "Dissolved the group of tags “%1”")},
    {"tag.move", QT_TRANSLATE_NOOP("Changes", "Moved the tag “%1” to the group “%2”")},
    {"tag.loose", QT_TRANSLATE_NOOP("Changes", "Took the tag “%1” out of its group")},
    {"field.add", QT_TRANSLATE_NOOP("Changes", "Added the field “%1”")},
    {"field.edit", QT_TRANSLATE_NOOP("Changes", "Changed the field “%1”")},
    {"field.move", QT_TRANSLATE_NOOP("Changes", "Moved the field “%1” to another place")},
    {"field.remove", QT_TRANSLATE_NOOP("Changes", "Deleted the field “%1” with its values")},
    {"segment.save", QT_TRANSLATE_NOOP("Changes", "Saved the segment “%1”")},
    {"segment.rename", QT_TRANSLATE_NOOP("Changes", "Renamed the segment “%1” to “%2”")},
    {"segment.freeze", QT_TRANSLATE_NOOP("Changes", "Froze %2 members as the list “%1”")},
    {"view.save", QT_TRANSLATE_NOOP("Changes", "Saved the view “%1”")},
    {"view.rename", QT_TRANSLATE_NOOP("Changes", "Renamed the view “%1” to “%2”")},
    {"view.remove", QT_TRANSLATE_NOOP("Changes", "Deleted the view “%1”")},
    {"view.order", QT_TRANSLATE_NOOP("Changes", "Put the views in another order")},
    {"segment.remove", QT_TRANSLATE_NOOP("Changes", "Deleted the segment “%1”")},

    // stages and points
    {"lifecycle.rules", QT_TRANSLATE_NOOP("Changes", "Changed the rules of the stages")},
    {"member.pin", QT_TRANSLATE_NOOP("Changes", "Set the stage of %1 members: %2")},
    {"member.unpin", QT_TRANSLATE_NOOP("Changes", "Released the stage of %1 members")},
    {"points.earn", QT_TRANSLATE_NOOP("Changes", "Gave %1 points")},
    {"points.spend", QT_TRANSLATE_NOOP("Changes", "Took %1 points")},
    {"points.checkin", QT_TRANSLATE_NOOP("Changes", "Checked a member in")},
    {"points.gift", QT_TRANSLATE_NOOP("Changes", "Gave a gift for %1 points")},
    {"points.correction", QT_TRANSLATE_NOOP("Changes", "Corrected an entry of points")},
    {"points.rules", QT_TRANSLATE_NOOP("Changes", "Changed what a check-in is worth")},

    // points and gifts
    {"points.checkin_many", QT_TRANSLATE_NOOP("Changes", "Checked in %1 members")},
    {"points.give", QT_TRANSLATE_NOOP("Changes", "Gave %1 %2 points")},
    {"points.take", QT_TRANSLATE_NOOP("Changes", "Took %2 points from %1")},
    {"points.correct", QT_TRANSLATE_NOOP("Changes", "Corrected an entry of %1's points")},
    {"gift.add", QT_TRANSLATE_NOOP("Changes", "Added the gift “%1”")},
    {"gift.edit", QT_TRANSLATE_NOOP("Changes", "Changed the gift “%1”")},
    {"gift.redeem", QT_TRANSLATE_NOOP("Changes", "%1 got the gift “%2” for points")},

    // sampling lists and surveys
    {"sampling.add", QT_TRANSLATE_NOOP("Changes", "Made the sampling list “%1”")},
    {"sampling.edit", QT_TRANSLATE_NOOP("Changes", "Changed the sampling list “%1”")},
    {"sampling.remove", QT_TRANSLATE_NOOP("Changes", "Deleted the sampling list “%1”")},
    {"sampling.questions", QT_TRANSLATE_NOOP("Changes", "Changed the questions of “%1”")},
    {"sampling.put", QT_TRANSLATE_NOOP("Changes", "Put members on the list “%1”")},
    {"sampling.take", QT_TRANSLATE_NOOP("Changes", "Took members off the list “%1”")},
    {"sampling.got", QT_TRANSLATE_NOOP("Changes", "Noted who of “%1” got it")},
    {"sampling.not_got", QT_TRANSLATE_NOOP("Changes", "Noted that people of “%1” did not get it yet")},
    {"sampling.answer", QT_TRANSLATE_NOOP("Changes", "Typed the answers of %1 to “%2”")},

    // partners
    {"partner.move", QT_TRANSLATE_NOOP("Changes", "%1 as a partner: %2")},
    {"partner.move_many", QT_TRANSLATE_NOOP("Changes", "%1 people as partners: %2")},
    {"partner.edit", QT_TRANSLATE_NOOP("Changes", "Changed the partner “%1”")},
    {"partner.disclosure", QT_TRANSLATE_NOOP("Changes", "Changed the text that partners' content carries")},
    {"partner.duty_add", QT_TRANSLATE_NOOP("Changes", "Added the duty “%1” of a partner")},
    {"partner.duty_done", QT_TRANSLATE_NOOP("Changes", "Noted a duty of a partner as done")},
    {"partner.duty_open", QT_TRANSLATE_NOOP("Changes", "Opened a duty of a partner again")},
    {"partner.duty_remove", QT_TRANSLATE_NOOP("Changes", "Deleted a duty of a partner")},
    {"reward.give", QT_TRANSLATE_NOOP("Changes", "%1 earned a reward: %2")},
    {"reward.pay", QT_TRANSLATE_NOOP("Changes", "Paid %1 a reward: %2")},
    {"reward.correct", QT_TRANSLATE_NOOP("Changes", "Corrected a reward of %1")},
    {"referral.add", QT_TRANSLATE_NOOP("Changes", "Noted that %1 brought %2")},

    // codes
    {"code.add", QT_TRANSLATE_NOOP("Changes", "Made the code “%1”")},
    {"code.edit", QT_TRANSLATE_NOOP("Changes", "Changed the code “%1”")},
    {"code.retire", QT_TRANSLATE_NOOP("Changes", "Took a code out of use")},
    {"code.unretire", QT_TRANSLATE_NOOP("Changes", "Took a code into use again")},
    {"code.use", QT_TRANSLATE_NOOP("Changes", "Noted that a code can be seen at “%1”")},
    {"code.use_end", QT_TRANSLATE_NOOP("Changes", "Noted that a code was taken down")},
    {"code.link", QT_TRANSLATE_NOOP("Changes", "Changed the link before the ids of codes")},

    // groups
    {"group.add", QT_TRANSLATE_NOOP("Changes", "Added the group “%1”")},
    {"staff.add", QT_TRANSLATE_NOOP("Changes", "Added the staff member “%1”")},
    {"group.details", QT_TRANSLATE_NOOP("Changes", "Changed how “%1” is set up")},
    {"group.pad", QT_TRANSLATE_NOOP("Changes", "Typed the counts of %1 groups for %2")},
    {"template.add", QT_TRANSLATE_NOOP("Changes", "Added the group template “%1”")},
    {"template.presets", QT_TRANSLATE_NOOP("Changes", "Added the %1 templates of the operating modes")},
    {"template.edit", QT_TRANSLATE_NOOP("Changes", "Changed the group template “%1”")},
    {"template.remove", QT_TRANSLATE_NOOP("Changes", "Deleted the group template “%1”")},
    {"template.apply", QT_TRANSLATE_NOOP("Changes", "Applied the template “%1” to %2 groups")},
    {"staff.handover", QT_TRANSLATE_NOOP("Changes", "%1 handed everything over to %2, last day %3")},
    {"group.rename", QT_TRANSLATE_NOOP("Changes", "Renamed the group “%1” to “%2”")},
    {"group.owners", QT_TRANSLATE_NOOP("Changes", "Changed the owners of “%1”")},
    {"group.archive", QT_TRANSLATE_NOOP("Changes", "Archived the group “%1”")},
    {"group.unarchive", QT_TRANSLATE_NOOP("Changes", "Took the group “%1” out of the archive")},
    {"group.counts", QT_TRANSLATE_NOOP("Changes", "Typed counts of %1")},
    {"group.thresholds", QT_TRANSLATE_NOOP("Changes", "Changed the thresholds of the activity tiers")},
    {"team.assign", QT_TRANSLATE_NOOP("Changes", "Put %1 into %3 of “%2”")},
    {"team.lead", QT_TRANSLATE_NOOP("Changes", "Made %1 the lead of %3 of “%2”")},
    {"team.unassign", QT_TRANSLATE_NOOP("Changes", "Took %1 out of %3 of “%2”")},
    {"team.solo", QT_TRANSLATE_NOOP("Changes", "Gave %1 all six teams of “%2”")},
    {"staff.left", QT_TRANSLATE_NOOP("Changes", "Noted that %1 left on %2")},
    {"staff.back", QT_TRANSLATE_NOOP("Changes", "Noted that %1 is back")},
    {"account.add", QT_TRANSLATE_NOOP("Changes", "Added the account “%1”")},
    {"account.capacity", QT_TRANSLATE_NOOP("Changes", "Changed the capacity of the account “%1”")},
    {"account.close", QT_TRANSLATE_NOOP("Changes", "Closed the account “%1”")},
    {"account.open", QT_TRANSLATE_NOOP("Changes", "Opened the account “%1” again")},
    {"membership.join", QT_TRANSLATE_NOOP("Changes", "Noted that %1 joined “%2” on %3")},
    {"membership.leave", QT_TRANSLATE_NOOP("Changes", "Noted that %1 left “%2” on %3")},
    {"roster.rename", QT_TRANSLATE_NOOP("Changes", "Took “%1” and “%2” for one person")},
    {"roster.rename_refused", QT_TRANSLATE_NOOP("Changes", "Kept two people apart")},

    // KPIs
    {"kpi.add", QT_TRANSLATE_NOOP("Changes", "Added the KPI “%1”")},
    {"kpi.edit", QT_TRANSLATE_NOOP("Changes", "Changed the KPI “%1”")},
    {"kpi.target", QT_TRANSLATE_NOOP("Changes", "Set a target of the KPI “%1”")},
    {"kpi.actual", QT_TRANSLATE_NOOP("Changes", "Typed a number of %2 for the KPI “%1”")},

    {"campaign.add", QT_TRANSLATE_NOOP("Changes", "Added the campaign “%1”")},
    {"campaign.edit", QT_TRANSLATE_NOOP("Changes", "Changed the campaign “%1”")},
    {"campaign.remove", QT_TRANSLATE_NOOP("Changes", "Removed the campaign “%1”")},
    {"coupon.save", QT_TRANSLATE_NOOP("Changes", "Kept the coupon batch “%1”")},
    {"coupon.remove", QT_TRANSLATE_NOOP("Changes", "Removed the coupon batch “%1”")},
    {"campaign.cost", QT_TRANSLATE_NOOP("Changes", "Noted a cost of the campaign “%1”")},
    {"campaign.cost_removed", QT_TRANSLATE_NOOP("Changes", "Removed a cost of a campaign")},
    {"campaign.goal", QT_TRANSLATE_NOOP("Changes", "Set a goal of the campaign “%1”")},
    {"campaign.goal_removed", QT_TRANSLATE_NOOP("Changes", "Removed a goal of a campaign")},
    {"channel.add", QT_TRANSLATE_NOOP("Changes", "Added the channel “%1”")},
    {"channel.edit", QT_TRANSLATE_NOOP("Changes", "Changed the channel “%1”")},
    {"channel.line", QT_TRANSLATE_NOOP("Changes", "Set the stop-loss line of the channel “%1”")},
    {"channel.cost", QT_TRANSLATE_NOOP("Changes", "Noted a cost of the channel “%1”")},
    {"product.edit", QT_TRANSLATE_NOOP("Changes", "Changed %1 products")},
    {"link.check", QT_TRANSLATE_NOOP("Changes", "Noted whether a link works: %1")},
    {"channel.cost_removed", QT_TRANSLATE_NOOP("Changes", "Removed a cost of the channel “%1”")},
    {"gmv.target", QT_TRANSLATE_NOOP("Changes", "Set the targets of %1")},
    {"content.products", QT_TRANSLATE_NOOP("Changes", "Changed the products of content item %1")},
    {"due_content.add", QT_TRANSLATE_NOOP("Changes", "Noted that “%1” is due")},
    {"due_content.edit", QT_TRANSLATE_NOOP("Changes", "Changed the due content “%1”")},
    {"due_content.remove", QT_TRANSLATE_NOOP("Changes", "Removed the due content “%1”")},

    {"report.save", QT_TRANSLATE_NOOP("Changes", "Saved the settings of the report “%1”")},
    {"report.edit", QT_TRANSLATE_NOOP("Changes", "Changed the settings of the report “%1”")},
    {"report.remove", QT_TRANSLATE_NOOP("Changes", "Removed the settings of the report “%1”")},

    // desks and tasks
    {"question.ask", QT_TRANSLATE_NOOP("Changes", "Noted the question “%1”")},
    {"question.answer", QT_TRANSLATE_NOOP("Changes", "Noted the answer to question %1")},
    {"question.assign", QT_TRANSLATE_NOOP("Changes", "Gave question %1 to somebody")},
    {"question.state", QT_TRANSLATE_NOOP("Changes", "Changed the state of question %1")},
    {"question.kind", QT_TRANSLATE_NOOP("Changes", "Changed the kind of question %1")},
    {"question.tags", QT_TRANSLATE_NOOP("Changes", "Changed the tags of question %1")},
    {"question.rate", QT_TRANSLATE_NOOP("Changes", "Noted the rating of question %1")},
    {"question.offer", QT_TRANSLATE_NOOP("Changes", "Noted what came of the talk in question %1")},
    {"card.add", QT_TRANSLATE_NOOP("Changes", "Added the answer card “%1”")},
    {"card.edit", QT_TRANSLATE_NOOP("Changes", "Changed the answer card “%1”")},
    {"card.remove", QT_TRANSLATE_NOOP("Changes", "Removed the answer card “%1”")},
    {"testimonial.add", QT_TRANSLATE_NOOP("Changes", "Noted a testimonial")},
    {"testimonial.order", QT_TRANSLATE_NOOP("Changes", "Tied testimonial %1 to an order")},
    {"testimonial.consent", QT_TRANSLATE_NOOP("Changes", "Noted the consent to quote testimonial %1")},
    {"testimonial.withdraw", QT_TRANSLATE_NOOP("Changes", "Took back the consent to quote testimonial %1")},
    {"testimonial.remove", QT_TRANSLATE_NOOP("Changes", "Removed testimonial %1")},
    {"testimonial.quote", QT_TRANSLATE_NOOP("Changes", "Quoted testimonial %1 in a content item")},
    {"request.add", QT_TRANSLATE_NOOP("Changes", "Asked the support team for “%1”")},
    {"request.edit", QT_TRANSLATE_NOOP("Changes", "Changed the request “%1”")},
    {"request.state", QT_TRANSLATE_NOOP("Changes", "Changed the state of a request")},
    {"rule.add", QT_TRANSLATE_NOOP("Changes", "Added the group rule “%1”")},
    {"rule.edit", QT_TRANSLATE_NOOP("Changes", "Changed the group rule “%1”")},
    {"rule.remove", QT_TRANSLATE_NOOP("Changes", "Removed a group rule")},
    {"violation.add", QT_TRANSLATE_NOOP("Changes", "Noted a breach of group rules")},
    {"violation.appeal", QT_TRANSLATE_NOOP("Changes", "Noted an appeal")},
    {"violation.decide", QT_TRANSLATE_NOOP("Changes", "Decided an appeal")},
    {"post.keep", QT_TRANSLATE_NOOP("Changes", "Kept a post on “%1”")},
    {"post.drop", QT_TRANSLATE_NOOP("Changes", "Removed a kept post")},
    {"task.add", QT_TRANSLATE_NOOP("Changes", "Added the task “%1”")},
    {"task.move", QT_TRANSLATE_NOOP("Changes", "Moved the task “%1”")},
    {"task.done", QT_TRANSLATE_NOOP("Changes", "Did the task “%1”")},
    {"task.skip", QT_TRANSLATE_NOOP("Changes", "Skipped the task “%1”")},
    {"task.reopen", QT_TRANSLATE_NOOP("Changes", "Opened the task “%1” again")},
    {"task.give", QT_TRANSLATE_NOOP("Changes", "Gave the task “%1” to somebody")},
    {"playbook.add", QT_TRANSLATE_NOOP("Changes", "Added the playbook “%1”")},
    {"playbook.edit", QT_TRANSLATE_NOOP("Changes", "Changed the playbook “%1”")},
    {"playbook.retire", QT_TRANSLATE_NOOP("Changes", "Retired the playbook “%1”")},
    {"playbook.apply", QT_TRANSLATE_NOOP("Changes", "Put the playbook “%1” to use for %2 groups")},
    {"playbook.apply_campaign", QT_TRANSLATE_NOOP("Changes", "Put the playbook “%1” to use for a campaign")},
    {"chore.save", QT_TRANSLATE_NOOP("Changes", "Changed the chore “%1”")},

    // broadcasts
    {"content.add", QT_TRANSLATE_NOOP("Changes", "Added the content item “%1”")},
    {"broadcast.add", QT_TRANSLATE_NOOP("Changes", "Planned the broadcast “%1”")},
    {"content.edit", QT_TRANSLATE_NOOP("Changes", "Edited the content item “%1”")},
    {"content.remove", QT_TRANSLATE_NOOP("Changes", "Removed the content item “%1”")},
    {"content.archive", QT_TRANSLATE_NOOP("Changes", "Archived %1 content items")},
    {"content.unarchive", QT_TRANSLATE_NOOP("Changes", "Took %1 content items out of the archive")},
    {"content.move", QT_TRANSLATE_NOOP("Changes", "Moved %1 content items to the folder “%2”")},
    {"content.unfile", QT_TRANSLATE_NOOP("Changes", "Took %1 content items out of their folder")},
    {"content.restore", QT_TRANSLATE_NOOP("Changes", "Brought back version %2 of the content item “%1”")},
    {"content.import", QT_TRANSLATE_NOOP("Changes", "Read content items from the file “%1”")},
    {"content.folder_add", QT_TRANSLATE_NOOP("Changes", "Added the folder “%1” to the content library")},
    {"content.folder_rename", QT_TRANSLATE_NOOP("Changes", "Renamed the folder “%1” of the content library to “%2”")},
    {"content.folder_move", QT_TRANSLATE_NOOP("Changes", "Moved the folder “%1” of the content library")},
    {"content.folder_remove", QT_TRANSLATE_NOOP("Changes", "Removed the folder “%1” of the content library")},
    {"content.disclosures", QT_TRANSLATE_NOOP("Changes", "Changed the disclosure texts")},
    {"content.words", QT_TRANSLATE_NOOP("Changes", "Changed the words that texts are checked for")},
    {"broadcast.edit", QT_TRANSLATE_NOOP("Changes", "Edited the broadcast “%1”")},
    {"broadcast.trim", QT_TRANSLATE_NOOP("Changes", "Planned the broadcast “%1” only for those who get it")},
    {"broadcast.shift", QT_TRANSLATE_NOOP("Changes", "Planned the broadcast “%1” on a free day")},
    {"broadcast.split", QT_TRANSLATE_NOOP("Changes", "Spread the broadcast “%1” over %2 days")},
    {"broadcast.cancel", QT_TRANSLATE_NOOP("Changes", "Cancelled the broadcast “%1”")},
    {"run.move", QT_TRANSLATE_NOOP("Changes", "Moved “%1” to %2")},
    {"run.copy", QT_TRANSLATE_NOOP("Changes", "Copied “%1” to %2")},
    {"runs.move", QT_TRANSLATE_NOOP("Changes", "Moved %1 runs of broadcasts")},
    {"runs.copy", QT_TRANSLATE_NOOP("Changes", "Copied %1 runs of broadcasts")},
    {"runs.cancel", QT_TRANSLATE_NOOP("Changes", "Cancelled %1 runs of broadcasts")},
    {"day.add", QT_TRANSLATE_NOOP("Changes", "Added %1 to the calendar: %2")},
    {"day.edit", QT_TRANSLATE_NOOP("Changes", "Changed %1 in the calendar: %2")},
    {"day.remove", QT_TRANSLATE_NOOP("Changes", "Took %1 out of the calendar: %2")},
    {"days.import", QT_TRANSLATE_NOOP("Changes", "Took over the days of “%1”")},
    {"season.add", QT_TRANSLATE_NOOP("Changes", "Added the season “%1”")},
    {"season.edit", QT_TRANSLATE_NOOP("Changes", "Changed the season “%1”")},
    {"season.remove", QT_TRANSLATE_NOOP("Changes", "Removed a season")},
    {"campaign.stages", QT_TRANSLATE_NOOP("Changes", "Changed the stages of the campaign “%1”")},
    {"ics.import", QT_TRANSLATE_NOOP("Changes", "Took over %2 dates of “%1”")},
    {"draft.remove", QT_TRANSLATE_NOOP("Changes", "Took a date of another calendar off the list")},
    {"run.send_now", QT_TRANSLATE_NOOP("Changes", "Took up the missed broadcast “%1”")},
    {"run.postpone", QT_TRANSLATE_NOOP("Changes", "Put “%1” off by %2 minutes")},
    {"run.drop", QT_TRANSLATE_NOOP("Changes", "Dropped “%1”: %2")},
    {"delivery.mark_sent", QT_TRANSLATE_NOOP("Changes", "Marked “%1” as sent")},
    {"delivery.mark_skipped", QT_TRANSLATE_NOOP("Changes", "Skipped “%1”")},
    {"delivery.mark_failed", QT_TRANSLATE_NOOP("Changes", "Marked “%1” as failed")},
    {"delivery.mark_handed_out", QT_TRANSLATE_NOOP("Changes", "Handed out “%1”")},
    {"delivery.mark_cancelled", QT_TRANSLATE_NOOP("Changes", "Cancelled the delivery to “%1”")},
    {"delivery.mark_several", QT_TRANSLATE_NOOP("Changes", "Marked %2 deliveries of “%1”")},
    {"delivery.later", QT_TRANSLATE_NOOP("Changes", "Put a delivery of “%1” off until %2")},
    {"delivery.note", QT_TRANSLATE_NOOP("Changes", "Noted something on “%1”")},
    {"delivery.handout", QT_TRANSLATE_NOOP("Changes", "Handed out a part of “%1”")},
    {"delivery.confirm", QT_TRANSLATE_NOOP("Changes", "Confirmed a hand-out of “%1” as sent")},
    {"result.note", QT_TRANSLATE_NOOP("Changes", "Noted %2 figures of “%1”")},
    {"result.note_many", QT_TRANSLATE_NOOP("Changes", "Noted %2 figures of %1 broadcasts")},
    {"result.names", QT_TRANSLATE_NOOP("Changes", "Noted %2 people who answered “%1”")},
    {"result.leave_days", QT_TRANSLATE_NOOP("Changes", "Leaving is now looked at for %1 days after a broadcast")},
    {"policy.edit", QT_TRANSLATE_NOOP("Changes", "Changed a platform limit")},
    {"policy.check", QT_TRANSLATE_NOOP("Changes", "Noted that a platform limit still holds")},
    {"policy.house", QT_TRANSLATE_NOOP("Changes", "Changed the caps of the house")},

    // importing
    {"import", QT_TRANSLATE_NOOP("Changes", "Imported “%1” (%2 rows)")},
    {"review.decide", QT_TRANSLATE_NOOP("Changes", "Decided %1 rows of the review list")},
    {"mapping.save", QT_TRANSLATE_NOOP("Changes", "Saved the mapping “%1”")},
    {"mapping.delete", QT_TRANSLATE_NOOP("Changes", "Deleted the mapping “%1”")},
};

constexpr Word memberFields[] = {
    {"name", QT_TRANSLATE_NOOP("MemberWords", "Name")},
    {"gender", QT_TRANSLATE_NOOP("MemberWords", "Gender")},
    {"birthday", QT_TRANSLATE_NOOP("MemberWords", "Birthday")},
    {"birth_year", QT_TRANSLATE_NOOP("MemberWords", "Birth year")},
    {"region", QT_TRANSLATE_NOOP("MemberWords", "Region")},
    {"address", QT_TRANSLATE_NOOP("MemberWords", "Address")},
    {"company", QT_TRANSLATE_NOOP("MemberWords", "Company")},
    {"interests", QT_TRANSLATE_NOOP("MemberWords", "Interests")},
    {"category_preference", QT_TRANSLATE_NOOP("MemberWords", "Preferred categories")},
    {"note", QT_TRANSLATE_NOOP("MemberWords", "Note")},
    {"under_14", QT_TRANSLATE_NOOP("MemberWords", "Under 14")},
    {"paused_until", QT_TRANSLATE_NOOP("MemberWords", "Paused until")},
    {"staff", QT_TRANSLATE_NOOP("MemberWords", "One of our staff")},
};

// Teams, fields and touchpoints stand in the file as their words.
QStringList readable(const QString &kind, QStringList values)
{
    if (kind.startsWith(QStringLiteral("team.")) && values.size() > 2) {
        if (const std::optional<Team> team = teamFrom(values.at(2)))
            values[2] = name(*team);
    }
    const bool namesTouchpoint = kind.startsWith(QStringLiteral("consent.")) || kind.startsWith(QStringLiteral("member.opt_"));
    if (namesTouchpoint && values.size() > 1) {
        if (const std::optional<Touchpoint> touchpoint = touchpointFrom(values.at(1)))
            values[1] = name(*touchpoint);
    }
    if (kind == QStringLiteral("member.pin") && values.size() > 1) {
        if (const std::optional<Stage> stage = stageFrom(values.at(1)))
            values[1] = name(*stage);
    }
    if ((kind.startsWith(QStringLiteral("task.")) || kind == QStringLiteral("chore.save")) && !values.isEmpty())
        values[0] = choreTitle(values.at(0));
    if (kind.startsWith(QStringLiteral("kpi.")) && !values.isEmpty()) {
        kpi::Kpi named;
        named.word = values.at(0);
        values[0] = kpiName(named);
    }
    if (kind.startsWith(QStringLiteral("partner.move")) && values.size() > 1)
        values[1] = partnerStateName(values.at(1));
    if ((kind == QStringLiteral("reward.give") || kind == QStringLiteral("reward.pay")) && values.size() > 1)
        values[1] = rewardKindName(values.at(1));
    if (kind == QStringLiteral("members.edit") && !values.isEmpty())
        values[0] = translated("MemberWords", memberFields, values.at(0));
    if (kind == QStringLiteral("members.pin") && !values.isEmpty()) {
        if (const std::optional<Stage> stage = stageFrom(values.at(0)))
            values[0] = name(*stage);
    }
    if (kind.startsWith(QStringLiteral("board.")) && !values.isEmpty())
        values[0] = boardName(values.at(0));
    if (kind == QStringLiteral("chart.reference") && !values.isEmpty())
        values[0] = referenceName(values.at(0));
    if (kind.startsWith(QStringLiteral("members.opt_")) && !values.isEmpty())
        values[0] = touchpointName(values.at(0));
    return values;
}

QString filled(QString sentence, const QStringList &values)
{
    QString out;
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        if (sentence[i] == u'%' && i + 1 < sentence.size() && sentence[i + 1].isDigit()) {
            out += values.value(sentence[++i].digitValue() - 1);
            continue;
        }
        out += sentence[i];
    }
    return out;
}

} // namespace

QString changeText(const QString &kind, const QStringList &values)
{
    for (const Sentence &sentence : sentences) {
        if (kind == QLatin1String(sentence.kind))
            return filled(QCoreApplication::translate("Changes", sentence.english), readable(kind, values));
    }
    return values.isEmpty() ? kind : kind + QStringLiteral(": ") + values.join(QStringLiteral(", "));
}

} // namespace siyu::text
