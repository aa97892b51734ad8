#pragma once

#include "app/reply/letter.h"

#include <QTreeWidget>

namespace banfu {

/// The letter's headings as a tree.
class OutlinePane : public QTreeWidget
{
    Q_OBJECT

public:
    explicit OutlinePane(QWidget *parent = nullptr);

    void show(const Letter &letter);
    /// Marks the heading that a paragraph stands under.
    void setCurrentParagraph(int index);

Q_SIGNALS:
    void chosen(int index); ///< the paragraph of a heading

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    int m_current{0};
};

} // namespace banfu
