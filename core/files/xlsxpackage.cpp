// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/xlsxpackage.h"

namespace siyu::files::xlsx {

namespace {

using Token = XmlScanner::Token;

constexpr size_t kMostSheets = 10000;
constexpr size_t kMostStyles = 100000;

QByteArray bytes(const std::string &text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

// A relationship's target as a part name, seen from the folder of its source part.
QByteArray resolveTarget(const QByteArray &folder, QByteArray target)
{
    target.replace('\\', '/');
    target = QByteArray::fromPercentEncoding(target);
    const QByteArray whole = target.startsWith('/') ? target : folder + '/' + target;
    QList<QByteArray> kept;
    for (const QByteArray &step : whole.split('/')) {
        if (step == ".." && !kept.isEmpty())
            kept.removeLast();
        else if (!step.isEmpty() && step != "." && step != "..")
            kept.append(step);
    }
    return kept.join('/');
}

QByteArray folderOf(const QByteArray &part)
{
    return part.left(std::max<qsizetype>(part.lastIndexOf('/'), 0));
}

// Which format a ZIP that is no XLSX really is; empty when it is just an archive.
QString otherFormat(const ZipArchive &archive)
{
    if (archive.find("xl/workbook.bin"))
        return QStringLiteral("xlsb");
    if (archive.find("word/document.xml"))
        return QStringLiteral("docx");
    if (archive.find("ppt/presentation.xml"))
        return QStringLiteral("pptx");
    if (archive.find("mimetype") && archive.find("content.xml"))
        return QStringLiteral("ods");
    return {};
}

bool isTrue(std::string_view word)
{
    return word == "1" || word == "true" || word == "on";
}

} // namespace

Result<std::shared_ptr<Package>> Package::open(const QString &path, const Limits &limits)
{
    auto archive = ZipArchive::open(path, limits);
    if (!archive)
        return archive.error();
    auto package = std::make_shared<Package>();
    package->m_archive = std::move(*archive);
    const auto workbook = package->findWorkbook();
    if (!workbook)
        return workbook.error();
    if (const auto broken = package->readWorkbook(*workbook))
        return *broken;
    return package;
}

Result<std::unique_ptr<XmlScanner>> Package::scan(const QByteArray &part)
{
    const ZipEntry *entry = m_archive->find(part);
    if (!entry)
        return m_archive->corrupt(part, QStringLiteral("the part is missing"));
    auto stream = m_archive->openPart(*entry);
    if (!stream)
        return stream.error();
    return std::make_unique<XmlScanner>(*m_archive, std::move(*stream), part);
}

Result<Package::Relations> Package::readRelations(const QByteArray &ofPart)
{
    const QByteArray folder = folderOf(ofPart);
    const QByteArray name = ofPart.mid(folder.isEmpty() ? 0 : folder.size() + 1);
    const QByteArray part = folder + (folder.isEmpty() ? "_rels/" : "/_rels/") + name + ".rels";
    Relations relations;
    if (!m_archive->find(part))
        return relations;
    auto xml = scan(part);
    if (!xml)
        return xml.error();
    for (Token token = (*xml)->next(); token != Token::Eof; token = (*xml)->next()) {
        if (token == Token::Failed)
            return (*xml)->error();
        if (token != Token::Start || (*xml)->name() != "Relationship" || (*xml)->rawAttribute("TargetMode") == "External")
            continue;
        const QByteArray type = bytes((*xml)->attribute("Type"));
        relations.insert(bytes((*xml)->attribute("Id")),
            {type.mid(type.lastIndexOf('/') + 1), resolveTarget(folder, bytes((*xml)->attribute("Target")))});
    }
    return relations;
}

Result<QByteArray> Package::findWorkbook()
{
    const QString format = otherFormat(*m_archive);
    if (format == QLatin1String("ods")) {
        auto manifest = m_archive->find("META-INF/manifest.xml") ? scan("META-INF/manifest.xml") : scan("mimetype");
        for (Token token = manifest ? (*manifest)->next() : Token::Eof; token != Token::Eof && token != Token::Failed;
             token = (*manifest)->next()) {
            if (token == Token::Start && (*manifest)->name() == "encryption-data")
                return Error{ErrorCode::FileEncrypted, {m_archive->path()}, format};
        }
    }
    if (!format.isEmpty())
        return Error{ErrorCode::FileIsOtherFormat, {m_archive->path(), format}, {}};
    const auto relations = readRelations({});
    if (!relations)
        return relations.error();
    for (const Relation &relation : *relations) {
        if (relation.type == "officeDocument" && m_archive->find(relation.target))
            return relation.target;
    }
    for (const char *usual : {"xl/workbook.xml", "workbook.xml"}) {
        if (m_archive->find(usual))
            return QByteArray(usual);
    }
    if (m_archive->find("[Content_Types].xml"))
        return m_archive->corrupt("xl/workbook.xml", QStringLiteral("the workbook part is missing"));
    return Error{ErrorCode::FileIsArchive, {m_archive->path(), QStringLiteral("zip")}, {}};
}

std::optional<Error> Package::readWorkbook(const QByteArray &part)
{
    const auto relations = readRelations(part);
    if (!relations)
        return relations.error();
    auto xml = scan(part);
    if (!xml)
        return xml.error();
    bool inSheets = false;
    for (Token token = (*xml)->next(); token != Token::Eof; token = (*xml)->next()) {
        if (token == Token::Failed)
            return (*xml)->error();
        if ((*xml)->name() == "sheets" && token != Token::Text)
            inSheets = token == Token::Start && !(*xml)->isEmpty();
        if (token != Token::Start)
            continue;
        // Extensions hold a workbookPr of their own, without the attribute.
        if ((*xml)->name() == "workbookPr" && (*xml)->hasAttribute("date1904"))
            m_is1904 = isTrue((*xml)->rawAttribute("date1904"));
        if (inSheets && (*xml)->name() == "sheet")
            addSheet(**xml, *relations);
        if (m_sheets.size() > kMostSheets)
            return m_archive->hostile(QStringLiteral("too_many_parts"), part);
    }
    QByteArray styles = resolveTarget(folderOf(part), "styles.xml");
    m_stringsPart = resolveTarget(folderOf(part), "sharedStrings.xml");
    for (const Relation &relation : *relations) {
        if (relation.type == "styles")
            styles = relation.target;
        else if (relation.type == "sharedStrings")
            m_stringsPart = relation.target;
    }
    if (m_sheets.empty())
        return m_archive->corrupt(part, QStringLiteral("the workbook names no sheets"));
    return m_archive->find(styles) ? readStyles(styles) : std::nullopt;
}

void Package::addSheet(const XmlScanner &xml, const Relations &relations)
{
    SheetPart sheet;
    sheet.name = QString::fromStdString(xml.attribute("name"));
    const std::string_view state = xml.rawAttribute("state");
    sheet.visible = state != "hidden" && state != "veryHidden";
    const Relation relation = relations.value(bytes(xml.attribute("id")));
    sheet.isTable = relation.type.isEmpty() || relation.type == "worksheet";
    if (m_archive->find(relation.target))
        sheet.part = relation.target;
    m_sheets.push_back(std::move(sheet));
}

std::optional<Error> Package::readStyles(const QByteArray &part)
{
    auto scanner = scan(part);
    if (!scanner)
        return scanner.error();
    XmlScanner &xml = **scanner;
    QHash<int, NumberMeaning> own;
    bool inCellFormats = false;
    for (Token token = xml.next(); token != Token::Eof; token = xml.next()) {
        if (token == Token::Failed)
            return xml.error();
        if (xml.name() == "cellXfs" && token != Token::Text)
            inCellFormats = token == Token::Start && !xml.isEmpty();
        if (token != Token::Start)
            continue;
        if (xml.name() == "numFmt") {
            own.insert(bytes(xml.attribute("numFmtId")).toInt(), meaningOfFormat(xml.attribute("formatCode")));
        } else if (inCellFormats && xml.name() == "xf" && m_meanings.size() < kMostStyles) {
            const int id = bytes(xml.attribute("numFmtId")).toInt();
            m_meanings.push_back(own.contains(id) ? own.value(id) : meaningOfBuiltin(id));
        }
    }
    return std::nullopt;
}

Result<const SharedStrings *> Package::strings()
{
    if (m_strings)
        return static_cast<const SharedStrings *>(m_strings.get());
    auto strings = std::make_unique<SharedStrings>();
    if (m_archive->find(m_stringsPart)) {
        auto xml = scan(m_stringsPart);
        if (!xml)
            return xml.error();
        if (const auto broken = strings->load(**xml, m_archive->path()))
            return *broken;
    }
    m_strings = std::move(strings);
    return static_cast<const SharedStrings *>(m_strings.get());
}

} // namespace siyu::files::xlsx
