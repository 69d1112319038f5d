package kanbao.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The front page.
 *
 * @param lead null if the site has no article
 */
record FrontView(Layout layout, @Nullable Card lead, List<Block> blocks, Sidebar sidebar) {

    /** A section on the front page. */
    record Block(Link section, List<Card> cards) {}

}
