package kanbao.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** The front page; the lead is missing only while the paper has no article. */
record FrontView(Layout frame, @Nullable Card lead, List<Block> blocks, Sidebar sidebar) {

    /** A section on the front page. */
    record Block(Link section, List<Card> cards) {}

}
