// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/errortext.h"

#include "ui/text/importtext.h"
#include "ui/text/words.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace siyu::text {

namespace {

struct Values {
    const QStringList &list;

    QString at(int i) const { return list.value(i); }
    // The file's own name: paths are long and the name is what the operator knows.
    QString file(int i = 0) const
    {
        const QString name = QFileInfo(at(i)).fileName();
        return name.isEmpty() ? at(i) : name;
    }
    QString thing(int i) const { return thingName(at(i)); }
};

struct ErrorText {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
public:
    static QString sentence(ErrorCode code, const Values &v);

private:
    static QString uses(const Values &v);
    static QString damageOf(const Values &v);
};

QString ErrorText::uses(const Values &v)
{
    QStringList places;
    if (!v.at(2).isEmpty())
        places.append(tr("segments (%1)").arg(v.at(2)));
    if (!v.at(3).isEmpty())
        places.append(tr("saved views (%1)").arg(v.at(3)));
    if (!v.at(4).isEmpty())
        places.append(tr("planned broadcasts (%1)").arg(v.at(4)));
    return places.join(tr(", "));
}

QString ErrorText::damageOf(const Values &v)
{
    const QString what = v.at(1);
    if (what == QLatin1String("missing"))
        return tr("the file is not there");
    if (what == QLatin1String("cut"))
        return tr("the file ends in the middle of a row");
    if (what == QLatin1String("count"))
        return tr("the number of rows is not the one that the export had (%1)").arg(v.at(2));
    if (what == QLatin1String("line"))
        return tr("line %1 is no row of this table").arg(v.at(2));
    if (what == QLatin1String("columns"))
        return tr("the first line does not name the columns of this table");
    if (what == QLatin1String("checksum"))
        return tr("something was changed after the export");
    if (what == QLatin1String("table"))
        return tr("there is a table that this program does not know (%1)").arg(v.at(2));
    if (what == QLatin1String("missing_table"))
        return tr("a table is left out (%1)").arg(v.at(2));
    if (what == QLatin1String("check"))
        return tr("the tables do not fit each other (%1)").arg(v.at(2));
    return tr("this is not what an export writes");
}

// Not split up, so that the compiler sees in one place that no code was forgotten.
#pragma GCC diagnostic push
#pragma GCC diagnostic error "-Wswitch"
QString ErrorText::sentence(ErrorCode code, const Values &v)
{
    switch (code) {
    case ErrorCode::Cancelled:
        return tr("Cancelled. Nothing was changed.");
    case ErrorCode::NotFound:
        return tr("No %1 “%2” was found. Check the name and try again.").arg(v.thing(0), v.at(1));
    case ErrorCode::InvalidInput:
        return v.at(1).trimmed().isEmpty() ? tr("Nothing is given as %1. Fill it in and try again.").arg(v.thing(0))
                                           : tr("“%2” does not fit as %1. Correct it and try again.").arg(v.thing(0), v.at(1));
    case ErrorCode::Duplicate:
        return tr("There is already a %1 “%2”. Choose another name, or use the one that exists.").arg(v.thing(0), v.at(1));
    case ErrorCode::Refused:
        if (v.at(1) == QLatin1String("used"))
            return tr("The %1 is still used in %2. Change or delete those first.").arg(v.thing(0), uses(v));
        if (v.at(1) == QLatin1String("referral_cycle"))
            return tr("This would make a circle of who brought whom: %1. Check which of these referrals is wrong.").arg(v.at(2));
        if (v.at(1) == QLatin1String("no_groups"))
            return tr("There is no group in use, so no report was made. Add a group, or take one back from the archive, then make them again.");
        return tr("This cannot be done with the %1: %2.").arg(v.thing(0), reasonName(v.at(1)));
    case ErrorCode::NotAllowedReadOnly:
        return tr("The workspace is open for reading only, so nothing was changed. Close it in the other window, then open it again.");
    case ErrorCode::FileMissing:
        return tr("The file “%1” is not there. It may have been moved or renamed; choose it again.").arg(v.at(0));
    case ErrorCode::FileUnreadable:
        return tr("“%1” cannot be read. Close it in other programs and check that you may open it.").arg(v.file());
    case ErrorCode::FileUnwritable:
        return tr("“%1” cannot be written. Close it in other programs, or choose another folder.").arg(v.file());
    case ErrorCode::FileEmpty:
        return tr("“%1” is empty: there is nothing to read. Export it again from where it came.").arg(v.file());
    case ErrorCode::FileTooLarge:
        return tr("“%1” is larger than %2. Split it into smaller files and take them one after the other.").arg(v.file(), v.at(1));
    case ErrorCode::FileIsArchive:
        return tr("“%1” is an archive (%2). Unpack it first, then choose the table inside.").arg(v.file(), v.at(1));
    case ErrorCode::FileIsOtherFormat:
        return tr("“%1” is really a file of the kind %2. Open it in Excel or WPS and save it as .xlsx or .csv.").arg(v.file(), v.at(1));
    case ErrorCode::FileEncrypted:
        return tr("“%1” is protected by a password. Open it in Excel or WPS, remove the password, save it, then try again.").arg(v.file());
    case ErrorCode::FileCorrupt:
        return tr("“%1” is damaged (%2). Get it again from where it came, or open it in Excel or WPS and save it anew.").arg(v.file(), v.at(1));
    case ErrorCode::FileHostile:
        return tr("“%1” was refused, because it holds something that a table does not need (%2). Ask who sent it for a plain table.").arg(v.file(), v.at(1));
    case ErrorCode::UnknownEncoding:
        return tr("The text encoding of “%1” is not known. Choose one (UTF-8 or GB18030 fit most files), or save the file as UTF-8.").arg(v.file());
    case ErrorCode::SheetMissing:
        return tr("“%1” has no sheet “%2”. Choose one of its sheets.").arg(v.file(), v.at(1));
    case ErrorCode::TooManyRows:
        return tr("“%1” has more than %2 rows. Split it into smaller files.").arg(v.file(), v.at(1));
    case ErrorCode::TooManyColumns:
        return tr("“%1” has more than %2 columns. Remove those that are not needed.").arg(v.file(), v.at(1));
    case ErrorCode::DiskFull:
        return tr("The disk is full, so this was not saved; what was there before is intact. Free some space and try again.");
    case ErrorCode::WorkspaceLocked:
        return tr("The workspace “%1” is already open in another window or program. Close it there, or open it here for reading only.").arg(v.file());
    case ErrorCode::WorkspaceDamaged:
        return tr("The workspace “%1” is damaged. Restore the newest verified backup; the damaged file is kept.").arg(v.file());
    case ErrorCode::WorkspaceForeign:
        return tr("“%1” is not a workspace of Siyu Desk. Choose a .siyu file.").arg(v.file());
    case ErrorCode::PassphraseNeeded:
        return tr("“%1” is protected by a passphrase, or it is no workspace of Siyu Desk. Open it in the window and type the passphrase; on the command line add --passphrase-file FILE.").arg(v.file());
    case ErrorCode::PassphraseWrong:
        return tr("This is not the passphrase of “%1”, or the file is no workspace of Siyu Desk. Check capital letters and the input method, and try again.").arg(v.file());
    case ErrorCode::PassphraseEmpty:
        return tr("The first line of “%1” is empty. Write the passphrase into it.").arg(v.file());
    case ErrorCode::NotEncrypted:
        return tr("“%1” is not protected by a passphrase. Open it without one.").arg(v.file());
    case ErrorCode::CannotEncrypt:
        return tr("This build of the program cannot protect workspaces by a passphrase (its SQLite does not encrypt). Use an official build, or leave the passphrase out.");
    case ErrorCode::WorkspaceNewer:
        return tr("“%1” was made by a newer version of the program (format %2; this program knows %3). Update Siyu Desk to open it.").arg(v.file(), v.at(1), v.at(2));
    case ErrorCode::WorkspaceReadOnly:
        return tr("The workspace “%1” can only be read here. Check that you may write to its folder.").arg(v.file());
    case ErrorCode::MigrationFailed:
        return tr("The workspace could not be brought to format %1. The file is as it was; a backup lies beside it.").arg(v.at(0));
    case ErrorCode::DatabaseFailed:
        return tr("The workspace could not do this, and nothing was changed. Try again; if it stays, check the workspace under Reports & safety.");
    case ErrorCode::BackupNotVerified:
        return tr("The backup “%1” did not pass its check (%2) and was not kept. Choose another folder and back up again.").arg(v.file(), v.at(1));
    case ErrorCode::NothingToUndo:
        return tr("There is nothing to undo.");
    case ErrorCode::NothingToRedo:
        return tr("There is nothing to redo.");
    case ErrorCode::UndoConflict:
        return tr("This cannot be undone alone: %2 rows (%1) were changed again later. Undo the later changes first.").arg(v.thing(0), v.at(1));
    case ErrorCode::UndoSealed:
        return tr("This change can no longer be undone (%1). A backup from before it still holds the old state.").arg(reasonName(v.at(0)));
    case ErrorCode::UndoIsImport:
        return tr("The last change is an import. Take it back as a whole in the import history (batch %1).").arg(v.at(0));
    case ErrorCode::ImportNeedsSource:
        return tr("Say where these people come from: an import needs its source, for example “Double Eleven sign-up table”.");
    case ErrorCode::ImportWrongKind:
        return tr("“%1” does not look like %2 but like %3. Choose the fitting kind of import.").arg(v.file(), importKindName(v.at(1)), looksLikeName(v.at(2)));
    case ErrorCode::ImportNothingMapped:
        return tr("No column of “%1” says who or what its rows are about; members need a phone number, WeChat ID, e-mail or another identity. Say which column does.").arg(v.file());
    case ErrorCode::ImportUnknownField:
        return tr("There is no field “%1”. Choose one of the list.").arg(v.at(0));
    case ErrorCode::ImportUnknownColumn:
        return tr("The file has no column “%1”. Check the heading's spelling.").arg(v.at(0));
    case ErrorCode::ImportNeedsGroup:
        return tr("A group roster needs the group that it belongs to. Choose or type it.");
    case ErrorCode::ImportAmbiguousDates:
        return tr("Nothing in the column “%1” says whether 3/1/26 is 3 January or 1 March. Say which: --dates dmy (day first) or mdy (month first); in the window, choose it beside the column.").arg(v.at(0));
    case ErrorCode::BatchNotFound:
        return tr("There is no import number %1. The import history lists them all.").arg(v.at(0));
    case ErrorCode::BatchAlreadyUndone:
        return tr("Import number %1 was taken back before. Nothing was changed.").arg(v.at(0));
    case ErrorCode::ExportIncomplete:
        return tr("“%1” holds no complete export. Only an export of everything with phone numbers in full has one; export again so from the other workspace, and choose that folder.").arg(v.file());
    case ErrorCode::ExportDamaged:
        return tr("The export cannot be read back: in “%1”, %2. Nothing was made. Copy the folder again from where it came, or export everything again.").arg(v.file(), damageOf(v));
    case ErrorCode::RuleSyntax:
        return tr("The rule cannot be read at column %1: %2 was expected there.").arg(v.at(0), rulePartName(v.at(1)));
    case ErrorCode::RuleUnknownField:
        return tr("The rule names an unknown field “%2” at column %1.").arg(v.at(0), v.at(1));
    case ErrorCode::RuleWrongValue:
        return tr("The rule compares “%2” with “%3” at column %1, which does not fit.").arg(v.at(0), v.at(1), v.at(2));
    case ErrorCode::GroupNeedsOwner:
        return tr("A group needs one owner at least. Choose a member of staff.");
    case ErrorCode::GroupTooManyOwners:
        return tr("A group has at most two owners. Take one away first.");
    case ErrorCode::BroadcastInvalid:
        return tr("The broadcast cannot be planned: “%2” does not fit as %1.").arg(v.thing(0), v.at(1));
    case ErrorCode::DeliveryWrongState:
        return tr("A delivery that is “%1” cannot become “%2”. Look at the send desk for where it stands.").arg(deliveryStatusName(v.at(0)), deliveryStatusName(v.at(1)));
    case ErrorCode::UnknownChart:
        return tr("There is no chart “%1”. The Insights page lists them.").arg(v.at(0));
    case ErrorCode::UnknownReport:
        return tr("There is no report “%1”. The reports page lists them.").arg(v.at(0));
    case ErrorCode::UnsupportedFormat:
        return tr("Files that end in “%1” cannot be made here. Choose one of the formats offered.").arg(v.at(0));
    case ErrorCode::Internal:
        return tr("Something unexpected went wrong, and nothing was changed. Try again; the details are in the log.");
    }
    return {};
}
#pragma GCC diagnostic pop

} // namespace

QString errorText(const Error &error)
{
    return ErrorText::sentence(error.code, Values{error.values});
}

} // namespace siyu::text
