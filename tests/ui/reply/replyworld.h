#pragma once

#include "tests/support/support.h"
#include "ui/common/preferences.h"
#include "ui/reply/replypage.h"
#include "ui/reply/sectioneditor.h"

#include <QInputMethodEvent>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace banfu {

using namespace Qt::Literals::StringLiterals;

/// A register with the test's case, and the page over it.
struct World
{
    QTemporaryDir folder{};
    std::unique_ptr<RegisterFile> registerFile{};
    Fonts fonts{};
    Preferences preferences{folder.filePath(u"window.ini"_s)};
    std::unique_ptr<CaseSession> session{};
    std::unique_ptr<ReplyPage> page{};

    explicit World(const CaseFile &file = test::caseFile())
    {
        registerFile = *RegisterFile::create(folder.filePath(u"r.db"_s), test::office(), u"tester"_s);
        const CaseFile stored = *registerFile->put(file);
        open(stored.suggestion.id);
    }
    void open(SuggestionId id)
    {
        page.reset();
        session = std::make_unique<CaseSession>(*registerFile, *registerFile->find(id), QDate{2026, 5, 12});
        page = std::make_unique<ReplyPage>(*session, fonts, preferences);
        page->resize(1300, 800);
        page->show();
        (void)QTest::qWaitForWindowExposed(page.get());
    }
    template <typename T = QWidget>
    T *get(const QString &name) const
    {
        return page->findChild<T *>(name);
    }
    SectionEditor *editor() const { return get<SectionEditor>(u"replyEditor"_s); }
    OfficeSettings office() const { return *registerFile->office(); }
    QString shown(const QString &field) const { return get<QPlainTextEdit>(field)->toPlainText(); }
    Reply stored() const { return registerFile->find(session->file().suggestion.id)->replies.front(); }
    void commit(const QString &text) const
    {
        QInputMethodEvent event;
        event.setCommitString(text);
        QCoreApplication::sendEvent(editor(), &event);
    }
};

} // namespace banfu
