#include "app/cli/commands.h"
#include "app/exchange/words.h"

using namespace Qt::Literals::StringLiterals;

namespace banfu {

template <typename E>
static QString words()
{
    QStringList all;
    for (const auto &[value, word] : wordsOf<E>)
        all << word;
    return all.join(u" | "_s);
}

// A reference for scripts, the same in every language like the keys that it names.
QString formatsHelp()
{
    return u"Formats of files and of --format json. Keys and words never change; new keys may be added.\n"
           "Dates are \"YYYY-MM-DD\"; what is not known is null. Text is UTF-8.\n"
           "\n"
           "FILE.json (export, import)\n"
           "  {\"format\": \"banfu-case-files\", \"version\": 1, \"office\": OFFICE, \"suggestions\": [SUGGESTION, "
           "…],\n"
           "   \"contents\": [{\"sha256\": …, \"base64\": …}]}\n"
           "  import reads the suggestions and leaves the register's own office as it is.\n"
           "  contents: what the files hold, each once; the smallest first, 20 MB in all. Files without content are\n"
           "  left out when read.\n"
           "  Reading what was written gives the same suggestions. A key that is not named here is a fault, as is a\n"
           "  wrong type or word; the message names its place: suggestions[0].replies[1].datedOn.\n"
           "\n"
           "SUGGESTION (show --format json; * computed: written for readers, ignored when read)\n"
           "  kind             %1\n"
           "  level            %2\n"
           "  session          the session in the office's wording\n"
           "  number           without 第 and 号; unique within kind and session; must be there\n"
           "  isProvisionalNumber   true: given by the program, because the source named none\n"
           "  title text subjectClass assigningBody hostBureau keyLeader publicityReason handler handlerPhone notes\n"
           "  assignedOn receivedOn dueOn\n"
           "  role             %3\n"
           "  isKey            true | false\n"
           "  publicity        %4\n"
           "  stage *          %5\n"
           "  deputies         the lead deputy first: [{kind, name, certificateNumber, delegation, employer, address,\n"
           "                   postCode, phone}]; kind: %6\n"
           "  coHandlers       [{bureau: BUREAU, askedOn, dueOn, contactPerson, contactPhone,\n"
           "                   opinion: null or {text, documentNumber, receivedOn, isAdopted}, files}]\n"
           "  contacts         [{way, heldOn, place, ourPeople, deputies, content, deputyView, files}];\n"
           "                   way: %7\n"
           "  replies          [REPLY], the current version of each\n"
           "  feedbacks        [{deputyName, returnedOn, returnedBy, attitude, result, overall, remarks,\n"
           "                   files}];\n"
           "                   the three are null or %8\n"
           "  steps            [{kind, on, whom, by, way, text, until, instead, about, isGranted, replyOrdinal,\n"
           "                   files}]\n"
           "                   kind: %9\n"
           "                   about: null or %10\n"
           "  commitments      [{text, replyOrdinal, dueOn, section, state, closedOn, explanation, deputyToldOn,\n"
           "                   progress: [{on, text}], files}]; state: %11\n"
           "  files            kept with it: [{name, size, sha256, addedOn}]; what they hold stands in contents\n"_s
               .arg(words<SuggestionKind>(), words<CongressLevel>(), words<BureauRole>(), words<Publicity>(),
                    words<Stage>(), words<DeputyKind>(), words<ContactWay>(), words<Satisfaction>(), words<StepKind>())
               .arg(words<Duty>(), words<CommitmentState>()) +
           u"\n"
           "REPLY\n"
           "  ordinal          1 the reply, 2 … a further one      version   of this reply, from 1\n"
           "  status           %1\n"
           "  documentNumber   \"临水函〔2026〕86号\" or null\n"
           "  resultClass      null or %2\n"
           "  publicity        null (as the suggestion) or %3\n"
           "  drafter reviewer signatory datedOn signedOn sentOn sentWay copyNumber secrecy urgency\n"
           "  coSigners        names of bureaus that sign with ours\n"
           "  title salutation opening closing signature contactNote    what the clerk edited; null follows the "
           "record\n"
           "  attachmentText   what the attachments say: a line 附件 or 附件2 begins each; null: nothing\n"
           "  attachments copies    lists of names, or null: follow the record and the office\n"
           "  paragraphs       [{level, runsOn, text, label *}]; level: %4\n"
           "  contactPerson * contactPhone *    as the letter's contact note tells them\n"
           "  letter *         the letter as printed: {letterhead, documentNumber, title, salutation, opening: […],\n"
           "                   closing: […], attachments: […], signature, date, contactNote, copies: […], text}\n"
           "\n"
           "BUREAU   {name, shortName, code, address, postCode, contactPerson, phone}\n"
           "OFFICE   {bureau: BUREAU, letterheadName, contactPerson, contactPhone, seal: %5, selfName,\n"
           "         rules, proposalRules: lines \"name …\", \"source …\", \"rest days stay|move\",\n"
           "         \"DUTY | 3 months from EVENT, by DATE | to 6 months by …, deputy told | source\";\n"
           "         DUTY: return contact opinion opinionAgain remind reply feedback furtherReply publish archive;\n"
           "         EVENT: assigned received asked sentBack due sent dissatisfied,\n"
           "         recipients: [{name, address, postCode, phone}], copies: […], resultPlace, publicityPlace,\n"
           "         isMirrored, itemHeads: %7, publishesContact, indexPrefix, contactOptions: […],\n"
           "         staffOptions: […]}; places: %6\n"
           "\n"
           "list --format json     [{number, isProvisionalNumber, kind, session, title, leadDeputy, deputyCount,\n"
           "                       coHandlers, role, isKey, handler, assignedOn, dueOn, stage, documentNumber}]\n"
           "search --format json   {total, hits: [{number, title, field, before, match, after}]}, with --also each "
           "hit\n"
           "                       with its register; field: number title\n"
           "                       deputies documentNumber text reply coHandlers opinion contact feedback notes "
           "session points\n"
           "check --format json    [{number, session, findings: [{rule, severity, part, index, message}]}]; severity:\n"
           "                       hint | warning | fault; part: letterhead documentNumber title salutation opening\n"
           "                       section closing attachments signature date contactNote copies pageNumber\n"
           "\n"
           "FILE.csv, FILE.xlsx (export, list)   one suggestion a row under Chinese headings; CSV is UTF-8 with a\n"
           "  mark, and what a spreadsheet would take for a formula begins with an apostrophe, which import takes\n"
           "  away. export --full writes all columns that import reads.\n"
           "FILE.xlsx .xlsm .xls .et .csv .tsv (import)   a table with headings, title lines above it or not. Text is\n"
           "  UTF-8, UTF-16, GB18030 or Big5. Columns are known by their headings (编号 标题 案由 届次 领衔代表\n"
           "  附议人 类别 交办日期 答复期限 主办单位 会办单位 办理结果 备注 …) and by what they hold; one that is not "
           "known\n"
           "  goes into the notes. Number and title must be there. Suggestions that the register has are found by\n"
           "  number, session and kind. Rows that lack something are refused with the reason; --faulty FILE.xlsx "
           "takes\n"
           "  them, to be mended and imported again.\n"
           "FORM.xlsx (export --form)   the office's report form. {编号} {标题} {领衔代表} … stand for a suggestion's\n"
           "  fields, under any heading that import knows, and {序号} {提出人数}; the row in which they stand is "
           "repeated.\n"
           "  {填报单位} {填报日期} {年份} {件数} {建议件数} {提案件数} {A类件数} … {主办件数} … {满意件数} … tell of "
           "all.\n"
           "  Cells with such a name (编号, not {编号}) count the same. Formulas and merged areas follow.\n"
           "FILE.txt, FILE.html (import)   a reply letter as public pages carry it; UTF-8, UTF-16 or GB18030.\n"_s.arg(
               words<ReplyStatus>(), words<ResultClass>(), words<Publicity>(), words<Level>(), words<SealPlace>(),
               words<MarkPlace>(), words<ItemHeadFace>());
}

} // namespace banfu
