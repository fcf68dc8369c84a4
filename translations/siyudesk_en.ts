<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>Cli</name>
        <message numerus="yes">
            <source>Made %n file(s): %1</source>
            <translation>
                <numerusform>Made %n file: %1</numerusform>
                <numerusform>Made %n files: %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Drop</name>
        <message numerus="yes">
            <source>Drop to import %n file(s), one after the other</source>
            <translation>
                <numerusform>Drop to import %n file</numerusform>
                <numerusform>Drop to import %n files, one after the other</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EventText</name>
        <message numerus="yes">
            <source>%n message(s) in %1</source>
            <translation>
                <numerusform>%n message in %1</numerusform>
                <numerusform>%n messages in %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>on %n days</source>
            <translation>
                <numerusform>on %n day</numerusform>
                <numerusform>on %n days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Growth</name>
        <message numerus="yes">
            <source>%n paid order(s) came without an amount: import them with it, else what they brought cannot be told.</source>
            <translation>
                <numerusform>%n paid order came without an amount: import them with it, else what they brought cannot be told.</numerusform>
                <numerusform>%n paid orders came without an amount: import them with it, else what they brought cannot be told.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MemberWords</name>
        <message numerus="yes">
            <source>%n paid order(s)</source>
            <translation>
                <numerusform>%n paid order</numerusform>
                <numerusform>%n paid orders</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>no sign of life for %n day(s)</source>
            <translation>
                <numerusform>no sign of life for %n day</numerusform>
                <numerusform>no sign of life for %n days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MoneyText</name>
        <message numerus="yes">
            <source>%n paid order(s) are in %1.</source>
            <translation>
                <numerusform>%n paid order is in %1.</numerusform>
                <numerusform>%n paid orders are in %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %n paid order(s) are in %1, but the workspace counts in %2: none of them is in any sum.</source>
            <translation>
                <numerusform>The only paid order is in %1, but the workspace counts in %2: it is in no sum.</numerusform>
                <numerusform>All %n paid orders are in %1, but the workspace counts in %2: none of them is in any sum.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Plan</name>
        <message numerus="yes">
            <source>The house allows %n WeCom 1:1 message(s) a member and calendar month:</source>
            <translation>
                <numerusform>The house allows %n WeCom 1:1 message a member and calendar month:</numerusform>
                <numerusform>The house allows %n WeCom 1:1 messages a member and calendar month:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The house allows %n directed message(s) a member in any 7 days:</source>
            <translation>
                <numerusform>The house allows %n directed message a member in any 7 days:</numerusform>
                <numerusform>The house allows %n directed messages a member in any 7 days:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The house allows %n post(s) a group and day:</source>
            <translation>
                <numerusform>The house allows %n post a group and day:</numerusform>
                <numerusform>The house allows %n posts a group and day:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The platform allows %n:</source>
            <translation>
                <numerusform>The platform allows %n:</numerusform>
                <numerusform>The platform allows %n:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>“%1” sends %n a day, and that is taken up by:</source>
            <translation>
                <numerusform>“%1” sends %n a day, and that is taken up by:</numerusform>
                <numerusform>“%1” sends %n a day, and that is taken up by:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>No later day within %n days is free.</source>
            <translation>
                <numerusform>No later day within %n days is free.</numerusform>
                <numerusform>No later day within %n days is free.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Recurrence</name>
        <message numerus="yes">
            <source>%n time(s)</source>
            <translation>
                <numerusform>%n time</numerusform>
                <numerusform>%n times</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) left out</source>
            <translation>
                <numerusform>%n day left out</numerusform>
                <numerusform>%n days left out</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReportFile</name>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n row</numerusform>
                <numerusform>%n rows</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::AudienceField</name>
        <message numerus="yes">
            <source>%n group(s)</source>
            <translation>
                <numerusform>%n group</numerusform>
                <numerusform>%n groups</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n found</source>
            <translation>
                <numerusform>%n found</numerusform>
                <numerusform>%n found</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::BroadcastEditor</name>
        <message numerus="yes">
            <source>Reaches %n people</source>
            <translation>
                <numerusform>Reaches %n person</numerusform>
                <numerusform>Reaches %n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n planned deliveries of other broadcasts give way</source>
            <translation>
                <numerusform>%n planned delivery of other broadcasts gives way</numerusform>
                <numerusform>%n planned deliveries of other broadcasts give way</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::CalendarPanel</name>
        <message numerus="yes">
            <source>%n date(s) taken over: complete them to broadcasts</source>
            <translation>
                <numerusform>%n date taken over: complete it to a broadcast</numerusform>
                <numerusform>%n dates taken over: complete them to broadcasts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n date(s) of other calendars wait</source>
            <translation>
                <numerusform>%n date of other calendars waits</numerusform>
                <numerusform>%n dates of other calendars wait</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::CampaignCard</name>
        <message numerus="yes">
            <source>%n referral(s) do not count: of oneself, in a circle, of somebody brought before or already a member.</source>
            <translation>
                <numerusform>%n referral do not count: of oneself, in a circle, of somebody brought before or already a member.</numerusform>
                <numerusform>%n referrals do not count: of oneself, in a circle, of somebody brought before or already a member.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more product(s), sold besides</source>
            <translation>
                <numerusform>and %n more product, sold besides</numerusform>
                <numerusform>and %n more products, sold besides</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::CardHints</name>
        <message numerus="yes">
            <source>%n row(s) of imports with this name wait for a decision</source>
            <translation>
                <numerusform>%n row of imports with this name waits for a decision</numerusform>
                <numerusform>%n rows of imports with this name wait for a decision</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n other member(s) of the same name</source>
            <translation>
                <numerusform>%n other member of the same name</numerusform>
                <numerusform>%n other members of the same name</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::CardPoints</name>
        <message numerus="yes">
            <source>Balance %1, %n entries</source>
            <translation>
                <numerusform>Balance %1, %n entry</numerusform>
                <numerusform>Balance %1, %n entries</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::CardReferrals</name>
        <message numerus="yes">
            <source>Brought %n member(s)</source>
            <translation>
                <numerusform>Brought %n member</numerusform>
                <numerusform>Brought %n members</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::CardStanding</name>
        <message numerus="yes">
            <source>%1 in %n paid order(s)</source>
            <translation>
                <numerusform>%1 in %n paid order</numerusform>
                <numerusform>%1 in %n paid orders</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n paid order(s) in other currencies are not in these sums</source>
            <translation>
                <numerusform>%n paid order in another currency is not in these sums</numerusform>
                <numerusform>%n paid orders in other currencies are not in these sums</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::ChannelCard</name>
        <message numerus="yes">
            <source>%n older cost(s) are not listed here; they count all the same.</source>
            <translation>
                <numerusform>%n older cost are not listed here; they count all the same.</numerusform>
                <numerusform>%n older costs are not listed here; they count all the same.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::ChannelsTab</name>
        <message numerus="yes">
            <source>%n friend(s) came through a channel of which nobody said whether it is paid, or through none.</source>
            <translation>
                <numerusform>%n friend came through a channel of which nobody said whether it is paid, or through none.</numerusform>
                <numerusform>%n friends came through a channel of which nobody said whether it is paid, or through none.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cost(s) in other money are in no figure.</source>
            <translation>
                <numerusform>%n cost in other money are in no figure.</numerusform>
                <numerusform>%n costs in other money are in no figure.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::CheckinCard</name>
        <message numerus="yes">
            <source>%n member(s) checked in.</source>
            <translation>
                <numerusform>%n member checked in.</numerusform>
                <numerusform>%n members checked in.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n had checked in today already.</source>
            <translation>
                <numerusform>%n had checked in today already.</numerusform>
                <numerusform>%n had checked in today already.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::ChoiceList</name>
        <message numerus="yes">
            <source>%n chosen</source>
            <translation>
                <numerusform>%n chosen</numerusform>
                <numerusform>%n chosen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::ConflictList</name>
        <message numerus="yes">
            <source>%n planned deliveries of other broadcasts give way</source>
            <translation>
                <numerusform>%n planned delivery of other broadcasts gives way</numerusform>
                <numerusform>%n planned deliveries of other broadcasts give way</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::DueWatch</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>In %n minutes: %1</source>
            <translation>
                <numerusform>In %n minute: %1</numerusform>
                <numerusform>In %n minutes: %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::DuplicatesPanel</name>
        <message numerus="yes">
            <source>Merged %n pair(s)</source>
            <translation>
                <numerusform>Merged %n pair</numerusform>
                <numerusform>Merged %n pairs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pair(s) will not be proposed again</source>
            <translation>
                <numerusform>%n pair will not be proposed again</numerusform>
                <numerusform>%n pairs will not be proposed again</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::FolderTree</name>
        <message numerus="yes">
            <source>%n item(s) moved</source>
            <translation>
                <numerusform>%n item moved</numerusform>
                <numerusform>%n items moved</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n item(s) archived</source>
            <translation>
                <numerusform>%n item archived</numerusform>
                <numerusform>%n items archived</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n item(s) taken out of the archive</source>
            <translation>
                <numerusform>%n item taken out of the archive</numerusform>
                <numerusform>%n items taken out of the archive</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::GmvTab</name>
        <message numerus="yes">
            <source>%n order(s) name nobody known: they count as orders, not as buyers.</source>
            <translation>
                <numerusform>%n order name nobody known: they count as orders, not as buyers.</numerusform>
                <numerusform>%n orders name nobody known: they count as orders, not as buyers.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::HandOutPane</name>
        <message numerus="yes">
            <source>Saved %n people to %1</source>
            <translation>
                <numerusform>Saved %n person to %1</numerusform>
                <numerusform>Saved %n people to %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Handed out to %n people</source>
            <translation>
                <numerusform>Handed out to %n person</numerusform>
                <numerusform>Handed out to %n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n marked as sent</source>
            <translation>
                <numerusform>%n marked as sent</numerusform>
                <numerusform>%n marked as sent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>① Copy the message. ② Find the same %n people in WeChat. ③ Hand out.</source>
            <translation>
                <numerusform>① Copy the message. ② Find the same person in WeChat. ③ Hand out.</numerusform>
                <numerusform>① Copy the message. ② Find the same %n people in WeChat. ③ Hand out.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>WeChat must show %n people. Compare before you send.</source>
            <translation>
                <numerusform>WeChat must show %n person. Compare before you send.</numerusform>
                <numerusform>WeChat must show %n people. Compare before you send.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n names copied, one a line</source>
            <translation>
                <numerusform>%n name copied</numerusform>
                <numerusform>%n names copied, one a line</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::HealthTab</name>
        <message numerus="yes">
            <source>for %n day(s)</source>
            <translation>
                <numerusform>for %n day</numerusform>
                <numerusform>for %n days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::HistoryPane</name>
        <message numerus="yes">
            <source>Said by %n broadcast(s)</source>
            <translation>
                <numerusform>Said by %n broadcast</numerusform>
                <numerusform>Said by %n broadcasts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::ImportWindow</name>
        <message numerus="yes">
            <source>%n more file(s) follow.</source>
            <translation>
                <numerusform>%n more file follows.</numerusform>
                <numerusform>%n more files follow.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::LibraryPanel</name>
        <message numerus="yes">
            <source>%n item(s)</source>
            <translation>
                <numerusform>%n item</numerusform>
                <numerusform>%n items</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::LimitsPanel</name>
        <message numerus="yes">
            <source>%n limit(s) not checked for 12 months</source>
            <translation>
                <numerusform>%n limit not checked for 12 months</numerusform>
                <numerusform>%n limits not checked for 12 months</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::MergesPanel</name>
        <message numerus="yes">
            <source>%n thing(s) stay as they are now, because something happened to them since:</source>
            <translation>
                <numerusform>%n thing stays as it is now, because something happened to it since:</numerusform>
                <numerusform>%n things stay as they are now, because something happened to them since:</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::MissedPane</name>
        <message numerus="yes">
            <source>%n broadcasts came due while nobody was here. Nothing was sent. Decide what becomes of them.</source>
            <translation>
                <numerusform>%n broadcast came due while nobody was here. Nothing was sent. Decide what becomes of it.</numerusform>
                <numerusform>%n broadcasts came due while nobody was here. Nothing was sent. Decide what becomes of them.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>none within %n days</source>
            <translation>
                <numerusform>none within %n day</numerusform>
                <numerusform>none within %n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n get it</source>
            <translation>
                <numerusform>%n gets it</numerusform>
                <numerusform>%n get it</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n chosen</source>
            <translation>
                <numerusform>%n chosen</numerusform>
                <numerusform>%n chosen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::PlanWindow</name>
        <message numerus="yes">
            <source>Reaches %n people</source>
            <translation>
                <numerusform>Reaches %n person</numerusform>
                <numerusform>Reaches %n people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::PreviewStep</name>
        <message numerus="yes">
            <source>%n blank row(s)</source>
            <translation>
                <numerusform>%n blank row</numerusform>
                <numerusform>%n blank rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) of totals</source>
            <translation>
                <numerusform>%n row of totals</numerusform>
                <numerusform>%n rows of totals</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n repeated header(s)</source>
            <translation>
                <numerusform>%n repeated header</numerusform>
                <numerusform>%n repeated headers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n value(s) could not be read and are left out; the reasons say which.</source>
            <translation>
                <numerusform>%n value could not be read and is left out; the reasons say which.</numerusform>
                <numerusform>%n values could not be read and are left out; the reasons say which.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s) corrected; the file itself stays as it is.</source>
            <translation>
                <numerusform>%n cell corrected; the file itself stays as it is.</numerusform>
                <numerusform>%n cells corrected; the file itself stays as it is.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::QueueList</name>
        <message numerus="yes">
            <source>%n not confirmed</source>
            <translation>
                <numerusform>%n not confirmed</numerusform>
                <numerusform>%n not confirmed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n later</source>
            <translation>
                <numerusform>%n later</numerusform>
                <numerusform>%n later</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n wait for a decision</source>
            <translation>
                <numerusform>%n waits for a decision</numerusform>
                <numerusform>%n wait for a decision</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::ReportTimer</name>
        <message numerus="yes">
            <source>%n report(s) were due while the program was closed</source>
            <translation>
                <numerusform>%n report was due while the program was closed</numerusform>
                <numerusform>%n reports were due while the program was closed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Made %n report(s)</source>
            <translation>
                <numerusform>Made %n report</numerusform>
                <numerusform>Made %n reports</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::ReportsPanel</name>
        <message numerus="yes">
            <source>Made %n file(s)</source>
            <translation>
                <numerusform>Made %n file</numerusform>
                <numerusform>Made %n files</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::ResultStep</name>
        <message numerus="yes">
            <source>Save the %n row(s) that were left out, mend them and import the file again.</source>
            <translation>
                <numerusform>Save the %n row that was left out, mend it and import the file again.</numerusform>
                <numerusform>Save the %n rows that were left out, mend them and import the file again.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n stayed, since something happened to them after the import:</source>
            <translation>
                <numerusform>%n stayed, since something happened to them after the import:</numerusform>
                <numerusform>%n stayed, since something happened to them after the import:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) wait on the review list: say there who they are.</source>
            <translation>
                <numerusform>%n row waits on the review list: say there who it is.</numerusform>
                <numerusform>%n rows wait on the review list: say there who they are.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::ResultsPanel</name>
        <message numerus="yes">
            <source>Left out %n cell(s) that hold no number.</source>
            <translation>
                <numerusform>Left out %n cell that holds no number.</numerusform>
                <numerusform>Left out %n cells that hold no number.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n broadcast(s) of the last 7 days have no figures yet.</source>
            <translation>
                <numerusform>%n broadcast of the last 7 days has no figures yet.</numerusform>
                <numerusform>%n broadcasts of the last 7 days have no figures yet.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n broadcast(s) have no figures yet.</source>
            <translation>
                <numerusform>%n broadcast has no figures yet.</numerusform>
                <numerusform>%n broadcasts have no figures yet.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Noted %n figure(s)</source>
            <translation>
                <numerusform>Noted %n figure</numerusform>
                <numerusform>Noted %n figures</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::ReviewPanel</name>
        <message numerus="yes">
            <source>%n row(s) stay open: %1</source>
            <translation>
                <numerusform>%n row stays open: %1</numerusform>
                <numerusform>%n rows stay open: %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Decided on %n row(s)</source>
            <translation>
                <numerusform>Decided on %n row</numerusform>
                <numerusform>Decided on %n rows</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::RunResultView</name>
        <message numerus="yes">
            <source>%n target(s) reached</source>
            <translation>
                <numerusform>%n target reached</numerusform>
                <numerusform>%n targets reached</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Noted %n person(s)</source>
            <translation>
                <numerusform>Noted %n person</numerusform>
                <numerusform>Noted %n people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::SourceStep</name>
        <message numerus="yes">
            <source>Looks like %1: %n column(s) recognised.</source>
            <translation>
                <numerusform>Looks like %1: %n column recognised.</numerusform>
                <numerusform>Looks like %1: %n columns recognised.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::SurveyQuestionsView</name>
        <message numerus="yes">
            <source>Kept: %n question(s).</source>
            <translation>
                <numerusform>Kept: %n question.</numerusform>
                <numerusform>Kept: %n questions.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::WhatIfView</name>
        <message numerus="yes">
            <source>Still waiting after %n days: %1</source>
            <translation>
                <numerusform>Still waiting after %n days: %1</numerusform>
                <numerusform>Still waiting after %n days: %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>No day of the next %n reaches more people.</source>
            <translation>
                <numerusform>No day of the next %n reaches more people.</numerusform>
                <numerusform>No day of the next %n reaches more people.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::WordsPane</name>
        <message numerus="yes">
            <source>%n finding(s)</source>
            <translation>
                <numerusform>%n finding</numerusform>
                <numerusform>%n findings</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n character(s)</source>
            <translation>
                <numerusform>%n character</numerusform>
                <numerusform>%n characters</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::WordsSection</name>
        <message numerus="yes">
            <source>%n word(s)</source>
            <translation>
                <numerusform>%n word</numerusform>
                <numerusform>%n words</numerusform>
            </translation>
        </message>
    </context>
</TS>
