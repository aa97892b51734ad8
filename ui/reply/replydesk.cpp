#include "ui/reply/replydesk.h"

#include "app/reply/compose.h"
#include "ui/reply/sectioneditor.h"
#include "ui/reply/textcolumn.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace banfu {

ReplyDesk::ReplyDesk(CaseSession &session, TextColumn &text, QObject *parent)
    : QObject{parent}
    , m_session{session}
    , m_text{text}
    , m_keeper{session.registerFile()}
{
    if (const auto &replies = session.file().replies; !replies.isEmpty())
        m_ordinal = replies.last().ordinal; // the one that is worked on
    m_pause.setSingleShot(true);
    m_pause.setInterval(400ms);
    connect(&m_pause, &QTimer::timeout, this, &ReplyDesk::settled);
    connect(&m_session, &CaseSession::changed, this, &ReplyDesk::refresh);
    connect(&m_session, &CaseSession::refused, this, &ReplyDesk::failed);
    connect(&m_session.registerFile(), &RegisterFile::officeChanged, this, &ReplyDesk::refresh);
    connect(&m_keeper, &DraftKeeper::failed, this, &ReplyDesk::failed);
    connect(&m_text, &TextColumn::edited, this, &ReplyDesk::takeTyping);
    connect(&m_text, &TextColumn::composing, this, &ReplyDesk::composing);
    connect(&m_text, &TextColumn::placeChanged, this, &ReplyDesk::placeChanged);
}

ReplyDesk::~ReplyDesk()
{
    (void)m_keeper.flush();
}

const Reply *ReplyDesk::stored() const
{
    const auto &replies = m_session.file().replies;
    const auto found = std::ranges::find(replies, m_ordinal, &Reply::ordinal);
    return found == replies.end() ? nullptr : &*found;
}

Reply ReplyDesk::typed() const
{
    const Reply *reply = stored();
    Reply typed = reply ? *reply : Reply{};
    typed.text = m_text.text();
    return typed;
}

Reply ReplyDesk::seen() const
{
    Reply reply = typed();
    reply.text = m_text.textComposing();
    return reply;
}

StaffMember ReplyDesk::person() const
{
    const QString name = m_session.registerFile().actor();
    const auto member = std::ranges::find(m_office.staff, name, &StaffMember::name);
    return member == m_office.staff.end() ? StaffMember{.name = name} : *member;
}

bool ReplyDesk::isLocked() const
{
    const Reply *reply = stored();
    return !reply || m_isWaiting || m_session.isReadOnly() || reply->status == ReplyStatus::Signed ||
           reply->status == ReplyStatus::Sent;
}

bool ReplyDesk::choose(int ordinal)
{
    if (!flush())
        return false;
    m_ordinal = ordinal;
    refresh();
    return true;
}

void ReplyDesk::begin()
{
    if (!flush())
        return;
    CaseFile file = m_session.file();
    const Reply reply{.ordinal = int(file.replies.size()) + 1};
    file.replies << reply;
    m_ordinal = reply.ordinal;
    m_session.put(reply.ordinal > 1 ? tr("Begin a further reply") : tr("Begin the reply"), file);
    m_text.setFocus();
}

void ReplyDesk::put(const QString &act, const Reply &reply)
{
    if (!flush())
        return;
    CaseFile file = m_session.file();
    const auto kept = std::ranges::find(file.replies, reply.ordinal, &Reply::ordinal);
    if (kept == file.replies.end())
        return;
    const ReplyText text = kept->text; // typing was stored just now; the facts came with an older text
    *kept = reply;
    kept->text = reply.status == ReplyStatus::Signed && !isLocked()
                     ? fixedText(file, {.ordinal = reply.ordinal, .datedOn = reply.datedOn, .text = text}, m_office)
                     : text;
    m_session.put(act, file);
    refresh();
}

bool ReplyDesk::flush()
{
    const Reply *reply = stored();
    if (!m_isTyped || !reply)
        return true;
    CaseFile file = m_session.file();
    const ReplyText wanted = normalised(m_text.text(), composedText(file, *reply, m_office));
    for (Reply &each : file.replies)
        if (each.ordinal == m_ordinal)
            each.text = wanted;
    m_isTyped = false;
    m_session.put(tr("Edit the reply"), file);
    const Reply *now = stored();
    if (!now || now->text != wanted) {
        m_isTyped = true;
        (void)m_keeper.flush();
        return false;
    }
    (void)m_keeper.drop(m_session.file().suggestion.id, m_ordinal);
    return true;
}

void ReplyDesk::setText(const ReplyText &text)
{
    if (!isLocked())
        m_text.takeText(text);
}

void ReplyDesk::insert(const QList<Paragraph> &paragraphs)
{
    if (!isLocked())
        m_text.insert(paragraphs);
}

void ReplyDesk::setBars(const QHash<int, QColor> &bars)
{
    m_text.sections().setBars(bars);
}

void ReplyDesk::showPlace(LetterPart part, int index, int offset)
{
    m_text.showPlace(part, index, offset);
    Q_EMIT placeChanged(part, index);
}

void ReplyDesk::setWaiting(bool isWaiting)
{
    m_isWaiting = isWaiting;
    refresh();
}

void ReplyDesk::dropDraft()
{
    (void)m_keeper.drop(m_session.file().suggestion.id, m_ordinal);
}

void ReplyDesk::refresh()
{
    m_office = m_session.office();
    m_text.sections().setPrintsItemHeads(m_office.itemHeads != ItemHeadFace::FangSong);
    const auto &replies = m_session.file().replies;
    if (!stored() && !replies.isEmpty()) // the one that was shown is taken back
        m_ordinal = replies.last().ordinal;
    if (const Reply *reply = stored()) {
        m_text.setComposed(composedText(m_session.file(), *reply, m_office));
        if (m_shownOrdinal != m_ordinal)
            m_text.begin(reply->text);
        else if (!m_isTyped)
            m_text.showText(reply->text);
        m_shownOrdinal = m_ordinal;
    }
    m_text.setReadOnly(isLocked());
    Q_EMIT shown();
    Q_EMIT settled();
}

void ReplyDesk::takeTyping()
{
    if (!stored())
        return;
    m_isTyped = true;
    const Suggestion &suggestion = m_session.file().suggestion;
    m_keeper.keep({.suggestion = suggestion.id,
                   .replyOrdinal = m_ordinal,
                   .baseRevision = suggestion.revision,
                   .text = m_text.text(),
                   .savedAt = QDateTime::currentDateTimeUtc()});
    m_pause.start();
    Q_EMIT typing();
}

} // namespace banfu
